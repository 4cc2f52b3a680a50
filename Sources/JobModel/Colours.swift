import Diagnostics

/// The colours that a template names, and those always known.
struct Palette {
    var named: [NamedColour] = [
        NamedColour(name: "black", colour: .black), NamedColour(name: "white", colour: .white),
    ]
    /// False after a mistake in `colours`: then a name not found is no mistake of its own.
    var isComplete = true
}

/// Colours by name, by number, and in the press's terms.
extension Reading {
    /// Of `colours`: everything that is a colour, spot colours too.
    func definedColour(_ node: YAMLNode, _ name: String, of palette: Palette) -> Colour? {
        guard let text = line(node, name) else { return nil }
        if let colour = Colour(hex: text) { return colour }
        if text.contains("(") { return inkColour(text, name, of: palette, allowsSpots: true, at: node) }
        if let known = palette.named.first(where: { $0.name == text }) { return known.colour }
        let bare = text.hasPrefix("#") ? String(text.dropFirst()) : text
        let hint =
            Colour(hex: bare) == nil
            ? "write six hexadecimal digits: e30613; or cmyk(0, 100, 80, 0), gray(40), spot(…)"
            : "write colours without `#`: \(bare)"
        error("bad-colour", "`\(name)` is not a colour: \(text.quoted)", at: node.location, [hint])
        return nil
    }

    /// A name out of `colours`, `black`, `white`, six digits, or a colour in the press's terms but for spot colours:
    /// those have names.
    func colour(_ node: YAMLNode, _ name: String, of palette: Palette) -> Colour? {
        guard let text = line(node, name) else { return nil }
        if let known = palette.named.first(where: { $0.name == text }) { return known.colour }
        if let colour = Colour(hex: text) { return colour }
        if text.contains("(") { return inkColour(text, name, of: palette, allowsSpots: false, at: node) }
        if text.hasPrefix("#") { return definedColour(node, name, of: palette) }
        if !palette.isComplete { return .black }
        error(
            "unknown-colour", "unknown colour \(text.quoted)", at: node.location,
            Suggestion.hint(for: text, among: palette.named.map(\.name)) + [
                "or write six hexadecimal digits: e30613"
            ])
        return nil
    }

    private func inkColour(
        _ text: String, _ name: String, of palette: Palette, allowsSpots: Bool, at node: YAMLNode
    ) -> Colour? {
        var parser = ColourNotation(text, palette: palette, allowsSpots: allowsSpots)
        do throws(ColourNotation.Mistake) {
            return try parser.colour()
        } catch {
            // An unknown name may be one whose own definition is wrong.
            if error.isUnknownName, !palette.isComplete { return .black }
            self.error(
                "bad-colour", "`\(name)` is not a colour: \(error.message)", at: node.location, error.hints)
            return nil
        }
    }
}

extension Colour {
    /// Six hexadecimal digits, of either case, without `#`.
    init?(hex text: String) {
        let digits = text.unicodeScalars.compactMap {
            $0.properties.isASCIIHexDigit ? Character($0).hexDigitValue : nil
        }
        guard digits.count == 6, text.unicodeScalars.count == 6 else { return nil }
        self.init(
            .rgb(
                red: UInt8(digits[0] * 16 + digits[1]), green: UInt8(digits[2] * 16 + digits[3]),
                blue: UInt8(digits[4] * 16 + digits[5])))
    }
}
