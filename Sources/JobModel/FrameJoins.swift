import Diagnostics

/// Which frames of a page are joined by `below`, and where on the page that can take them.
struct FrameJoins {
    private let frames: [Frame]
    /// The index of the frame that each one is below; nil: of none, or of one that it cannot be below.
    private var parents: [Int?]
    private var places: [Place] = []
    /// False after a mistake.
    private(set) var areSound = true

    private struct Place {
        /// The frame at the top of the chain, which stays where it is, and how many joins down from it this is.
        var root, depth: Int
        /// How far it lies below the root, top to top.
        var fall: LengthRange
    }

    /// Tells every mistake in the page's joins.
    ///
    /// - Parameters:
    ///   - names: of the page's frames, those with mistakes too.
    ///   - pages: of all frames by name, counted from 1.
    init(_ page: TemplatePage, names: [String], pages: [String: Int], in reading: Reading) {
        frames = page.frames
        parents = Array(repeating: nil, count: frames.count)
        var indices: [String: Int] = [:]
        for (index, frame) in frames.enumerated() {
            if let below = frame.below {
                if let parent = indices[below.value] {
                    if isSound(frame, below: frames[parent], at: below.location, reading) {
                        parents[index] = parent
                    }
                } else {
                    FrameJoins.tellUnknown(below, of: frame.name, names, pages, reading)
                }
                areSound = areSound && parents[index] != nil
            }
            if indices[frame.name] == nil { indices[frame.name] = index }
            places.append(place(of: index))
        }
    }

    /// Of a frame whose own join and all before it are known.
    private func place(of index: Int) -> Place {
        guard let parent = parents[index] else { return Place(root: index, depth: 0, fall: .zero) }
        let above = places[parent]
        let planned = frames[index].box.y - frames[parent].box.y
        let least = frames[parent].mayBeLeftOut ? .zero : planned
        let most = planned + frames[parent].growth
        return Place(
            root: above.root, depth: above.depth + 1,
            fall: LengthRange(least: above.fall.least + least, most: above.fall.most + most))
    }

    private static func tellUnknown(
        _ below: Located<String>, of name: String, _ own: [String], _ pages: [String: Int],
        _ reading: Reading
    ) {
        let place = own.firstIndex(of: name) ?? own.count
        let earlier = Array(own[..<place])
        if below.value == name {
            reading.error("bad-below", "frame `\(name)` cannot be below itself", at: below.location)
        } else if earlier.contains(below.value) {
            // It has a mistake of its own, which has been told.
        } else if own.contains(below.value) {
            reading.error(
                "bad-below", "frame \(below.value.quoted) stands later in the list", at: below.location,
                ["move it up: a frame is joined to one before it"])
        } else if let other = pages[below.value] {
            reading.error(
                "bad-below", "frame \(below.value.quoted) is on page \(other)", at: below.location,
                ["frames are joined within a page"])
        } else {
            reading.error(
                "unknown-frame", "unknown frame \(below.value.quoted)", at: below.location,
                Suggestion.hint(for: below.value, among: earlier))
        }
    }

    private func isSound(
        _ frame: Frame, below other: Frame, at place: SourceLocation, _ reading: Reading
    ) -> Bool {
        if let turned = [frame, other].first(where: \.isTurned) {
            reading.error(
                "bad-below", "frame `\(turned.name)` is turned, and cannot be joined to another", at: place,
                ["leave out its `rotate`, or this `below`"])
            return false
        }
        let bottom = other.box.y + other.box.height
        guard frame.box.y.points >= bottom.points - 0.001 else {
            reading.error(
                "bad-below",
                "frame `\(frame.name)` begins \((bottom - frame.box.y).inMillimetres) above the bottom edge of `\(other.name)`",
                at: place, ["it stands below that frame in the template too: y from \(bottom.inMillimetres)"])
            return false
        }
        return true
    }
}

// Where joined frames come to lie.
extension FrameJoins {
    /// How far a frame may move, for what grows and what is left out above it. Up is negative.
    func shift(of index: Int) -> LengthRange {
        let planned = frames[index].box.y - frames[places[index].root].box.y
        return places[index].fall.moved(by: .zero - planned)
    }

