import Diagnostics

/// Finds rows whose name and address are the same once case, accents, punctuation and abbreviations are evened out,
/// but written in another way: one person on two rows. Equal rows are not told: that is for keys and `duplicates`.
///
/// 16 bytes a row.
struct AddressLog {
    private struct Entry {
        var canonical: UInt64
        /// Of the cells as they are.
        var raw: UInt32
        /// Lines beyond 4,294,967,295 count as that one.
        var line: UInt32
    }

    private let names: [Int]
    private let streets: [Int]
    private let houseNumbers: [Int]
    /// Postcodes, else towns.
    private let places: [Int]
    private let used: [Int]
    private let abbreviations = Abbreviations()
    private var entries: [Entry] = []

    /// Nil when the header names no columns of a name, a street and a postcode or town.
    init?(kinds: [ColumnKind]) {
        func columns(_ kind: ColumnKind) -> [Int] { kinds.indices.filter { kinds[$0] == kind } }
        names = columns(.name)
        streets = columns(.street)
        houseNumbers = columns(.houseNumber)
        let postcodes = columns(.postcode)
        places = postcodes.isEmpty ? columns(.city) : postcodes
        guard !names.isEmpty, !streets.isEmpty, !places.isEmpty else { return nil }
        used = names + streets + houseNumbers + places
    }

    /// - Parameter hashes: of the cells.
    mutating func add(cells: [String], hashes: [UInt64], line: Int) {
        func isFilled(_ columns: [Int]) -> Bool {
            columns.contains { $0 < cells.count && !cells[$0].utf8.isEmpty }
        }
        guard isFilled(names), isFilled(streets), isFilled(places) else { return }
        var canonical: UInt64 = 0
        var raw: UInt64 = 0
        for index in used {
            raw = CellHash.combined(raw, hashes[index])
            if index < cells.count {
                var cell = cells[index]
                cell.withUTF8 { canonical = abbreviations.canonical($0, after: canonical) }
            }
            canonical = CellHash.combined(canonical, 1)
        }
        entries.append(
            Entry(
                canonical: canonical, raw: UInt32(truncatingIfNeeded: raw >> 32), line: UInt32(clamping: line)
            ))
    }

    func warning(file: String) -> Diagnostic? {
        let sorted = entries.sorted { ($0.canonical, $0.line) < ($1.canonical, $1.line) }
        var count = 0
        var earliest: (line: UInt32, original: UInt32)?
        var first = 0
        for index in sorted.indices.dropFirst() {
            let (entry, original) = (sorted[index], sorted[first])
            guard entry.canonical == original.canonical else {
                first = index
                continue
            }
            guard entry.raw != original.raw else { continue }
            count += 1
            if entry.line < earliest?.line ?? .max { earliest = (entry.line, original.line) }
        }
        guard let earliest else { return nil }
        let rows =
            count == 1
            ? "1 row has nearly the name and address of another"
            : "\(count) rows have nearly the name and address of others"
        return Diagnostic(
            .warning, "near-equal-address", "\(rows), first lines \(earliest.original) and \(earliest.line)",
            at: SourceLocation(file: file, line: Int(earliest.line)),
            hints: [
                "they differ in case, accents, punctuation or abbreviations alone: "
                    + "put them right where both are one person"
            ])
    }
}
