import Foundation
import Glibc
import TestSupport
import Testing

/// Forty points drawn from one seed, ten in each phase: eight at a system call that changes a file, two at a moment.
private struct KillSweep {
    static let shared = KillSweep()

    /// What a run is doing where a phase's file has come and its next one has not.
    struct Moment {
        var kind: InterruptedWork.Kind
        /// The phase has begun when this is there.
        var sign: String
        var microseconds: Int
        /// Only the command itself, or its workers with it.
        var isGroup: Bool
    }

    private init() { print("kill sweep: \(TestSeed.told)") }

    private func generator(_ phase: FileCall.Phase) -> SplitMix64 {
        let index = FileCall.Phase.allCases.firstIndex(of: phase) ?? 0
        return SplitMix64(seed: TestSeed.value &+ UInt64(index) &* 1_000_003)
    }

    func calls(_ phase: FileCall.Phase) throws -> [(work: InterruptedWork, call: FileCall)] {
        let kinds: [InterruptedWork.Kind] =
            switch phase {
            case .prepare: [.parts, .supplement]
            case .render: [.parts]
            case .publish: [.parts, .joined, .supplement]
            case .reprint: [.reprint]
            }
        var generator = generator(phase)
        var drawn: Set<FileCall> = []
        return try (0..<8).map { index in
            let work = try InterruptedWork.of(kinds[index % kinds.count])
            // strace counts for each thread: only of the first call of a kind is it known when it comes.
            let calls = work.calls.filter { $0.phase == phase && $0.count == 1 && !drawn.contains($0) }
            let call = generator.pick(calls)
            drawn.insert(call)
            return (work, call)
        }
    }

    func moments(_ phase: FileCall.Phase) -> [Moment] {
        let (kind, sign, most): (InterruptedWork.Kind, String, Int) =
            switch phase {
            case .prepare: (.supplement, "out/work/0002", 60_000)
            case .render: (.parts, "out/work/0001/plan.sqlite", 250_000)
            case .publish: (.joined, "out/work/0001/publication", 40_000)
            case .reprint: (.reprint, "out/work/.again", 150_000)
            }
        var generator = generator(phase)
        return [false, true].map {
            Moment(kind: kind, sign: sign, microseconds: generator.below(most), isGroup: $0)
        }
    }
}

@Suite("A command that is killed leaves nothing half-made, and the same command ends what it began")
struct KillSweepTests {
    @Test(
        "kill -9 at ten points of each phase, drawn from a printed seed", .timeLimit(.minutes(5)),
        arguments: FileCall.Phase.allCases)
    func swept(phase: FileCall.Phase) throws {
        var hits: [String] = []
        for (work, call) in try KillSweep.shared.calls(phase) {
            let point: Comment = "\(TestSeed.told): \(work.kind.rawValue), \(call.name) \(call.path)"
            let workshop = try Workshop(work.before)
            let result = try workshop.strace(call.injection("signal=KILL", in: workshop.path), work.arguments)
            // A worker that is killed is replaced; the next one is killed at the same call of the same part.
            #expect([0, 1, 137].contains(result.status), "\(point): \(result.error)")
            if result.status == 1 {
                #expect(
                    result.error.hasPrefix("error: two workers ended at part "), "\(point): \(result.error)")
            }
            let reports = try workshop.make("cat out/runs/*/report.json 2>/dev/null || true")
            if result.status != 0 || reports.contains("\"signal 9\"") {
                hits.append("\(call.name) \(call.path)")
            }
            try work.checkNothingHalfMade(in: workshop, point)
            try work.checkItGoesOn(in: workshop, point)
        }
        for moment in KillSweep.shared.moments(phase) {
            let point: Comment =
                "\(TestSeed.told): \(moment.kind.rawValue), \(moment.microseconds) µs after \(moment.sign)"
            let work = try InterruptedWork.of(moment.kind)
            let workshop = try Workshop(work.before)
            try kill(work, in: workshop, moment)
            try work.checkNothingHalfMade(in: workshop, point)
            try work.checkItGoesOn(in: workshop, point)
        }
        print(
            "kill sweep, \(phase.rawValue): 10 points, 2 of them moments; killed at \(hits.joined(separator: ", "))"
        )
        #expect(hits.count >= 7, "\(TestSeed.told): \(hits)")
    }

    /// In a process group of its own, so that no other is meant.
    private func kill(_ work: InterruptedWork, in workshop: Workshop, _ moment: KillSweep.Moment) throws {
        let start = "echo $$ > group.new; mv group.new group; exec \"$@\""
        let environment = [
            "HOME": workshop.path("home"), "TIRAGE_REGISTRY": "registry",
            "TIRAGE_FONTS": "\(Tirage.checkout)/Fonts",
        ]
        let running = try Command.start(
            "setsid", ["--wait", "sh", "-c", start, "sh", Tirage.binary] + work.arguments,
            environment: environment, in: workshop.path)
        let group = try LongRun.wait(for: "the command") {
            Int32(((try? workshop.read("group")) ?? "").trimmingCharacters(in: .whitespacesAndNewlines))
        }
        while running.isRunning, !workshop.exists(moment.sign) { usleep(500) }
        usleep(UInt32(moment.microseconds))
        Glibc.kill(moment.isGroup ? -group : group, SIGKILL)
        _ = try running.finish()
    }

    @Test("a worker killed -9 is replaced, and the report says so", .timeLimit(.minutes(1)))
    func workerKilled() throws {
        let workshop = try Workshop(printed: false)
        try workshop.write(JobFiles.contacts(600), to: "job/contacts.csv")
        try workshop.make("sed -i 's/part: 2/part: 100/' job/job.yaml")
        let running = try workshop.start("run", "job", "--progress", "none", "--workers", "1")
        var killed = false
        while running.isRunning, !killed {
            let children = try Command.run("pgrep", ["-P", "\(running.processIdentifier)", "-x", "tirage"])
                .output
            if let first = children.split(separator: "\n").first, let child = Int32(first),
                workshop.exists("out/work/0001/plan.sqlite")
            {
                killed = Glibc.kill(child, SIGKILL) == 0
            }
        }
        let result = try running.finish()
        #expect(killed)
        #expect(result.status == 0, "\(result.error)")
        let report = try JSONSerialization.jsonObject(
            with: Data(contentsOf: URL(fileURLWithPath: workshop.path("out/current/report.json"))))
        let renderings = (report as? [String: Any])?["renderings"] as? [[String: Any]]
        let lost = renderings?.first?["lost"] as? [[String: Any]]
        #expect(lost?.map { $0["ending"] as? String } == ["signal 9"])
    }
}
