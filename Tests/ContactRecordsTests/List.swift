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
        try List.write(bytes, to: path)
    }

    /// Not by Foundation, which syncs every file to the disk: these tests write many thousands.
    static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "wxe") else { throw CocoaError(.fileWriteUnknown) }
        let count = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, count == bytes.count else { throw CocoaError(.fileWriteUnknown) }
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

    /// As a job's list: found out, checked and cleaned.
    func contacts(_ options: ListOptions = ListOptions()) throws -> ContactList {
        try ContactList(path: path, displayName: "list.csv", options: options)
    }

    /// What a job takes the list for (`utf-8 ; [id|name]`), its warnings and rows, or what stops it.
    func account(_ options: ListOptions = ListOptions()) throws -> [String] {
        var texts: [String] = []
        do {
            let list = try contacts(options)
            let delimiter = list.found.delimiter.map { $0 == 9 ? " tab" : " \(Unicode.Scalar($0))" } ?? ""
            texts.append(
                (list.found.encoding?.rawValue ?? "") + delimiter + " [\(list.header.joined(separator: "|"))]"
            )
            texts += list.warnings.all.map(\.text)
            while let row = try list.next() { texts.append(row.text) }
        } catch let diagnostics as DiagnosticList {
            texts += diagnostics.all.map(\.text)
        }
        return texts
    }

    /// What opening the list says; empty when it opens.
    func refusal(_ options: ListOptions = ListOptions()) throws -> String {
        do {
            _ = try contacts(options)
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
