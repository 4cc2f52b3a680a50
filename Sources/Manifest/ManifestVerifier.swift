public import Diagnostics
import PURL

/// Reads a manifest package back: hashes, counts, every row, its twin in the table, and that no token is there twice.
///
/// Names files and lines, never a token. Needs about 120 bytes of memory a row, for tokens and pseudonyms.
public struct ManifestVerifier {
    /// Of a kind that may come up in each of a million rows.
    private static let mostRowFindings = 20

    private let folder: String
    private let descriptor: Descriptor
    private var findings: [Diagnostic] = []
    private var rowFindings = 0
    private var tokens: Set<String> = []
    private var rids: Set<String> = []
    private var rows = 0
    private var probes = 0

    /// What differs; empty: nothing.
    public static func verify(folder: String) -> [Diagnostic] {
        do {
            let descriptor = try Descriptor(
                parsing: try FileReader("\(folder)/\(PackagePath.descriptor)").rest())
            var verifier = ManifestVerifier(folder: folder, descriptor: descriptor)
            verifier.checkAll()
            return verifier.findings
        } catch {
            return [finding("manifest-descriptor", "\(error)", PackagePath.descriptor, in: folder)]
        }
    }

    private init(folder: String, descriptor: Descriptor) {
        self.folder = folder
        self.descriptor = descriptor
    }

    private mutating func checkAll() {
        do {
            try checkRows()
        } catch {
            report("manifest-file", "\(error)", PackagePath.rows)
        }
        for path in [PackagePath.schema, PackagePath.readMe] {
            do {
                try checkHash(of: try FileReader("\(folder)/\(path)"), path)
            } catch {
                report("manifest-file", "\(error)", path)
            }
        }
        guard descriptor.files.contains(where: { $0.path == PackagePath.holdout }) else { return }
        do {
            try checkHoldout()
        } catch {
            report("manifest-file", "\(error)", PackagePath.holdout)
        }
    }

    private mutating func checkHoldout() throws {
        let path = PackagePath.holdout
        let lines = try FileReader("\(folder)/\(path)")
        var number = 0
        while let line = try lines.nextLine() {
            number += 1
            let text = String(validating: line, as: UTF8.self)
            if number == 1 {
                if text != "rid" { report("manifest-holdout", "the header is not `rid`", path, line: 1) }
            } else if !ManifestRow.isRid(text ?? "") {
                reportRow("manifest-holdout", "the row is not a pseudonym", path, number)
            } else if rids.contains(text ?? "") {
                reportRow("manifest-holdout", "a contact with a PURL is held out", path, number)
            }
        }
        try checkHash(of: lines, path)
    }

    private mutating func checkRows() throws {
        let lines = try FileReader("\(folder)/\(PackagePath.rows)")
        let table = try FileReader("\(folder)/\(PackagePath.table)")
        if try line(of: table) != ManifestRow.csvHeader {
            report(
                "manifest-twin", "the header is not `\(ManifestRow.csvHeader.dropLast())`", PackagePath.table,
                line: 1)
        }
        while let line = try lines.nextLine() {
            rows += 1
            check(line, twin: try self.line(of: table))
        }
        if try table.nextLine() != nil {
            report("manifest-twin", "the table has more rows than \(PackagePath.rows)", PackagePath.table)
        }
        if rowFindings > ManifestVerifier.mostRowFindings {
            let more = rowFindings - ManifestVerifier.mostRowFindings
            report("manifest-row", "\(more) more findings in rows", PackagePath.rows)
        }
        if rows != descriptor.rows {
            report(
                "manifest-count", "\(rows) rows, but the descriptor says \(descriptor.rows)", PackagePath.rows
            )
        }
        if probes != 1 { report("manifest-probe", "\(probes) rows of kind probe, not 1", PackagePath.rows) }
        try checkHash(of: lines, PackagePath.rows)
        try checkHash(of: table, PackagePath.table)
    }

    private mutating func check(_ line: [UInt8], twin: String?) {
        do {
            let row = try ManifestRow(json: try JSONParser.parse(line))
            if let fault = descriptor.package.fault(of: row) { throw ManifestError(fault) }
            if row.kind == .probe { probes += 1 }
            rids.insert(row.rid)
            if !tokens.insert(row.token).inserted {
                reportRow(
                    "manifest-token-twice", "its token is that of an earlier row", PackagePath.rows, rows)
            }
            if twin != row.csv {
                let text = "the row is not that of \(PackagePath.rows), line \(rows)"
                reportRow("manifest-twin", text, PackagePath.table, rows + 1)
            }
        } catch {
            reportRow("manifest-row", "\(error)", PackagePath.rows, rows)
        }
    }

    /// With its line feed. A row's fields hold none, so a line is a row.
    private func line(of table: FileReader) throws -> String? {
        try table.nextLine().flatMap { String(validating: $0 + [UInt8(ascii: "\n")], as: UTF8.self) }
    }

    private mutating func checkHash(of reader: FileReader, _ path: String) throws {
        guard let listed = descriptor.files.first(where: { $0.path == path }) else { return }
        let hash = try reader.finish()
        if reader.bytes != listed.bytes {
            report("manifest-hash", "\(reader.bytes) bytes, but the descriptor says \(listed.bytes)", path)
        } else if hash != listed.sha256 {
            report("manifest-hash", "its SHA-256 is not that of the descriptor", path)
        }
    }

    private mutating func reportRow(_ code: Diagnostic.Code, _ message: String, _ path: String, _ line: Int) {
        rowFindings += 1
        if rowFindings <= ManifestVerifier.mostRowFindings { report(code, message, path, line: line) }
    }

    private mutating func report(_ code: Diagnostic.Code, _ message: String, _ path: String, line: Int? = nil)
    {
        findings.append(ManifestVerifier.finding(code, message, path, line: line, in: folder))
    }

    private static func finding(
        _ code: Diagnostic.Code, _ message: String, _ path: String, line: Int? = nil, in folder: String
    ) -> Diagnostic {
        Diagnostic(.error, code, message, at: SourceLocation(file: "\(folder)/\(path)", line: line))
    }
}
