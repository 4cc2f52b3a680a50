/// A PDF object that is no stream, as it stands in a file of cairo's.
indirect enum PDFValue {
    /// A number, name, string or keyword, as written.
    case written(Range<Int>)
    /// One of ours.
    case text(String)
    case reference(Int)
    case array([PDFValue])
    case dictionary(PDFDictionary)
}

/// Entries in the order of the file: equal input, equal output.
struct PDFDictionary {
    struct Entry {
        /// Without its slash.
        var key: String
        var value: PDFValue
    }

    var entries: [Entry] = []

    subscript(key: String) -> PDFValue? {
        get { entries.first { $0.key == key }?.value }
        set {
            let place = entries.firstIndex { $0.key == key }
            switch (place, newValue) {
            case (let place?, let value?): entries[place].value = value
            case (let place?, nil): entries.remove(at: place)
            case (nil, let value?): entries.append(Entry(key: key, value: value))
            case (nil, nil): break
            }
        }
    }
}

/// Takes objects of cairo's files apart: what the PDF format has and cairo does not write is an error.
struct PDFSyntax {
    let bytes: UnsafeBufferPointer<UInt8>
    var position: Int

    static func isSpace(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 9, 10, 12, 13, 32: true
        default: false
        }
    }

    /// Ends a name, a number or a keyword (ISO 32000-1, 7.2.2).
    static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 9, 10, 12, 13, 32, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "{"),
            UInt8(ascii: "}"):
            true
        default: false
        }
    }

    mutating func skipSpace() {
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "%") {
                while position < bytes.count, bytes[position] != 10 { position += 1 }
            } else if PDFSyntax.isSpace(bytes[position]) {
                position += 1
            } else {
                return
            }
        }
    }

    /// Whether the word comes next; then it is passed over.
    mutating func passes(_ word: StaticString) -> Bool {
        skipSpace()
        let count = word.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for index in 0..<count where bytes[position + index] != word.utf8Start[index] { return false }
        position += count
        return true
    }

    mutating func integer() throws(PressError) -> Int {
        skipSpace()
        var value = 0
        let start = position
        while position < bytes.count, case let byte = bytes[position], (48...57).contains(byte),
            position - start < 15
        {
            value = value * 10 + Int(byte - 48)
            position += 1
        }
        guard position > start else { throw unreadable }
        return value
    }

    mutating func value(depth: Int = 0) throws(PressError) -> PDFValue {
        guard depth < 50 else { throw unreadable }
        skipSpace()
        guard position < bytes.count else { throw unreadable }
        let start = position
        switch bytes[position] {
        case UInt8(ascii: "["):
            position += 1
            var values: [PDFValue] = []
            while true {
                skipSpace()
                guard position < bytes.count else { throw unreadable }
                if bytes[position] == UInt8(ascii: "]") { break }
                values.append(try value(depth: depth + 1))
            }
            position += 1
            return .array(values)
        case UInt8(ascii: "<"):
            if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "<") {
                return .dictionary(try dictionary(depth: depth + 1))
            }
            while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
            guard position < bytes.count else { throw unreadable }
            position += 1
            return .written(start..<position)
        case UInt8(ascii: "("):
            position = try PDFSyntax.endOfString(in: bytes, from: position)
            return .written(start..<position)
        case UInt8(ascii: "/"):
            position += 1
            passRegular()
            return .written(start..<position)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            return reference() ?? .written(start..<position)
        default:
            passRegular()
            guard position > start else { throw unreadable }
            return .written(start..<position)
        }
    }

    mutating func dictionary(depth: Int = 0) throws(PressError) -> PDFDictionary {
        guard passes("<<") else { throw unreadable }
        var dictionary = PDFDictionary()
        while !passes(">>") {
            guard position < bytes.count, bytes[position] == UInt8(ascii: "/") else { throw unreadable }
            position += 1
            let start = position
            passRegular()
            let key = String(decoding: bytes[start..<position], as: UTF8.self)
            dictionary.entries.append(PDFDictionary.Entry(key: key, value: try value(depth: depth + 1)))
        }
        return dictionary
    }

    /// `12 0 R`, or nil past the first number alone.
    private mutating func reference() -> PDFValue? {
        let start = position
        var number = 0
        while position < bytes.count, case let byte = bytes[position], (48...57).contains(byte),
            position - start < 10
        {
            number = number * 10 + Int(byte - 48)
            position += 1
        }
        let end = position
        // Cairo's generations are all 0.
        if position + 3 < bytes.count, bytes[position] == 32, bytes[position + 1] == 48,
            bytes[position + 2] == 32,
            bytes[position + 3] == UInt8(ascii: "R")
        {
            position += 4
            return .reference(number)
        }
        position = end
        passRegular()
        return nil
    }

    private mutating func passRegular() {
        while position < bytes.count, !PDFSyntax.isDelimiter(bytes[position]) { position += 1 }
    }

    /// Past the parenthesis that closes the string (ISO 32000-1, 7.3.4.2).
    static func endOfString(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) throws(PressError) -> Int {
        var position = start
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return position + 1 }
            default: break
            }
            position += 1
        }
        throw PressError(.library, "a string in the drawn PDF has no end")
    }

    private var unreadable: PressError {
        PressError(.library, "the drawn PDF cannot be read at byte \(position)")
    }
}
