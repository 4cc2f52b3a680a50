/// Finds a list's delimiter in its first rows, read as each candidate would have them.
struct DelimiterCheck {
    static let candidates: [(name: String, byte: UInt8)] = [
        ("comma", UInt8(ascii: ",")), ("semicolon", UInt8(ascii: ";")), ("tab", UInt8(ascii: "\t")),
        ("pipe", UInt8(ascii: "|")),
    ]

    /// Bytes that are looked at.
    static let sampleSize = 1 << 16
    private static let rowLimit = 100

    enum Finding: Hashable {
        case delimiter(UInt8)
        /// A single cell in the first row, while all below it have as many as this: the first row is no header.
        case title(cells: Int)
    }

    /// What the rows look like under one delimiter.
    private struct View {
        var byte: UInt8
        /// Of the header.
        var cells = 0
        var rows = 0
        /// Rows as wide as the header.
        var alike = 0
        /// Cells of the rows below the header, when they all have equally many.
        var below: Int?
    }

    /// - Parameters:
    ///   - bytes: from the header on.
    ///   - isWhole: the list ends with them.
    static func finding(in bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Finding {
        let views = candidates.map { view(of: bytes, isWhole: isWhole, delimiter: $0.byte) }
        let wide = views.filter { $0.cells > 1 }
        // The largest share of rows as wide as the header, then the most columns, then the order of the candidates.
        if let first = wide.first {
            let best = wide.dropFirst().reduce(first) { best, view in
                let (a, b) = (view.alike * best.rows, best.alike * view.rows)
                return a > b || (a == b && view.cells > best.cells) ? view : best
            }
            return .delimiter(best.byte)
        }
        // A title above the list has no delimiter, and a list of one column none in any row.
        if let title = views.first(where: { $0.rows > 2 && ($0.below ?? 1) > 1 }), let cells = title.below {
            return .title(cells: cells)
        }
        let single = views.max { $0.alike < $1.alike } ?? views[0]
        return .delimiter((views.first { $0.alike == single.alike } ?? single).byte)
    }

    private static func view(of bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool, delimiter: UInt8) -> View {
        var view = View(byte: delimiter)
        var scanner = RowScanner(delimiter: delimiter, width: 1)
        var rest = bytes[...]
        var below: Set<Int> = []
        while view.rows < rowLimit, !rest.isEmpty {
            scanner.beginRow()
            // The last row of the sample may be cut, and counts only if there is no other.
            let isEnded = scanner.scan(UnsafeBufferPointer(rebasing: rest), isLast: isWhole)
            if !isEnded {
                guard view.rows == 0 else { break }
                _ = scanner.scan(UnsafeBufferPointer(rebasing: rest), isLast: true)
            }
            rest = rest[(rest.startIndex + scanner.position)...]
            if scanner.isBlankLine { continue }
            let cells = scanner.problem == nil ? scanner.cellCount : 0
            if view.rows == 0 { view.cells = cells } else { below.insert(cells) }
            view.rows += 1
            if cells == view.cells { view.alike += 1 }
        }
        view.below = below.count == 1 ? below.first : nil
        return view
    }
}
