public import Diagnostics
public import Typesetting

/// Finds what librsvg would draw otherwise than the designer saw it, without a word.
public enum ArtworkInspector {
    public struct Findings {
        /// Mistakes, by their places in the file.
        public var diagnostics = DiagnosticList()
        /// That its texts are set in.
        public var faces: [FontFace] = []
        /// Whether it is an SVG that may be drawn, however it then looks.
        public var isReadable = true
    }

    /// - Parameters:
    ///   - file: for messages.
    ///   - catalogue: the only fonts that texts may be set in; nil: the file must hold none.
    ///   - resolution: pixels an inch that the pictures within should have where they are printed.
    ///   - inks: what its classes may name; nil: they are not looked at.
    public static func inspect(
        _ svg: [UInt8], file: String, catalogue: FontCatalogue?, resolution: Double = 0, inks: [String]? = nil
    ) -> Findings {
        var findings = Findings()
        do {
            let document = try SVGDocument(svg)
            let inspection = ArtworkInspection(document, file, catalogue, resolution, inks)
            findings.isReadable = inspection.inspect()
            let sorted = inspection.diagnostics.enumerated().sorted {
                let (one, other) = ($0.element.location, $1.element.location)
                return (one?.line ?? 0, one?.column ?? 0, $0.offset)
                    < (other?.line ?? 0, other?.column ?? 0, $1.offset)
            }
            findings.diagnostics = DiagnosticList(sorted.map(\.element))
            findings.faces = inspection.faces.sorted { ($0.file, $0.index) < ($1.file, $1.index) }
        } catch {
            findings.isReadable = false
            findings.diagnostics.append(
                Diagnostic(
                    "artwork-not-readable", "the artwork \(error)",
                    at: SourceLocation(file: file, line: error.place?.line, column: error.place?.column)))
        }
        return findings
    }
}

/// One file, from its root along all that is drawn: what is hidden, or stands in `defs` for nothing, is passed over.
final class ArtworkInspection {
    let document: SVGDocument
    let catalogue: FontCatalogue?
    let resolution: Double
    let inks: [String]?
    let page: SVGPage?
    /// What is said of each element itself.
    let declared: [ObjectIdentifier: [String: String]]
    private(set) var diagnostics: [Diagnostic] = []
    var faces: Set<FontFace> = []
    private let file: String
    private var told: Set<String> = []
    private var entered: Set<Entry> = []

    /// What holds where an element stands.
    struct Surroundings {
        var font = SVGFont()
        /// Of ``SVGStyle/inherited``.
        var properties: [String: String] = [:]
        /// To points of the page; nil where that is not found out.
        var matrix: SVGMatrix?
        /// In the element's own units; nil where that is not found out.
        var fontSize: Double?
        /// Only the shape counts, not its colours.
        var isClip = false
    }

    /// A part of the file that is drawn at another place too, with what it inherits there.
    private struct Entry: Hashable {
        var element: ObjectIdentifier
        var font: SVGFont
        var properties: [String: String]
        var isClip: Bool
    }

