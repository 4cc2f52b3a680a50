import Diagnostics
import Yams

/// Words for what is wrong with the YAML itself, by the usual slips first.
enum YAMLSyntaxMistake {
    private static let code: Diagnostic.Code = "bad-yaml"

    static func anchor(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unsupported-yaml", "anchors are not supported", at: place,
            hints: ["write the value out; put a text that begins with `&` in quotes"])
    }

    static func alias(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unsupported-yaml", "aliases are not supported", at: place,
            hints: ["write the value out; put a text that begins with `*` in quotes"])
    }

    static func notAKey(at place: SourceLocation, in source: SourceText) -> Diagnostic {
        let opened = source.rest(line: place.line ?? 0, column: place.column ?? 0)
        if opened.starts(with: "{".unicodeScalars), isPrecededByBrace(place, in: source) {
            let start = SourceLocation(
                file: place.file, line: place.line, column: place.column.map { $0 - 1 })
            let before = source.lines[(place.line ?? 1) - 1].prefix((place.column ?? 1) - 2)
            let holdsExpression = ["when: ", "select: ", "order: "].contains {
                before.reversed().starts(with: $0.unicodeScalars.reversed())
            }
            return holdsExpression ? bracedColumn(at: start) : unquotedPlaceholder(at: start)
        }
        return Diagnostic(code, "a key must be a word, not a list or a mapping", at: place)
    }

    static func unquotedPlaceholder(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unquoted-placeholder", "a text that begins with `{{` must be in quotes", at: place,
            hints: ["put the text in quotes: \"{{first_name}}\""])
    }

    static func standardInput(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            code, "a `-` alone begins a list", at: place,
            hints: ["for standard input put it in quotes: file: \"-\""])
    }

    static func delimiterSymbol(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            "bad-delimiter", "`delimiter` takes a name, not the character itself", at: place,
            hints: ["write one of: comma semicolon tab pipe"])
    }

    static func commentedColour(_ digits: some Sequence<Unicode.Scalar>, at place: SourceLocation)
        -> Diagnostic
    {
        let digits = String(String.UnicodeScalarView(digits))
        return Diagnostic(
            "bad-colour", "a `#` begins a comment here, so the value is empty", at: place,
            hints: ["write colours as six digits without `#`: \(digits.utf8.count == 6 ? digits : "e30613")"])
    }

    static func diagnostic(for error: any Error, in source: SourceText) -> Diagnostic {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _):
            Slip(problem: problem, mark: mark, context: context, source: source).diagnostic
        case YamlError.composer(_, let problem, let mark, _) where problem.contains("another document"):
            Diagnostic(
                "unsupported-yaml", "a second document begins here; one file holds one",
                at: place(mark, source),
                hints: ["take out the `---`"])
        case YamlError.composer(_, _, let mark, _): alias(at: place(mark, source))
        default:
            Diagnostic(code, "this cannot be read as YAML", at: SourceLocation(file: source.file))
        }
    }

    fileprivate static func place(_ mark: Mark, _ source: SourceText) -> SourceLocation {
        source.location(line: mark.line, column: mark.column)
    }

    private static func isPrecededByBrace(_ place: SourceLocation, in source: SourceText) -> Bool {
        source.rest(line: place.line ?? 0, column: (place.column ?? 0) - 1).first == "{"
    }

    /// A message of the parser, and what stands there.
    private struct Slip {
        let problem: String
        let mark: Mark
        let context: YamlError.Context?
        let source: SourceText

        var diagnostic: Diagnostic {
            usual ?? grammar ?? Diagnostic(code, "the YAML cannot be read here: \(problem)", at: here)
        }

        private var here: SourceLocation { place(mark, source) }

        /// Where the list, mapping or quote that is being read began.
        private var begun: SourceLocation { context.map { place($0.mark, source) } ?? here }

        private var isInFlow: Bool { context?.text.contains("flow") ?? false }

        /// The slips of people who have not read the YAML specification.
        private var usual: Diagnostic? {
            // A quote that is never closed is noticed at the end of the file.
            let place = problem.hasPrefix("found unexpected") ? begun : here
            let slip = YAMLSyntaxMistake.expressionSlip(
                line: place.line ?? 0, column: place.column ?? 0,
                isColon: problem.hasPrefix("mapping values"), in: source)
            if let slip { return slip }
            // A quote that a comma cut in two may have swallowed the end of its line, and more.
            if isInFlow, let line = begun.line, line != mark.line {
                let slip = YAMLSyntaxMistake.expressionSlip(
                    line: line, column: source.lines[line - 1].count + 1, isColon: false, in: source)
                if let slip { return slip }
            }
            let line = Array(source.rest(line: mark.line, column: 1))
            if let column = valueColumn(in: line) {
                let value = line[column...]
                let place = source.location(line: mark.line, column: column + 1)
                if value.starts(with: "{{".unicodeScalars) { return unquotedPlaceholder(at: place) }
                if value.first == "&" { return anchor(at: place) }
                let key = String(String.UnicodeScalarView(line[..<column])).filter {
                    $0 != " " && $0 != ":" && $0 != "-"
                }
                if key == "file", value.prefix(while: { $0 != "#" }).allSatisfy({ $0 == "-" || $0.isBlank }) {
                    return standardInput(at: place)
                }
                if key == "delimiter" { return delimiterSymbol(at: place) }
            }
            for number in (isInFlow ? begun.line ?? mark.line : mark.line)...mark.line {
                let line = Array(source.rest(line: number, column: 1))
                guard let (column, digits) = colourComment(in: line) else { continue }
                return commentedColour(digits, at: source.location(line: number, column: column + 1))
            }
            // An anchor before an indented mapping reads as a text that goes on in the next line.
            let above = Array(source.rest(line: mark.line - 1, column: 1))
            if let column = valueColumn(in: above), above[column] == "&" {
                return anchor(at: source.location(line: mark.line - 1, column: column + 1))
            }
            if problem.hasPrefix("mapping values"), let colon = crowdedColon(in: above) {
                return Diagnostic(
                    code, "a blank is missing after the `:`",
                    at: source.location(line: mark.line - 1, column: colon + 1), hints: ["write `key: value`"]
                )
            }
            return nil
        }

        private var grammar: Diagnostic? {
            func make(_ message: String, at place: SourceLocation, _ hints: String...) -> Diagnostic {
                Diagnostic(code, message, at: place, hints: hints)
            }
            let character = source.rest(line: mark.line, column: mark.column).first ?? " "
            switch problem {
            case _ where problem.contains("Maximum nesting level"):
                return Diagnostic(
                    "too-deep", "lists and mappings are nested more than \(YAMLDocument.depthLimit) deep",
                    at: here)
            case _
            where problem.contains("tab character")
                || (problem.contains("cannot start") && character == "\t"):
                return make("a tab cannot indent a line", at: here, "indent with spaces")
            case _ where problem.contains("cannot start any token"):
                let shown = character == "`" ? "a backtick" : "`\(character)`"
                return make("a value cannot begin with \(shown)", at: here, "put it in quotes")
            case "mapping values are not allowed in this context":
                return make(
                    "this `:` does not belong here", at: here,
                    "put a value that holds `: ` in quotes, and check the indentation")
            case "block sequence entries are not allowed in this context":
                return make("a list with `-` begins on a line of its own", at: here)
            case "found unexpected end of stream", "found unexpected document indicator":
                return make("a quote is opened here and never closed", at: begun)
            case "did not find expected comment or line break":
                return make(
                    "`|` and `>` begin a text in the lines below; nothing stands behind them", at: here,
                    "put a value that begins with one of them in quotes")
            case "did not find expected ',' or '}'": return make("the `{` here is not closed", at: begun)
            case "did not find expected ',' or ']'": return make("the `[` here is not closed", at: begun)
            case "did not find expected node content": return make("a value is missing here", at: here)
            case "could not find expected ':'":
                return make("a `:` is missing after the key", at: begun, "write `key: value`")
            case "did not find expected key", "did not find expected '-' indicator":
                return make(
                    "this does not fit what comes before it", at: here,
                    "check the indentation; a value in quotes ends at its closing quote")
            case "found unknown escape character", "found invalid Unicode character escape code",
                "did not find expected hexdecimal number":
                return make(
                    "unknown escape in a text in double quotes", at: here,
                    "write `\\\\` for a backslash, or use single quotes")
            default: return nil
            }
        }

        /// The index of what follows the first `: ` or `- ` of a line, blanks left out.
        private func valueColumn(in line: [Unicode.Scalar]) -> Int? {
            for index in line.indices.dropLast() where line[index] == ":" || line[index] == "-" {
                guard line[index + 1].isBlank,
                    let value = line[index...].dropFirst().firstIndex(where: { !$0.isBlank })
                else { continue }
                // `- text: {{x}}`: the key comes after the dash.
                if line[index] == "-", line[value...].contains(":"), line[value] != "{" { continue }
                return value
            }
            return nil
        }

        /// The index of the `:` in a line like `key:value`.
        private func crowdedColon(in line: [Unicode.Scalar]) -> Int? {
            let indentation = line.prefix { $0 == " " || $0 == "-" }.count
            let key = line.dropFirst(indentation).prefix { $0.isSlug || $0 == "_" }
            guard !key.isEmpty, key.endIndex + 1 < line.count, line[key.endIndex] == ":",
                !line[key.endIndex + 1].isBlank
            else { return nil }
            return key.endIndex
        }

        /// A `#` that begins a comment and looks like a colour.
        private func colourComment(in line: [Unicode.Scalar]) -> (
            index: Int, digits: ArraySlice<Unicode.Scalar>
        )? {
            for index in line.indices.dropFirst() where line[index] == "#" && line[index - 1].isBlank {
                let digits = line[(index + 1)...].prefix { $0.properties.isASCIIHexDigit }
                let next = digits.endIndex < line.endIndex ? line[digits.endIndex] : " "
                if [3, 6, 8].contains(digits.count), next.isBlank || ",}]".unicodeScalars.contains(next) {
                    return (index, digits)
                }
            }
            return nil
        }
    }
}
