public import Diagnostics
public import JobModel
import LocaleText
import Rules

extension RuleSet {
    /// Checks all rules of a job and its template against a list's columns, and finds every mistake at once.
    ///
    /// - Parameters:
    ///   - header: of the list.
    ///   - listName: for messages.
    /// - Returns: no rules after a mistake.
    public static func compile(_ job: Job, template: Template, header: [String], listName: String) -> (
        RuleSet?, DiagnosticList
    ) {
        var compiler = RuleSetCompiler(job, header: header, listName: listName)
        let rules = compiler.compile(template)
        return (compiler.diagnostics.hasErrors ? nil : rules, compiler.diagnostics)
    }
}

private struct RuleSetCompiler {
    let job: Job
    let header: [String]
    let listName: String
    var diagnostics = DiagnosticList()
    /// What an expression may name so far.
    private var scope: RuleScope
    private var fields: [RuledColumn] = []
    private var locale: LocaleText?

    init(_ job: Job, header: [String], listName: String) {
        self.job = job
        self.header = header
        self.listName = listName
        scope = RuleScope(columns: [], tables: job.tables.map(\.name.value), keySQL: "key")
    }

    mutating func compile(_ template: Template) -> RuleSet? {
        let key = job.contacts.key.compactMap { column($0, "the key column") }
        locale = openLocale()
        let types = cellTypes()
        scope.columns = header.enumerated().map { index, name in
            RuleColumn(
                name: name, type: (types[index] ?? .text).ruleType, sql: RuleSet.sql(ofColumn: index))
        }
        compileFields()
        let many = job.select.count > 1
        let selects = job.select.enumerated().compactMap { index, expression in
            rule(expression, "s\(index)", many ? "`select` \(index + 1)" : "`select`", [.condition])
        }
        var suppressions: [RuledColumn] = []
        var keys: [RuledColumn] = []
        var suppressedBy: [RuleSet.SuppressedBy] = []
        for (index, suppression) in job.suppress.enumerated() {
            switch suppression {
            case .condition(let expression):
                let made = rule(expression, "u\(index)", "`suppress` \(index + 1)", [.condition])
                guard let made else { continue }
                suppressedBy.append(.condition(suppressions.count))
                suppressions.append(made)
            case .file(let source, let match):
                let made = matchKey(
                    match.map(\.ours), "m\(index)", "in \(source.file.value)", source.file.location)
                guard let made else { continue }
                suppressedBy.append(.list(keys.count))
                keys.append(made)
            }
        }
        let identities = job.duplicates.by.enumerated().compactMap { index, columns in
            matchKey(
                columns, "d\(index)", columns.map { "`\($0.value)`" }.joined(separator: ", "),
                columns[0].location)
        }
        var preference: [RuledColumn] = []
        if case .order(let terms) = job.duplicates.keep {
            preference = order(terms, "p", "`order` of `duplicates`")
        }
        let order = order(job.order, "o", "`order`")
        let conditions = template.conditions.enumerated().compactMap { index, condition -> RuledColumn? in
            let subject =
                condition.frame.map { "frame `\(template.pages[condition.page].frames[$0].name)`" }
                ?? "page \(condition.page + 1)"
            return rule(condition.expression, "w\(index)", "`when` of \(subject)", [.condition])
        }
        checkPlaceholders(template)
        for name in job.reportBy { _ = known(name, "`report_by` names") }
        guard !diagnostics.hasErrors else { return nil }
        let rules = RuleSet(
            header: header, key: key, locale: job.contacts.locale?.value ?? "und", tables: job.tables,
            duplicates: job.duplicates.keep, holdout: job.holdout, reportBy: job.reportBy.map(\.value),
            fields: fields, cellTypes: types, selects: selects, suppressions: suppressions,
            suppressedBy: suppressedBy, suppressionKeys: keys, identities: identities,
            preference: preference, order: order, conditions: conditions)
        prove(rules)
        return rules
    }

    private mutating func openLocale() -> LocaleText? {
        do {
            return try LocaleText(locale: job.contacts.locale?.value ?? "und")
        } catch {
            diagnostics.append(
                Diagnostic(
                    "unknown-locale", "\(error)", at: job.contacts.locale?.location, hints: error.hints))
            return nil
        }
    }

    private mutating func cellTypes() -> [Int: CellType] {
        var types: [Int: CellType] = [:]
        for typed in job.contacts.types {
            guard let index = column(typed.column, "`types` names") else { continue }
            let plain: CellType =
                switch typed.type {
                case .text: .text
                case .number: .number(empty: nil)
                case .date: .date(empty: nil)
                }
            types[index] = plain
            guard let empty = typed.empty, let locale else { continue }
            switch plain.value(of: empty.value, locale: locale, isPlain: false) {
            case .number(let number)?: types[index] = .number(empty: number)
            case .text(let text)?: types[index] = .date(empty: CalendarDate(text))
            case nil:
                diagnostics.append(
                    Diagnostic(
                        "bad-value", "`empty` of `\(typed.column.value)` is not a \(typed.type.rawValue)",
                        at: empty.location, hints: ["write it as the list does"]))
            }
        }
        return types
    }

