import DurableFiles
import Foundation
import GRDB
import PURL
import TestSupport
import Testing

@Suite("Runs, summary and backup of a registry")
struct RegistryRunTests {
    @Test("a sequence number belongs to a run once and for all, and counts up by campaign")
    func sequence() throws {
        let folder = try TemporaryFolder()
        let registry = try newRegistry(at: folder.path)
        _ = try registry.issue(["a"])
        _ = try registry.issue(["a"], campaign: "winter")
        func sequence(_ run: String, _ campaign: String = "autumn", _ job: String = "card") throws -> Int {
            try registry.sequence(forRun: run, campaign: campaign, job: job)
        }
        #expect(try sequence("aa") == 1)
        #expect(try sequence("bb", "autumn", "letter") == 2)
        #expect(try sequence("aa") == 1)
        #expect(try sequence("cc", "winter") == 1)
        #expect(try sequence("dd") == 3)
        let autumn = try #require(try registry.summary().campaigns.first)
        #expect(autumn.name == "autumn")
        #expect([autumn.tokens, autumn.runs, autumn.lastSequence] == [1, 3, 3])
        #expect(autumn.profile == .standard)
        #expect(autumn.hasKey)
    }

    @Test("a run of another job or campaign, and an unknown campaign, are refused")
    func otherRun() throws {
        let folder = try TemporaryFolder()
        let registry = try newRegistry(at: folder.path)
        _ = try registry.issue(["a"])
        _ = try registry.issue(["a"], campaign: "winter")
        _ = try registry.sequence(forRun: "aa", campaign: "autumn", job: "card")
        var error = registryError { _ = try registry.sequence(forRun: "aa", campaign: "winter", job: "card") }
        #expect(error?.code == .otherRun)
        #expect(
            error?.message
                == "this run is recorded for job `card` of campaign `autumn`, not job `card` of `winter`")
        error = registryError { _ = try registry.sequence(forRun: "aa", campaign: "autumn", job: "letter") }
        #expect(error?.code == .otherRun)
        error = registryError { _ = try registry.sequence(forRun: "bb", campaign: "none", job: "card") }
        #expect(error?.code == .unknownCampaign)
        #expect(error?.message == "the registry at `\(folder.path)` knows no campaign `none`")
    }

    @Test("a backup is a registry of its own, from a read-only opening too", arguments: [false, true])
    func backup(readOnly: Bool) throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/registry"
        let issued = try newRegistry(at: path).issue((0..<300).map { "contact \($0)" })
        let registry = try Registry(opening: path, readOnly: readOnly)
        try registry.backup(to: "\(folder.path)/copy.sqlite")
        #expect(folder.names == ["copy.sqlite", "registry"])
        #expect(try folder.mode(of: "copy.sqlite") == 0o600)

        try DurableFile.makeFolder("\(folder.path)/restored")
        try DurableFile.rename(
            "\(folder.path)/copy.sqlite", to: "\(folder.path)/restored/registry.sqlite")
        let restored = try Registry(opening: "\(folder.path)/restored", readOnly: false)
        #expect(try restored.summary() == registry.summary())
        #expect(try restored.check() == [])
        #expect(try restored.issue(["contact 7"]) == [issued[7]])
    }

    @Test("a backup overwrites nothing and says what is in its way")
    func backupRefused() throws {
        let folder = try TemporaryFolder()
        let registry = try newRegistry(at: "\(folder.path)/registry")
        let target = "\(folder.path)/copy.sqlite"
        try DurableFile.replace(path: target, bytes: [1])
        var error = registryError { try registry.backup(to: target) }
        #expect(error?.code == .exists)
        #expect(error?.message == "`\(target)` exists already; a backup overwrites nothing")
        #expect(error?.hints == ["name a new file"])
        try DurableFile.rename(target, to: "\(target).new")
        error = registryError { try registry.backup(to: target) }
        #expect(error?.code == .busy)
        #expect(
            error?.message == "`\(target).new` exists: another backup is under way, or one was cut short")
        #expect(error?.hints == ["remove it if no backup is running"])
        error = registryError { try registry.backup(to: "\(folder.path)/none/copy.sqlite") }
        #expect(error?.code == .machine)
        #expect(
            error?.message == "cannot create `\(folder.path)/none/copy.sqlite.new`: No such file or directory"
        )
        #expect(try Data(contentsOf: URL(filePath: "\(target).new")) == Data([1]))
    }

    @Test("a damaged registry gives no backup")
    func damagedBackup() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/registry"
        _ = try newRegistry(at: path).issue((0..<2000).map { "contact \($0)" })
        var bytes = try Array(Data(contentsOf: URL(filePath: "\(path)/registry.sqlite")))
        bytes.replaceSubrange(40960..., with: [UInt8](repeating: 0xA5, count: bytes.count - 40960))
        try DurableFile.replace(path: "\(path)/registry.sqlite", bytes: bytes)
        let registry = try Registry(opening: path, readOnly: true)
        let error = registryError { try registry.backup(to: "\(folder.path)/copy.sqlite") }
        #expect(error?.code == .damaged)
        #expect(folder.names == ["registry"])
    }
}
