import DurableFiles
import Foundation
import Glibc
import TestSupport
import Testing

@Suite("Durable files")
struct DurableFileTests {
    @Test("replaces a file as a whole and leaves nothing else")
    func replaces() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/a.txt"
        try DurableFile.replace(path: path, bytes: Array("one".utf8))
        try DurableFile.replace(path: path, bytes: Array("second".utf8))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "second")
        #expect(folder.names == ["a.txt"])
        #expect(try folder.mode(of: "a.txt") == 0o600)
        try DurableFile.replace(path: path, bytes: [], mode: 0o644)
        #expect(try folder.mode(of: "a.txt") == 0o644)
    }

    @Test("nothing is seen before finish, and nothing is left without it")
    func unfinished() throws {
        let folder = try TemporaryFolder()
        do {
            let writer = try DurableWriter(path: "\(folder.path)/a.txt")
            try writer.write([UInt8](repeating: 7, count: 1_000_000))
            #expect(folder.names == [".a.txt.new1"])
        }
        #expect(folder.names == [])
    }

    @Test("many pieces make one file; writers of one path do not mix")
    func pieces() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/a.txt"
        let first = try DurableWriter(path: path)
        let second = try DurableWriter(path: path)
        for number in 0..<50_000 {
            try first.write("\(number)\n")
            try second.write("x")
        }
        try first.finish()
        let expected = (0..<50_000).map { "\($0)\n" }.joined()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == expected)
        try second.finish()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == String(repeating: "x", count: 50_000))
        #expect(folder.names == ["a.txt"])
    }

    @Test("a link in the place of the target is replaced, not followed")
    func link() throws {
        let folder = try TemporaryFolder()
        let victim = "\(folder.path)/victim"
        try DurableFile.replace(path: victim, bytes: [1])
        #expect(symlink(victim, "\(folder.path)/a.txt") == 0)
        try DurableFile.replace(path: "\(folder.path)/a.txt", bytes: [2])
        #expect(try Data(contentsOf: URL(filePath: victim)) == Data([1]))
    }

    @Test("folders are made with those above them, for the owner only")
    func folders() throws {
        let folder = try TemporaryFolder()
        try DurableFile.makeFolder("\(folder.path)/a/b/c/")
        try DurableFile.makeFolder("\(folder.path)/a/b")
        #expect(try folder.mode(of: "a") == 0o700)
        #expect(try folder.mode(of: "a/b/c") == 0o700)
    }

    @Test("errors name the operation, the path and what the system says")
    func errors() throws {
        let folder = try TemporaryFolder()
        let missing = "\(folder.path)/none/a.txt"
        var error = try #require(throws: FileError.self) { try DurableFile.replace(path: missing, bytes: []) }
        #expect(
            error.description == "cannot create `\(folder.path)/none/.a.txt.new1`: No such file or directory")
        error = try #require(throws: FileError.self) { try DurableFile.syncFolder("\(folder.path)/none") }
        #expect(error.description == "cannot open `\(folder.path)/none`: No such file or directory")
        try DurableFile.replace(path: "\(folder.path)/file", bytes: [])
        error = try #require(throws: FileError.self) { try DurableFile.makeFolder("\(folder.path)/file/x") }
        #expect(error.description == "cannot make folder `\(folder.path)/file/x`: Not a directory")
        error = try #require(throws: FileError.self) { try DurableFile.makeFolder("\(folder.path)/file") }
        #expect(error.description == "cannot make folder `\(folder.path)/file`: File exists")
        try DurableFile.makeFolder("\(folder.path)/folder")
        error = try #require(throws: FileError.self) {
            try DurableFile.replace(path: "\(folder.path)/folder", bytes: [1])
        }
        #expect(error.description == "cannot rename `\(folder.path)/.folder.new1`: Is a directory")
        #expect(folder.names == ["file", "folder"])
    }

    @Test("a file that cannot grow is an error; the old one stays and nothing half-made is left")
    func noSpace() async throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/a.txt"
        try DurableFile.replace(path: path, bytes: [1])
        await #expect(processExitsWith: .success) { [path = path as String] in
            // The limit stands in for a full disk; without the signal ignored it would kill.
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
            #expect(setrlimit(__rlimit_resource_t(1), &limit) == 0)
            let error = #expect(throws: FileError.self) {
                try DurableFile.replace(path: path, bytes: [UInt8](repeating: 7, count: 200_000))
            }
            #expect(error?.description == "cannot write `\(path)`: File too large")
            #expect(error?.isNoSpace == true)
        }
        #expect(folder.names == ["a.txt"])
        #expect(try Data(contentsOf: URL(filePath: path)) == Data([1]))
    }
}
