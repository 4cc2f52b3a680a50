/// Takes the links of an SVG away, and leaves what they are on.
///
/// librsvg draws `<a href="…">` with a cairo tag, of which cairo 1.16 makes an annotation: that crashes within a static
/// layer, and a press file may hold none.
enum SVGLinks {
    /// The bytes with blanks in place of every link's address: nothing else moves, and places stay what they are.
    ///
    /// - Throws: ``SVGError`` for what is no XML, and for a link that stands in no tag of its own.
    static func removed(from bytes: [UInt8]) throws(SVGError) -> [UInt8] {
        let links = try SVGDocument(bytes).links
        guard !links.isEmpty else { return bytes }
        var result = bytes
        for link in links { blank(in: &result, link.tag) }
        // An address may come from an entity or from the document type: then no tag of the file holds it.
        if let left = try SVGDocument(result).links.first {
            throw SVGError(
                "has a link that cannot be left out: take its document type (<!DOCTYPE) away",
                line: left.line, column: left.column)
        }
        return result
    }

    /// Makes blanks of the attributes `href`, under any prefix, in a start tag of sound XML.
    private static func blank(in bytes: inout [UInt8], _ tag: Range<Int>) {
        guard tag.upperBound <= bytes.count, tag.count > 2, bytes[tag.lowerBound] == UInt8(ascii: "<") else {
            return
        }
        func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
        let ends = [UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")]
        var index = tag.lowerBound + 1
        while index < tag.upperBound, !isBlank(bytes[index]), !ends.contains(bytes[index]) { index += 1 }
        while index < tag.upperBound {
            guard !isBlank(bytes[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < tag.upperBound, !isBlank(bytes[index]), !ends.contains(bytes[index]) { index += 1 }
            let name = bytes[start..<index]
            guard !name.isEmpty else { return }
            while index < tag.upperBound, bytes[index] != UInt8(ascii: "\""),
                bytes[index] != UInt8(ascii: "'")
            {
                index += 1
            }
            guard index < tag.upperBound else { return }
            let quote = bytes[index]
            index += 1
            while index < tag.upperBound, bytes[index] != quote { index += 1 }
            guard index < tag.upperBound else { return }
            index += 1
            let isLink =
                name.elementsEqual("href".utf8) || name.reversed().starts(with: ":href".utf8.reversed())
            if isLink {
                for place in start..<index where !isBlank(bytes[place]) { bytes[place] = 0x20 }
            }
        }
    }
}

extension SVGDocument {
    fileprivate var links: [SVGElement] { elements.filter { $0.name == "a" && $0.reference != nil } }
}
