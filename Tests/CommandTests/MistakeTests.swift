import Foundation
import TestSupport
import Testing

@Suite("Bad inputs, from end to end")
struct MistakeTests {
    static let ofJobs =
        Mistake.ofLists + Mistake.ofJobs + Mistake.ofRules + Mistake.ofTemplates + Mistake.ofArtwork
        + Mistake.ofPDFArtwork
    static let all =
        ofJobs + Mistake.ofRegistries + Mistake.ofPlans + Mistake.ofReprints + Mistake.ofSupplements

    @Test("are told in these words, and the last good run stays as it is", arguments: all)
    func lastRunStays(mistake: Mistake) throws {
        let workshop = try Workshop()
        try workshop.make(mistake.script)
        let before = try workshop.snapshot("out/runs", "out/current")
        let result = try workshop.tirage(mistake.command)
        #expect(workshop.normalised(result.error) == mistake.said)
        #expect(result.output == "")
        #expect(result.status == mistake.status)
        #expect(try workshop.snapshot("out/runs", "out/current").differences(from: before) == [])
        let names = try FileManager.default.contentsOfDirectory(atPath: workshop.path("out")).sorted()
        #expect(names == ["current", "runs", "work"])
        #expect(!result.error.contains(Workshop.secret))
    }

    @Test("leave nothing under a final name in a new output folder", arguments: ofJobs)
    func nothingUnderFinalNames(mistake: Mistake) throws {
        let workshop = try Workshop(printed: false)
        try workshop.make(mistake.script)
        let result = try workshop.tirage(mistake.command)
        #expect(workshop.normalised(result.error) == mistake.said)
        #expect(result.status == mistake.status)
        let made = (try? FileManager.default.subpathsOfDirectory(atPath: workshop.path("out"))) ?? []
        #expect(made.allSatisfy { ["work", "work/lock"].contains($0) }, "\(made)")
    }

    @Test("are one JSON object with --json", arguments: all)
    func json(mistake: Mistake) throws {
        let workshop = try Workshop()
        try workshop.make(mistake.script)
        let result = try workshop.tirage(mistake.command + ["--json"])
        #expect(result.status == mistake.status)
        #expect(!result.output.contains(Workshop.secret))
        let object = try result.object()
        #expect(object["ok"] as? Bool == false)
        #expect(object["exit"] as? Int == Int(mistake.status))
        let diagnostics = try #require(object["diagnostics"] as? [[String: Any]])
        let texts = diagnostics.map { diagnostic -> String in
            let place = [
                diagnostic["file"] as? String, (diagnostic["line"] as? Int).map(String.init),
                (diagnostic["column"] as? Int).map(String.init),
            ].compactMap(\.self).joined(separator: ":")
            let severity = diagnostic["severity"] as? String ?? ""
            let head =
                (place.isEmpty ? "" : "\(place): ") + "\(severity): \(diagnostic["message"] as? String ?? "")"
            let hints = diagnostic["hints"] as? [String] ?? []
            return ([head] + hints.map { "  hint: \($0)" }).joined(separator: "\n") + "\n"
        }
        #expect(workshop.normalised(texts.joined()) == mistake.said)
        #expect(diagnostics.allSatisfy { ($0["code"] as? String)?.isEmpty == false })
    }

    @Test("no two are alike, and there are enough of them")
    func rows() {
        #expect(MistakeTests.all.count >= 45)
        #expect(Set(MistakeTests.all.map { "\($0.script)\n\($0.command)" }).count == MistakeTests.all.count)
    }
}
