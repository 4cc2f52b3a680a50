/// What becomes of characters that cannot be seen.
public enum CleanPolicy: String, Hashable, Sendable, CaseIterable {
    /// Their row is rejected.
    case refuse
    /// They are taken out.
    case strip
}

/// How to read a list; what is nil is found out.
public struct ListOptions: Hashable, Sendable {
    /// Nil: by the file's ending, else CSV.
    public var format: ListKind?
    /// Of CSV and JSON. Nil: found by a first pass over the file.
    public var encoding: TextEncoding?
    /// Of CSV: an ASCII byte other than quote, CR and LF. Nil: found in the first rows.
    public var delimiter: UInt8?
    /// Lines (CSV) or rows (XLSX) before the header.
    public var skip: Int
    /// Of XLSX. Nil: the first.
    public var sheet: String?
    /// Of SQLite: one of the two, or neither when the file has a single table.
    public var table, query: String?
    public var clean: CleanPolicy

    public init(
        format: ListKind? = nil, encoding: TextEncoding? = nil, delimiter: UInt8? = nil, skip: Int = 0,
        sheet: String? = nil, table: String? = nil, query: String? = nil, clean: CleanPolicy = .refuse
    ) {
        self.format = format
        self.encoding = encoding
        self.delimiter = delimiter
        self.skip = skip
        self.sheet = sheet
        self.table = table
        self.query = query
        self.clean = clean
    }
}

/// What a list turned out to be.
public struct FoundFormat: Hashable, Sendable {
    public var format: ListKind
    /// Of CSV and JSON.
    public var encoding: TextEncoding?
    /// Of CSV.
    public var delimiter: UInt8?
    /// The sheet of a workbook, the table of a database.
    public var part: String?

    public init(
        format: ListKind, encoding: TextEncoding? = nil, delimiter: UInt8? = nil, part: String? = nil
    ) {
        self.format = format
        self.encoding = encoding
        self.delimiter = delimiter
        self.part = part
    }
}
