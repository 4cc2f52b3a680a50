import Diagnostics

/// The first row of a CSV list, as far as it is a matter of bytes and cells.
struct CSVHeader {
    let displayName: String
    let delimiter: UInt8
    let encoding: TextEncoding
    /// Of the row's first byte.
    let line: Int

    private(set) var diagnostics: [Diagnostic] = []
    private(set) var places: [SourceLocation] = []

    init(displayName: String, delimiter: UInt8, encoding: TextEncoding, line: Int) {
        self.displayName = displayName
        self.delimiter = delimiter
        self.encoding = encoding
        self.line = line
    }

    /// The names as they are; complete only when `diagnostics` is empty.
    mutating func names(_ bytes: UnsafeBufferPointer<UInt8>, _ scanner: RowScanner) -> [String] {
        if let problem = scanner.problem {
            add(
                "bad-header",
                "the header cannot be read: \(RowProblem(scanner, line: line).words(column: nil))",
                column: nil,
                problem.kind == .bareCarriageReturn ? "save the list with one kind of line end" : nil)
            return []
        }
        guard scanner.cellCount <= HeaderCheck.columnLimit else {
            let place = SourceLocation(file: displayName, line: line)
            diagnostics.append(HeaderCheck.tooManyColumns(scanner.cellCount, at: place))
            return []
        }
        if let cell = scanner.cells.first, scanner.cellCount == 1, let other = otherDelimiter(bytes, cell) {
            add(
                "wrong-delimiter", "the header is a single column that holds the delimiter \(other)",
                column: 1, "set `delimiter: \(other)` beside its name, or leave `delimiter` out")
            return []
        }
        var names: [String] = []
        for cell in scanner.cells {
            let column = column(of: cell, in: bytes)
            if let name = CellText.read(bytes, cell) {
                names.append(name)
                places.append(SourceLocation(file: displayName, line: line, column: column))
            } else {
                add(
                    "not-utf-8", "the name of a column is not \(encoding.title)", column: column,
                    encoding == .utf8 ? "save the list as UTF-8" : "set the right `encoding` beside its name")
            }
        }
        return names
    }

    /// Of a header that is one column: the delimiter it was most likely written with.
    private func otherDelimiter(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: RowScanner.Cell) -> String? {
        // In quotes it belongs to the name.
        guard cell.marks & RowScanner.quotedCell == 0 else { return nil }
        return ["semicolon", "comma", "tab", "pipe"].first { name in
            DelimiterCheck.candidates.contains {
                $0.name == name && $0.byte != delimiter && bytes[cell.start..<cell.end].contains($0.byte)
            }
        }
    }

    private mutating func add(_ code: Diagnostic.Code, _ message: String, column: Int?, _ hint: String?) {
        let place = SourceLocation(file: displayName, line: line, column: column)
        diagnostics.append(Diagnostic(code, message, at: place, hints: hint.map { [$0] } ?? []))
    }

    /// In characters, from the start of the header's line; 1-based.
    private func column(of cell: RowScanner.Cell, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let start = cell.start - (cell.marks & RowScanner.quotedCell == 0 ? 0 : 1)
        return bytes[..<start].count { $0 & 0xC0 != 0x80 } + 1
    }
}
