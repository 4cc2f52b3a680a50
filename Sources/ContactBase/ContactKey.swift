import Foundation

/// What tells contacts apart: the job's key columns, trimmed, in Unicode normal form C, letter case kept.
public struct ContactKey: Hashable, Sendable {
    public let text: String

    /// Nil when every key cell is empty.
    ///
    /// - Parameter cells: the record's; `columns` index into them.
    public init?(cells: [String], columns: [Int]) {
        let parts = columns.map { ContactKey.normal(cells[$0]) }
        guard parts.contains(where: { !$0.isEmpty }) else { return nil }
        // The unit separator cannot stand in a cell: the reader refuses control characters.
        text = parts.count == 1 ? parts[0] : parts.joined(separator: "\u{1F}")
    }

    /// Nearly every key is plain ASCII, and what Foundation does to it would take a tenth of all reading.
    private static func normal(_ cell: String) -> String {
        if cell.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return cell }
        // Marks of direction and joiners at an end are not seen, and would make two people of one.
        let isNothing = { (scalar: Unicode.Scalar) in
            scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
        }
        let scalars = cell.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isNothing($0) }),
            let last = scalars.lastIndex(where: { !isNothing($0) })
        else { return "" }
        return String(scalars[first...last]).precomposedStringWithCanonicalMapping
    }
}
