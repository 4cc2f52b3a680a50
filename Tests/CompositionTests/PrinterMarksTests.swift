import Composition
import Drawing
import DrawingSupport
import Inks
import JobModel
import Testing

@Suite("Printer's marks")
struct PrinterMarksTests {
    /// 100 × 60 mm with 3 mm of bleed, folded at 40 mm and at 20 mm.
    private static let text = """
        page: {width: 100mm, height: 60mm, bleed: 3mm, folds: {x: [40mm], y: [20mm]}}
        colours: {brand: "spot(Gold, cmyk(0, 20, 60, 20))"}
        styles:
          body: {family: Lato, size: 10pt}
        pages: [{}]
        """

    private struct Drawn {
        let sheet: PrintSheet
        let pdf: DrawnPDF
        let inks: InkTable
        let resolution = 360

        init(
            _ marks: Set<PrinterMark>, slug: String = "card run 1", thinnest: Length? = nil
        ) throws {
            let read = TemplateReader.read(text: Array(PrinterMarksTests.text.utf8), file: "template.yaml")
            let template = try #require(read.template)
            var inks = InkTable.provisional(template)
            inks.add([Colour(.registration)] + ColourBar.patches(of: template.inks), avoiding: []) {
                InkPreview().look(of: $0)
            }
            let sheet = PrintSheet(template.page, marks: marks)
            let printer = try PrinterMarks(
                sheet, inks: inks, template: template, typesetter: TestFonts.typesetter(),
                thinnest: thinnest)
            pdf = try DrawnPDF(width: sheet.width.points, height: sheet.height.points) { canvas in
                try printer.draw(slug: slug, on: canvas)
            }
            self.sheet = sheet
            self.inks = inks
        }

        /// Millimetres of the sheet where a line crosses marks: the middle of each stretch that is not white.
        ///
        /// - Parameter isAcross: along x at a height, or along y at a distance from the left.
        func crossings(isAcross: Bool, at millimetres: Double) throws -> [Double] {
            let raster = try pdf.raster(resolution: resolution)
            let scale = Double(resolution) / 25.4
            let fixed = Int(millimetres * scale)
            let most = isAcross ? raster.width : raster.height
            var found: [Double] = []
            var start: Int?
            for place in 0...most {
                let isInk =
                    place < most && (isAcross ? raster[place, fixed] : raster[fixed, place]) != .white
                if isInk, start == nil { start = place }
                if !isInk, let first = start {
                    found.append((Double(first + place) / 2 / scale * 10).rounded() / 10)
                    start = nil
                }
            }
            return found
        }
    }

    @Test("without marks the sheet is the bleed's; with any, 10 mm larger on each side")
    func sheet() throws {
        let page = PageGeometry(
            width: .millimetres(100), height: .millimetres(60), bleed: .millimetres(3))
        let bare = PrintSheet(page, marks: [])
        #expect(bare.slug == .zero && bare.inset == .millimetres(3))
        #expect(bare.width == .millimetres(106) && bare.height == .millimetres(66))
        for mark in PrinterMark.allCases {
            let sheet = PrintSheet(page, marks: [mark])
            #expect(sheet.slug == .millimetres(10) && sheet.inset == .millimetres(13))
            #expect(sheet.width == .millimetres(126) && sheet.height == .millimetres(86))
        }
        #expect(try Drawn([]).pdf.raster().inkBounds == nil)
    }

