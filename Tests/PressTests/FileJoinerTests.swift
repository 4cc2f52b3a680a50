import Foundation
import Inks
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

    @Test("metadata, intent and hierarchy are the joined file's own, leaves in order over several parts")
    func hierarchy() throws {
        let folder = try TemporaryFolder()
        let intent = try TestProfile.cmyk.intent()
        let counts = [[2, 1, 1], [3], [1, 2]]
        var parts: [String] = []
        var first = 1
        for (index, pageCounts) in counts.enumerated() {
            let pieces = TestPress.pieces(pageCounts, from: first)
            first += pieces.count
            let pdf = composedPDF(pages: pageCounts.reduce(0, +))
            let inks = try InkTable(asDrawn: pdf)
            let part = TestPress.part(title: "part \(index)", pieces: pieces)
            let finished = try Finisher(profile: .pdfvt1, intent: intent, inks: inks).finish(pdf, part)
            parts.append(try folder.write(finished, to: "part-\(index).pdf"))
        }
        let path = folder.path("joined.pdf")
        var settings = FileJoinerTests.settings(title: "card & <run> 1", identifier: Array(100..<116))
        settings.profile = .pdfvt1
        let joiner = try FileJoiner(path: path, settings)
        // From the first part twice, so that it is opened once and read on.
        try joiner.add(parts[0], pages: 2..<3, pieces: TestPress.pieces([1], from: 2))
        try joiner.add(parts[0], pages: 3..<4, pieces: TestPress.pieces([1], from: 3))
        try joiner.add(parts[1], pages: 0..<3, pieces: TestPress.pieces([3], from: 4))
        try joiner.add(parts[0], pages: 0..<2, pieces: TestPress.pieces([2], from: 1))
        try joiner.add(parts[2], pages: 0..<3, pieces: TestPress.pieces([1, 2], from: 5))
        try joiner.finish()
        let checked = try Command.run("qpdf", ["--check", path])
        #expect(checked.status == 0, "\(checked.output)\(checked.error)")
        let read = try ReadDocument(path: path)
        #expect(read.faults == [])
        #expect(read.version == "%PDF-1.6")
        #expect(read.keys == ["/DPartRoot", "/Metadata", "/OutputIntents", "/Pages", "/Type"])
        #expect(read.xmp["title"] == "card & <run> 1" && read.info["Title"] == "card & <run> 1")
        #expect(read.xmp["DocumentID"] == "uuid:64656667-6869-6a6b-6c6d-6e6f70717273")
        #expect(read.id == Array(repeating: "6465666768696a6b6c6d6e6f70717273", count: 2))
        #expect(read.xmp["GTS_PDFVTVersion"] == "PDF/VT-1" && read.info["GTS_PDFVTVersion"] == "PDF/VT-1")
        #expect(read.intents.map(\.condition) == ["FOGRA39"])
        let parts2 = try #require(read.parts)
        #expect(parts2.leaves.map(\.metadata.piece) == [2, 3, 4, 1, 5, 6])
        #expect(parts2.leaves.map(\.metadata.record) == [2, 3, 4, 1, 5, 6].map { "r_\($0)" })
        #expect(parts2.leaves.map(\.pages) == [[0, 0], [1, 1], [2, 4], [5, 6], [7, 7], [8, 9]])
        #expect(parts2.metadata.entries["/CIP4_JobID"] == "card")
        #expect(parts2.names == ["/root", "/record"])
        // One profile, however many parts.
        #expect(
            try PDFObjects(Array(Data(contentsOf: URL(fileURLWithPath: path)))).streams.count {
                $0["/N"] as? Int == 4
            } == 1)
    }

    @Test("a joined file without a hierarchy has none of its parts' either")
    func noHierarchy() throws {
        let folder = try TemporaryFolder()
        let pdf = composedPDF(pages: 2)
        let finished = try Finisher(
            profile: .pdfvt1, intent: TestProfile.cmyk.intent(), inks: InkTable(asDrawn: pdf)
        )
        .finish(pdf, TestPress.part(pieces: TestPress.pieces([1, 1])))
        let part = try folder.write(finished, to: "part.pdf")
        _ = try join([(part, 0..<2)], to: folder.path("joined.pdf"))
        let read = try ReadDocument(path: folder.path("joined.pdf"))
        #expect(read.faults == [] && read.parts == nil)
        #expect(read.keys == ["/Metadata", "/OutputIntents", "/Pages", "/Type"])
        let text = try Command.run(
            "bash",
            ["-c", "qpdf --qdf --object-streams=disable joined.pdf - | grep -a -c DPart"], in: folder.path)
        #expect(text.output == "0\n")
    }

    @Test(
        "pages of pieces that are not the pages added are refused",
        arguments: [[1], [3], [2, 1], [2, 0], [], [-1, 3]])
    func otherPages(counts: [Int]) throws {
        let folder = try TemporaryFolder()
        let parts = try parts(folder, pages: [4])
        for profile in [PressProfile.plain, .pdfvt1] {
            var settings = FileJoinerTests.settings()
            settings.profile = profile
            let joiner = try FileJoiner(path: folder.path(UUID().uuidString), settings)
            let error = #expect(throws: PressError.self) {
                try joiner.add(parts[0], pages: 1..<3, pieces: TestPress.pieces(counts))
            }
            #expect(error?.description == "joining failed: 0.pdf: its pieces have other pages")
        }
    }

    @Test("what a page alone would lose is refused, and so are parts of another kind")
    func lost() throws {
        let folder = try TemporaryFolder()
        let parts = try parts(folder, pages: [1])
        func refusal(_ others: [String]) throws -> String? {
            let joiner = try FileJoiner(path: folder.path(UUID().uuidString), FileJoinerTests.settings())
            do {
                for part in others { try joiner.add(part, pages: 0..<1, pieces: TestPress.pieces([1])) }
                return nil
            } catch {
                return error.description
            }
        }
        // By another program: its catalog with one key more, or of another version.
        let script = """
            import pikepdf, sys
            pdf = pikepdf.open(sys.argv[1])
            if sys.argv[3] == "layers":
                pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[])
            if sys.argv[3] == "link":
                pdf.pages[0].Other = pikepdf.Array([pdf.make_indirect(pikepdf.Dictionary(To=pdf.pages[0].obj))])
            pdf.save(sys.argv[2], min_version="1.7" if sys.argv[3] == "version" else "")
            """
        var changed: [String: String] = [:]
        for kind in ["layers", "link", "version"] {
            changed[kind] = folder.path("\(kind).pdf")
            let made = try Command.run(
                "/usr/bin/python3", ["-c", script, parts[0], folder.path("\(kind).pdf"), kind])
            try #require(made.status == 0, "\(made.error)")
        }
        #expect(
            try refusal([#require(changed["layers"])])
                == "joining failed: layers.pdf: the document's /OCProperties cannot be kept with its pages")
        #expect(
            try refusal([#require(changed["link"])])
                == "joining failed: link.pdf: an object in it refers to a page, which joining does not follow"
        )
        #expect(
            try refusal([parts[0], #require(changed["version"])])
                == "joining failed: version.pdf: its version or catalog is another than that of the first part"
        )
        #expect(try refusal([parts[0], parts[0]]) == nil)
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
