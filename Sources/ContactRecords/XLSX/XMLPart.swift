import CExpat
import Diagnostics
import Glibc

/// One XML part of a workbook, read by expat in blocks. What its elements mean, subclasses say.
///
/// A subclass names the elements it follows, level by level; all below an element that it does not follow is passed
/// over. Nothing outside the part is ever opened, and a document type, in which entities would be declared, is
/// refused (ISO 29500-2, 7.4.2 allows none).
class XMLPart {
    private let part: ArchivePart
    private let parser: OpaquePointer
    private var depth = 0
    /// The elements around the place of reading that are followed, from the root on.
    private var level = 0
    private var bytesGiven = 0
    private var isAtEnd = false
    private var failure: DiagnosticList?

    /// Spreadsheets nest ten deep.
    private static let depthLimit = 200
    /// Of a tag or a comment, which expat keeps in memory as a whole.
    private static let tagLimit = 1 << 20
    private static let blockSize = 1 << 16
    /// Between a namespace and a name: it can be in neither of ours, nor in any local name.
    fileprivate static let separator = UInt8(ascii: "|")

    init(_ part: ArchivePart) throws {
        guard let parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: XMLPart.separator)) else {
            throw ContactFileError(file: part.displayName, errno: ENOMEM)
        }
        self.part = part
        self.parser = parser
        // Not retained: the parser goes with this object, and runs only inside `readBlock()`.
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let context, let name, let attributes else { return }
                XMLPart.at(context) { $0.begin(XMLName(name), XMLAttributes(pairs: attributes)) }
            },
            { context, _ in
                guard let context else { return }
                XMLPart.at(context) { $0.finish() }
            })
        XML_SetCharacterDataHandler(parser) { context, text, count in
            guard let context, let text else { return }
            XMLPart.at(context) { part in
                guard part.depth == part.level else { return }
                text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                    part.text(UnsafeBufferPointer(start: $0, count: Int(count)), level: part.level)
                }
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
            guard let context else { return }
            XMLPart.at(context) { $0.stop("declares a document type, which no workbook does") }
        }
    }

    deinit { XML_ParserFree(parser) }

    private static func at(_ context: UnsafeMutableRawPointer, _ body: (XMLPart) -> Void) {
        Unmanaged<XMLPart>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
    }

    // MARK: For subclasses

    /// Whether an element is followed. Asked only inside followed elements: `level` is their number, 0 for the root.
    func opens(_ name: XMLName, level: Int, _ attributes: XMLAttributes) -> Bool { false }

    /// A followed element ends; it was the one inside `level` others.
    func closes(level: Int) {}

    /// Text directly inside a followed element, which is the innermost of `level`.
    func text(_ bytes: UnsafeBufferPointer<UInt8>, level: Int) {}

    /// Gives the part up: the words follow its name.
    final func stop(_ words: String) {
        if failure == nil { failure = damage("the part `\(part.name)` \(words)") }
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    final func stop(_ failure: DiagnosticList) {
        if self.failure == nil { self.failure = failure }
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    final var displayName: String { part.displayName }
    final var partName: String { part.name }

    // MARK: Reading

    /// Reads on by a block. False when the part has ended, whole and sound.
    final func readBlock() throws(DiagnosticList) -> Bool {
        if let failure { throw failure }
        if isAtEnd { return false }
        do {
            try parseBlock()
        } catch {
            failure = error
            throw error
        }
        return !isAtEnd
    }

    final func readAll() throws(DiagnosticList) { while try readBlock() {} }

    private func parseBlock() throws(DiagnosticList) {
        guard let buffer = XML_GetBuffer(parser, CInt(XMLPart.blockSize)) else { throw parserFailure() }
        let count = try part.read(
            into: UnsafeMutableRawBufferPointer(start: buffer, count: XMLPart.blockSize))
        bytesGiven += count
        let status = XML_ParseBuffer(parser, CInt(count), count == 0 ? 1 : 0)
        if let failure { throw failure }
        guard status == XML_STATUS_OK else { throw parserFailure() }
        isAtEnd = count == 0
        // What expat has not yet passed on is the tag it waits for the end of.
        if bytesGiven - Int(XML_GetCurrentByteIndex(parser)) > XMLPart.tagLimit {
            throw damage("the part `\(part.name)` has a tag of more than \(XMLPart.tagLimit) bytes")
        }
    }

    private func parserFailure() -> DiagnosticList {
        let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown error"
        let line = XML_GetCurrentLineNumber(parser)
        let column = XML_GetCurrentColumnNumber(parser) + 1
        return damage("the part `\(part.name)` is damaged in line \(line), column \(column): \(words)")
    }

    private func damage(_ message: String) -> DiagnosticList { WorkbookDamage.list(displayName, message) }

    private func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        if depth == level, opens(name, level: level, attributes) { level += 1 }
        depth += 1
        if depth > XMLPart.depthLimit { stop("is nested more than \(XMLPart.depthLimit) deep") }
    }

    private func finish() {
        if depth == level {
            level -= 1
            closes(level: level)
        }
        depth -= 1
    }
}

