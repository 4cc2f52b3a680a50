public import Diagnostics

/// The encodings a text list can have, by the names that a job uses.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "utf-8"
    /// With a byte order mark that says which of the next two.
    case utf16 = "utf-16"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1252 = "windows-1252"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1257 = "windows-1257"
    case latin1 = "iso-8859-1"
    case latin2 = "iso-8859-2"
    case latin9 = "iso-8859-15"
    case macRoman = "mac-roman"
    case cp437
    case cp850

    /// What people and programs also call them.
    private static let aliases: [String: TextEncoding] = [
        "utf8": .utf8, "utf16": .utf16, "ascii": .utf8, "us-ascii": .utf8, "ansi": .windows1252,
        "cp1250": .windows1250, "cp1251": .windows1251, "cp1252": .windows1252, "cp1253": .windows1253,
        "cp1254": .windows1254, "cp1257": .windows1257, "latin1": .latin1, "latin-1": .latin1,
        "latin2": .latin2, "latin-2": .latin2, "latin9": .latin9, "latin-9": .latin9, "macintosh": .macRoman,
        "macroman": .macRoman, "ibm437": .cp437, "ibm850": .cp850,
    ]

    /// - Parameter name: in letters of either case; blanks around it count for nothing.
    /// - Throws: a diagnostic at `location` for a name that is not known.
    public init(named name: String, at location: SourceLocation? = nil) throws(Diagnostic) {
        let key = name.lowercased().drop { $0 == " " }
        let trimmed = String(key.reversed().drop { $0 == " " }.reversed())
        guard let found = TextEncoding(rawValue: trimmed) ?? TextEncoding.aliases[trimmed] else {
            throw Diagnostic(
                "unknown-encoding", "there is no encoding `\(name)`", at: location,
                hints: Suggestion.hint(for: trimmed, among: TextEncoding.allCases.map(\.rawValue)))
        }
        self = found
    }

    /// As prose writes it.
    public var title: String {
        switch self {
        case .utf8, .utf16, .latin1, .latin2, .latin9, .cp437, .cp850: rawValue.uppercased()
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .windows1250, .windows1251, .windows1252, .windows1253, .windows1254, .windows1257:
            "Windows-" + rawValue.suffix(4)
        case .macRoman: "Mac Roman"
        }
    }

    /// The words for a cell whose bytes have no meaning in the encoding.
    func damage(column: String) -> String {
        switch self {
        case .utf8: "column `\(column)` is not UTF-8"
        case .utf16, .utf16LittleEndian, .utf16BigEndian: "column `\(column)` is not UTF-16"
        default: "column `\(column)` holds a byte that \(title) has no character for"
        }
    }
}
