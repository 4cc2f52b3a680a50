public import ContactRecords
import Diagnostics
import GRDB
public import JobModel
import LocaleText
import Rules

/// The rows of a job's lists while their dispositions are worked out: on disk, so that a million of them never sit in
/// memory, in a private SQLite database that vanishes when it is closed.
///
/// Used in this order: ``init(_:jobDate:)``, ``read(_:named:shownAs:isSeeds:progress:)`` for every list and the seeds,
/// ``readSuppression(_:index:match:)`` for every suppressing list, for a supplement ``rememberPrinted(_:)``,
/// ``decide(pseudonym:heldOut:)``, ``sequence(seeds:)``.
public final class ContactBase {
    let database: DatabaseQueue
    let rules: RuleSet
    let locale: LocaleText
    private let context: RuleContext
    /// As the job names them; seeds last.
    public internal(set) var listNames: [String] = []
    /// For messages about a row.
    var displayNames: [String] = []
    /// Of rows and seeds: all but those accepted.
    public internal(set) var counts: [Disposition: Int] = [:]
    /// Of the lists, without seeds.
    public private(set) var rows = 0
    public private(set) var seeds = 0
    /// To be printed if they fit: known after ``decide(pseudonym:heldOut:)``.
    public internal(set) var accepted = 0
    /// Of those accepted.
    public internal(set) var acceptedSeeds = 0
    /// Of usable rows of the lists.
    public internal(set) var ruleCounts: [RuleCount] = []
    private var seedList: Int?

    public var header: [String] { rules.header }

    /// - Parameters:
    ///   - jobDate: `job_date()` in rules.
    /// - Throws: ``StagingError``, `LocaleError`.
    public init(_ rules: RuleSet, jobDate: CalendarDate) throws {
        self.rules = rules
        let locale = try LocaleText(locale: rules.locale)
        self.locale = locale
        var configuration = Configuration()
        configuration.label = "contacts"
        configuration.prepareDatabase { database in
            // 32 MB of pages in memory; the rest goes to the temporary file.
            try database.execute(sql: "PRAGMA cache_size = -32768; PRAGMA temp_store = FILE")
        }
        // An empty name: a temporary file of SQLite's own, deleted as soon as it is open.
        context = RuleContext(locale: locale, jobDate: jobDate, tables: rules.tables)
        database = try StagingError.translating {
            try DatabaseQueue(path: "", configuration: configuration)
        }
        try write { database in
            try RuleFunctions.install(on: database, context: context)
            try MatchKey.install(on: database, locale: locale)
            try StagingTable.create(rules, in: database)
            try database.execute(sql: StagingSchema.sql)
        }
    }

    /// Reads a whole list.
    ///
    /// - Parameters:
    ///   - name: as the job names it.
    ///   - displayName: for messages; nil: its name.
    ///   - isSeeds: whether its rows are seeds.
    ///   - progress: told the number of rows now and then; may throw to stop.
    /// - Throws: what the reader throws; `DiagnosticList` when a quote is never closed, for then the rest of the list
    ///   is lost in one row; ``StagingError``.
    public func read(
        _ reader: some RowReader, named name: String, shownAs displayName: String? = nil,
        isSeeds: Bool = false, progress: (Int) throws -> Void
    ) throws {
        let list = listNames.count
        listNames.append(name)
        displayNames.append(displayName ?? name)
        if isSeeds { seedList = list }
        let order = ColumnOrder(of: reader.header, as: header)
        try write { database in
            let table = try StagingTable(rules, context: context, in: database)
            let refuse = try database.makeStatement(
                sql:
                    "INSERT INTO refused (list, line, disposition, reason, cells) VALUES (?, ?, 'rejected', ?, ?)"
            )
            func reject(_ line: Int, _ reason: String, _ cells: [String]? = nil) throws {
                counts[.rejected, default: 0] += 1
                try refuse.execute(arguments: [list, line, reason, cells.map(StagedRecord.joined)])
            }
            while let row = try reader.next() {
                if isSeeds { seeds += 1 } else { rows += 1 }
                if (rows + seeds) % 10_000 == 0 { try progress(rows + seeds) }
                switch row {
                case .rejected(let rejection) where rejection.swallowsRows:
                    throw DiagnosticList([rejection.asError])
                case .rejected(let rejection): try reject(rejection.line, rejection.reason.message)
                case .record(let record):
                    let cells = order.cells(record.cells)
                    guard var key = ContactKey(cells: cells, columns: rules.key)?.text else {
                        let names = rules.key.map { "`\(header[$0])`" }.joined(separator: ", ")
                        try reject(record.line, "the key \(names) is empty", cells)
                        continue
                    }
                    // A seed is never the contact of the same key: each has a PURL of its own.
                    if isSeeds { key = StagingSchema.seedMark + key }
                    let refusal = try table.insert(
                        list: list, line: record.line, isSeed: isSeeds, key: key, cells: cells,
                        hasPlainNumbers: reader.hasPlainNumbers)
                    guard let refusal else { continue }
                    try reject(record.line, refusal, cells)
                    if !isSeeds {
                        try remember(
                            refused: key, list: list, line: record.line, cells: cells,
                            hasPlainNumbers: reader.hasPlainNumbers, in: database)
                    }
                }
            }
        }
        try progress(rows + seeds)
    }

    /// Gives every record to be printed its pseudonym and token.
    ///
    /// - Parameter token: of a contact key.
    public func assignTokens(_ token: (String) throws -> (rid: String, token: String)) throws {
        // What goes wrong in there is another database's error.
        var ofIssuing: (any Error)?
        do {
            try write { database in
                let keys = try GRDB.Row.fetchCursor(
                    database,
                    sql:
                        "SELECT place, key FROM sequence JOIN contact USING (id) ORDER BY id")
                let insert = try database.makeStatement(
                    sql: "INSERT OR REPLACE INTO issued (place, rid, token) VALUES (?, ?, ?)")
                while let row = try keys.next() {
                    let place: Int = row[0]
                    let assigned: (rid: String, token: String)
                    do {
                        assigned = try token(row[1])
                    } catch {
                        ofIssuing = error
                        throw error
                    }
                    try insert.execute(arguments: [place, assigned.rid, assigned.token])
                }
            }
        } catch {
            throw ofIssuing ?? error
        }
    }

    func isSeedList(_ list: Int) -> Bool { list == seedList }

    func read<R>(_ body: (Database) throws -> R) throws -> R {
        try StagingError.translating { try database.read(body) }
    }

    func write<R>(_ body: (Database) throws -> R) throws -> R {
        try StagingError.translating { try database.write(body) }
    }
}

extension Rejection {
    /// For a row that may have swallowed others.
    var asError: Diagnostic {
        Diagnostic(
            reason.code, reason.message, at: SourceLocation(file: file, line: line),
            hints: ["close the quote; a quote that belongs to the text is doubled"])
    }
}
