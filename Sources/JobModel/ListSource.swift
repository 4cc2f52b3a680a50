/// A list to read, and how: an entry of `contacts.file`, or the file of `suppress` and `seeds`.
public struct ListSource: Hashable, Sendable {
    /// As written: relative to the job's folder; `-` is standard input, which only `contacts` takes.
    public var file: Located<String>
    /// Nil: by the file's ending, see ``formatInUse``.
    public var format: Located<ListFormat>?
    /// A name in lower case; which there are is `ContactRecords`' matter. Nil: found by the reader.
    public var encoding: Located<String>?
    /// Nil: found by the reader.
    public var delimiter: Delimiter?
    /// Lines (CSV) or rows (XLSX) before the header.
    public var skip: Int
    /// Of an XLSX file; nil: the first.
    public var sheet: Located<String>?
    /// Of an SQLite file: one of the two, or neither.
    public var table, query: Located<String>?

    public static let standardInput = "-"
    public static let skipRange = 0...1000

    public init(
        file: Located<String>, format: Located<ListFormat>? = nil, encoding: Located<String>? = nil,
        delimiter: Delimiter? = nil, skip: Int = 0, sheet: Located<String>? = nil,
        table: Located<String>? = nil, query: Located<String>? = nil
    ) {
        self.file = file
        self.format = format
        self.encoding = encoding
        self.delimiter = delimiter
        self.skip = skip
        self.sheet = sheet
        self.table = table
        self.query = query
    }

    public var isStandardInput: Bool { file.value == ListSource.standardInput }

    /// The format given, else that of the file's ending, else CSV.
    public var formatInUse: ListFormat { format?.value ?? ListFormat(endingOf: file.value) ?? .csv }

    public enum Delimiter: String, Hashable, Sendable, CaseIterable {
        case comma, semicolon, tab, pipe

        public var byte: UInt8 {
            switch self {
            case .comma: UInt8(ascii: ",")
            case .semicolon: UInt8(ascii: ";")
            case .tab: UInt8(ascii: "\t")
            case .pipe: UInt8(ascii: "|")
            }
        }
    }
}

public enum ListFormat: String, Hashable, Sendable, CaseIterable {
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
