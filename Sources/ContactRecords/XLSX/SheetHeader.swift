import Diagnostics

/// The row of a sheet that names the columns.
enum SheetHeader {
    /// The first row with a value behind the skipped ones; nil if there is none.
    static func read(_ sheet: SheetPart, _ cells: SheetCells, skip: Int) throws(DiagnosticList) -> (
        row: Int, names: [String]
    )? {
        while let row = try sheet.nextRow() {
            guard row.number > skip else { continue }
            let place = SourceLocation(file: sheet.displayName, line: row.number)
            if row.problem != nil { throw refusal(place) }
            var names: [String] = []
            for index in row.cells {
                let cell = sheet.cell(index)
                guard case .success(let text) = sheet.withText(cell, of: row, { cells.text($0, cell) }) else {
                    throw refusal(
                        SourceLocation(file: place.file, line: place.line, column: cell.column + 1))
                }
                // Columns without a name at the end are none.
                guard !text.isBlank else { continue }
                names += [String](repeating: "", count: cell.column - names.count)
                names.append(text)
            }
            if !names.isEmpty { return (row.number, names) }
        }
        return nil
    }

    private static func refusal(_ place: SourceLocation) -> DiagnosticList {
        DiagnosticList([
            Diagnostic(
                "bad-header", "the header cannot be read: it holds a damaged cell", at: place,
                hints: ["open the workbook in a spreadsheet program and write the header anew"])
        ])
    }
}
