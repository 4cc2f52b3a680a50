import Diagnostics

extension ManifestRow {
    /// The columns of `purl.csv`, with the type Table Schema and a database give them.
    static let columns: [(name: String, type: String, isRequired: Bool)] = [
        ("token", "string", true), ("campaign", "string", true), ("rid", "string", true),
        ("target", "string", false), ("valid_from", "date", false), ("valid_until", "date", false),
        ("status", "string", true), ("seq", "integer", true), ("purl", "string", true),
        ("file", "string", false),
        ("first_page", "integer", false), ("last_page", "integer", false), ("piece", "integer", false),
        ("kind", "string", true),
    ]

    /// RFC 4180 but for the line's end: a line feed, as in `purl.jsonl`, which every importer takes and which leaves
    /// no carriage return behind for tools that know lines only.
    static var csvHeader: String { columns.map(\.name).joined(separator: ",") + "\n" }

    /// The row's line in `purl.csv`. A null is an empty field.
    public var csv: String {
        let pages = print.map { ["\($0.firstPage)", "\($0.lastPage)", "\($0.piece)"] } ?? ["", "", ""]
        let fields =
            [
                token, campaign, rid, target ?? "", validFrom ?? "", validUntil ?? "", operation.status,
                "\(sequence)", purl, print?.file ?? "",
            ] + pages + [kind.rawValue]
        return CSVLine.text(fields) + "\n"
    }
}
