import CExpat

/// expat, with closures for what it finds.
final class XMLParsing {
    struct Mistake {
        let code: XML_Error
        /// expat's own.
        let words: String
    }

    var began: (_ name: String, _ attributes: [String: String]) -> Void = { _, _ in }
    var ended: () -> Void = {}
    var said: (String) -> Void = { _ in }
    /// A processing instruction, by its target.
    var instructed: (String) -> Void = { _ in }
    /// It declares parameter entities, which expat would pass over and other readers follow: it is not read on.
    private(set) var hasParameters = false
    private var parser: OpaquePointer?

    /// Of what is being told, from 1; the column in characters.
    var place: (line: Int, column: Int) {
        guard let parser else { return (1, 1) }
        return (Int(XML_GetCurrentLineNumber(parser)), Int(XML_GetCurrentColumnNumber(parser)) + 1)
    }

    /// The bytes of the tag that is being told; of an element that an entity holds, those of its reference.
    var range: Range<Int> {
        guard let parser else { return 0..<0 }
        let start = max(0, Int(XML_GetCurrentByteIndex(parser)))
        return start..<start + Int(XML_GetCurrentByteCount(parser))
    }

    /// From within a closure: nothing more is told.
    func stop() {
        if let parser { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
    }

    /// Once, from the first byte to the last. Places are known as long as this object.
    ///
    /// - Returns: why it ended early; nil at the end of sound XML.
    func parse(_ bytes: [UInt8]) -> Mistake? {
        guard let parser = XML_ParserCreate(nil) else {
            return Mistake(code: XML_ERROR_NO_MEMORY, words: "out of memory")
        }
        self.parser = parser
        // Not retained: expat calls back only inside this function.
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let context, let name, let attributes else { return }
                var pairs: [String: String] = [:]
                var index = 0
                while let key = attributes[index], let value = attributes[index + 1] {
                    pairs[String(cString: key)] = String(cString: value)
                    index += 2
                }
                XMLParsing.at(context) { $0.began(String(cString: name), pairs) }
            },
            { context, _ in
                guard let context else { return }
                XMLParsing.at(context) { $0.ended() }
            })
        XML_SetCharacterDataHandler(parser) { context, text, count in
            guard let context, let text else { return }
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
            XMLParsing.at(context) { $0.said(String(decoding: bytes, as: UTF8.self)) }
        }
        XML_SetEntityDeclHandler(parser) { context, _, isParameter, _, _, _, _, _, _ in
            guard let context, isParameter != 0 else { return }
            XMLParsing.at(context) {
                $0.hasParameters = true
                $0.stop()
            }
        }
        XML_SetProcessingInstructionHandler(parser) { context, target, _ in
            guard let context, let target else { return }
            XMLParsing.at(context) { $0.instructed(String(cString: target)) }
        }
        let status = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                XML_Parse(parser, $0.baseAddress, CInt(clamping: $0.count), 1)
            }
        }
        guard status != XML_STATUS_OK else { return nil }
        let code = XML_GetErrorCode(parser)
        return Mistake(
            code: code, words: XML_ErrorString(code).map { String(cString: $0) } ?? "error \(code.rawValue)")
    }

    deinit { if let parser { XML_ParserFree(parser) } }

    private static func at(_ context: UnsafeMutableRawPointer, _ body: (XMLParsing) -> Void) {
        Unmanaged<XMLParsing>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
    }
}
