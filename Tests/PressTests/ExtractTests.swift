import Foundation
import Press
import TestSupport
import Testing

@Suite("Taking pages out")
struct ExtractTests {
    static let information = DocumentInformation(
        title: "card run 1 reprint 1", creator: "Tirage", producer: "libqpdf", year: 2026, month: 1, day: 31)

    /// Files of pages that all differ.
    private func files(_ folder: TemporaryFolder, pages: [Int]) throws -> [String] {
        try pages.enumerated().map { index, count in
            let pdf = try finish(composedPDF(pages: count), FinishTests.settings(title: "file \(index)"))
            return try folder.write(pdf, to: "\(index).pdf")
        }
    }

    @Test("gives the pages asked for, in their order, with content and boxes as they were")
    func order() throws {
        let folder = try TemporaryFolder()
        let files = try files(folder, pages: [3, 2])
        let places = [(0, 2), (0, 0), (1, 1)].map { PagePlace(file: $0, page: $1) }
        let taken = try extract(places, of: files, ExtractTests.information)
        let path = try folder.write(taken, to: "taken.pdf")
        #expect(try qpdf(["--check"], on: taken).status == 0)
        for (index, place) in places.enumerated() {
            #expect(
                try content(ofPage: index, in: path) == content(ofPage: place.page, in: files[place.file]))
        }
        let objects = try PDFObjects(taken)
        #expect(objects.pages.count == 3)
        for page in objects.pages {
            #expect(page["/TrimBox"] as? [Double] == [8.5, 8.5, 411.5, 289.5])
            #expect(page["/BleedBox"] as? [Double] == [0, 0, 420, 298])
            #expect(page["/MediaBox"] as? [Double] == [0, 0, 420, 298])
        }
        #expect(objects.info["/Title"] as? String == "u:card run 1 reprint 1")
        #expect(objects.info["/CreationDate"] as? String == "u:D:20260131000000Z")
    }

    /// As qpdf's command decodes it.
    private func content(ofPage index: Int, in path: String) throws -> String {
        let pages = try Command.run("qpdf", ["--json=2", "--json-key=pages", path]).output
        let json = try JSONSerialization.jsonObject(with: Data(pages.utf8)) as? [String: Any]
        let page = try #require((json?["pages"] as? [[String: Any]])?[index])
        let contents = try #require(page["contents"] as? [String])
        return try contents.map { reference in
            let number = reference.split(separator: " ")[0]
            return try Command.run("qpdf", ["--show-object=\(number)", "--filtered-stream-data", path]).output
        }.joined()
    }

    @Test("leaves out what the pages taken do not need")
    func size() throws {
        let folder = try TemporaryFolder()
        let files = try files(folder, pages: [200])
        let one = try extract([PagePlace(file: 0, page: 7)], of: files, ExtractTests.information)
        let whole = try Data(contentsOf: URL(fileURLWithPath: files[0])).count
        #expect(one.count < whole / 5)
        #expect(try PDFObjects(one).pages.count == 1)
    }

    @Test("equal pages give equal bytes")
    func same() throws {
        let folder = try TemporaryFolder()
        let files = try files(folder, pages: [5])
        let places = [PagePlace(file: 0, page: 4), PagePlace(file: 0, page: 1)]
        let first = try extract(places, of: files, ExtractTests.information)
        #expect(try extract(places, of: files, ExtractTests.information) == first)
    }

    @Test("what cannot be taken out is refused in words")
    func refused() throws {
        let folder = try TemporaryFolder()
        let files = try files(folder, pages: [2])
        func refusal(_ places: [PagePlace], _ files: [String], title: String = "x") -> PressError? {
            var information = ExtractTests.information
            information.title = title
            do {
                _ = try extract(places, of: files, information)
                return nil
            } catch {
                return error
            }
        }
        #expect(refusal([], files)?.description == "no page is to be taken out")
        #expect(
            refusal([PagePlace(file: 0, page: 0)], files, title: "a\0b")?.description
                == "a text or a path holds a NUL character")
        #expect(
            refusal([PagePlace(file: 1, page: 0)], files)?.description
                == "a page's file or number does not exist")
        #expect(
            refusal([PagePlace(file: 0, page: 2)], files)?.description
                == "pages cannot be taken out: there is no page 3")
        let damaged = try folder.write(
            Array(try Data(contentsOf: URL(fileURLWithPath: files[0])).dropLast(400)), to: "damaged.pdf")
        #expect(refusal([PagePlace(file: 0, page: 0)], [damaged])?.code == .library)
    }

    @Test("a document whose pages alone would lose something is refused")
    func lost() throws {
        let folder = try TemporaryFolder()
        let files = try files(folder, pages: [1])
        let text = try Command.run(
            "qpdf", ["--qdf", "--object-streams=disable", files[0], folder.path("qdf.pdf")])
        #expect(text.status == 0)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path("qdf.pdf")))
        let mark = try #require(bytes.range(of: Data("/Type /Catalog".utf8)))
        var changed = bytes
        changed.replaceSubrange(mark, with: Data("/OCProperties << >> /Type /Catalog".utf8))
        try folder.write(Array(changed), to: "changed.pdf")
        _ = try Command.run("bash", ["-c", "fix-qdf changed.pdf > layered.pdf"], in: folder.path)
        #expect(throws: PressError.self) {
            try extract(
                [PagePlace(file: 0, page: 0)], of: [folder.path("layered.pdf")], ExtractTests.information)
        }
        do {
            _ = try extract(
                [PagePlace(file: 0, page: 0)], of: [folder.path("layered.pdf")], ExtractTests.information)
        } catch {
            #expect(
                error.description
                    == "pages cannot be taken out: the document's /OCProperties cannot be kept with a page of it"
            )
        }
    }
}
