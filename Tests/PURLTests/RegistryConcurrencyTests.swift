import Foundation
import GRDB
import Glibc
import PURL
import Synchronization
import TestSupport
import Testing

@Suite("A registry used by several at once")
struct RegistryConcurrencyTests {
    @Test("threads that issue to the same contacts agree, and no token is given twice")
    func overlapping() throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        _ = try newRegistry(at: path)
        let found = Mutex<[String: Set<Token>]>([:])
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 4) { worker in
            do {
                let registry = try Registry(opening: path, readOnly: false, busyTimeout: 60)
                var generator = SplitMix64(seed: UInt64(worker))
                for _ in 0..<10 {
                    let keys = (0..<200).map { "contact \($0)" }.shuffled(using: &generator).prefix(100)
                    let issued = try registry.issue(Array(keys))
                    found.withLock { found in
                        for (key, token) in zip(keys, issued) { found[key, default: []].insert(token.token) }
                    }
                }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        #expect(failures.withLock { $0 } == [])
        let tokens = found.withLock { $0 }
        #expect(tokens.values.allSatisfy { $0.count == 1 })
        #expect(tokens.values.reduce(into: Set()) { $0.formUnion($1) }.count == tokens.count)
        #expect(
            try Registry(opening: path, readOnly: true).summary().campaigns.map(\.tokens) == [tokens.count])
    }

    @Test("another process finds what this one issued, and the other way round")
    func processes() async throws {
        let folder = try TemporaryFolder()
        let registry = try newRegistry(at: folder.path)
        let issued = try registry.issue(["a"]).map(\.token.text)
        await #expect(processExitsWith: .success) {
            [path = folder.path as String, issued = issued as [String]] in
            let other = try Registry(opening: path, readOnly: false)
            #expect(try other.issue(["a", "b"])[0].token.text == issued[0])
        }
        #expect(try registry.lookup(campaign: "autumn", contactKey: "b") != nil)
    }

    @Test("a registry held by another writer is busy")
    func busy() throws {
        let folder = try TemporaryFolder()
        let holder = try newRegistry(at: folder.path)
        let other = try Registry(opening: folder.path, readOnly: false, busyTimeout: 0.05)
        try holder.withCampaign("autumn", profile: .standard, newKey: { sampleKey }) { _ throws in
            let error = registryError { _ = try other.issue(["a"]) }
            #expect(error?.code == .busy)
            #expect(error?.message == "the registry at `\(folder.path)` is in use by another process")
            #expect(error?.hints == ["try again when the other command is done"])
            #expect(try other.summary().campaigns == [])
        }
        #expect(try other.issue(["a"]).count == 1)
    }

    @Test("what a killed process left half-done is taken back, by an opening that may write")
    func killed() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/registry"
        let copy = "\(folder.path)/copy"
        let registry = try newRegistry(at: path)
        let before = try registry.issue(["a"])
        // The files as a power cut leaves them: a small cache makes SQLite write over pages before the commit, after it
        // has synced the journal that holds the old ones.
        let writer = try DatabaseQueue(path: "\(path)/registry.sqlite")
        try writer.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA cache_size = 5")
            try db.beginTransaction(.immediate)
            for contact in 0..<5000 {
                try db.execute(
                    sql: "INSERT INTO token VALUES (1, ?, ?, 0)", arguments: ["r\(contact)", "t\(contact)"])
            }
            try FileManager.default.copyItem(atPath: path, toPath: copy)
            try db.rollback()
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: copy).sorted()
                == ["registry.sqlite", "registry.sqlite-journal"])
        let error = registryError { _ = try Registry(opening: copy, readOnly: true) }
        #expect(error?.code == .unfinished)
        #expect(
            error?.message == "the registry at `\(copy)` holds an unfinished change and was opened read-only")
        #expect(error?.hints == ["run the interrupted command again, with write access"])
        let restored = try Registry(opening: copy, readOnly: false)
        #expect(try restored.summary().campaigns.map(\.tokens) == [1])
        #expect(try restored.issue(["a"]) == before)
        #expect(try restored.check() == [])
    }

    @Test("a disk that is full takes the change back; the registry stays whole")
    func noSpace() async throws {
        let folder = try TemporaryFolder()
        let registry = try newRegistry(at: folder.path)
        _ = try registry.issue(["a"])
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
            #expect(setrlimit(__rlimit_resource_t(1), &limit) == 0)
            let other = try Registry(opening: path, readOnly: false)
            let error = registryError { _ = try other.issue((0..<20_000).map { "contact \($0)" }) }
            #expect(error?.code == .machine)
            #expect(error?.message == "the registry at `\(path)`: disk I/O error")
        }
        #expect(try registry.summary().campaigns.map(\.tokens) == [1])
        #expect(try registry.check() == [])
    }
}
