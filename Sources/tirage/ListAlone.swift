import ContactBase
import ContactRecords
import Diagnostics
import ListHygiene
import Production

/// `tirage contacts --file`: a list without a job. Row by row: nothing is kept but what is counted.
struct ListAlone {
    private let file: String
    private let command: ContactsCommand
    private let list: ContactList
    private let spool: StandardInputSpool?
    /// For messages.
    private let name: String
    private var profiler: ListProfiler
    private var rows = 0
    private var rejected = 0
    private var shownRejections: [Rejection] = []

    private static let shownLimit = 20

    init(file: String, command: ContactsCommand) throws {
        self.file = file
        self.command = command
        let standardInput = Environment.standardInput
        spool =
            file == "-"
            ? try StandardInputSpool(
                descriptor: standardInput.descriptor, folder: standardInput.spoolFolder) : nil
        name = spool == nil ? file : "standard input"
        list = try ContactList(
            path: spool?.path ?? Environment.absolute(file), displayName: name,
            options: try command.list.options())
        profiler = ListProfiler(header: list.header, file: name)
    }

    /// - Throws: what the reader throws, `Interrupted`, `Console.WriteFailure`.
    mutating func print(_ progress: ProgressPrinter) throws -> Reply {
        StopSignals.listen
        let printer = RowPrinter(
            format: command.rows, guardsFormulas: command.spreadsheet, columns: list.header, fields: [])
        var output = BufferedOutput()
        let prints = !command.summary && !command.reply.json
        if prints, let header = printer.header { try output.line(header) }
        var left = command.limit ?? .max
        while let row = try list.next() {
            let listed = count(row)
            if rows % 10_000 == 0 {
                progress.show(.reading(rows: rows))
                if let signal = StopSignals.signal { throw Interrupted(signal: signal) }
            }
            guard prints, left > 0, command.disposition ?? listed.disposition == listed.disposition else {
                continue
            }
            left -= 1
            try output.line(printer.text(listed, file: file))
        }
        try output.flush()
        progress.end()
        return reply()
    }

    private mutating func count(_ row: Row) -> ListedRow {
        rows += 1
        switch row {
        case .record(let record):
            profiler.add(cells: record.cells, line: record.line)
            return ListedRow(list: 0, line: record.line, cells: record.cells, disposition: .printed)
        case .rejected(let rejection):
            rejected += 1
            if shownRejections.count < ListAlone.shownLimit { shownRejections.append(rejection) }
            return ListedRow(
                list: 0, line: rejection.line, cells: nil, disposition: .rejected,
                reason: rejection.reason.message)
        }
    }

    private func reply() -> Reply {
        let report = profiler.report()
        let warnings = DiagnosticList(
            list.warnings.all + shownRejections.map(\.diagnostic) + report.warnings)
        let more = rejected - shownRejections.count
        let lines =
            ["\(name): \(ListSummary.text(list.found)), \(counted(rows, "row"))"]
            + (rejected > 0 ? ["  \(counted(rejected, "row")) cannot be read"] : [])
            + ListSummary.columns(report.columns).map { "  " + $0 } + warnings.all.map(\.text)
            + (more > 0 ? ["… and \(counted(more, "row")) more that cannot be read"] : [])
        return Reply(
            members: [
                ("file", .string(file)), ("found", ListSummary.json(list.found)),
                ("rows", .integer(rows)), ("rejected", .integer(rejected)),
                ("columns", ListSummary.json(report.columns)), ("warnings", warnings.json),
            ], text: "", note: lines.joined(separator: "\n"))
    }
}
