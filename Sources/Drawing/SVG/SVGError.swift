import CPangoCairo
import CRsvg

/// Why an SVG cannot be read or drawn.
public struct SVGError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What a file or an object is or does: `is empty`, `ends in the middle: …`.
    public let description: String

    /// Where the file is no XML, if that is what is wrong with it: from 1.
    public let place: (line: Int, column: Int)?

    init(_ description: String, line: Int? = nil, column: Int = 1) {
        self.description = description
        place = line.map { ($0, column) }
    }

    init(taking error: UnsafeMutablePointer<GError>?) {
        let said =
            error.flatMap { $0.pointee.message }.map { String(cString: $0) } ?? "librsvg gave no reason"
        if let error { g_error_free(error) }
        // "XML parse error: Error domain 1 code 77 on line 4 column 1 of data: Premature end …\n": libxml2's own
        // words, after librsvg's.
        let pattern =
            /XML parse error: Error domain \d+ code \d+ on line (\d+) column (\d+) of data: (.*?)\s*/
        if let match = said.wholeMatch(of: pattern), let line = Int(match.1), let column = Int(match.2) {
            description = "is damaged: \(match.3)"
            place = (line, column)
        } else {
            description = "cannot be drawn: \(String(said.reversed().drop { $0.isWhitespace }.reversed()))"
            place = nil
        }
    }

    public static func == (one: SVGError, other: SVGError) -> Bool { one.description == other.description }
    public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
