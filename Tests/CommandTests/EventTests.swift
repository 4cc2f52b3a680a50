import Foundation
import TestSupport
import Testing

@Suite("Events of --json")
struct EventTests {
    private static let members: Set = [
        "event", "stage", "seconds", "done", "of", "unit", "parts", "ofParts", "heldBack", "perSecond",
        "left",
    ]

    @Test("tell each stage to its end before the result, with pieces, parts and what is held back")
    func stages() throws {
        let workshop = try Workshop(printed: false)
        try workshop.write(JobFiles.contacts(400) + "ZZSECRETK6,ragged\n", to: "job/contacts.csv")
        let result = try workshop.tirage("run", "job", "--json")
        let events = try result.jsonLines().dropLast()
        #expect(
            events.allSatisfy { Set($0.keys) == EventTests.members && $0["event"] as? String == "progress" })
        let stages = events.compactMap { $0["stage"] as? String }
        var order: [String] = []
        for stage in stages where order.last != stage { order.append(stage) }
        #expect(order == ["read", "fit", "render", "publish"])
        let seconds = events.compactMap { $0["seconds"] as? Double }
        #expect(seconds == seconds.sorted() && seconds.count == events.count)
        let last = try #require(events.last { $0["stage"] as? String == "render" })
        #expect(
            last["done"] as? Int == 400 && last["of"] as? Int == 400 && last["unit"] as? String == "pieces")
        #expect(
            last["parts"] as? Int == 200 && last["ofParts"] as? Int == 200 && last["heldBack"] as? Int == 1)
        #expect(events.last?["stage"] as? String == "publish" && events.last?["heldBack"] as? Int == 1)
        #expect(!result.output.contains(Workshop.secret) && !result.output.contains("\u{1B}"))
    }

    @Test("are of the phases alone, and of none of them with --progress none")
    func whose() throws {
        let workshop = try Workshop(printed: false)
        func lines(_ arguments: String...) throws -> Int {
            try workshop.tirage(arguments + ["--json"]).jsonLines().count
        }
        #expect(try lines("check", "job") == 1)
        #expect(try lines("proof", "job") == 1)
        #expect(try lines("prepare", "job") > 1)
        #expect(try lines("render", "out/work/0001") > 1)
        #expect(try lines("publish", "out/work/0001") > 1)
        #expect(try lines("run", "job", "--fresh", "--progress", "none") == 1)
    }

    @Test("that nobody reads any more do not end the run")
    func closedPipe() throws {
        let workshop = try Workshop(printed: false)
        try workshop.write(JobFiles.contacts(400), to: "job/contacts.csv")
        let result = try workshop.shell(
            "set +o pipefail; { tirage run job --output out --json || echo $? > code; } | head -c 1 > /dev/null; cat code"
        )
        #expect(result.output == "1\n")
        #expect(result.error.contains("error: standard output cannot be written: Broken pipe\n"))
        #expect(try workshop.tirage("run", "job", "--json").object()["state"] as? String == "unchanged")
    }
}
