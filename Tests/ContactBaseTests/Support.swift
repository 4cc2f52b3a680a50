import ContactBase
import ContactRecords
import TestSupport
import Testing

/// A list as a file, staged by its key columns.
func staged(_ list: String, key: [Int] = [0], progress: (Int) throws -> Void = { _ in }) throws -> ContactBase
{
    let folder = try TemporaryFolder()
    let path = try folder.write(list, to: "contacts.csv")
    let reader = try CSVReader(path: path, displayName: "contacts.csv", delimiter: UInt8(ascii: ","))
    return try ContactBase(reading: reader, key: key, progress: progress)
}

extension ContactBase {
    /// All accepted records.
    func records() throws -> [StagedRecord] { try records(after: 0, limit: 1_000_000) }

    func refused() throws -> [NotPrinted] {
        var rows: [NotPrinted] = []
        try forEachRefused { rows.append($0) }
        return rows
    }
}
