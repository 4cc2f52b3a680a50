import Composition
import Drawing
import JobModel
import Merge
import PURL

/// A piece as the report shows it: never a real recipient's.
package struct ReportPicture: Hashable, Sendable {
    /// What it is a picture of.
    package var title: String
    package var pages: [Page]

    package struct Page: Hashable, Sendable {
        package var png: [UInt8]
        /// In pixels.
        package var width, height: Int

        package init(png: [UInt8], width: Int, height: Int) {
            self.png = png
            self.width = width
            self.height = height
        }
    }

    package init(title: String, pages: [Page]) {
        self.title = title
        self.pages = pages
    }
}

extension PartRenderer {
    /// Of all pages side by side, and of one at most.
    private static let rowWidthInPixels = 1_200.0
    private static let pageWidthInPixels = 480.0
    /// A long template's first pages.
    private static let pageLimit = 6
    /// One specimen for each of the most frequent values.
    private static let variantLimit = 3
    /// Pieces looked at for a variant: a rare one is not worth reading a million.
    private static let searchLimit = 5_000

    /// The first seed, if the run has any; else specimens that show the names of the columns, one of each variant.
    ///
    /// Codes and addresses in them are the specimen's: they lead nowhere.
    ///
    /// - Parameter rasteriser: for artwork from PDFs.
    /// - Throws: as ``render(part:progress:)``; ``PlanError`` for a picture too large for a screen.
    func reportPictures(_ rasteriser: ArtworkRasteriser) throws -> [ReportPicture] {
        let artwork = try ScreenArtwork(artwork, by: rasteriser)
        if let seed = try plan.firstSeed() {
            return [try picture(of: seed, titled: "A seed, with a specimen's code", artwork)]
        }
        let specimens = try specimens()
        return try specimens.map { try picture(of: $0.piece, titled: $0.title, artwork) }
    }

    private func specimens() throws -> [(piece: PlannedPiece, title: String)] {
        let header = plan.header
        let first = try plan.pieces(1...1)
        guard
            let field = header.byField.first(where: {
                header.columns.contains($0.field) && $0.counts.count > 1
            }),
            let column = header.columns.firstIndex(of: field.field)
        else {
            return first.map {
                (
                    specimen(like: $0, telling: nil),
                    "A specimen: where a recipient's data come stand the names of their columns"
                )
            }
        }
        var wanted = field.counts.sorted { ($1.pieces, $0.value) < ($0.pieces, $1.value) }
            .prefix(PartRenderer.variantLimit).map(\.value)
        var found: [(piece: PlannedPiece, title: String)] = []
        var next = 1
        while !wanted.isEmpty, next <= min(header.pieces, PartRenderer.searchLimit) {
            for piece in try plan.pieces(next...min(header.pieces, next + 499)) {
                guard let index = wanted.firstIndex(of: piece.values[column]) else { continue }
                let value = wanted.remove(at: index)
                let title = "A specimen, \(field.field) \(value.isEmpty ? "empty" : value)"
                found.append((specimen(like: piece, telling: column), title))
            }
            next += 500
        }
        return found
    }

    /// A piece of the same variant in which nothing is left of the recipient.
    ///
    /// - Parameter column: whose value is told: one of `report_by`.
    private func specimen(like piece: PlannedPiece, telling column: Int?) -> PlannedPiece {
        var languages: Set<String> = []
        for case .column(let name, _, _) in template.styles.compactMap(\.language) {
            languages.insert(name)
        }
        var specimen = piece
        specimen.number = 0
        specimen.check = "00000000"
        specimen.steps = []
        specimen.values = zip(plan.header.columns, piece.values).enumerated().map { index, pair in
            if index == column { return pair.1 }
            return languages.contains(pair.0) ? "" : pair.0
        }
        return specimen
    }

    private func picture(
        of planned: PlannedPiece, titled title: String, _ artwork: ScreenArtwork
    ) throws -> ReportPicture {
        var planned = planned
        planned.check = "00000000"
        let token = Token.specimen(try plan.header.tokenProfile())
        let piece = merger.piece(
            values: planned.values, conditions: planned.conditions, own: own(planned, token: token))
        let sample = merger.sample(own: own(planned, token: token))
        let pictures = try pictures(of: [piece, sample], asPixels: true)
        compositor.pictures = pictures.index
        let shown = piece.pages.indices.filter { piece.pages[$0].isShown }.prefix(PartRenderer.pageLimit)
        let painter = try PiecePainter(
            compositor: compositor,
            artwork: artwork.pages(shown, widthInPixels: PartRenderer.pageWidthInPixels),
            inset: 0, pictures: pictures.store, samplePiece: sample)
        let (composed, _) = try compositor.composeWhatFits(piece)
        let (width, height) = (template.page.width.points, template.page.height.points)
        let widthInPixels = min(
            PartRenderer.pageWidthInPixels, PartRenderer.rowWidthInPixels / Double(max(1, shown.count)))
        return ReportPicture(
            title: title,
            pages: try shown.map { index in
                let canvas = try ImageCanvas(
                    widthInPoints: width, height: height,
                    pixelsPerPoint: widthInPixels / max(width, height * 0.7))
                try painter.paint(composed, page: index, on: canvas)
                return .init(png: try canvas.png(), width: canvas.width, height: canvas.height)
            })
    }
}
