/// An object's number and generation. Number 0 stands for the trailer.
struct ObjectID: Hashable, Comparable {
    var number: Int32
    var generation: Int32

    static let trailer = ObjectID(number: 0, generation: 0)

    static func < (a: ObjectID, b: ObjectID) -> Bool {
        (a.number, a.generation) < (b.number, b.generation)
    }
}

/// A value of a PDF file (ISO 32000-1, 7.3). References stay references until they are asked for.
indirect enum PDFValue: Hashable {
    case null
    case boolean(Bool)
    case integer(Int)
    case real(Double)
    case string([UInt8])
    case name(String)
    case array([PDFValue])
    case dictionary(PDFDictionary)
    case stream(PDFDictionary)
    case reference(ObjectID)

    var isNull: Bool { if case .null = self { true } else { false } }

    /// Of an integer or a real.
    var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .real(let value): value
        default: nil
        }
    }

    var integer: Int? { if case .integer(let value) = self { value } else { nil } }
    var name: String? { if case .name(let value) = self { value } else { nil } }
    var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }
    var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
    var array: [PDFValue]? { if case .array(let value) = self { value } else { nil } }
    var reference: ObjectID? { if case .reference(let value) = self { value } else { nil } }

    /// Of a dictionary or a stream.
    var dictionary: PDFDictionary? {
        switch self {
        case .dictionary(let value), .stream(let value): value
        default: nil
        }
    }

    var isStream: Bool { if case .stream = self { true } else { false } }
}

/// A dictionary's entries, sorted by name. None is null: that would be the same as none (7.3.7).
struct PDFDictionary: Hashable {
    struct Entry: Hashable {
        var name: String
        var value: PDFValue
    }

    var entries: [Entry]

    subscript(name: String) -> PDFValue? {
        for entry in entries where entry.name == name { return entry.value }
        return nil
    }
}
