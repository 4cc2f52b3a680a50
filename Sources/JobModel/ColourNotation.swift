import Diagnostics

/// Colours in the press's terms: `cmyk(0, 100, 80, 0)`, `spot(PANTONE 186 C, cmyk(0, 100, 80, 4))`, `gray(40)`,
/// `rgb(227, 6, 19)`, `tint(brand, 40)`, `overprint(black)`.
struct ColourNotation {
    struct Mistake: Error {
        var message: String
        var hints: [String] = []
        var isUnknownName = false
    }

    private let text: String
    private let palette: Palette
    private let allowsSpots: Bool

    init(_ text: String, palette: Palette, allowsSpots: Bool) {
        self.text = text
        self.palette = palette
        self.allowsSpots = allowsSpots
    }

    mutating func colour() throws(Mistake) -> Colour { try colour(text) }

    private static let functions = ["cmyk", "gray", "rgb", "spot", "tint", "overprint"]

    private func colour(_ text: String) throws(Mistake) -> Colour {
        let text = ColumnName.trimmed(text)
        guard let open = text.firstIndex(of: "(") else {
            if let colour = palette.named.first(where: { $0.name == text })?.colour ?? Colour(hex: text) {
                return colour
            }
            throw Mistake(
                message: "unknown colour \(text.quoted)",
                hints: Suggestion.hint(for: text, among: palette.named.map(\.name)), isUnknownName: true)
        }
        let function = ColumnName.trimmed(String(text[..<open]))
        guard text.hasSuffix(")") else {
            if text.contains(")") {
                throw Mistake(message: "\(text.quoted) goes on behind its last parenthesis")
            }
            throw Mistake(
                message: "\(text.quoted) has no closing parenthesis",
                hints: ["within { } commas end a value: write the colour in quotes: \"\(function)(…)\""])
        }
        let arguments = try ColourNotation.arguments(text[text.index(after: open)...].dropLast())
        switch function {
        case "cmyk": return Colour(.process(try process(arguments)))
        case "gray":
            try count(arguments, 1, "gray(LIGHTNESS), from gray(0), black, to gray(100), white")
            return Colour(.gray(try percent(arguments[0])))
        case "rgb":
            try count(arguments, 3, "rgb(RED, GREEN, BLUE), each from 0 to 255")
            let values = try arguments.map { argument throws(Mistake) in try byte(argument) }
            return Colour(.rgb(red: values[0], green: values[1], blue: values[2]))
        case "spot": return try spot(arguments)
        case "tint":
            try count(arguments, 2, "tint(COLOUR, PERCENT)")
            return try tint(of: try colour(arguments[0]), try percent(arguments[1]))
        case "overprint":
            try count(arguments, 1, "overprint(COLOUR)")
            var colour = try colour(arguments[0])
            colour.overprints = true
            return colour
        default:
            throw Mistake(
                message: "there is no \(function.quoted)",
                hints: Suggestion.hint(for: function, among: ColourNotation.functions)
                    + ["colours are: \(ColourNotation.functions.map { "\($0)(…)" }.joined(separator: " "))"])
        }
    }

    /// Split at commas outside inner parentheses.
    private static func arguments(_ text: Substring) throws(Mistake) -> [String] {
        var arguments: [String] = [""]
        var depth = 0
        for character in text {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if depth < 0 { throw Mistake(message: "it has one closing parenthesis too many") }
            // Deeper than any colour is.
            if depth > 4 { throw Mistake(message: "its parentheses are nested too deep") }
            if character == ",", depth == 0 {
                arguments.append("")
            } else {
                arguments[arguments.count - 1].append(character)
            }
        }
        if depth > 0 { throw Mistake(message: "a closing parenthesis is missing") }
        return arguments.map { ColumnName.trimmed($0) }
    }

    private func count(_ arguments: [String], _ count: Int, _ form: String) throws(Mistake) {
        guard arguments.count == count else {
            throw Mistake(
                message: "it has \(ColourNotation.values(arguments)) instead of \(count)",
                hints: ["write \(form)"])
        }
    }

    private func process(_ arguments: [String]) throws(Mistake) -> ProcessTint {
        try count(arguments, 4, "cmyk(CYAN, MAGENTA, YELLOW, BLACK), each from 0 to 100")
        let values = try arguments.map { argument throws(Mistake) in try percent(argument) }
        return ProcessTint(cyan: values[0], magenta: values[1], yellow: values[2], black: values[3])
    }

