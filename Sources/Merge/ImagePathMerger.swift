import JobModel

/// The path of a picture, with its columns as indices into the values.
struct ImagePathMerger: Sendable {
    private enum Segment: Sendable {
        case literal(String)
        case column(Int, fallback: String)
    }

    private let segments: [Segment]

    init(_ path: PlaceholderText, columns index: [String: Int]) {
        segments = path.segments.compactMap { segment in
            switch segment {
            case .literal(let literal): .literal(literal)
            case .column(let name, let fallback, _):
                index[name].map { .column($0, fallback: fallback) } ?? .literal(fallback)
            // The reader lets neither into a path.
            case .own, .open, .close: nil
            }
        }
    }

    var isPersonal: Bool {
        segments.contains { if case .column = $0 { true } else { false } }
    }

    /// - Returns: nil when a placeholder is empty: there is no such picture.
    func merge(values: [String]) -> String? {
        var path = ""
        for segment in segments {
            switch segment {
            case .literal(let literal): path += literal
            case .column(let index, let fallback):
                let value = Merger.trimmed(values[index])
                if value.isEmpty, fallback.isEmpty { return nil }
                path += value.isEmpty ? fallback : value
            }
        }
        return path
    }
}
