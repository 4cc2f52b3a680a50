/// What a JPEG's markers say (ITU-T T.81, B.1; Exif 2.3, 4.5 and 4.6.4): enough to place it without decoding it.
struct JPEGHeader {
    private(set) var width = 0
    private(set) var height = 0
    /// 1 grey, 3 colour, 4 CMYK.
    private(set) var components = 0
    private(set) var orientation = 1
    /// Bytes FF before a marker, which T.81 (B.1.1.2) allows, and of which cairo 1.16 makes a black picture.
    private(set) var hasFillBytes = false

    init(_ bytes: [UInt8]) throws(PictureError) {
        var index = 2
        var isAdobe = false
        while index + 4 <= bytes.count {
            guard bytes[index] == 0xFF else { throw PictureError("the JPEG's markers are damaged") }
            let marker = bytes[index + 1]
            // Fill bytes, and markers without content.
            if marker == 0xFF {
                hasFillBytes = true
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
                // Baseline, extended and progressive: what `DCTDecode` reads (ISO 32000-1, 7.4.8).
                guard marker <= 0xC2 else {
                    throw PictureError("no PDF can hold its kind of JPEG: save it as a usual one")
                }
                height = Int(bytes[content + 1]) << 8 | Int(bytes[content + 2])
                width = Int(bytes[content + 3]) << 8 | Int(bytes[content + 4])
                components = Int(bytes[content + 5])
                guard bytes[content] == 8, [1, 3, 4].contains(components) else {
                    throw PictureError("the JPEG has \(bytes[content]) bits or \(components) components")
                }
            case 0xE1:
                orientation = JPEGHeader.orientation(in: bytes[content..<end]) ?? orientation
            case 0xEE:
                if bytes[content..<end].starts(with: Array("Adobe".utf8)) { isAdobe = true }
            case 0xDA:
                guard width > 0 else { throw PictureError("the JPEG has no frame") }
                // Programs differ on which end of the scale is ink, but for Adobe's; gdk-pixbuf takes all for Adobe's.
                guard components != 4 || isAdobe else {
                    throw PictureError("the CMYK JPEG does not say how its inks count: save it as RGB")
                }
                guard JPEGHeader.isWhole(bytes, from: end) else {
                    throw PictureError("the JPEG ends before its end")
                }
                return
            default: break
            }
            index = end
        }
        throw PictureError("the JPEG ends before its pixels")
    }

    /// Whether the marker of the end comes, which tells a whole file from one that was cut off.
    ///
    /// A small picture in a segment has such a marker too, and behind the end anything may stand.
    ///
    /// - Parameter start: behind the first scan's header.
    private static func isWhole(_ bytes: [UInt8], from start: Int) -> Bool {
        var index = start
        while index + 1 < bytes.count {
            guard bytes[index] == 0xFF else {
                index += 1
                continue
            }
            switch bytes[index + 1] {
            case 0xD9: return true
            case 0xFF: index += 1
            // A byte FF of the scan, and restarts.
            case 0x00, 0x01, 0xD0...0xD7: index += 2
            default:
                guard index + 3 < bytes.count else { return false }
                index += 2 + (Int(bytes[index + 2]) << 8 | Int(bytes[index + 3]))
            }
        }
        return false
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
