public import Diagnostics

/// Reads `job.yaml` (docs/job-and-template.md).
public enum JobReader {
    /// Finds every mistake at once. The job is nil if one of them is an error.
    ///
    /// - Parameters:
    ///   - text: the file's bytes.
    ///   - file: its name for messages.
    public static func read(text: [UInt8], file: String) -> (job: Job?, diagnostics: DiagnosticList) {
        let (reading, root, early) = Reading.open(text, file: file)
        guard let reading, let root else { return (nil, early) }
        let job = reading.job(root)
        return (!reading.hasErrors ? job : nil, reading.diagnostics)
    }
}

extension Reading {
    fileprivate func job(_ root: YAMLNode) -> Job? {
        let keys = ["job", "campaign", "date", "template", "contacts", "purl", "print"]
        guard let top = MappingReader(root, "the job", keys: keys, in: self) else { return nil }
        let name = top.required("job").flatMap { slug($0, "job") }
        let campaign = top.required("campaign").flatMap { slug($0, "campaign") }
        let date = top.optional("date").flatMap { self.date($0, "date") }
        let template = top.required("template").flatMap { path($0, "template") }
        let contacts = top.required("contacts").flatMap { self.contacts($0) }
        let purl = top.required("purl").flatMap { self.purl($0) }
        let print = top.mapping("print", "`print`", keys: ["part"])
        let part = print?.optional("part").flatMap { integer($0, "part", in: PrintSettings.partRange) }
        guard let name, let campaign, let template, let contacts, let purl else { return nil }
        return Job(
            name: name, campaign: campaign, date: date, template: template, contacts: contacts,
            tables: [], fields: [], select: [], suppress: [], duplicates: Duplicates(), seeds: nil,
            holdout: nil, order: [], reportBy: [], purl: purl,
            print: PrintSettings(part: part ?? PrintSettings.defaultPart))
    }

    private func contacts(_ node: YAMLNode) -> ContactsSource? {
        let keys = ["file", "key", "delimiter", "encoding"]
        guard let mapping = MappingReader(node, "`contacts`", keys: keys, in: self) else { return nil }
        let file = mapping.required("file").flatMap { path($0, "file") }
        let key = mapping.required("key").flatMap { keyColumns($0) }
        let delimiter = mapping.optional("delimiter").flatMap { self.delimiter($0) }
        if let node = mapping.optional("encoding"), let encoding = line(node, "encoding"),
            encoding.lowercased() != "utf-8"
        {
            error(
                "unsupported-encoding", "contacts can be read as utf-8 only, not as \(encoding.quoted)",
                at: node.location,
                ["save the list as UTF-8"])
        }
        guard let file, let key else { return nil }
        return ContactsSource(files: [ListSource(file: file, delimiter: delimiter)], key: key)
    }

    private func keyColumns(_ node: YAMLNode) -> [Located<String>]? {
        guard case .list(let list) = node.content else { return keyColumn(node).map { [$0] } }
        if list.isEmpty { error("bad-value", "`key` names no column", at: node.location) }
        var columns: [Located<String>] = []
        for column in list.compactMap({ keyColumn($0) }) {
            if columns.contains(where: { $0.value == column.value }) {
                error(
                    "bad-value", "`key` names the column \(column.value.quoted) twice", at: column.location)
            } else {
                columns.append(column)
            }
        }
        return columns.isEmpty ? nil : columns
    }

    private func keyColumn(_ node: YAMLNode) -> Located<String>? {
        guard let text = line(node, "key") else { return nil }
        let name = ColumnName.trimmed(text)
        if let mistake = ColumnName.mistake(in: name) {
            error("bad-column-name", mistake, at: node.location)
            return nil
        }
        return Located(name, at: node.location)
    }

    private func delimiter(_ node: YAMLNode) -> ListSource.Delimiter? {
        // `delimiter: |` begins a block of text, and `delimiter: "\t"` is blank.
        if case .scalar(let text, let style) = node.content, !node.isEmptyValue {
            let symbols = text.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic }
            if symbols || style == .literal || style == .folded {
                let mistake = YAMLSyntaxMistake.delimiterSymbol(at: node.location)
                error(mistake.code, mistake.message, at: node.location, mistake.hints)
                return nil
            }
        }
        return word(node, "delimiter")
    }

    private func purl(_ node: YAMLNode) -> PURLSettings? {
        let keys = ["base", "token", "case", "landing", "valid"]
        guard let mapping = MappingReader(node, "`purl`", keys: keys, in: self) else { return nil }
        let base = mapping.required("base").flatMap { purlBase($0, "base") }
        let token = mapping.optional("token").flatMap {
            word($0, "token", PURLSettings.TokenLength.self)
        }
        let letterCase = mapping.optional("case").flatMap {
            word($0, "case", PURLSettings.PayloadCase.self)
        }
        let landing = mapping.optional("landing").flatMap { self.landing($0, "landing") }
        let valid = mapping.mapping("valid", "`valid`", keys: ["from", "until"])
        let from = valid?.optional("from").flatMap { date($0, "from") }
        let until = valid?.optional("until").flatMap { date($0, "until") }
        if let from, let until, from > until, let place = valid?.keyLocation("until") {
            error("bad-date", "`valid` ends on \(until), before it begins on \(from)", at: place)
        }
        guard let base else { return nil }
        return PURLSettings(
            base: base, token: token ?? .standard, letterCase: letterCase ?? .mixed, landing: landing,
            validFrom: from,
            validUntil: until)
    }

    /// A path as written.
    func path(_ node: YAMLNode, _ name: String) -> Located<String>? {
        line(node, name).map { Located($0, at: node.location) }
    }
}
