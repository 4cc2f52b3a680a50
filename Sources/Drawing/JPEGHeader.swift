/// What a JPEG's markers say (ITU-T T.81, B.1; Exif 2.3, 4.5 and 4.6.4): enough to place it without decoding it.
struct JPEGHeader {
    private(set) var width = 0
    private(set) var height = 0
    /// 1 grey, 3 colour, 4 CMYK.
    private(set) var components = 0
    private(set) var orientation = 1

    init(_ bytes: [UInt8]) throws(PictureError) {
        var index = 2
        while index + 4 <= bytes.count {
            guard bytes[index] == 0xFF else { throw PictureError("the JPEG's markers are damaged") }
            let marker = bytes[index + 1]
            // Fill bytes, and markers without content.
            if marker == 0xFF {
                index += 1
                continue
            }
            if marker == 0x01 || (0xD0...0xD8).contains(marker) {
                index += 2
                continue
            }
            let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
            let content = index + 4
            let end = index + 2 + length
            guard length >= 2, end <= bytes.count else { break }
            switch marker {
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                guard length >= 8 else { throw PictureError("the JPEG's frame is damaged") }
                height = Int(bytes[content + 1]) << 8 | Int(bytes[content + 2])
                width = Int(bytes[content + 3]) << 8 | Int(bytes[content + 4])
                components = Int(bytes[content + 5])
                guard bytes[content] == 8, [1, 3, 4].contains(components) else {
                    throw PictureError("the JPEG has \(bytes[content]) bits or \(components) components")
                }
            case 0xE1:
                orientation = JPEGHeader.orientation(in: bytes[content..<end]) ?? orientation
            case 0xDA:
                guard width > 0 else { throw PictureError("the JPEG has no frame") }
                // The last marker tells a whole file from one that was cut off.
                guard
                    bytes.suffix(4_096).indices.dropLast().contains(where: {
                        bytes[$0] == 0xFF && bytes[$0 + 1] == 0xD9
                    })
                else { throw PictureError("the JPEG ends before its end") }
                return
            default: break
            }
            index = end
        }
        throw PictureError("the JPEG ends before its pixels")
    }

    /// Tag 0x0112 of the first directory; nil when it is not there, or senseless.
    private static func orientation(in segment: ArraySlice<UInt8>) -> Int? {
        guard segment.starts(with: Array("Exif\0\0".utf8)) else { return nil }
        let tiff = Array(segment.dropFirst(6))
        guard tiff.count >= 8 else { return nil }
        let isLittle = tiff[0] == UInt8(ascii: "I")
        func number(_ at: Int, _ count: Int) -> Int? {
            guard at >= 0, at + count <= tiff.count else { return nil }
            let digits = isLittle ? Array(tiff[at..<at + count].reversed()) : Array(tiff[at..<at + count])
            return digits.reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(4, 4), let entries = number(directory, 2) else { return nil }
        for entry in 0..<entries {
            let place = directory + 2 + entry * 12
            guard number(place, 2) == 0x0112 else { continue }
            return number(place + 8, 2).flatMap { (1...8).contains($0) ? $0 : nil }
        }
        return nil
    }
}
