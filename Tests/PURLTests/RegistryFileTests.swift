import Diagnostics
import DurableFiles
import Foundation
import GRDB
import Glibc
import PURL
import TestSupport
import Testing

@Suite("The registry's file")
struct RegistryFileTests {
    @Test("create makes one file for the owner only, and its id is kept")
    func create() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/deep/registry"
        #expect(try newRegistry(at: path).id == "00112233445566778899aabbccddeeff")
        #expect(try folder.mode(of: "deep/registry") == 0o700)
        #expect(try folder.mode(of: "deep/registry/registry.sqlite") == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["registry.sqlite"])
        for readOnly in [false, true] {
            let registry = try Registry(opening: path, readOnly: readOnly)
            #expect(registry.id == "00112233445566778899aabbccddeeff")
            #expect(try registry.check() == [])
        }
    }

    @Test("create overwrites nothing, and steps over what a killed one left")
    func createTwice() throws {
        let folder = try TemporaryFolder()
        try Data("left".utf8).write(to: URL(filePath: "\(folder.path)/.registry.sqlite.new"))
        try Data("left".utf8).write(to: URL(filePath: "\(folder.path)/.registry.sqlite.new-journal"))
        _ = try newRegistry(at: folder.path)
        #expect(folder.names == ["registry.sqlite"])
        let error = registryError {
            _ = try Registry.create(at: folder.path, id: .init(repeating: 9, count: 16))
        }
        #expect(error?.code == .exists)
        #expect(error?.message == "there is a registry at `\(folder.path)` already")
        #expect(error?.hints == ["use it, or name another folder with `--registry`"])
        #expect(
            try Registry(opening: folder.path, readOnly: true).id == "00112233445566778899aabbccddeeff")
    }

    @Test("create waits for no other create")
    func createAtOnce() throws {
        let folder = try TemporaryFolder()
        let descriptor = open(folder.path, O_RDONLY)
        defer { close(descriptor) }
        #expect(flock(descriptor, LOCK_EX) == 0)
        let error = registryError { _ = try newRegistry(at: folder.path) }
        #expect(error?.code == .busy)
        #expect(error?.message == "another process makes a registry at `\(folder.path)`")
    }

    @Test("the file carries our mark, format and a rollback journal")
    func header() throws {
        let folder = try TemporaryFolder()
        _ = try newRegistry(at: folder.path)
        let bytes = try Array(Data(contentsOf: URL(filePath: "\(folder.path)/registry.sqlite")))
        #expect(bytes[68..<72].elementsEqual("TIRG".utf8))
        #expect(bytes[60..<64].elementsEqual([0, 0, 0, 1]))
        #expect(bytes[18..<20].elementsEqual([1, 1]))
    }

    @Test("a registry that something turned to WAL is turned back for writing, refused for reading")
    func writeAheadLog() throws {
        let folder = try TemporaryFolder()
        _ = try newRegistry(at: folder.path)
        try sql("PRAGMA journal_mode = WAL", at: folder.path)
        let error = registryError { _ = try Registry(opening: folder.path, readOnly: true) }
        #expect(error?.code == .settings)
        #expect(
            error?.message
                == "the registry at `\(folder.path)`: SQLite's journal_mode is `wal`, not `delete`")
        #expect(error?.hints == ["close other programs that hold `registry.sqlite` open"])
        _ = try Registry(opening: folder.path, readOnly: false)
        _ = try Registry(opening: folder.path, readOnly: true)
    }

    @Test("what is not there or not ours is refused in words, and left as it is")
    func refused() throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        let make = ["make one with `tirage registry init`, or name another with `--registry`"]
        expect(.notFound, "no registry at `\(path)/none`", make, at: "\(path)/none")
        expect(.notFound, "no registry at `\(path)`: no `registry.sqlite` in it", make, at: path)
        #expect(folder.names == [])

        let file = "\(path)/registry.sqlite"
        try DurableFile.replace(path: file, bytes: [])
        let keep = ["keep it as it is, and go on with the last backup"]
        expect(.damaged, "the registry at `\(path)` is damaged: `registry.sqlite` is empty", keep, at: path)
        try DurableFile.replace(path: file, bytes: [UInt8](repeating: 0x5A, count: 8192))
        expect(.damaged, "the registry at `\(path)` is damaged: file is not a database", keep, at: path)

        expect(
            .notARegistry, "`\(file)` is a file; a registry is a folder with a `registry.sqlite`",
            ["put a backup into a folder of its own as `registry.sqlite`"], at: file)

        try DurableFile.removeIfPresent(file)
        try DurableFile.makeFolder(file)
        let link = ["name the folder that holds the registry itself, not a link to the file"]
        expect(.notARegistry, "`\(file)` is not a plain file", link, at: path)
        #expect(rmdir(file) == 0)
        #expect(symlink("/dev/null", file) == 0)
        expect(.notARegistry, "`\(file)` is not a plain file", link, at: path)
        try DurableFile.removeIfPresent(file)

        try DurableFile.replace(path: file, bytes: [])
        try sql("CREATE TABLE token (token TEXT)", at: path)
        expect(
            .notARegistry, "`\(file)` is a database of another program, not a registry",
            ["name the registry with `--registry`"], at: path)
    }

    @Test("a damaged, later or open registry is refused in words")
    func unusable() throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        let file = "\(path)/registry.sqlite"
        _ = try newRegistry(at: path)
        let whole = try Array(Data(contentsOf: URL(filePath: file)))
        let keep = ["keep it as it is, and go on with the last backup"]

        try DurableFile.replace(path: file, bytes: Array(whole.dropLast(4096)))
        expect(
            .damaged, "the registry at `\(path)` is damaged: database disk image is malformed", keep, at: path
        )

        try DurableFile.replace(path: file, bytes: whole)
        try sql("PRAGMA user_version = 2", at: path)
        expect(
            .newerFormat, "the registry at `\(path)` has format 2, this Tirage reads 1",
            ["use the newer Tirage that made it"], at: path)

        try DurableFile.replace(path: file, bytes: whole)
        try sql("DROP TABLE run", at: path)
        expect(
            .damaged, "the registry at `\(path)` is damaged: its tables are not those of format 1", keep,
            at: path)

        try DurableFile.replace(path: file, bytes: whole)
        try sql("DELETE FROM meta", at: path)
        expect(.damaged, "the registry at `\(path)` is damaged: it has no id", keep, at: path)

        try DurableFile.replace(path: file, bytes: whole, mode: 0o640)
        expect(
            .exposed, "others may read `\(file)`, which holds the campaigns' keys", ["chmod 600 '\(file)'"],
            at: path)
    }

    @Test("a folder that cannot be written is read, and refuses to issue")
    func readOnlyFolder() async throws {
        let folder = try TemporaryFolder()
        _ = try newRegistry(at: folder.path).issue(["a"])
        #expect(chmod(folder.path, 0o500) == 0)
        // Root may write everywhere, so the child becomes someone else first.
        if geteuid() == 0 {
            #expect(chown(folder.path, 65534, 65534) == 0)
            #expect(chown("\(folder.path)/registry.sqlite", 65534, 65534) == 0)
        }
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            if geteuid() == 0 { #expect(setuid(65534) == 0) }
            let reading = try Registry(opening: path, readOnly: true)
            #expect(try reading.lookup(campaign: "autumn", contactKey: "a") != nil)
            #expect(try reading.summary().campaigns.count == 1)
            #expect(try reading.check() == [])
            let writing = try Registry(opening: path, readOnly: false)
            let error = registryError { _ = try writing.issue(["b"]) }
            #expect(error?.code == .readOnly)
            #expect(error?.message == "the registry at `\(path)` cannot be written")
            #expect(error?.hints == ["the folder and `registry.sqlite` in it must be writable"])
        }
        #expect(chmod(folder.path, 0o700) == 0)
    }

    @Test("a registry opened for reading issues nothing")
    func readOnlyOpening() throws {
        let folder = try TemporaryFolder()
        _ = try newRegistry(at: folder.path)
        let registry = try Registry(opening: folder.path, readOnly: true)
        let error = registryError { _ = try registry.issue(["a"]) }
        #expect(error?.code == .readOnly)
        #expect(error?.message == "the registry at `\(folder.path)` cannot be written")
        #expect(error?.hints == ["the folder and `registry.sqlite` in it must be writable"])
    }

    private func expect(_ code: RegistryError.Code, _ message: String, _ hints: [String], at path: String) {
        for readOnly in [false, true] {
            let error = registryError { _ = try Registry(opening: path, readOnly: readOnly) }
            #expect(error?.code == code)
            #expect(error?.message == message)
            #expect(error?.hints == hints)
        }
    }
}

/// What another program might do to the file.
func sql(_ statement: String, _ arguments: StatementArguments = [], at path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: "\(path)/registry.sqlite", configuration: configuration)
    try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
        try db.execute(sql: statement, arguments: arguments)
    }
    try queue.close()
}
