import TestSupport
import Testing

@Suite("The command line")
struct UsageTests {
    @Test(
        "mistakes end with 64 and a word of help, and nothing is done",
        arguments: [
            ("bogus", "Unexpected argument 'bogus'"),
            ("run", "Missing expected argument '<job>'"),
            ("run ''", "JOB is empty"),
            ("run job --frsh", "Unknown option '--frsh'. Did you mean '--fresh'?"),
            ("run job --workers 0", "--workers takes 1 to 512"),
            ("run job --workers many", "The value 'many' is invalid for '--workers <workers>'"),
            (
                "run job --progress loud",
                "The value 'loud' is invalid for '--progress <progress>'. Please provide one of 'auto', 'plain' or 'none'."
            ),
            ("run job job", "Unexpected argument 'job'"),
            ("render out --shard 3/2", "--shard takes I/N with 1 ≤ I ≤ N, such as 2/8"),
            ("render out --shard 0/2", "--shard takes I/N with 1 ≤ I ≤ N, such as 2/8"),
            ("render out --shard x", "--shard takes I/N with 1 ≤ I ≤ N, such as 2/8"),
            ("reprint", "Missing expected argument '<run>'"),
            ("reprint out --pieces 1", "Missing expected argument '--reason <reason>'"),
            ("reprint out --pieces 1 --reason ' '", "--reason is empty"),
            ("reprint out --reason jam", "name the pieces with --pieces or with --file"),
            (
                "reprint out --reason jam --pieces 1 --file codes.txt",
                "name the pieces with --pieces or with --file"
            ),
            (
                "reprint out --reason jam --pieces 3-1",
                "--pieces takes numbers and ranges, such as 17,204-230"
            ),
            ("purge", "Missing expected argument '<run>'"),
            (
                "purge out --keep plan",
                "The value 'plan' is invalid for '--keep <keep>'. Please provide one of 'manifest'."
            ),
            ("registry import", "Missing expected argument '<manifests> ...'"),
            ("registry backup", "Missing expected argument '<file>'"),
            ("registry bogus", "Unexpected argument 'bogus'"),
            ("preflight", "Missing expected argument '<files> ...'"),
            ("preflight ''", "FILE is empty"),
            (
                "preflight x.pdf --profile x1a",
                "The value 'x1a' is invalid for '--profile <profile>'. Please provide one of 'auto', 'plain', 'pdfx4' or 'pdfvt1'."
            ),
            (
                "preflight x.pdf --ink-limit lots",
                "The value 'lots' is invalid for '--ink-limit <ink-limit>'"
            ),
            (
                "preflight x.pdf --min-stroke 3",
                "The value '3' is invalid for '--min-stroke <min-stroke>'"
            ),
            ("preflight x.pdf --min-resolution 0", "--min-resolution takes 1 to 10000"),
        ])
    func mistakes(line: String, says: String) throws {
        let workshop = try Workshop()
        let before = try workshop.snapshot()
        let result = try workshop.shell("tirage \(line)")
        #expect(result.status == 64)
        #expect(result.output == "")
        #expect(result.error.hasPrefix("Error: \(says)\n"))
        #expect(result.error.contains("--help' for more information."))
        #expect(try workshop.snapshot().differences(from: before) == [])
    }

    @Test("--help of the program says what JOB is, where output goes, and every exit code")
    func help() throws {
        let result = try Tirage.run("--help")
        #expect(result.status == 0)
        let text = result.output.replacing("\n", with: " ")
        #expect(text.contains("JOB is a job.yaml or a folder holding one."))
        #expect(text.contains("Results go to standard output, the rest to standard error."))
        #expect(
            text.contains(
                """
                Exit codes: 0 done; 1 the machine or the program failed; 2 bad input, nothing published; \
                3 published, some rows held back; 4 a check found a difference; 64 usage; 75 busy; 130 and 143 interrupted
                """))
        for command in UsageTests.commands { #expect(text.contains("  \(command.name) ")) }
        #expect(!text.contains("worker "))
    }

    static let commands = [
        (name: "run", purpose: "Prepare, render and publish a job; goes on with an unfinished run."),
        (name: "check", purpose: "Find out everything that can be known without printing."),
        (name: "proof", purpose: "Show pieces worth looking at, as a PDF, before the run."),
        (name: "prepare", purpose: "Make the plan of a run: everything is decided, nothing is drawn."),
        (name: "render", purpose: "Make the parts of a plan that are not sealed yet."),
        (
            name: "publish",
            purpose: "Prove that a plan's parts are whole, and show the run as the current one."
        ),
        (
            name: "reprint",
            purpose: "Print pieces of a published run again: the same pages, the same PURLs."
        ),
        (name: "purge", purpose: "Delete the personal data of a published run."),
        (
            name: "registry",
            purpose: "The durable record of every token ever issued, with the campaigns' keys."
        ),
        (name: "preflight", purpose: "Find out whether a press accepts a PDF."),
        (name: "doctor", purpose: "Say which libraries, fonts and registry are in use."),
    ]

    @Test("--help of a command says what it is for", arguments: commands)
    func commandHelp(name: String, purpose: String) throws {
        let result = try Tirage.run(name, "--help")
        #expect(result.status == 0)
        #expect(result.error == "")
        #expect(result.output.replacing("\n", with: " ").hasPrefix("OVERVIEW: \(purpose)"))
    }

    @Test("--version is a version")
    func version() throws {
        let result = try Tirage.run("--version")
        #expect(result.status == 0)
        #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
