/// Crockford's base32: 32 symbols without I, L, O and U, so that nobody misreads one (crockford.com/base32.html).
public enum Crockford {
    /// Lower case: the canonical form.
    static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// The value of a symbol, 0 to 31, or nil. Case does not matter; I and L are read as 1, O as 0.
    static func value(of symbol: UInt8) -> UInt8? {
        let value = values[Int(symbol)]
        return value == unknown ? nil : value
    }

    private static let unknown: UInt8 = 0xFF

    private static let values: [UInt8] = {
        var table = [UInt8](repeating: unknown, count: 256)
        func set(_ symbol: UInt8, _ value: Int) {
            table[Int(symbol)] = UInt8(value)
            if symbol >= UInt8(ascii: "a") { table[Int(symbol) - 32] = UInt8(value) }
        }
        for (value, symbol) in alphabet.enumerated() { set(symbol, value) }
        set(UInt8(ascii: "i"), 1)
        set(UInt8(ascii: "l"), 1)
        set(UInt8(ascii: "o"), 0)
        return table
    }()

    /// The first `count` groups of five bits, the most significant first, as values 0 to 31.
    ///
    /// - Precondition: `bytes` holds at least `5 * count` bits.
    static func groups(of bytes: some Sequence<UInt8>, count: Int) -> [UInt8] {
        var groups: [UInt8] = []
        groups.reserveCapacity(count)
        var pending: UInt32 = 0
        var bits = 0
        for byte in bytes {
            pending = pending << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                groups.append(UInt8(pending >> UInt32(bits) & 31))
                if groups.count == count { return groups }
            }
        }
        preconditionFailure("\(count) symbols asked of too few bits; please report this as a bug")
    }

    /// The first `symbols` symbols of `bytes` in lower case, five bits each, the most significant bit first.
    ///
    /// - Precondition: `bytes` holds at least `5 * symbols` bits.
    public static func text(of bytes: some Sequence<UInt8>, symbols: Int) -> String {
        text(ofGroups: groups(of: bytes, count: symbols))
    }

    /// - Precondition: every group is below 32.
    static func text(ofGroups groups: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: groups.count) { buffer in
            for (index, group) in groups.enumerated() { buffer[index] = alphabet[Int(group)] }
            return groups.count
        }
    }
}
