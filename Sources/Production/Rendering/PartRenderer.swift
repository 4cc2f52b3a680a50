import Composition
import Drawing
import DurableFiles
import Foundation
import Glibc
import JobModel
import Merge
import PURL
import Press
import QRSymbol
import Typesetting
import Verification

/// Makes parts of one plan: compose, draw, finish, read back, seal.
///
/// Reads the plan and the files it names, writes its own files, and knows no key, no rule, and no clock but the one
/// that its stages are timed by: the times are told, and nothing that it writes holds or depends on them.
final class PartRenderer {
    let plan: Plan
    private let folder: WorkFolder
    let template: Template
    let compositor: Compositor
    let merger: Merger
    let artwork: OpenedArtwork
    /// Pages of PDFs, which lie under what is drawn.
    private let forms: ArtworkForms
    private let form: PURLForm
    private let format: QRFormat
    private let date: CalendarDate
    private let pictureFolder: String
    /// SHA-256 of the fonts that the plan names, and of those looked at so far by their path.
    private let plannedFonts: Set<String>
    private var fontHashes: [String: String] = [:]
    private let stopwatch: Stopwatch

    /// - Parameter executable: this program; nil: what it draws is only looked at, and need not be what the plan's own
    ///   would draw.
    /// - Throws: ``PlanError`` when this program, or a file that the plan names, is not the one it was made with.
    init(plan: Plan, executable: String?, fontFolder: String, stopwatch: Stopwatch) throws {
        self.plan = plan
        self.stopwatch = stopwatch
        folder = WorkFolder(ofPlan: plan.path)
        let header = plan.header
        if let executable {
            try Inputs(header, jobFolder: Inputs.jobFolder(of: folder)).checkDrawing(executable: executable)
        }
        let (template, mistakes) = TemplateReader.read(
            text: Array(header.template.utf8), file: header.templateFile)
        guard let template else { throw mistakes }
        self.template = template
        format = try header.codeFormat()
        form = try header.purlForm()
        date = try header.calendarDate()
        let catalogue = try FontFolder.load(fontFolder)
        let typesetter = try Typesetter(catalogue: catalogue)
        // The plan's own font files are unchanged; those that this font folder leads to must be the same.
        plannedFonts = Set(header.inputs.filter { $0.role == .font }.map(\.sha256))
        let sheet = StyleSheet(template)
        for frame in template.pages.flatMap(\.frames) {
            for style in sheet.typeStyles(of: frame) {
                let file = try typesetter.face(for: style).file
                let hash = try fontHashes[file] ?? InputFile.sha256(of: file)
                fontHashes[file] = hash
                guard plannedFonts.contains(hash) else {
                    let name = frame.styleName ?? ""
                    throw PlanError.otherFont("style `\(name)` leads to", file)
                }
            }
        }
        compositor = Compositor(template: template, typesetter: typesetter, format: format)
        compositor.encode = { payload, format in
            try stopwatch.time(.qr, within: .compose) { try QRCode(encoding: payload, in: format) }
        }
        merger = Merger(template: template, columns: header.columns)
        let jobFolder = try Inputs.jobFolder(of: folder)
        pictureFolder =
            template.images.folder.isEmpty ? jobFolder : "\(jobFolder)/\(template.images.folder)"
        artwork = try OpenedArtwork(template) { _, artwork in
            let file = artwork.file.value
            guard let input = header.inputs.first(where: { $0.role == .artwork && $0.path == file }) else {
                throw PlanError(description: "the plan does not name the artwork \(file)")
            }
            let bytes = try InputFile.read(
                input.location(in: jobFolder), displayName: file, limit: ArtworkLoader.limit)
            // The very bytes that are drawn, not the file as it was a moment ago.
            guard InputFile.sha256(of: bytes) == input.sha256 else { throw PlanError.changed(input) }
            return bytes
        }
        forms = try artwork.forms(isProof: false)
    }

