import Diagnostics

/// The rows of a worksheet as its XML has them, a block's worth at a time.
final class SheetPart: XMLPart {
    struct Cell {
        enum Kind { case number, shared, text, boolean, error, date }

        /// From 0.
        var column: Int
        var kind: Kind
        var style: Int
        /// Of the bytes of its row.
        var start, end: Int
    }

    enum Problem: Hashable {
        /// A reference that is no place of this row, or not to the right of the cell before.
        case reference(cell: Int)
        case unknownKind(column: Int)
        case cellTooLong(column: Int)
        case rowTooLong
    }

    struct SheetRow {
        /// Of the sheet, from 1.
        var number: Int
        var cells: Range<Int>
        var firstByte: Int
        var problem: Problem?
    }

    /// Rows that have ended, and one that has not if `isInRow`; their cells and bytes.
    @exclusivity(unchecked)
    private var rows: [SheetRow] = []
    @exclusivity(unchecked)
    private var cells: [Cell] = []
    @exclusivity(unchecked)
    private var bytes: [UInt8] = []
    private var isInRow = false
    private var nextIndex = 0

    /// Those of the row and the cell that are being read.
    private var rowNumber = 0
    private var cellNumber = 0
    private var column = -1
    private var kind = Cell.Kind.number
    private var style = 0
    private var isInline = false
    private var isInValue = false
    private var cellStart = 0

    // MARK: Rows

    /// The next row that the sheet holds, empty or not; nil at its end.
    func nextRow() throws(DiagnosticList) -> SheetRow? {
        while nextIndex == rows.count - (isInRow ? 1 : 0) {
            forgetRows()
            let isAtEnd: Bool
            do throws(DiagnosticList) {
                isAtEnd = try !readBlock()
            } catch {
                // Rows before the damage come first; the next block fails again.
                guard rows.count > (isInRow ? 1 : 0) else { throw error }
                isAtEnd = false
            }
            if isAtEnd, rows.isEmpty { return nil }
        }
        nextIndex += 1
        return rows[nextIndex - 1]
    }

    func cell(_ index: Int) -> Cell { cells[index] }

    /// A cell's text as it stands in the file; `body` gets its bytes.
    func withText<Result>(_ cell: Cell, of row: SheetRow, _ body: (UnsafeBufferPointer<UInt8>) -> Result)
        -> Result
    {
        bytes.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[(row.firstByte + cell.start)..<(row.firstByte + cell.end)]))
        }
    }

    /// All rows have been taken: only what is being read stays.
    private func forgetRows() {
        nextIndex = 0
        guard isInRow, var row = rows.last else {
            rows.removeAll(keepingCapacity: true)
            cells.removeAll(keepingCapacity: true)
            bytes.removeAll(keepingCapacity: true)
            return
        }
        cells.removeSubrange(..<row.cells.lowerBound)
        bytes.removeSubrange(..<row.firstByte)
        row.cells = 0..<cells.count
        row.firstByte = 0
        rows.removeAll(keepingCapacity: true)
        rows.append(row)
    }

    // MARK: Elements

    override func opens(_ name: XMLName, level: Int, _ attributes: XMLAttributes) -> Bool {
        guard name.isSpreadsheet else {
            if level == 0 { stop("is no worksheet") }
            return false
        }
        switch level {
        case 0:
            let isSheet = name.is("worksheet")
            if !isSheet { stop("is no worksheet") }
            return isSheet
        case 1: return name.is("sheetData")
        case 2: return name.is("row") && beginRow(attributes)
        case 3:
            guard name.is("c") else { return false }
            beginCell(attributes)
            return true
        case 4:
            if isInline { return name.is("is") }
            isInValue = name.is("v")
            return isInValue
        // Phonetic runs are another reading of the same text.
        case 5:
            isInValue = name.is("t")
            return isInline && (isInValue || name.is("r"))
        case 6:
            isInValue = name.is("t")
            return isInValue
        default: return false
        }
    }

    override func text(_ text: UnsafeBufferPointer<UInt8>, level: Int) {
        guard isInValue, rows[rows.count - 1].problem == nil else { return }
        let row = rows[rows.count - 1]
        if bytes.count - row.firstByte - cellStart + text.count > RowScanner.cellLimit {
            note(.cellTooLong(column: column))
        } else if bytes.count - row.firstByte + text.count > RowScanner.rowLimit {
            note(.rowTooLong)
        } else {
            bytes.append(contentsOf: text)
        }
    }

    override func closes(level: Int) {
        isInValue = false
        switch level {
        case 3: endCell()
        case 2: isInRow = false
        default: break
        }
    }

    private func beginRow(_ attributes: XMLAttributes) -> Bool {
        if let given = attributes.bytes("r") {
            guard let number = given.integer, number > rowNumber, number <= CellReference.rowLimit else {
                stop("has a row after row \(rowNumber) with a number that cannot follow")
                return false
            }
            rowNumber = number
        } else {
            rowNumber += 1
            guard rowNumber <= CellReference.rowLimit else {
                stop("has more than \(CellReference.rowLimit) rows")
                return false
            }
        }
        rows.append(SheetRow(number: rowNumber, cells: cells.count..<cells.count, firstByte: bytes.count))
        isInRow = true
        cellNumber = 0
        column = -1
        return true
    }

    private func beginCell(_ attributes: XMLAttributes) {
        cellNumber += 1
        cellStart = bytes.count - rows[rows.count - 1].firstByte
        let before = column
        if let given = attributes.bytes("r") {
            if let place = CellReference.read(given), place.row == rowNumber {
                column = place.column - 1
            } else {
                note(.reference(cell: cellNumber))
            }
        } else {
            column += 1
        }
        if column <= before || column >= CellReference.columnLimit { note(.reference(cell: cellNumber)) }
        style = attributes.bytes("s").map { $0.integer ?? -1 } ?? 0
        isInline = false
        kind = .number
        guard let type = attributes.bytes("t") else { return }
        switch type {
        case _ where type.equals("s"): kind = .shared
        case _ where type.equals("str"): kind = .text
        case _ where type.equals("inlineStr"):
            kind = .text
            isInline = true
        case _ where type.equals("b"): kind = .boolean
        case _ where type.equals("e"): kind = .error
        case _ where type.equals("d"): kind = .date
        case _ where type.equals("n"): kind = .number
        default: note(.unknownKind(column: column))
        }
    }

    private func endCell() {
        let last = rows.count - 1
        let end = bytes.count - rows[last].firstByte
        // Formatted cells without a value are no cells.
        guard rows[last].problem == nil, end > cellStart else { return }
        cells.append(Cell(column: column, kind: kind, style: style, start: cellStart, end: end))
        rows[last].cells = rows[last].cells.lowerBound..<cells.count
    }

    /// The first problem of a row counts; of its cells nothing more is kept.
    private func note(_ problem: Problem) {
        if rows[rows.count - 1].problem == nil { rows[rows.count - 1].problem = problem }
    }
}
