import Foundation
import Glibc
import TestSupport
import Testing

/// What docs/exit-codes.md says of each code. Codes 0 and 3 are shown in `RunTests`, 2 in `MistakeTests`, 4 in
/// `PreflightCommandTests`, 64 in `UsageTests`, 75 in `BusyTests`; the rest here.
@Suite("Exit codes", .serialized)
struct ExitCodeTests {
    @Test("the document has a line for each")
    func document() throws {
        let text = try String(contentsOfFile: "\(Tirage.checkout)/docs/exit-codes.md", encoding: .utf8)
        let codes = text.matches(of: /(?m)^\| ([0-9, ]+) \|/).map { String($0.1) }
        #expect(codes == ["0", "1", "2", "3", "4", "64", "75", "130, 143"])
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

    @Test("1: two workers died at one part; the same command goes on")
    func deadWorkers() throws {
        let workshop = try LongRun.workshop()
        let running = try LongRun.started(workshop)
        // Stopped, so that the worker cannot be done and gone before it is killed.
        kill(running.processIdentifier, SIGSTOP)
        let first = try #require(children(of: running).first)
        kill(first, SIGKILL)
        kill(running.processIdentifier, SIGCONT)
        // The next one is met while it opens the fonts.
        let second = try LongRun.wait(for: "the second worker") {
            try children(of: running).first { $0 != first }
        }
        kill(second, SIGKILL)
        let result = try running.finish()
        #expect(result.status == 1)
        let said = try #require(
            result.error.wholeMatch(
                of:
                    /error: two workers ended at part (\d+), pieces (\d+)–(\d+): signal 9\n(?<hints>(  hint: .*\n)+)/
            ),
            "\(result.error)")
        let (part, from, to) = (Int(said.1) ?? 0, Int(said.2) ?? 0, Int(said.3) ?? 0)
        #expect((from, to) == (part * 50 - 49, part * 50))
        #expect(
            said.hints == """
                  hint: something else killed it: often the system, for want of memory; fewer --workers need less
                  hint: what is sealed stays: the same command goes on from there

                """)
        #expect(!workshop.exists("out/current"))
        #expect(try workshop.tirage("run", "job", "--json").object()["state"] as? String == "resumed")
    }

    @Test("a worker has its limits: 4 GB of memory, ten minutes of processor time a part, and no core file")
    func limits() throws {
        let workshop = try LongRun.workshop()
        let running = try LongRun.started(workshop)
        kill(running.processIdentifier, SIGSTOP)
        let worker = try #require(children(of: running).first)
        let limits = try String(contentsOfFile: "/proc/\(worker)/limits", encoding: .utf8)
        kill(running.processIdentifier, SIGCONT)
        kill(running.processIdentifier, SIGTERM)
        _ = try running.finish()
        func soft(_ name: String) -> Int? {
            limits.split(separator: "\n").first { $0.hasPrefix(name) }.flatMap { line in
                line.dropFirst(26).split(separator: " ").first.flatMap { Int($0) }
            }
        }
        #expect(soft("Max address space") == 4 << 30)
        #expect(soft("Max core file size") == 0)
        // What it had used when it began, and the time of a part.
        #expect((600...660).contains(try #require(soft("Max cpu time"))))
    }

    private func children(of running: RunningCommand) throws -> [Int32] {
        let tasks =
            (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(running.processIdentifier)/task"))
            ?? []
        return tasks.flatMap { task in
            let path = "/proc/\(running.processIdentifier)/task/\(task)/children"
            return ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
                .split(separator: " ").compactMap { Int32($0) }
        }
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

    @Test(
        "1: a part does not read back as planned; the last run stays, and the same command goes on",
        arguments: [
            // A decoder that finds no code anywhere, and one that fails.
            (
                "return {};",
                "error: part 1 does not read back as planned: page 1: code-unreadable: a QR code cannot be read"
            ),
            ("throw 1;", "error: zxing-cpp failed to read a QR code"),
        ])
    func readBack(body: String, said: String) throws {
        let workshop = try Workshop()
        let before = try workshop.snapshot("out/runs", "out/current")
        try workshop.write(
            """
            #include <ZXing/ReadBarcode.h>
            ZXing::Result ZXing::ReadBarcode(const ImageView &, const DecodeHints &) { \(body) }

            """, to: "blind.cpp")
        try workshop.make("clang++ -std=c++17 -I/usr/include/ZXing -shared -fPIC -o blind.so blind.cpp")
        let result = try workshop.tirage(
            ["run", "job", "--fresh", "--progress", "none", "--workers", "1"],
            environment: ["LD_PRELOAD": workshop.path("blind.so")])
        #expect(result.status == 1)
        #expect(result.error.hasPrefix(said), "\(result.error)")
        #expect(try workshop.snapshot("out/runs", "out/current").differences(from: before) == [])
        #expect(try workshop.tirage("run", "job", "--json").object()["state"] as? String == "resumed")
    }
}
