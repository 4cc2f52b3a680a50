import Foundation
import Testing

/// The `qpdf` command over a PDF in a file of its own: a second opinion on what the library wrote.
func qpdf(_ arguments: [String], on pdf: [UInt8]) throws -> (status: Int32, output: Data) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.pdf")
    try Data(pdf).write(to: file)

    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["qpdf"] + arguments + [file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, output)
}

/// The PDF's objects by their number (`obj:3 0 R`, `trailer`), of qpdf's JSON version 2.
struct PDFObjects {
    let all: [String: [String: Any]]

    init(_ pdf: [UInt8]) throws {
        let output = try qpdf(["--json=2", "--json-key=qpdf", "--json-stream-data=none"], on: pdf).output
        let json = try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
        let parts = try #require(json["qpdf"] as? [[String: Any]])
        all = try #require(parts.last as? [String: [String: Any]])
    }

    var trailer: [String: Any] { all["trailer"]?["value"] as? [String: Any] ?? [:] }

    var dictionaries: [[String: Any]] { all.values.compactMap { $0["value"] as? [String: Any] } }

    /// Dictionaries of streams.
    var streams: [[String: Any]] {
        all.values.compactMap { ($0["stream"] as? [String: Any])?["dict"] as? [String: Any] }
    }

    var pages: [[String: Any]] { dictionaries.filter { $0["/Type"] as? String == "/Page" } }

    var info: [String: Any] {
        let reference = trailer["/Info"] as? String ?? ""
        return all["obj:\(reference)"]?["value"] as? [String: Any] ?? [:]
    }
}
