import Preflight
import TestSupport
import Testing

@Suite("Preflight: other readers of the same files")
struct ReaderTests {
    @Test("qpdf finds nothing to repair in the sound files, and pdfinfo takes them for what they claim to be")
    func sound() throws {
        let files = try GoodFiles.shared.get()
        for (path, subtype) in [(files.x4, "PDF/X-4"), (files.vt1, "PDF/VT-1")] {
            let check = try Command.run("qpdf", ["--check", path])
            #expect(check.status == 0, "\(check.output)\(check.error)")
            let info = try Command.run("pdfinfo", [path])
            #expect(info.output.contains("PDF subtype:    \(subtype)\n"), "\(info.output)")
        }
    }

    /// Mutations that pdf-oxide 0.3.78 sees, too; of most others it knows nothing.
    private static let common = [
        "trim-box.1", "trim-box.3", "box-nesting.1", "box-nesting.2", "media-box.1", "output-intent.1",
        "output-condition.1", "metadata.1", "encryption.1", "javascript.1", "javascript.2",
    ]

    @Test("pdf-oxide agrees on the sound files and on what it knows of the others")
    func oxide() throws {
        let files = try GoodFiles.shared.get()
        let paths = [files.x4, files.vt1] + ReaderTests.common.map { files.folder.path("\($0).pdf") }
        let result = try Command.run(
            "/usr/bin/python3", ["\(GoodFiles.readers)/validate-x4.py"] + paths,
            environment: ["PYTHONPATH": "\(Tirage.checkout)/.build/python"])
        #expect(result.status == 0, "\(result.error)")
        let verdicts = result.output.split(separator: "\n")
        #expect(verdicts.count == paths.count)
        #expect(verdicts.prefix(2) == ["valid", "valid"])
        for (path, verdict) in zip(paths, verdicts).dropFirst(2) {
            #expect(verdict != "valid", "\(path)")
            #expect(try !Preflight.check(file: path, PreflightSettings(profile: .pdfx4)).isAccepted)
        }
    }
}