    /// Where one frame's top may lie, counted from another's, and how much higher than its box it may be there. Both
    /// are drawn: what is left out meets nothing.
    ///
    /// Frames joined to the same one move together, as far as nothing between them grows or is left out.
    func distance(of index: Int, from other: Int) -> (range: LengthRange, growth: Length) {
        let growth = frames[index].growth
        guard places[index].root == places[other].root else {
            let planned = frames[index].box.y - frames[other].box.y
            return (shift(of: index).less(shift(of: other)).moved(by: planned), growth)
        }
        // Upwards to the frame that both are joined to, and on each side the last one before it.
        var (way, otherWay) = (index, other)
        var (last, otherLast): (Int?, Int?) = (nil, nil)
        while way != otherWay {
            if places[way].depth >= places[otherWay].depth {
                last = way
                way = parents[way] ?? way
            } else {
                otherLast = otherWay
                otherWay = parents[otherWay] ?? otherWay
            }
        }
        let common = frames[way].box.y
        switch (last, otherLast) {
        case (let last?, let otherLast?):
            let beside = frames[last].box.y - frames[otherLast].box.y
            // Both take the common frame's place when it is left out.
            let isLeftOut = frames[way].mayBeLeftOut
            let between = LengthRange(
                least: isLeftOut ? min(beside, .zero) : beside, most: isLeftOut ? max(beside, .zero) : beside)
            return (fall(from: last, to: index).less(fall(from: otherLast, to: other)).plus(between), growth)
        case (let last?, nil):
            return (fall(from: last, to: index).moved(by: frames[last].box.y - common), growth)
        case (nil, let otherLast?):
            // As it grows it pushes the other one away.
            let fall = fall(from: otherLast, to: other).moved(by: frames[otherLast].box.y - common)
            return (LengthRange.zero.less(fall), .zero)
        case (nil, nil): return (.zero, growth)
        }
    }

    /// How far a frame lies below one that it is joined to, perhaps over others, top to top.
    private func fall(from upper: Int, to lower: Int) -> LengthRange {
        let (start, end) = (places[upper].fall, places[lower].fall)
        return LengthRange(least: end.least - start.least, most: end.most - start.most)
    }
}

/// From the least to the most that a length may be.
struct LengthRange {
    var least, most: Length

    static let zero = LengthRange(least: .zero, most: .zero)

    /// All sums of a value of this and one of another.
    func plus(_ other: LengthRange) -> LengthRange {
        LengthRange(least: least + other.least, most: most + other.most)
    }

    /// All differences between a value of this and one of another.
    func less(_ other: LengthRange) -> LengthRange {
        LengthRange(least: least - other.most, most: most - other.least)
    }

    func moved(by length: Length) -> LengthRange {
        LengthRange(least: least + length, most: most + length)
    }
}

extension Frame {
    /// How much higher than its box it may become.
    var growth: Length {
        guard case .text(let text) = content, let most = text.growsTo else { return .zero }
        return most - box.height
    }

    /// On some pieces it is not drawn: for its `when`, or because all lines of its text close up.
    fileprivate var mayBeLeftOut: Bool {
        if when != nil { return true }
        guard case .text(let text) = content else { return false }
        return text.text.mayBeEmpty
    }
}

extension PlaceholderText {
    /// Every line has a placeholder of a column, and nothing that is always there: a placeholder with a fallback, or
    /// one of Tirage's own.
    fileprivate var mayBeEmpty: Bool {
        var hasColumn = false
        for segment in segments {
            switch segment {
            case .column(_, let fallback, _):
                if !fallback.isEmpty { return false }
                hasColumn = true
            case .own: return false
            case .literal(let literal):
                for scalar in literal.unicodeScalars where scalar == "\n" {
                    if !hasColumn { return false }
                    hasColumn = false
                }
            case .open, .close: break
            }
        }
        return hasColumn
    }
}
