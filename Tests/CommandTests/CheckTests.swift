import Foundation
import TestSupport
import Testing

@Suite("tirage check")
struct CheckTests {
    @Test("writes nothing, reads the registry only, and issues no token")
    func writesNothing() throws {
        let workshop = try Workshop()
        try workshop.write(JobFiles.contacts + "ZZSECRETK6,ZZSECRETnew,ZZSECRET\n", to: "job/contacts.csv")
        let before = try workshop.snapshot()
        for flags in [[], ["--json"], ["--progress", "plain", "--workers", "2"]] {
            let result = try workshop.tirage(["check", "job"] + flags)
            #expect(result.status == 0, "\(result.error)")
            #expect(try workshop.snapshot().differences(from: before) == [])
        }
        let registry = try workshop.tirage("registry", "show")
        // Five contacts and the campaign's probe.
        #expect(registry.output.hasSuffix("  autumn: standard tokens, 6 issued, 1 run published\n"))
    }

    @Test("does without a registry")
    func withoutRegistry() throws {
        let workshop = try Workshop(printed: false)
        try workshop.make("rm -r registry")
        let result = try workshop.tirage("check", "job", "--progress", "none")
        #expect(result.status == 0)
        #expect(result.error == "")
        #expect(!workshop.exists("registry"))
    }

    @Test("reads a registry in a folder that cannot be written, which run refuses")
    func readOnlyRegistry() throws {
        let workshop = try Workshop()
        try workshop.make("chmod 400 registry/registry.sqlite; chmod 500 registry")
        defer { _ = try? workshop.shell("chmod 700 registry") }
        let before = try workshop.snapshot("out/runs", "out/current")
        // Root writes where no one may, unless it gives that power up.
        let check = try workshop.shell(
            "drop=; if [ $(id -u) = 0 ]; then drop='setpriv --bounding-set=-all --inh-caps=-all'; fi\n"
                + "$drop '\(Tirage.binary)' check job --progress none")
        #expect(check.status == 0, "\(check.error)")
        let run = try workshop.shell(
            "drop=; if [ $(id -u) = 0 ]; then drop='setpriv --bounding-set=-all --inh-caps=-all'; fi\n"
                + "$drop '\(Tirage.binary)' run job --fresh --output out --progress none")
        #expect(run.status == 2)
        #expect(
            run.error == """
                error: the registry at `registry` cannot be written
                  hint: the folder and `registry.sqlite` in it must be writable

                """)
        #expect(try workshop.snapshot("out/runs", "out/current").differences(from: before) == [])
    }

    @Test("says what would print, and row by row what would not")
    func text() throws {
        let workshop = try Workshop()
        try workshop.write(
            JobFiles.contacts + "ZZSECRETK6,\(String(repeating: "ZZSECRET", count: 40)),x\nZZSECRETK7,x\n",
            to: "job/contacts.csv")
        let result = try workshop.tirage("check", "job", "--progress", "none")
        #expect(result.status == 0)
        #expect(result.error == "")
        let font = "/usr/share/fonts/truetype/lato/Lato-Regular.ttf"
        #expect(
            result.output == """
                card: 5 pieces of 1 page, in 3 parts
                  7 rows = 5 printed + 1 rejected + 1 quarantined
                  columns of contacts.csv
                    column      filled  longest  distinct
                    id           100 %       10         6
                    first_name    83 %      320         5
                    last_name    100 %       16         6
                  QR code   version 3, level M, module 0.67 mm
                  font      Lato (\(font))
                job/contacts.csv:7: quarantined: the text does not fit frame `greeting` (needs 673.2 × 12.7 mm, has 60 × 15 mm)
                job/contacts.csv:8: rejected: the row has 2 cells, the header has 3

                """)
    }

    @Test("warns and goes on")
    func warning() throws {
        let workshop = try Workshop()
        try workshop.make("sed -i 's,https:,http:,' job/job.yaml")
        let result = try workshop.tirage("check", "job", "--progress", "none")
        #expect(result.status == 0)
        #expect(
            result.error == """
                job/job.yaml:9:9: warning: `base` is http: what visitors do can be read and changed on the way
                  hint: use https if the server can

                """)
        let object = try workshop.tirage("check", "job", "--json", "--progress", "none").object()
        #expect((object["warnings"] as? [Any])?.count == 1)
    }

    @Test("shows twenty rows that would not print, and counts the others")
    func manyRows() throws {
        let workshop = try Workshop()
        try workshop.write(JobFiles.contacts + String(repeating: "x\n", count: 21), to: "job/contacts.csv")
        let lines = try workshop.tirage("check", "job").output.split(separator: "\n")
        #expect(lines.count { $0.contains(": rejected: ") } == 20)
        #expect(lines.last == "… and 1 row more; --json lists 1 000")
    }
}
