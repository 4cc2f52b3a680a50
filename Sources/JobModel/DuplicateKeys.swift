import Diagnostics
import Yams

/// Composes a text, and names every key given twice in one mapping.
///
/// The parser stops at a repeated key and tells its name but not where it is. The shortest run of lines that
/// shows the mistake ends with the repeated key, so halving finds it; there it is marked, and composing goes on, so that
/// the file's other mistakes come out at the same time. Marked keys are skipped by `YAMLDocument`.
struct DuplicateKeys {
    /// One of them replaces the first character of each repeated key; no source holds them. Several, lest two marked
    /// keys be alike.
    static let marks = (0..<10).compactMap { Unicode.Scalar(0x10FFF0 + $0) }

    /// Characters up to which the place of a repeated key is looked for: each costs some twenty parses.
    private static let searchLimit = 100_000

    private var lines: [[Unicode.Scalar]]
    private let source: SourceText
    private(set) var diagnostics: DiagnosticList = .init()

    init(scalars: [Unicode.Scalar], source: SourceText) {
        // Ends are kept, so that joining gives the text back.
        var lines: [[Unicode.Scalar]] = [[]]
        for (index, scalar) in scalars.enumerated() {
            lines[lines.count - 1].append(scalar)
            let inCRLF = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
            if scalar == "\n" || scalar == "\r", !inCRLF { lines.append([]) }
        }
        self.lines = lines
        self.source = source
    }

    /// The root node, or nil for an empty text. Throws the parser's error, or a `Diagnostic` for a repeated key that
    /// cannot be told apart from its line.
    mutating func compose() throws -> Node? {
        for mark in DuplicateKeys.marks {
            do {
                return try parse(lineCount: lines.count)
            } catch YamlError.duplicatedKeysInMapping(let names, let context) {
                let name = names.first ?? ""
                let shown = YAMLDocument.restored(name)
                guard lines.reduce(0, { $0 + $1.count }) <= DuplicateKeys.searchLimit else {
                    throw Diagnostic(
                        "duplicate-key", "the key `\(shown)` is given here and once more",
                        at: source.location(line: context.mark.line, column: context.mark.column))
                }
                let line = lastLine(of: names)
                let place = keyColumn(name, line: line).map {
                    source.location(line: line + 1, column: $0 + 1)
                }
                let diagnostic = Diagnostic(
                    "duplicate-key", "the key `\(shown)` is given twice",
                    at: place ?? SourceLocation(file: source.file, line: line + 1),
                    hints: ["the first is in line \(context.mark.line)"])
                guard let column = place?.column,
                    context.mark.line != line + 1 || context.mark.column != column
                else {
                    throw diagnostic
                }
                diagnostics.append(diagnostic)
                lines[line][column - 1] = mark
            }
        }
        throw Diagnostic(
            "duplicate-key", "more keys are given twice", at: SourceLocation(file: source.file))
    }

    private func parse(lineCount: Int) throws -> Node? {
        var text = String.UnicodeScalarView()
        for line in lines[..<lineCount] { text.append(contentsOf: line) }
        // As in `YAMLDocument`: the parser needs the bytes on the heap. The encoding is given because the parser's default
        // reads the environment, and the basic resolver leaves every scalar a text.
        if text.count < 16 { text.append(contentsOf: repeatElement("\n", count: 16)) }
        return try Yams.compose(yaml: String(text), .basic, .default, .utf8)
    }

    /// The index of the last line of the shortest start of the text in which these keys are repeated.
    private func lastLine(of names: [String]) -> Int {
        var without = 0
        var with = lines.count
        while with - without > 1 {
            let middle = (without + with) / 2
            do {
                _ = try parse(lineCount: middle)
                without = middle
            } catch YamlError.duplicatedKeysInMapping {
                with = middle
            } catch {
                without = middle
            }
        }
        return with - 1
    }

    /// The index of the last `name:`, `"name":` or `'name':` in a line.
    private func keyColumn(_ name: String, line: Int) -> Int? {
        let scalars = lines[line]
        let name = Array(name.unicodeScalars)
        guard !name.isEmpty, scalars.count >= name.count else { return nil }
        for start in stride(from: scalars.count - name.count, through: 0, by: -1) {
            guard scalars[start..<start + name.count].elementsEqual(name) else { continue }
            if start > 0, !scalars[start - 1].isBlank,
                !"{,\"'".unicodeScalars.contains(scalars[start - 1])
            {
                continue
            }
            let after = scalars[(start + name.count)...].drop { $0 == "\"" || $0 == "'" || $0.isBlank }
            if after.first == ":" { return start }
        }
        return nil
    }
}