    private func spot(_ arguments: [String]) throws(Mistake) -> Colour {
        guard allowsSpots else {
            throw Mistake(
                message: "spot colours have names", hints: ["define it in `colours` and use its name here"])
        }
        guard (2...3).contains(arguments.count) else {
            throw Mistake(
                message: "it has \(ColourNotation.values(arguments)) instead of 2 or 3",
                hints: ["write spot(NAME, cmyk(…)), or spot(NAME, cmyk(…), TINT)"])
        }
        let name = arguments[0]
        // Separation colour spaces of these names mean plates of another kind (ISO 32000-1, 8.6.6.4).
        let reserved = ["All", "None", "Cyan", "Magenta", "Yellow", "Black"]
        guard !reserved.contains(name) else {
            throw Mistake(
                message: "a spot colour cannot be named \(name.quoted)",
                hints: [ColourNotation.meaning(ofReserved: name)])
        }
        let isPlain = name.unicodeScalars.allSatisfy {
            !$0.properties.isDefaultIgnorableCodePoint && $0.value >= 32
        }
        // A PDF name has at most 127 bytes (ISO 32000-1, annex C).
        guard !name.isEmpty, isPlain, name.utf8.count <= 100 else {
            throw Mistake(
                message: "a spot colour has a name of 1 to 100 bytes",
                hints: ["as the ink's maker writes it: PANTONE 186 C"])
        }
        guard case .process(let alternate) = try colour(arguments[1]).ink else {
            throw Mistake(
                message: "what stands for a spot colour is a cmyk(…), not \(arguments[1].quoted)",
                hints: ["write spot(\(name), cmyk(0, 100, 80, 4))"])
        }
        let tint = arguments.count == 3 ? try percent(arguments[2]) : .full
        let others = palette.named.compactMap { named -> (String, ProcessTint)? in
            if case .spot(name, let other, _) = named.colour.ink { (named.name, other) } else { nil }
        }
        if let other = others.first(where: { $0.1 != alternate }) {
            throw Mistake(
                message: "the spot colour \(name.quoted) has another cmyk(…) than in `\(other.0)`",
                hints: ["one plate has one alternate; a lighter shade is tint(\(other.0), 40)"])
        }
        return Colour(.spot(name: name, alternate: alternate, tint: tint))
    }

    private func tint(of colour: Colour, _ tint: Percent) throws(Mistake) -> Colour {
        var tinted = colour
        switch colour.ink {
        case .process(let process): tinted.ink = .process(process.times(tint))
        case .spot(let name, let alternate, let whole):
            tinted.ink = .spot(name: name, alternate: alternate, tint: whole.times(tint))
        case .black, .gray, .white, .rgb, .registration:
            var hints = ["black in tints is cmyk(0, 0, 0, 40) or gray(60)"]
            if case .rgb = colour.ink { hints = ["write the lighter colour itself: rgb(…)"] }
            throw Mistake(message: "a tint is of a cmyk(…) or of a spot colour", hints: hints)
        }
        return tinted
    }

    private static func values(_ arguments: [String]) -> String {
        arguments.count == 1 ? "1 value" : "\(arguments.count) values"
    }

    private static func meaning(ofReserved name: String) -> String {
        switch name {
        case "All": "that name means all plates at once"
        case "None": "that name means no plate at all"
        default: "that name means a process colour's plate"
        }
    }

    /// `40`, `12.5`, `40%`: at most two decimals.
    private func percent(_ text: String) throws(Mistake) -> Percent {
        let digits = ColumnName.trimmed(text.hasSuffix("%") ? String(text.dropLast()) : text)
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber =
            (1...2).contains(parts.count)
            && parts.allSatisfy {
                (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) }
            }
        let decimals = parts.count == 2 ? parts[1] : "0"
        guard isNumber, decimals.utf8.count <= 2, let whole = Int(parts[0]), let fraction = Int(decimals)
        else {
            throw Mistake(
                message: text.isEmpty ? "a percentage is missing" : "\(text.quoted) is no percentage",
                hints: ["write 40, or 12.5"])
        }
        let hundredths = whole * 100 + (decimals.utf8.count == 1 ? fraction * 10 : fraction)
        guard hundredths <= 10_000 else {
            throw Mistake(message: "a percentage is from 0 to 100, not \(text.quoted)")
        }
        return Percent(hundredths: hundredths)
    }

    private func byte(_ text: String) throws(Mistake) -> UInt8 {
        guard text.utf8.count <= 3, text.utf8.allSatisfy({ (48...57).contains($0) }), let value = UInt8(text)
        else {
            throw Mistake(message: "\(text.quoted) is no number from 0 to 255")
        }
        return value
    }
}
