import Composition
import Drawing
import DurableFiles
import Foundation
import Glibc
import Inks
import JobModel
import Merge
import PURL
import Preflight
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
    private let sheet: PrintSheet
    private let marks: PrinterMarks
    private let finisher: Finisher
    private let intent: OutputIntent?
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
        let sheet = StyleSheet(template, inks: header.inks)
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
        compositor = Compositor(
            template: template, typesetter: typesetter, format: format, inks: header.inks)
        compositor.encode = { payload, format in
            try stopwatch.time(.qr, within: .compose) { try QRCode(encoding: payload, in: format) }
        }
        merger = Merger(template: template, columns: header.columns)
        self.sheet = PrintSheet(template.page, marks: Set(header.marks))
        marks = try PrinterMarks(
            self.sheet, inks: header.inks, template: template, typesetter: typesetter,
            thinnest: header.minStroke)
        let jobFolder = try Inputs.jobFolder(of: folder)
        pictureFolder =
            template.images.folder.isEmpty ? jobFolder : "\(jobFolder)/\(template.images.folder)"
        artwork = try OpenedArtwork(
            template, styleSheet: header.inks.styleSheet(for: template.colours)
        ) { _, artwork in
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
        intent = try header.intent(jobFolder: jobFolder)
        finisher = try Finisher(
            profile: header.profile, intent: intent, images: header.images, inks: header.inks,
            artwork: try artwork.forms(isProof: false))
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
            Array(zip(pieces, planned.map(\.steps))), part: part, sample: sample, progress: progress)
        try checkFonts()
        let filePieces = zip(planned, pieces).map { planned, piece in
            FilePiece(number: planned.number, record: planned.rid, pageCount: piece.pageCount)
        }
        let shown = pieces.flatMap { piece in piece.pages.indices.filter { piece.pages[$0].isShown } }
        let finished = try stopwatch.time(.finish) {
            try finish(drawn, part: part, pieces: filePieces, pages: shown)
        }
        // Its own name for each process: a part asked for twice, by mistake, is made twice and is the same.
        let temporary = "\(folder.part(part)).\(getpid()).new"
        do {
            try stopwatch.time(.write) { () throws(FileError) in
                try DurableFile.replace(path: temporary, bytes: finished)
            }
        } catch {
            throw FileError(error.operation, folder.part(part), errno: error.number)
        }
        var (seal, file) = try stopwatch.time(.readBack) {
            try readBack(temporary, part: part, pieces: pieces, expected: expected)
        }
        seal.warnings = try stopwatch.time(.preflight) { try preflight(file, part: part) }
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
        _ pieces: [(piece: Piece, steps: [PieceFit.Step])], part: Int, sample: Piece, progress: (Int) -> Void
    ) throws -> ([UInt8], [ExpectedPage]) {
        let pictures = try pictures(of: pieces.map(\.piece) + [sample])
        compositor.pictures = pictures.index
        var expected: [ExpectedPage] = []
        let canvas = try PDFCanvas(
            width: sheet.width.points, height: sheet.height.points, date: "\(date)T00:00:00Z")
        let painter = try stopwatch.time(.draw) {
            try PiecePainter(
                compositor: compositor, artwork: artwork.drawings(isProof: false), inset: sheet.inset.points,
                pictures: pictures.store,
                samplePiece: sample)
        }
        var reported = 0
        for (index, (piece, steps)) in pieces.enumerated() {
            switch try stopwatch.time(.compose, { try compositor.compose(piece, steps: steps) }) {
            case .success(let composed):
                try stopwatch.time(.draw) {
                    try painter.paint(composed, on: canvas) { page in
                        guard !sheet.marks.isEmpty else { return }
                        let header = plan.header
                        try marks.draw(
                            slug:
                                "\(header.job)  run \(header.run)  part \(part)  piece \(piece.number)  page \(page)  "
                                + header.date, on: canvas)
                    }
                }
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
            PictureStore(
                findings: findings, folder: pictureFolder,
                styleSheet: plan.header.inks.styleSheet(for: template.colours),
                colours: asPixels ? .onScreen : plan.header.pictureColours(for: intent))
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
    private func finish(_ pdf: [UInt8], part: Int, pieces: [FilePiece], pages: [Int]) throws -> [UInt8] {
        let (slug, inset) = (sheet.slug.points, sheet.inset.points)
        let (width, height) = (sheet.width.points, sheet.height.points)
        return try finisher.finish(
            pdf,
            PartSettings(
                information: plan.header.information(
                    title: "part \(part)", identifier: FileIdentifier.of(plan, "part \(part)")),
                trimBox: PageBox(
                    leftInPoints: inset, bottom: inset, right: width - inset, top: height - inset),
                bleedBox: PageBox(leftInPoints: slug, bottom: slug, right: width - slug, top: height - slug),
                job: plan.header.job, pieces: pieces, templatePages: pages))
    }

    /// Opens what is on the disk, by other libraries than drew it, and holds it against the plan.
    private func readBack(
        _ path: String, part: Int, pieces: [Piece], expected: [ExpectedPage]
    ) throws -> (Seal, ReadBack) {
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
        let seal = Seal(
            plan: plan.id, part: part, first: pieces.first?.number ?? 0, pages: pieces.map(\.pageCount),
            sha256: InputFile.sha256(of: bytes), bytes: bytes.count, fonts: fonts.map(\.baseName))
        return (seal, file)
    }

    /// Holds what was read back to the rules of the press: no part is sealed that a press refuses.
    ///
    /// - Returns: what it would warn of, for the seal; nil for nothing.
    /// - Throws: ``PlanError``: what a press refuses comes from the template, its artwork or pictures.
    private func preflight(_ file: ReadBack, part: Int) throws -> [Seal.Warning]? {
        let result = Preflight.check(file, plan.header.preflightSettings)
        let errors = result.findings.filter { $0.severity == .error }
        guard let first = errors.first else { return Seal.Warning.gathered(result.findings) }
        let place = [first.page.map { "page \($0)" }, first.object.map { "object \($0)" }].compactMap(\.self)
        let more = errors.count > 1 ? ", and \(errors.count - 1) more" : ""
        throw PlanError(
            description: "no press would accept part \(part): \(first.code.rawValue)"
                + (place.isEmpty ? "" : " on \(place.joined(separator: ", "))") + ": \(first.message)\(more)",
            hints: [first.hint])
    }

    private func expectedPages(of piece: Piece, _ composed: ComposedPiece) -> [ExpectedPage] {
        return piece.pages.indices.filter { piece.pages[$0].isShown }.map { index in
            let codes = composed.codes(onPage: index).compactMap { code -> ExpectedCode? in
                guard case .code(let payload) = piece.pages[index].frames[code.frame] else { return nil }
                let placement = CodePlacement(box: code.box, format: format)
                return ExpectedCode(
                    payload: payload, moduleCount: placement.side,
                    box: PaperSquare(
                        leftInPoints: (placement.symbol.x + sheet.inset).points,
                        top: (placement.symbol.y + sheet.inset).points,
                        side: placement.symbol.width.points))
            }
            return ExpectedPage(
                mediaWidthInPoints: sheet.width.points,
                mediaHeightInPoints: sheet.height.points, codes: codes)
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