    /// - Parameter progress: told how many pieces more are drawn.
    func render(part: Int, progress: (Int) -> Void) throws {
        let numbers = plan.header.pieces(ofPart: part)
        let planned = try stopwatch.time(.compose) { try plan.pieces(numbers) }
        guard planned.map(\.number) == Array(numbers) else {
            throw PlanError(description: "the plan lacks pieces of part \(part)")
        }
        let pieces = try stopwatch.time(.compose) { try planned.map(merged) }
        let sample = merger.sample(own: own(planned[0], token: try Token(parsing: planned[0].token)))
        let (drawn, expected) = try draw(
            Array(zip(pieces, planned.map(\.steps))), sample: sample, progress: progress)
        try checkFonts()
        let shown = pieces.flatMap { piece in piece.pages.indices.filter { piece.pages[$0].isShown } }
        let finished = try stopwatch.time(.finish) { try finish(drawn, part: part, pages: shown) }
        // Its own name for each process: a part asked for twice, by mistake, is made twice and is the same.
        let temporary = "\(folder.part(part)).\(getpid()).new"
        do {
            try stopwatch.time(.write) { () throws(FileError) in
                try DurableFile.replace(path: temporary, bytes: finished)
            }
        } catch {
            throw FileError(error.operation, folder.part(part), errno: error.number)
        }
        let seal = try stopwatch.time(.readBack) {
            try readBack(temporary, part: part, pieces: pieces, expected: expected)
        }
        // Where the plan lay may be another one's by now, given up and prepared anew beside this worker.
        guard try Plan(opening: plan.path).id == plan.id else {
            throw PlanError(description: "\(plan.path) is another plan than when this worker began")
        }
        try stopwatch.time(.write) {
            try DurableFile.rename(temporary, to: folder.part(part))
            try seal.write(to: folder.seal(part))
        }
    }

    private func merged(_ planned: PlannedPiece) throws -> Piece {
        let token = try Token(parsing: planned.token)
        return merger.piece(
            values: planned.values, conditions: planned.conditions, own: own(planned, token: token))
    }

    func own(_ planned: PlannedPiece, token: Token) -> OwnValues {
        OwnValues(
            piece: planned.number, job: plan.header.job, run: plan.header.run, purl: form.purl(token),
            purlShort: form.short(token), token: token.grouped, payload: form.payload(token),
            check: planned.check)
    }

    /// - Parameters:
    ///   - pieces: each with the steps at which its texts fit.
    ///   - sample: gives what is the same on every piece.
    /// - Returns: the PDF, and what each of its pages must show.
    private func draw(
        _ pieces: [(piece: Piece, steps: [PieceFit.Step])], sample: Piece, progress: (Int) -> Void
    ) throws -> ([UInt8], [ExpectedPage]) {
        let pictures = try pictures(of: pieces.map(\.piece) + [sample])
        compositor.pictures = pictures.index
        var expected: [ExpectedPage] = []
        let page = template.page
        let bleed = page.bleed.points
        let canvas = try PDFCanvas(
            width: page.width.points + 2 * bleed, height: page.height.points + 2 * bleed,
            date: "\(date)T00:00:00Z")
        let painter = try stopwatch.time(.draw) {
            try PiecePainter(
                compositor: compositor, artwork: artwork.drawings(isProof: false), inset: bleed,
                pictures: pictures.store,
                samplePiece: sample)
        }
        var reported = 0
        for (index, (piece, steps)) in pieces.enumerated() {
            switch try stopwatch.time(.compose, { try compositor.compose(piece, steps: steps) }) {
            case .success(let composed):
                try stopwatch.time(.draw) { try painter.paint(composed, on: canvas) }
                expected += expectedPages(of: piece, composed)
            case .failure(let misfits):
                throw ProductionFault(
                    "piece \(piece.number), which fitted in prepare, does not fit frame "
                        + "`\(misfits.all.first?.frame ?? "")` now; please report this as a bug")
            }
            if index + 1 - reported >= 25 {
                progress(index + 1 - reported)
                reported = index + 1
            }
        }
        progress(pieces.count - reported)
        return (try stopwatch.time(.draw) { try canvas.finish() }, expected)
    }

