import ContactRecords
import Diagnostics
import Foundation

/// A list in a file of its own, removed with the value's last use.
final class List {
    let path: String

    init(_ bytes: [UInt8]) throws {
        path =
            FileManager.default.temporaryDirectory.appendingPathComponent("list-\(UUID().uuidString).csv")
            .path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    convenience init(_ text: String) throws { try self.init(Array(text.utf8)) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func reader(delimiter: String = ",", blockSize: Int = CSVReader.defaultBlockSize) throws -> CSVReader {
        try CSVReader(
            path: path, displayName: "list.csv", delimiter: delimiter.utf8.first ?? 0, blockSize: blockSize)
    }

    func rows(delimiter: String = ",", blockSize: Int = CSVReader.defaultBlockSize) throws -> [Row] {
        let reader = try reader(delimiter: delimiter, blockSize: blockSize)
        var rows: [Row] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    /// What opening the list says; empty when it opens.
    func refusal(delimiter: String = ",") throws -> String {
        do {
            _ = try reader(delimiter: delimiter)
            return ""
        } catch let diagnostics as DiagnosticList {
            return diagnostics.text
        }
    }
}

extension Row {
    /// For tables: `2 [a|b]`, or the message.
    var text: String {
        switch self {
        case .record(let record):
            "\(record.line) [\(record.cells.joined(separator: "|"))]"
        case .rejected(let rejection):
            "\(rejection.reason.code) \(rejection.diagnostic.text)"
        }
    }
}
