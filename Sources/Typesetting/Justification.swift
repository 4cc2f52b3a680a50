/// How a line is made as wide as its measure: its blanks are widened alike. In Chinese and Japanese, which have few,
/// so is the room between characters.
struct Justification {
    /// Bytes of the paragraph after whose glyphs room is added; sorted.
    private(set) var places: [Int] = []
    /// In points, at each place.
    private(set) var share = 0.0

    static let none = Justification()

    /// - Parameters:
    ///   - line: a line that does not end its paragraph.
    ///   - room: between the measure's edges.
    static func widening(
        _ line: LineExtents, of bytes: ContiguousArray<CChar>, toFill room: Double
    ) -> Justification {
        var made = Justification()
        // What hangs over either edge is moved in, and then fills it.
        let ink = line.ink
        let before = max(0, line.left - (ink?.left ?? line.left))
        let after = max(0, (ink?.right ?? 0) - line.left - line.width)
        let extra = room - line.width - before - after
        guard extra > 0 else { return .none }
        made.findPlaces(in: bytes, line.seen)
        guard !made.places.isEmpty else { return .none }
        made.share = extra / Double(made.places.count)
        return made
    }

    private mutating func findPlaces(in bytes: ContiguousArray<CChar>, _ seen: Range<Int>) {
        var isLeading = true
        var lastIdeograph: Int?
        var index = seen.lowerBound
        while index < seen.upperBound {
            switch UInt8(bitPattern: bytes[index]) {
            case 0x09:
                // What stands before a tab stays where it is.
                places = []
                isLeading = true
                lastIdeograph = nil
                index += 1
            case 0x20:
                if !isLeading { places.append(index) }
                lastIdeograph = nil
                index += 1
            case 0xC2 where index + 1 < seen.upperBound && UInt8(bitPattern: bytes[index + 1]) == 0xA0:
                if !isLeading { places.append(index) }
                lastIdeograph = nil
                index += 2
            case 0..<0xE2:
                isLeading = false
                lastIdeograph = nil
                index += 1
            default:
                let text = bytes[index..<min(index + 4, seen.upperBound)].lazy.map(UInt8.init(bitPattern:))
                guard let scalar = String(decoding: text, as: UTF8.self).unicodeScalars.first else { return }
                isLeading = false
                if let last = lastIdeograph, scalar.isIdeograph { places.append(last) }
                lastIdeograph = scalar.isIdeograph ? index : nil
                index += UTF8.width(scalar)
            }
        }
    }

    /// All that the line grows by.
    var total: Double { share * Double(places.count) }

    func isWidened(at byte: Int) -> Bool {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < byte { low = middle + 1 } else { high = middle }
        }
        return low < places.count && places[low] == byte
    }
}

extension Unicode.Scalar {
    /// Han, kana and their punctuation.
    fileprivate var isIdeograph: Bool {
        switch value {
        case 0x2E80...0x30FF, 0x3190...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x3FFFF: true
        default: false
        }
    }
}