    /// The pictures that pieces show: what the plan says of them, and a way to open them.
    ///
    /// - Parameter asPixels: for a screen instead of a PDF.
    func pictures(
        of pieces: [Piece], asPixels: Bool = false
    ) throws -> (index: PictureIndex, store: PictureStore) {
        var paths = Set(
            template.pages.flatMap(\.frames).compactMap { frame -> String? in
                if case .image(let image) = frame.content { image.fallback?.value } else { nil }
            })
        for case .image(.some(let path)) in pieces.flatMap({ $0.pages.flatMap(\.frames) }) {
            paths.insert(path)
        }
        var findings: [String: PictureFinding] = [:]
        for planned in try plan.pictures(paths) {
            findings[planned.path] = planned.picture.map(PictureFinding.found)
        }
        let index = findings.compactMapValues { finding -> PictureIndex.Finding? in
            if case .found(let picture) = finding { .found(picture.info, id: picture.sha256) } else { nil }
        }
        return (
            PictureIndex(index),
            PictureStore(findings: findings, folder: pictureFolder, asPixels: asPixels)
        )
    }

    /// Fonts that stood in for others must be those of the plan, too.
    private func checkFonts() throws {
        for face in compositor.typesetter.usedFaces where fontHashes[face.file] == nil {
            let hash = try InputFile.sha256(of: face.file)
            fontHashes[face.file] = hash
            guard plannedFonts.contains(hash) else { throw PlanError.otherFont("a text leads to", face.file) }
        }
    }

    /// - Parameter pages: of the PDF: the template's, from 0.
    private func finish(_ pdf: [UInt8], part: Int, pages: [Int]) throws -> [UInt8] {
        let page = template.page
        let bleed = page.bleed.points
        let width = page.width.points
        let height = page.height.points
        let placed = try placing(
            forms, under: pdf, pages: pages, mediaWidth: width + 2 * bleed, mediaHeight: height + 2 * bleed)
        return try Press.finish(
            placed,
            FinishingSettings(
                title: "\(plan.header.job) run \(plan.header.run) part \(part)",
                creator: "Tirage \(Toolchain.version)", producer: "Tirage \(Toolchain.version)",
                year: date.year, month: date.month, day: date.day,
                trimBox: PageBox(
                    leftInPoints: bleed, bottom: bleed, right: bleed + width, top: bleed + height),
                bleedBox: PageBox(
                    leftInPoints: 0, bottom: 0, right: width + 2 * bleed, top: height + 2 * bleed)))
    }

    /// Opens what is on the disk, by other libraries than drew it, and holds it against the plan.
    private func readBack(
        _ path: String, part: Int, pieces: [Piece], expected: [ExpectedPage]
    ) throws -> Seal {
        let bytes = try InputFile.read(path, displayName: path, limit: 2 << 30)
        let file = try ReadBack(pdf: bytes)
        let findings = try file.check(expected)
        if let first = findings.first {
            throw ProductionFault(
                "part \(part) does not read back as planned: \(first)"
                    + (findings.count > 1 ? " (and \(findings.count - 1) more)" : ""))
        }
        let fonts = try file.fonts
        if let loose = fonts.first(where: { !$0.isEmbedded }) {
            throw ProductionFault("part \(part): font \(loose.baseName) is not embedded")
        }
        return Seal(
            plan: plan.id, part: part, first: pieces.first?.number ?? 0, pages: pieces.map(\.pageCount),
            sha256: InputFile.sha256(of: bytes), bytes: bytes.count, fonts: fonts.map(\.baseName))
    }

    private func expectedPages(of piece: Piece, _ composed: ComposedPiece) -> [ExpectedPage] {
        let page = template.page
        let bleed = page.bleed
        return piece.pages.indices.filter { piece.pages[$0].isShown }.map { index in
            let codes = composed.codes(onPage: index).compactMap { code -> ExpectedCode? in
                guard case .code(let payload) = piece.pages[index].frames[code.frame] else { return nil }
                let placement = CodePlacement(box: code.box, format: format)
                return ExpectedCode(
                    payload: payload, moduleCount: placement.side,
                    box: PaperSquare(
                        leftInPoints: (placement.symbol.x + bleed).points,
                        top: (placement.symbol.y + bleed).points,
                        side: placement.symbol.width.points))
            }
            return ExpectedPage(
                mediaWidthInPoints: (page.width + bleed * 2).points,
                mediaHeightInPoints: (page.height + bleed * 2).points, codes: codes)
        }
    }
}

extension PlanError {
    /// - Parameter subject: ends in "leads to".
    fileprivate static func otherFont(_ subject: String, _ file: String) -> PlanError {
        PlanError(
            description: "\(subject) another font than the plan was made with: \(file)",
            hints: ["render with the font folder that the job was prepared with (--fonts, TIRAGE_FONTS)"])
    }
}
