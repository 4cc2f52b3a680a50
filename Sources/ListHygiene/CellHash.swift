/// A hash that is the same in every run, which Swift's `Hasher` is not.
///
/// Words of eight bytes are multiplied to 128 bits whose halves are combined, as in wyhash. Not for secrets.
enum CellHash {
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let other: UInt64 = 0xD6E8_FEB8_6659_FD93

    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var hash = combined(other, UInt64(raw.count))
        var index = 0
        while index + 8 <= raw.count {
            hash = combined(
                hash, UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            index += 8
        }
        if index < raw.count {
            var tail: UInt64 = 0
            while index < raw.count {
                tail = tail << 8 | UInt64(raw[index])
                index += 1
            }
            hash = combined(hash, tail)
        }
        return combined(hash, factor)
    }

    static func combined(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        let (high, low) = (hash ^ value).multipliedFullWidth(by: factor)
        return high ^ low ^ (value &* other)
    }
}
