import Foundation
import Glibc
import TestSupport
import Testing

/// Many pieces are fitted by processes side by side.
@Suite("Fitting in several processes", .serialized)
struct FittingProcessTests {
    /// 3,000 contacts, of whom every seventh has a name that needs a smaller size, or fits at none.
    private func workshop() throws -> Workshop {
        let workshop = try Workshop(printed: false)
        var list = "id,first_name,last_name\n"
        for number in 1...3_000 {
            let name = number % 7 == 0 ? String(repeating: "Wo", count: number % 40) : "Lovelace"
            list += "ZZSECRETK\(number),ZZSECRETAda,\(name)\n"
        }
        try workshop.write(list, to: "job/contacts.csv")
        return workshop
    }

    @Test("decides the same of every row as one process does, in the same order, whatever their number")
    func same() throws {
        let workshop = try workshop()
        var plans: [String] = []
        for workers in ["1", "2", "3", "5"] {
            let result = try workshop.tirage(
                "prepare", "job", "--workers", workers, "--accept-quarantined", "--output", "of-\(workers)",
                "--progress", "none")
            #expect(result.status == 0, "\(result.error)")
            plans.append(
                try workshop.make(
                    """
                    for t in piece not_printed plan; do
                        sqlite3 of-\(workers)/work/0001/plan.sqlite "SELECT * FROM $t" || exit 1
                    done
                    """))
        }
        #expect(plans[0].split(separator: "\n").count > 3_000)
        #expect(plans[0].contains("does not fit"))
        #expect(plans.allSatisfy { $0 == plans[0] })
    }

    @Test("a process that is killed is replaced, and nobody is fitted twice or left out")
    func oneKilled() throws {
        let workshop = try workshop()
        let running = try start(workshop)
        let first = try LongRun.wait(for: "a process that fits") { fitting(of: running).first }
        // Stopped, so that the other cannot do all the work before this one is missed.
        kill(running.processIdentifier, SIGSTOP)
        kill(first, SIGKILL)
        kill(running.processIdentifier, SIGCONT)
        let result = try running.finish()
        #expect(result.status == 0, "\(result.error)")
        let counts = try workshop.make(
            "sqlite3 out/work/0001/plan.sqlite 'SELECT (SELECT count(*) FROM piece) + (SELECT count(*) FROM not_printed)'"
        )
        #expect(counts == "3000\n")
    }

    @Test("two killed at the same pieces end the command, which names their rows and leaves nothing")
    func twoKilled() throws {
        let workshop = try workshop()
        let running = try start(workshop)
        // Each is met while it opens the fonts: none lives to answer.
        var killed = 0
        while running.isRunning {
            for child in fitting(of: running) where kill(child, SIGKILL) == 0 { killed += 1 }
            usleep(1_000)
        }
        #expect(killed >= 2)
        let result = try running.finish()
        #expect(result.status == 1)
        #expect(result.output == "")
        #expect(
            result.error.replacing(/csv:\d+/, with: "csv:N") == """
                error: two processes ended while they fitted the pieces from job/contacts.csv:N to job/contacts.csv:N: signal 9
                  hint: take these rows out of the list to see which of them it is
                  hint: if it ends so again, please report it as a bug, with the job's template

                """)
        #expect(try FileManager.default.contentsOfDirectory(atPath: workshop.path("out/work")) == ["lock"])
    }

    @Test("a process that is told nonsense says so and ends")
    func nonsense() throws {
        let workshop = try Workshop(printed: false)
        for line in ["nonsense", "{}"] {
            let result = try workshop.shell("echo '\(line)' | tirage fit-worker")
            #expect(result.status == 1)
            #expect(result.output.contains("\"failure\":\"{"), "\(result.output)")
        }
        #expect(try workshop.shell("tirage fit-worker < /dev/null").status == 0)
    }

    private func start(_ workshop: Workshop) throws -> RunningCommand {
        // One process at a time is enough to be met, and two are the fewest that are started.
        try workshop.start(
            "prepare", "job", "--workers", "2", "--accept-quarantined", "--progress", "none")
    }

    /// The processes that fit; straight from the kernel, for a command would take as long as they live.
    private func fitting(of running: RunningCommand) -> [Int32] {
        let tasks = "/proc/\(running.processIdentifier)/task"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
        return names.flatMap { task in
            (try? String(contentsOfFile: "\(tasks)/\(task)/children", encoding: .utf8))?
                .split(separator: " ").compactMap { Int32($0) } ?? []
        }.filter { child in
            (try? String(contentsOfFile: "/proc/\(child)/cmdline", encoding: .utf8))?.contains("fit-worker")
                == true
        }
    }
}