    @Test(
        "nothing of any mark is nearer to the bleed than 2 mm, nor off the sheet",
        arguments: PrinterMark.allCases)
    func room(mark: PrinterMark) throws {
        let drawn = try Drawn([mark])
        let raster = try drawn.pdf.raster(resolution: drawn.resolution)
        let scale = Double(drawn.resolution) / 25.4
        var inked = 0
        for y in 0..<raster.height {
            for x in 0..<raster.width where raster[x, y] != .white {
                let (left, top) = (Double(x) / scale, Double(y) / scale)
                let isClear = left < 8.1 || left > 117.9 || top < 8.1 || top > 77.9
                if !isClear { Issue.record("a mark at \(left), \(top) mm"); return }
                inked += 1
            }
        }
        #expect(inked > 100)
        let bounds = try #require(raster.inkBounds)
        #expect(
            bounds.left > 0 && bounds.top > 0 && bounds.right < raster.width && bounds.bottom < raster.height)
    }

    @Test("crop marks stand at the trim's edges, on all sides")
    func crop() throws {
        let drawn = try Drawn([.crop])
        for height in [5.0, 81] { #expect(try drawn.crossings(isAcross: true, at: height) == [13, 113]) }
        for distance in [5.0, 121] {
            #expect(try drawn.crossings(isAcross: false, at: distance) == [13, 73])
        }
        // Not beside the page's middle, nor at the sheet's very edge.
        #expect(try drawn.crossings(isAcross: true, at: 43) == [])
        #expect(try drawn.crossings(isAcross: true, at: 1) == [])
    }

    @Test("lines are a quarter of a point, or as thick as the press wants them")
    func thickness() throws {
        func widths(_ thinnest: Length?) throws -> Set<String> {
            let objects = try Drawn([.crop, .fold, .registration], thinnest: thinnest).pdf.objects()
            return Set(objects.matches(of: /(\S+) w\n/).map { String($0.1) })
        }
        #expect(try widths(nil) == ["0.25"])
        #expect(try widths(.points(0.1)) == ["0.25"])
        #expect(try widths(.points(0.5)) == ["0.5"])
    }

    @Test("fold marks stand where the sheet is folded, dashed")
    func fold() throws {
        let drawn = try Drawn([.fold])
        for height in [7.5, 78.5] { #expect(try drawn.crossings(isAcross: true, at: height) == [53]) }
        for distance in [7.5, 118.5] { #expect(try drawn.crossings(isAcross: false, at: distance) == [33]) }
        // Three dashes above the page and three below it.
        #expect(try drawn.crossings(isAcross: false, at: 53).count == 6)
    }

    @Test("the targets' crosses stand in the middle of each side's margin, beside the middle of the page")
    func targets() throws {
        let drawn = try Drawn([.registration])
        // Through the circle: its two sides and the cross's arm.
        #expect(try drawn.crossings(isAcross: true, at: 4.5).contains(75))
        #expect(try drawn.crossings(isAcross: true, at: 81.5).contains(75))
        #expect(try drawn.crossings(isAcross: false, at: 4.5).contains(55))
        #expect(try drawn.crossings(isAcross: false, at: 121.5).contains(55))
    }

    @Test("the bar has a patch of each process colour, three tints, and each spot colour")
    func bar() throws {
        let drawn = try Drawn([.bar])
        let raster = try drawn.pdf.raster(resolution: drawn.resolution)
        let scale = Double(drawn.resolution) / 25.4
        let patches = ColourBar.patches(
            of: [Colour(.spot(name: "Gold", alternate: ProcessTint([0, 0.2, 0.6, 0.2]), tint: .full))])
        #expect(patches.count == 7)
        for (index, patch) in patches.enumerated() {
            let standIn = try #require(drawn.inks.standIn(for: patch))
            let pixel = raster[Int((13 + 5 + 5 * Double(index)) * scale), Int(5.5 * scale)]
            #expect(pixel == Raster.Pixel(standIn.red, standIn.green, standIn.blue), "\(index)")
        }
    }

    @Test("the slug's text stands under the page, as many words of it as there is room for")
    func slug() throws {
        let drawn = try Drawn([.slug], slug: "card run 1 part 2")
        let words = try drawn.pdf.words()
        #expect(words.map(\.text) == ["card", "run", "1", "part", "2"])
        let points = 72 / 25.4
        #expect(words.allSatisfy { $0.top >= 77.5 * points && $0.bottom <= 86 * points })
        #expect(words.first.map { abs($0.left - 18 * points) < 1 } == true)
        let long = String(repeating: "much ", count: 60)
        let alone = try Drawn([.slug], slug: long).pdf.words().count
        #expect((5..<60).contains(alone))
        // A fold's mark and a target stand in its way.
        let beside = try Drawn([.slug, .registration, .fold], slug: long).pdf.words().count
        #expect((2..<alone).contains(beside))
        #expect(try Drawn([.crop]).pdf.words() == [])
    }
}
