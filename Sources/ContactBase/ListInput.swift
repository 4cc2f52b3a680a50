public import ContactRecords
public import Diagnostics

/// A list file as a job names it, and how to read it.
public struct ListInput: Hashable, Sendable {
    /// Where it lies.
    public var path: String
    /// For messages.
    public var displayName: String
    /// As the job writes it: `file` in `not-printed.csv`.
    public var name: String
    public var options: ListOptions

    public init(path: String, displayName: String, name: String, options: ListOptions) {
        self.path = path
        self.displayName = displayName
        self.name = name
        self.options = options
    }

    public func open() throws -> ContactList {
        try ContactList(path: path, displayName: displayName, options: options)
    }
}

/// Puts the cells of one list into the order of another's header.
struct ColumnOrder {
    /// For each column wanted, its place in the list; nil where the list has none.
    private let places: [Int?]
    private let isIdentity: Bool

    /// - Parameter header: of the list; its names are all different.
    init(of header: [String], as wanted: [String]) {
        places = wanted.map { name in header.firstIndex { $0.utf8.elementsEqual(name.utf8) } }
        isIdentity = header.count == wanted.count && places == Array(header.indices)
    }

    func cells(_ cells: [String]) -> [String] {
        isIdentity ? cells : places.map { $0.map { cells[$0] } ?? "" }
    }
}

extension ListInput {
    /// What keeps a list from being read together with the first: every column of that one must be there.
    ///
    /// - Parameters:
    ///   - optional: columns it may lack.
    public func mistakes(header: [String], first: (name: String, header: [String]), optional: [String] = [])
        -> [Diagnostic]
    {
        let place = SourceLocation(file: displayName)
        let missing = first.header.filter { !header.contains($0) && !optional.contains($0) }
        var found = missing.prefix(5).map { column in
            Diagnostic(
                "missing-column", "the list lacks the column `\(column)` of \(first.name)", at: place,
                hints: Suggestion.hint(for: column, among: header.filter { !first.header.contains($0) }))
        }
        if missing.count > 5 {
            found.append(
                Diagnostic("missing-column", "the list lacks \(missing.count - 5) columns more", at: place))
        }
        let extra = header.filter { !first.header.contains($0) }
        if missing.isEmpty, !extra.isEmpty {
            let names = extra.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
            found.append(
                Diagnostic(
                    .warning, "extra-column",
                    "the list has columns that \(first.name) has not; they are not read: \(names)"
                        + (extra.count > 5 ? " and \(extra.count - 5) more" : ""), at: place))
        }
        return found
    }
}
