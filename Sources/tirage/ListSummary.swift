import ContactRecords
import Diagnostics
import ListHygiene

/// What a list holds, column by column, for people and for programs.
enum ListSummary {
    /// `CSV, UTF-8, delimited by semicolons`.
    static func text(_ found: FoundFormat) -> String {
        let format =
            switch found.format {
            case .csv: "CSV"
            case .jsonl: "JSON Lines"
            case .json: "JSON"
            case .xlsx: "XLSX"
            case .sqlite: "SQLite"
            }
        var parts = [format]
        if let encoding = found.encoding { parts.append(encoding.title) }
        if let delimiter = found.delimiter { parts.append("delimited by \(name(of: delimiter))") }
        if let part = found.part { parts.append("`\(part)`") }
        return parts.joined(separator: ", ")
    }

    static func json(_ found: FoundFormat) -> JSON {
        .object([
            ("format", .string(found.format.rawValue)),
            ("encoding", .optional(found.encoding?.rawValue)),
            ("delimiter", .optional(found.delimiter.map(name))), ("part", .optional(found.part)),
        ])
    }

    private static func name(of delimiter: UInt8) -> String {
        switch delimiter {
        case UInt8(ascii: ","): "commas"
        case UInt8(ascii: ";"): "semicolons"
        case UInt8(ascii: "\t"): "tabs"
        case UInt8(ascii: "|"): "pipes"
        default: "`\(String(UnicodeScalar(delimiter)))`"
        }
    }

    /// A table: name, how much of it is filled, the longest value, how many different ones.
    static func columns(_ columns: [ColumnProfile]) -> [String] {
        let header = ["column", "filled", "longest", "distinct"]
        let rows = columns.map { column in
            [
                cut(column.name), "\(column.filledPercent) %", grouped(column.longest),
                (column.isDistinctExact ? "" : "about ") + grouped(column.distinct),
            ]
        }
        let widths = header.indices.map { index in
            ([header] + rows).map { $0[index].unicodeScalars.count }.max() ?? 0
        }
        return ([header] + rows).map { row in
            row.indices.map { index in
                let blanks = String(repeating: " ", count: widths[index] - row[index].unicodeScalars.count)
                return index == 0 ? row[index] + blanks : blanks + row[index]
            }.joined(separator: "  ")
        }
    }

    private static func cut(_ name: String) -> String {
        name.unicodeScalars.count <= 40
            ? name : String(String.UnicodeScalarView(name.unicodeScalars.prefix(39))) + "…"
    }

    static func json(_ columns: [ColumnProfile]) -> JSON {
        .array(
            columns.map { column in
                .object([
                    ("name", .string(column.name)), ("filled", .integer(column.filled)),
                    ("longest", .integer(column.longest)), ("distinct", .integer(column.distinct)),
                    ("exact", .bool(column.isDistinctExact)),
                ])
            })
    }
}
