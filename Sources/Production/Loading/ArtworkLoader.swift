import Diagnostics
import Drawing
import Inks
import JobModel
import Press
import Typesetting

/// Reads the artwork that a template names, and finds every mistake in it.
struct ArtworkLoader {
    let template: Template
    let place: JobFolder
    let print: PrintSettings
    let intent: OutputIntent?
    private let catalogue: FontCatalogue
    private(set) var diagnostics = DiagnosticList()
    private(set) var inputs: [InputFile] = []
    /// Fonts that SVGs set their own texts in.
    private(set) var faces: [FontFace] = []
    /// Colours of SVGs that are no inks of the template.
    private(set) var colours: Set<StandIn> = []
    /// Whether any of it is a page of a PDF.
    private(set) var hasPDF = false
    /// Files that a page before has named.
    private var known: Set<String> = []
    /// Those of the PDFs that can be read.
    private var documents: [String: PDFArtwork] = [:]
    /// Pages of PDFs that are told of already: one message, however many pages share them.
    private var checked: Set<Artwork.Place> = []

    init(
        _ template: Template, in place: JobFolder, catalogue: FontCatalogue, _ print: PrintSettings,
        intent: OutputIntent?
    ) {
        self.print = print
        self.intent = intent
        self.template = template
        self.place = place
        self.catalogue = catalogue
    }

    /// The files' bytes, as the template's pages.
    mutating func load() -> [[UInt8]?] {
        template.pages.map { page in page.artwork.flatMap { load($0) } }
    }

    private mutating func load(_ artwork: Artwork) -> [UInt8]? {
        let file = artwork.file
        let name = place.displayName(of: file.value)
        do {
            let bytes = try InputFile.read(
                place.path(of: file.value), displayName: name, limit: ArtworkLoader.limit)
            let isNew = known.insert(file.value).inserted
            if isNew {
                inputs.append(
                    InputFile(role: .artwork, path: file.value, sha256: InputFile.sha256(of: bytes)))
            }
            if PDFArtwork.isPDF(bytes) {
                hasPDF = true
                checkPDF(artwork, bytes, name, isNew: isNew)
                return bytes
            }
            refuseKeysOfPDF(artwork, name)
            guard isNew else { return bytes }
            return try checkSVG(bytes, name, artwork.rgb) ? bytes : nil
        } catch let error as Diagnostic {
            diagnostics.append(error.named(at: file.location))
        } catch {
            let place = (error as? SVGError)?.place
            diagnostics.append(
                Diagnostic(
                    "artwork-not-readable",
                    error is SVGError ? "the artwork \(error)" : "the artwork cannot be drawn: \(error)",
                    at: SourceLocation(file: name, line: place?.line, column: place?.column)))
        }
        return nil
    }

    /// Of a file, in bytes: a worker holds it in its memory, and once more while it writes.
    static let limit = 256 << 20

    private mutating func refuseKeysOfPDF(_ artwork: Artwork, _ name: String) {
        for (key, location) in [("page", artwork.page?.location), ("box", artwork.box?.location)] {
            guard let location else { continue }
            diagnostics.append(
                Diagnostic(
                    "not-a-pdf", "`\(key)` is for artwork from a PDF, and \(name) is none", at: location,
                    hints: ["leave `\(key)` out, or name a PDF"]))
        }
    }

    /// - Returns: whether it can be drawn, of whatever size.
    private mutating func checkSVG(_ bytes: [UInt8], _ name: String, _ rgb: RGBPolicy) throws -> Bool {
        let inspected = ArtworkInspector.inspect(
            bytes, file: name, catalogue: catalogue, resolution: template.images.resolution,
            inks: template.colours.map(\.name))
        diagnostics.append(contentsOf: inspected.diagnostics)
        guard inspected.isReadable else { return true }
        faces += inspected.faces
        let artwork = try SVGArtwork(bytes: bytes)
        let needed = template.page.bleedSize
        guard let size = artwork.size, needed.holds(size) else {
            let states = artwork.size.map { "is \(Millimetres.text($0))" }
            diagnostics.append(
                Diagnostic(
                    "artwork-size",
                    "the artwork \(states ?? "states no size"); trim and bleed are \(Millimetres.text(needed))",
                    at: SourceLocation(file: name),
                    hints: ["give the svg element width and height in mm, bleed included"]))
            return true
        }
        let own = try ArtworkColours.own(
            of: bytes, inks: template.colours.map(\.name), width: needed.width, height: needed.height)
        colours.formUnion(own)
        // Also where the intent could not be read: that is told, and this would be next.
        if print.intent != nil, rgb == .refuse,
            let mistake = ArtworkColours.mistake(own, in: bytes, file: name)
        {
            diagnostics.append(mistake)
        }
        return true
    }

    private mutating func checkPDF(_ artwork: Artwork, _ bytes: [UInt8], _ name: String, isNew: Bool) {
        let check = PDFArtworkCheck(artwork: artwork, page: template.page, file: name)
        do {
            if isNew { documents[artwork.file.value] = try PDFArtwork(bytes: bytes) }
            guard let document = documents[artwork.file.value],
                checked.insert(artwork.place).inserted
            else { return }
            let findings = try check.findings(in: document)
            diagnostics.append(contentsOf: DiagnosticList(findings))
            guard !findings.contains(where: { $0.severity == .error }) else { return }
            diagnostics.append(
                contentsOf: DiagnosticList(try preflight(artwork, page: artwork.pageIndex + 1, name: name)))
        } catch let error as PDFArtworkError {
            diagnostics.append(check.refusal(error))
        } catch {
            diagnostics.append(
                Diagnostic("artwork-not-readable", "the artwork: \(error)", at: SourceLocation(file: name)))
        }
    }
}

extension Artwork {
    /// What it takes of which PDF.
    fileprivate struct Place: Hashable {
        var file: String
        var page: Int?
        var box: Artwork.Box?
    }

    fileprivate var place: Place { Place(file: file.value, page: page?.value, box: box?.value) }
}
