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
        if isASCII(text) { return spacedOnce(text.utf8, lowering: true) }
        let mapped = mapped(text, cicu_fold)
        // Below U+0300 everything is in normal form C, and its only further white space is U+0085 and U+00A0.
        if mapped.utf8.allSatisfy({ $0 < 0xCC }) { return spacedOnce(mapped.utf8, lowering: false) }
        var words = String.UnicodeScalarView()
        for scalar in normalized(mapped).unicodeScalars {
            if !scalar.properties.isWhitespace {
                words.append(scalar)
            } else if let last = words.last, last != " " {
                words.append(" ")
            }
        }
        if words.last == " " { words.removeLast() }
        return String(words)
    }

    /// - Parameter bytes: of scalars below U+0300.
    private func spacedOnce(_ bytes: String.UTF8View, lowering: Bool) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            switch byte {
            case 0x41...0x5A where lowering: result.append(byte | 0x20)
            case 9...13, 0x20: if let last = result.last, last != 0x20 { result.append(0x20) }
            case 0x85, 0xA0:
                result.append(byte)
                guard result.count > 1, result[result.count - 2] == 0xC2 else { continue }
                result.removeLast(2)
                if let last = result.last, last != 0x20 { result.append(0x20) }
            default: result.append(byte)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    private func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

    func mapped(
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
