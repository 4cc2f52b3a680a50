import CICU

extension LocaleText {
    /// In capitals, as the locale has them: `i` is `İ` in Turkish, `ß` is `SS` in German.
    public func upper(_ text: String) -> String {
        if isASCII(text), language != "tr", language != "az", language != "lt" { return text.uppercased() }
        return mapped(text, cicu_upper)
    }

    /// In small letters.
    public func lower(_ text: String) -> String {
        if isASCII(text), language != "tr", language != "az", language != "lt" { return text.lowercased() }
        return mapped(text, cicu_lower)
    }

    /// For comparing: full case folding (Unicode 16, 3.13), normal form C, runs of white space as one space, none
    /// around.
    public func folded(_ text: String) -> String {
        if isASCII(text) { return foldedASCII(text) }
        var words = String.UnicodeScalarView()
        for scalar in normalized(mapped(text, cicu_fold)).unicodeScalars {
            if !scalar.properties.isWhitespace {
                words.append(scalar)
            } else if let last = words.last, last != " " {
                words.append(" ")
            }
        }
        if words.last == " " { words.removeLast() }
        return String(words)
    }

    private func foldedASCII(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case 0x41...0x5A: bytes.append(byte | 0x20)
            case 9...13, 0x20: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
            default: bytes.append(byte)
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

    private func mapped(
        _ text: String,
        _ map: (
            UnsafeRawPointer?, UnsafeMutablePointer<CChar>?, Int32, UnsafePointer<CChar>?, Int32,
            UnsafeMutablePointer<Int32>?
        ) -> Int32
    ) -> String {
        let input = text.utf8.map { CChar(bitPattern: $0) }
        var capacity = input.count * 2 + 16
        for _ in 0..<2 {
            var out = [CChar](repeating: 0, count: capacity)
            var status: Int32 = 0
            let count = Int(map(caseMap, &out, Int32(capacity), input, Int32(input.count), &status))
            if status == CICU_TOO_SMALL {
                capacity = count + 1
                continue
            }
            guard status <= 0 else { return text }
            return String(decoding: out.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        return text
    }

    /// Bytes whose order is the locale's order of texts (UTS #10, tertiary strength). Texts that differ may have the
    /// same: whoever sorts needs a second key.
    public func sortKey(_ text: String) -> [UInt8] {
        let units = Array(text.utf16)
        var key = [UInt8](repeating: 0, count: units.count * 4 + 16)
        var count = Int(cicu_sort_key(collator, units, Int32(units.count), &key, Int32(key.count)))
        if count > key.count {
            key = [UInt8](repeating: 0, count: count)
            count = Int(cicu_sort_key(collator, units, Int32(units.count), &key, Int32(key.count)))
        }
        // The last byte is always 0.
        return Array(key.prefix(max(0, count - 1)))
    }
}
