import Diagnostics

/// The first row of a list: names for the columns, each of its own and fit for placeholders.
struct HeaderCheck {
    let displayName: String
    let delimiter: UInt8
    /// Of the row's first byte.
    let line: Int

    static let columnLimit = 1000

    private(set) var diagnostics: [Diagnostic] = []

    init(displayName: String, delimiter: UInt8, line: Int) {
        self.displayName = displayName
        self.delimiter = delimiter
        self.line = line
    }

    /// The names without the blanks around them; complete only when `diagnostics` is empty.
    mutating func names(_ bytes: UnsafeBufferPointer<UInt8>, _ scanner: RowScanner) -> [String] {
        if HeaderCheck.isUTF16(bytes) {
            add("not-utf-8", "the list is UTF-16, not UTF-8", column: 1, "save the list as UTF-8")
            return []
        }
        if let problem = scanner.problem {
            // The one list that is all one row: made with the line ends of old Macs.
            let isOldMac = problem.kind == .bareCarriageReturn
            add(
                "bad-header",
                "the header cannot be read: \(RowProblem(scanner, line: line).words(column: nil))",
                column: nil,
                isOldMac ? "save the list with line feeds, or carriage returns and line feeds" : nil)
            return []
        }
        guard scanner.cellCount <= HeaderCheck.columnLimit else {
            add(
                "bad-header",
                "the header has \(scanner.cellCount) columns; at most \(HeaderCheck.columnLimit) are read",
                column: nil, nil)
            return []
        }
        if let cell = scanner.cells.first, scanner.cellCount == 1, let other = otherDelimiter(bytes, cell) {
            add(
                "wrong-delimiter", "the header is a single column that holds the delimiter \(other)",
                column: 1,
                "set `delimiter: \(other)` under `contacts` in the job")
            return []
        }
        var names: [String] = []
        var seen: Set<String> = []
        for cell in scanner.cells {
            let column = column(of: cell, in: bytes)
            guard let name = name(bytes, cell, column) else { continue }
            // As Swift compares texts: composed and decomposed accents are one name.
            if !seen.insert(name).inserted {
                add(
                    "duplicate-column", "two columns are named `\(name)`", column: column,
                    "give each its own name")
            }
            names.append(name)
        }
        return names
    }

    private mutating func name(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: RowScanner.Cell, _ column: Int)
        -> String?
    {
        switch CellText.read(bytes, cell) {
        case .failure(.notUTF8):
            add("not-utf-8", "the name of a column is not UTF-8", column: column, "save the list as UTF-8")
        case .failure(.forbidden(let scalar)):
            add(
                "forbidden-character", "the name of a column holds the character \(scalar.codePoint)",
                column: column, nil)
        case .success(let text):
            let name = HeaderCheck.trimmed(text)
            let scalars = name.unicodeScalars
            if name.isEmpty {
                add(
                    "bad-column-name", "a column has no name", column: column,
                    "name it, or delete the empty column")
            } else if scalars.contains(where: { ["\t", "\n", "\r"].contains($0) }) {
                add(
                    "bad-column-name", "the name of a column holds a tab or a line break", column: column, nil
                )
            } else if scalars.contains(where: { ["{", "}", "|"].contains($0) }) {
                add("bad-column-name", "the name of a column holds `{`, `}` or `|`", column: column, nil)
            } else if scalars.first == "@" {
                add(
                    "bad-column-name", "the name of a column begins with `@`", column: column,
                    "such names are Tirage's own placeholders")
            } else {
                return name
            }
        }
        return nil
    }

    /// By its byte order mark, else by the zero that is half of the first character, if that is ASCII.
    private static func isUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            || (bytes.count >= 2 && (bytes[0] == 0) != (bytes[1] == 0))
    }

    /// Of a header that is one column: the delimiter it was most likely written with.
    private func otherDelimiter(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: RowScanner.Cell) -> String? {
        let all = [
            ("semicolon", UInt8(ascii: ";")), ("comma", UInt8(ascii: ",")), ("tab", UInt8(ascii: "\t")),
            ("pipe", UInt8(ascii: "|")),
        ]
        return all.first { $0.1 != delimiter && bytes[cell.start..<cell.end].contains($0.1) }?.0
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

    static func trimmed(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let front = scalars.drop(while: \.properties.isWhitespace)
        let end = front.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? front.startIndex
        return String(String.UnicodeScalarView(front[..<end]))
    }
}
