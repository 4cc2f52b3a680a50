import Foundation
import Glibc
import TestSupport
import Testing

/// What docs/exit-codes.md says of each code. Codes 0 and 3 are shown in `RunTests`, 2 in `MistakeTests`, 64 in
/// `UsageTests`, 75 in `BusyTests`; the rest here.
@Suite("Exit codes", .serialized)
struct ExitCodeTests {
    @Test("the document has a line for each")
    func document() throws {
        let text = try String(contentsOfFile: "\(Tirage.checkout)/docs/exit-codes.md", encoding: .utf8)
        let codes = text.matches(of: /(?m)^\| ([0-9, ]+) \|/).map { String($0.1) }
        #expect(codes == ["0", "1", "2", "3", "64", "75", "130, 143"])
    }

    @Test(
        "130 and 143: stopped by Ctrl-C or SIGTERM, a run goes on where it was", arguments: [SIGINT, SIGTERM])
    func interrupted(signal: Int32) throws {
        let workshop = try LongRun.workshop()
        let running = try LongRun.started(workshop)
        kill(running.processIdentifier, signal)
        let result = try running.finish()
        #expect(result.status == 128 + signal)
        #expect(result.output == "")
        #expect(
            result.error == """
                error: interrupted
                  hint: nothing is lost: the same command goes on from here

                """)
        #expect(!workshop.exists("out/current") && !workshop.exists("out/runs"))
        let seal = try workshop.snapshot("out/work/0001/seals/0001.json")
        let rest = try workshop.tirage("render", "out/work/0001", "--json").object()
        #expect(try #require(rest["found"] as? Int) >= 1)
        #expect(try workshop.snapshot("out/work/0001/seals/0001.json").differences(from: seal) == [])
        let object = try workshop.tirage("run", "job", "--json").object()
        #expect(object["state"] as? String == "resumed")
    }

    @Test("1: a worker died; the same command goes on")
    func deadWorker() throws {
        let workshop = try LongRun.workshop()
        let running = try LongRun.started(workshop)
        // Stopped, so that the worker cannot be done and gone before it is killed.
        kill(running.processIdentifier, SIGSTOP)
        let tasks = try FileManager.default.contentsOfDirectory(
            atPath: "/proc/\(running.processIdentifier)/task")
        let children = try tasks.flatMap { task in
            try String(
                contentsOfFile: "/proc/\(running.processIdentifier)/task/\(task)/children", encoding: .utf8
            )
            .split(separator: " ").compactMap { Int32($0) }
        }
        #expect(children.count == 1)
        for child in children { kill(child, SIGKILL) }
        kill(running.processIdentifier, SIGCONT)
        let result = try running.finish()
        #expect(result.status == 1)
        #expect(
            result.error.wholeMatch(of: /error: the worker that made part \d+ ended: signal 9\n/) != nil,
            "\(result.error)")
        #expect(!workshop.exists("out/current"))
        #expect(try workshop.tirage("run", "job", "--json").object()["state"] as? String == "resumed")
    }

    @Test("1: the disk is full; the last run stays, and the same command goes on")
    func diskFull() throws {
        let workshop = try Workshop()
        let before = try workshop.snapshot("out/runs", "out/current")
        // The first call that publishing makes links the sealed parts to their final names.
        let result = try workshop.shell(
            "strace -f -qq -o /dev/null -e trace='/^link(at)?$' -e inject='/^link(at)?$:error=ENOSPC' "
                + "'\(Tirage.binary)' run job --fresh --output out --progress none")
        #expect(result.status == 1)
        #expect(
            workshop.normalised(result.error) == """
                error: cannot link `…/out/work/0002/publication/print/card-r2-0001.pdf`: No space left on device
                  hint: make room on the disk

                """)
        #expect(try workshop.snapshot("out/runs", "out/current").differences(from: before) == [])
        let object = try workshop.tirage("run", "job", "--json").object()
        #expect(object["state"] as? String == "resumed")
        #expect((object["report"] as? [String: Any])?["run"] as? Int == 2)
    }

    @Test("1: a part does not read back as planned; the last run stays, and the same command goes on")
    func readBack() throws {
        let workshop = try Workshop()
        let before = try workshop.snapshot("out/runs", "out/current")
        // A decoder that finds no code anywhere.
        try workshop.write("int zbar_scan_image(void *s, void *i) { return 0; }\n", to: "blind.c")
        try workshop.make("clang -shared -fPIC -o blind.so blind.c")
        let result = try workshop.tirage(
            ["run", "job", "--fresh", "--progress", "none", "--workers", "1"],
            environment: ["LD_PRELOAD": workshop.path("blind.so")])
        #expect(result.status == 1)
        #expect(result.error.hasPrefix("error: part 1 does not read back as planned: "), "\(result.error)")
        #expect(try workshop.snapshot("out/runs", "out/current").differences(from: before) == [])
        #expect(try workshop.tirage("run", "job", "--json").object()["state"] as? String == "resumed")
    }
}
