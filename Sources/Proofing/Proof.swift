import Composition
import ContactBase
import Diagnostics
import Drawing
import DurableFiles
import Inks
import JobModel
import Merge
public import PURL
import Press
public import Production
import Typesetting

/// Pieces shown to a person before the run. Issues no token: shows the one issued, else SPECIMEN.
public struct Proof {
    private let loaded: LoadedJob
    private let known: KnownTokens
    private let session: Session

    public init(loaded: LoadedJob, registry: Registry?, session: Session) {
        self.loaded = loaded
        self.session = session
        known = KnownTokens(registry: registry, loaded: loaded)
    }

    /// - Parameter path: of the PDF; replaced whole, or left as it is.
    /// - Returns: the pieces shown, in the PDF's order.
    /// - Throws: `DiagnosticList` when a piece or record asked for is not there, or nothing is.
    public func write(_ selection: ProofSelection, to path: String) throws -> [ProofPiece] {
        var survey = Survey(loaded: loaded, run: 1, session: session)
        try survey.checkStatic()
        let base = try survey.stage()
        try survey.decide(base, sample: try known.holdoutSample())
        try known.assign(to: base)
        try survey.measurePictures(of: base)
        var picker = ProofPicker(
            selection, columns: loaded.template.columns, values: loaded.planValues,
            frameName: { loaded.template.pages[$0.page].frames[$0.frame].name })
        try survey.fitAll(base) { picker.see($0) }
        let picks = picker.finish()
        if let missing = picker.missing() {
            throw DiagnosticList([Diagnostic("not-in-job", missing)])
        }
        guard !picks.isEmpty else {
            throw DiagnosticList([
                Diagnostic(
                    "nothing-to-print", "no row of the list can be shown",
                    at: SourceLocation(file: loaded.contactsDisplayName),
                    hints: ["`tirage check` says why, row by row"])
            ])
        }
        try DurableFile.replace(
            path: path, bytes: try draw(picks, total: base.accepted, pictures: survey.pictures))
        return picks.map { pick in
            ProofPiece(
                number: pick.number, list: base.listNames[pick.outcome.record.list],
                line: pick.outcome.record.line, reasons: pick.reasons,
                isIssued: !pick.outcome.token.isSpecimen, notPrinted: pick.outcome.notPrinted)
        }
    }

    private func draw(
        _ picks: [ProofPicker.Pick], total: Int, pictures: SurveyedPictures
    ) throws -> [UInt8] {
        let inks = try loaded.inks(pictures: pictures.colours)
        let compositor = Compositor(
            template: loaded.template, typesetter: try Typesetter(catalogue: loaded.catalogue),
            format: loaded.format, inks: inks, pictures: pictures.index)
        let maker = RecordPieces(loaded: loaded, run: 1)
        let sheet = ProofSheet(
            page: loaded.template.page, typesetter: try Typesetter(catalogue: loaded.catalogue),
            catalogue: loaded.catalogue, faces: loaded.faces)
        let canvas = try PDFCanvas(
            width: sheet.mediaWidth, height: sheet.mediaHeight, date: "\(loaded.date)T00:00:00Z")
        let pieces = picks.map { pick in
            maker.piece(
                pick.outcome.record, token: pick.outcome.token, number: pick.number ?? 0,
                check: pick.outcome.check)
        }
        let artwork = try OpenedArtwork(
            loaded.template, styleSheet: inks.styleSheet(for: loaded.template.colours)
        ) { page, _ in loaded.artwork[page] ?? [] }
        let painter = try PiecePainter(
            compositor: compositor, artwork: artwork.drawings(isProof: true), inset: sheet.inset,
            pictures: pictures.store(in: loaded, inks: inks),
            samplePiece: maker.sample())
        var shown: [Int] = []
        var links: [PageLink] = []
        for (pick, piece) in zip(picks, pieces) {
            let (composed, fit) = try compositor.composeWhatFits(piece)
            let misfits = fit.misfits
            var number = 0
            for index in piece.pages.indices where piece.pages[index].isShown {
                number += 1
                if !pick.outcome.token.isSpecimen {
                    links += self.links(
                        to: pick.outcome.token, composed, page: index, shown: shown.count, sheet)
                }
                shown.append(index)
                try painter.paint(composed, page: index, on: canvas)
                let frames = loaded.template.pages[index].frames.map(\.name)
                let here = misfits.filter { frames.contains($0.frame) }
                try sheet.draw(
                    headline: headline(pick, page: number, of: piece.pageCount),
                    alerts: alerts(pick, misfits: here),
                    misfits: here.map(\.given), on: canvas)
                try canvas.endPage()
            }
        }
        return try finish(
            try canvas.finish(), sheet, inks, try artwork.forms(isProof: true), pages: shown,
            links: links)
    }

    /// The codes lead where they will on paper.
    private func links(
        to token: Token, _ composed: ComposedPiece, page: Int, shown: Int, _ sheet: ProofSheet
    ) -> [PageLink] {
        composed.codes(onPage: page).map { code in
            let left = sheet.inset + code.box.x.points
            let top = sheet.mediaHeight - sheet.inset - code.box.y.points
            return PageLink(
                page: shown,
                box: PageBox(
                    leftInPoints: left, bottom: top - code.box.height.points,
                    right: left + code.box.width.points,
                    top: top), address: loaded.form.purl(token))
        }
    }

    private func headline(_ pick: ProofPicker.Pick, page: Int, of pages: Int) -> String {
        let number = pick.number.map { "piece \($0)" } ?? "not printed"
        return "\(loaded.job.name), \(number) (line \(pick.outcome.record.line)), page \(page) of "
            + "\(pages): \(pick.reasons.joined(separator: ", "))"
    }

    private func alerts(_ pick: ProofPicker.Pick, misfits: [FrameMisfit]) -> [String] {
        var alerts: [String] = []
        if pick.outcome.token.isSpecimen {
            alerts.append("SPECIMEN: no PURL is issued yet; code and address lead nowhere")
        }
        if let row = pick.outcome.notPrinted, !misfits.isEmpty {
            let sizes = row.needed.isEmpty ? "" : ": needs \(row.needed), has \(row.given)"
            alerts.append("held back: \(row.reason)\(sizes)")
        }
        return alerts
    }

    /// For screens: every ink as it looks.
    private func finish(
        _ pdf: [UInt8], _ sheet: ProofSheet, _ inks: InkTable, _ artwork: ArtworkForms, pages: [Int],
        links: [PageLink]
    ) throws -> [UInt8] {
        let page = loaded.template.page
        let slug = ProofSheet.slug.points
        var shown = inks.onScreen
        for colour in ProofSheet.colours {
            shown.add(artwork: colour, as: .rgb(red: colour.red, green: colour.green, blue: colour.blue))
        }
        return try Finisher(profile: .plain, intent: nil, inks: shown, artwork: artwork).finish(
            pdf,
            PartSettings(
                information: DocumentInformation(
                    title: "\(loaded.job.name) proof", creator: "Tirage \(Toolchain.version)",
                    producer: "Tirage \(Toolchain.version)", year: loaded.date.year, month: loaded.date.month,
                    day: loaded.date.day, identifier: FileIdentifier.bytes("\(loaded.job.name) proof")),
                trimBox: PageBox(
                    leftInPoints: sheet.inset, bottom: sheet.inset, right: sheet.inset + page.width.points,
                    top: sheet.inset + page.height.points),
                bleedBox: PageBox(
                    leftInPoints: slug, bottom: slug, right: sheet.mediaWidth - slug,
                    top: sheet.mediaHeight - slug),
                templatePages: pages, links: links))
    }
}
