import ArgumentParser
import ContactBase
import Diagnostics

/// How `tirage contacts` prints rows.
enum RowFormat: String, ExpressibleByArgument, CaseIterable { case jsonl, csv }

struct RowPrinter {
    var format: RowFormat
    /// Puts an apostrophe before what a spreadsheet would take for a formula (OWASP ASVS 5, 1.2.10).
    var guardsFormulas: Bool
    var columns: [String]
    var fields: [String]

    var header: String? {
        guard format == .csv else { return nil }
        return csv(["file", "line"] + columns + fields + ["disposition", "reason"])
    }

    func text(_ row: ListedRow, file: String) -> String {
        switch format {
        case .csv:
            return csv(
                [file, String(row.line)] + (row.cells ?? columns.map { _ in "" })
                    + (row.fields ?? fields.map { _ in "" }) + [row.disposition.rawValue, row.reason])
        case .jsonl:
            var members: [(String, JSON)] = [
                ("file", .string(file)), ("line", .integer(row.line)),
                ("cells", object(columns, row.cells)),
            ]
            if !fields.isEmpty { members.append(("fields", object(fields, row.fields))) }
            members += [
                ("kind", .string(row.isSeed ? "seed" : "contact")),
                ("disposition", .string(row.disposition.rawValue)),
                ("reason", row.reason.isEmpty ? .null : .string(row.reason)),
            ]
            return JSON.object(members).text
        }
    }

    private func object(_ names: [String], _ values: [String]?) -> JSON {
        guard let values else { return .null }
        return .object(zip(names, values).map { ($0, .string($1)) })
    }

    private func csv(_ cells: [String]) -> String {
        CSVLine.text(guardsFormulas ? cells.map(guarded) : cells)
    }

    private func guarded(_ cell: String) -> String {
        guard let first = cell.utf8.first, "=+-@\t\r\0".utf8.contains(first) else { return cell }
        return "'" + cell
    }
}
