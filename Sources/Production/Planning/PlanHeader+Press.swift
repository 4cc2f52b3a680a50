import Crypto
import Drawing
import Foundation
import Inks
import JobModel
import Preflight
import Press

/// What press files of a run say of themselves.
extension PlanHeader {
    /// - Parameters:
    ///   - title: after job and run.
    ///   - identifier: ``FileIdentifier``.
    /// - Throws: ``PlanError`` for a damaged date.
    func information(title: String, identifier: [UInt8]) throws -> DocumentInformation {
        let date = try calendarDate()
        return DocumentInformation(
            title: "\(job) run \(run) \(title)", creator: "Tirage \(Toolchain.version)",
            producer: "Tirage \(Toolchain.version)", year: date.year, month: date.month, day: date.day,
            identifier: identifier)
    }

    /// How pictures' own colours come into press files.
    func pictureColours(for intent: OutputIntent?) -> PictureColours {
        PictureColours(
            keepsProcess: intent.map { $0.profile.space == .cmyk } ?? true,
            decodesRGB: images == .convert && intent != nil)
    }

    /// The rules that press files are held to.
    var preflightSettings: PreflightSettings {
        let profile: PreflightSettings.Profile =
            switch profile {
            case .plain: .plain
            case .pdfx4: .pdfx4
            case .pdfvt1: .pdfvt1
            }
        return PreflightSettings(
            profile: profile, inkLimit: inkLimit.map { .init($0 * 100) },
            minimumStroke: minStroke.map { .init($0.points) })
    }

    /// The printing condition, its profile read anew and held against the plan.
    ///
    /// - Throws: ``PlanError`` for another profile than the plan's, `ICCError`, `Diagnostic`.
    func intent(jobFolder: String) throws -> OutputIntent? {
        guard let condition, let input = inputs.first(where: { $0.role == .intent }) else { return nil }
        let bytes = try InputFile.read(input.location(in: jobFolder), displayName: input.path)
        guard InputFile.sha256(of: bytes) == input.sha256 else { throw PlanError.changed(input) }
        return OutputIntent(
            profile: try ICCProfile(bytes: bytes), condition: condition, name: conditionName ?? "")
    }
}

/// What tells one file from all others, and follows from what was planned.
package enum FileIdentifier {
    /// - Parameter name: of the file among those of its plan.
    /// - Returns: 16 bytes.
    static func of(_ plan: Plan, _ name: String) -> [UInt8] { bytes("\(plan.id) \(name)") }

    package static func bytes(_ text: String) -> [UInt8] {
        Array(SHA256.hash(data: Data(text.utf8)).prefix(16))
    }
}
