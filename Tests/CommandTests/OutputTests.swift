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
            "doctor", "doctor --json",
        ])
    func full(command: String) throws {
        let workshop = try Workshop()
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

    @Test("or is closed, is an error too")
    func closed() throws {
        let workshop = try Workshop()
        let result = try workshop.shell("tirage check job --progress none >&-")
        #expect(result.status == 1)
        #expect(result.error == "error: standard output cannot be written: Bad file descriptor\n")
    }
}
