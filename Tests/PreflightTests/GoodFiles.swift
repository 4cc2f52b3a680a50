import Foundation
import Preflight
import TestSupport

/// Sound files, made once: a PDF/X-4, a PDF/VT-1, and what `mutate.py` makes of them. The one place that says where sound
/// files come from.
final class GoodFiles: Sendable {
    static let shared = Result { try GoodFiles() }

    let folder: TemporaryFolder
    let mutations: [Mutation]

    struct Mutation: Sendable, Hashable {
        var file: String
        /// The rule that it breaks; nil: none.
        var code: PreflightRule.Code?
        var base: String
    }

    struct Failure: Error, CustomStringConvertible { var description: String }

    static let profiles = "/usr/share/color/icc/ghostscript"
    static let readers = "\(Tirage.checkout)/Tests/PreflightTests/Readers"

    /// The ICC profile of the sound files' printing condition.
    static var profile: [UInt8] {
        get throws { Array(try Data(contentsOf: URL(fileURLWithPath: "\(profiles)/default_cmyk.icc"))) }
    }

    /// The spot colour that they define.
    static let spots = ["Ember Orange": [0, 0.6, 0.9, 0.1]]

    private init() throws {
        folder = try TemporaryFolder()
        try GoodFiles.python(
            "good.py", "/usr/share/fonts/truetype/lato/Lato-Regular.ttf",
            "\(GoodFiles.profiles)/default_cmyk.icc", folder.path)
        try GoodFiles.python(
            "mutate.py", folder.path("x4.pdf"), folder.path("vt1.pdf"),
            "\(GoodFiles.profiles)/default_rgb.icc", folder.path)
        mutations = try folder.text("mutations.txt").split(separator: "\n").map { line in
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 3, words[1] == "nothing" || PreflightRule.Code(rawValue: words[1]) != nil
            else {
                throw Failure(description: "mutate.py names no rule: \(line)")
            }
            return Mutation(file: words[0], code: PreflightRule.Code(rawValue: words[1]), base: words[2])
        }
    }

    var x4: String { folder.path("x4.pdf") }
    var vt1: String { folder.path("vt1.pdf") }

    static func python(_ script: String, _ arguments: String...) throws {
        let result = try Command.run("/usr/bin/python3", ["\(readers)/\(script)"] + arguments)
        guard result.status == 0 else { throw Failure(description: "\(script): \(result.error)") }
    }

    /// With limits that the sound files keep.
    static func settings(_ profile: PreflightSettings.Profile) -> PreflightSettings {
        PreflightSettings(
            profile: profile, inkLimit: .init(300), minimumStroke: .init(0.25), minimumResolution: .init(100))
    }

    static func artwork() throws -> ArtworkSettings {
        ArtworkSettings(
            profile: try profile, spots: spots, inkLimit: .init(300), minimumStroke: .init(0.25),
            minimumResolution: .init(100))
    }
}

extension [PreflightFinding] {
    /// A line each, for messages.
    var text: String {
        map { finding in
            let place = [finding.page.map { "page \($0)" }, finding.object.map { "object \($0)" }]
            return
                "\(finding.code.rawValue) \(place.compactMap(\.self).joined(separator: " ")): \(finding.message)"
        }.joined(separator: "\n")
    }
}
