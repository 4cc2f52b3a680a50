import Foundation
import Inks
import JobModel
import Press
import TestSupport
import Testing

@Suite("What press files say of themselves")
struct DocumentTests {
    private func finished(
        _ profile: PressProfile, _ intent: OutputIntent?, pages: Int = 4, _ part: PartSettings
    ) throws -> [UInt8] {
        let pdf = composedPDF(pages: pages)
        var inks = InkTable()
        inks.add(artwork: StandIn(red: 51, green: 102, blue: 153), as: .gray(.none))
        let finished = try Finisher(profile: profile, intent: intent, inks: inks).finish(pdf, part)
        let checked = try qpdf(["--check"], on: finished)
        #expect(checked.status == 0, "\(String(decoding: checked.output, as: UTF8.self))")
        return finished
    }

    @Test(
        "the metadata say what the information says, whatever the title",
        arguments: [PressProfile.plain, .pdfx4, .pdfvt1],
        ["Carte d’été, run 1", "a < b & c > d ]]> (x) \\", "日本 \u{1F600}", ""])
    func metadata(profile: PressProfile, title: String) throws {
        let intent = profile == .plain ? nil : try TestProfile.cmyk.intent()
        let part = TestPress.part(title: title, pieces: TestPress.pieces([4]))
        let read = try ReadDocument(finished(profile, intent, part))
        #expect(read.faults == [])
        #expect(read.version == "%PDF-1.6")
        #expect(read.xmp["title"] == title)
        #expect(read.info["Title"] == title)
        #expect(read.xmp["CreatorTool"] == read.info["Creator"])
        #expect(read.xmp["Producer"] == read.info["Producer"])
        #expect(read.xmp["Trapped"] == "False" && read.info["Trapped"] == "/False")
        for date in ["CreateDate", "ModifyDate", "MetadataDate"] {
            #expect(read.xmp[date] == "2026-01-31T00:00:00Z")
        }
        #expect(
            read.info["CreationDate"] == "D:20260131000000Z" && read.info["ModDate"] == "D:20260131000000Z")
        for name in ["DocumentID", "InstanceID"] {
            #expect(read.xmp[name] == "uuid:00010203-0405-0607-0809-0a0b0c0d0e0f")
        }
        #expect(read.id == Array(repeating: "000102030405060708090a0b0c0d0e0f", count: 2))
        #expect(read.xmp["VersionID"] == "1" && read.xmp["RenditionClass"] == "default")
        #expect(read.xmp["format"] == "application/pdf")
        // What is claimed, and under which names (ISO 15930-7, 6.11; ISO 16612-2, 6.6).
        #expect(read.xmp["GTS_PDFXVersion"] == (profile == .plain ? nil : "PDF/X-4"))
        #expect(read.info["GTS_PDFXVersion"] == (profile == .plain ? nil : "PDF/X-4"))
        #expect(read.xmp["GTS_PDFVTVersion"] == (profile == .pdfvt1 ? "PDF/VT-1" : nil))
        #expect(read.xmp["GTS_PDFVTModDate"] == (profile == .pdfvt1 ? read.xmp["ModifyDate"] : nil))
        let namespaces = [
            "GTS_PDFXVersion": "http://www.npes.org/pdfx/ns/id/",
            "GTS_PDFVTVersion": "http://www.npes.org/pdfvt/ns/id/",
            "GTS_PDFVTModDate": "http://www.npes.org/pdfvt/ns/id/", "Trapped": "http://ns.adobe.com/pdf/1.3/",
            "title": "http://purl.org/dc/elements/1.1/", "ModifyDate": "http://ns.adobe.com/xap/1.0/",
            "DocumentID": "http://ns.adobe.com/xap/1.0/mm/",
        ]
        for (name, namespace) in namespaces where read.xmp[name] != nil {
            #expect(read.xmp["namespace of \(name)"] == namespace)
        }
    }

    @Test("poppler names the profile", arguments: [(PressProfile.pdfx4, "PDF/X-4"), (.pdfvt1, "PDF/VT-1")])
    func poppler(profile: PressProfile, name: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            finished(profile, TestProfile.cmyk.intent(), TestPress.part(pieces: TestPress.pieces([4]))),
            to: "a.pdf")
        #expect(try Command.run("pdfinfo", [path]).output.contains("\nPDF subtype:    \(name)\n"))
    }

    @Test("the intent has its profile, the condition and its name")
    func intents() throws {
        let profile = try TestProfile.cmyk.profile()
        let folder = try TemporaryFolder()
        let sum = try Command.run("sha256sum", [folder.write(profile.bytes, to: "profile.icc")]).output
        let intent = OutputIntent(profile: profile, condition: "FOGRA51", name: "Papier couché, 115 g")
        let read = try ReadDocument(finished(.pdfx4, intent, TestPress.part()))
        #expect(
            read.intents == [
                ReadDocument.Intent(
                    subtype: "/GTS_PDFX", condition: "FOGRA51", name: "Papier couché, 115 g",
                    info: "Papier couché, 115 g",
                    registry: "http://www.color.org", profile: String(sum.prefix(64)), components: 4)
            ])
        // Without a name, the profile's own description stands for it.
        let unnamed = try ReadDocument(finished(.plain, TestProfile.cmyk.intent(), TestPress.part()))
        #expect(unnamed.intents.map(\.name) == [profile.description])
        #expect(!profile.description.isEmpty)
        #expect(try ReadDocument(finished(.plain, nil, TestPress.part())).intents == [])
    }

    @Test("the catalog holds what the profile wants and nothing else")
    func catalog() throws {
        let intent = try TestProfile.cmyk.intent()
        let part = TestPress.part(pieces: TestPress.pieces([1, 3]))
        #expect(try ReadDocument(finished(.plain, nil, part)).keys == ["/Metadata", "/Pages", "/Type"])
        #expect(
            try ReadDocument(finished(.pdfx4, intent, part)).keys == [
                "/Metadata", "/OutputIntents", "/Pages", "/Type",
            ])
        #expect(
            try ReadDocument(finished(.pdfvt1, intent, part)).keys
                == ["/DPartRoot", "/Metadata", "/OutputIntents", "/Pages", "/Type"])
    }

    @Test(
        "the hierarchy of parts has a leaf for each piece, in order, over all pages",
        arguments: [[1], [4], [1, 1, 1, 1], [2, 1, 3], Array(repeating: 1, count: 150)])
    func parts(pageCounts: [Int]) throws {
        let pages = pageCounts.reduce(0, +)
        let pieces = TestPress.pieces(pageCounts, from: 251)
        let read = try ReadDocument(
            finished(.pdfvt1, TestProfile.cmyk.intent(), pages: pages, TestPress.part(pieces: pieces)))
        #expect(read.faults == [])
        let parts = try #require(read.parts)
        #expect(parts.names == ["/root", "/record"] && parts.level == 1)
        #expect(
            parts.metadata.entries == [
                "/CIP4_Conformance": "base", "/CIP4_Creator": "Tirage", "/CIP4_JobID": "card",
            ])
        #expect(parts.leaves.map(\.metadata.piece) == pieces.map(\.number))
        #expect(parts.leaves.map(\.metadata.record) == pieces.map(\.record))
        #expect(parts.leaves.map { $0.pages[1] - $0.pages[0] + 1 } == pageCounts)
    }

    @Test("other profiles have no hierarchy, and need not know the pieces")
    func noParts() throws {
        #expect(try ReadDocument(finished(.plain, nil, TestPress.part())).parts == nil)
        #expect(try ReadDocument(finished(.pdfx4, TestProfile.cmyk.intent(), TestPress.part())).parts == nil)
    }
}
