/// Below the command nothing reads a clock, the environment or a random source (docs/architecture.md, "Rooms").
enum PurityRule {
    /// As whole words, so that `CalendarDate(` and `UnicodeScalar` are not meant.
    static let forbidden = [
        // Clocks.
        "Date(", "Date.now", "Date.init", "ContinuousClock", "SuspendingClock", "DispatchTime",
        "DispatchWallTime",
        "CFAbsoluteTimeGetCurrent", "clock_gettime", "clock(", "gettimeofday", "time(", "localtime",
        "localtime_r",
        "strftime", "mktime", "times(",
        // The environment, and what a process inherits.
        "ProcessInfo", "getenv", "secure_getenv", "setenv", "putenv", "environ", "Environment[",
        "CommandLine",
        "Locale.current", "Locale.autoupdatingCurrent", "TimeZone.current", "TimeZone.autoupdatingCurrent",
        "TimeZone.default", "NSTimeZone", "Calendar.current", "setlocale", "currentDirectoryPath", "getcwd",
        "NSTemporaryDirectory", "NSHomeDirectory", "NSUserName", "temporaryDirectory",
        "homeDirectoryForCurrentUser", "UserDefaults", "Host.current", "gethostname",
        // Random sources.
        "UUID(", "random(", "random(in", "randomElement", "shuffled(", "shuffle(",
        "SystemRandomNumberGenerator",
        "arc4random", "arc4random_buf", "arc4random_uniform", "getentropy", "getrandom", "rand(", "drand48",
        "srand", "SymmetricKey(size", "Nonce(", "PrivateKey(",
    ]

    /// Work is shared out among processes.
    static let concurrent = [
        "async", "await", "Task", "TaskGroup", "withTaskGroup", "withThrowingTaskGroup", "actor", "Thread",
        "DispatchQueue", "OperationQueue", "pthread_create", "fork(",
    ]

    /// Read out of string literals too.
    static let forbiddenFiles = ["/dev/urandom", "/dev/random", "/proc/self/environ", "/etc/localtime"]

    static func violations(_ file: Checkout.File) -> [Violation] {
        let text = SwiftText(file.text)
        var found: [Violation] = []
        for (index, line) in text.code.enumerated() {
            for name in forbidden where contains(line, name) {
                found.append(Violation(file.path, line: index + 1, "reads from outside: `\(name)`"))
            }
            for name in concurrent where contains(line, name) {
                found.append(Violation(file.path, line: index + 1, "does things side by side: `\(name)`"))
            }
        }
        for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for path in forbiddenFiles where line.contains(path) {
                found.append(Violation(file.path, line: index + 1, "reads from outside: `\(path)`"))
            }
        }
        return found
    }

    /// Whether a name stands in a line as a word of its own: not as the end of another, nor as its beginning.
    static func contains(_ line: String, _ name: String) -> Bool {
        let line = Array(line.unicodeScalars)
        let name = Array(name.unicodeScalars)
        guard line.count >= name.count else { return false }
        return (0...line.count - name.count).contains { start in
            guard line[start..<start + name.count].elementsEqual(name) else { return false }
            if start > 0, isNamePart(line[start - 1]) { return false }
            // A method or case of some other type that has the same name is called on something.
            if start > 0, line[start - 1] == ".", name.last == "(",
                ["time(", "clock(", "times("].contains(text(name))
            {
                return false
            }
            // As a method of our own is declared.
            if start > 4, text(Array(line[start - 5..<start])) == "func ", name.last == "(" { return false }
            let end = start + name.count
            return end == line.count || !isNamePart(name[name.count - 1]) || !isNamePart(line[end])
        }
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
}
