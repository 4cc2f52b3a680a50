import CExpat
import Glibc

/// An SVG read into a tree by expat, which knows where each element begins. Nothing but its bytes is ever read.
struct SVGDocument {
    let root: SVGElement
    /// All elements, in the file's order.
    let elements: [SVGElement]
    /// By id; of two with one id the first, as librsvg takes it.
    let named: [String: SVGElement]
    let sheet: SVGStyleSheet
    /// Where a style sheet of another file is called for: lines and columns.
    let foreignSheets: [(line: Int, column: Int)]

    /// - Throws: ``SVGError``, in our words.
    init(_ bytes: [UInt8]) throws(SVGError) {
        let reader = SVGTreeReader()
        try reader.read(bytes)
        guard let root = reader.root else { throw SVGError("ends before its first element") }
        guard root.name == "svg" else {
            throw SVGError(
                "is not an SVG: its first element is <\(root.name)>", line: root.line, column: root.column)
        }
        self.root = root
        elements = reader.elements
        named = Dictionary(
            reader.elements.compactMap { element in element.id.map { ($0, element) } },
            uniquingKeysWith: { first, _ in first })
        sheet = SVGStyleSheet(
            reader.elements.filter { $0.name == "style" }.map { style in
                style.content.map { if case .text(let text) = $0 { text } else { "" } }.joined()
            }.joined(separator: "\n"))
        foreignSheets = reader.foreignSheets
    }
}

/// What expat tells, made into a tree.
private final class SVGTreeReader {
    private(set) var root: SVGElement?
    private(set) var elements: [SVGElement] = []
    private(set) var foreignSheets: [(line: Int, column: Int)] = []
    /// The elements that are open, with their names as written.
    private var open: [(element: SVGElement, name: String)] = []
    private let parsing = XMLParsing()
    private var failure: SVGError?

    /// As many as libxml2 allows.
    private static let depthLimit = 256
    /// Of an attribute in bytes, by libxml2's `XML_MAX_TEXT_LENGTH`; base64 makes four of three.
    private static let valueLimit = 9_999_000

    func read(_ bytes: [UInt8]) throws(SVGError) {
        if let strange = FileBeginning.notXML(bytes) { throw SVGError(strange) }
        parsing.began = { [unowned self] name, attributes in begin(name, attributes) }
        parsing.ended = { [unowned self] in
            open.removeLast()
        }
        parsing.said = { [unowned self] text in open.last?.element.append(text: text) }
        parsing.instructed = { [unowned self] target in
            guard target == "xml-stylesheet" else { return }
            foreignSheets.append(parsing.place)
        }
        let mistake = parsing.parse(bytes)
        if let failure { throw failure }
        if parsing.hasParameters {
            throw SVGError(
                "declares parameter entities (<!ENTITY %), which are not followed", line: parsing.place.line,
                column: parsing.place.column)
        }
        if let mistake { throw words(for: mistake, bytes) }
    }

    private func begin(_ name: String, _ attributes: [String: String]) {
        let parent = open.last?.element
        let (line, column) = parsing.place
        func fail(_ words: String) {
            failure = SVGError(words, line: line, column: column)
            parsing.stop()
        }
        guard open.count < SVGTreeReader.depthLimit else {
            return fail("nests its elements more than \(SVGTreeReader.depthLimit) deep")
        }
        if attributes.values.contains(where: { $0.utf8.count > SVGTreeReader.valueLimit }) {
            return fail(
                "holds a picture of more than 7 MB, which is not read; embed a smaller one, or show it in a frame "
                    + "of the template")
        }
        // libxml2 would not read on.
        for written in [name] + attributes.keys.sorted() {
            guard let prefix = written.firstIndex(of: ":").map({ written[..<$0] }),
                !["xml", "xmlns"].contains(prefix), namespace("xmlns:\(prefix)", attributes) == nil
            else { continue }
            return fail("does not say what `\(prefix):` stands for (xmlns:\(prefix)=\"…\")")
        }
        let element = SVGElement(
            name: localName(name, attributes), written: name, attributes: attributes, line: line,
            column: column,
            tag: parsing.range, parent: parent)
        parent?.append(element)
        if root == nil { root = element }
        elements.append(element)
        open.append((element, name))
    }

    /// Without its prefix; empty where that stands for another language than SVG. librsvg takes what is in no namespace
    /// for SVG.
    private func localName(_ name: String, _ attributes: [String: String]) -> String {
        let parts = name.split(separator: ":", maxSplits: 1)
        let space = namespace(parts.count == 2 ? "xmlns:\(parts[0])" : "xmlns", attributes)
        guard open.isEmpty || ["http://www.w3.org/2000/svg", "", nil].contains(space) else { return "" }
        return parts.last.map(String.init) ?? name
    }

    /// What the innermost declaration says, of the element with these attributes and those around it.
    private func namespace(_ declaration: String, _ attributes: [String: String]) -> String? {
        if let here = attributes[declaration] { return here }
        for (element, _) in open.reversed() {
            if let found = element.attributes[declaration] { return found }
        }
        return nil
    }

    private func words(for mistake: XMLParsing.Mistake, _ bytes: [UInt8]) -> SVGError {
        let (line, column) = parsing.place
        if [XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN].contains(mistake.code),
            let (element, name) = open.last
        {
            return SVGError(
                "ends in the middle: <\(name)> of line \(element.line) is not closed", line: line,
                column: column)
        }
        switch mistake.code {
        case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN:
            return SVGError("ends before its first element", line: line, column: column)
        case XML_ERROR_TAG_MISMATCH:
            let name = open.last.map { "<\($0.name)> of line \($0.element.line)" } ?? "an element"
            return SVGError("closes another element than \(name)", line: line, column: column)
        case XML_ERROR_UNKNOWN_ENCODING:
            return SVGError("is written in an encoding that is not read here; save it in UTF-8")
        case XML_ERROR_UNDEFINED_ENTITY:
            return SVGError("uses an entity that it does not define", line: line, column: column)
        case XML_ERROR_AMPLIFICATION_LIMIT_BREACH, XML_ERROR_RECURSIVE_ENTITY_REF:
            return SVGError("has entities that grow without end", line: line, column: column)
        default:
            return SVGError("is damaged: \(mistake.words)", line: line, column: column)
        }
    }
}
