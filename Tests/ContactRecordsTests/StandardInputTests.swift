import ContactRecords
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite("Standard input")
struct StandardInputTests {
    /// A pipe into which a program of its own writes what a file holds.
    private func throughPipe<Result>(_ bytes: [UInt8], _ body: (CInt) throws -> Result) throws -> Result {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/cat")
        process.arguments = [try folder.write(bytes, to: "list")]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        defer { process.waitUntilExit() }
        return try body(pipe.fileHandleForReading.fileDescriptor)
    }

    @Test("is kept whole, and read as often as wanted")
    func twice() throws {
        let folder = try TemporaryFolder()
        let text = "id;name\n" + (0..<50_000).map { "\($0);Chloé\n" }.joined()
        let spool = try throughPipe(text.bytes(.windowsCP1252)) {
            try StandardInputSpool(descriptor: $0, folder: folder.path)
        }
        #expect(spool.size == text.unicodeScalars.count)
        for _ in 0..<2 {
            let list = try ContactList(
                path: spool.path, displayName: "standard input", options: ListOptions())
            #expect(
                list.found == FoundFormat(format: .csv, encoding: .windows1252, delimiter: UInt8(ascii: ";")))
            var rows = 0
            while let row = try list.next() {
                guard case .record(let record) = row else { break }
                #expect(record.cells == ["\(rows)", "Chloé"])
                rows += 1
            }
            #expect(rows == 50_000)
        }
    }

    @Test("leaves no name in its folder, and is for its owner alone")
    func unseen() throws {
        let folder = try TemporaryFolder()
        let spool = try throughPipe(Array("id\n1\n".utf8)) {
            try StandardInputSpool(descriptor: $0, folder: folder.path)
        }
        #expect(folder.names.isEmpty)
        var status = stat()
        #expect(stat(spool.path, &status) == 0)
        #expect(status.st_mode & 0o7777 == 0o600)
        #expect(status.st_size == 5)
    }

    @Test("of nothing is an empty list")
    func empty() throws {
        let folder = try TemporaryFolder()
        let spool = try throughPipe([]) { try StandardInputSpool(descriptor: $0, folder: folder.path) }
        #expect(spool.size == 0)
        let refusal = #expect(throws: DiagnosticList.self) {
            try ContactList(path: spool.path, displayName: "standard input", options: ListOptions())
        }
        #expect(refusal?.text == "standard input: error: the list is empty: it has no header")
    }

    @Test("that is closed, or a folder")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        let closed = #expect(throws: SpoolError.self) {
            try StandardInputSpool(descriptor: -1, folder: folder.path)
        }
        #expect(closed?.description == "standard input cannot be read: Bad file descriptor")
        #expect(closed?.isNoSpace == false)
        let descriptor = open(folder.path, O_RDONLY)
        defer { close(descriptor) }
        let isFolder = #expect(throws: SpoolError.self) {
            try StandardInputSpool(descriptor: descriptor, folder: folder.path)
        }
        #expect(isFolder?.description == "standard input cannot be read: Is a directory")
    }

    @Test("cannot be kept in a folder that is not there")
    func noFolder() throws {
        let error = #expect(throws: SpoolError.self) {
            try throughPipe([10]) { try StandardInputSpool(descriptor: $0, folder: "/nowhere/at/all") }
        }
        #expect(
            error?.description
                == "standard input cannot be copied into `/nowhere/at/all`: No such file or directory")
    }

    @Test("that does not fit is told as a matter of room")
    func full() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let path = try folder.write([UInt8](repeating: 0x61, count: 2_000_000), to: "list")
            // A limit on the size of files, in place of a small disk.
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 1_000_000, rlim_max: 1_000_000)
            #expect(setrlimit(__rlimit_resource_t(1), &limit) == 0)
            let descriptor = open(path, O_RDONLY)
            let error = #expect(throws: SpoolError.self) {
                try StandardInputSpool(descriptor: descriptor, folder: folder.path)
            }
            #expect(error?.isNoSpace == true)
            #expect(
                error?.description
                    == "no room in `\(folder.path)` for a copy of standard input: File too large")
            #expect(folder.names == ["list"])
        }
    }
}
