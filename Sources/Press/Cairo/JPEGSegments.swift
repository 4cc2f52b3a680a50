/// A JPEG without what its picture does not need: a press file's pictures say nothing of cameras, places and people.
enum JPEGSegments {
    /// Without Exif, XMP, Photoshop's resources, comments, and the profile, which the PDF holds by itself; the picture is the
    /// same to the last bit. What cannot be taken apart is left as it is.
    static func withoutMetadata(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard bytes.count > 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return Array(bytes) }
        var kept: [UInt8] = [0xFF, 0xD8]
        kept.reserveCapacity(bytes.count)
        var index = 2
        while index + 4 <= bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            // The first scan: from here on everything is picture.
            if marker == 0xDA {
                kept.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index...]))
                return kept
            }
            let end = index + 2 + Int(bytes[index + 2]) << 8 + Int(bytes[index + 3])
            // Markers without a length, and fill bytes: rare, and not worth the risk.
            guard marker != 0xFF, marker != 0x01, !(0xD0...0xD9).contains(marker), end <= bytes.count,
                end > index + 3
            else { return Array(bytes) }
            switch marker {
            // APP0 is JFIF's, APP14 Adobe's: both say how the components are to be read. APPn else, and comments, do not.
            case 0xE1...0xED, 0xEF, 0xFE: break
            default: kept.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
            }
            index = end
        }
        return Array(bytes)
    }
}
