import Foundation
import Glibc
import TestSupport
import Testing

/// A job of 30 parts, run once to its end as what all interrupted runs are compared with.
private struct Reference {
    static let shared = Result { try Reference() }

    let folder: TemporaryFolder
    let content: [String: Data]
    let seconds: Double

    var job: String { folder.path("job") }
    var registry: String { folder.path("registry") }

    init() throws {
        folder = try TemporaryFolder()
        let benchmarks = "\(Tirage.checkout)/Benchmarks"
        try FileManager.default.copyItem(atPath: "\(benchmarks)/reference", toPath: folder.path("job"))
        let job = try String(contentsOfFile: folder.path("job/job.yaml"), encoding: .utf8)
        try folder.write(job.replacing("part: 250", with: "part: 20"), to: "job/job.yaml")
        _ = try Command.run("\(benchmarks)/make-contacts", ["600", folder.path("job/contacts.csv")])
        _ = try Tirage.run("registry", "init", "--registry", folder.path("registry"))
        // Twice: the first run also issues the tokens.
        for name in ["warm-up", "whole"] {
            let result = try Tirage.run(Reference.arguments(folder, output: folder.path(name)))
            guard result.status == 0 else { throw Failure(text: result.error) }
        }
        content = try PublishedRun.content(of: folder.path("whole/runs/0001"))
        let start = ContinuousClock.now
        _ = try Tirage.run(Reference.arguments(folder, output: folder.path("timed")))
        let took = start.duration(to: .now)
        seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
    }

    static func arguments(_ folder: TemporaryFolder, output: String) -> [String] {
        [
            "run", folder.path("job"), "--registry", folder.path("registry"), "--output", output, "--workers",
            "2",
            "--progress", "none",
        ]
    }

    struct Failure: Error { var text: String }

    /// Nothing half-made under a final name: no run without its report, and `current` leads to a whole one.
    func checkNothingHalfMade(in output: String) throws {
        for run in (try? FileManager.default.contentsOfDirectory(atPath: "\(output)/runs")) ?? [] {
            let content = try PublishedRun.content(of: "\(output)/runs/\(run)")
            #expect(PublishedRun.differences(content, self.content) == [])
        }
        if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(output)/current") {
            #expect(FileManager.default.fileExists(atPath: "\(output)/\(target)/report.json"))
        }
    }

    /// The same command again, to the end.
    func goOn(_ output: String) throws {
        let result = try Tirage.run(Reference.arguments(folder, output: output))
        #expect(result.status == 0, "\(result.error)")
        let content = try PublishedRun.content(of: "\(output)/runs/0001")
        #expect(content.count == self.content.count)
        #expect(PublishedRun.differences(content, self.content) == [])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(output)/current") == "runs/0001")
        let left = try FileManager.default.contentsOfDirectory(atPath: "\(output)/work")
        #expect(left == ["lock"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(output)/runs") == ["0001"])
    }
}

@Suite("A run that is killed goes on, and ends as if it had not been", .serialized)
struct KilledRunTests {
    @Test("kill -9 at ten moments spread over the run", arguments: 0..<10)
    func killed(moment: Int) throws {
        let reference = try Reference.shared.get()
        let output = reference.folder.path("killed-\(moment)")
        let running = try Command.start(
            Tirage.binary, Reference.arguments(reference.folder, output: output),
            environment: ["TIRAGE_FONTS": "\(Tirage.checkout)/Fonts"])
        var generator = SplitMix64(seed: UInt64(20_261_001 + moment))
        let share = (Double(moment) + Double.random(in: 0..<1, using: &generator)) / 10
        usleep(UInt32(share * reference.seconds * 1e6))
        kill(running.processIdentifier, SIGKILL)
        _ = try running.finish()
        try reference.checkNothingHalfMade(in: output)
        try reference.goOn(output)
    }

    /// System calls of the main process between which a run could be left in pieces.
    static let calls = [
        ("rename", 1), ("rename", 2), ("rename", 3), ("rename", 5), ("rename", 9), ("rename", 11),
        ("rename", 12),
        ("link", 1), ("link", 17), ("link", 31), ("symlink", 1), ("unlink", 2), ("unlink", 20), ("rmdir", 1),
        ("rmdir", 3), ("mkdir", 2), ("mkdir", 7),
    ]

