import Foundation
import TestSupport
import Testing

@Suite("tirage registry")
struct RegistryCommandTests {
    @Test("init makes a registry for its owner only, and says to back it up")
    func makes() throws {
        let workshop = try Workshop()
        let result = try workshop.tirage("registry", "init", "--registry", "deep/down/new")
        #expect(workshop.normalised(result.output) == "registry <id> made at deep/down/new\n")
        #expect(
            result.error == "It holds the keys of all campaigns: keep it private, and back it up.\n")
        let entries = try workshop.snapshot("deep").entries
        #expect(entries["deep/down/new/registry.sqlite"]?.mode == 0o600)
        #expect(entries["deep/down/new"]?.mode == 0o700)
    }

    @Test("show counts what was issued, and says of a campaign without its key that it is closed")
    func shows() throws {
        let workshop = try Workshop()
        #expect(
            workshop.normalised(try workshop.tirage("registry", "show").output) == """
                registry <id> at registry
                  autumn: standard tokens, 6 issued, 1 run published

                """)
        try workshop.make("sqlite3 registry/registry.sqlite 'UPDATE campaign SET key = NULL'")
        #expect(
            try workshop.tirage("registry", "show").output.hasSuffix(
                "6 issued, 1 run published; closed: its key is gone\n"))
        #expect(
            try workshop.tirage("registry", "show", "--check").error == """
                error: campaign `autumn` has no usable key in the registry at `registry`
                  hint: take the registry from a backup; without the key its PURLs cannot be found again

                """)
    }

    @Test("show never says a key or a token")
    func discreet() throws {
        let workshop = try Workshop()
        let key = try workshop.make("sqlite3 registry/registry.sqlite 'SELECT lower(hex(key)) FROM campaign'")
        let tokens = try workshop.make("sqlite3 registry/registry.sqlite 'SELECT token FROM token'")
        let result = try workshop.tirage("registry", "show", "--check", "--json")
        for secret in (key + tokens).split(separator: "\n") {
            #expect(!result.output.lowercased().contains(secret.lowercased()))
        }
    }

    @Test("a backup put in the registry's place issues the same tokens, and new ones as before")
    func restores() throws {
        let workshop = try Workshop()
        let backup = try workshop.tirage("registry", "backup", "copy")
        #expect(workshop.normalised(backup.output) == "registry <id> copied to copy\n")
        #expect(
            backup.error
                == "The copy holds the campaigns' keys: keep it as private as the registry.\n")
        #expect(try workshop.snapshot("copy").entries["copy"]?.mode == 0o600)
        try workshop.write(JobFiles.contacts + "ZZSECRETK6,ZZSECRET,ZZSECRET\n", to: "job/contacts.csv")
        try workshop.make("mkdir restored; mv copy restored/registry.sqlite")
        func tokens(_ registry: String) throws -> String {
            let result = try workshop.tirage(
                "run", "job", "--registry", registry, "--output", "out-\(registry)")
            #expect(result.status == 0, "\(result.error)")
            return try workshop.make("cut -d, -f1 out-\(registry)/current/manifest/purl.csv")
        }
        let expected = try tokens("registry")
        #expect(expected.split(separator: "\n").count == 8)
        #expect(try tokens("restored") == expected)
    }

    @Test("is found by --registry, else TIRAGE_REGISTRY, else XDG_DATA_HOME, else the home folder")
    func order() throws {
        let workshop = try Workshop()
        let places = ["option", "variable", "data/tirage/registry", "house/.local/share/tirage/registry"]
        let ids = try places.map { place -> String in
            let made = try workshop.tirage("registry", "init", "--registry", place, "--json")
            return try #require(try made.object()["registry"] as? String)
        }
        var environment = [
            "TIRAGE_REGISTRY": "variable", "XDG_DATA_HOME": workshop.path("data"),
            "HOME": workshop.path("house"),
        ]
        func id(_ arguments: String...) throws -> String? {
            let result = try workshop.tirage(
                ["registry", "show", "--json"] + arguments, environment: environment)
            return try result.object()["registry"] as? String
        }
        #expect(try id("--registry", "option") == ids[0])
        #expect(try id() == ids[1])
        // Empty is as good as not set.
        environment["TIRAGE_REGISTRY"] = ""
        #expect(try id() == ids[2])
        environment["XDG_DATA_HOME"] = ""
        #expect(try id() == ids[3])
    }
}
