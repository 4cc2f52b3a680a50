import Diagnostics
import Inks
import JobModel
import Preflight

/// PDF artwork held to the rules that the press files must keep, before anything is printed with it.
extension ArtworkLoader {
    /// What the artwork's own check tells in words for designers, and what says nothing of a page that becomes a form.
    private static let toldElsewhere: Set<PreflightRule.Code> = [
        .unreadableFile, .damagedFile, .pageTree, .encryption, .fontEmbedding, .mediaBox, .trimBox,
        .boxNesting,
        .annotation, .annotationKind, .form, .fileID, .pdfVersion, .catalogVersion,
    ]

    /// - Parameter number: of the page, from 1.
    func preflight(_ artwork: Artwork, page number: Int, name: String) throws -> [Diagnostic] {
        var spots: [String: [Double]] = [:]
        for case .spot(let name, let alternate, _) in template.colours.map(\.colour.ink) {
            spots[name] = alternate.all.map(\.share)
        }
        let result = try Preflight.check(
            artwork: place.path(of: artwork.file.value), page: number,
            ArtworkSettings(
                profile: intent?.profile.bytes, spots: spots,
                inkLimit: print.inkLimit.map { .init($0 * 100) },
                minimumStroke: print.minStroke.map { .init($0.points) },
                minimumResolution: template.images.resolution > 0
                    ? .init(template.images.resolution, .warning) : nil))
        return result.findings.filter { !ArtworkLoader.toldElsewhere.contains($0.code) }.map { finding in
            // Without a press profile nobody has said what the file must keep.
            let isError = finding.severity == .error && print.profile != .plain
            let object = finding.object.map { ", object \($0)" } ?? ""
            return Diagnostic(
                isError ? .error : .warning,
                Diagnostic.Code(stringLiteral: "artwork-\(finding.code.rawValue)"),
                "page \(number) of the artwork\(object): \(finding.message)", at: SourceLocation(file: name),
                hints: finding.hint.isEmpty ? [] : [finding.hint])
        }
    }
}
