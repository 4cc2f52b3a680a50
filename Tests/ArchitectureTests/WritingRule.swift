/// Files are written in one place, `DurableFiles`; whoever does it otherwise says why that is right.
enum WritingRule {
    /// Each of these only makes what no one else may see yet, or what need not last.
    static let reasons = [
        "Sources/Production/RunFolders.swift":
            "the lock, which need not last; the link `current.new`, renamed and synced by DurableFile",
        "Sources/Production/Reprinting/ReprintLedger.swift":
            "lines are added, and synced; half a line is taken off",
        "Sources/Production/Publishing/Publish.swift":
            "second names of synced files in a folder that is synced",
        "Sources/Production/Publishing/Delivery.swift":
            "second names of synced files in a folder that is synced",
        "Sources/ContactRecords/StandardInputSpool.swift": "a file without a name, gone with the process",
        "Sources/PURL/Registry+Create.swift": "an empty file, for SQLite to write and DurableFile to rename",
        "Sources/CQPDF/Join.cpp": "read again while it is written; synced, in a folder that is renamed",
    ]

    private static let names = [
        "O_WRONLY", "O_RDWR", "O_CREAT", "fopen", "creat(", "truncate(", "ftruncate(", "symlink(",
        "Glibc.link",
        "Glibc.rename", "forWritingAtPath", "forWritingTo", "forUpdatingAtPath", "forUpdating", "createFile",
        "createDirectory", "createSymbolicLink", "moveItem", "copyItem", "replaceItemAt", "linkItem",
        "mkstemp",
        "write(toFile", "write(to: URL", "ofstream", "atomically",
    ]

    static func violations(_ file: Checkout.File) -> [Violation] {
        guard !file.path.hasPrefix("Sources/DurableFiles/"), reasons[file.path] == nil else { return [] }
        return found(in: file)
    }

    /// Reasons that are none any more.
    static func stale(_ files: [Checkout.File]) -> [String] {
        reasons.keys.filter { path in !files.contains { $0.path == path && !found(in: $0).isEmpty } }.sorted()
    }

    private static func found(in file: Checkout.File) -> [Violation] {
        SwiftText(file.text).code.enumerated().flatMap { index, line in
            names.filter { PurityRule.contains(line, $0) }.map {
                Violation(file.path, line: index + 1, "writes without DurableFiles: `\($0)`")
            }
        }
    }
}
