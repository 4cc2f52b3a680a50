import Composition
import Diagnostics
import JobModel

/// Counts the texts that were made smaller, and the pictures that are coarser than the template wants.
struct FitCounter {
    private let template: Template
    private let ladders: [[FitLadder?]]
    private var steps: [PieceFit.Step: Int] = [:]
    private var coarse: [String: CoarseCount] = [:]

    init(_ template: Template) {
        self.template = template
        ladders = template.ladders
    }

    /// - Parameter fit: of a piece that prints.
    mutating func add(_ fit: PieceFit) {
        for step in fit.steps { steps[step, default: 0] += 1 }
        for picture in fit.coarse {
            let ppi = Int(picture.pixelsPerInch.rounded(.down))
            let before = coarse[picture.frame]
            coarse[picture.frame] = CoarseCount(
                frame: picture.frame, pieces: (before?.pieces ?? 0) + 1,
                lowest: min(before?.lowest ?? ppi, ppi))
        }
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
        coarsePictures.map { count in
            let pieces = count.pieces == 1 ? "1 piece" : "\(count.pieces) pieces"
            return Diagnostic(
                .warning, "coarse-image",
                "the image of frame `\(count.frame)` is coarser than \(Int(template.images.resolution)) ppi on "
                    + "\(pieces): \(count.lowest) ppi at worst",
                at: template.pages.flatMap(\.frames).first { $0.name == count.frame }?.location)
        }
    }
}
