public import ArgumentParser
public import ContactBase
public import ContactRecords
public import JobModel

/// How to read a list that no job describes.
struct ListFileOptions: ParsableArguments {
    @Option(help: "Of the list: csv, jsonl, json, xlsx or sqlite (else by the file's ending).")
    var format: ListKind?

    @Option(help: "Encoding of a text list, such as windows-1252 (else detected).")
    var encoding: String?

    @Option(help: "Delimiter of CSV: comma, semicolon, tab or pipe (else detected).")
    var delimiter: ListSource.Delimiter?

    @Option(help: "Lines or rows before the header.")
    var skip: Int?

    @Option(help: "Sheet of a workbook.")
    var sheet: String?

    @Option(help: "Table of a database.")
    var table: String?

    @Option(help: "Query of a database.")
    var query: String?

    func validate() throws {
        if let skip, !ListSource.skipRange.contains(skip) {
            throw ValidationError(
                "--skip takes \(ListSource.skipRange.lowerBound) to \(ListSource.skipRange.upperBound)")
        }
        if table != nil, query != nil { throw ValidationError("--table and --query exclude one another") }
    }

    /// The first option that is given.
    var given: String? {
        let all: [(String, Bool)] = [
            ("--format", format != nil), ("--encoding", encoding != nil), ("--delimiter", delimiter != nil),
            ("--skip", skip != nil), ("--sheet", sheet != nil), ("--table", table != nil),
            ("--query", query != nil),
        ]
        return all.first { $0.1 }?.0
    }

    func options() throws -> ListOptions {
        ListOptions(
            format: format, encoding: try encoding.map { try TextEncoding(named: $0) },
            delimiter: delimiter?.byte, skip: skip ?? 0, sheet: sheet, table: table, query: query)
    }
}

extension ListKind: ExpressibleByArgument {}
extension ListSource.Delimiter: ExpressibleByArgument {}
extension Disposition: ExpressibleByArgument {}
