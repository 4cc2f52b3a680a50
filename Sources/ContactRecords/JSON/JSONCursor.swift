import Diagnostics

/// What ends the reading of a JSON value.
enum JSONFailure: Error {
    /// Not JSON: what is wrong, and where.
    case syntax(String, line: Int, column: Int)
    case reading(ContactFileError)
}

/// The bytes of a JSON text, one after another, with their places.
struct JSONCursor: ~Copyable {
    private var stream: TextStream
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private var end = 0
    private var position = 0
    /// Bytes in front of `buffer`.
    private var passed = 0
    /// Of `buffer`, the bytes whose line feeds and characters are counted below.
    private var counted = 0
    private var lineFeeds = 0
    private var charactersInLine = 0

    init(_ stream: consuming TextStream, blockSize: Int) {
        self.stream = stream
        buffer = .allocate(capacity: blockSize)
    }

    deinit { buffer.deallocate() }

    /// Bytes in front of the next one.
    var offset: Int { passed + position }

    /// The next byte; nil at the end of the text.
    @inline(__always)
    mutating func peek() throws(JSONFailure) -> UInt8? {
        if position == end { try fill() }
        return position < end ? buffer[position] : nil
    }

    /// Past the byte that `peek` has shown.
    @inline(__always)
    mutating func advance() { position += 1 }

    /// Past the next byte if it is this one.
    @inline(__always)
    mutating func take(_ byte: UInt8) throws(JSONFailure) -> Bool {
        guard try peek() == byte else { return false }
        position += 1
        return true
    }

    /// Past white space.
    @inline(__always)
    mutating func skipBlanks(lineFeeds: Bool) throws(JSONFailure) {
        while let byte = try peek(), byte == 0x20 || byte == 9 || byte == 13 || (byte == 10 && lineFeeds) {
            position += 1
        }
    }

    /// Past the next line feed, or to the end.
    mutating func skipLine() throws(JSONFailure) {
        while let byte = try peek() {
            position += 1
            if byte == ByteClass.lineFeed { return }
        }
    }

    /// Past the bytes of a string up to its end, an escape or a control character.
    ///
    /// - Parameter text: takes the bytes, but none of another block once it holds more than `limit`.
    /// - Returns: what the bytes mean to the cell (`ByteClass.beyondASCII`, `.control`).
    @inline(__always)
    mutating func takePlain(into text: inout [UInt8], limit: Int) throws(JSONFailure) -> UInt8 {
        var marks: UInt8 = 0
        while true {
            let start = position
            ByteClass.jsonString.withUnsafeBufferPointer { classes in
                while position < end {
                    let kind = classes[Int(buffer[position])]
                    if kind & ByteClass.stop != 0 { break }
                    marks |= kind
                    position += 1
                }
            }
            if start < position, text.count <= limit { text.append(contentsOf: buffer[start..<position]) }
            guard position == end else { return marks }
            try fill()
            if position == end { return marks }
        }
    }

    /// Line and column of the next byte; columns count characters.
    mutating func place() -> (line: Int, column: Int) {
        count(to: position)
        return (lineFeeds + 1, charactersInLine + 1)
    }

    mutating func syntax(_ message: String) -> JSONFailure {
        let place = place()
        return .syntax(message, line: place.line, column: place.column)
    }

    private mutating func count(to place: Int) {
        for byte in buffer[counted..<place] {
            if byte == ByteClass.lineFeed {
                lineFeeds += 1
                charactersInLine = 0
            } else if byte & 0xC0 != 0x80 {
                charactersInLine += 1
            }
        }
        counted = place
    }

    private mutating func fill() throws(JSONFailure) {
        count(to: end)
        passed += end
        (position, end, counted) = (0, 0, 0)
        do throws(ContactFileError) {
            end = try stream.read(into: UnsafeMutableRawBufferPointer(buffer))
        } catch {
            throw .reading(error)
        }
    }
}
