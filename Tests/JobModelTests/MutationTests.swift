import Diagnostics
import JobModel
import TestSupport
import Testing

@Suite("Damaged files")
struct MutationTests {
    /// Bytes that mean something to YAML or to us, so that damage gets past the first check.
    private static let telling = Array("{}[]:,-?&*!|>'\"%@`#\n\t \\0.|~<=\u{00E9}\u{202E}".utf8)

    private static let files = [
        GoodFiles.template, GoodFiles.specimen, GoodFiles.job, GoodFiles.rules, FallbackTests.good,
    ]

    private static func damage(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<random.below(6) + 1 {
            let place = random.below(bytes.count)
            switch random.below(5) {
            case 0: bytes[place] = UInt8(random.below(256))
            case 1: bytes[place] = telling[random.below(telling.count)]
            case 2: bytes.insert(telling[random.below(telling.count)], at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(12)))
            default:
                let from = random.below(bytes.count)
                bytes.insert(
                    contentsOf: bytes[from..<min(bytes.count, from + 1 + random.below(40))], at: place)
            }
            if bytes.isEmpty { bytes = [0] }
        }
        return bytes
    }

    @Test("are read or refused, never a crash; what is refused is told", arguments: UInt64(0)..<20)
    func mutations(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for round in 0..<250 {
            let kind = round % MutationTests.files.count
            let bytes = MutationTests.damage(Array(MutationTests.files[kind].utf8), &random)
            let lineCount = bytes.count { $0 == 10 || $0 == 13 } + 1
            let isRead: Bool
            let diagnostics: DiagnosticList
            switch kind {
            case 0, 1:
                let read = TemplateReader.read(text: bytes, file: "f")
                (isRead, diagnostics) = (read.template != nil, read.diagnostics)
            case 2, 3:
                let read = JobReader.read(text: bytes, file: "f")
                (isRead, diagnostics) = (read.job != nil, read.diagnostics)
            default:
                let read = FallbackReader.read(text: bytes, file: "f")
                (isRead, diagnostics) = (read.fallback != nil, read.diagnostics)
            }
            #expect(isRead == !diagnostics.hasErrors, "seed \(seed), round \(round)")
            for diagnostic in diagnostics.all {
                let place = diagnostic.location
                #expect(place?.file == "f", "seed \(seed), round \(round): \(diagnostic.text)")
                #expect(
                    (1...lineCount + 1).contains(place?.line ?? 1),
                    "seed \(seed), round \(round): \(diagnostic.text)")
                #expect((place?.column ?? 1) >= 1, "seed \(seed), round \(round): \(diagnostic.text)")
            }
        }
    }
}
