/// Values that a spreadsheet or a program has left behind. Each function looks at a whole cell.
enum SpoiltValue {
    /// `1.23E+10`, `1,23E+10`: what spreadsheets show of a number too long for a cell. With its sign, as they write
    /// it: `12E3` may be a door.
    static func isShortenedNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 5, let first = bytes.first, isDigit(first) || first == minus,
            let mark = bytes.firstIndex(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }),
            mark + 2 < bytes.count, bytes[mark + 1] == UInt8(ascii: "+") || bytes[mark + 1] == minus
        else { return false }
        let number = bytes[(first == minus ? 1 : 0)..<mark]
        guard let whole = number.first, isDigit(whole), bytes.count - mark - 2 <= 3,
            bytes[(mark + 2)...].allSatisfy(isDigit)
        else { return false }
        if number.count == 1 { return true }
        let separator = number[number.startIndex + 1]
        return number.count > 2 && (separator == UInt8(ascii: ".") || separator == UInt8(ascii: ","))
            && number.dropFirst(2).allSatisfy(isDigit)
    }

    /// `#N/A` and its kin, as Excel and LibreOffice write them in English, French, German, Spanish, Italian,
    /// Portuguese and Dutch; and a row of `#`, which is what a column too narrow shows.
    static func isSpreadsheetError(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.first == UInt8(ascii: "#"), bytes.count >= 3 else { return false }
        if bytes.allSatisfy({ $0 == UInt8(ascii: "#") }) { return true }
        return errors.contains(String(decoding: bytes, as: UTF8.self))
    }

    private static let errors: Set<String> = [
        "#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
        "#GETTING_DATA",
        "#N/D", "#VALEUR!", "#NOM?", "#NOMBRE!", "#NUL!", "#NV", "#WERT!", "#BEZUG!", "#ZAHL!", "#¡VALOR!",
        "#¡REF!",
        "#¡DIV/0!", "#¿NOMBRE?", "#¡NUM!", "#¡NULO!", "#VALORE!", "#RIF!", "#NOME?", "#NULLO!", "#VALOR!",
        "#NÚM!",
        "#NULO!", "#N/B", "#WAARDE!", "#VERW!", "#DEEL/0!", "#NAAM?", "#GETAL!", "#LEEG!",
    ]

    /// `NULL`, `None`, `nan` and their kin. Not `Null` nor `Nan`: people are called so.
    static func isWordForNothing(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard (3...9).contains(bytes.count), let first = bytes.first,
            first | 0x20 == UInt8(ascii: "n") || first == UInt8(ascii: "u") || first == UInt8(ascii: "<")
                || first == UInt8(ascii: "(") || first == UInt8(ascii: "\\")
        else { return false }
        return nothings.contains { $0.utf8.elementsEqual(bytes) }
    }

    private static let nothings = [
        "NULL", "null", "None", "nan", "NaN", "undefined", "N/A", "n/a", "<null>", "<NULL>", "(null)",
        "(NULL)",
    ]

    /// `&amp;`, `&eacute;`, `&#39;`, `&#xE9;`.
    static func hasEntity(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var rest = bytes[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            rest = bytes[(start + 1)...]
            let name = rest.prefix(10).prefix { $0 != UInt8(ascii: ";") }
            guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";") else { continue }
            if isEntity(name) { return true }
        }
        return false
    }

    private static func isEntity(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = name.first else { return false }
        if first == UInt8(ascii: "#") {
            let digits = name.dropFirst()
            if let mark = digits.first, mark | 0x20 == UInt8(ascii: "x") {
                return digits.count > 1
                    && digits.dropFirst().allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
            }
            return !digits.isEmpty && digits.allSatisfy(isDigit)
        }
        let text = String(decoding: name, as: UTF8.self)
        return entities.contains(text) || accents.contains(String(text.dropFirst()))
    }

    private static let entities: Set<String> = [
        "amp", "lt", "gt", "quot", "apos", "nbsp", "szlig", "oelig", "OElig", "aelig", "AElig", "euro",
        "pound", "rsquo",
        "lsquo", "rdquo", "ldquo", "laquo", "raquo", "ndash", "mdash", "hellip", "deg", "copy", "reg",
        "trade", "eth",
        "ETH", "thorn", "THORN", "middot", "bull", "iexcl", "iquest", "ordf", "ordm", "shy", "sect",
    ]
    private static let accents: Set<String> = [
        "acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "slash", "caron",
    ]

    static func hasPlaceholder(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "{") && $1 == UInt8(ascii: "{") }
    }

    /// `"Paris`, `Paris"`, `"Paris"`, and `'01000`, by which spreadsheets are told that digits are text. Not the inches of
    /// `15.6"`, nor `"A" and "B"`, nor Dutch `'t Hooft`.
    static func isQuoteRest(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return false }
        if first == UInt8(ascii: "'") {
            return bytes.count > 1 && isDigit(bytes[1]) && !bytes.dropFirst().contains(first)
        }
        let quote = UInt8(ascii: "\"")
        guard first == quote || last == quote else { return false }
        let count = bytes.count { $0 == quote }
        if first == quote, last == quote, count == 2 || bytes.allSatisfy({ $0 == quote }) { return true }
        let isInches = first != quote && bytes.count > 1 && isDigit(bytes[bytes.count - 2])
        return count % 2 == 1 && !isInches
    }

    /// A number from 10000 (1927) to 59999 (2064), as spreadsheets count days from 30 December 1899.
    static func isSerialDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.count == 5 && bytes.allSatisfy(isDigit)
            && (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(bytes[0])
    }

    private static let minus = UInt8(ascii: "-")

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
