import Foundation
import Preflight
import TestSupport
import Testing

/// The table of rules in docs/printing.md is made from the rules themselves.
@Suite("docs/printing.md")
struct DocumentTests {
    private static let path = "\(Tirage.checkout)/docs/printing.md"
    private static let start = "<!-- rules: made from the program -->\n"
    private static let end = "<!-- end of rules -->\n"

    private func table(_ files: GoodFiles) -> String {
        var lines = [
            "| code | holds for | what is right | from | broken on purpose |", "|---|---|---|---|---:|",
        ]
        for rule in PreflightRule.all {
            let scopes = PreflightRule.Scope.allCases.filter { rule.scopes.contains($0) }.map(\.rawValue)
            let held =
                scopes.count == PreflightRule.Scope.allCases.count ? "all" : scopes.joined(separator: ", ")
            let broken = files.mutations.count { $0.code == rule.code }
            let code = "`\(rule.code.rawValue)`" + (rule.severity == .warning ? " (warning)" : "")
            lines.append("| \(code) | \(held) | \(rule.requirement) | \(rule.source) | \(broken) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `TIRAGE_RECORD=1` writes it anew, and fails all the same.
    @Test("its table has every rule, as the program has it, and how often the tests break it")
    func rules() throws {
        let text = try String(contentsOfFile: DocumentTests.path, encoding: .utf8)
        let before = try #require(text.range(of: DocumentTests.start))
        let after = try #require(text.range(of: DocumentTests.end))
        let table = table(try GoodFiles.shared.get())
        let isCurrent = text[before.upperBound..<after.lowerBound] == table
        #expect(isCurrent, "TIRAGE_RECORD=1 writes the table anew")
        if !isCurrent, ProcessInfo.processInfo.environment["TIRAGE_RECORD"] == "1" {
            try (text[..<before.upperBound] + table + text[after.lowerBound...])
                .write(toFile: DocumentTests.path, atomically: true, encoding: .utf8)
        }
    }
}
