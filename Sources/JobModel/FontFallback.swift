/// Which fonts stand in for characters that a style's own font lacks: a checked `Fonts/fallback.yaml`.
public struct FontFallback: Hashable, Sendable {
    /// Font family → the name of its list.
    public var families: [String: String]
    /// The name of the list for all other families.
    public var defaultList: String
    /// In the order of the file.
    public var lists: [FontList]

    public init(families: [String: String], defaultList: String, lists: [FontList]) {
        self.families = families
        self.defaultList = defaultList
        self.lists = lists
    }

    /// Fonts that go with each other, script by script.
    public struct FontList: Hashable, Sendable {
        public var name: String
        /// In the order of the file.
        public var scripts: [ScriptFonts]

        public init(name: String, scripts: [ScriptFonts]) {
            self.name = name
            self.scripts = scripts
        }
    }

    public struct ScriptFonts: Hashable, Sendable {
        /// An ISO 15924 code, perhaps with a language: `Latn`, `Hani-zh-Hant`. `Zyyy` is for every other script.
        public var key: String
        /// In the order in which they are tried.
        public var families: [String]

        public init(key: String, families: [String]) {
            self.key = key
            self.families = families
        }
    }
}
