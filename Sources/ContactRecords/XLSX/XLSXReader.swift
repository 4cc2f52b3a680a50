public import Diagnostics

/// Reads a sheet of an .xlsx workbook (ISO 29500 SpreadsheetML, transitional or strict), its first row the header.
///
/// Cells are given as the sheet shows them, as far as that does not depend on who looks: see `NumberFormat`. Text
/// cells stay as they are, leading zeros and blanks included; formulas give their stored results; TRUE and FALSE;
/// errors such as `#N/A`. Hidden and filtered rows and columns are read like others. Of merged cells the first holds
/// the value, the others are empty. Rows without a value are left out, and so are columns behind the header's last
/// name, where they are empty; a value there rejects its row.
///
/// The sheet is unpacked and parsed in blocks: memory does not grow with it. Only the workbook's shared texts stay in
/// memory (`SharedStrings`).
public final class XLSXReader: RowReader {
    public var hasPlainNumbers: Bool { true }
    public let header: [String]
    public let headerPlaces: [SourceLocation]
    /// The name of the sheet that is read.
    public let part: String?

    private let displayName: String
    private let sheet: SheetPart
    private let cells: SheetCells

    /// Opens the workbook and reads the sheet's header: its first row with a value.
    ///
    /// - Parameters:
    ///   - displayName: the list's name in messages and records.
    ///   - sheet: nil for the first sheet that is not hidden.
    ///   - skip: rows of the sheet that stand before the header, empty ones counted.
    /// - Throws: `DiagnosticList` for a file, sheet or header that cannot be used, `ContactFileError` if reading fails.
    public init(path: String, displayName: String, sheet name: String?, skip: Int) throws {
        let workbook = try Workbook(WorkbookArchive(path: path, displayName: displayName))
        let chosen = try workbook.sheet(named: name)
        let cells = SheetCells(
            strings: try SharedStrings(workbook.open("sharedStrings")),
            styles: try SheetStyles(workbook.open("styles")), calendar: workbook.calendar)
        let sheet = try SheetPart(workbook.open(chosen))
        guard let first = try SheetHeader.read(sheet, cells, skip: skip) else {
            throw DiagnosticList([
                Diagnostic(
                    "empty-list", "the sheet `\(chosen.name)` is empty: it has no header",
                    at: SourceLocation(file: displayName))
            ])
        }
        header = first.names
        headerPlaces = first.names.indices.map {
            SourceLocation(file: displayName, line: first.row, column: $0 + 1)
        }
        part = chosen.name
        self.displayName = displayName
        self.sheet = sheet
        self.cells = cells
    }

    /// The next row with a value; nil at the end of the sheet. Its line is the sheet's row.
    ///
    /// Throws `DiagnosticList` where the rest of the workbook is damaged.
    public func next() throws -> Row? {
        while let row = try sheet.nextRow() {
            switch read(row) {
            case .success(let texts?):
                return .record(ContactRecord(file: displayName, line: row.number, cells: texts))
            case .success(nil): continue
            case .failure(let rejection):
                return .rejected(
                    Rejection(file: displayName, line: row.number, reason: rejection.reason))
            }
        }
        return nil
    }

    private struct Refusal: Error { var reason: Rejection.Reason }

    /// The row's texts; nil when it has none.
    private func read(_ row: SheetPart.SheetRow) -> Result<[String]?, Refusal> {
        if let problem = row.problem { return .failure(Refusal(reason: reason(problem))) }
        var texts = [String](repeating: "", count: header.count)
        var hasValue = false
        var size = 0
        for index in row.cells {
            let cell = sheet.cell(index)
            let text: String
            switch sheet.withText(cell, of: row, { cells.text($0, cell) }) {
            case .success(let shown): text = shown
            case .failure(let mistake):
                return .failure(Refusal(reason: reason(mistake, column: cell.column)))
            }
            let isBlank = text.isBlank
            if !isBlank { hasValue = true }
            if cell.column < header.count {
                texts[cell.column] = text
            } else if !isBlank {
                return .failure(Refusal(reason: ragged(cell.column)))
            }
            size += text.utf8.count
            // Many cells may refer to one long text.
            if size > RowScanner.rowLimit { return .failure(Refusal(reason: reason(.rowTooLong))) }
        }
        return .success(hasValue ? texts : nil)
    }

    // MARK: Words

    private func name(_ column: Int) -> String {
        header.indices.contains(column)
            ? "column `\(header[column])`" : "column \(CellReference.letters(column + 1))"
    }

    private func ragged(_ column: Int) -> Rejection.Reason {
        let last = CellReference.letters(header.count)
        return .init(
            code: "ragged-row",
            message:
                "the row has a value in column \(CellReference.letters(column + 1)), the header ends in column \(last)"
        )
    }

    private func reason(_ problem: SheetPart.Problem) -> Rejection.Reason {
        switch problem {
        case .reference(let cell):
            .init(code: "bad-cell", message: "cell \(cell) of the row has a place that is none in this row")
        case .unknownKind(let column):
            .init(code: "bad-cell", message: "\(name(column)): the cell is of no known type")
        case .cellTooLong(let column): reason(.cellTooLong, column: column)
        case .rowTooLong:
            .init(code: "row-too-large", message: "the row has more than \(RowScanner.rowLimit) bytes")
        }
    }

    private func reason(_ mistake: SheetCells.Mistake, column: Int) -> Rejection.Reason {
        let name = name(column)
        return switch mistake {
        case .cellTooLong:
            .init(
                code: "cell-too-long",
                message: "\(name): the cell has more than \(RowScanner.cellLimit) bytes")
        case .noSuchText:
            .init(
                code: "bad-cell",
                message: "\(name): the cell refers to a text that the workbook does not hold")
        case .notANumber:
            .init(code: "bad-cell", message: "\(name): the cell says it is a number and is none")
        case .notABoolean:
            .init(code: "bad-cell", message: "\(name): the cell says it is true or false and is neither")
        case .tooManyDigits:
            .init(
                code: "number-too-long",
                message:
                    "\(name): the number has more than \(DecimalNumber.precision) digits, of which a sheet keeps \(DecimalNumber.precision): it should be text"
            )
        }
    }
}

extension String {
    /// Of white space alone, or empty.
    var isBlank: Bool {
        guard let first = utf8.first else { return true }
        // No white space of ASCII is above the blank; what is not ASCII must be looked up.
        if (0x21..<0x7F).contains(first) { return false }
        return unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
}
