public import JobModel

/// A colour as cairo takes it, in 8 bits a component, that stands for an ink until the press file is written.
public struct StandIn: Hashable, Sendable, Comparable, Codable {
    public var red, green, blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    public static let black = StandIn(red: 0, green: 0, blue: 0)
    public static let white = StandIn(red: 255, green: 255, blue: 255)

    /// - Parameter key: all three in 24 bits.
    public init(key: UInt32) {
        self.init(
            red: UInt8(truncatingIfNeeded: key >> 16), green: UInt8(truncatingIfNeeded: key >> 8),
            blue: UInt8(truncatingIfNeeded: key))
    }

    /// All three in 24 bits.
    public var key: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

    public static func < (a: StandIn, b: StandIn) -> Bool { a.key < b.key }
}

/// Every colour that a job draws in, each with a stand-in of its own.
///
/// Cairo writes RGB and nothing else. So what is drawn in an ink is drawn in its stand-in, an RGB colour that looks
/// like it and that nothing else has, and exchanged for the ink where the press file is written. A colour without an entry is an error
/// there, never a guess.
public struct InkTable: Hashable, Sendable, Codable {
    public struct Entry: Hashable, Sendable, Codable {
        public var colour: Colour
        public var standIn: StandIn
        /// Drawn by artwork or a picture, not by the template.
        public var isOfArtwork = false
    }

    /// In the order in which they were added.
    public private(set) var entries: [Entry]

    /// Black and white stand for themselves.
    public init() {
        entries = [
            Entry(colour: .black, standIn: .black), Entry(colour: .white, standIn: .white),
        ]
    }

    /// - Parameters:
    ///   - colours: of the template; those already there are left as they are.
    ///   - avoiding: what artwork and pictures are drawn in.
    ///   - preview: what an ink looks like on a screen.
    public mutating func add(
        _ colours: [Colour], avoiding: Set<StandIn>, preview: (Ink) -> StandIn
    ) {
        var taken = Set(entries.map(\.standIn)).union(avoiding)
        var known = Set(entries.map(\.colour))
        for colour in colours where known.insert(colour).inserted {
            let standIn = InkTable.free(near: preview(colour.ink), taken: taken)
            taken.insert(standIn)
            entries.append(Entry(colour: colour, standIn: standIn))
        }
    }

    /// A colour that artwork is drawn in, and what is printed for it; does nothing where it has an entry.
    public mutating func add(artwork colour: StandIn, as ink: Ink) {
        guard !entries.contains(where: { $0.standIn == colour }) else { return }
        entries.append(Entry(colour: Colour(ink), standIn: colour, isOfArtwork: true))
    }

    /// Nil for a colour that was not added.
    public func standIn(for colour: Colour) -> StandIn? {
        entries.first { $0.colour == colour }?.standIn
    }

    /// The nearest that is not taken: there are 2²⁴ and at most some thousands are.
    private static func free(near wanted: StandIn, taken: Set<StandIn>) -> StandIn {
        for distance in 0...255 {
            for step in steps(within: distance) {
                let red = Int(wanted.red) + step.red
                let green = Int(wanted.green) + step.green
                let blue = Int(wanted.blue) + step.blue
                guard let red = UInt8(exactly: red), let green = UInt8(exactly: green),
                    let blue = UInt8(exactly: blue)
                else { continue }
                let candidate = StandIn(red: red, green: green, blue: blue)
                if !taken.contains(candidate) { return candidate }
            }
        }
        preconditionFailure("more colours than there are")
    }

    /// The shell of a cube: blue first, which the eye notices least.
    private static func steps(within distance: Int) -> [(red: Int, green: Int, blue: Int)] {
        let range = -distance...distance
        return range.flatMap { red in
            range.flatMap { green in
                range.compactMap { blue in
                    max(abs(red), abs(green), abs(blue)) == distance ? (red, green, blue) : nil
                }
            }
        }
    }
}
