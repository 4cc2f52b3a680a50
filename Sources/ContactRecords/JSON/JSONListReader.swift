public import Diagnostics

/// Reads contacts from JSON (RFC 8259): one object a line (JSON Lines), or an array of objects.
///
/// The columns are the keys of the first object, in its order. An object may lack keys, whose cells are then empty; a
/// key that the first object has not, a key that comes twice, and an object or array in a value's place reject the
/// row. Numbers, `true` and `false` stay as they are written; `null` is an empty cell. The text is read once, in
/// blocks, after a look at its bytes for the encoding; memory grows neither with it nor with what one object holds.
///
/// A line of JSON Lines that is no JSON is rejected as a row. In an array nobody can say what is lost behind such a
/// place, so there the list ends: see `next`.
public final class JSONListReader: RowReader, CleanCellTeller {
    public var hasPlainNumbers: Bool { true }
    public enum Layout: Hashable, Sendable { case lines, array }

    public let header: [String]
    public let headerPlaces: [SourceLocation]
    public let encoding: TextEncoding
    /// What an operator should know of the list as a whole.
    public let warnings: DiagnosticList

    private let layout: Layout
    private let displayName: String
    private let names: [String]
    private var cursor: JSONCursor
    private var object: JSONObject
    /// Of the first object, while it is read for its keys and not yet given out.
    private var firstLine: Int?
    private var failure: DiagnosticList?
    private var isAtEnd = false

    var cellsToClean: [Int] { object.cellsToClean }

    public static let defaultBlockSize = 1 << 18

    /// Opens the list and reads its first object.
    ///
    /// - Parameters:
    ///   - displayName: the list's name in messages and records.
    ///   - encoding: nil: found by a pass over the whole file.
    ///   - blockSize: bytes read at a time.
    /// - Throws: `DiagnosticList` for a file that cannot be used or whose first object gives no columns,
    ///   `ContactFileError` if reading fails.
    public init(
        path: String, displayName: String, layout: Layout, encoding: TextEncoding? = nil,
        blockSize: Int = JSONListReader.defaultBlockSize
    ) throws {
        precondition(blockSize > 0)
        let stream = try TextStream.open(path: path, displayName: displayName, encoding: encoding)
        self.encoding = stream.encoding
        warnings = DiagnosticList(stream.warnings)
        self.layout = layout
        self.displayName = displayName
        cursor = JSONCursor(stream, blockSize: blockSize)
        object = JSONObject(lineFeeds: layout == .array)
        let opening = JSONOpening(layout: layout, displayName: displayName)
        firstLine = try opening.readFirst(&object, &cursor)
        // A key that is no text is never kept.
        header = object.keys.map { String(decoding: $0, as: UTF8.self) }
        headerPlaces = object.keyPlaces.map {
            SourceLocation(file: displayName, line: $0.line, column: $0.column)
        }
        names = HeaderCheck.shown(header)
    }

    /// The next row; nil at the end of the list.
    ///
    /// - Throws: `DiagnosticList`, in an array that is not JSON from some place on: that place, after all rows before
    ///   it; and again at every later call. `ContactFileError` if reading fails.
    public func next() throws -> Row? {
        if let failure { throw failure }
        if isAtEnd { return nil }
        do throws(JSONFailure) {
            switch layout {
            case .lines: return try nextLine()
            case .array: return try nextElement()
            }
        } catch {
            switch error {
            case .reading(let error): throw error
            case .syntax(let message, let line, let column):
                let mistake = Diagnostic(
                    "bad-json", "not JSON: \(message)",
                    at: SourceLocation(file: displayName, line: line, column: column),
                    hints: ["nobody can say what follows this place: have the list made again"])
                let list = DiagnosticList([mistake])
                failure = list
                throw list
            }
        }
    }

    private func nextLine() throws(JSONFailure) -> Row? {
        let read = takeFirst()
        if read == nil {
            try cursor.skipBlanks(lineFeeds: true)
            guard try cursor.peek() != nil else {
                isAtEnd = true
                return nil
            }
        }
        let line = read ?? cursor.place().line
        do throws(JSONFailure) {
            if read == nil { try object.read(&cursor) }
            try endLine()
            return row(line: line)
        } catch {
            guard case .syntax(let message, _, let column) = error else { throw error }
            try cursor.skipLine()
            return .rejected(
                Rejection(
                    file: displayName, line: line,
                    reason: .init(code: "bad-json", message: "not JSON at column \(column): \(message)")))
        }
    }

    private func nextElement() throws(JSONFailure) -> Row? {
        if let line = takeFirst() { return row(line: line) }
        guard try goToElement() else {
            isAtEnd = true
            return nil
        }
        let line = cursor.place().line
        try object.read(&cursor)
        return row(line: line)
    }

    private func takeFirst() -> Int? {
        defer { firstLine = nil }
        return firstLine
    }

    /// What the object just read has come to.
    private func row(line: Int) -> Row {
        guard let problem = object.problem else {
            return .record(ContactRecord(file: displayName, line: line, cells: object.cells))
        }
        let reason = problem.reason(names: names, encoding: encoding)
        return .rejected(Rejection(file: displayName, line: line, reason: reason))
    }

    /// Past the rest of an object's line.
    private func endLine() throws(JSONFailure) {
        try cursor.skipBlanks(lineFeeds: false)
        guard let byte = try cursor.peek() else { return }
        guard byte == ByteClass.lineFeed else { throw cursor.syntax("text after the object") }
        cursor.advance()
    }

    /// To the next object of the array; false behind its end.
    private func goToElement() throws(JSONFailure) -> Bool {
        try cursor.skipBlanks(lineFeeds: true)
        if try cursor.take(UInt8(ascii: "]")) {
            try cursor.skipBlanks(lineFeeds: true)
            guard try cursor.peek() == nil else { throw cursor.syntax("text after the array") }
            return false
        }
        guard try cursor.take(UInt8(ascii: ",")) else {
            throw cursor.syntax("a comma or `]` is expected here")
        }
        try cursor.skipBlanks(lineFeeds: true)
        return true
    }
}
