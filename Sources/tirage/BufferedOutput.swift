/// Standard output for many short lines: a system call for each would cost more than the lines.
struct BufferedOutput: ~Copyable {
    private var waiting = ""

    /// - Throws: `Console.WriteFailure`.
    mutating func line(_ text: String) throws {
        waiting += text
        waiting += "\n"
        if waiting.utf8.count >= 1 << 16 { try flush() }
    }

    mutating func flush() throws {
        guard !waiting.isEmpty else { return }
        try Console.output(waiting)
        waiting.removeAll(keepingCapacity: true)
    }
}
