import CExpat

/// The properties of an XMP packet (ISO 16684-1): what elements and attributes of `rdf:Description` say, without
/// structures. Of alternatives and lists, the first one counts.
final class XMPPacket {
    /// By namespace, a blank and the name.
    private(set) var properties: [String: String] = [:]
    /// Why it could not be read; nil if it could.
    private(set) var mistake: String?
    private(set) var hasDescription = false

    private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    /// Namespaces of the properties that rules ask for.
    enum Space: String {
        case dc = "http://purl.org/dc/elements/1.1/"
        case xmp = "http://ns.adobe.com/xap/1.0/"
        case media = "http://ns.adobe.com/xap/1.0/mm/"
        case pdf = "http://ns.adobe.com/pdf/1.3/"
        case pdfx = "http://www.npes.org/pdfx/ns/id/"
        case pdfvt = "http://www.npes.org/pdfvt/ns/id/"
    }

    private var path: [String] = []
    /// The property that is open, by the depth of its element, and what it has said so far.
    private var open: (name: String, depth: Int)?
    private var text = ""
    private var items = 0

    init(_ bytes: [UInt8]) {
        guard let parser = XML_ParserCreateNS(nil, XML_Char(UInt8(ascii: " "))) else {
            mistake = "out of memory"
            return
        }
        defer { XML_ParserFree(parser) }
        // Not retained: expat calls back only inside this function.
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let context, let name, let attributes else { return }
                var pairs: [(String, String)] = []
                var index = 0
                while let key = attributes[index], let value = attributes[index + 1] {
                    pairs.append((String(cString: key), String(cString: value)))
                    index += 2
                }
                XMPPacket.at(context) { $0.begin(String(cString: name), pairs) }
            },
            { context, _ in
                guard let context else { return }
                XMPPacket.at(context) { $0.end() }
            })
        XML_SetCharacterDataHandler(parser) { context, text, count in
            guard let context, let text else { return }
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
            XMPPacket.at(context) { $0.say(String(decoding: bytes, as: UTF8.self)) }
        }
        let status = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                XML_Parse(parser, $0.baseAddress, CInt(clamping: $0.count), 1)
            }
        }
        if status != XML_STATUS_OK {
            let line = Int(XML_GetCurrentLineNumber(parser))
            let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown"
            mistake = "line \(line): \(words)"
        }
    }

    subscript(space: Space, name: String) -> String? { properties["\(space.rawValue) \(name)"] }

    private func begin(_ name: String, _ attributes: [(String, String)]) {
        let isDescription = name == "\(XMPPacket.rdf) Description"
        if isDescription, open == nil {
            hasDescription = true
            for (key, value) in attributes where !key.hasPrefix(XMPPacket.rdf) { properties[key] = value }
        } else if open == nil, path.last == "\(XMPPacket.rdf) Description" {
            open = (name, path.count)
            text = ""
            items = 0
        } else if name == "\(XMPPacket.rdf) li" {
            items += 1
            if items == 1 { text = "" }
        }
        // No packet is nested so deep, and nothing is read from below.
        path.append(path.count < 64 ? name : "")
    }

    private func say(_ words: String) {
        if open != nil, items <= 1, text.utf8.count < 65536 { text += words }
    }

    private func end() {
        path.removeLast()
        if let property = open, property.depth == path.count {
            properties[property.name] = text.trimmedOfBlanks
            open = nil
        }
    }

    private static func at(_ context: UnsafeMutableRawPointer, _ body: (XMPPacket) -> Void) {
        Unmanaged<XMPPacket>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
    }
}

extension String {
    fileprivate var trimmedOfBlanks: String {
        let blanks: Set<Unicode.Scalar> = [" ", "\n", "\r", "\t"]
        var view = unicodeScalars[...]
        while let first = view.first, blanks.contains(first) { view.removeFirst() }
        while let last = view.last, blanks.contains(last) { view.removeLast() }
        return String(view)
    }
}
