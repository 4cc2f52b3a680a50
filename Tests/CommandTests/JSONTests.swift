import Foundation
import TestSupport
import Testing

@Suite("--json")
struct JSONTests {
    /// Of a command: how it goes well, and how it fails, with the exit code.
    struct Case: Sendable, CustomTestStringConvertible {
        let good: String
        let members: Set<String>
        let bad: String
        let status: Int32

        var testDescription: String { good }

        init(_ good: String, _ members: String, fails bad: String, with status: Int32 = 2) {
            self.good = good
            self.members = Set(members.split(separator: " ").map(String.init))
            self.bad = bad
            self.status = status
        }
    }

    static let cases = [
        Case("run job --fresh", "state folder report warnings", fails: "run nowhere"),
        Case("run job", "state folder report warnings", fails: "run job --workers 0", with: 64),
        Case(
            "check job",
            "job rows seeds counts parts pagesPerPiece rules byField fits lists qr fonts notPrinted warnings",
            fails: "check nowhere"),
        Case(
            "contacts job", "job rows seeds counts columns fields warnings", fails: "contacts", with: 64),
        Case(
            "contacts --file job/contacts.csv", "file found rows rejected columns warnings",
            fails: "contacts --file nowhere"),
        Case("proof job", "proof pieces warnings", fails: "proof job --first 0", with: 64),
        Case("proof job --first 1", "proof pieces warnings", fails: "proof job --pieces 99"),
        Case("prepare job --fresh", "plan run id pieces parts warnings", fails: "prepare nowhere"),
        Case("render plan", "made found", fails: "render nowhere"),
        Case("render plan --shard 2/2", "made found", fails: "render plan --shard 3/2", with: 64),
        Case("publish ready", "state folder report warnings", fails: "publish plan"),
        Case("registry init --registry other", "registry path", fails: "registry init"),
        Case("registry show", "registry path campaigns", fails: "registry show --registry nowhere"),
        Case("registry show --check", "registry path campaigns", fails: "registry bogus", with: 64),
        Case("registry backup copy", "registry backup", fails: "registry backup job/job.yaml"),
        Case("preflight --rules", "rules", fails: "preflight nowhere"),
        Case("doctor", "libraries programs fonts registry", fails: "doctor --fonts nowhere"),
        Case(
            "doctor --fonts \(Tirage.checkout)/Fonts", "libraries programs fonts registry", fails: "",
            with: 64),
    ]

    @Test(
        "is one object on standard output, after nothing but events, in success and failure", arguments: cases
    )
    func oneObject(example: Case) throws {
        let workshop = try Workshop()
        try workshop.make(
            """
            for name in plan ready; do tirage prepare job --output $name.out; done
            tirage render ready.out/work/0001
            """)
        func run(_ line: String) throws -> CommandResult {
            let arguments = line.split(separator: " ").map { word in
                ["plan", "ready"].contains(word) ? "\(word).out/work/0001" : String(word)
            }
            return try workshop.tirage(arguments + ["--json"])
        }
        let good = try run(example.good)
        let answer = try good.object()
        #expect(good.status == 0)
        #expect(answer["ok"] as? Bool == true)
        #expect(answer["exit"] as? Int == 0)
        #expect(Set(answer.keys) == example.members.union(["ok", "exit"]))
        let lines = good.output.split(separator: "\n")
        #expect(lines.last?.hasPrefix("{\"ok\":true,\"exit\":0,") == true)
        let tellsEvents = ["run", "prepare", "render", "publish"].contains { example.good.hasPrefix($0) }
        #expect(tellsEvents || lines.count == 1)

        let bad = try run(example.bad)
        let refusal = try bad.object()
        #expect(bad.status == example.status)
        #expect(refusal["ok"] as? Bool == false)
        #expect(refusal["exit"] as? Int == Int(example.status))
        #expect(Set(refusal.keys) == ["ok", "exit", "diagnostics"])
        let diagnostics = try #require(refusal["diagnostics"] as? [[String: Any]])
        #expect(!diagnostics.isEmpty)
        for diagnostic in diagnostics {
            let keys: Set = ["severity", "code", "message", "file", "line", "column", "hints"]
            #expect(Set(diagnostic.keys) == keys)
        }
        #expect(!bad.error.contains("error:"))
    }

    @Test("tells rows that are held back by its exit code, with ok")
    func heldBack() throws {
        let workshop = try Workshop(printed: false)
        try workshop.write(JobFiles.contacts + "ZZSECRETK6,ragged\n", to: "job/contacts.csv")
        for state in ["published", "unchanged"] {
            let result = try workshop.tirage("run", "job", "--json", "--progress", "none")
            let object = try result.object()
            #expect(result.status == 3)
            #expect(result.error == "")
            #expect(object["ok"] as? Bool == true)
            #expect(object["exit"] as? Int == 3)
            #expect(object["state"] as? String == state)
            #expect(object["folder"] as? String == workshop.path("out/runs/0001"))
            let report = try #require(object["report"] as? [String: Any])
            #expect(report["rejected"] as? Int == 1 && report["printed"] as? Int == 5)
        }
    }

    @Test("tells a mistake of the command line in words, without the program's usage")
    func usage() throws {
        let workshop = try Workshop()
        let result = try workshop.tirage("run", "--json")
        #expect(result.status == 64)
        #expect(result.error == "")
        #expect(
            result.output == """
                {"ok":false,"exit":64,"diagnostics":[{"severity":"error","code":"usage",\
                "message":"Missing expected argument '<job>'","file":null,"line":null,"column":null,\
                "hints":["`tirage --help` and `tirage COMMAND --help`"]}]}

                """)
    }
}
