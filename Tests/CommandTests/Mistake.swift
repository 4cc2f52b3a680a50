import Testing

/// A bad input, made from the workshop's good one by a shell script, and all that is said about it.
struct Mistake: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let script: String
    /// Fresh, so that even an unchanged job gets to the mistake.
    let command: [String]
    let status: Int32
    /// Standard error, whole.
    let said: String

    init(
        _ what: String, _ script: String, _ command: String = "run job --fresh", status: Int32 = 2,
        says: String
    ) {
        testDescription = what
        self.script = script
        self.command = command.split(separator: " ").map(String.init) + ["--progress", "none"]
        self.status = status
        said = says + "\n"
    }
}
