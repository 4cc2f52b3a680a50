import Foundation
import TestSupport
import Testing

/// What `make demo` tells people to look at is there, and what it says of the sample is true.
struct DemoTests {
    private let checkout = Checkout()

    private struct Report: Decodable { var rejected, quarantined: Int }

    @Test("the demo's text names files that its run makes, and counts the sample's refused rows rightly")
    func demo() throws {
        let script = try checkout.text("Templates/demo")
        let folder = try TemporaryFolder()
        let job = "\(checkout.folder)/Templates/postcard"
        let registry = ["--registry", folder.path("registry")]
        let output = ["--output", folder.path("out")]
        let made = try Tirage.run(["registry", "init"] + registry)
        #expect(made.status == 0, "\(made.error)")
        let proof = try Tirage.run(["proof", job] + registry + output)
        #expect(proof.status == 0, "\(proof.error)")
        let run = try Tirage.run(["run", job] + registry + output)
        #expect(run.status == 3, "\(run.error)")

        let printed = DocumentRules.paths(below: "Output/postcard/", in: script)
        #expect(printed.count == 5)
        for path in printed {
            let there = folder.path("out/" + path.dropFirst("Output/postcard/".count))
            #expect(FileManager.default.fileExists(atPath: there), "\(path)")
        }
        for path in DocumentRules.paths(below: "Templates/", in: script) {
            #expect(checkout.exists(path), "\(path)")
        }
        let data = try Data(contentsOf: URL(fileURLWithPath: folder.path("out/current/report.json")))
        let report = try JSONDecoder().decode(Report.self, from: data)
        let numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        let words = script.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("\(numbers[report.rejected]) broken rows"))
        #expect(words.contains("\(numbers[report.quarantined]) names that the postcard cannot show"))
    }
}
