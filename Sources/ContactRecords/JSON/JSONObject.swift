import Diagnostics

/// One object of a list read into cells, and what keeps it from being a record.
struct JSONObject {
    static let byteLimit = RowScanner.rowLimit

    enum Problem {
        case notAnObject
        case unknownKey(number: Int)
        case unreadableKey(number: Int)
        case repeatedKey(column: Int)
        case nested(column: Int)
        case loneSurrogate(column: Int)
        case damaged(column: Int)
        case cellTooLong(column: Int)
        case tooLong
    }

    /// The columns: the keys of the first object, in its order.
    private(set) var keys: [[UInt8]] = []
    private var columns: [[UInt8]: Int] = [:]
    /// Where the first object's keys stand.
    private(set) var keyPlaces: [(line: Int, column: Int)] = []
    /// Keys of the first object, those beyond the limit too.
    private(set) var keyCount = 0
    /// No object has been read yet.
    private(set) var isFirst = true

    /// Of the last object read.
    private(set) var cells: [String] = []
    private(set) var cellsToClean: [Int] = []
    private(set) var problem: Problem?
    private(set) var isTooLong = false
    /// Columns found in the object, so that a key that comes twice is seen: the object's number, by column.
    private var seenIn: [Int] = []
    private var number = 0

    private var text = JSONText()
    /// Whether line feeds are white space.
    private let lineFeeds: Bool

    init(lineFeeds: Bool) { self.lineFeeds = lineFeeds }

    /// Reads the value at the cursor, which stands at its first byte.
    mutating func read(_ cursor: inout JSONCursor) throws(JSONFailure) {
        number += 1
        problem = nil
        isTooLong = false
        cellsToClean.removeAll(keepingCapacity: true)
        cells = isFirst ? [] : Array(repeating: "", count: keys.count)
        guard let first = try cursor.peek() else {
            throw cursor.syntax("the text ends where a value is expected")
        }
        guard first == UInt8(ascii: "{") else {
            note(.notAnObject)
            if first == UInt8(ascii: "[") {
                try JSONNesting.skip(&cursor, &text, lineFeeds: lineFeeds)
            } else {
                try JSONNesting.readScalar(&cursor, &text, first: first)
            }
            return
        }
        let start = cursor.offset
        cursor.advance()
        try cursor.skipBlanks(lineFeeds: lineFeeds)
        var members = 0
        if try !cursor.take(UInt8(ascii: "}")) {
            repeat {
                members += 1
                try readMember(&cursor, number: members)
                try cursor.skipBlanks(lineFeeds: lineFeeds)
                if cursor.offset - start > JSONObject.byteLimit { drop() }
            } while try cursor.take(UInt8(ascii: ","))
            guard try cursor.take(UInt8(ascii: "}")) else {
                throw cursor.syntax("a comma or `}` is expected here")
            }
        }
        isFirst = false
    }

    private mutating func readMember(_ cursor: inout JSONCursor, number: Int) throws(JSONFailure) {
        try cursor.skipBlanks(lineFeeds: lineFeeds)
        let place = isFirst ? cursor.place() : (0, 0)
        guard try cursor.take(ByteClass.quote) else {
            throw cursor.syntax("a key in quotes is expected here")
        }
        try text.readString(&cursor)
        let column = column(number: number, place: place)
        try cursor.skipBlanks(lineFeeds: lineFeeds)
        guard try cursor.take(UInt8(ascii: ":")) else { throw cursor.syntax("a colon is expected here") }
        try cursor.skipBlanks(lineFeeds: lineFeeds)
        guard let first = try cursor.peek() else {
            throw cursor.syntax("the text ends where a value is expected")
        }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            if let column { note(.nested(column: column)) }
            try JSONNesting.skip(&cursor, &text, lineFeeds: lineFeeds)
            return
        }
        try JSONNesting.readScalar(&cursor, &text, first: first)
        if let column, problem == nil { keep(column) }
    }

    /// The column of the key in `text`; nil if it has none.
    private mutating func column(number: Int, place: (line: Int, column: Int)) -> Int? {
        guard !text.isTooLong, !text.hasLoneSurrogate, !isFirst || text.string != nil else {
            note(.unreadableKey(number: number))
            return nil
        }
        // Objects of one list mostly have their keys in one order.
        let guess = number - 1
        var found = keys.indices.contains(guess) && keys[guess] == text.bytes ? guess : columns[text.bytes]
        if found == nil, isFirst {
            keyCount += 1
            guard keyCount <= HeaderCheck.columnLimit, !isTooLong else { return nil }
            found = keys.count
            columns[text.bytes] = keys.count
            keys.append(text.bytes)
            keyPlaces.append(place)
            seenIn.append(0)
            cells.append("")
        }
        guard let found else {
            note(.unknownKey(number: number))
            return nil
        }
        if seenIn[found] == self.number { note(.repeatedKey(column: found)) }
        seenIn[found] = self.number
        return found
    }

    private mutating func keep(_ column: Int) {
        if text.isTooLong {
            note(.cellTooLong(column: column))
        } else if text.hasLoneSurrogate {
            note(.loneSurrogate(column: column))
        } else if let string = text.string {
            cells[column] = string
            if text.needsCleaning { cellsToClean.append(column) }
        } else {
            note(.damaged(column: column))
        }
    }

    /// The first problem counts.
    private mutating func note(_ found: Problem) {
        if problem == nil { problem = found }
    }

    private mutating func drop() {
        isTooLong = true
        note(.tooLong)
        cells = []
    }
}
