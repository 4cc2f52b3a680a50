import Foundation
import TestSupport
import Testing

@Suite("Progress")
struct ProgressTests {
    private static let escape = "\u{1B}"

    /// Runs a command on a terminal of its own; what it shows there.
    private func onTerminal(_ workshop: Workshop, _ arguments: String) throws -> String {
        let result = try workshop.shell(
            "script --quiet --return --command \"'\(Tirage.binary)' \(arguments)\" /dev/null",
            environment: ["TERM": "xterm"])
        #expect(result.status == 0)
        return result.output
    }

    @Test("is plain lines on standard error where there is no terminal, without escape codes")
    func noTerminal() throws {
        let workshop = try Workshop()
        for style in [[], ["--progress", "auto"], ["--progress", "plain"]] {
            let result = try workshop.tirage(["run", "job", "--fresh"] + style)
            #expect(result.error == "fit     5 of 5 pieces\nrender  5 of 5 pieces\n")
            #expect(!result.output.contains(ProgressTests.escape))
        }
        #expect(try workshop.tirage("run", "job", "--fresh", "--progress", "none").error == "")
    }

    @Test("is a live line on a terminal, and each stage ends on its last number")
    func live() throws {
        let workshop = try Workshop()
        // Rows are counted in ten thousands, of which the first is shown and the last must be.
        try workshop.write(JobFiles.contacts(10_001), to: "job/contacts.csv")
        let shown = try onTerminal(workshop, "check job")
        let lines = shown.split(separator: "\r\n").map { line in
            // What a terminal shows after the last return to the line's start.
            line.split(separator: "\r\(ProgressTests.escape)[2K").last.map(String.init) ?? ""
        }
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
        #expect(plain.hasPrefix("fit     5 of 5 pieces\r\nrender  5 of 5 pieces\r\ncard, run 2: "))
        let none = try onTerminal(workshop, "run job --output out --fresh --progress none")
        #expect(none.hasPrefix("card, run 3: "))
        #expect(!(plain + none).contains(ProgressTests.escape))
    }
}
