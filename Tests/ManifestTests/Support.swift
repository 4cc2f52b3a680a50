import Diagnostics
import DurableFiles
import Foundation
import Manifest
import PURL
import TestSupport
import Testing

let samplePackage = ManifestPackage(
    campaign: "autumn-2026", job: "postcard", run: 1, runID: "5f2a",
    registryID: "00112233445566778899aabbccddeeff",
    sequence: 7, base: "https://go.example.com/", tokenProfile: .standard, created: "2026-10-01")

/// A contact, a contact with target and validity, and the probe; tokens from a fixed key.
func sampleRows() throws -> [ManifestRow] {
    let key = try #require(CampaignKey((0..<32).map { UInt8($0) }))
    return [
        sampleRow(
            key, contact: "1", .contact,
            print: .init(file: "postcard-r1-0001.pdf", firstPage: 1, lastPage: 2, piece: 1)),
        sampleRow(
            key, contact: "2", .contact, target: "https://www.example.com/x?a=1,2&b=%22",
            print: .init(file: "postcard-r1-0001.pdf", firstPage: 3, lastPage: 4, piece: 2),
            from: "2026-10-01",
            until: "2026-12-31"),
        sampleRow(key, contact: "\0probe", .probe, print: nil),
    ]
}

func sampleRow(
    _ key: CampaignKey, contact: String, _ kind: ManifestRow.Kind, target: String? = nil,
    print: ManifestRow.Print?, from: String? = nil, until: String? = nil
) -> ManifestRow {
    let rid = key.rid(contactKey: contact)
    let token = key.token(rid: rid, attempt: 0, profile: .standard).text
    return ManifestRow(
        sequence: 7, campaign: "autumn-2026", job: "postcard", run: 1, rid: rid, token: token,
        purl: "https://go.example.com/\(token)", target: target,
        symbol: .init(payload: "https://go.example.com/\(token.uppercased())", version: 3, level: .quartile),
        print: print, validFrom: from, validUntil: until, kind: kind)
}

@discardableResult
func writeSample(to folder: TemporaryFolder, _ rows: [ManifestRow]? = nil) throws -> [ManifestFile] {
    let writer = try ManifestWriter(folder: folder.path, package: samplePackage)
    for row in try rows ?? sampleRows() { try writer.append(row) }
    return try writer.finish()
}

/// What a program says on standard output; nil if there is no such program here or it fails.
func output(of program: String, _ arguments: [String], input: String = "") throws -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let data = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
}
