import Diagnostics

/// `schema/purl-row.v1.json`: the contract for a line of `purl.jsonl` (JSON Schema 2020-12).
///
/// It has room for imposed files already: there `print.pages` is null and `sheet`, `side` and `slot` say where the
/// piece lies. A change that an importer could notice makes a version 2 with another `$id` and file name.
enum RowSchema {
    static let id = "urn:tirage:schema:purl-row:v1"

    static let json = JSON.object([
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("$id", .string(id)),
        ("title", .string("Tirage manifest row, version 1")), ("type", .string("object")),
        ("additionalProperties", .bool(false)), ("required", .array(row.map { .string($0.0) })),
        ("properties", .object(row)),
        // Only the probe is not printed.
        ("if", .object([("properties", .object([("kind", .object([("const", .string("probe"))]))]))])),
        ("then", .object([("properties", .object([("print", type("null"))]))])),
        ("else", .object([("properties", .object([("print", type("object"))]))])),
    ])

    private static let row: [(String, JSON)] = [
        ("v", .object([("const", .integer(ManifestRow.version))])),
        ("op", words(ManifestRow.Operation.allCases.map(\.rawValue))), ("seq", from1),
        ("campaign", text("^[a-z0-9][a-z0-9-]{0,39}$")), ("job", text("^[a-z0-9][a-z0-9-]{0,39}$")),
        ("run", from1),
        ("rid", text("^r_[0-9a-hjkmnp-tv-z]{26}$")),
        ("token", text("^[0-9a-hjkmnp-tv-z]+$", lengths: [9, 14, 27])),
        ("purl", text("^https?://[!-~]+$")),
        ("target", .object([("type", types("string", "null")), ("pattern", .string("^https?://[!-~]+$"))])),
        (
            "qr",
            object([
                ("payload", text("^[!-~]+$")),
                (
                    "version",
                    .object([
                        ("type", .string("integer")), ("minimum", .integer(1)), ("maximum", .integer(40)),
                    ])
                ),
                ("level", words(ManifestRow.Symbol.Level.allCases.map(\.rawValue))),
            ])
        ),
        ("print", .object([("oneOf", .array([type("null"), object(pages), object(sheet)]))])),
        ("valid", object([("from", date), ("until", date)])),
        ("kind", words(ManifestRow.Kind.allCases.map(\.rawValue))),
    ]

    private static let pages: [(String, JSON)] = [
        ("file", text("^[A-Za-z0-9._-]+$")),
        (
            "pages",
            .object([
                ("type", .string("array")), ("items", from1), ("minItems", .integer(2)),
                ("maxItems", .integer(2)),
            ])
        ), ("piece", from1),
    ]

    private static let sheet: [(String, JSON)] = [
        ("file", text("^[A-Za-z0-9._-]+$")), ("pages", type("null")), ("piece", from1),
        ("sheet", text("^[0-9]+-[0-9]+$")),
        ("side", words(["front", "back"])), ("slot", from1),
    ]

    private static let from1 = JSON.object([("type", .string("integer")), ("minimum", .integer(1))])

    private static let date = JSON.object([
        ("type", types("string", "null")),
        ("pattern", .string("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")),
    ])

    private static func type(_ name: String) -> JSON { .object([("type", .string(name))]) }

    private static func types(_ names: String...) -> JSON { .array(names.map(JSON.string)) }

    private static func words(_ words: [String]) -> JSON {
        .object([("enum", .array(words.map(JSON.string)))])
    }

    private static func text(_ pattern: String, lengths: [Int] = []) -> JSON {
        let base: [(String, JSON)] = [("type", .string("string")), ("pattern", .string(pattern))]
        let exact = lengths.map { JSON.object([("minLength", .integer($0)), ("maxLength", .integer($0))]) }
        return .object(base + (exact.isEmpty ? [] : [("anyOf", .array(exact))]))
    }

    /// All keys required, no others.
    private static func object(_ properties: [(String, JSON)]) -> JSON {
        .object([
            ("type", .string("object")), ("additionalProperties", .bool(false)),
            ("required", .array(properties.map { .string($0.0) })), ("properties", .object(properties)),
        ])
    }
}
