public import ContactRecords
import Diagnostics
import GRDB

extension ContactBase {
    /// Reads a list of people who are not to be written to.
    ///
    /// - Parameters:
    ///   - index: of the list among those of ``RuleSet``.
    ///   - match: indices into the reader's header.
    /// - Throws: `DiagnosticList` when a row cannot be read: it may be the one that somebody asked for.
    public func readSuppression(_ reader: some RowReader, index: Int, match: [Int]) throws {
        try write { database in
            try database.execute(
                sql: "CREATE TABLE suppressing\(index) (person TEXT PRIMARY KEY) WITHOUT ROWID")
            let insert = try database.makeStatement(
                sql: "INSERT OR IGNORE INTO suppressing\(index) (person) VALUES (?)")
            var unreadable: [Diagnostic] = []
            while let row = try reader.next() {
                switch row {
                case .rejected(let rejection):
                    guard unreadable.count < 20 else { continue }
                    unreadable.append(
                        Diagnostic(
                            rejection.reason.code, rejection.reason.message,
                            at: SourceLocation(file: rejection.file, line: rejection.line),
                            hints: [
                                "a row that cannot be read suppresses nobody: put it right, or take it out"
                            ]))
                case .record(let record):
                    let person = MatchKey.text(match.map { record.cells[$0] }, locale: locale)
                    if !person.isEmpty { try insert.execute(arguments: [person]) }
                }
            }
            try DiagnosticList(unreadable).throwIfErrors()
        }
    }
}
