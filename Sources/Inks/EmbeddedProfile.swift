import Compression

/// ICC profiles that pictures carry.
public enum EmbeddedProfile {
    /// What a profile may unpack to at most.
    private static let limit = 16 << 20

    /// Of a JPEG's segments APP2, put together (ICC.1:2010, B.4); nil where there is none, or a damaged one.
    public static func ofJPEG(_ bytes: UnsafeBufferPointer<UInt8>) -> ICCProfile? {
        let mark = Array("ICC_PROFILE\0".utf8)
        var chunks: [Int: ArraySlice<UInt8>] = [:]
        var count = 0
        var index = 2
        while index + 4 <= bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            if marker == 0xFF || marker == 0x01 || (0xD0...0xD8).contains(marker) {
                index += marker == 0xFF ? 1 : 2
                continue
            }
            // The scan: nothing is said behind it.
            if marker == 0xDA { break }
            let end = index + 2 + Int(bytes[index + 2]) << 8 + Int(bytes[index + 3])
            guard end <= bytes.count, end >= index + 4 else { break }
            let content = Array(bytes[(index + 4)..<end])
            if marker == 0xE2, content.count > 14, content.starts(with: mark) {
                chunks[Int(content[12])] = content[14...]
                count = Int(content[13])
            }
            index = end
        }
        guard count > 0, chunks.count == count else { return nil }
        var profile: [UInt8] = []
        for number in 1...count {
            guard let chunk = chunks[number] else { return nil }
            profile += chunk
        }
        return try? ICCProfile(bytes: profile)
    }

    /// Of a PNG's chunk iCCP (PNG, 11.3.3.3); nil where there is none, or a damaged one.
    public static func ofPNG(_ bytes: UnsafeBufferPointer<UInt8>) -> ICCProfile? {
        var index = 8
        while index + 12 <= bytes.count {
            let length = (0..<4).reduce(0) { $0 << 8 | Int(bytes[index + $1]) }
            guard length >= 0, index + 12 + length <= bytes.count else { return nil }
            let kind = bytes[(index + 4)..<(index + 8)]
            if kind.elementsEqual("IDAT".utf8) { return nil }
            if kind.elementsEqual("iCCP".utf8) {
                let content = bytes[(index + 8)..<(index + 8 + length)]
                // A name, a zero, the method, which is 0.
                guard let zero = content.firstIndex(of: 0), zero + 2 <= content.endIndex else { return nil }
                let packed = UnsafeBufferPointer(rebasing: content[(zero + 2)...])
                guard let profile = try? Inflater.inflated(packed, limit: limit) else { return nil }
                return try? ICCProfile(bytes: profile)
            }
            index += 12 + length
        }
        return nil
    }
}
