import Foundation
import JobModel
import Press
import TestSupport
import Testing
import Verification

@Suite("Joined files read back")
struct JoinedFileTests {
    /// Two parts of one page each, which differ in their stroke, and the file joined from them.
    private struct Joined {
        let folder: TemporaryFolder
        let parts: [String]
        let path: String

        init() throws {
            folder = try TemporaryFolder()
            var parts: [String] = []
            for width in [100, 200] {
                let pdf = HandmadePDF(content: "10 10 \(width) 50 re f /X Do").bytes
                parts.append(try folder.write(pdf, to: "\(width).pdf"))
            }
            self.parts = parts
            path = folder.path("joined.pdf")
            let joiner = try FileJoiner(
                path: path,
                JoiningSettings(
                    information: DocumentInformation(
                        title: "x", creator: "x", producer: "x", year: 2026, month: 1, day: 1,
                        identifier: Array(repeating: 7, count: 16)), profile: .plain, job: "x"))
            for (index, part) in parts.enumerated() {
                try joiner.add(
                    part, pages: 0..<1, pieces: [FilePiece(number: index + 1, record: "r", pageCount: 1)])
            }
            try joiner.finish()
        }
    }

    @Test("have the parts' pages in their order")
    func same() throws {
        let joined = try Joined()
        let file = try JoinedFile(path: joined.path)
        #expect(file.pageCount == 2)
        for (page, part) in joined.parts.enumerated() {
            #expect(try file.firstDifference(at: page, from: part, pages: 0..<1) == nil)
        }
    }

    @Test("pages in another order are told by their number")
    func order() throws {
        let joined = try Joined()
        let file = try JoinedFile(path: joined.path)
        #expect(try file.firstDifference(at: 0, from: joined.parts[1], pages: 0..<1) == 1)
        #expect(try file.firstDifference(at: 1, from: joined.parts[0], pages: 0..<1) == 2)
    }

    @Test(
        "one changed byte of what a page shows, or of what it refers to, is told",
        arguments: [
            ("10 10 200 50 re", "10 10 201 50 re"), ("/BaseFont /Helvetica", "/BaseFont /Helvetico"),
            ("/ca 0.5", "/ca 0.6"), ("    298$", "    299"),
        ])
    func changed(text: String, other: String) throws {
        let joined = try Joined()
        // Written out, so that the text can be found; then sound again as a file.
        _ = try Command.run(
            "bash",
            [
                "-c",
                "qpdf --qdf --object-streams=disable joined.pdf plain.pdf && cp plain.pdf changed.pdf && "
                    + "sed -i 's|\(text)|\(other)|' changed.pdf",
            ], in: joined.folder.path)
        let plain = try JoinedFile(path: joined.folder.path("plain.pdf"))
        for (page, part) in joined.parts.enumerated() {
            #expect(try plain.firstDifference(at: page, from: part, pages: 0..<1) == nil)
        }
        #expect(
            try Command.run("cmp", [joined.folder.path("plain.pdf"), joined.folder.path("changed.pdf")])
                .status == 1)
        let changed = try JoinedFile(path: joined.folder.path("changed.pdf"))
        let found = try joined.parts.enumerated().compactMap { page, part in
            try changed.firstDifference(at: page, from: part, pages: 0..<1)
        }
        #expect(!found.isEmpty)
    }

    @Test("one that libqpdf would have to repair is refused")
    func damaged() throws {
        let joined = try Joined()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: joined.path))
        try joined.folder.write(Array(bytes.dropLast(60)), to: "short.pdf")
        let error = #expect(throws: ReadBackError.self) {
            try JoinedFile(path: joined.folder.path("short.pdf"))
        }
        #expect(error?.code == .damagedFile)
        #expect(error?.description.hasPrefix("the joined file does not read back: ") == true)
    }
}
