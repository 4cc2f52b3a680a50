import Foundation
import Inks
import JobModel
import Press
import TestSupport
import Testing

@Suite("What cannot be finished")
struct FinishErrorTests {
    private func message(
        _ pdf: [UInt8], _ profile: PressProfile = .plain, intent: TestProfile? = nil,
        artwork: ArtworkForms? = nil,
        _ change: (inout PartSettings) -> Void = { _ in }
    ) throws -> String? {
        var part = TestPress.part()
        change(&part)
        var inks = InkTable()
        inks.add(artwork: StandIn(red: 51, green: 102, blue: 153), as: .gray(.none))
        do {
            _ = try Finisher(profile: profile, intent: intent?.intent(), inks: inks, artwork: artwork)
                .finish(pdf, part)
            return nil
        } catch let error as PressError {
            return error.description
        }
    }

    @Test("settings that contradict themselves")
    func settings() throws {
        let pdf = composedPDF(pages: 1)
        #expect(try message(pdf) == nil)
        #expect(try message(pdf) { $0.trimBox.right = 420.000_000_1 } == nil)
        #expect(try message(pdf) { $0.trimBox.right = 8.5 } == "the trim box is empty")
        #expect(try message(pdf) { $0.trimBox.top = .nan } == "the trim box is empty")
        #expect(try message(pdf) { $0.trimBox.left = -1 } == "the bleed box does not hold the trim box")
        #expect(try message(pdf) { $0.bleedBox.right = 400 } == "the bleed box does not hold the trim box")
        #expect(try message(pdf) { $0.information.identifier = [1] } == "a file's identifier has 16 bytes")
        for change in [\DocumentInformation.title, \.creator, \.producer] {
            for text in ["a\0b", "a\nb", "\u{FFFE}"] {
                #expect(
                    try message(pdf) { $0.information[keyPath: change] = text }
                        == "a text of the document's information holds a control character")
            }
        }
        for (change, value) in [
            (\DocumentInformation.month, 13), (\.month, 0), (\.day, 32), (\.year, 0), (\.year, 10_000),
        ] {
            #expect(
                try message(pdf) { $0.information[keyPath: change] = value }
                    == "the document's date does not exist")
        }
        #expect(
            try message(pdf) { ($0.information.month, $0.information.day) = (2, 31) }
                == "the document's date does not exist")
    }

    @Test("a press profile without an intent, or with one that is of no press")
    func intents() throws {
        let pdf = composedPDF(pages: 1)
        for profile in [PressProfile.pdfx4, .pdfvt1] {
            #expect(try message(pdf, profile) == "a press profile needs an output intent")
            #expect(
                try message(pdf, profile, intent: .rgb) == "the output intent's profile is not of a press")
        }
        #expect(try message(pdf, .pdfx4, intent: .cmyk) == nil)
        // Without a profile, an intent may be anything.
        #expect(try message(pdf, intent: .rgb) == nil)
    }

    @Test("pieces whose pages are not the file's")
    func pieces() throws {
        let pdf = composedPDF(pages: 3)
        for counts in [[1, 1], [1, 3], [], [3, 0], [4, -1]] {
            #expect(
                try message(pdf, .pdfvt1, intent: .cmyk) { $0.pieces = TestPress.pieces(counts) }
                    == "the pieces have other pages than the file")
        }
        #expect(try message(pdf, .pdfvt1, intent: .cmyk) { $0.pieces = TestPress.pieces([1, 2]) } == nil)
        #expect(try message(pdf, .pdfx4, intent: .cmyk) == nil)
    }

    @Test("artwork of pages that are not named")
    func artwork() throws {
        let file = try ArtworkFile(.cairo)
        let forms = try ArtworkForms([
            ArtworkForms.Choice(artwork: try PDFArtwork(bytes: file.bytes), page: 0, box: .media)
        ])
        #expect(
            try message(composedPDF(pages: 2), artwork: forms) { $0.templatePages = [0] }
                == "it is not said which of the template's pages the file's are")
    }

    @Test("a bleed box beyond the media of a page")
    func bleed() throws {
        #expect(
            try message(composedPDF(pages: 2, width: 415)) == "page 1: the bleed box leaves the media box")
    }

    /// What is wrong, and what is said of it.
    private static let damages:
        [(what: String, change: @Sendable (inout HandmadeDrawing) -> Void, message: String)] = [
            ("no page tree", { $0.catalog = "<< /Type /Catalog >>" }, "the drawn PDF has no pages"),
            ("an empty page tree", { $0.kids = "[ ]" }, "the drawn PDF has no pages"),
            ("a page tree in a circle", { $0.kids = "[ 1 0 R ]" }, "the drawn PDF's pages cannot be read"),
            ("a page twice", { $0.kids = "[ 2 0 R 2 0 R ]" }, "the drawn PDF's pages cannot be read"),
            ("a page that is missing", { $0.kids = "[ 99 0 R ]" }, "the drawn PDF's pages cannot be read"),
            (
                "several contents", { $0.page = "/Contents [ 4 0 R ] /Resources 3 0 R" },
                "a page of the drawn PDF is not as cairo was known to write it"
            ),
            (
                "resources within", { $0.page = "/Contents 4 0 R /Resources << >>" },
                "a page of the drawn PDF is not as cairo was known to write it"
            ),
            ("no media box", { $0.mediaBox = "" }, "page 1 has no media box"),
            (
                "a media box of names", { $0.mediaBox = "/MediaBox [ /a /b /c /d ]" },
                "page 1 has no media box"
            ),
            (
                "no length", { $0.more = ["<< >>\nstream\n\nendstream"] },
                "a stream of the drawn PDF has no length"
            ),
            (
                "a length that is its stream", { $0.more = ["<< /Length 7 0 R >>\nstream\n\nendstream"] },
                "a stream of the drawn PDF has no length"
            ),
            (
                "lengths in a circle", { $0.more = ["<< /Length 8 0 R >>\nstream\n\nendstream", "8 0 R"] },
                "a stream of the drawn PDF has no length"
            ),
            (
                "a length that is missing", { $0.more = ["<< /Length 99 0 R >>\nstream\n\nendstream"] },
                "the drawn PDF has no object 99"
            ),
            (
                "a length that is too large", { $0.contentLength = 1_000_000 },
                "a stream of the drawn PDF is cut off"
            ),
            (
                "a length that is too small", { $0.contentLength = 3 },
                "a stream of the drawn PDF is longer than it says"
            ),
            (
                "a filter", { $0.contentEntries = "/Filter /LZWDecode" },
                "a content stream of the drawn PDF has the filter /LZWDecode"
            ),
            (
                "content that is not packed", { $0.contentEntries = "/Filter /FlateDecode" },
                "a content stream of the drawn PDF: it cannot be decompressed"
            ),
            ("a string without an end", { $0.content = "(abc" }, "a string in the drawn PDF has no end"),
            (
                "a dictionary of numbers", { $0.resources = "<< 1 2 >>" },
                "the drawn PDF cannot be read at byte "
            ),
            (
                "nested arrays", { $0.resources = String(repeating: "[", count: 60) },
                "the drawn PDF cannot be read at byte "
            ),
            (
                "a form without resources",
                { $0.more = ["<< /Subtype /Form /Length 14 >>\nstream\n0.2 0.4 0.6 rg\nendstream"] },
                "a form of the drawn PDF has no resources"
            ),
            ("colours below nothing", { $0.content = "-1 0 0 rg" }, holds("a colour below 0")),
            ("colours above one", { $0.content = "0 1.1 0 RG" }, holds("a colour above 1")),
            ("colours far above one", { $0.content = "0 1000000000000 0 RG" }, holds("a colour above 1")),
            ("a colour without numbers", { $0.content = "0 0 rg" }, holds("a colour without its numbers")),
            (
                "an image within", { $0.content = "BI /W 1 ID x EI" },
                holds("an image within a content stream")
            ),
            ("process colours", { $0.content = "0 0 0 1 k" }, holds("a process colour")),
            ("process colours of lines", { $0.content = "0 0 0 1 K" }, holds("a process colour")),
            ("bytes that mean nothing", { $0.rawContent = [0x80] }, holds("the byte 128")),
            (
                "colour spaces",
                { drawing in
                    drawing.resources = "<< /ColorSpace << >> >>"
                    drawing.content = "0.2 0.4 0.6 rg"
                }, "the drawn PDF has colour spaces where cairo was not known to write them"
            ),
            (
                "a gradient of two functions",
                { $0.more = ["<< /ShadingType 2 /ColorSpace /DeviceRGB /Function [ 8 0 R ] >>"] },
                "a gradient of the drawn PDF is not as cairo was known to write it"
            ),
            (
                "a gradient of two components",
                {
                    $0.more = [
                        "<< /ShadingType 2 /ColorSpace /DeviceRGB /Function << /C0 [ 0 0 ] /C1 [ 0 0 ] >> >>"
                    ]
                },
                "a gradient of the drawn PDF is not as cairo was known to write it"
            ),
            (
                "functions in a circle",
                {
                    $0.more = [
                        "<< /ShadingType 2 /ColorSpace /DeviceRGB /Function 8 0 R >>",
                        "<< /Functions [ 8 0 R ] >>",
                    ]
                }, "a gradient of the drawn PDF is not as cairo was known to write it"
            ),
        ]

    private static func holds(_ what: String) -> String {
        "the drawn PDF holds \(what), which cairo was not known to write"
    }

    @Test("what cairo was not known to write", arguments: 0..<damages.count)
    func damaged(index: Int) throws {
        let (what, change, expected) = FinishErrorTests.damages[index]
        var drawing = HandmadeDrawing()
        #expect(try qpdf(["--check"], on: drawing.bytes).status == 0)
        change(&drawing)
        var inks = InkTable()
        // Tagged, so that its resources need a colour space.
        inks.add(artwork: StandIn(red: 51, green: 102, blue: 153), as: .rgb(red: 1, green: 2, blue: 3))
        let error = #expect(throws: PressError.self, "\(what)") {
            try Finisher(profile: .plain, intent: TestProfile.cmyk.intent(), inks: inks)
                .finish(drawing.bytes, TestPress.part())
        }
        let said = error?.description ?? ""
        #expect(expected.hasSuffix(" ") ? said.hasPrefix(expected) : said == expected, "\(what)")
    }

    @Test("a drawing by hand as cairo would make it is finished")
    func handmade() throws {
        let finished = try Finisher(profile: .plain, intent: nil, inks: InkTable())
            .finish(HandmadeDrawing().bytes, TestPress.part())
        #expect(try qpdf(["--check"], on: finished).status == 0)
    }

    @Test("files that are no whole PDF")
    func cutOff() throws {
        let pdf = composedPDF(pages: 2)
        for bytes in [[], Array("hello".utf8), Array(pdf.prefix(pdf.count / 2)), Array(pdf.dropLast(40))] {
            #expect(try message(bytes) == "the drawn PDF has no table of its objects")
        }
        #expect(try message(Array(pdf.dropFirst(7)))?.hasPrefix("the drawn PDF has no ") == true)
    }

    @Test("a packed stream that never ends in sensible memory is not unpacked")
    func bomb() throws {
        // 512 MB of zeros, packed by the system's own zlib.
        let folder = try TemporaryFolder()
        let made = try Command.run(
            "/usr/bin/python3",
            [
                "-c",
                """
                import sys, zlib
                packer = zlib.compressobj(9)
                with open(sys.argv[1], "wb") as file:
                    for _ in range(512):
                        file.write(packer.compress(b" " * (1 << 20)))
                    file.write(packer.flush())
                """, folder.path("packed"),
            ])
        #expect(made.status == 0)
        var drawing = HandmadeDrawing()
        drawing.rawContent = try folder.bytes("packed")
        drawing.contentEntries = "/Filter /FlateDecode"
        #expect(
            try message(drawing.bytes)
                == "a content stream of the drawn PDF: it unpacks to more than 268435456 bytes")
    }

    @Test(
        "damaged bytes never crash, and never give a file that qpdf refuses and did not refuse before",
        arguments: UInt64(0)..<10)
    func flipped(seed: UInt64) throws {
        var generator = SplitMix64(seed: TestSeed.value &+ seed)
        let drawing = RandomDrawing(seed: seed, .press)
        let pdf = drawing.pdf()
        let finisher = try Finisher(
            profile: .pdfvt1, intent: TestProfile.cmyk.intent(), inks: drawing.table)
        let part = TestPress.part(pieces: TestPress.pieces([2]))
        // What is packed has few ways to break.
        let structure = pdf.indices.filter { (32..<127).contains(pdf[$0]) }
        for step in 0..<60 {
            var broken = pdf
            if step % 10 == 0 {
                broken.removeLast(generator.below(pdf.count))
            } else {
                broken[generator.pick(structure)] = UInt8(
                    generator.pick([generator.below(256), 48 + generator.below(10)]))
            }
            guard let finished = try? finisher.finish(broken, part) else { continue }
            let checked = try qpdf(["--check"], on: finished)
            guard checked.status == 2 else { continue }
            let before = try qpdf(["--check"], on: broken)
            #expect(
                before.status != 0,
                "step \(step), \(TestSeed.told): \(String(decoding: checked.output, as: UTF8.self))")
        }
    }
}
