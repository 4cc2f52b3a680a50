/// A place where the project breaks one of its own rules.
struct Violation: Hashable, CustomStringConvertible {
    var file: String
    var line: Int?
    var rule: String

    init(_ file: String, line: Int? = nil, _ rule: String) {
        self.file = file
        self.line = line
        self.rule = rule
    }

    var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(rule)" }
}

extension [Violation] {
    /// One a line, for a test's message.
    var text: String { map(\.description).joined(separator: "\n") }
}
