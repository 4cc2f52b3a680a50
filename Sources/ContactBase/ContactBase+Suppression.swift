public import ContactRecords
import Diagnostics
import GRDB
import Rules

extension ContactBase {
    /// Reads a list of people who are not to be written to.
    ///
    /// - Parameters:
    ///   - index: of the list among those of ``RuleSet``.
    ///   - match: indices into the reader's header.
    /// - Throws: `DiagnosticList` when a row, or a value that is compared, cannot be read: it may be the one that
    ///   somebody asked for.
    public func readSuppression(_ reader: some RowReader, index: Int, match: [Int]) throws {
        let types = rules.matchTypes(index)
        try write { database in
            try database.execute(
                sql: "CREATE TABLE suppressing\(index) (person TEXT PRIMARY KEY) WITHOUT ROWID")
            let insert = try database.makeStatement(
                sql: "INSERT OR IGNORE INTO suppressing\(index) (person) VALUES (?)")
            var unreadable: [Diagnostic] = []
            func refuse(_ code: Diagnostic.Code, _ message: String, _ file: String, _ line: Int) {
                guard unreadable.count < 20 else { return }
                unreadable.append(
                    Diagnostic(
                        code, message, at: SourceLocation(file: file, line: line),
                        hints: ["a row that cannot be read suppresses nobody: put it right, or take it out"]))
            }
            while let row = try reader.next() {
                switch row {
                case .rejected(let rejection):
                    refuse(rejection.reason.code, rejection.reason.message, rejection.file, rejection.line)
                case .record(let record):
                    let cells = match.map { record.cells[$0] }
                    switch person(cells, types, hasPlainNumbers: reader.hasPlainNumbers) {
                    case .success(let person): if !person.isEmpty { try insert.execute(arguments: [person]) }
                    case .failure(let mistake):
                        let column = reader.header[match[mistake.place]]
                        refuse(
                            "bad-value", types[mistake.place].refusal(column: column, isEmpty: false),
                            record.file, record.line)
                    }
                }
            }
            try DiagnosticList(unreadable).throwIfErrors()
        }
    }

    struct UnreadableValue: Error {
        /// Among the values compared.
        var place: Int
    }

    /// What is compared, of a list's cells: numbers and days by their value, however they are written.
    func person(_ cells: [String], _ types: [CellType], hasPlainNumbers: Bool) -> Result<
        String, UnreadableValue
    > {
        var values: [String] = []
        for (place, (cell, type)) in zip(cells, types).enumerated() {
            if cell.isEmpty { return .success("") }
            switch type.value(of: cell, locale: locale, isPlain: hasPlainNumbers) {
            case .text(let text)?: values.append(text)
            case .number(let number)?: values.append(MatchKey.plain(number))
            case nil: return .failure(UnreadableValue(place: place))
            }
        }
        return .success(MatchKey.text(values, locale: locale))
    }

    /// Remembers a row that a rule or a type has refused: it may be the one that suppresses its contact.
    func remember(
        refused key: String, list: Int, line: Int, cells: [String], hasPlainNumbers: Bool,
        in database: Database
    ) throws {
        guard !rules.suppressedBy.isEmpty else { return }
        try database.execute(
            sql: "INSERT INTO refused_contact (key, list, line) VALUES (?, ?, ?)",
            arguments: [key, list, line])
        let id = database.lastInsertedRowID
        for index in rules.suppressionKeys.indices {
            // Nil: nobody knows.
            let person = rules.matchColumns(index).flatMap { columns in
                try? self.person(
                    columns.map { cells[$0] }, rules.matchTypes(index), hasPlainNumbers: hasPlainNumbers
                ).get()
            }
            try database.execute(
                sql: "INSERT INTO refused_person (id, source, person) VALUES (?, ?, ?)",
                arguments: [id, index, person])
        }
    }
}
