import Foundation
import TestSupport
import Testing

@Suite("docs/report.schema.json")
struct ReportSchemaTests {
    private static let validate = """
        import json, sys, jsonschema
        schema = json.load(open(sys.argv[1]))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for path in sys.argv[2:]:
            report = json.load(open(path))
            for error in validator.iter_errors(report): print(path, list(error.path), error.message)
            # What a schema cannot say.
            kinds = "printed rejected unselected suppressed duplicates heldOut quarantined".split()
            assert sum(report[kind] for kind in kinds) == report["rows"] + report["seeds"]
            reasons = sum(reason["rows"] for reason in report["reasons"])
            assert reasons == report["rows"] + report["seeds"] - report["printed"], reasons
        """

    private static let schema = "\(Tirage.checkout)/docs/report.schema.json"

    private func complaints(_ reports: String...) throws -> String {
        let result = try Command.run(
            "/usr/bin/python3", ["-c", ReportSchemaTests.validate, ReportSchemaTests.schema] + reports)
        #expect(result.status == 0, "\(result.error)")
        return result.output
    }

    @Test("describes the reports of both samples as they are, by a validator that is not ours")
    func samples() throws {
        let postcard = try SampleRun.shared.get()
        let folder = try TemporaryFolder()
        let atelier = try Tirage.run(
            "run", "\(Tirage.checkout)/Templates/atelier", "--registry", postcard.registry, "--output",
            folder.path("out"), "--progress", "none")
        #expect(atelier.status == 3, "\(atelier.error)")
        #expect(try complaints("\(postcard.run)/report.json", folder.path("out/current/report.json")) == "")
    }

    @Test("allows nothing else: a member too many, one that is missing, a wrong kind")
    func strict() throws {
        let sample = try SampleRun.shared.get()
        let report = try String(contentsOfFile: "\(sample.run)/report.json", encoding: .utf8)
        let folder = try TemporaryFolder()
        for (from, to) in [
            ("\"v\": 2", "\"v\": 1"), ("\"pages\":", "\"sheets\":"), ("\"run\": 1", "\"run\": \"1\""),
            ("\"disposition\": \"rejected\"", "\"disposition\": \"lost\""),
            ("\"name\": \"draw\"", "\"name\": \"nap\""),
        ] {
            try #require(report.contains(from), "\(from)")
            let path = try folder.write(report.replacing(from, with: to), to: "report.json")
            #expect(try !complaints(path).isEmpty, "\(to)")
        }
    }
}