    init(
        _ document: SVGDocument, _ file: String, _ catalogue: FontCatalogue?, _ resolution: Double,
        _ inks: [String]?
    ) {
        self.inks = inks
        self.document = document
        self.file = file
        self.catalogue = catalogue
        self.resolution = resolution
        page = SVGPage(document.root)
        declared = Dictionary(
            document.elements.map { (ObjectIdentifier($0), document.declared($0)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Whether it may be drawn.
    func inspect() -> Bool {
        checkOtherFiles()
        checkStyleSheet()
        if let refusal = SVGExpansion.refusal(of: document, declared) {
            tell("artwork-repeats", refusal.message, refusal.element, [refusal.hint])
            return false
        }
        visit(document.root, Surroundings(matrix: page?.matrix))
        return true
    }

    /// - Parameter isEntered: by a reference to it.
    func visit(_ element: SVGElement, _ outer: Surroundings, isEntered: Bool = false) {
        let properties = declared[ObjectIdentifier(element)] ?? [:]
        guard !element.name.isEmpty, properties["display"] != "none",
            isEntered || !SVGReferences.undrawn.contains(element.name)
        else { return }
        let inner = surroundings(of: element, properties, outer)
        guard !isText(element.name) || isOnPage(element, inner) else { return }
        checkLanguage(element)
        checkPaints(element, properties, inner)
        checkInks(element, properties)
        for (property, id) in SVGReferences.all(of: element, properties) {
            guard let target = document.named[id] else { continue }
            enter(target, from: inner, by: property, of: element)
        }
        switch element.name {
        case "text": inspectText(element, inner)
        case "flowRoot": inspectFlow(element, inner)
        case "foreignObject": inspectForeign(element)
        case "image": inspectImage(element, properties, inner)
        case "switch":
            for child in element.children where (child.attributes["requiredExtensions"] ?? "").isEmpty {
                visit(child, inner)
            }
        default: for child in element.children { visit(child, inner) }
        }
    }

    private func isText(_ name: String) -> Bool { SVGElement.isText(name) }

    /// What an element hands on to those within it.
    func surroundings(
        of element: SVGElement, _ properties: [String: String], _ outer: Surroundings
    ) -> Surroundings {
        var inner = outer
        inner.font.take(element.attributes)
        for declarations in document.sheet.declarations(for: element.name, element.attributes) {
            inner.font.take(declarations: declarations)
        }
        inner.font.take(declarations: element.attributes["style"] ?? "")
        for (name, value) in properties where SVGStyle.inherited.contains(name) && value != "inherit" {
            inner.properties[name] = value
        }
        if let transform = properties["transform"], transform != "none" {
            inner.matrix = inner.matrix.flatMap { matrix in SVGMatrix(transform).map { $0.then(matrix) } }
        }
        // Each has a view box of its own.
        if element.name == "symbol" || element.name == "svg" && element !== document.root {
            inner.matrix = nil
        }
        if properties["font"] != nil { inner.fontSize = nil }
        if let size = properties["font-size"] { inner.fontSize = SVGLength.pixels(size) }
        if element.name == "clipPath" { inner.isClip = true }
        return inner
    }

    private func enter(
        _ target: SVGElement, from inner: Surroundings, by property: String, of element: SVGElement
    ) {
        var surroundings = Surroundings()
        if element.name == "use", property == "href" {
            surroundings = inner
            surroundings.matrix = nil
        } else {
            // What is painted with stands in its own surroundings.
            var around: [SVGElement] = []
            var outer = target.parent
            while let one = outer {
                around.append(one)
                outer = one.parent
            }
            for one in around.reversed() {
                surroundings = self.surroundings(
                    of: one, declared[ObjectIdentifier(one)] ?? [:], surroundings)
            }
            surroundings.matrix = nil
        }
        let entry = Entry(
            element: ObjectIdentifier(target), font: surroundings.font, properties: surroundings.properties,
            isClip: surroundings.isClip)
        guard entered.insert(entry).inserted else { return }
        visit(target, surroundings, isEntered: true)
    }

    /// The same of the same object is told once.
    func tell(
        _ code: Diagnostic.Code, _ message: String, _ element: SVGElement, _ hints: [String],
        _ severity: Diagnostic.Severity = .error
    ) {
        let object = element.textObject ?? element
        guard told.insert("\(object.line):\(object.column) \(message)").inserted else { return }
        let place = SourceLocation(file: file, line: element.line, column: element.column)
        diagnostics.append(Diagnostic(severity, code, message, at: place, hints: hints))
    }

    func tell(_ code: Diagnostic.Code, _ message: String, line: Int, column: Int, _ hints: [String]) {
        guard told.insert("\(line):\(column) \(message)").inserted else { return }
        diagnostics.append(
            Diagnostic(
                code, message, at: SourceLocation(file: file, line: line, column: column), hints: hints))
    }
}
