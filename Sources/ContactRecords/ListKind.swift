/// The formats a list can have.
public enum ListKind: String, Hashable, Sendable, CaseIterable {
    case csv, jsonl, json, xlsx, sqlite

    /// By what follows the last `.` of a path, in letters of either case; nil for an unknown ending.
    public init?(endingOf path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "csv", "txt", "tsv": self = .csv
        case "jsonl", "ndjson": self = .jsonl
        case "json": self = .json
        case "xlsx": self = .xlsx
        case "sqlite", "sqlite3", "db": self = .sqlite
        default: return nil
        }
    }
}
