/// Looks at a list row by row, keeps counts, and says in the end what is in it and what looks wrong.
///
/// Memory is bounded: about 10 kB a column, and 16 bytes a row when the header names the columns of a name and an
/// address (twice that while the report is made).
public struct ListProfiler {
    private let file: String
    private var rows = 0
    private var columns: [ColumnLog]
    private var hashes: [UInt64]
    private let traits = ByteTraits.table
    private let country: Int?
    private let postcodes: [Int]
    private var addresses: AddressLog?

    /// - Parameters:
    ///   - header: the columns' names, which tell where to look for postcodes, dates, names and addresses.
    ///   - file: as messages are to name it.
    public init(header: [String], file: String) {
        self.file = file
        columns = header.map { ColumnLog(name: $0, kind: ColumnKind(header: $0)) }
        hashes = [UInt64](repeating: 0, count: header.count)
        let kinds = columns.map(\.kind)
        country = kinds.firstIndex(of: .country)
        postcodes = kinds.indices.filter { kinds[$0] == .postcode }
        addresses = AddressLog(kinds: kinds)
    }

    /// - Parameters:
    ///   - cells: as many as the header has; missing ones count as empty, further ones are not looked at.
    ///   - line: 1-based.
    public mutating func add(cells: [String], line: Int) {
        rows += 1
        traits.withUnsafeBufferPointer { traits in
            for index in columns.indices {
                guard index < cells.count else {
                    hashes[index] = 0
                    continue
                }
                var cell = cells[index]
                hashes[index] = cell.withUTF8 { columns[index].add($0, traits: traits, line: line) }
            }
        }
        for index in postcodes where index < cells.count {
            let isForeign =
                cells[index].utf8.count == 4
                && (country.map { $0 < cells.count && Countries.hasFourDigits(cells[$0]) } ?? false)
            columns[index].addPostcode(cells[index], line: line, isForeign: isForeign)
        }
        addresses?.add(cells: cells, hashes: hashes, line: line)
    }

    /// On the rows added so far.
    public func report() -> ListReport {
        ListReport(
            rows: rows, columns: columns.map { $0.profile(rows: rows) },
            warnings: columns.flatMap { $0.warnings(file: file) }
                + (addresses?.warning(file: file).map { [$0] } ?? []))
    }
}
