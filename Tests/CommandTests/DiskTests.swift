import Foundation
import Glibc
import TestSupport
import Testing

@Suite("A disk that takes nothing, or not enough")
struct DiskTests {
    /// Kilobytes that a command adds to an output folder.
    private static let needs: [InterruptedWork.Kind: Result<Int, any Error>] = Dictionary(
        uniqueKeysWithValues: [.parts, .joined, .reprint].map { kind in (kind, Result { try need(kind) }) })

    private static func need(_ kind: InterruptedWork.Kind) throws -> Int {
        let workshop = try Workshop(InterruptedWork.of(kind).before)
        try run(kind, in: workshop, room: nil)
        let needed = try workshop.read("needed").trimmingCharacters(in: .whitespacesAndNewlines)
        return try #require(Int(needed))
    }

    /// Runs a command with `out` on a small disk of its own; then once more, with more room.
    ///
    /// - Parameter room: kilobytes.
    private static func run(_ kind: InterruptedWork.Kind, in workshop: Workshop, room: Int?) throws {
        let script = """
            set -eu
            mv out saved 2>/dev/null || mkdir saved
            mkdir out
            mount -t tmpfs -o size=64m none out
            trap 'umount out' EXIT
            cp -a saved/. out
            used() { df --output=used -k out | tail -1; }
            before=$(used); room=$1; shift
            [ -z "$room" ] || mount -o remount,size=$((before + room))k out
            set +e
            "$@" > first.out 2> first.error; echo $? > first.code
            set -e
            ls -d out/runs/* out/current out/reprints/* 2>/dev/null > first.names || true
            echo $(($(used) - before)) > needed
            if [ -n "$room" ]; then
              mount -o remount,size=64m out
              set +e
              "$@" > second.out 2> second.error; echo $? > second.code
              set -e
            fi
            cp -a out result
            """
        // Root may mount a small disk; others may in a name space of their own, which root in a chroot gets not.
        let ownSpace = getuid() == 0 ? "" : "unshare --user --map-root-user --mount "
        try workshop.write(script, to: "small-disk")
        let arguments = try InterruptedWork.of(kind).arguments.joined(separator: " ")
        try workshop.make(
            "\(ownSpace)sh small-disk '\(room.map(String.init) ?? "")' '\(Tirage.binary)' \(arguments); "
                + "rmdir out; mv result out")
    }

    private static let sizes: [(InterruptedWork.Kind, Int, of: Int)] =
        (0..<8).map { (.parts, $0, of: 8) } + (0..<2).map { (.joined, $0, of: 2) }
        + (0..<3).map { (.reprint, $0, of: 3) }

    @Test(
        "is told in one message that names what could not be written; with more room the same command goes on",
        arguments: sizes)
    func full(kind: InterruptedWork.Kind, index: Int, count: Int) throws {
        let work = try InterruptedWork.of(kind)
        let need = try #require(try DiskTests.needs[kind]?.get())
        // From just above nothing to just below enough; joined files are at the end. A disk has blocks of 4.
        var generator = SplitMix64(seed: TestSeed.value &+ UInt64(index))
        let first = kind == .joined ? need / 2 : 4
        let step = Double(need - 4 - first) / Double(count)
        let room = first + Int((Double(index) + Double.random(in: 0..<1, using: &generator)) * step) / 4 * 4
        let point: Comment = "\(room) kB of \(need); \(TestSeed.told)"
        let workshop = try Workshop(work.before)
        try DiskTests.run(kind, in: workshop, room: room)
        #expect(try workshop.read("first.code") == "1\n", point)
        #expect(try workshop.read("first.out") == "", point)
        let said = workshop.normalised(try workshop.read("first.error"))
        let message =
            #"error: cannot (write|create|make folder|link) `…/out/[^`]+`: No space left on device\n  hint: make room on the disk\n"#
        #expect(try Regex(message).wholeMatch(in: said) != nil, "\(point): \(said)")
        let names =
            kind == .reprint
            ? "out/current\nout/reprints/0001\nout/reprints/ledger.jsonl\nout/runs/0001\n" : ""
        #expect(try workshop.read("first.names") == names, point)
        #expect(try workshop.read("second.code") == "0\n", point)
        try work.checkResult(in: workshop, point)
    }

    private static let refusals: [(folder: String, command: String, code: Int32, said: String)] = [
        (
            "out", "run job --fresh --output out", 1,
            """
            error: cannot open `…/out/work/lock`: Read-only file system
              hint: make its folder writable, or work in another one

            """
        ),
        (
            "out", "reprint out/current --pieces 1 --reason jam", 1,
            """
            error: cannot open `…/out/work/lock`: Read-only file system
              hint: make its folder writable, or work in another one

            """
        ),
        (
            "out", "purge out/current --yes", 1,
            """
            error: cannot open `…/out/work/lock`: Read-only file system
              hint: make its folder writable, or work in another one

            """
        ),
        (
            "out", "proof job --output out", 1,
            """
            error: cannot create `…/out/.proof.pdf.new1`: Read-only file system
              hint: make its folder writable, or work in another one

            """
        ),
        (
            "registry", "run new --output new-out", 2,
            """
            error: the registry at `registry` cannot be written
              hint: the folder and `registry.sqlite` in it must be writable

            """
        ),
        ("home", "run new --output new-out", 0, ""),
    ]

    @Test(
        "because it is read-only is told in one message; writable again, the same command works",
        arguments: refusals)
    func readOnly(folder: String, command: String, code: Int32, said: String) throws {
        let workshop = try Workshop()
        try workshop.make("cp -r job new; sed -i s/autumn/spring/ new/job.yaml")
        let before = try workshop.snapshot("out/runs", "out/current", "out/reprints", "registry")
        let ownSpace = getuid() == 0 ? "" : "unshare --user --map-root-user --mount "
        try workshop.write(
            """
            set -eu
            mount --bind \(folder) \(folder)
            trap 'umount \(folder)' EXIT
            mount -o remount,ro,bind \(folder)
            "$@"
            """, to: "read-only")
        let result = try workshop.shell(
            "\(ownSpace)sh read-only '\(Tirage.binary)' \(command) --progress none",
            environment: ["TMPDIR": workshop.path("home")])
        #expect(result.status == code)
        #expect(workshop.normalised(result.error) == said)
        guard code != 0 else { return }
        #expect(result.output == "")
        let after = try workshop.snapshot("out/runs", "out/current", "out/reprints", "registry")
        #expect(after.differences(from: before) == [])
        let again = try workshop.shell("tirage \(command) --progress none")
        #expect(again.status == 0, "\(again.error)")
    }
}
