import Diagnostics

/// The colours that a template names, and those always known.
struct Palette {
    var named: [(name: String, colour: Colour)] = [("black", .black), ("white", .white)]
    /// False after a mistake in `colours`: then a name not found is no mistake of its own.
    var isComplete = true
}

/// Colours by name and by number.
extension Reading {
    /// `1f2a44`
    func hexColour(_ node: YAMLNode, _ name: String) -> Colour? {
        guard let text = line(node, name) else { return nil }
        if let colour = Colour(hex: text) { return colour }
        let bare = text.hasPrefix("#") ? String(text.dropFirst()) : text
        let hint =
            Colour(hex: bare) == nil
            ? "write six hexadecimal digits: e30613" : "write colours without `#`: \(bare)"
        error("bad-colour", "`\(name)` is not a colour: \(text.quoted)", at: node.location, [hint])
        return nil
    }

    /// A name out of `colours`, `black`, `white`, or six digits.
    func colour(_ node: YAMLNode, _ name: String, of palette: Palette)
        -> Colour?
    {
        guard let text = line(node, name) else { return nil }
        if let known = palette.named.first(where: { $0.name == text }) { return known.colour }
        if let colour = Colour(hex: text) { return colour }
        if text.hasPrefix("#") { return hexColour(node, name) }
        if !palette.isComplete { return .black }
        error(
            "unknown-colour", "unknown colour \(text.quoted)", at: node.location,
            Suggestion.hint(for: text, among: palette.named.map(\.name)) + [
                "or write six hexadecimal digits: e30613"
            ])
        return nil
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
            red: UInt8(digits[0] * 16 + digits[1]), green: UInt8(digits[2] * 16 + digits[3]),
            blue: UInt8(digits[4] * 16 + digits[5]))
    }
}
