public import Diagnostics
import Foundation
import FoundationXML
public import Typesetting

/// Finds what librsvg would draw otherwise than the designer saw it, without a word.
public enum ArtworkInspector {
    /// - Parameters:
    ///   - file: for messages.
    ///   - catalogue: the only fonts that texts may be set in; nil: the file must hold none.
    /// - Returns: mistakes, and the fonts that its texts are set in.
    public static func inspect(
        _ svg: [UInt8], file: String, catalogue: FontCatalogue?
    ) -> (diagnostics: DiagnosticList, faces: [FontFace]) {
        let parser = XMLParser(data: Data(svg))
        // No entity is ever fetched: neither from the disk nor from the network.
        parser.shouldResolveExternalEntities = false
        // Style sheets count for all of the file, wherever they stand: a first reading gathers them.
        let gatherer = SheetGatherer()
        parser.delegate = gatherer
        _ = parser.parse()
        let second = XMLParser(data: Data(svg))
        second.shouldResolveExternalEntities = false
        let inspector = Inspector(file: file, catalogue: catalogue, sheet: SVGStyleSheet(gatherer.text))
        second.delegate = inspector
        // Whether it is XML at all is for librsvg to say, in words that people know.
        _ = second.parse()
        return (inspector.diagnostics, inspector.faces.sorted { ($0.file, $0.index) < ($1.file, $1.index) })
    }
}

private final class SheetGatherer: NSObject, XMLParserDelegate {
    var text = ""
    private var isInSheet = false

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) { isInSheet = element.localName == "style" }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) { isInSheet = false }

    func parser(_ parser: XMLParser, foundCharacters string: String) { if isInSheet { text += string } }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        if isInSheet { text += String(decoding: block, as: UTF8.self) }
    }
}

private final class Inspector: NSObject, XMLParserDelegate {
    let file: String
    let catalogue: FontCatalogue?
    let sheet: SVGStyleSheet
    var diagnostics = DiagnosticList()
    var faces: Set<FontFace> = []
    /// What each open element says of its font, the innermost last.
    private var fonts = [SVGFont()]
    private var textDepth = 0
    private var hasToldText = false
    private var told: Set<String> = []

    init(file: String, catalogue: FontCatalogue?, sheet: SVGStyleSheet) {
        self.file = file
        self.catalogue = catalogue
        self.sheet = sheet
    }

    func parserDidEndDocument(_ parser: XMLParser) {}

