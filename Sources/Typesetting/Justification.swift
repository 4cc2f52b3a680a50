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
        var index = line.seen.lowerBound
        var isLeading = true
        var lastIdeograph: Int?
        let text = bytes[line.seen].lazy.map(UInt8.init(bitPattern:))
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\t":
                // What stands before a tab stays where it is.
                made.places = []
                isLeading = true
                lastIdeograph = nil
            case " ", "\u{A0}":
                if !isLeading { made.places.append(index) }
                lastIdeograph = nil
            default:
                isLeading = false
                if let last = lastIdeograph, scalar.isIdeograph { made.places.append(last) }
                lastIdeograph = scalar.isIdeograph ? index : nil
            }
            index += UTF8.width(scalar)
        }
        guard !made.places.isEmpty else { return .none }
        made.share = extra / Double(made.places.count)
        return made
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
