import Diagnostics
import Foundation
import Manifest
import TestSupport
import Testing

/// What others make of a package: a JSON Schema validator, a database, a CSV reader.
@Suite("Other readers of a manifest")
struct ManifestReadersTests {
    static let hasPython = (try? output(of: "python3", ["-c", "import jsonschema"])) ?? nil
    static let hasSQLite = (try? output(of: "sqlite3", ["-version"])) ?? nil

    @Test("the schema is valid and says of rows what Tirage says", .enabled(if: hasPython != nil))
    func schema() throws {
        let folder = try TemporaryFolder()
        try writeSample(to: folder)
        let good = try sampleRows()
        let bad = try BadRow.all.filter(\.isSchemaMatter).map { bad in
            var row = try sampleRows()[1]
            bad.change(&row)
            return row.json.text
        }
        let first = good[0].json.text
        let broken = [
            "{}", "[]", first.replacing("\"v\":1", with: "\"v\":2"),
            first.replacing("upsert", with: "insert"),
            first.replacing("\"kind\"", with: "\"name\":\"x\",\"kind\""),
            first.replacing("\"Q\"", with: "\"X\""),
            first.replacing("[1,2]", with: "[1,2,3]"), first.replacing("[1,2]", with: "null"),
            first.replacing("\"valid\":{\"from\":null,\"until\":null},", with: ""),
        ]
        let program = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator.check_schema(schema)
            validator = jsonschema.Draft202012Validator(schema)
            for line in sys.stdin: print(validator.is_valid(json.loads(line)))
            """
        let lines = good.map(\.json.text) + bad + broken
        let said = try output(
            of: "python3", ["-c", program, "\(folder.path)/schema/purl-row.v1.json"],
            input: lines.joined(separator: "\n") + "\n")
        let expected = good.map { _ in "True" } + (bad + broken).map { _ in "False" }
        #expect(said?.split(separator: "\n").map(String.init) == expected)
    }

    @Test("the schema has room for imposed files", .enabled(if: hasPython != nil))
    func imposed() throws {
        let folder = try TemporaryFolder()
        try writeSample(to: folder)
        let row = try sampleRows()[0].json.text.replacing(
            "\"pages\":[1,2],\"piece\":1",
            with: "\"pages\":null,\"piece\":1,\"sheet\":\"0003-012\",\"side\":\"front\",\"slot\":3")
        let program = """
            import json, sys, jsonschema
            jsonschema.Draft202012Validator(json.load(open(sys.argv[1]))).validate(json.load(sys.stdin))
            """
        #expect(
            try output(
                of: "python3", ["-c", program, "\(folder.path)/schema/purl-row.v1.json"], input: row) == "")
    }

    @Test("the read-me's two lines fill an SQLite table with the rows", .enabled(if: hasSQLite != nil))
    func sqlite() throws {
        let folder = try TemporaryFolder()
        try writeSample(to: folder)
        let lines = try folder.text("README.txt").split(separator: "\n").filter {
            $0.contains("sqlite3 purl.db")
        }
        #expect(lines.count == 2)
        // The second line once more, as for a later manifest: nothing comes twice.
        let script = "cd '\(folder.path)' && " + (lines + lines.suffix(1)).joined(separator: " && ")
        #expect(try output(of: "sh", ["-c", script]) == "")
        let said = try output(
            of: "sqlite3", ["\(folder.path)/purl.db", "SELECT * FROM purl ORDER BY piece"])
        let expected = try sampleRows().map { row in
            let print = row.print.map { "\($0.file)|\($0.firstPage)|\($0.lastPage)|\($0.piece)" } ?? "|||"
            return [
                row.token, row.campaign, row.rid, row.target ?? "", row.validFrom ?? "", row.validUntil ?? "",
                row.operation.status, "\(row.sequence)", row.purl, print, row.kind.rawValue,
            ].joined(separator: "|")
        }
        #expect(said?.split(separator: "\n").map(String.init) == expected)
    }

    @Test(
        "Python's csv reads from the table what its json reads from the rows", .enabled(if: hasPython != nil))
    func csv() throws {
        let folder = try TemporaryFolder()
        try writeSample(to: folder)
        let program = """
            import csv, json, sys
            rows = [json.loads(line) for line in open(sys.argv[1] + "/purl.jsonl")]
            table = list(csv.DictReader(open(sys.argv[1] + "/purl.csv", newline="")))
            assert len(rows) == len(table) == 3
            for r, t in zip(rows, table):
                p = r["print"] or {"file": None, "pages": [None, None], "piece": None}
                expected = {"token": r["token"], "campaign": r["campaign"], "rid": r["rid"], "target": r["target"],
                    "valid_from": r["valid"]["from"], "valid_until": r["valid"]["until"], "status": "live",
                    "seq": r["seq"], "purl": r["purl"], "file": p["file"], "first_page": p["pages"][0],
                    "last_page": p["pages"][1], "piece": p["piece"], "kind": r["kind"]}
                assert t == {k: "" if v is None else str(v) for k, v in expected.items()}, t
            print("same")
            """
        #expect(try output(of: "python3", ["-c", program, folder.path]) == "same\n")
    }
}
