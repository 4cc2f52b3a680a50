import Foundation
import TestSupport
import Testing

@Suite("tirage registry import")
struct RegistryImportTests {
    private static let rows =
        "SELECT name, rid, token, attempt FROM token JOIN campaign ON number = campaign ORDER BY 1, 2"
    /// At which attempt a token was free of unwanted words, the campaign's key alone tells.
    private static let rowsWithoutKey = rows.replacing(", attempt", with: "")
    private static let runs =
        "SELECT run, name, job, seq FROM run JOIN campaign ON number = campaign ORDER BY 1"

    private func content(
        _ workshop: Workshop, _ registry: String, rows: String = RegistryImportTests.rows
    ) throws -> String {
        try workshop.make(
            """
            sqlite3 \(registry)/registry.sqlite "\(rows)" "\(RegistryImportTests.runs)" \
                "SELECT id FROM meta"
            """)
    }

    @Test("brings an older backup up to the runs published since: row by row what the lost registry held")
    func older() throws {
        let workshop = try Workshop()
        try workshop.make(
            """
            mkdir older; tirage registry backup older/registry.sqlite
            echo 'ZZSECRETK6,ZZSECRET,ZZSECRET' >> job/contacts.csv
            tirage run job --output out; cp -r registry lost
            """)
        let stale = try workshop.tirage("run", "job", "--fresh", "--registry", "older")
        #expect(stale.status == 2)
        #expect(stale.error.contains("this is an older copy"))
        let result = try workshop.tirage(
            "registry", "import", "out/current/manifest", "out/runs/0001/manifest/datapackage.json",
            "--registry", "older")
        #expect(
            workshop.normalised(result.output) == """
                registry <id> at older: 1 token added, 12 known; 1 run added, of 2 manifests

                """)
        #expect(result.error == "")
        #expect(try content(workshop, "older") == content(workshop, "lost"))
        #expect(try workshop.tirage("registry", "show", "--check", "--registry", "older").status == 0)
        let again = try workshop.tirage(
            "registry", "import", "out/current/manifest/", "--registry", "older", "--json")
        let object = try again.object()
        #expect(object["added"] as? Int == 0)
        #expect(object["known"] as? Int == 7)
        #expect(object["runs"] as? Int == 0)
        #expect(try content(workshop, "older") == content(workshop, "lost"))
        #expect(
            try workshop.tirage("run", "job", "--fresh", "--registry", "older", "--progress", "none").status
                == 0)
    }

    @Test(
        "rebuilds the tokens of a lost registry in a new one, whose campaigns are closed without their keys")
    func rebuilt() throws {
        let workshop = try Workshop()
        try workshop.make("tirage registry init --registry new")
        let result = try workshop.tirage("registry", "import", "out/current/manifest", "--registry", "new")
        #expect(result.status == 0)
        #expect(
            workshop.normalised(result.output)
                == "registry <id> at new: 6 tokens added, 0 known; 1 run added, of 1 manifest\n")
        #expect(
            result.error
                == "Campaign `autumn` is closed: no manifest holds its key, so its PURLs are known but none can be added.\n"
        )
        let rows = RegistryImportTests.rowsWithoutKey
        #expect(
            try content(workshop, "new", rows: rows) == content(workshop, "registry", rows: rows))
        let run = try workshop.tirage(
            "run", "job", "--fresh", "--registry", "new", "--progress", "none")
        #expect(run.status == 2)
        #expect(run.error.hasPrefix("error: campaign `autumn` has no usable key in the registry at `new`\n"))
    }

    /// What is done to the workshop, and all that is said; the registry stays as it is.
    static let refusals: [(what: String, script: String, says: String)] = [
        (
            "a manifest that was changed",
            "sed -i s/front/back/ out/current/manifest/README.txt; echo >> out/current/manifest/README.txt",
            """
            out/current/manifest/README.txt: error: <n> bytes, but the descriptor says <n>
            """
        ),
        (
            "no manifest", "rm -r out/current/manifest",
            """
            out/current/manifest/datapackage.json: error: cannot open `out/current/manifest/datapackage.json`: No such file or directory
            """
        ),
        (
            "another token for a contact",
            """
            sqlite3 registry/registry.sqlite "UPDATE token SET token = '0000000000000' || substr(token, 14) \
            WHERE token = '$(sed -n 3p out/current/manifest/purl.csv | cut -d, -f1)'"
            """,
            """
            out/current/manifest/purl.jsonl:2: error: the registry has another token for this contact
              hint: nothing was taken in; bring the latest backup of the registry back, or find out which of the two is right
            """
        ),
        (
            "a token that another contact has",
            """
            sqlite3 registry/registry.sqlite "UPDATE token SET rid = 'r_00000000000000000000000000' \
            WHERE token = '$(sed -n 4p out/current/manifest/purl.csv | cut -d, -f1)'"
            """,
            """
            out/current/manifest/purl.jsonl:3: error: the registry has this token for another contact
              hint: nothing was taken in; bring the latest backup of the registry back, or find out which of the two is right
            """
        ),
        (
            "tokens of another key",
            "sqlite3 registry/registry.sqlite 'UPDATE campaign SET key = zeroblob(32); DELETE FROM token'",
            (1...5).map {
                "out/current/manifest/purl.jsonl:\($0): error: the token was not made with the campaign's key\n"
            }.joined() + """
                out/current/manifest/purl.jsonl:6: error: the token was not made with the campaign's key
                  hint: nothing was taken in; bring the latest backup of the registry back, or find out which of the two is right
                """
        ),
        (
            "a run that is recorded otherwise", "sqlite3 registry/registry.sqlite 'UPDATE run SET seq = 9'",
            """
            out/current/manifest/datapackage.json: error: the registry records this run otherwise
              hint: nothing was taken in; bring the latest backup of the registry back, or find out which of the two is right
            """
        ),
        (
            "a number that another run has",
            "sqlite3 registry/registry.sqlite \"UPDATE run SET run = 'other'\"",
            """
            out/current/manifest/datapackage.json: error: the registry has another run with number 1 of the campaign
              hint: nothing was taken in; bring the latest backup of the registry back, or find out which of the two is right
            """
        ),
        (
            "tokens of another length",
            "sqlite3 registry/registry.sqlite \"UPDATE campaign SET profile = 'strong'\"",
            "error: campaign `autumn` has strong tokens in the registry at `registry`, the manifest standard ones"
        ),
        (
            "a registry that has issued other tokens",
            "sqlite3 registry/registry.sqlite \"UPDATE meta SET id = '00112233445566778899aabbccddeeff'\"",
            """
            error: the manifest is of registry <id>; the registry at `registry` is <id>
              hint: to rebuild that one, make a new registry with `tirage registry init --registry DIR`
            """
        ),
    ]

    @Test("refuses, with file and line, and takes nothing in", arguments: refusals.indices)
    func refused(index: Int) throws {
        let refusal = RegistryImportTests.refusals[index]
        let workshop = try Workshop()
        try workshop.make(refusal.script)
        let before = try content(workshop, "registry")
        let result = try workshop.tirage("registry", "import", "out/current/manifest")
        #expect(result.status == 2)
        #expect(result.output == "")
        let said = workshop.normalised(result.error).replacing(/\d+ bytes, but the descriptor says \d+/) {
            _ in
            "<n> bytes, but the descriptor says <n>"
        }
        #expect(said == refusal.says + "\n", "\(refusal.what)")
        #expect(try content(workshop, "registry") == before)
    }

    @Test("refuses manifests of two registries at once")
    func twoRegistries() throws {
        let workshop = try Workshop()
        try workshop.make(
            """
            tirage registry init --registry second; tirage run job --registry second --output out2
            tirage registry init --registry new
            """)
        let result = try workshop.tirage(
            "registry", "import", "out/current/manifest", "out2/current/manifest", "--registry", "new")
        #expect(result.status == 2)
        #expect(
            workshop.normalised(result.error) == """
                out2/current/manifest/datapackage.json: error: the manifest is of registry <id>, out/current/manifest/datapackage.json of <id>
                  hint: import the manifests of one registry at a time

                """)
    }

    @Test("tells twenty conflicts, and how many more there are")
    func many() throws {
        let workshop = try Workshop()
        try workshop.write(JobFiles.contacts(40), to: "job/contacts.csv")
        try workshop.make(
            """
            tirage run job --fresh --output out
            sqlite3 registry/registry.sqlite 'UPDATE campaign SET key = zeroblob(32); DELETE FROM token'
            """)
        let result = try workshop.tirage("registry", "import", "out/current/manifest")
        let lines = result.error.split(separator: "\n")
        #expect(lines.count == 22)
        #expect(lines[20] == "error: 21 more conflicts")
    }

    @Test("killed -9 at a chosen system call, has taken all in or nothing", arguments: 1...12)
    func killed(count: Int) throws {
        let workshop = try Workshop()
        try workshop.make(
            "cp -r registry lost; sqlite3 registry/registry.sqlite 'DELETE FROM token; DELETE FROM run'")
        let before = try content(workshop, "registry")
        for call in ["pwrite64", "fdatasync"] {
            let result = try Command.run(
                "strace",
                [
                    "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
                    "inject=\(call):signal=KILL:when=\(count)", Tirage.binary, "registry", "import",
                    "out/current/manifest", "--registry", "registry",
                ], in: workshop.path)
            #expect([0, 137].contains(result.status), "\(result.error)")
            // SQLite itself takes back what was cut short.
            _ = try workshop.tirage("registry", "show")
            let now = try content(workshop, "registry")
            #expect(try now == before || now == content(workshop, "lost"))
        }
        #expect(try workshop.tirage("registry", "import", "out/current/manifest").status == 0)
        #expect(try content(workshop, "registry") == content(workshop, "lost"))
    }
}
