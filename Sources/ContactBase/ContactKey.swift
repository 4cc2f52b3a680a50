import Foundation

/// What tells contacts apart: the job's key columns, trimmed, in Unicode normal form C, letter case kept.
public struct ContactKey: Hashable, Sendable {
    public let text: String

    /// Nil when every key cell is empty.
    ///
    /// - Parameter cells: the record's; `columns` index into them.
    public init?(cells: [String], columns: [Int]) {
        let parts = columns.map { column in
            cells[column].trimmingCharacters(in: .whitespacesAndNewlines)
                .precomposedStringWithCanonicalMapping
        }
        guard parts.contains(where: { !$0.isEmpty }) else { return nil }
        // The unit separator cannot stand in a cell: the reader refuses control characters.
        text = parts.joined(separator: "\u{1F}")
    }
}
