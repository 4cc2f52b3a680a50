/// A PDF as cairo writes it, taken apart: objects by number, streams with their bytes.
///
/// Knows what cairo 1.16 writes and no more: one cross-reference table, generations of 0, lengths as objects. The
/// pointer is the caller's and must outlive this.
struct CairoFile {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Of each object by its number; 0 where there is none.
    private let offsets: [Int]
    let root: Int
    /// What cairo says of the document.
    let info: Int?

    /// The highest number and one more.
    var numberCount: Int { offsets.count }

    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(PressError) {
        self.bytes = bytes
        var syntax = PDFSyntax(bytes: bytes, position: try CairoFile.tablePosition(in: bytes))
        guard syntax.passes("xref"), try syntax.integer() == 0 else { throw CairoFile.noTable }
        let count = try syntax.integer()
        syntax.skipSpace()
        // 20 bytes an entry (ISO 32000-1, 7.5.4).
        guard count > 0, count <= 100_000_000, syntax.position + 20 * count <= bytes.count else {
            throw CairoFile.noTable
        }
        let table = syntax.position
        var offsets = [Int](repeating: 0, count: count)
        for number in 1..<max(1, count) where bytes[table + 20 * number + 17] == UInt8(ascii: "n") {
            var entry = PDFSyntax(bytes: bytes, position: table + 20 * number)
            let offset = try entry.integer()
            guard offset < bytes.count else { throw CairoFile.noTable }
            offsets[number] = offset
        }
        syntax.position = table + 20 * count
        guard syntax.passes("trailer"), case let trailer = try syntax.dictionary(),
            case .reference(let root)? = trailer["Root"], root < count
        else { throw CairoFile.noTable }
        self.offsets = offsets
        self.root = root
        if case .reference(let info)? = trailer["Info"], info < count { self.info = info } else { info = nil }
    }

    func hasObject(_ number: Int) -> Bool { offsets.indices.contains(number) && offsets[number] > 0 }

    /// An object's value, and of a stream its bytes as they are in the file.
    struct Object {
        var value: PDFValue
        var stream: Range<Int>?
    }

    func object(_ number: Int) throws(PressError) -> Object {
        var syntax = try syntax(of: number)
        let value = try syntax.value()
        guard syntax.passes("stream") else { return Object(value: value, stream: nil) }
        guard case .dictionary(let dictionary) = value, let length = try integer(dictionary["Length"]) else {
            throw PressError(.library, "a stream of the drawn PDF has no length")
        }
        // The end of the line belongs to the keyword (ISO 32000-1, 7.3.8.1).
        if syntax.position < bytes.count, bytes[syntax.position] == 13 { syntax.position += 1 }
        let start = syntax.position + 1
        guard start + length <= bytes.count else {
            throw PressError(.library, "a stream of the drawn PDF is cut off")
        }
        var end = PDFSyntax(bytes: bytes, position: start + length)
        guard end.passes("endstream") else {
            throw PressError(.library, "a stream of the drawn PDF is longer than it says")
        }
        return Object(value: value, stream: start..<(start + length))
    }

    /// Where an object's value begins.
    private func syntax(of number: Int) throws(PressError) -> PDFSyntax {
        guard hasObject(number) else {
            throw PressError(.library, "the drawn PDF has no object \(number)")
        }
        var syntax = PDFSyntax(bytes: bytes, position: offsets[number])
        guard try syntax.integer() == number, try syntax.integer() == 0, syntax.passes("obj") else {
            throw PressError(.library, "the drawn PDF has no object \(number) where it says")
        }
        return syntax
    }

    /// What a reference leads to, one step far: in a damaged file it may lead round in a circle. Of a stream the
    /// dictionary alone, as its length may be what is asked for.
    private func resolved(_ value: PDFValue?) throws(PressError) -> PDFValue? {
        guard case .reference(let number)? = value else { return value }
        var syntax = try syntax(of: number)
        return try syntax.value()
    }

    /// Of a number, or of a reference to one; nil for nothing.
    func integer(_ value: PDFValue?) throws(PressError) -> Int? {
        guard case .written(let range)? = try resolved(value) else { return nil }
        var syntax = PDFSyntax(bytes: bytes, position: range.lowerBound)
        return try syntax.integer()
    }

    /// As written.
    func text(_ value: PDFValue?) -> String? {
        switch value {
        case .written(let range): String(decoding: bytes[range], as: UTF8.self)
        case .text(let text): text
        default: nil
        }
    }

    /// Of the value itself or of what it refers to.
    func dictionary(_ value: PDFValue?) throws(PressError) -> PDFDictionary? {
        if case .dictionary(let dictionary)? = try resolved(value) { dictionary } else { nil }
    }

    func array(_ value: PDFValue?) throws(PressError) -> [PDFValue]? {
        if case .array(let array)? = try resolved(value) { array } else { nil }
    }

    func number(_ value: PDFValue?) -> Double? { text(value).flatMap(Double.init) }

    private static func tablePosition(in bytes: UnsafeBufferPointer<UInt8>) throws(PressError) -> Int {
        let word = Array("startxref".utf8)
        var position = bytes.count - word.count
        let least = max(0, bytes.count - 1024)
        while position >= least {
            if bytes[position] == word[0], (0..<word.count).allSatisfy({ bytes[position + $0] == word[$0] }) {
                var syntax = PDFSyntax(bytes: bytes, position: position + word.count)
                let place = try syntax.integer()
                guard place < bytes.count else { throw noTable }
                return place
            }
            position -= 1
        }
        throw noTable
    }

    private static var noTable: PressError {
        PressError(.library, "the drawn PDF has no table of its objects")
    }
}
