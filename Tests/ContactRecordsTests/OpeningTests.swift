import ContactRecords
import Diagnostics
import Foundation
import Testing

@Suite("Opening a list")
struct OpeningTests {
    private func said(_ path: String) throws -> String {
        do {
            _ = try CSVReader(path: path, displayName: "list.csv", delimiter: UInt8(ascii: ","))
            return ""
        } catch let diagnostics as DiagnosticList {
            return diagnostics.text
        }
    }

    /// A folder of its own, removed afterwards.
    private func inFolder(_ body: (String) throws -> String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "opening-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder.path)
    }

    @Test("no such file, no such folder", arguments: ["none.csv", "none/none.csv"])
    func missing(name: String) throws {
        let text = try inFolder { folder in try said("\(folder)/\(name)") }
        #expect(text == "list.csv: error: there is no such file\n  hint: check the name and the folder")
    }

    @Test("no name")
    func nameless() throws {
        #expect(
            try said("") == "list.csv: error: there is no such file\n  hint: check the name and the folder")
    }

    @Test("a folder")
    func folder() throws {
        let text = try inFolder { folder in try said(folder) }
        #expect(text == "list.csv: error: this is a folder, not a list\n  hint: name a file in it")
    }

    private static let noFile =
        "list.csv: error: this is a pipe or a device, not a file\n  hint: write the list to a file first"

    @Test("a pipe is refused at once, not waited for")
    func pipe() throws {
        let text = try inFolder { folder in
            try #require(mkfifo("\(folder)/pipe", 0o600) == 0)
            return try said("\(folder)/pipe")
        }
        #expect(text == OpeningTests.noFile)
    }

    @Test("a device")
    func device() throws {
        #expect(try said("/dev/zero") == OpeningTests.noFile)
    }

    @Test("a link to itself")
    func loop() throws {
        let text = try inFolder { folder in
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/loop", withDestinationPath: "\(folder)/loop")
            return try said("\(folder)/loop")
        }
        #expect(
            text == """
                list.csv: error: the file cannot be opened: Too many levels of symbolic links
                  hint: check its name and its disk
                """)
    }

    @Test("a file without permission", .enabled(if: geteuid() != 0, "root may read everything"))
    func permission() throws {
        let list = try List("a\n")
        try #require(chmod(list.path, 0) == 0)
        #expect(
            try list.refusal() == "list.csv: error: the file may not be read\n  hint: check its permissions")
    }

    @Test("a file that cannot be read on stops the run, in words")
    func failure() throws {
        // A process's memory opens as a file, and holds nothing at address 0.
        let error = #expect(throws: ContactFileError.self) {
            try CSVReader(path: "/proc/self/mem", displayName: "list.csv", delimiter: UInt8(ascii: ","))
        }
        #expect(error?.description == "list.csv: reading stopped: Input/output error")
    }
}
