import Foundation
import TestSupport
import Testing

@Suite("Progress")
struct ProgressTests {
    private static let escape = "\u{1B}"

    /// Runs a command on a terminal of its own; what it shows there.
    private func onTerminal(
        _ workshop: Workshop, _ arguments: String, columns: Int = 80, environment: [String: String] = [:],
        status: Int32 = 0
    ) throws -> String {
        let result = try workshop.shell(
            "script --quiet --return --command \"stty cols \(columns); '\(Tirage.binary)' \(arguments)\" /dev/null",
            environment: ["TERM": "xterm", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"].merging(environment) { $1 })
        #expect(result.status == status)
        return result.output
    }

    /// What a terminal shows of each line, after the last return to the line's start.
    private func shown(_ output: String) -> [String] {
        output.split(separator: "\r\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\r\(ProgressTests.escape)[2K").last.map(String.init) ?? ""
        }
    }

    /// A slow machine is told its rate, a fast one is done before there is one.
    private func withoutRate(_ output: String) -> String { output.replacing(/, \d+\/s/, with: "") }

    @Test("is plain lines on standard error where there is no terminal, without escape codes")
    func noTerminal() throws {
        let workshop = try Workshop()
        for style in [[], ["--progress", "auto"], ["--progress", "plain"]] {
            let result = try workshop.tirage(["run", "job", "--fresh"] + style)
            #expect(
                withoutRate(result.error) == "fit     5 of 5 pieces\nrender  5 of 5 pieces, 3 of 3 parts\n")
            #expect(!result.output.contains(ProgressTests.escape))
        }
        #expect(try workshop.tirage("run", "job", "--fresh", "--progress", "none").error == "")
    }

    @Test("is a live line on a terminal, and each stage ends on its last number")
    func live() throws {
        let workshop = try Workshop()
        // Rows are counted in ten thousands, of which the first is shown and the last must be.
        try workshop.write(JobFiles.contacts(10_001), to: "job/contacts.csv")
        let lines = shown(try onTerminal(workshop, "check job"))
        #expect(lines.first == "read    10 001 rows")
        #expect(lines.dropFirst().first == "decide  10 001 rows")
        #expect(
            lines.dropFirst(2).first?.hasPrefix("fit     [========================] 10 001 of 10 001 pieces")
                == true)
        #expect(lines.dropFirst(3).first == "card: 10 001 pieces of 1 page, in 5 001 parts")
    }

    @Test("is plain on a terminal where that is asked for, or none")
    func plainOnTerminal() throws {
        let workshop = try Workshop()
        let plain = try onTerminal(workshop, "run job --output out --fresh --progress plain")
        #expect(
            withoutRate(plain).hasPrefix(
                "fit     5 of 5 pieces\r\nrender  5 of 5 pieces, 3 of 3 parts\r\n\r\n  card, run 2\r\n"))
        let none = try onTerminal(workshop, "run job --output out --fresh --progress none")
        #expect(none.hasPrefix("\r\n  card, run 3\r\n"))
        #expect(!(plain + none).contains(ProgressTests.escape))
    }

    @Test("never fills a line of the terminal, however narrow", arguments: [80, 40, 24])
    func narrow(columns: Int) throws {
        let workshop = try Workshop()
        let mistakes = (0..<30).map { "ZZSECRETB\($0),ragged\n" }.joined()
        try workshop.write(JobFiles.contacts(3_000) + mistakes, to: "job/contacts.csv")
        let output = try onTerminal(workshop, "run job --output out", columns: columns, status: 3)
        let progress = output.split(separator: "\r\n\r\n")[0]
        let states = progress.split { $0 == "\r" || $0 == "\r\n" }.map {
            $0.replacing("\(ProgressTests.escape)[2K", with: "")
        }
        #expect(states.count > 5)
        for state in states { #expect(state.unicodeScalars.count < columns, "\(state)") }
        let last = try #require(states.last { $0.hasPrefix("render") })
        let most = [80: "3 000 of 3 000, part 1500/1500, ", 40: "3 000 of 3 000, 30 held back", 24: "100 %"]
        #expect(last.contains(most[columns] ?? "?"), "\(last)")
        #expect(columns == 24 || last.contains("30 held back"))
    }

    @Test("knows no control character on a terminal that knows none")
    func dumb() throws {
        let workshop = try Workshop()
        let output = try onTerminal(
            workshop, "run job --output out --fresh", environment: ["TERM": "dumb", "NO_COLOR": ""])
        #expect(!output.contains(ProgressTests.escape) && !output.replacing("\r\n", with: "").contains("\r"))
    }
}
