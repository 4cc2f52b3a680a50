/// `<b>`, `</b>`: what a text says of how its parts are set.
enum MarkName {
    /// Bold and italic; every other mark is a style's name.
    static let own = ["b", "i"]
    static let plainHint = "write `<<` for a plain `<`"

    /// What marks may name.
    struct Known {
        /// Nil when they are not known for a mistake in `styles`.
        let styles: [String]?
    }

    /// What stands at a `<`, and how many characters long it is.
    enum Found {
        case plain(Int)
        case mark(String, closes: Bool, Int)
        /// A letter follows, but no mark comes of it.
        case broken(String, Int)
    }

    /// A mark begins before a letter, or before `/` and a letter; elsewhere `<` is a plain one.
    static func read(_ scalars: [Unicode.Scalar], at index: Int) -> Found {
        var start = index + 1
        if start < scalars.count, scalars[start] == "<" { return .plain(2) }
        let closes = start < scalars.count && scalars[start] == "/"
        if closes { start += 1 }
        guard start < scalars.count, scalars[start].properties.isAlphabetic else { return .plain(1) }
        let name = scalars[start...].prefix {
            !$0.properties.isWhitespace && !"<>{}".unicodeScalars.contains($0)
        }
        guard name.endIndex < scalars.count, scalars[name.endIndex] == ">" else {
            return .broken(String(String.UnicodeScalarView(name)), name.endIndex - index)
        }
        return .mark(String(String.UnicodeScalarView(name)), closes: closes, name.endIndex + 1 - index)
    }
}
