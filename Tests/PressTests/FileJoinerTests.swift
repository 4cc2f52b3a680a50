import Foundation
import JobModel
import Press
import TestSupport
import Testing

@Suite("Joining parts")
struct FileJoinerTests {
    static func settings(title: String = "card run 1 file 1", identifier: [UInt8] = Array(0..<16))
        -> JoiningSettings
    {
        JoiningSettings(
            information: TestPress.information(title: title, identifier: identifier), profile: .plain,
            job: "card")
    }

    private func parts(_ folder: TemporaryFolder, pages: [Int]) throws -> [String] {
        try pages.enumerated().map { index, count in
            let pdf = try TestPress.plain(composedPDF(pages: count), TestPress.part(title: "part \(index)"))
            return try folder.write(pdf, to: "\(index).pdf")
        }
    }

    /// Joins stretches of parts; returns the file's bytes.
    private func join(
        _ stretches: [(part: String, pages: Range<Int>)], to path: String,
        _ settings: JoiningSettings = settings()
    ) throws -> [UInt8] {
        let joiner = try FileJoiner(path: path, settings)
        for stretch in stretches {
            try joiner.add(
                stretch.part, pages: stretch.pages, pieces: TestPress.pieces([stretch.pages.count]))
        }
        try joiner.finish()
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    @Test("gives the pages asked for in their order, boxes as they were, sound in qpdf's eyes")
    func order() throws {
        let folder = try TemporaryFolder()
        let parts = try parts(folder, pages: [3, 5, 2])
        let joined = try join(
            [(parts[0], 1..<3), (parts[1], 0..<5), (parts[2], 0..<1)], to: folder.path("joined.pdf"))
        #expect(try qpdf(["--check"], on: joined).status == 0)
        // Page n of a part says "page n".
        let text = try Command.run("pdftotext", [folder.path("joined.pdf"), "-"]).output
        #expect(
            text.split(whereSeparator: \.isWhitespace).filter { Int($0) != nil }.joined() == "12012340")
        let objects = try PDFObjects(joined)
        #expect(objects.pages.count == 8)
        for page in objects.pages {
            #expect(page["/TrimBox"] as? [Double] == [8.5, 8.5, 411.5, 289.5])
            #expect(page["/MediaBox"] as? [Double] == [0, 0, 420, 298])
        }
        #expect(objects.info["/Title"] as? String == "u:card run 1 file 1")
        #expect(objects.info["/CreationDate"] as? String == "u:D:20260131000000Z")
        let identifiers = try #require(objects.trailer["/ID"] as? [String])
        #expect(identifiers == Array(repeating: "b:000102030405060708090a0b0c0d0e0f", count: 2))
    }

    @Test("equal objects of different parts are written once")
    func shared() throws {
        let folder = try TemporaryFolder()
        let parts = try parts(folder, pages: [4, 4])
        let one = try join([(parts[0], 0..<4)], to: folder.path("one.pdf"))
        let two = try join([(parts[0], 0..<4), (parts[1], 0..<4)], to: folder.path("two.pdf"))
        func fonts(_ pdf: [UInt8]) throws -> Int {
            try PDFObjects(pdf).dictionaries.count { $0["/Type"] as? String == "/Font" }
        }
        #expect(try fonts(two) == fonts(one))
        // The pages' contents are equal too, so that the second part costs its page objects alone.
        #expect(two.count - one.count < 4 * 400)
    }

    @Test("equal parts and settings give equal bytes; another identifier, other ones")
    func same() throws {
        let folder = try TemporaryFolder()
        let parts = try parts(folder, pages: [2, 2])
        let stretches = parts.map { ($0, 0..<2) }
        let first = try join(stretches, to: folder.path("first.pdf"))
        #expect(try join(stretches, to: folder.path("second.pdf")) == first)
        let other = FileJoinerTests.settings(identifier: Array(1...16))
        #expect(try join(stretches, to: folder.path("third.pdf"), other) != first)
    }

    @Test("what cannot be joined is refused in words")
    func refused() throws {
        let folder = try TemporaryFolder()
        let parts = try parts(folder, pages: [2])
        func refusal(_ body: (FileJoiner) throws -> Void) throws -> PressError? {
            let joiner = try FileJoiner(path: folder.path(UUID().uuidString), FileJoinerTests.settings())
            do {
                try body(joiner)
                return nil
            } catch let error as PressError {
                return error
            }
        }
        #expect(
            try refusal { try $0.finish() }?.description == "joining failed: there is no page to join")
        #expect(
            try refusal { try $0.add(parts[0], pages: 1..<3, pieces: TestPress.pieces([2])) }?.description
                == "joining failed: 0.pdf: it has 2 pages")
        let damaged = try folder.write(
            Array(try Data(contentsOf: URL(fileURLWithPath: parts[0])).dropLast(400)), to: "damaged.pdf")
        #expect(
            try refusal { try $0.add(damaged, pages: 0..<1, pieces: TestPress.pieces([1])) }?.code == .library
        )
        func settingsRefusal(_ settings: JoiningSettings) -> String? {
            do {
                _ = try FileJoiner(path: folder.path("x"), settings)
                return nil
            } catch {
                return error.code == .settings ? error.description : "\(error.code)"
            }
        }
        #expect(
            settingsRefusal(FileJoinerTests.settings(identifier: [1])) == "a file's identifier has 16 bytes")
        #expect(
            settingsRefusal(FileJoinerTests.settings(title: "a\0b"))
                == "a text of the document's information holds a control character")
    }

    @Test("a file that is there already is never written over, and the system's number is told")
    func files() throws {
        let folder = try TemporaryFolder()
        let there = try folder.write("kept", to: "there.pdf")
        let error = #expect(throws: PressError.self) {
            try FileJoiner(path: there, FileJoinerTests.settings())
        }
        #expect(error?.code == .file(EEXIST))
        #expect(try folder.text("there.pdf") == "kept")
    }
}
