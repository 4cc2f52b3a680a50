/// A run of a payload in one of the two modes we use (ISO/IEC 18004, 7.4).
struct Segment: Hashable {
    enum Mode: Hashable { case alphanumeric, bytes }

    var mode: Mode
    var bytes: ArraySlice<UInt8>

    /// The whole payload as alphanumeric if it can be; else bytes, with its last path component (and the slash before
    /// it: the token) as alphanumeric where that costs fewer bits.
    ///
    /// libqrencode would choose by content: a token with a run of digits gets a numeric segment and another size than
    /// its neighbour's. Here the need depends on the payload's shape: the prefix, and how long the token is.
    static func split(_ payload: String) throws(QRSymbolError) -> [Segment] {
        let bytes = Array(payload.utf8)
        guard !bytes.isEmpty else { throw QRSymbolError(.empty, payloadLength: 0) }
        guard bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            throw QRSymbolError(.notPrintableASCII, payloadLength: bytes.count)
        }
        if bytes.allSatisfy(isAlphanumeric) { return [Segment(mode: .alphanumeric, bytes: bytes[...])] }

        let whole = Segment(mode: .bytes, bytes: bytes[...])
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), bytes[slash...].allSatisfy(isAlphanumeric)
        else {
            return [whole]
        }
        let parts = [
            Segment(mode: .bytes, bytes: bytes[..<slash]),
            Segment(mode: .alphanumeric, bytes: bytes[slash...]),
        ]
        return bits(of: parts) < whole.bits ? parts : [whole]
    }

    static func bits(of segments: [Segment]) -> Int { segments.reduce(0) { $0 + $1.bits } }

    /// With mode indicator and character count as in versions 1 to 9. Larger versions widen the count, of bytes by
    /// 8 bits and of alphanumeric by 2 or 4; the split loses at most those 4 there and is still right.
    private var bits: Int {
        switch mode {
        case .bytes: 4 + 8 + 8 * bytes.count
        case .alphanumeric: 4 + 9 + bytes.count / 2 * 11 + bytes.count % 2 * 6
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: " $%*+-./:".utf8.contains(byte)
        }
    }
}
