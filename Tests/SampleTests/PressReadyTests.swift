import Foundation
import TestSupport
import Testing

/// The samples' files are what a press takes, by our own preflight and by programs that are not ours.
@Suite("The samples are press-ready")
struct PressReadyTests {
    enum Sample: String, CaseIterable {
        case atelier, postcard

        func run() throws -> SampleRun {
            switch self {
            case .atelier: try SampleRun.atelier.get()
            case .postcard: try SampleRun.shared.get()
            }
        }

        var profile: String { self == .atelier ? "pdfvt1" : "pdfx4" }
    }

    private func files(of sample: SampleRun) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(sample.run)/print").sorted()
            .map { "\(sample.run)/print/\($0)" }
    }

    @Test(
        "preflight accepts every file without a warning, held to the limits of the job",
        arguments: Sample.allCases)
    func preflight(sample: Sample) throws {
        let files = try files(of: try sample.run())
        let result = try Tirage.run(
            ["preflight", "--profile", sample.profile, "--ink-limit", "300"] + files)
        #expect(result.status == 0, "\(result.output)\(result.error)")
        #expect(!result.output.contains("warning"), "\(result.output)")
        #expect(
            result.output.components(separatedBy: "accepted").count == files.count + 1, "\(result.output)")
    }

    @Test("preflight is not deaf: with half the ink, the same files are refused")
    func inkLimit() throws {
        let files = try files(of: try SampleRun.atelier.get())
        let result = try Tirage.run(["preflight", "--ink-limit", "150"] + files)
        #expect(result.status == 4)
        #expect(result.output.contains("ink-limit"))
    }

    @Test("pdf-oxide takes every file for PDF/X-4", arguments: Sample.allCases)
    func oxide(sample: Sample) throws {
        let files = try files(of: try sample.run())
        let asked = try Command.run(
            "/usr/bin/python3", ["\(Tirage.checkout)/Tests/PreflightTests/Readers/validate-x4.py"] + files,
            environment: ["PYTHONPATH": "\(Tirage.checkout)/.build/python"])
        #expect(asked.status == 0, "\(asked.error)")
        #expect(asked.output.split(separator: "\n") == files.map { _ in "valid" }, "\(asked.output)")
    }

    /// Poppler, MuPDF and qpdf have no complaint either, records name nobody, artwork from a PDF is there once.
    @Test(
        "on Ghostscript's plates text and codes are black alone, the spot colour has its own, marks are on all",
        arguments: Sample.allCases)
    func plates(sample: Sample) throws {
        let run = try sample.run()
        let scratch = try TemporaryFolder()
        let read = try Command.run(
            "/usr/bin/python3",
            [
                "\(Tirage.checkout)/Tests/SampleTests/Readers/press-ready.py", sample.rawValue, run.run,
                run.job,
                scratch.path,
            ])
        #expect(read.status == 0, "\(read.error)")
        let told = try #require(
            try JSONSerialization.jsonObject(with: Data(read.output.utf8)) as? [String: Any])
        #expect(told["problems"] as? [String] == [])
        let counted = try #require(told["counted"] as? [String: Int])
        #expect(counted["files"] == (sample == .atelier ? 3 : 2))
        #expect(counted["plates"] == (sample == .atelier ? 15 : 12))
        #expect(counted["records"] == (sample == .atelier ? 585 : 0))
        #expect((counted["painted"] ?? 0) > 10)
    }

    @Test("the reader of plates sees what is wrong on purpose")
    func spoilt() throws {
        let run = try SampleRun.atelier.get()
        let folder = try TemporaryFolder()
        let readers = "\(Tirage.checkout)/Tests/SampleTests/Readers"
        let made = try Command.run(
            "/usr/bin/python3", ["\(readers)/spoil-press-file.py", run.run, folder.path])
        #expect(made.status == 0, "\(made.error)")
        let read = try Command.run(
            "/usr/bin/python3",
            ["\(readers)/press-ready.py", "atelier", folder.path, run.job, folder.path])
        for problem in [
            "a record says", "Do of /x", "on the plate of Yellow",
            "the plate of Cyan differs on two pieces",
        ] {
            #expect(read.output.contains(problem), "\(read.output)\(read.error)")
        }
    }

    @Test("where the press wants thicker lines than marks usually have, marks have them")
    func minimumStroke() throws {
        let folder = try TemporaryFolder()
        let copied = try Command.run("cp", ["-r", SampleRun.job, folder.path("job")])
        #expect(copied.status == 0)
        let job = try folder.text("job/job.yaml")
        try folder.write(job + "  min_stroke: 0.15mm\n", to: "job/job.yaml")
        _ = try Tirage.run("registry", "init", "--registry", folder.path("registry"))
        let run = try Tirage.run(
            "run", folder.path("job"), "--registry", folder.path("registry"), "--output", folder.path("out"))
        #expect(run.status == 3, "\(run.error)")
    }

    @Test("joined files and a reprint of them are PDF/VT-1 as the parts are, with a record for each piece")
    func joined() throws {
        let folder = try TemporaryFolder()
        let sample = "\(Tirage.checkout)/Templates/atelier"
        let job = folder.path("job")
        // The list holds a byte that is not UTF-8: cut by the shell's tools.
        let copied = try Command.run(
            "sh",
            ["-c", "cp -r '\(sample)' '\(job)' && head -13 '\(sample)/contacts.csv' > '\(job)/contacts.csv'"])
        #expect(copied.status == 0, "\(copied.error)")
        try folder.write(try folder.text("job/job.yaml") + "  part: 5\n  files: 8\n", to: "job/job.yaml")
        let registry = ["--registry", folder.path("registry")]
        _ = try Tirage.run(["registry", "init"] + registry)
        let run = try Tirage.run(["run", job, "--output", folder.path("out")] + registry)
        #expect(run.status == 0, "\(run.error)")
        let reprint = try Tirage.run(
            ["reprint", folder.path("out/runs/0001"), "--pieces", "2,11-12", "--reason", "jam"])
        #expect(reprint.status == 0, "\(reprint.error)")
        let found = try Command.run(
            "find", [folder.path("out"), "-name", "*.pdf", "-not", "-path", "*/work/*"])
        let files = found.output.split(separator: "\n").map(String.init).sorted()
        #expect(files.count == 3)
        let accepted = try Tirage.run(["preflight", "--profile", "pdfvt1", "--ink-limit", "300"] + files)
        #expect(accepted.status == 0, "\(accepted.output)\(accepted.error)")
        let counted = try Command.run(
            "/usr/bin/python3",
            [
                "-c",
                "import pikepdf, sys; print([len(pikepdf.open(f).Root.DPartRoot.DPartRootNode.DParts[0]) "
                    + "for f in sys.argv[1:]])",
            ] + files)
        #expect(counted.output == "[3, 8, 4]\n", "\(counted.output)\(counted.error)")
    }
}
