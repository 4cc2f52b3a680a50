public import Diagnostics

extension ManifestRow {
    /// One line of `purl.jsonl`, keys in the order of the documentation.
    public var json: JSON {
        .object([
            ("v", .integer(ManifestRow.version)), ("op", .string(operation.rawValue)),
            ("seq", .integer(sequence)),
            ("campaign", .string(campaign)), ("job", .string(job)), ("run", .integer(run)),
            ("rid", .string(rid)),
            ("token", .string(token)), ("purl", .string(purl)), ("target", .optional(target)),
            (
                "qr",
                .object([
                    ("payload", .string(symbol.payload)), ("version", .integer(symbol.version)),
                    ("level", .string(symbol.level.rawValue)),
                ])
            ),
            ("print", print?.json ?? .null),
            ("valid", .object([("from", .optional(validFrom)), ("until", .optional(validUntil))])),
            ("kind", .string(kind.rawValue)),
        ])
    }

    /// Reads a row strictly: all keys and no others, in any order, as `RowSchema` says.
    ///
    /// - Throws: `ManifestError` that names the key, never its value.
    public init(json: JSON) throws(ManifestError) {
        let row = try JSONFields(
            json, of: "the row",
            names: [
                "v", "op", "seq", "campaign", "job", "run", "rid", "token", "purl", "target", "qr", "print",
                "valid",
                "kind",
            ])
        _ = try row.integer("v", in: ManifestRow.version...ManifestRow.version)
        let qr = try JSONFields(row.value("qr"), of: "`qr`", names: ["payload", "version", "level"])
        let valid = try JSONFields(row.value("valid"), of: "`valid`", names: ["from", "until"])
        self.init(
            operation: try row.word("op"), sequence: try row.integer("seq", in: 1...Int.max),
            campaign: try row.text("campaign"), job: try row.text("job"),
            run: try row.integer("run", in: 1...Int.max),
            rid: try row.text("rid"), token: try row.text("token"), purl: try row.text("purl"),
            target: try row.optionalText("target"),
            symbol: Symbol(
                payload: try qr.text("payload"), version: try qr.integer("version", in: 1...40),
                level: try qr.word("level")),
            print: try Print(json: row.value("print")), validFrom: try valid.optionalText("from"),
            validUntil: try valid.optionalText("until"), kind: try row.word("kind"))
        if let fault { throw ManifestError(fault) }
    }
}

extension ManifestRow.Print {
    var json: JSON {
        .object([
            ("file", .string(file)), ("pages", .array([.integer(firstPage), .integer(lastPage)])),
            ("piece", .integer(piece)),
        ])
    }

    init?(json: JSON) throws(ManifestError) {
        if json == .null { return nil }
        let print = try JSONFields(json, of: "`print`", names: ["file", "pages", "piece"])
        guard case .array(let pages) = try print.value("pages"), pages.count == 2,
            case .integer(let first) = pages[0], case .integer(let last) = pages[1]
        else {
            throw ManifestError("`pages` is not a pair of numbers")
        }
        self.init(
            file: try print.text("file"), firstPage: first, lastPage: last,
            piece: try print.integer("piece", in: 1...Int.max))
    }
}
