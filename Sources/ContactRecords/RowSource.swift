/// The rows of a file, one at a time, as bytes and cells.
struct RowSource: ~Copyable {
    private let file: BlockFile
    private let blockSize: Int
    /// Owned; not an array, which would be set to zero first.
    private var buffer: UnsafeMutableBufferPointer<UInt8>
    /// The bytes of `buffer` from the current row's first kept one on.
    private var unread: Range<Int> = 0..<0
    private var isAtEnd = false
    private var nextLine = 1

    /// What was found in the current row.
    private(set) var scanner: RowScanner
    /// Of the current row's first byte.
    private(set) var line = 1

    init(file: consuming BlockFile, delimiter: UInt8, blockSize: Int, width: Int) throws(ContactFileError) {
        self.file = file
        self.blockSize = blockSize
        buffer = .allocate(capacity: blockSize)
        scanner = RowScanner(delimiter: delimiter, width: width)
        while unread.count < 3, !isAtEnd { try fill() }
        // The byte order mark (Unicode 16, 23.8) is no part of the first name.
        if UnsafeBufferPointer(rebasing: buffer[unread]).starts(with: [0xEF, 0xBB, 0xBF]) {
            unread = unread.lowerBound + 3..<unread.upperBound
        }
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
        let count = try file.read(
            into: UnsafeMutableRawBufferPointer(
                UnsafeMutableBufferPointer(rebasing: buffer[kept..<kept + blockSize])))
        unread = 0..<kept + count
        isAtEnd = count == 0
    }
}
