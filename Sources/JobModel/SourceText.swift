import Diagnostics

/// The text of a job or template file, checked before the YAML parser sees it.
///
/// Lines end at LF, CR LF or CR, as for the parser; its other line breaks (U+0085, U+2028, U+2029) are refused, so both
/// count lines alike.
struct SourceText {
    let file: String
    let text: String
    /// Without their ends. Columns are indices into these, plus 1.
    let lines: [[Unicode.Scalar]]

    static let byteLimit = 1_000_000

    /// Nil after a mistake that leaves nothing to read; the mistakes are in `diagnostics`.
    init?(_ bytes: [UInt8], file: String, diagnostics: inout DiagnosticList) {
        func refuse(
            _ code: Diagnostic.Code, _ message: String, line: Int? = nil, column: Int? = nil, hint: String
        ) {
            let place = SourceLocation(file: file, line: line, column: column)
            diagnostics.append(Diagnostic(code, message, at: place, hints: [hint]))
        }
        guard bytes.count <= SourceText.byteLimit else {
            refuse(
                "file-too-large",
                "the file has \(bytes.count) bytes; at most \(SourceText.byteLimit) are read",
                hint: "is this the right file?")
            return nil
        }
        // Without a byte order mark its first character, which is ASCII here, still has one byte of zero.
        let isUTF16 = bytes.count >= 2 && (bytes[0] == 0) != (bytes[1] == 0)
        if isUTF16 || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            refuse(
                "not-utf-8", "the file is UTF-16, not UTF-8", line: 1, column: 1, hint: "save it as UTF-8")
            return nil
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard let text = String(validating: content, as: UTF8.self) else {
            let before = SourceText.split(SourceText.validPrefix(of: content))
            refuse(
                "not-utf-8", "the bytes here are not UTF-8", line: before.count,
                column: (before.last?.count ?? 0) + 1, hint: "save the file as UTF-8")
            return nil
        }
        self.file = file
        self.text = text
        lines = SourceText.split(text)
        var sound = true
        for (line, scalars) in lines.enumerated() {
            for (column, scalar) in scalars.enumerated() where scalar != "\t" && scalar.isRefusedInText {
                refuse(
                    "forbidden-character", "the character \(scalar.codePoint) cannot be used here",
                    line: line + 1,
                    column: column + 1,
                    hint: "delete it: it cannot be seen, and may have come along in a paste")
                sound = false
                if diagnostics.all.count >= 20 { return nil }
            }
        }
        if !sound { return nil }
    }

    func location(line: Int, column: Int) -> SourceLocation {
        SourceLocation(file: file, line: line, column: column)
    }

    /// The rest of a 1-based line from a 1-based column on; empty outside the file.
    func rest(line: Int, column: Int) -> ArraySlice<Unicode.Scalar> {
        guard lines.indices.contains(line - 1), column >= 1, column <= lines[line - 1].count else {
            return []
        }
        return lines[line - 1][(column - 1)...]
    }

    private static func split(_ text: String) -> [[Unicode.Scalar]] {
        var lines: [[Unicode.Scalar]] = [[]]
        var previous: Unicode.Scalar = "\0"
        for scalar in text.unicodeScalars {
            if scalar == "\r" || (scalar == "\n" && previous != "\r") {
                lines.append([])
            } else if scalar != "\n" {
                lines[lines.count - 1].append(scalar)
            }
            previous = scalar
        }
        return lines
    }

    private static func validPrefix(of bytes: [UInt8]) -> String {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return ""
        } catch {
            return String(validating: bytes[..<error.byteOffsets.lowerBound], as: UTF8.self) ?? ""
        }
    }
}

extension Unicode.Scalar {
    /// Characters without a shape that change lines, reading order or nothing at all; and those that `YAMLDocument` uses as marks.
    var isRefusedInText: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF,
            0x10FFF0...0x10FFFD:
            true
        default: properties.isNoncharacterCodePoint
        }
    }

    /// As `isRefusedInText`; a value may hold tabs and line feeds.
    var isRefusedInValue: Bool { isRefusedInText && self != "\t" && self != "\n" }

    /// `U+202E`.
    var codePoint: String {
        let hex = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }

    var isBlank: Bool { self == " " || self == "\t" }
}
