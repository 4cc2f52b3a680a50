import TestSupport
import Testing

@Suite("A standard output that takes nothing")
struct OutputTests {
    @Test(
        "is an error of every command that has a result to print",
        arguments: [
            "check job", "check job --json", "run job --output out", "run job --output out --json",
            "run job --output out --fresh", "prepare job --output new", "proof job --output out",
            "registry show", "registry show --json", "registry init --registry new", "registry backup copy",
            "doctor", "doctor --json", "contacts job", "contacts job --json",
            "registry import out/current/manifest",
            "reprint out/current --pieces 1 --reason jam", "purge out/current --yes",
            "render out/work/0002 --json", "render out/work/0002", "publish out/work/0002",
        ])
    func full(command: String) throws {
        let workshop = try Workshop()
        if command.contains("work") { try workshop.make("tirage prepare job --fresh --output out") }
        if command.hasPrefix("publish") { try workshop.make("tirage render out/work/0002") }
        let result = try workshop.shell("tirage \(command) --progress none > /dev/full")
        #expect(result.status == 1)
        #expect(result.error.contains("error: standard output cannot be written: No space left on device\n"))
    }

    @Test("takes nothing from what was done: the run is published")
    func publishedAllTheSame() throws {
        let workshop = try Workshop(printed: false)
        #expect(try workshop.shell("tirage run job --output out > /dev/full").status == 1)
        let again = try workshop.tirage("run", "job", "--json").object()
        #expect(again["state"] as? String == "unchanged")
    }

    @Test("takes nothing from a reprint or a purge: asked for again, they are there")
    func doneAllTheSame() throws {
        let workshop = try Workshop()
        let reprint = "tirage reprint out/current --pieces 1 --reason jam --progress none"
        #expect(try workshop.shell("\(reprint) > /dev/full").status == 1)
        let again = try workshop.shell(reprint)
        #expect(again.status == 2)
        #expect(again.error.hasPrefix("error: 1 of these pieces was reprinted already: 1 in reprint 1 on "))
        #expect(try workshop.shell("tirage purge out/current --yes > /dev/full").status == 1)
        #expect(!workshop.exists("out/current/plan.sqlite"))
    }

    @Test(
        "whose reader has gone is an error, told once, and what was done stays",
        arguments: [
            "run job --output out", "run job --output out --json", "check job", "contacts job", "doctor",
        ])
    func readerGone(command: String) throws {
        let workshop = try Workshop(printed: false)
        let result = try workshop.withoutReader("stdout", command + " --progress none")
        #expect(result.status == 1)
        #expect(result.error == "error: standard output cannot be written: Broken pipe\n")
        guard command.hasPrefix("run") else { return }
        #expect(try workshop.tirage("run", "job", "--json").object()["state"] as? String == "unchanged")
    }

    @Test("or is closed, is an error too")
    func closed() throws {
        let workshop = try Workshop()
        let result = try workshop.shell("tirage check job --progress none >&-")
        #expect(result.status == 1)
        #expect(result.error == "error: standard output cannot be written: Bad file descriptor\n")
    }
}

@Suite("A standard error that takes nothing")
struct ErrorOutputTests {
    @Test("changes nothing: the command does its work and ends as it would", arguments: ["/dev/full", "&-"])
    func full(place: String) throws {
        let workshop = try Workshop(printed: false)
        let result = try workshop.shell(
            "tirage run job --output out --progress plain 2> \(place)".replacing("> &", with: ">&"))
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("card, run 1: 5 pieces printed"))
        let refused = try workshop.shell("tirage reprint out/current --pieces 9 --reason jam 2> /dev/full")
        #expect(refused.status == 2)
    }

    @Test("because its reader has gone changes nothing either", arguments: ["plain", "auto"])
    func readerGone(progress: String) throws {
        let workshop = try Workshop(printed: false)
        let result = try workshop.withoutReader("stderr", "run job --output out --progress \(progress)")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("card, run 1: 5 pieces printed"))
        #expect(workshop.exists("out/current/report.json"))
    }
}

extension Workshop {
    /// Runs the command with a stream into a pipe that nobody reads any more.
    fileprivate func withoutReader(_ stream: String, _ command: String) throws -> CommandResult {
        let script =
            "import os,subprocess,sys; r,w=os.pipe(); os.close(r); sys.exit(subprocess.call(sys.argv[1:], \(stream)=w))"
        return try shell("python3 -c '\(script)' '\(Tirage.binary)' \(command)")
    }
}
