/// Reads values out of what `cqpdf_object` tells (CQPDF.h).
struct ValueDecoder {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Nil where the bytes end early, which only a mistake of the teller could bring about.
    mutating func value() -> PDFValue? {
        guard let letter = take(UInt8.self) else { return nil }
        switch letter {
        case UInt8(ascii: "n"), UInt8(ascii: "x"): return .null
        case UInt8(ascii: "t"): return .boolean(true)
        case UInt8(ascii: "f"): return .boolean(false)
        case UInt8(ascii: "i"): return take(Int64.self).map { .integer(Int($0)) }
        case UInt8(ascii: "r"): return take(Double.self).map { .real($0.isFinite ? $0 : 0) }
        case UInt8(ascii: "s"): return run().map { .string(Array($0)) }
        case UInt8(ascii: "N"): return run().map { .name(String(decoding: $0, as: UTF8.self)) }
        case UInt8(ascii: "a"):
            guard let count = take(UInt32.self) else { return nil }
            var items: [PDFValue] = []
            items.reserveCapacity(min(Int(count), bytes.count))
            for _ in 0..<count {
                guard let item = value() else { return nil }
                items.append(item)
            }
            return .array(items)
        case UInt8(ascii: "d"): return dictionary().map { .dictionary($0) }
        case UInt8(ascii: "S"): return dictionary().map { .stream($0) }
        case UInt8(ascii: "R"):
            guard let number = take(Int32.self), let generation = take(Int32.self) else { return nil }
            return .reference(ObjectID(number: number, generation: generation))
        default: return nil
        }
    }

    private mutating func dictionary() -> PDFDictionary? {
        guard let count = take(UInt32.self) else { return nil }
        var entries: [PDFDictionary.Entry] = []
        entries.reserveCapacity(min(Int(count), bytes.count))
        for _ in 0..<count {
            guard let name = run(), let value = value() else { return nil }
            if !value.isNull {
                entries.append(
                    PDFDictionary.Entry(name: String(decoding: name, as: UTF8.self), value: value))
            }
        }
        return PDFDictionary(entries: entries)
    }

    private mutating func take<Value: BitwiseCopyable>(_: Value.Type) -> Value? {
        guard bytes.count - position >= MemoryLayout<Value>.size else { return nil }
        defer { position += MemoryLayout<Value>.size }
        return bytes.loadUnaligned(fromByteOffset: position, as: Value.self)
    }

    private mutating func run() -> UnsafeRawBufferPointer? {
        guard let count = take(UInt32.self), bytes.count - position >= Int(count) else { return nil }
        defer { position += Int(count) }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<position + Int(count)])
    }
}
