/// Piece numbers as `--pieces` names them: `17,204-230`.
public struct PieceNumbers: Hashable, Sendable, CustomStringConvertible {
    /// Ascending, apart from one another by more than one.
    public let ranges: [ClosedRange<Int>]

    /// Numbers and ranges from 1, in any order, some of them twice; nil for anything else.
    public init?(_ text: String) {
        guard let ranges = PieceNumbers.ranges(text) else { return nil }
        self.init(ranges)
    }

    public init(_ numbers: some Sequence<Int>) { self.init(numbers.map { $0...$0 }) }

    init(_ unordered: [ClosedRange<Int>]) {
        var ranges: [ClosedRange<Int>] = []
        for range in unordered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = ranges.last, range.lowerBound - 1 <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
        self.ranges = ranges
    }

    /// As they are written, in their order.
    public static func ranges(_ text: String) -> [ClosedRange<Int>]? {
        var ranges: [ClosedRange<Int>] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map {
                Int($0.trimmingPrefix(while: \.isWhitespace))
            }
            guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
                1 <= first, first <= last
            else { return nil }
            ranges.append(first...last)
        }
        return ranges
    }

    public var count: Int { ranges.reduce(0) { $0 + $1.count } }
    public var isEmpty: Bool { ranges.isEmpty }
    public var last: Int? { ranges.last?.upperBound }

    /// One after the other.
    public var all: some Sequence<Int> { ranges.lazy.joined() }

    public func contains(_ number: Int) -> Bool {
        // The first range that does not end before the number.
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < number { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(number)
    }

    /// Those that are in both.
    public func intersection(_ other: PieceNumbers) -> PieceNumbers {
        PieceNumbers(
            ranges.flatMap { range in
                other.ranges.filter { $0.overlaps(range) }.map { $0.clamped(to: range) }
            })
    }

    /// `17,204-230`.
    public var description: String {
        ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: ",")
    }
}
