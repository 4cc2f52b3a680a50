import Diagnostics

/// The beginning of a JSON list: up to its first object, whose keys are the columns.
struct JSONOpening {
    let layout: JSONListReader.Layout
    let displayName: String

    /// Reads the first object. Its line.
    ///
    /// - Throws: `DiagnosticList` for a list without columns, `ContactFileError` if reading fails.
    func readFirst(_ object: inout JSONObject, _ cursor: inout JSONCursor) throws -> Int {
        let start = try place(&cursor) { cursor throws(JSONFailure) in
            try cursor.skipBlanks(lineFeeds: true)
            return try cursor.peek()
        }
        switch (layout, start.byte) {
        case (_, nil): throw refusal("empty-list", "the list is empty: it has no object", at: nil, [])
        case (.lines, UInt8(ascii: "[")):
            throw refusal(
                "wrong-format", "this is an array, not one object a line", at: start,
                ["set `format: json` beside its name"])
        case (.array, UInt8(ascii: "{")):
            throw refusal(
                "wrong-format", "this is an object, not an array of objects", at: start,
                ["if every line is an object, set `format: jsonl` beside its name"])
        case (.array, UInt8(ascii: "[")): break
        case (.array, _): throw refusal("wrong-format", "an array of objects is expected here", at: start, [])
        case (.lines, _): break
        }
        let first = try place(&cursor) { cursor throws(JSONFailure) in
            guard layout == .array else { return try cursor.peek() }
            cursor.advance()
            try cursor.skipBlanks(lineFeeds: true)
            return try cursor.peek()
        }
        if layout == .array, first.byte == UInt8(ascii: "]") {
            throw refusal("empty-list", "the list is empty: it has no object", at: nil, [])
        }
        guard first.byte == UInt8(ascii: "{") else {
            throw refusal(
                "wrong-format", "an object is expected here: its keys are the columns", at: first, [])
        }
        _ = try place(&cursor) { cursor throws(JSONFailure) in
            try object.read(&cursor)
            return nil
        }
        if object.isTooLong {
            throw refusal(
                "bad-header", "the first object has more than \(JSONObject.byteLimit) bytes", at: first, [])
        }
        guard object.keyCount <= HeaderCheck.columnLimit else {
            throw DiagnosticList([HeaderCheck.tooManyColumns(object.keyCount, at: location(first))])
        }
        guard !object.keys.isEmpty else {
            throw refusal(
                "bad-header", "the first object has no keys: there are no columns", at: first, [])
        }
        return first.line
    }

    private struct Place {
        var line: Int
        var column: Int
        var byte: UInt8?
    }

    /// Does something with the cursor, and says where it stands then.
    private func place(
        _ cursor: inout JSONCursor, _ body: (inout JSONCursor) throws(JSONFailure) -> UInt8?
    ) throws -> Place {
        do throws(JSONFailure) {
            let byte = try body(&cursor)
            let place = cursor.place()
            return Place(line: place.line, column: place.column, byte: byte)
        } catch {
            switch error {
            case .reading(let error): throw error
            case .syntax(let message, let line, let column):
                throw refusal(
                    "bad-json", "not JSON: \(message)", at: Place(line: line, column: column),
                    ["the keys of the first object are the columns, so it must be whole"])
            }
        }
    }

    private func location(_ place: Place?) -> SourceLocation {
        SourceLocation(file: displayName, line: place?.line, column: place?.column)
    }

    private func refusal(
        _ code: Diagnostic.Code, _ message: String, at place: Place?, _ hints: [String]
    ) -> DiagnosticList {
        DiagnosticList([Diagnostic(code, message, at: location(place), hints: hints)])
    }
}