/// An element's name, valid only while its tag is handled.
struct XMLName {
    /// After the namespace and its separator.
    let local: UnsafeBufferPointer<UInt8>
    private let namespace: UnsafeBufferPointer<UInt8>

    fileprivate init(_ text: UnsafePointer<CChar>) {
        let count = strlen(text)
        let bytes = UnsafeRawBufferPointer(start: text, count: count).assumingMemoryBound(to: UInt8.self)
        var start = count
        while start > 0, bytes[start - 1] != XMLPart.separator { start -= 1 }
        local = UnsafeBufferPointer(rebasing: bytes[start...])
        namespace = UnsafeBufferPointer(rebasing: bytes[..<max(0, start - 1)])
    }

    /// In SpreadsheetML, transitional or strict (ISO 29500-1, A.2; ISO 29500-4, A.2).
    var isSpreadsheet: Bool {
        namespace.equals("http://schemas.openxmlformats.org/spreadsheetml/2006/main")
            || namespace.equals("http://purl.oclc.org/ooxml/spreadsheetml/main")
    }

    var isRelationship: Bool {
        namespace.equals("http://schemas.openxmlformats.org/package/2006/relationships")
    }

    func `is`(_ name: StaticString) -> Bool { local.equals(name) }
}

/// An element's attributes, valid only while its tag is handled.
struct XMLAttributes {
    fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>

    /// The value of an attribute without namespace.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        var index = 0
        while let key = pairs[index], let value = pairs[index + 1] {
            if strcmp(key, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0 {
                return UnsafeRawBufferPointer(start: value, count: strlen(value)).assumingMemoryBound(
                    to: UInt8.self)
            }
            index += 2
        }
        return nil
    }

    func text(_ name: StaticString) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

    /// An `xsd:boolean`; false when it is left out.
    func flag(_ name: StaticString) -> Bool {
        bytes(name).map { $0.equals("1") || $0.equals("true") } ?? false
    }

    /// `r:id`: the relation that leads to another part, in either of its namespaces.
    var relation: String? {
        var index = 0
        while let key = pairs[index], let value = pairs[index + 1] {
            if String(cString: key).hasSuffix("/relationships|id") { return String(cString: value) }
            index += 2
        }
        return nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount, let baseAddress else { return false }
        return memcmp(baseAddress, text.utf8Start, count) == 0
    }

    /// A whole number of at most 18 digits, without blanks; `-` is allowed, `+` is not.
    var integer: Int? {
        var digits = self[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        guard !digits.isEmpty, digits.count <= 18 else { return nil }
        var value = 0
        for byte in digits {
            guard byte &- UInt8(ascii: "0") < 10 else { return nil }
            value = value &* 10 &+ Int(byte &- UInt8(ascii: "0"))
        }
        return isNegative ? -value : value
    }
}
