import Foundation
import TestSupport
import Testing

@Suite("What is published lasts")
struct SyncTests {
    private static let finals: [(InterruptedWork.Kind, [String])] = [
        (.parts, ["out/runs/0001", "out/current"]), (.joined, ["out/runs/0001", "out/current"]),
        (.supplement, ["out/runs/0002", "out/current"]),
        (.reprint, ["out/reprints/0002", "out/reprints/ledger.jsonl"]),
    ]

    @Test(
        "every file is written, synced, renamed and its folder synced, in this order; a sync less is told",
        arguments: finals)
    func order(kind: InterruptedWork.Kind, finals: [String]) throws {
        let work = try InterruptedWork.of(kind)
        let read = try Command.run(
            "python3",
            [
                "\(Tirage.checkout)/Tests/SampleTests/Readers/read-syncs.py", "--prove",
                work.whole.path("trace"),
            ]
                + finals.map(work.whole.path))
        #expect(read.status == 0, "\(read.output)\(read.error)")
        let told = try #require(
            read.output.wholeMatch(of: /(\d+) syncs taken out, (\d+) told\n/), "\(read.output)")
        #expect(told.1 == told.2)
        #expect(try #require(Int(told.1)) >= (kind == .reprint ? 4 : 15))
    }

    @Test("a file that is synced only after its rename, or written after it, is told")
    func wrongOrder() throws {
        let folder = try TemporaryFolder()
        let (path, new) = ("\(folder.path)/file", "\(folder.path)/.new")
        try folder.write("x", to: "file")
        func found(_ calls: String...) throws -> [String] {
            let trace = ["openat(AT_FDCWD</>, \"\(new)\", O_WRONLY|O_CREAT, 0600) = 3<\(new)>"] + calls
            try folder.write(trace.map { "1 \($0)\n" }.joined(), to: "trace")
            let read = try Command.run(
                "python3",
                ["\(Tirage.checkout)/Tests/SampleTests/Readers/read-syncs.py", folder.path("trace"), path])
            return read.output.split(separator: "\n").map { String($0.dropFirst(path.count + 2)) }
        }
        let (write, sync) = ("write(3<\(new)>, \"x\", 1) = 1", "fsync(3<\(new)>) = 0")
        let (rename, folderSync) = ("rename(\"\(new)\", \"\(path)\") = 0", "fsync(4<\(folder.path)>) = 0")
        let (late, lateSync) = ("write(3<\(path)>, \"x\", 1) = 1", "fsync(3<\(path)>) = 0")
        let unsynced = "not synced between its last write and its rename"
        let unnamed = "its folder is not synced after it got this name"
        #expect(try found(write, sync, rename, folderSync) == [])
        #expect(try found(write, rename, lateSync, folderSync) == [unsynced])
        #expect(try found(sync, write, rename, folderSync) == [unsynced])
        #expect(try found(write, sync, rename, late, folderSync) == [unsynced])
        #expect(try found(write, sync, folderSync, rename) == [unnamed])
        #expect(try found(write, sync, rename, "fsync(4<\(folder.path)>) = -1 EIO") == [unnamed])
    }

    @Test(
        "a run whose name was not synced, for its command was killed, is synced before `current` leads to it")
    func recovered() throws {
        let work = try InterruptedWork.of(.parts)
        let workshop = try Workshop(work.before)
        let call = FileCall(name: "fsync", path: "out/runs", count: 1, phase: .publish)
        _ = try workshop.strace(call.injection("signal=KILL", in: workshop.path), work.arguments)
        #expect(workshop.exists("out/runs/0001") && !workshop.exists("out/current"))
        let again = try workshop.strace(["-y", "-o", "trace", "-e", "trace=fsync,rename"], work.arguments)
        #expect(again.status == 0, "\(again.error)")
        let lines = try workshop.read("trace").split(separator: "\n")
        let sync = try #require(lines.firstIndex { $0.contains("fsync(") && $0.contains("/out/runs>") })
        let rename = try #require(lines.firstIndex { $0.contains("out/current.new") })
        #expect(sync < rename)
    }

    /// In the commands' own order; the second and the third are a worker's. From which call of each on it fails.
    private static let failing: [(InterruptedWork.Kind, String, from: Int)] = [
        (.parts, "out/work/0001/plan.sqlite.new", 1), (.parts, "out/work/0001/seals/.0002.json.new1", 1),
        (.parts, "out/work/0001/parts", 1), (.parts, "out/work/0001/publication/print", 1),
        (.joined, "out/work/0001/publication/print/card-r1-0001.pdf", 1),
        (.parts, "out/work/0001/publication/manifest/.purl.jsonl.new1", 1),
        (.parts, "out/work/0001/publication/.report.json.new1", 1),
        (.parts, "out/work/0001/publication", 1),
        (.parts, "registry/registry.sqlite", 1), (.parts, "out/runs", 1), (.parts, "out", 1),
        (.reprint, "out/reprints", 1),
        (.reprint, "out/reprints/.new/card-r1-reprint-0002.pdf", 1),
        (.reprint, "out/reprints/.new/.reprint.json.new1", 1), (.reprint, "out/reprints/.new", 1),
        (.reprint, "out/reprints", 2), (.reprint, "out/reprints/ledger.jsonl", 1),
    ]

    @Test(
        "a failed sync ends the command with 1 and one message; the same command goes on from there",
        arguments: failing)
    func failed(kind: InterruptedWork.Kind, path: String, from: Int) throws {
        let work = try InterruptedWork.of(kind)
        let workshop = try Workshop(work.before)
        // So that what is synced in `out` is the name of `current`.
        try workshop.make("mkdir -p -m 700 out/work out/runs")
        let result = try workshop.strace(
            [
                "-o", "/dev/null", "-P", workshop.path(path), "-e", "trace=fsync,fdatasync", "-e",
                "inject=fsync,fdatasync:error=EIO:when=\(from)+",
            ], work.arguments)
        #expect(result.status == 1)
        #expect(result.output == "")
        let said = workshop.normalised(result.error)
        let message =
            path.hasPrefix("registry")
            ? "error: the registry at `registry`: disk I/O error\n"
            : "error: cannot (sync|write) `…/[^`]+`: Input/output error\n"
        let hint = "  hint: the disk may be failing: the system's log says more[^\n]*\n"
        #expect(try Regex(message + hint).wholeMatch(in: said) != nil, "\(said)")
        try work.checkNothingHalfMade(in: workshop, "\(path)")
        // Only after its last rename is there anything to see, and that is whole.
        let hasRun = workshop.exists("out/runs/0001") && kind != .reprint
        #expect(hasRun == ["out/runs", "out"].contains(path))
        let hasReprint = workshop.exists("out/reprints/0002")
        #expect(hasReprint == (from == 2 || path == "out/reprints/ledger.jsonl"))
        try work.checkItGoesOn(in: workshop, "\(path)")
    }
}
