import Diagnostics

/// The names of a list's columns, of any format: cleaned, each of its own and fit for placeholders.
struct HeaderCheck {
    static let columnLimit = 1000

    private let place: SourceLocation
    private let places: [SourceLocation]
    private let cleaner: CellCleaner
    private(set) var diagnostics = DiagnosticList()

    /// - Parameter places: those of the names, or none.
    init(displayName: String, places: [SourceLocation], clean: CleanPolicy) {
        place = SourceLocation(file: displayName)
        self.places = places
        cleaner = CellCleaner(policy: clean)
    }

    /// The cleaned names; complete only when `diagnostics` holds no error.
    mutating func names(_ raw: [String]) -> [String] {
        guard raw.count <= HeaderCheck.columnLimit else {
            diagnostics.append(HeaderCheck.tooManyColumns(raw.count, at: places.first ?? place))
            return []
        }
        var names: [String] = []
        // Equal as Swift has it: however the accents are written.
        var known: Set<String> = []
        for (column, text) in raw.enumerated() {
            guard let name = name(text, column) else { continue }
            if !known.insert(name).inserted {
                add("bad-column-name", "two columns are named `\(name)`", column, "give each its own name")
            }
            names.append(name)
        }
        return names
    }

    /// Names as messages show them.
    static func shown(_ raw: [String]) -> [String] {
        let cleaner = CellCleaner(policy: .strip)
        return raw.map { name in (try? cleaner.cleaned(name)) ?? name }
    }

    /// Without the blanks at both ends.
    static func trimmed(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let front = scalars.drop(while: \.isBlank)
        let end = front.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? front.startIndex
        return String(String.UnicodeScalarView(front[..<end]))
    }

    static func tooManyColumns(_ count: Int, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "bad-header", "the header has \(count) columns; at most \(columnLimit) are read",
            at: SourceLocation(file: place.file, line: place.line))
    }

    private mutating func name(_ text: String, _ column: Int) -> String? {
        let name: String
        do throws(CellCleaner.Mistake) {
            name = try cleaner.cleaned(text) ?? text
        } catch {
            switch error {
            case .invisible(let scalar):
                add(
                    "forbidden-character", "the name of a column holds the character \(scalar.codePoint)",
                    column, nil)
            case .loneMark(let scalar):
                add(
                    "lone-mark",
                    "the name of a column has the combining mark \(scalar.codePoint) with no letter before it",
                    column, nil)
            }
            return nil
        }
        let scalars = name.unicodeScalars
        if name.isEmpty {
            add(
                "bad-column-name", "a column has no name", column, "name it, or delete the empty column")
        } else if scalars.contains(where: { ["\t", "\n"].contains($0) }) {
            add("bad-column-name", "the name of a column holds a tab or a line break", column, nil)
        } else if scalars.contains(where: { ["{", "}", "|"].contains($0) }) {
            add("bad-column-name", "the name of a column holds `{`, `}` or `|`", column, nil)
        } else if scalars.first == "@" {
            add(
                "bad-column-name", "the name of a column begins with `@`", column,
                "such names are Tirage's own placeholders")
        } else {
            return name
        }
        return nil
    }

    private mutating func add(_ code: Diagnostic.Code, _ message: String, _ column: Int, _ hint: String?) {
        let place = places.indices.contains(column) ? places[column] : place
        diagnostics.append(Diagnostic(code, message, at: place, hints: hint.map { [$0] } ?? []))
    }
}
