import Diagnostics

/// Words for why a row cannot be read.
struct RowProblem {
    private let problem: RowScanner.Problem
    private let cell: Int
    private let quoteLine: Int

    /// Only for a scanner that found a problem; `line` is that of the row's first byte.
    init(_ scanner: RowScanner, line: Int) {
        problem = scanner.problem?.kind ?? .unclosedQuote
        cell = scanner.problem?.cell ?? 0
        quoteLine = line + scanner.quoteLine
    }

    /// - Parameter header: names for the cells; beyond them, and in the header itself, cells are counted.
    func reason(header: [String]) -> Rejection.Reason {
        Rejection.Reason(
            code: code, message: words(column: header.indices.contains(cell) ? header[cell] : nil))
    }

    func words(column: String?) -> String {
        let place = column.map { "column `\($0)`" } ?? "cell \(cell + 1)"
        return switch problem {
        case .bareCarriageReturn: "\(place): a carriage return without a line feed, outside quotes"
        case .quoteInCell: "\(place): a quote in a cell that does not begin with one"
        case .textAfterQuote: "\(place): text after the closing quote"
        case .cellTooLong: "\(place): the cell has more than \(RowScanner.cellLimit) bytes"
        case .rowTooLong: "the row has more than \(RowScanner.rowLimit) bytes"
        case .unclosedQuote:
            "\(place): the quote opened in line \(quoteLine) is never closed, so the rest of the list belongs to this row"
        }
    }

    private var code: Diagnostic.Code {
        switch problem {
        case .bareCarriageReturn: "bare-carriage-return"
        case .quoteInCell: "quote-in-cell"
        case .textAfterQuote: "text-after-quote"
        case .cellTooLong: "cell-too-long"
        case .rowTooLong: "row-too-long"
        case .unclosedQuote: "unclosed-quote"
        }
    }
}
