import Diagnostics
import DurableFiles
import Foundation
import GRDB
import PURL
import TestSupport
import Testing

@Suite("Tokens of a registry")
struct RegistryTokenTests {
    @Test("a contact keeps its token, in any order, and over a new opening", arguments: UInt64(0)..<5)
    func kept(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let folder = try TemporaryFolder()
        let keys = (0..<500).map { "contact \($0)" }
        let issued = try newRegistry(at: folder.path).issue(keys)
        #expect(Set(issued.map(\.token)).count == 500)
        let order = keys.indices.shuffled(using: &generator)
        let again = try Registry(opening: folder.path, readOnly: false)
        #expect(try again.issue(order.map { keys[$0] }) == order.map { issued[$0] }, "seed \(seed)")
        for index in order.prefix(20) {
            #expect(try again.lookup(campaign: "autumn", contactKey: keys[index]) == issued[index])
        }
        #expect(try again.summary().campaigns.map(\.tokens) == [500])
    }

    @Test("another registry with the same key gives the same tokens")
    func sameKey() throws {
        let folder = try TemporaryFolder()
        let keys = (0..<300).map { "contact \($0)" }
        let first = try newRegistry(at: "\(folder.path)/1").issue(keys)
        let second = try newRegistry(at: "\(folder.path)/2").issue(keys.reversed())
        #expect(first == second.reversed())
    }

    @Test("campaigns share no tokens and no pseudonyms")
    func campaigns() throws {
        let folder = try TemporaryFolder()
        let registry = try newRegistry(at: folder.path)
        let keys = (0..<300).map { "contact \($0)" }
        let autumn = try registry.issue(keys)
        var generator = SplitMix64(seed: 1)
        let other = generator.bytes(32)
        let spring = try registry.withCampaign("spring", profile: .standard, newKey: { other }) { session in
            try keys.map { try session.token(contactKey: $0) }
        }
        #expect(Set(autumn.map(\.token)).isDisjoint(with: spring.map(\.token)))
        #expect(Set(autumn.map(\.rid)).isDisjoint(with: spring.map(\.rid)))
        // The same key by mistake: the registry still gives no token twice.
        let winter = try registry.issue(keys, campaign: "winter")
        #expect(winter.map(\.rid) == autumn.map(\.rid))
        #expect(Set(autumn.map(\.token)).isDisjoint(with: winter.map(\.token)))
    }

