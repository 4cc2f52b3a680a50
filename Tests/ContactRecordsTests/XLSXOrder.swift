import ContactRecords
import Diagnostics
import Foundation
import TestSupport
import Testing

/// A workbook for `XLSXWriters/write-workbooks.py` to write.
struct XLSXOrder: Encodable {
    /// By openpyxl; exactly one value, and perhaps a format.
    struct Cell: Encodable {
        var text: String?
        /// As JSON writes it.
        var number: Decimal?
        var flag: Bool?
        var error, formula: String?
        /// ISO 8601.
        var day, moment, clock: String?
        var format: String?
    }

    struct Sheet: Encodable {
        var name: String
        var rows: [[Cell?]]
        var state: String?
    }

    struct Part: Encodable {
        var name: String
        var text: String
    }

    struct Repeat: Encodable {
        var name, head, body: String
        var times: Int
        var tail: String
    }

    var path = ""
    var sheets: [Sheet]?
    var epoch: Int?
    var parts: [Part]?
    var stored: Bool?
    var encoding: String?
    var repeats: [Repeat]?
    var count: Int?

    /// Writes all of them by one run of the script.
    static func write(_ orders: [XLSXOrder]) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Array(JSONEncoder().encode(orders)), to: "orders.json")
        let script = "\(Tirage.checkout)/Tests/ContactRecordsTests/XLSXWriters/write-workbooks.py"
        let run = try Command.run("sh", ["-c", "exec /usr/bin/python3 \"$0\" < \"$1\"", script, path])
        try #require(run.status == 0, "\(run.error)")
    }

    /// Writes this one to a folder, under the name that messages know.
    func write(to folder: TemporaryFolder) throws -> String {
        var order = self
        order.path = folder.path("list.xlsx")
        try XLSXOrder.write([order])
        return order.path
    }
}

/// What a reader gives, as lines: its header, its rows, and what it throws.
enum ReadList {
    static func lines(_ open: () throws -> any RowReader) throws -> [String] {
        var lines: [String] = []
        do {
            let reader = try open()
            lines.append("[\(reader.header.joined(separator: "|"))]")
            while let row = try reader.next() { lines.append(row.text) }
            #expect(try reader.next() == nil, "the end is the end")
        } catch let diagnostics as DiagnosticList {
            lines += diagnostics.text.split(separator: "\n").map(String.init)
        }
        return lines
    }

    static func workbook(_ path: String, sheet: String? = nil, skip: Int = 0) throws -> [String] {
        try lines { try XLSXReader(path: path, displayName: "list.xlsx", sheet: sheet, skip: skip) }
    }
}