    private mutating func compileFields() {
        for (index, field) in job.fields.enumerated() {
            let name = field.name.value
            scope.laterFields = job.fields[index...].map(\.name.value)
            if header.contains(name) {
                diagnostics.append(
                    Diagnostic(
                        "bad-name", "the field `\(name)` has the name of a column of \(listName)",
                        at: field.name.location, hints: ["give it a name of its own"]))
            }
            let made = rule(field.expression, "f\(index)", "field `\(name)`", [])
            // After a mistake it is still there to be named: as a text, which most are.
            scope.columns.append(
                RuleColumn(name: name, type: made?.type ?? .text, sql: "f\(index)", isField: true))
            guard var made else { continue }
            made.name = name
            fields.append(made)
        }
        scope.laterFields = []
    }

    private mutating func rule(
        _ expression: Expression, _ sqlName: String, _ label: String, _ expected: [RuleType]
    ) -> RuledColumn? {
        do {
            let rule = try RuleCompiler(scope: scope, locale: locale).compile(
                expression, as: label, expecting: expected)
            return RuledColumn(sqlName: sqlName, rule: rule, location: expression.location)
        } catch {
            add(error, at: expression.location)
            return nil
        }
    }

    private mutating func add(_ error: any Error, at location: SourceLocation) {
        if let mistakes = error as? DiagnosticList {
            diagnostics.append(contentsOf: mistakes)
        } else {
            diagnostics.append(Diagnostic("bad-expression", "\(error)", at: location))
        }
    }

    private mutating func order(_ terms: [Expression], _ prefix: String, _ label: String) -> [RuledColumn] {
        terms.enumerated().compactMap { index, term in
            do {
                let (rule, isDescending) = try RuleCompiler(scope: scope, locale: locale).compileOrder(
                    term, as: "\(label) \(index + 1)")
                return RuledColumn(
                    sqlName: "\(prefix)\(index)", rule: rule, location: term.location,
                    isDescending: isDescending)
            } catch {
                add(error, at: term.location)
                return nil
            }
        }
    }

    /// What is compared with other lists or rows: the columns' or fields' values, folded.
    private mutating func matchKey(
        _ columns: [Located<String>], _ sqlName: String, _ label: String, _ location: SourceLocation
    ) -> RuledColumn? {
        let found = columns.compactMap { known($0, "compared are") }
        guard found.count == columns.count else { return nil }
        return RuledColumn(
            sqlName: sqlName,
            rule: CompiledRule(
                name: label, sql: MatchKey.sql(found.map(\.sql)), type: .text, columns: found.map(\.name)),
            location: location)
    }

    /// A column or field.
    private mutating func known(_ name: Located<String>, _ subject: String) -> RuleColumn? {
        if let found = scope.columns.first(where: { $0.name == name.value }) { return found }
        diagnostics.append(
            Diagnostic(
                "unknown-column",
                "\(subject) `\(name.value)`, which is no column of \(listName) and no field",
                at: name.location,
                hints: name.value.contains(",")
                    ? ["several names are a list: [\(name.value)]"]
                    : Suggestion.hint(for: name.value, among: scope.columns.map(\.name))))
        return nil
    }

    private mutating func column(_ name: Located<String>, _ subject: String) -> Int? {
        if let index = header.firstIndex(of: name.value) { return index }
        diagnostics.append(
            Diagnostic(
                "unknown-column", "\(subject) `\(name.value)` is not in \(listName)", at: name.location,
                hints: Suggestion.hint(for: name.value, among: header)))
        return nil
    }

    private mutating func checkPlaceholders(_ template: Template) {
        for style in template.styles {
            guard case .column(let name, _, let location) = style.language else { continue }
            checkPlaceholder(name, at: location)
        }
        for frame in template.pages.flatMap(\.frames) {
            let segments =
                switch frame.content {
                case .text(let text): text.text.segments
                case .image(let image): image.path.segments
                case .qr, .mark, .shape: [] as [PlaceholderText.Segment]
                }
            for case .column(let name, _, let location) in segments { checkPlaceholder(name, at: location) }
        }
    }

    private mutating func checkPlaceholder(_ name: String, at location: SourceLocation) {
        guard let column = scope.columns.first(where: { $0.name == name }) else {
            diagnostics.append(
                Diagnostic(
                    "unknown-column",
                    job.fields.isEmpty
                        ? "placeholder `\(name)` matches no column of \(listName)"
                        : "placeholder `\(name)` matches no column of \(listName) and no field",
                    at: location,
                    hints: Suggestion.hint(for: name, among: scope.columns.map(\.name))))
            return
        }
        guard column.type == .condition else { return }
        diagnostics.append(
            Diagnostic(
                "wrong-type", "placeholder `\(name)` is a condition, which has no text to print",
                at: location, hints: ["print a field of text: iif(\(name), 'yes', 'no')"]))
    }

    /// SQLite's own word on every rule.
    private mutating func prove(_ rules: RuleSet) {
        guard let locale else { return }
        do {
            // The day does not matter: no rule is worked out here.
            let day = job.date ?? CalendarDate(year: 2000, month: 1, day: 1)
            guard let day else { return }
            try RuleGuard.prove(
                rules.proved.map { PlacedRule(column: $0.sqlName, rule: $0.rule) },
                columns: rules.stagedColumns, keySQL: "key",
                context: RuleContext(locale: locale, jobDate: day, tables: job.tables))
        } catch {
            diagnostics.append(Diagnostic("bad-expression", "\(error)"))
        }
    }
}