    @Test("kill -9 at a chosen system call of prepare and publish", arguments: calls.indices)
    func killedAtCall(index: Int) throws {
        let (call, count) = KilledRunTests.calls[index]
        let reference = try Reference.shared.get()
        let output = reference.folder.path("call-\(index)")
        let arguments = [
            "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
            "inject=\(call):signal=KILL:when=\(count)",
            Tirage.binary,
        ]
        let result = try Command.run(
            "strace", arguments + Reference.arguments(reference.folder, output: output),
            environment: ["TIRAGE_FONTS": "\(Tirage.checkout)/Fonts"])
        // A call that this machine makes less often is none to be killed at; a worker killed at it is a failure.
        #expect([0, 1, 137].contains(result.status), "\(result.error)")
        try reference.checkNothingHalfMade(in: output)
        try reference.goOn(output)
    }

    @Test("a worker killed -9 is replaced, and the run ends as if nothing had been", .timeLimit(.minutes(1)))
    func workerKilled() throws {
        let reference = try Reference.shared.get()
        let output = reference.folder.path("worker")
        let running = try Command.start(
            Tirage.binary, Reference.arguments(reference.folder, output: output),
            environment: ["TIRAGE_FONTS": "\(Tirage.checkout)/Fonts"])
        var killed = false
        while running.isRunning, !killed {
            let children = try Command.run("pgrep", ["-P", "\(running.processIdentifier)"]).output
            if let first = children.split(separator: "\n").first, let child = Int32(first) {
                killed = kill(child, SIGKILL) == 0
            }
        }
        let result = try running.finish()
        #expect(killed)
        #expect(result.status == 0, "\(result.error)")
        try reference.checkNothingHalfMade(in: output)
        let report = try JSONSerialization.jsonObject(
            with: Data(contentsOf: URL(fileURLWithPath: "\(output)/runs/0001/report.json")))
        let renderings = (report as? [String: Any])?["renderings"] as? [[String: Any]]
        let lost = renderings?.first?["lost"] as? [[String: Any]]
        #expect(lost?.map { $0["ending"] as? String } == ["signal 9"])
    }

    @Test("Ctrl-C and SIGTERM end it with 130 and 143", arguments: [SIGINT, SIGTERM])
    func interrupted(signal: Int32) throws {
        let reference = try Reference.shared.get()
        let output = reference.folder.path("signal-\(signal)")
        let running = try Command.start(
            Tirage.binary, Reference.arguments(reference.folder, output: output),
            environment: ["TIRAGE_FONTS": "\(Tirage.checkout)/Fonts"])
        // Once it works on the job it listens; before that a signal is the shell's affair.
        while running.isRunning, !FileManager.default.fileExists(atPath: "\(output)/work/lock") {
            usleep(2_000)
        }
        kill(running.processIdentifier, signal)
        let result = try running.finish()
        #expect(result.status == 128 + signal)
        #expect(
            result.error
                == "error: interrupted\n  hint: nothing is lost: the same command goes on from here\n")
        try reference.checkNothingHalfMade(in: output)
        try reference.goOn(output)
    }

    @Test("a full disk ends it with 1 and one clear message", arguments: [200, 800, 1_600, 2_400])
    func fullDisk(kilobytes: Int) throws {
        let reference = try Reference.shared.get()
        let folder = try TemporaryFolder()
        let disk = folder.path("disk")
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        let script = """
            mount -t tmpfs -o size=\(kilobytes)k none '\(disk)' || exit 99
            "$@"; code=$?
            find '\(disk)/out/runs' -mindepth 1 2>/dev/null
            umount '\(disk)'
            exit $code
            """
        // Root may mount a small disk; others may in a name space of their own, which root in a chroot gets not.
        let ownSpace = getuid() == 0 ? [] : ["unshare", "--user", "--map-root-user", "--mount"]
        let result = try Command.run(
            "env",
            ownSpace + ["sh", "-c", script, "sh", Tirage.binary]
                + Reference.arguments(reference.folder, output: "\(disk)/out"),
            environment: ["TIRAGE_FONTS": "\(Tirage.checkout)/Fonts"])
        #expect(result.status == 1, "\(result.error)")
        #expect(result.output == "")
        #expect(
            result.error.contains("No space left on device") || result.error.contains("disk is full"),
            "\(result.error)")
        #expect(
            result.error.split(separator: "\n").filter { $0.contains("error:") }.count == 1, "\(result.error)"
        )
    }
}
