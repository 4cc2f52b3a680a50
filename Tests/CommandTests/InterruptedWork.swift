import Foundation
import TestSupport
import Testing

/// A command that may be interrupted anywhere: what is there before it, and what it makes when nothing comes between.
struct InterruptedWork: Sendable {
    enum Kind: String, CaseIterable {
        /// A run whose press files are its four parts, for two contacts more than the registry knows.
        case parts
        /// The same with press files joined from the parts.
        case joined
        /// A second run, of those that the first has not printed.
        case supplement
        /// Pieces of two parts, one of which is lost, printed again; another was before.
        case reprint
    }

    let kind: Kind
    let arguments: [String]
    /// The workshop's files beforehand.
    let before: Snapshot
    /// Of each published run afterwards, by its number.
    let content: [String: [String: Data]]
    /// Where nothing came between; `trace` there has all it asked of the system, in strace's words.
    let whole: Workshop
    /// Those of its calls at which files change.
    let calls: [FileCall]

    private static let made: [Kind: Result<InterruptedWork, any Error>] = Dictionary(
        uniqueKeysWithValues: Kind.allCases.map { kind in (kind, Result { try InterruptedWork(kind) }) })

    /// Made once.
    static func of(_ kind: Kind) throws -> InterruptedWork {
        try #require(made[kind]).get()
    }

    private init(_ kind: Kind) throws {
        self.kind = kind
        let workshop: Workshop
        switch kind {
        case .parts, .joined:
            workshop = try Workshop(printed: false)
            try workshop.write(JobFiles.contacts(7), to: "job/contacts.csv")
            let print = kind == .joined ? "part: 2, files: 3," : "part: 2,"
            try workshop.write(
                JobFiles.job.replacing("part: 2,", with: print), to: "job/job.yaml")
            arguments = ["run", "job", "--output", "out", "--workers", "2", "--progress", "none"]
        case .supplement:
            workshop = try Workshop(printed: false)
            try workshop.write(
                JobFiles.job.replacing("campaign: autumn", with: "campaign: spring"), to: "job/job.yaml")
            try workshop.write(JobFiles.contacts(3), to: "job/contacts.csv")
            try workshop.make("tirage run job --output out --progress none")
            try workshop.write(JobFiles.contacts(6), to: "job/contacts.csv")
            arguments = ["run", "job", "--output", "out", "--supplement", "--progress", "none"]
        case .reprint:
            workshop = try Workshop()
            try workshop.make("tirage reprint out/current --pieces 1 --reason jam --progress none")
            try workshop.make("mkdir kept; mv out/current/print/card-r1-0002.pdf kept")
            arguments = [
                "reprint", "out/current", "--pieces", "2-4", "--reason", "jam", "--job", "job", "--progress",
                "none",
            ]
        }
        before = try workshop.snapshot()
        let result = try workshop.strace(
            ["-y", "-s", "200", "-o", "trace", "-e", "trace=\(FileCall.traced)"], arguments)
        guard result.status == 0 else { throw Failed(what: "\(kind)", result: result) }
        content = try InterruptedWork.content(workshop)
        whole = workshop
        calls = FileCall.list(try workshop.read("trace"), in: workshop.path, isReprint: kind == .reprint)
    }

    private static func content(_ workshop: Workshop) throws -> [String: [String: Data]] {
        let runs = (try? FileManager.default.contentsOfDirectory(atPath: workshop.path("out/runs"))) ?? []
        return try Dictionary(
            uniqueKeysWithValues: runs.map {
                ($0, try PublishedRun.content(of: workshop.path("out/runs/\($0)")))
            })
    }

    /// Nothing half-made has a final name: each run is whole, `current` leads to one, a reprint has both its files.
    func checkNothingHalfMade(in workshop: Workshop, _ point: Comment) throws {
        for (run, files) in try InterruptedWork.content(workshop) {
            #expect(PublishedRun.differences(files, content[run] ?? [:]) == [], point)
        }
        if workshop.exists("out/current") { #expect(workshop.exists("out/current/report.json"), point) }
        if workshop.exists("out/reprints/0002") {
            #expect(try workshop.snapshot("out/reprints/0002").entries.count == 3, point)
        }
    }

    /// The same command again makes what it would have made uninterrupted, and leaves nothing lying about.
    func checkItGoesOn(in workshop: Workshop, _ point: Comment) throws {
        let wasThere = workshop.exists("out/reprints/0002")
        let result = try workshop.tirage(arguments)
        if wasThere {
            #expect(result.status == 2, point)
            #expect(
                result.error.hasPrefix(
                    "error: 3 of these pieces were reprinted already: 2-4 in reprint 2 on "),
                "\(point): \(result.error)")
        } else {
            #expect(result.status == 0, "\(point): \(result.error)")
        }
        try checkResult(in: workshop, point)
    }

    /// Everything is as if nothing had come between.
    func checkResult(in workshop: Workshop, _ point: Comment) throws {
        let found = try InterruptedWork.content(workshop)
        #expect(found.keys.sorted() == content.keys.sorted(), point)
        for (run, files) in found {
            #expect(PublishedRun.differences(files, content[run] ?? [:]) == [], point)
        }
        let last = try #require(content.keys.max())
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: workshop.path("out/current"))
                == "runs/\(last)", point)
        let work = try FileManager.default.contentsOfDirectory(atPath: workshop.path("out/work"))
        #expect(work == ["lock"], point)
        if kind == .reprint { try checkReprints(in: workshop, point) }
    }

    private func checkReprints(in workshop: Workshop, _ point: Comment) throws {
        let reprints = Reprinted(workshop: workshop)
        #expect(try reprints.ledger().map { $0["pieces"] as? String } == ["1", "2-4"], point)
        let names = try FileManager.default.contentsOfDirectory(atPath: workshop.path("out/reprints"))
        #expect(names.sorted() == ["0001", "0002", "ledger.jsonl"], point)
        try workshop.make("cp kept/*.pdf out/current/print")
        try reprints.compare(2, with: [2, 3, 4])
    }
}

extension Workshop {
    /// Runs the command here under strace, all its processes.
    func strace(_ options: [String], _ arguments: [String]) throws -> CommandResult {
        try shell(
            "strace -f -qq "
                + (options + [Tirage.binary] + arguments).map { "'\($0)'" }.joined(separator: " "))
    }
}
