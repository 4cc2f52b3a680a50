/// SQL functions that operators are made of; expressions cannot call them.
enum InnerFunction: String, CaseIterable {
    case sortKey = "sort_key"
    case like
    case decimal
    case divide
    case modulo
    case lowestText = "lowest_text"
    case highestText = "highest_text"

    /// With a mark that no function of expressions has, so that `like(…)` stays unknown.
    var sql: String { "\(Signature.prefix)_\(rawValue)" }
}
