import Diagnostics

/// A part of a YAML file as we read it: scalars keep their text (`no` is "no", `0012` is "0012"), everything its place.
struct YAMLNode {
    enum Content {
        case scalar(String, ScalarStyle)
        case list([YAMLNode])
        case mapping([Entry])
    }

    enum ScalarStyle { case plain, singleQuoted, doubleQuoted, literal, folded }

    struct Entry {
        var key: String
        var keyLocation: SourceLocation
        var value: YAMLNode
    }

    var content: Content
    var location: SourceLocation

    /// Nothing after the key, or `~`.
    var isEmptyValue: Bool {
        if case .scalar(let text, .plain) = content { text.isEmpty || text == "~" } else { false }
    }

    /// A single value's text.
    var scalarText: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// For messages: "a list".
    var kind: String {
        switch content {
        case _ where isEmptyValue: "empty"
        case .scalar: "a single value"
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }
}
