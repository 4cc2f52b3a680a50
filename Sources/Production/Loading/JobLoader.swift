import Composition
import ContactBase
import Diagnostics
import Inks
public import JobModel
import PURL
import QRSymbol
public import Typesetting

/// Reads a job and all that it names, and finds every mistake that needs no row of the list.
public struct JobLoader {
    let place: JobFolder
    private let catalogue: FontCatalogue
    private let canShowPDF: Bool
    var diagnostics = DiagnosticList()
    var inputs: [InputFile] = []
    /// Fonts that SVG artwork sets its own texts in.
    private var artworkFaces: [FontFace] = []
    /// Colours of artwork that are no inks.
    private var artworkColours: Set<StandIn> = []

    /// - Parameters:
    ///   - today: the run's date when the job gives none.
    ///   - standardInput: where a list comes from that the job names `-`.
    ///   - canShowPDF: whether poppler is here, which draws artwork from PDFs for screens.
    /// - Throws: ``DiagnosticList`` with all mistakes.
    public static func load(
        _ place: JobFolder, catalogue: FontCatalogue, today: CalendarDate, standardInput: StandardInput,
        canShowPDF: Bool = true
    ) throws -> LoadedJob {
        var loader = JobLoader(place: place, catalogue: catalogue, canShowPDF: canShowPDF)
        return try loader.load(today: today, standardInput: standardInput)
    }

    private init(place: JobFolder, catalogue: FontCatalogue, canShowPDF: Bool) {
        self.place = place
        self.canShowPDF = canShowPDF
        self.catalogue = catalogue
    }

    private mutating func load(today: CalendarDate, standardInput: StandardInput) throws -> LoadedJob {
        let jobText = collecting { place throws(Diagnostic) in
            do throws(Diagnostic) {
                return try InputFile.read(place.path(of: place.fileName), displayName: place.file)
            } catch {
                var hinted = error
                hinted.hints.append("JOB is a job.yaml, or a folder holding one")
                throw hinted
            }
        }
        guard let jobText else { throw diagnostics }
        let (job, jobMistakes) = JobReader.read(text: jobText, file: place.file)
        diagnostics.append(contentsOf: jobMistakes)
        guard let job else { throw diagnostics }
        inputs.append(InputFile(role: .job, path: place.fileName, sha256: InputFile.sha256(of: jobText)))

        let read = readTemplate(job)
        var lists = ListLoader(job, in: place, standardInput: standardInput)
        let loadedLists = lists.load()
        diagnostics.append(contentsOf: lists.diagnostics)
        inputs += lists.inputs
        guard let (template, templateText) = read else { throw diagnostics }
        let format = checkCodes(job, template)
        let intent = readIntent(job)
        checkColours(template, intent, job)
        let artwork = readArtwork(template, job.print, intent)
        var fonts = FontResolver(template, catalogue)
        fonts.resolve()
        diagnostics.append(contentsOf: fonts.diagnostics)
        let faces = Array(Set(fonts.faces + artworkFaces)).sorted {
            ($0.file, $0.index) < ($1.file, $1.index)
        }
        var rules: RuleSet?
        if let header = loadedLists?.header {
            let (compiled, mistakes) = RuleSet.compile(
                job, template: template, header: header, listName: job.contacts.file.value)
            diagnostics.append(contentsOf: mistakes)
            rules = compiled
        }
        checkAddress(job, template)
        try diagnostics.throwIfErrors()
        guard let loadedLists, let rules, let format else { throw diagnostics }

        for file in Set(faces.map(\.file)).sorted() {
            inputs.append(InputFile(role: .font, path: file, sha256: try InputFile.sha256(of: file)))
        }
        guard let profile = TokenProfile(rawValue: job.purl.token.rawValue),
            let letterCase = PayloadCase(rawValue: job.purl.letterCase.rawValue)
        else { throw ProductionFault("a token profile has no counterpart; please report this as a bug") }
        let form = try PURLForm(base: job.purl.base.value, letterCase: letterCase)
        return LoadedJob(
            place: place, job: job, template: template, templateText: templateText, lists: loadedLists.lists,
            rules: rules, planSources: template.columns.compactMap(rules.source(of:)), artwork: artwork,
            intent: intent,
            artworkColours: artworkColours,
            format: format, form: form, profile: profile,
            catalogue: catalogue, faces: faces, inputs: inputs, warnings: diagnostics, date: job.date ?? today
        )
    }

