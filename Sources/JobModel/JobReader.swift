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
        let keys = [
            "job", "campaign", "date", "template", "contacts", "tables", "fields", "select", "suppress",
            "duplicates", "seeds", "holdout", "order", "report_by", "purl", "print",
        ]
        guard let top = MappingReader(root, "the job", keys: keys, in: self) else { return nil }
        let name = top.required("job").flatMap { slug($0, "job") }
        let campaign = top.required("campaign").flatMap { slug($0, "campaign") }
        let date = top.optional("date").flatMap { self.date($0, "date") }
        let template = top.required("template").flatMap { path($0, "template") }
        let contacts = top.required("contacts").flatMap { self.contacts($0) }
        let tables = top.optional("tables").map { self.tables($0) }
        let fields = top.optional("fields").map { self.fields($0) }
        let select = top.optional("select").flatMap { expressions($0, "select") }
        let suppress = top.optional("suppress").map { self.suppress($0) }
        let duplicates = top.optional("duplicates").flatMap { self.duplicates($0) }
        let seeds = top.optional("seeds").flatMap { self.seeds($0) }
        let holdout = top.optional("holdout").flatMap { self.holdout($0) }
        let order = top.optional("order").flatMap { expressions($0, "order") }
        let reportBy = top.optional("report_by").flatMap { columns($0, "report_by") }
        let purl = top.required("purl").flatMap { self.purl($0) }
        let print = top.optional("print").flatMap { self.print($0) }
        guard let name, let campaign, let template, let contacts, let purl else { return nil }
        return Job(
            name: name, campaign: campaign, date: date, template: template, contacts: contacts,
            tables: tables ?? [], fields: fields ?? [], select: select ?? [], suppress: suppress ?? [],
            duplicates: duplicates ?? Duplicates(), seeds: seeds, holdout: holdout, order: order ?? [],
            reportBy: reportBy ?? [], purl: purl,
            print: print ?? PrintSettings())
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
