import Foundation
import Glibc
import TestSupport
import Testing

@Suite("Several at once", .serialized)
struct BusyTests {
    @Test("of eight starts one works; seven end at once and name it; killed, it lets go")
    func oneHolder() throws {
        let workshop = try LongRun.workshop()
        let starts = try (0..<8).map { _ in
            try workshop.start("run", "job", "--progress", "none", "--workers", "1")
        }
        let holder = try LongRun.wait(for: "one of them to work") {
            Int32((try? workshop.read("out/work/lock")) ?? "")
        }
        // Stopped, it cannot end before the others do: they do not wait for it.
        kill(holder, SIGSTOP)
        for start in starts where start.processIdentifier != holder {
            let result = try start.finish()
            #expect(result.status == 75)
            #expect(result.output == "")
            #expect(
                workshop.normalised(result.error) == """
                    error: the job is busy: process \(holder) works on …/out
                      hint: wait for it to end, or stop it; then try again

                    """)
        }
        let refused = try workshop.tirage("prepare", "job", "--json")
        #expect(refused.status == 75)
        #expect(try refused.object()["ok"] as? Bool == false)

        kill(holder, SIGKILL)
        for start in starts where start.processIdentifier == holder {
            #expect(try start.finish().status == 128 + SIGKILL)
        }
        #expect(!workshop.exists("out/current"))
        #expect(try workshop.tirage("run", "job", "--progress", "none").status == 0)
        #expect(workshop.exists("out/current/report.json"))
    }

    @Test("a registry that another process holds is waited for, and then it is busy")
    func registry() throws {
        let workshop = try Workshop()
        let before = try workshop.snapshot("out/runs", "out/current")
        let hold = """
            import sqlite3, time
            registry = sqlite3.connect("registry/registry.sqlite", isolation_level=None)
            registry.execute("BEGIN IMMEDIATE")
            open("held", "w").write("yes")
            time.sleep(60)
            """
        let holder = try Command.start("python3", ["-c", hold], in: workshop.path)
        defer { kill(holder.processIdentifier, SIGKILL) }
        _ = try LongRun.wait(for: "the registry to be held") {
            (try? workshop.read("held"))?.isEmpty == false ? true : nil
        }
        let result = try workshop.tirage("run", "job", "--fresh", "--progress", "none")
        #expect(result.status == 75)
        #expect(
            result.error == """
                error: the registry at `registry` is in use by another process
                  hint: try again when the other command is done

                """)
        #expect(try workshop.snapshot("out/runs", "out/current").differences(from: before) == [])
    }
}

/// A job that takes long enough to be met at work.
enum LongRun {
    static func workshop() throws -> Workshop {
        let workshop = try Workshop(printed: false)
        try workshop.write(JobFiles.contacts(6_000), to: "job/contacts.csv")
        try workshop.make("sed -i 's/part: 2/part: 50/' job/job.yaml")
        return workshop
    }

    /// Starts it, and comes back when its first part is sealed.
    static func started(_ workshop: Workshop) throws -> RunningCommand {
        let command = try workshop.start("run", "job", "--progress", "none", "--workers", "1")
        _ = try wait(for: "the first seal") { workshop.exists("out/work/0001/seals/0001.json") ? true : nil }
        return command
    }

    /// Asks again and again until there is an answer; a minute of none is a failure.
    static func wait<Value>(for what: String, _ ask: () throws -> Value?) throws -> Value {
        for _ in 0..<12_000 {
            if let value = try ask() { return value }
            usleep(5_000)
        }
        throw NoAnswer(what: what)
    }

    struct NoAnswer: Error { var what: String }
}
