import ContactRecords
import Foundation
import TestSupport

/// One way to write a list down: a table, and all that programs do differently about it.
struct Dialect {
    var writer: CSVWriter
    var encoding: TextEncoding
    var hasMark: Bool
    var hasSeparatorLine: Bool
    /// Lines above the header; the line `sep=` comes first.
    var preamble: [String]
    /// What the reader is told, and what it must find.
    var options: ListOptions

    static let encodings: [(TextEncoding, String.Encoding)] = [
        (.utf8, .utf8), (.utf16LittleEndian, .utf16LittleEndian), (.utf16BigEndian, .utf16BigEndian),
        (.windows1252, .windowsCP1252), (.latin1, .isoLatin1),
    ]

    func bytes(_ table: [[String]]) -> [UInt8] {
        var lines = preamble
        if hasSeparatorLine { lines.insert("sep=" + writer.delimiter, at: 0) }
        let text =
            (hasMark ? "\u{FEFF}" : "") + lines.map { $0 + writer.lineEnd }.joined() + writer.text(table)
        let coding = Dialect.encodings.first { $0.0 == encoding }?.1 ?? .utf8
        return text.bytes(coding)
    }

    /// Lines above the header.
    var linesAbove: Int { preamble.count + (hasSeparatorLine ? 1 : 0) }

    var endsLinesWithReturns: Bool { writer.lineEnd == "\r" }

    /// A cell as it is in the text that the reader sees.
    func seen(_ cell: String) -> String {
        guard endsLinesWithReturns else { return cell }
        let scalars = Array(cell.unicodeScalars)
        var seen = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if scalar == "\n", index > 0, scalars[index - 1] == "\r" { continue }
            seen.append(scalar == "\r" ? "\n" : scalar)
        }
        return String(seen)
    }

    /// Line breaks in a cell, as an editor counts them that takes the file for what it is.
    func lineBreaks(in cell: String) -> Int { seen(cell).utf8.count { $0 == UInt8(ascii: "\n") } }
}

extension SplitMix64 {
    mutating func dialect(width: Int) -> Dialect {
        let delimiter = pick(SplitMix64.delimiters)
        let encoding = pick(Dialect.encodings.map(\.0))
        let isUTF16 = [.utf16LittleEndian, .utf16BigEndian].contains(encoding)
        let hasMark = isUTF16 ? below(3) > 0 : encoding == .utf8 && below(2) == 0
        let hasSeparatorLine = below(4) == 0
        let preamble = (0..<(below(3) == 0 ? below(4) : 0)).map { _ in
            pick(["", "Clients", "12\" x", ",;\t|", "\"a"])
        }
        var options = ListOptions()
        // What cannot be found must be named; what can, is in half of the lists.
        let canFindEncoding = hasMark || encoding == .utf8
        if !canFindEncoding || below(2) == 0 { options.encoding = encoding }
        let canFindDelimiter = width > 1 || hasSeparatorLine
        if !canFindDelimiter || below(2) == 0 { options.delimiter = delimiter.utf8.first }
        options.skip =
            preamble.isEmpty ? (hasSeparatorLine ? below(2) : 0) : preamble.count + (hasSeparatorLine ? 1 : 0)
        return Dialect(
            writer: CSVWriter(
                delimiter: delimiter, lineEnd: pick(["\n", "\r\n", "\r"]), quotesAll: below(3) == 0,
                endsLastLine: below(3) > 0), encoding: encoding, hasMark: hasMark,
            hasSeparatorLine: hasSeparatorLine, preamble: preamble, options: options)
    }

    /// A table whose cells an encoding of one byte a character can hold too.
    mutating func plainTable() -> [[String]] {
        let width = below(6) + 1
        let header = (0..<width).map { "c\($0)" + pick(["", " é", " \"x\""]) }
        let parts = [
            "a", "bc", "é", "ÿ", "Ü", "ß", " ", "\t", ",", ";", "|", "\"", "\n", "\r\n", "\r", "'", "0",
        ]
        return [header]
            + (0..<below(12)).map { _ in
                (0..<width).map { _ in (0..<below(7)).map { _ in pick(parts) }.joined() }
            }
    }
}
