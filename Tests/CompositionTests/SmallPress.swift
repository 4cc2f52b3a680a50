import Composition
import Diagnostics
import Drawing
import DrawingSupport
import Inks
import JobModel
import Merge
import QRSymbol
import Testing

/// A template of 100 × 100 points without bleed, and all that turns its pieces into a PDF.
struct SmallPress {
    static let format = QRFormat(version: 2, level: .medium)

    let template: Template
    let compositor: Compositor
    private let merger: Merger
    private let columns: [String]

    private let pictures: [String: [UInt8]]

    /// - Parameters:
    ///   - pages: lines of `template.yaml`, one frame each, for each page.
    ///   - conditionOfPage: `when` of pages, by index.
    ///   - settings: more lines of the template.
    ///   - pictures: by path.
    init(
        pages: [[String]], bleed: String = "0mm", conditionOfPage: [Int: String] = [:],
        settings: String = "", pictures: [String: [UInt8]] = [:]
    ) throws {
        self.pictures = pictures
        var text = """
            page: {width: 100pt, height: 100pt, bleed: \(bleed)}
            colours: {red: ff0000, blue: 0000ff, green: 00ff00}
            styles:
              body: {family: Lato, size: 10pt, leading: 12pt}
              large: {family: Lato, size: 40pt, weight: black, colour: red}
              old: {family: EB Garamond 12, size: 10pt, slant: italic}
              contact: {family: Lato, size: 10pt, lang: "{{language}}"}
            \(settings)
            pages:

            """
        for (index, frames) in pages.enumerated() {
            if let condition = conditionOfPage[index] {
                text += "  - when: \(condition)\n    frames:\n"
            } else {
                text += frames.isEmpty ? "  - {}\n" : "  - frames:\n"
            }
            for frame in frames { text += "      - {\(frame)}\n" }
        }
        let (template, diagnostics) = TemplateReader.read(text: Array(text.utf8), file: "template.yaml")
        #expect(!diagnostics.hasErrors, "\(diagnostics.text)")
        self.template = try #require(template)
        compositor = Compositor(
            template: self.template, typesetter: try TestFonts.typesetter(),
            format: try #require(SmallPress.format), inks: .provisional(self.template),
            pictures: PictureIndex(
                try pictures.mapValues {
                    .found(try PictureInspector.inspect($0, limits: .standard), id: "\($0.hashValue)")
                }))
        columns = self.template.columns
        merger = Merger(template: self.template, columns: columns)
    }

    init(_ frames: String..., bleed: String = "0mm") throws { try self.init(pages: [frames], bleed: bleed) }

    /// - Parameter conditions: of the template, in its order.
    func piece(_ values: [String: String] = [:], number: Int = 1, conditions: [Bool] = []) -> Piece {
        merger.piece(
            values: columns.map { values[$0] ?? "" }, conditions: conditions, own: own(number))
    }

    private func own(_ number: Int) -> OwnValues {
        OwnValues(
            piece: number, job: "small", run: 1, purl: "https://a.ch/t", purlShort: "a.ch/t", token: "t",
            payload: "https://a.ch/K7QM2X9T4RWBCX", check: "9F3A21C7")
    }

    func pdf(_ pieces: [Piece], artwork: String? = nil, inset: Double? = nil) throws -> DrawnPDF {
        let inset = inset ?? template.page.bleed.points
        let canvas = try PDFCanvas(
            width: 100 + 2 * inset, height: 100 + 2 * inset, date: "2026-10-01T00:00:00Z")
        let svg = try artwork.map { try SVGArtwork(bytes: Array($0.utf8)) }
        let painter = try PiecePainter(
            compositor: compositor, artwork: template.pages.map { _ in svg.map(PageArtwork.drawing) },
            inset: inset,
            pictures: store(), samplePiece: merger.sample(own: own(1)))
        for piece in pieces {
            let steps = try compositor.fit(piece).steps
            try painter.paint(compositor.compose(piece, steps: steps).get(), on: canvas)
        }
        return try DrawnPDF(canvas.finish())
    }

    func store() -> PictureStore {
        let pictures = pictures
        return PictureStore { path in
            let bytes = try #require(pictures[path])
            return try Picture(
                bytes: bytes, info: PictureInspector.inspect(bytes, limits: .standard),
                id: "\(bytes.hashValue)")
        }
    }

    /// Where the words of a piece's first page stand, by their text; words that repeat by their first place.
    func places(_ values: [String: String] = [:], conditions: [Bool] = []) throws -> [String: Double] {
        let words = try pdf([piece(values, conditions: conditions)]).words()
        return Dictionary(words.map { ($0.text, $0.top) }, uniquingKeysWith: { first, _ in first })
    }

    /// The first page of one piece.
    func raster(_ values: [String: String] = [:], artwork: String? = nil) throws -> Raster {
        try pdf([piece(values)], artwork: artwork).raster()
    }
}

extension Raster.Pixel {
    static let red = Raster.Pixel(255, 0, 0)
    static let blue = Raster.Pixel(0, 0, 255)
    static let green = Raster.Pixel(0, 255, 0)
}

extension DrawnPDF {
    func formCount() throws -> Int {
        try objects().split(separator: "\n").filter { $0 == "  /Subtype /Form" }.count
    }
}