    func parser(_ parser: XMLParser, foundProcessingInstructionWithTarget target: String, data: String?) {
        guard target == "xml-stylesheet" else { return }
        tell(
            "artwork-reference", "the artwork refers to another file, which is never read", parser,
            ["put the style sheet into the SVG"])
    }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let name = element.localName
        let style = attributes["style"] ?? ""
        var font = fonts[fonts.count - 1]
        font.take(attributes)
        for declarations in sheet.declarations(for: name, attributes) {
            font.take(declarations: declarations)
            if Inspector.namesAnotherFile(declarations) { tellReference(parser) }
        }
        font.take(declarations: style)
        fonts.append(font)
        if name == "text" { beginText(parser) }
        if textDepth > 0 || name == "text" { textDepth += 1 }
        checkReferences(name, attributes, parser)
        if attributes["systemLanguage"] != nil {
            tell(
                "artwork-language", "what the artwork shows depends on the language of the machine", parser,
                ["take `systemLanguage` out of it"])
        }
        if name == "filter" || name == "mask" {
            diagnostics.append(
                Diagnostic(
                    .warning, "artwork-pixels", "`\(name)` is drawn as pixels, coarser than print needs",
                    at: place(parser), hints: ["draw the effect with paths and gradients"]))
        }
        checkColours(([style] + attributes.values).joined(separator: ";"), parser)
    }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
        if fonts.count > 1 { fonts.removeLast() }
        if textDepth > 0 { textDepth -= 1 }
        if element.localName == "style" {
            checkColours(sheet.source, parser)
            if sheet.setsFontsElsewhere {
                tell(
                    "artwork-font",
                    "a rule of the artwork's style sheet sets a font in a way not followed here",
                    parser, ["let it select by one element, class or id"])
            }
            if sheet.source.contains("@import") {
                tell(
                    "artwork-reference", "the artwork refers to another file, which is never read", parser,
                    ["put the style sheet into the SVG"])
            }
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        guard textDepth > 0, let catalogue else { return }
        let scalars = Array(string.unicodeScalars).filter { !$0.properties.isWhitespace }
        guard !scalars.isEmpty else { return }
        checkFont(fonts[fonts.count - 1], scalars, catalogue, parser)
    }

    private func beginText(_ parser: XMLParser) {
        guard catalogue == nil else { return }
        diagnostics.append(
            Diagnostic(
                "artwork-text", "the artwork holds text, whose font may be another one here",
                at: place(parser),
                hints: ["turn the text into paths, or set it in a text frame of the template"]))
    }

    private func checkFont(
        _ font: SVGFont, _ scalars: [Unicode.Scalar], _ catalogue: FontCatalogue, _ parser: XMLParser
    ) {
        let paths = "or turn the text into paths"
        guard let family = font.family else {
            tell(
                "artwork-font", "a text of the artwork names no font", parser,
                ["give it font-family, \(paths)"])
            return
        }
        if let name = font.unquoted {
            tell(
                "artwork-font", "a text of the artwork: font family `\(name)` must stand in quotes", parser,
                ["write font-family=\"'\(name)'\", \(paths)"])
            return
        }
        do {
            let face = try catalogue.face(
                family: family, weight: font.weight, isItalic: font.isItalic, width: font.width)
            faces.insert(face)
            let missing = scalars.first {
                !$0.properties.isDefaultIgnorableCodePoint && !catalogue.covers($0, face)
            }
            guard let missing else { return }
            let hex = String(missing.value, radix: 16, uppercase: true)
            let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
            tell(
                "artwork-font", "font `\(family)` of the artwork has no glyph for \(code)", parser,
                ["use another font, \(paths)"])
        } catch {
            var hints = error.hint.map { [$0] } ?? []
            if let wanted = error.wanted { hints += Suggestion.hint(for: wanted, among: error.known) }
            tell(
                "artwork-font", "a text of the artwork: \(error)", parser,
                hints + ["`tirage doctor` lists the fonts a job may see; use one, \(paths)"])
        }
    }

    private func checkReferences(_ name: String, _ attributes: [String: String], _ parser: XMLParser) {
        // What it brings would change the font of a text that stands elsewhere.
        if name == "use",
            (attributes.keys + [attributes["style"] ?? ""]).contains(where: { $0.contains("font-") })
        {
            tell(
                "artwork-font", "a `use` of the artwork changes the font of what it repeats", parser,
                ["give the text itself its font"])
        }
        if name == "include" { tellReference(parser) }
        for key in ["href", "xlink:href"] {
            guard let target = attributes[key], !target.hasPrefix("#"),
                Inspector.referring.contains(name)
            else { continue }
            if target.hasPrefix("data:") {
                if let why = EmbeddedPicture.mistake(in: target) {
                    tell(
                        "artwork-image", "a picture inside the artwork cannot be shown: \(why)", parser,
                        ["embed it anew as PNG or JPEG"])
                }
                continue
            }
            tellReference(parser)
        }
        if attributes.values.contains(where: Inspector.namesAnotherFile) { tellReference(parser) }
    }

    private func tellReference(_ parser: XMLParser) {
        tell(
            "artwork-reference", "the artwork refers to another file, which is never read", parser,
            ["embed it in the SVG"])
    }

    /// Elements whose `href` says what is drawn.
    private static let referring: Set = [
        "image", "use", "feImage", "linearGradient", "radialGradient", "pattern", "filter", "textPath",
        "tref",
    ]

    /// Whether one of its `url(…)` is no part of the same file.
    private static func namesAnotherFile(_ value: String) -> Bool {
        value.matches(of: /url\(\s*["']?\s*([^\s"')])/).contains { $0.1 != "#" }
    }

    /// librsvg 2.54 draws these black.
    private func checkColours(_ text: String, _ parser: XMLParser) {
        for form in ["icc-color(", "device-cmyk(", "var("] where text.contains(form) {
            tell(
                "artwork-colour", "a colour written `\(form)…)` is drawn black", parser,
                ["write it as #rrggbb or rgb(…)"])
        }
    }

    /// The same in the same line is told once.
    private func tell(_ code: Diagnostic.Code, _ message: String, _ parser: XMLParser, _ hints: [String]) {
        guard told.insert("\(parser.lineNumber) \(message)").inserted else { return }
        diagnostics.append(Diagnostic(code, message, at: place(parser), hints: hints))
    }

    private func place(_ parser: XMLParser) -> SourceLocation {
        SourceLocation(file: file, line: parser.lineNumber)
    }
}

extension String {
    fileprivate var localName: String { split(separator: ":").last.map(String.init) ?? self }
}
