import Composition
import ContactBase
import Diagnostics
import JobModel
import ListHygiene
import Merge

/// Holds the lines of the address frame against the postal standard that the job names. Warns; rejects nothing.
struct AddressChecker {
    private let frame: (page: Int, frame: Int)?
    private let merger: Merger
    private let loaded: LoadedJob
    private var found: [(message: String, count: Int, list: Int, line: Int)] = []

    init(_ loaded: LoadedJob) {
        self.loaded = loaded
        merger = Merger(template: loaded.template, columns: loaded.planColumns)
        frame = loaded.job.contacts.address.flatMap { address in
            for (page, frames) in loaded.template.pages.map(\.frames).enumerated() {
                if let index = frames.firstIndex(where: { $0.name == address.frame.value }) {
                    return (page, index)
                }
            }
            return nil
        }
    }

    mutating func check(_ outcome: Survey.Outcome) {
        guard let frame else { return }
        let piece = merger.piece(
            values: loaded.planValues(of: outcome.record), conditions: outcome.record.conditions,
            own: loaded.ownValues(piece: 0, run: 1, token: outcome.token, check: outcome.check))
        guard case .text(let text) = piece.pages[frame.page].frames[frame.frame] else { return }
        // On scalars: to Swift, "\r\n" is one character.
        let lines = text.text.unicodeScalars.split(separator: "\n").map { String(Substring($0)) }
            .filter { !$0.allSatisfy(\.isWhitespace) }
        for mistake in FrenchAddress.mistakes(lines: lines) {
            let message = mistake.summary
            if let index = found.firstIndex(where: { $0.message == message }) {
                found[index].count += 1
            } else {
                found.append((message, 1, outcome.record.list, outcome.record.line))
            }
        }
    }

    var warnings: [Diagnostic] {
        found.map { row in
            let addresses = row.count == 1 ? "1 address" : "\(row.count) addresses"
            let list = loaded.lists.all[row.list]
            return Diagnostic(
                .warning, "address", "\(addresses) \(row.message)",
                at: SourceLocation(file: list.displayName, line: row.line),
                hints: ["this is the first; NF Z 10-011: at most 6 lines of 38 characters"])
        }
    }
}
