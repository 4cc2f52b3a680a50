import Diagnostics
import PURL

/// `datapackage.json`: a Data Package descriptor, version 2 (datapackage.org), which binds all other files by hash.
struct Descriptor {
    let package: ManifestPackage
    let rows: Int
    /// In the order of `PackagePath.listed`.
    let files: [ManifestFile]

    var json: JSON {
        .object([
            ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
            ("name", .string(Descriptor.name(of: package))),
            ("created", .string("\(package.created)T00:00:00Z")),
            ("resources", .array(files.map(resource))), ("x-tirage", facts),
        ])
    }

    /// Unique in a registry: `autumn-2026-0007`.
    static func name(of package: ManifestPackage) -> String {
        let number = String(package.sequence)
        return "\(package.campaign)-" + String(repeating: "0", count: max(0, 4 - number.count)) + number
    }

    /// `addsTo` is there in a supplement only: packages of other runs stay as they always were.
    var facts: JSON {
        let isSupplement = !package.addsTo.isEmpty
        let addsTo = package.addsTo.map { earlier in
            JSON.object([
                ("run", .integer(earlier.run)), ("runId", .string(earlier.runID)),
                ("seq", .integer(earlier.sequence)),
            ])
        }
        let members: [(String, JSON)] = [
            ("campaign", .string(package.campaign)), ("job", .string(package.job)),
            ("run", .integer(package.run)),
            ("runId", .string(package.runID)), ("registry", .string(package.registryID)),
            ("mode", .string(isSupplement ? "supplement" : "full")),
            ("seq", .integer(package.sequence)), ("rows", .integer(rows)), ("base", .string(package.base)),
            ("tokenProfile", .string(package.tokenProfile.rawValue)),
        ]
        return .object(members + (isSupplement ? [("addsTo", .array(addsTo))] : []))
    }

    private func resource(_ file: ManifestFile) -> JSON {
        let (name, details) = Descriptor.kind(of: file.path)
        return .object(
            [
                ("name", .string(name)), ("path", .string(file.path)), ("bytes", .integer(file.bytes)),
                ("hash", .string("sha256:\(file.sha256)")),
            ] + details)
    }

    private static func kind(of path: String) -> (name: String, details: [(String, JSON)]) {
        switch path {
        case PackagePath.rows:
            ("purl-rows", [("format", .string("jsonl")), ("mediatype", .string("application/jsonl"))] + utf8)
        case PackagePath.table:
            (
                "purl-table",
                [("type", .string("table")), ("format", .string("csv")), ("mediatype", .string("text/csv"))]
                    + utf8
                    + [
                        ("dialect", dialect), ("schema", tableSchema),
                    ]
            )
        case PackagePath.holdout:
            (
                "held-out",
                [("type", .string("table")), ("format", .string("csv")), ("mediatype", .string("text/csv"))]
                    + utf8 + [("dialect", dialect), ("schema", holdoutSchema)]
            )
        case PackagePath.schema:
            (
                "purl-row-schema",
                [("format", .string("json")), ("mediatype", .string("application/schema+json"))]
            )
        default: ("read-me", [("format", .string("txt")), ("mediatype", .string("text/plain"))] + utf8)
        }
    }

    private static let dialect = JSON.object([
        ("header", .bool(true)), ("delimiter", .string(",")), ("lineTerminator", .string("\n")),
        ("quoteChar", .string("\"")), ("doubleQuote", .bool(true)),
    ])

    private static let holdoutSchema = JSON.object([
        ("fields", .array([.object([("name", .string("rid")), ("type", .string("string"))])])),
        ("primaryKey", .array([.string("rid")])),
    ])

    private static let utf8: [(String, JSON)] = [("encoding", .string("utf-8"))]

    /// Table Schema, version 2.
    private static let tableSchema = JSON.object([
        (
            "fields",
            .array(
                ManifestRow.columns.map { column in
                    let required: [(String, JSON)] =
                        column.isRequired ? [("constraints", .object([("required", .bool(true))]))] : []
                    return .object(
                        [("name", .string(column.name)), ("type", .string(column.type))] + required)
                })
        ), ("primaryKey", .array([.string("token")])), ("missingValues", .array([.string("")])),
    ])
}
