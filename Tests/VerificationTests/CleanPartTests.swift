import Inks
import JobModel
import Press
import QRSymbol
import Testing
import Verification

@Suite("Clean parts")
struct CleanPartTests {
    /// As a run does it: composed by cairo, finished, read back.
    static func finished(_ part: TestPart) throws -> [UInt8] {
        let media = PageBox(leftInPoints: 0, bottom: 0, right: part.width, top: part.height)
        let drawn = try part.pdf()
        var inks = InkTable()
        for colour in try ColourSurvey.colours(of: drawn).sorted() {
            inks.add(artwork: colour, as: .rgb(red: colour.red, green: colour.green, blue: colour.blue))
        }
        return try Finisher(profile: .plain, intent: nil, inks: inks).finish(
            drawn,
            PartSettings(
                information: DocumentInformation(
                    title: "t", creator: "c", producer: "p", year: 2026, month: 1, day: 31,
                    identifier: Array(repeating: 7, count: 16)), trimBox: media, bleedBox: media))
    }

    @Test("pages with a code, without one and with two have no findings")
    func noFindings() throws {
        var part = TestPart.plain(5)
        part.pages[2].codes = []
        part.pages[3].codes.append(.init(TestPart.payload(77), left: 60, top: 150, module: 1.2))
        let readBack = try ReadBack(pdf: try CleanPartTests.finished(part))
        #expect(readBack.pageCount == 5)
        #expect(try readBack.check(part.expected) == [])
        // A second look finds the same.
        #expect(try readBack.check(part.expected) == [])
    }

    @Test("cairo's own output reads like the finished file")
    func unfinished() throws {
        let part = TestPart.plain(2)
        #expect(try ReadBack(pdf: try part.pdf()).check(part.expected) == [])
    }

    @Test("no false alarm, wherever the codes stand", arguments: 0..<6)
    func anywhere(seed: Int) throws {
        var part = TestPart.plain(30)
        for index in part.pages.indices {
            // Any places below the texts will do; the primes spread them.
            let number = seed * 30 + index
            let code = TestPart.Code(
                TestPart.payload(number * 7), left: 10 + Double(number * 7919 % 34_019) / 100,
                top: 95 + Double(number * 104_729 % 13_009) / 100, module: 1.15 + Double(number % 50) / 60)
            part.pages[index].codes = [code]
        }
        #expect(try ReadBack(pdf: try CleanPartTests.finished(part)).check(part.expected) == [])
    }

    @Test("bare paper is as good as a white square")
    func barePaper() throws {
        var part = TestPart.plain(1)
        part.whiteSquares = false
        // The artwork covers the page, so this one is not bare …
        #expect(try ReadBack(pdf: try part.pdf()).check(part.expected).map(\.code) == [.quietZone])
        // … and this one is.
        let stream = "q 0 0 0 rg 43.5 0 0 43.5 300 100 cm /S Do Q"
        let pdf = HandmadePDF(content: stream, stencil: try TestPart.symbol(TestPart.payload(0))).bytes
        #expect(try ReadBack(pdf: pdf).check(HandmadePDF.expected(TestPart.payload(0))) == [])
    }

    @Test("paint next to the quiet zone is allowed")
    func neighbours() throws {
        var part = TestPart.plain(1)
        // The zone runs from 294 to 349.5 and from 94 to 149.5.
        part.pages[0].above = [
            .rectangle(x: 349.5, y: 94, width: 20, height: 60),
            .rectangle(x: 294, y: 149.5, width: 60, height: 9),
            .line(x: 290, y: 90, toX: 293, toY: 160, width: 2), .text("au-dessous du code", x: 290, y: 160),
            .text("gjpqy", x: 300, y: 90), .image(x: 284, y: 100),
        ]
        #expect(try ReadBack(pdf: try part.pdf()).check(part.expected) == [])
    }

    @Test("payloads of every size are read", arguments: 1...25)
    func versions(version: Int) throws {
        let format = try #require(QRFormat(version: version, level: .medium))
        for index in 0..<4 {
            let payload = "HTTP://A.FR/\(index)\(version % 10)"
            let symbol = try QRCode(encoding: payload, in: format)
            let size = Double(symbol.side) * 1.2
            let stream = "q 0 g \(size) 0 0 \(size) 20 20 cm /S Do Q"
            let pdf = HandmadePDF(content: stream, stencil: symbol).bytes
            let expected = ExpectedPage(
                mediaWidthInPoints: 420, mediaHeightInPoints: 298,
                codes: [
                    ExpectedCode(
                        payload: payload, moduleCount: symbol.side,
                        box: PaperSquare(leftInPoints: 20, top: 278 - size, side: size))
                ])
            #expect(try ReadBack(pdf: pdf).check([expected]) == [], "\(index)")
        }
    }

    @Test("fonts are told with their embedding")
    func fonts() throws {
        let fonts = try ReadBack(pdf: try CleanPartTests.finished(.plain(3))).fonts
        #expect(!fonts.isEmpty)
        #expect(fonts.allSatisfy { $0.isEmbedded })
        #expect(fonts.contains { $0.baseName.dropFirst(6).hasPrefix("+Lato") })
        #expect(fonts == fonts.sorted())
        let loose = try ReadBack(pdf: HandmadePDF(content: "").bytes).fonts
        #expect(loose == [FontUse(baseName: "Helvetica", isEmbedded: false)])
    }
}
