import ArgumentParser
import Foundation
import Inks
import JobModel
import Press

/// What finishing costs by itself, for Benchmarks: PDFs of cairo's are finished as parts are, and thrown away.
struct FinishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure-finishing", abstract: "Finish drawn PDFs and say how long it takes.",
        shouldDisplay: false)

    @Argument(help: "How often.") var rounds: Int
    @Argument var files: [String]

    func run() throws {
        let drawn = try files.map { Array(try Data(contentsOf: URL(fileURLWithPath: $0))) }
        var inks = InkTable()
        for colour in try drawn.reduce(
            into: Set<StandIn>(), { $0.formUnion(try ColourSurvey.colours(of: $1)) }
        ).sorted() {
            inks.add(artwork: colour, as: .rgb(red: colour.red, green: colour.green, blue: colour.blue))
        }
        let finisher = try Finisher(profile: .plain, intent: nil, inks: inks)
        var written = 0
        let start = Environment.processorTime
        for _ in 0..<rounds {
            for pdf in drawn { written += try finisher.finish(pdf, FinishCommand.settings).count }
        }
        let seconds = (Environment.processorTime - start) / Double(rounds)
        try Console.out("\(seconds) \(written / rounds)")
    }

    /// Boxes that every page of the benchmarks holds.
    private static let settings = PartSettings(
        information: DocumentInformation(
            title: "measured", creator: "Tirage", producer: "Tirage", year: 2026, month: 1, day: 1,
            identifier: Array(repeating: 0, count: 16)),
        trimBox: PageBox(leftInPoints: 0, bottom: 0, right: 100, top: 100),
        bleedBox: PageBox(leftInPoints: 0, bottom: 0, right: 100, top: 100))
}