    private mutating func readTemplate(_ job: Job) -> (Template, [UInt8])? {
        let name = job.template.value
        let bytes = collecting { place throws(Diagnostic) in
            do throws(Diagnostic) {
                return try InputFile.read(place.path(of: name), displayName: place.displayName(of: name))
            } catch {
                throw error.named(at: job.template.location)
            }
        }
        guard let bytes else { return nil }
        let (template, mistakes) = TemplateReader.read(text: bytes, file: place.displayName(of: name))
        diagnostics.append(contentsOf: mistakes)
        inputs.append(InputFile(role: .template, path: name, sha256: InputFile.sha256(of: bytes)))
        return template.map { ($0, bytes) }
    }

    /// An address is checked by its frame, which must be one of the template's.
    private mutating func checkAddress(_ job: Job, _ template: Template) {
        guard let wanted = job.contacts.address?.frame else { return }
        let names = template.pages.flatMap(\.frames).filter {
            if case .text = $0.content { true } else { false }
        }.map(\.name)
        guard !names.contains(wanted.value) else { return }
        diagnostics.append(
            Diagnostic(
                "unknown-frame", "the template has no text frame named `\(wanted.value)`",
                at: wanted.location,
                hints: Suggestion.hint(for: wanted.value, among: names) + [
                    "name the frame of the address: `address: { standard: fr, frame: … }`"
                ]))
    }

    /// The one format of all codes, and whether every box holds it.
    private mutating func checkCodes(_ job: Job, _ template: Template) -> QRFormat? {
        guard let profile = TokenProfile(rawValue: job.purl.token.rawValue),
            let letterCase = PayloadCase(rawValue: job.purl.letterCase.rawValue)
        else { return nil }
        do {
            let form = try PURLForm(base: job.purl.base.value, letterCase: letterCase)
            // Letters are the dearest symbols a token can have, so that this format holds every payload.
            let format = try QRFormat.smallest(holding: form.payload(Token.specimen(profile)))
            for frame in template.pages.flatMap(\.frames) {
                guard case .qr = frame.content else { continue }
                let placement = CodePlacement(box: frame.box, format: format)
                if placement.module < CodePlacement.smallestModule {
                    let needed = Millimetres.up(CodePlacement.smallestBox(for: format))
                    let given = Millimetres.text(min(frame.box.width, frame.box.height))
                    diagnostics.append(
                        Diagnostic(
                            "code-too-small",
                            "the QR code needs a box of \(needed) × \(needed) mm; `\(frame.name)` gives \(given) mm",
                            at: frame.location,
                            hints: [
                                "a module must be at least 0.4 mm: version \(format.version) has \(placement.side) "
                                    + "of them and 4 of quiet zone on each side",
                                "a shorter `base` or `case: upper` can make the code smaller",
                            ]))
                }
            }
            return format
        } catch let error as QRSymbolError {
            diagnostics.append(Diagnostic("code-too-long", "\(error)", at: job.purl.base.location))
        } catch {
            diagnostics.append(Diagnostic("bad-base", "\(error)", at: job.purl.base.location))
        }
        return nil
    }

    private mutating func readArtwork(
        _ template: Template, _ print: PrintSettings, _ intent: OutputIntent?
    ) -> [[UInt8]?] {
        var loader = ArtworkLoader(template, in: place, catalogue: catalogue, print, intent: intent)
        let artwork = loader.load()
        diagnostics.append(contentsOf: loader.diagnostics)
        inputs += loader.inputs
        artworkFaces = loader.faces
        artworkColours = loader.colours
        if loader.hasPDF, !canShowPDF {
            diagnostics.append(
                Diagnostic(
                    .warning, "no-pdftocairo",
                    "pdftocairo is not here, without which artwork from a PDF has no pictures in the report",
                    hints: [ArtworkRasteriser.hint]))
        }
        return artwork
    }

    private mutating func collecting<Value>(_ body: (JobFolder) throws(Diagnostic) -> Value) -> Value? {
        do {
            return try body(place)
        } catch {
            diagnostics.append(error)
            return nil
        }
    }
}

extension Diagnostic {
    /// Of a file that cannot be read, with the place that names it.
    func named(at location: SourceLocation) -> Diagnostic {
        var named = self
        named.hints.append("named in \(location)")
        return named
    }
}
