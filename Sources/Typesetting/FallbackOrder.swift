/// Which families stand in for characters that a style's own font lacks, by script.
public struct FallbackOrder: Hashable, Sendable {
    /// List → script → families in order. Scripts are ISO 15924 codes; of Han, `Hani-ja`, `Hani-ko` and
    /// `Hani-zh-Hant` come before `Hani`. `Zyyy` is for every other script.
    public var lists: [String: [String: [String]]]
    /// Which list a style's family is served by.
    public var listOfFamily: [String: String]
    /// For all other families; nil: none.
    public var defaultList: String?

    public init(
        lists: [String: [String: [String]]] = [:], listOfFamily: [String: String] = [:],
        defaultList: String? = nil
    ) {
        self.lists = lists
        self.listOfFamily = listOfFamily
        self.defaultList = defaultList
    }

    public static let none = FallbackOrder()

    /// Every family named in a list, sorted, without repeats.
    public var families: [String] {
        Set(lists.values.flatMap(\.values).joined()).sorted()
    }

    /// The families for a script, in order.
    ///
    /// - Parameters:
    ///   - family: of the style.
    ///   - scripts: keys, the most exact first; `Zyyy` is added.
    func families(for family: String, scripts: [String]) -> [String] {
        guard let name = list(of: family), let list = lists[name] else { return [] }
        var found: [String] = []
        for script in scripts + ["Zyyy"] {
            for family in list[script] ?? [] where !found.contains(family) { found.append(family) }
        }
        return found
    }

    private func list(of family: String) -> String? {
        if let name = listOfFamily[family] { return name }
        let wanted = family.lowercased()
        // Sorted, so that which of two spellings answers is no chance.
        return listOfFamily.sorted { $0.key < $1.key }.first { $0.key.lowercased() == wanted }?.value
            ?? defaultList
    }
}