    @Test("a token that is taken raises the attempt")
    func collision() throws {
        let folder = try TemporaryFolder()
        let registry = try newRegistry(at: folder.path)
        let key = try #require(CampaignKey(sampleKey))
        let rid = key.rid(contactKey: "a")
        _ = try registry.issue(["first"])
        for (attempt, holder) in ["r_x", "r_y"].enumerated() {
            let taken = key.token(rid: rid, attempt: attempt, profile: .standard).text
            try sql("INSERT INTO token VALUES (1, ?, ?, 0)", [holder, taken], at: folder.path)
        }
        #expect(
            try registry.issue(["a"]).map(\.token) == [key.token(rid: rid, attempt: 2, profile: .standard)])
        #expect(try registry.check() == [])
    }

    @Test("a registry where all attempts are taken gives up in words")
    func usedUp() throws {
        let folder = try TemporaryFolder()
        let registry = try newRegistry(at: folder.path)
        let key = try #require(CampaignKey(sampleKey))
        let rid = key.rid(contactKey: "a")
        _ = try registry.issue(["first"])
        for attempt in 0..<100 {
            let taken = key.token(rid: rid, attempt: attempt, profile: .standard).text
            try sql("INSERT INTO token VALUES (1, ?, ?, 0)", ["r_\(attempt)", taken], at: folder.path)
        }
        let error = registryError { _ = try registry.issue(["b", "a"]) }
        #expect(error?.code == .tokensUsedUp)
        #expect(error?.message == "no free token found in 100 attempts; please report this as a bug")
        #expect(try registry.lookup(campaign: "autumn", contactKey: "b") == nil)
    }

    @Test("no unwanted word is issued, though the first attempt spells some")
    func noUnwantedWords() throws {
        let folder = try TemporaryFolder()
        let key = try #require(CampaignKey(sampleKey))
        let issued = try newRegistry(at: folder.path).issue((0..<5000).map { "contact \($0)" })
        let first = issued.map { key.token(rid: $0.rid, attempt: 0, profile: .standard) }
        #expect(first.contains { $0.spellsUnwantedWord })
        #expect(!issued.contains { $0.token.spellsUnwantedWord })
    }

    @Test("a session counts the new ones, and its probe is a contact of its own")
    func probe() throws {
        let folder = try TemporaryFolder()
        let registry = try newRegistry(at: folder.path)
        #expect(try registry.lookupProbe(campaign: "autumn") == nil)
        let (probe, new) = try registry.withCampaign("autumn", profile: .typed, newKey: { sampleKey }) {
            session in
            _ = try session.token(contactKey: "probe")
            _ = try session.token(contactKey: "probe")
            return (try session.probeToken(), session.newTokens)
        }
        #expect(new == 2)
        #expect(probe.rid == "r_589pgg8j1pat7zensctkrhgy42")
        #expect(try registry.lookupProbe(campaign: "autumn") == probe)
        #expect(try registry.lookup(campaign: "autumn", contactKey: "probe") != probe)
    }

    @Test("a contact key that is empty or holds U+0000 is refused", arguments: ["", "\0probe", "a\0"])
    func badKeys(key: String) throws {
        let folder = try TemporaryFolder()
        let registry = try newRegistry(at: folder.path)
        for error in [
            registryError { _ = try registry.issue([key]) },
            registryError { _ = try registry.lookup(campaign: "autumn", contactKey: key) },
        ] {
            #expect(error?.code == .badContactKey)
            #expect(error?.message == "a contact's key is empty or holds U+0000")
        }
    }

    @Test("an unknown campaign is looked up in vain")
    func unknown() throws {
        let folder = try TemporaryFolder()
        let registry = try newRegistry(at: folder.path)
        #expect(try registry.lookup(campaign: "none", contactKey: "a") == nil)
        _ = try registry.issue(["a"])
        #expect(try registry.lookup(campaign: "autumn", contactKey: "b") == nil)
    }

    @Test("an error of the caller passes as it is and takes all back")
    func rollback() throws {
        struct Stop: Error {}
        let folder = try TemporaryFolder()
        let registry = try newRegistry(at: folder.path)
        #expect(throws: Stop.self) {
            try registry.withCampaign("autumn", profile: .standard, newKey: { sampleKey }) { session in
                _ = try session.token(contactKey: "a")
                throw Stop()
            }
        }
        #expect(throws: DatabaseError.self) {
            try registry.withCampaign("autumn", profile: .standard, newKey: { sampleKey }) { _ in
                throw DatabaseError(resultCode: .SQLITE_FULL)
            }
        }
        #expect(try registry.summary().campaigns == [])
        #expect(try registry.issue(["a"]).count == 1)
    }

    @Test("a new key of another length is refused, and asked for only once")
    func newKey() throws {
        let folder = try TemporaryFolder()
        let registry = try newRegistry(at: folder.path)
        let error = registryError {
            try registry.withCampaign("autumn", profile: .standard, newKey: { [1, 2] }) { _ in }
        }
        #expect(error?.code == .badNewKey)
        #expect(error?.message == "a campaign's key has 32 bytes, not 2")
        let before = try registry.issue(["a"])
        let after = try registry.withCampaign(
            "autumn", profile: .standard,
            newKey: {
                Issue.record("asked for a key of a known campaign")
                return []
            }
        ) { try [$0.token(contactKey: "a")] }
        #expect(before == after)
    }

    @Test("a campaign keeps its profile")
    func otherProfile() throws {
        let folder = try TemporaryFolder()
        let registry = try newRegistry(at: folder.path)
        _ = try registry.issue(["a"])
        let error = registryError { _ = try registry.issue(["a"], profile: .strong) }
        #expect(error?.code == .otherProfile)
        #expect(error?.message == "campaign `autumn` has standard tokens, the job asks for strong")
        #expect(error?.hints == ["a campaign keeps its tokens' length: set `token: standard`"])
    }

    @Test(
        "a known campaign without its key is an error, never a new key",
        arguments: ["NULL", "x'0102'", "x''"])
    func missingKey(value: String) throws {
        let folder = try TemporaryFolder()
        let registry = try newRegistry(at: folder.path)
        _ = try registry.issue(["a"])
        try sql("UPDATE campaign SET key = \(value)", at: folder.path)
        for error in [
            registryError { _ = try registry.issue(["a"]) },
            registryError { _ = try registry.lookup(campaign: "autumn", contactKey: "a") },
            registryError { _ = try registry.sequence(forRun: "r", campaign: "autumn", job: "j") },
        ] {
            #expect(error?.code == .missingKey)
            #expect(
                error?.message == "campaign `autumn` has no usable key in the registry at `\(folder.path)`")
            #expect(
                error?.hints == [
                    "take the registry from a backup; without the key its PURLs cannot be found again"
                ])
        }
        #expect(try registry.summary().campaigns.map(\.hasKey) == [false])
        #expect(
            try registry.check().map(\.message) == [
                "campaign `autumn` has no usable key in the registry at `\(folder.path)`"
            ])
    }

    @Test("damage inside is found, and no message holds a token")
    func damage() throws {
        let folder = try TemporaryFolder()
        let registry = try newRegistry(at: folder.path)
        let issued = try registry.issue(["a", "b"])
        try sql(
            "UPDATE token SET token = ? WHERE rid = ?", ["k7qm2x9t4rwbcy", issued[0].rid], at: folder.path)
        let error = registryError { _ = try registry.issue(["a"]) }
        let message = "the registry at `\(folder.path)` is damaged: "
        #expect(error?.code == .damaged)
        #expect(error?.message == message + "a stored token fails its check symbol")
        #expect(
            try registry.check().map(\.message)
                == [message + "1 tokens of campaign `autumn` fail their check symbol"])
        try sql("UPDATE campaign SET profile = 'huge'", at: folder.path)
        #expect(
            try registry.check().map(\.message) == [message + "campaign `autumn` has no known token profile"])
        let summary = registryError { _ = try registry.summary() }
        #expect(summary?.message == message + "a campaign has no known token profile")
        try sql("DELETE FROM campaign", at: folder.path)
        #expect(try registry.check().map(\.message) == [message + "2 rows belong to no campaign"])
    }

    @Test("a page written over is found by the check")
    func badPage() throws {
        let folder = try TemporaryFolder()
        _ = try newRegistry(at: folder.path).issue((0..<2000).map { "contact \($0)" })
        let file = "\(folder.path)/registry.sqlite"
        var bytes = try Array(Data(contentsOf: URL(filePath: file)))
        bytes.replaceSubrange(40960..<45056, with: [UInt8](repeating: 0xA5, count: 4096))
        try DurableFile.replace(path: file, bytes: bytes)
        let found = try Registry(opening: folder.path, readOnly: true).check()
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.code == "registry-damaged" })
    }
}
