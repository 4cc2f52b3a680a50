import Composition
import Diagnostics
import JobModel

/// Counts the texts that were made smaller, the pictures that are coarser than the template wants, and those that others
/// stand in for.
struct FitCounter {
    private let template: Template
    private let ladders: [[FitLadder?]]
    private var steps: [PieceFit.Step: Int] = [:]
    private var coarse: [String: CoarseCount] = [:]
    private var standInCounts: [String: StandInCount] = [:]

    init(_ template: Template) {
        self.template = template
        ladders = template.ladders
    }

    /// - Parameter fit: of a piece that prints.
    mutating func add(_ fit: PieceFit) {
        for step in fit.steps { steps[step, default: 0] += 1 }
        for standIn in fit.standIns {
            var count = standInCounts[standIn.frame] ?? StandInCount(frame: standIn.frame)
            switch standIn.cause {
            case .unnamed: count.unnamed += 1
            case .missing: count.missing += 1
            case .refused: count.refused += 1
            }
            standInCounts[standIn.frame] = count
        }
        for picture in fit.coarse {
            let ppi = Int(picture.pixelsPerInch.rounded(.down))
            let before = coarse[picture.frame]
            coarse[picture.frame] = CoarseCount(
                frame: picture.frame, pieces: (before?.pieces ?? 0) + 1,
                lowest: min(before?.lowest ?? ppi, ppi))
        }
    }

    /// In the template's order.
    var standIns: [StandInCount] {
        template.pages.flatMap(\.frames).compactMap { standInCounts[$0.name] }
    }

    /// In the template's order, the smallest change first.
    var fits: [FitCount] {
        steps.sorted { ($0.key.page, $0.key.frame, $0.key.rung) < ($1.key.page, $1.key.frame, $1.key.rung) }
            .map { step, pieces in
                FitCount(
                    frame: template.pages[step.page].frames[step.frame].name,
                    step: ladders[step.page][step.frame]?.description(of: step.rung) ?? "", pieces: pieces)
            }
    }

    /// In the template's order.
    var coarsePictures: [CoarseCount] {
        template.pages.flatMap(\.frames).compactMap { coarse[$0.name] }
    }

    var warnings: [Diagnostic] {
        let coarse = coarsePictures.map { count in
            Diagnostic(
                .warning, "coarse-image",
                "the image of frame `\(count.frame)` is coarser than \(Int(template.images.resolution)) ppi on "
                    + "\(FitCounter.pieces(count.pieces)): \(count.lowest) ppi at worst",
                at: location(of: count.frame))
        }
        return coarse
            + standIns.map { count in
                let causes = [
                    (count.missing, "not there"), (count.refused, "cannot be shown"),
                    (count.unnamed, "not named"),
                ]
                let told = causes.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
                return Diagnostic(
                    .warning, "fallback-image",
                    "the fallback stands in for the image of frame `\(count.frame)` on "
                        + "\(FitCounter.pieces(count.pieces)): \(told)",
                    at: location(of: count.frame))
            }
    }

    private func location(of frame: String) -> SourceLocation? {
        template.pages.flatMap(\.frames).first { $0.name == frame }?.location
    }

    private static func pieces(_ count: Int) -> String { count == 1 ? "1 piece" : "\(count) pieces" }
}
