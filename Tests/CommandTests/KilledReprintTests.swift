import Foundation
import Glibc
import TestSupport
import Testing

@Suite("A reprint that is killed is there, whole and in the ledger, or is not there", .serialized)
struct KilledReprintTests {
    /// Every call after which files are in another state, and how often each is met.
    static let calls = [
        ("openat", 1...60), ("write", 1...4), ("fsync", 1...9), ("rename", 1...4), ("mkdir", 1...4),
        ("flock", 1...1), ("unlink", 1...3), ("rmdir", 1...2), ("linkat", 1...2), ("link", 1...2),
    ].flatMap { call, counts in
        counts.filter { call != "openat" || $0 % 4 == 0 }.map { "\(call) \($0)" }
    }

    @Test("kill -9 at a chosen system call", arguments: calls)
    func killedAtCall(point: String) throws {
        let words = point.split(separator: " ")
        let workshop = try workshopWithALoss()
        let result = try Command.run(
            "strace",
            [
                "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(words[0])", "-e",
                "inject=\(words[0]):signal=KILL:when=\(words[1])", Tirage.binary,
            ] + KilledReprintTests.arguments, environment: environment, in: workshop.path)
        // A call that this machine makes less often is none to be killed at.
        #expect([0, 137].contains(result.status), "\(result.error)")
        try check(workshop, wasKilled: result.status != 0)
    }

    @Test("kill -9 at moments from a seed", arguments: 0..<16)
    func killedAtMoment(moment: Int) throws {
        let seed = UInt64(20_261_121 + moment)
        var generator = SplitMix64(seed: seed)
        let workshop = try workshopWithALoss()
        let running = try Command.start(
            Tirage.binary, KilledReprintTests.arguments, environment: environment, in: workshop.path)
        usleep(UInt32(generator.below(400_000)))
        kill(running.processIdentifier, SIGKILL)
        let result = try running.finish()
        #expect([0, 137].contains(result.status), "seed \(seed): \(result.error)")
        try check(workshop, wasKilled: result.status != 0)
    }

    /// A part is lost, so that there is more to be killed in; one reprint was made before.
    private func workshopWithALoss() throws -> Workshop {
        let workshop = try Workshop()
        try Reprinted(workshop: workshop).make("out/current", "--pieces", "1")
        try workshop.make("mkdir kept; mv out/current/print/card-r1-0002.pdf kept")
        return workshop
    }

    private static let arguments = [
        "reprint", "out/current", "--pieces", "2-4", "--reason", "jam", "--job", "job", "--progress", "none",
    ]

    private var environment: [String: String] { ["TIRAGE_FONTS": "\(Tirage.checkout)/Fonts"] }

    /// Nothing half-made has a final name; the same command finds the reprint done, or does it.
    private func check(_ workshop: Workshop, wasKilled: Bool) throws {
        let reprints = Reprinted(workshop: workshop)
        let isThere = workshop.exists("out/reprints/0002")
        #expect(isThere || wasKilled)
        if isThere { #expect(try workshop.snapshot("out/reprints/0002").entries.count == 3) }
        let next = try workshop.tirage(KilledReprintTests.arguments)
        if isThere {
            #expect(next.status == 2)
            #expect(
                next.error.hasPrefix("error: 3 of these pieces were reprinted already: 2-4 in reprint 2 on "),
                "\(next.error)")
        } else {
            #expect(next.status == 0, "\(next.error)")
        }
        #expect(try reprints.ledger().map { $0["pieces"] as? String } == ["1", "2-4"])
        let names = try FileManager.default.contentsOfDirectory(atPath: workshop.path("out/reprints"))
        #expect(names.sorted() == ["0001", "0002", "ledger.jsonl"])
        let work = try FileManager.default.contentsOfDirectory(atPath: workshop.path("out/work"))
        #expect(isThere || work == ["lock"], "\(work)")
        try workshop.make("cp kept/*.pdf out/current/print")
        try reprints.compare(2, with: [2, 3, 4])
    }
}
