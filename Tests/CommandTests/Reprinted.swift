import Foundation
import TestSupport
import Testing

/// Reprints of a workshop's job, looked at from outside.
struct Reprinted {
    let workshop: Workshop
    var output = "out"

    /// Makes a reprint; it must work.
    @discardableResult
    func make(_ arguments: String...) throws -> CommandResult {
        let result = try workshop.tirage(["reprint"] + arguments + ["--reason", "jam", "--progress", "none"])
        #expect(result.status == 0, "\(result.error)")
        return result
    }

    /// Holds a reprint against the run's press files, by qpdf's command.
    func compare(_ reprint: Int, with pieces: [Int], ofRun run: Int = 1) throws {
        let result = try Command.run(
            "python3",
            [
                "\(Tirage.checkout)/Tests/SampleTests/Readers/compare-reprint.py",
                workshop.path(file(reprint, run: run)), workshop.path("\(output)/runs/000\(run)"),
            ] + pieces.map(String.init))
        #expect(result.status == 0, "\(result.error)")
    }

    func file(_ reprint: Int, run: Int = 1) -> String {
        "\(output)/reprints/000\(reprint)/card-r\(run)-reprint-000\(reprint).pdf"
    }

    /// The ledger's entries, read by Python, which checks that each continues the one before.
    func ledger() throws -> [[String: Any]] {
        let script = """
            import hashlib, json, sys
            previous, number = None, 0
            for line in open("\(output)/reprints/ledger.jsonl", "rb").read().splitlines(keepends=True):
                assert line.endswith(b"\\n"), "half a line"
                entry = json.loads(line)
                number += 1
                assert entry["previous"] == previous, "not the line before"
                assert entry["reprint"] == number, "a number is missing"
                previous = hashlib.sha256(line[:-1]).hexdigest()
                folder = "\(output)/reprints/%04d" % number
                content = open("\(output)/" + entry["file"], "rb").read()
                assert hashlib.sha256(content).hexdigest() == entry["sha256"], "another file"
                assert len(content) == entry["bytes"]
                assert open(folder + "/reprint.json", "rb").read() == line, "another entry"
                print(json.dumps(entry))
            """
        let result = try Command.run("python3", ["-c", script], in: workshop.path)
        #expect(result.status == 0, "\(result.error)")
        return try result.output.isEmpty ? [] : result.jsonLines()
    }
}
