import Diagnostics
import JobModel
import Testing

@Suite("Reading the keys of lists and rules")
struct RuleReadingTests {
    private func job(_ text: String) throws -> Job {
        let (job, diagnostics) = JobReader.read(text: Array(text.utf8), file: "job.yaml")
        #expect(diagnostics.text == "")
        return try #require(job)
    }

    /// A job of required keys, and these.
    private func shortJob(contacts: String = "file: a.csv", _ more: String) throws -> Job {
        try job(
            """
            job: j
            campaign: c
            template: t.yaml
            contacts: {\(contacts), key: id}
            purl: {base: https://go.example.com/}
            \(more)
            """)
    }

    @Test("how lists are read")
    func contacts() throws {
        let contacts = try job(GoodFiles.rules).contacts
        #expect(contacts.files.map(\.file.value) == ["france.csv", "export/Belgique.XLSX"])
        #expect(contacts.files.map(\.formatInUse) == [.csv, .xlsx])
        #expect(contacts.files.map(\.format) == [nil, nil])
        // Each file takes the keys that its format has.
        #expect(contacts.files.map(\.encoding?.value) == ["windows-1252", nil])
        #expect(contacts.files.map(\.delimiter) == [.semicolon, nil])
        #expect(contacts.files.map(\.skip) == [2, 2])
        #expect(contacts.files.map(\.sheet?.value) == [nil, "Clients"])
        #expect(contacts.key.map(\.value) == ["customer_id"])
        #expect(contacts.clean == .strip)
        #expect(contacts.types.map(\.column.value) == ["amount", "born", "bonus"])
        #expect(contacts.types.map(\.type) == [.number, .date, .number])
        #expect(contacts.types.map(\.empty?.value) == [nil, nil, "0"])
        #expect(contacts.types[2].column.location == place(12, 39))
        #expect(contacts.locale == Located("fr-FR", at: place(13, 11)))
        #expect(
            contacts.address == AddressCheck(standard: .fr, frame: Located("recipient", at: place(14, 34))))
    }

    private func place(_ line: Int, _ column: Int) -> Diagnostics.SourceLocation {
        SourceLocation(file: "job.yaml", line: line, column: column)
    }

    @Test("tables and fields, in the order of the file")
    func fields() throws {
        let job = try job(GoodFiles.rules)
        let table = try #require(job.tables.first)
        #expect(table.name == Located("salutation", at: place(16, 3)))
        #expect(
            table.entries == [
                .init(key: "M", value: "Cher Monsieur"), .init(key: "Mme", value: "Chère Madame"),
                .init(key: "", value: "Bonjour"),
            ])
        #expect(table.otherwise == "Madame, Monsieur")
        #expect(job.fields.map(\.name.value) == ["full_name", "greeting"])
        #expect(
            job.fields.map(\.expression.text) == [
                "first_name || ' ' || upper(last_name)", "lookup('salutation', title)",
            ])
        #expect(job.fields[0].expression.location(at: 14) == place(18, 28))
    }

    @Test("who is printed, and in which order")
    func selection() throws {
        let job = try job(GoodFiles.rules)
        #expect(job.select.map(\.text) == ["country = 'FR'", "amount > 50"])
        #expect(job.suppress.map(\.location) == [place(24, 11), place(26, 11), place(29, 11)])
        guard case .file(let robinson, let same) = job.suppress[0],
            case .file(let gone, let mapped) = job.suppress[1],
            case .condition(let condition) = job.suppress[2]
        else {
            Issue.record("other suppressions: \(job.suppress)")
            return
        }
        #expect(robinson.file.value == "robinson.csv")
        #expect(same.map(\.ours.value) == ["email"])
        #expect(same.map(\.theirs.value) == ["email"])
        #expect(gone.query?.value == "SELECT mail FROM gone")
        #expect(gone.formatInUse == .sqlite)
        #expect(mapped.map(\.ours.value) == ["email"])
        #expect(mapped.map(\.theirs.value) == ["mail"])
        #expect(condition.text == "status = 'gone'")
        guard case .order(let order) = job.duplicates.keep else {
            Issue.record("no order")
            return
        }
        #expect(order.map(\.text) == ["updated DESC"])
        #expect(job.duplicates.by.map { $0.map(\.value) } == [["email"], ["last_name", "postcode"]])
        #expect(job.seeds?.source.file.value == "seeds.jsonl")
        #expect(job.seeds?.place == .first)
        #expect(job.holdout == Holdout(tenthsOfPercent: 25, location: place(36, 10)))
        #expect(job.order.map(\.text) == ["country", "postcode DESC"])
        #expect(job.reportBy.map(\.value) == ["variant", "country"])
    }

    @Test("what is not given")
    func defaults() throws {
        let job = try shortJob("")
        #expect(
            job.contacts
                == ContactsSource(
                    files: [ListSource(file: Located("a.csv", at: place(4, 18)))],
                    key: [Located("id", at: place(4, 30))]))
        #expect(job.contacts.clean == .refuse)
        #expect(job.tables.isEmpty && job.fields.isEmpty && job.select.isEmpty && job.suppress.isEmpty)
        #expect(job.duplicates == Duplicates())
        #expect(job.duplicates.keep == .first)
        #expect(job.seeds == nil && job.holdout == nil)
        #expect(job.order.isEmpty && job.reportBy.isEmpty)
    }

    @Test(
        "the format of a list by its ending",
        arguments: [
            ("a.csv", ListFormat.csv), ("a.TXT", .csv), ("a.tsv", .csv), ("a.jsonl", .jsonl),
            ("a.ndjson", .jsonl), ("a.b.json", .json), ("d/a.xlsx", .xlsx), ("a.sqlite", .sqlite),
            ("a.sqlite3", .sqlite), ("a.db", .sqlite), ("a", .csv), ("\"-\"", .csv), ("a.xlsx/list", .csv),
            ("a.dat", .csv),
        ])
    func endings(file: String, format: ListFormat) throws {
        let source = try shortJob(contacts: "file: \(file)", "").contacts.files[0]
        #expect(source.format == nil)
        #expect(source.formatInUse == format)
        #expect(source.isStandardInput == (file == "\"-\""))
    }

    @Test("a format given counts more than an ending", arguments: ListFormat.allCases)
    func givenFormat(format: ListFormat) throws {
        let source = try shortJob(contacts: "file: a.csv, format: \(format.rawValue)", "").contacts.files[0]
        #expect(source.formatInUse == format)
    }

    @Test("short forms: one expression, one column, one word")
    func shortForms() throws {
        let job = try shortJob(
            contacts: "file: '-', address: fr",
            """
            select: a > 1
            suppress: [{file: s.csv, match: [a, b]}]
            duplicates: {by: email}
            order: a
            report_by: b
            holdout: 50 %
            tables: {t: {no: a, yes: b, ~: c}}
            """)
        #expect(job.contacts.address?.standard == .fr)
        #expect(job.contacts.address?.frame.value == "address")
        #expect(job.select.map(\.text) == ["a > 1"])
        guard case .file(_, let match) = job.suppress.first else {
            Issue.record("no file")
            return
        }
        #expect(match.map(\.theirs.value) == ["a", "b"])
        #expect(job.duplicates.keep == .first)
        #expect(job.duplicates.by.map { $0.map(\.value) } == [["email"]])
        #expect(job.order.map(\.text) == ["a"])
        #expect(job.reportBy.map(\.value) == ["b"])
        #expect(job.holdout?.tenthsOfPercent == 500)
        // YAML would make false, true and null of them.
        #expect(job.tables.first?.entries.map(\.key) == ["no", "yes", "~"])
        #expect(job.tables.first?.otherwise == nil)
    }

    @Test("a list of columns is one identity")
    func identity() throws {
        let job = try shortJob("duplicates: {keep: last, by: [last_name, postcode]}")
        #expect(job.duplicates.keep == .last)
        #expect(job.duplicates.by.map { $0.map(\.value) } == [["last_name", "postcode"]])
    }

    @Test(
        "duplicates in a word",
        arguments: zip(["first", "last", "refuse"], [Duplicates.Keep.first, .last, .refuse])
    )
    func duplicates(word: String, keep: Duplicates.Keep) throws {
        #expect(try shortJob("duplicates: \(word)").duplicates == Duplicates(keep: keep))
        #expect(try shortJob("duplicates: {keep: \(word)}").duplicates == Duplicates(keep: keep))
    }

    @Test(
        "shares to a tenth of a percent", arguments: zip(["0.1%", "5%", "7.5 %", "50.0%"], [1, 50, 75, 500]))
    func holdouts(text: String, tenths: Int) throws {
        #expect(try shortJob("holdout: \(text)").holdout?.tenthsOfPercent == tenths)
    }
}
