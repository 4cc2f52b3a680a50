/// The rows of a list, one at a time, as bytes and cells.
struct RowSource: ~Copyable {
    private var stream: TextStream
    private let blockSize: Int
    /// Owned; not an array, which would be set to zero first.
    private var buffer: UnsafeMutableBufferPointer<UInt8>
    /// The bytes of `buffer` from the current row's first kept one on.
    private var unread: Range<Int> = 0..<0
    private var isAtEnd = false
    private(set) var nextLine = 1

    /// What was found in the current row.
    private(set) var scanner = RowScanner(delimiter: UInt8(ascii: ","), width: 0)
    /// Of the current row's first byte.
    private(set) var line = 1

    init(_ stream: consuming TextStream, blockSize: Int) {
        self.stream = stream
        self.blockSize = blockSize
        buffer = .allocate(capacity: blockSize)
    }

    /// The bytes to come: at least `count`, but at the end of the list.
    mutating func peek<Result>(
        _ count: Int, _ body: (_ bytes: UnsafeBufferPointer<UInt8>, _ isWhole: Bool) -> Result
    ) throws(ContactFileError) -> Result {
        while unread.count < count, !isAtEnd { try fill() }
        return body(UnsafeBufferPointer(rebasing: buffer[unread]), isAtEnd)
    }

    /// Passes over lines, whatever they hold. False if the list has fewer.
    mutating func skipLines(_ count: Int) throws(ContactFileError) -> Bool {
        for _ in 0..<count {
            while true {
                if unread.isEmpty {
                    if isAtEnd { return false }
                    try fill()
                } else if let end = buffer[unread].firstIndex(of: ByteClass.lineFeed) {
                    unread = end + 1..<unread.upperBound
                    nextLine += 1
                    break
                } else {
                    unread = unread.upperBound..<unread.upperBound
                }
            }
        }
        return true
    }

    /// How rows are read from here on.
    mutating func begin(delimiter: UInt8, width: Int) {
        scanner = RowScanner(delimiter: delimiter, width: width)
    }

    /// From the next row on keeps this many cells.
    mutating func keepCells(_ width: Int) { scanner.width = width }

    /// Goes to the next row that is not blank. False at the end of the file.
    mutating func advance() throws(ContactFileError) -> Bool {
        repeat {
            unread = unread.lowerBound + scanner.position..<unread.upperBound
            line = nextLine
            scanner.beginRow()
            while !scan() {
                let dropped = scanner.dropOverlong()
                unread = unread.lowerBound + dropped..<unread.upperBound
                if isAtEnd { return false }
                try fill()
            }
            nextLine += scanner.lineFeeds
        } while scanner.isBlankLine
        return true
    }

    deinit { buffer.deallocate() }

    /// The current row's bytes; those of an overlong row are not all there.
    borrowing func withRow<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let end = unread.lowerBound + scanner.position
        return body(UnsafeBufferPointer(rebasing: buffer[unread.lowerBound..<end]))
    }

    /// Whether the row has ended. At the end of the file a row of no bytes has not: there is none.
    private mutating func scan() -> Bool {
        if unread.isEmpty, !scanner.hasBegun { return false }
        return scanner.scan(UnsafeBufferPointer(rebasing: buffer[unread]), isLast: isAtEnd)
    }

    private mutating func fill() throws(ContactFileError) {
        let kept = unread.count
        if unread.lowerBound > 0, kept > 0, let base = buffer.baseAddress {
            // Moved within one memory: `update(from:)` allows overlap.
            base.update(from: base + unread.lowerBound, count: kept)
        }
        if buffer.count < kept + blockSize {
            let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
                capacity: max(kept + blockSize, buffer.count * 2))
            _ = larger.update(fromContentsOf: buffer[..<kept])
            buffer.deallocate()
            buffer = larger
        }
        unread = 0..<kept
        let count = try stream.read(
            into: UnsafeMutableRawBufferPointer(
                UnsafeMutableBufferPointer(rebasing: buffer[kept..<kept + blockSize])))
        unread = 0..<kept + count
        isAtEnd = count == 0
    }
}
