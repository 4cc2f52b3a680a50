/// Finds the cells of one row (RFC 4180), over as many blocks as it takes.
///
/// Where a row breaks the rules, reading goes on as the lenient readers do (a quote inside a cell is a character, a
/// closing quote may be followed by text), so that the end of the row is where other programs see it and no part of a
/// bad row is taken for a row of its own.
struct RowScanner {
    static let cellLimit = 1_000_000
    static let rowLimit = 16_000_000

    enum Problem: Hashable {
        case bareCarriageReturn, quoteInCell, textAfterQuote, cellTooLong, rowTooLong, unclosedQuote
    }

    struct Cell {
        /// Of the text, without its quotes; counted from the row's first byte.
        var start, end: Int
        /// `ByteClass.control`, `.beyondASCII`, `.quotedCell` and `.doubledQuote`.
        var marks: UInt8
    }

    static let quotedCell: UInt8 = 8
    static let doubledQuote: UInt8 = 16

    private enum Mode { case cellStart, bare, quoted, closed }

    private let delimiter: UInt8
    private let bareClasses: [UInt8]
    private let quotedClasses = ByteClass.quoted
    /// Cells kept; those beyond are only counted.
    var width: Int

    private var mode = Mode.cellStart
    private var start = 0
    private var marks: UInt8 = 0
    private var closingQuote = 0
    /// Where scanning goes on, counted from the row's first byte, or the first kept one.
    private(set) var position = 0
    /// Bytes of this row that are no longer kept.
    private var dropped = 0
    private var isDropping = false

    private(set) var cells: [Cell] = []
    private(set) var cellCount = 0
    /// Line feeds so far, that of the row's end included.
    private(set) var lineFeeds = 0
    private(set) var problem: (kind: Problem, cell: Int)?
    /// Lines below the row's first one at which the last quote was opened.
    private(set) var quoteLine = 0

    init(delimiter: UInt8, width: Int) {
        self.delimiter = delimiter
        self.width = width
        bareClasses = ByteClass.bare(delimiter: delimiter)
        cells.reserveCapacity(min(width, 1024))
    }

    /// Whether a byte of the row has been looked at.
    var hasBegun: Bool { position > 0 || dropped > 0 }

    /// A line without a byte.
    var isBlankLine: Bool {
        cellCount == 1 && problem == nil && cells.first.map { $0.end == $0.start && $0.marks == 0 } == true
    }

    mutating func beginRow() {
        mode = .cellStart
        position = 0
        dropped = 0
        isDropping = false
        cells.removeAll(keepingCapacity: true)
        cellCount = 0
        lineFeeds = 0
        problem = nil
        quoteLine = 0
    }

    /// Goes on from `position`. True when the row has ended at it; false when it needs more bytes.
    ///
    /// - Parameters:
    ///   - bytes: from the row's first kept byte to the last one read.
    ///   - isLast: the file ends with them.
    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Bool {
        while true {
            switch mode {
            case .cellStart:
                marks = 0
                if position < bytes.count, bytes[position] == ByteClass.quote {
                    position += 1
                    marks = RowScanner.quotedCell
                    quoteLine = lineFeeds
                    mode = .quoted
                } else {
                    guard position < bytes.count || isLast else { return false }
                    mode = .bare
                }
                start = position
            case .bare:
                (position, marks) = RowScanner.skip(bytes, from: position, marks, bareClasses)
                if let hasEnded = separator(bytes, isLast: isLast, cellEnd: position) { return hasEnded }
            case .quoted:
                (position, marks) = RowScanner.skip(bytes, from: position, marks, quotedClasses)
                if position == bytes.count {
                    guard isLast else { return false }
                    note(.unclosedQuote)
                    endFile(at: position)
                    return true
                }
                if bytes[position] == ByteClass.lineFeed {
                    lineFeeds += 1
                    position += 1
                } else if position + 1 < bytes.count, bytes[position + 1] == ByteClass.quote {
                    marks |= RowScanner.doubledQuote
                    position += 2
                } else {
                    guard position + 1 < bytes.count || isLast else { return false }
                    closingQuote = position
                    position += 1
                    mode = .closed
                }
            case .closed:
                if let hasEnded = separator(bytes, isLast: isLast, cellEnd: closingQuote) { return hasEnded }
            }
        }
    }

    /// Past the bytes that mean nothing to the scanner; what they mean to the cell is added to its marks.
    @inline(__always)
    private static func skip(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ marks: UInt8, _ classes: [UInt8]
    ) -> (position: Int, marks: UInt8) {
        classes.withUnsafeBufferPointer { classes in
            var index = start
            var seen = marks
            while index < bytes.count {
                let kind = classes[Int(bytes[index])]
                if kind & ByteClass.stop != 0 { break }
                seen |= kind
                index += 1
            }
            return (index, seen)
        }
    }

    /// At what may end a cell: nil to go on scanning, else whether the row has ended.
    @inline(__always)
    private mutating func separator(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, cellEnd: Int) -> Bool?
    {
        guard position < bytes.count else {
            if isLast { endFile(at: cellEnd) }
            return isLast
        }
        let byte = bytes[position]
        if byte == delimiter {
            endCell(at: cellEnd)
            position += 1
            mode = .cellStart
        } else if byte == ByteClass.lineFeed {
            return endRow(at: cellEnd, length: 1)
        } else if byte == ByteClass.carriageReturn {
            if position + 1 < bytes.count, bytes[position + 1] == ByteClass.lineFeed {
                return endRow(at: cellEnd, length: 2)
            }
            guard position + 1 < bytes.count || isLast else { return false }
            note(.bareCarriageReturn)
            position += 1
            mode = .bare
        } else {
            // Outside quotes only a quote stops the scanner besides these.
            note(mode == .closed ? .textAfterQuote : .quoteInCell)
            if mode == .bare { position += 1 }
            mode = .bare
        }
        return nil
    }

    private mutating func endRow(at cellEnd: Int, length: Int) -> Bool {
        position += length
        lineFeeds += 1
        endCell(at: cellEnd)
        if dropped + position > RowScanner.rowLimit { note(.rowTooLong) }
        return true
    }

    @inline(__always)
    private mutating func endCell(at end: Int) {
        if end - start > RowScanner.cellLimit { note(.cellTooLong) }
        if cellCount < width, !isDropping { cells.append(Cell(start: start, end: end, marks: marks)) }
        cellCount += 1
    }

    private mutating func endFile(at cellEnd: Int) {
        endCell(at: cellEnd)
        if dropped + position > RowScanner.rowLimit { note(.rowTooLong) }
    }

    /// The first problem of a row counts, but for those of size, whose finding depends on where blocks end.
    private mutating func note(_ kind: Problem) {
        func rank(_ kind: Problem) -> Int {
            switch kind {
            case .bareCarriageReturn, .quoteInCell, .textAfterQuote: 0
            case .cellTooLong: 1
            case .rowTooLong: 2
            case .unclosedQuote: 3
            }
        }
        if let problem, rank(problem.kind) >= rank(kind) { return }
        problem = (kind, cellCount)
    }

    /// For a row that is over a limit: its bytes so far are not needed any more. The number of bytes to drop.
    mutating func dropOverlong() -> Int {
        if !isDropping, position - start > RowScanner.cellLimit {
            note(.cellTooLong)
            isDropping = true
        }
        if dropped + position > RowScanner.rowLimit {
            note(.rowTooLong)
            isDropping = true
        }
        guard isDropping else { return 0 }
        let count = position
        dropped += count
        position = 0
        // Of no meaning any more, but never negative lengths.
        start = 0
        closingQuote = 0
        return count
    }
}
