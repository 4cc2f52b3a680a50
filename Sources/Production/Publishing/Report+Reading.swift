import ContactBase
import Foundation
import Manifest

extension Report {
    /// The report of a published run; nil when there is none, or it is another plan's.
    ///
    /// Reads reports of version 1 too, which know less: a job's earlier runs stay what they were.
    package init?(published folder: String, plan id: String?) {
        guard let data = FileManager.default.contents(atPath: "\(folder)/report.json"),
            let wire = try? JSONDecoder().decode(Wire.self, from: data), id == nil || wire.plan == id
        else { return nil }
        job = wire.job
        campaign = wire.campaign ?? ""
        date = wire.date ?? ""
        run = wire.run
        registry = wire.registry
        plan = wire.plan
        addsTo = (wire.addsTo ?? []).map { .init(run: $0.run, runID: $0.plan, sequence: $0.seq) }
        rows = wire.rows
        seeds = wire.seeds
        byField = wire.byField.sorted { $0.key < $1.key }.map { field, counts in
            FieldCounts(
                field: field,
                counts: counts.sorted { $0.key < $1.key }.map { .init(value: $0.key, pieces: $0.value) })
        }
        fits = wire.fits
        coarse = wire.coarse
        standIns = wire.standIns ?? []
        printed = wire.printed
        notPrinted = [
            .rejected: wire.rejected, .unselected: wire.unselected, .suppressed: wire.suppressed,
            .duplicate: wire.duplicates, .heldout: wire.heldOut, .quarantined: wire.quarantined,
            .alreadyPrinted: wire.alreadyPrinted ?? 0,
        ].filter { $0.value > 0 }
        parts = wire.parts
        pages = wire.pages
        reasons = wire.reasons ?? []
        warnings = wire.warnings ?? []
        press = wire.press ?? PressSummary()
        fonts = wire.fonts ?? []
        images = wire.images ?? ImageSummary()
        inputs = wire.inputs ?? []
        toolchain = wire.toolchain ?? []
        files = wire.files
        // In version 1, `stages` were the phases.
        phases = wire.phases ?? wire.stages
        stages = StageTimes(
            Dictionary(
                wire.stages.compactMap { named in WorkStage(rawValue: named.name).map { ($0, named.seconds) }
                },
                uniquingKeysWith: { first, _ in first }))
        renderings = (wire.renderings ?? []).map(\.rendering)
    }

    private struct Wire: Decodable {
        var job: String
        var campaign, date: String?
        var run: Int
        var registry: String
        var plan: String
        var addsTo: [WireRun]?
        var alreadyPrinted: Int?
        var byField: [String: [String: Int]]
        var fits: [FitCount]
        var coarse: [CoarseCount]
        var standIns: [StandInCount]?
        var rows, seeds, printed, rejected, unselected, suppressed, duplicates, heldOut, quarantined, parts,
            pages: Int
        var reasons: [ReasonCount]?
        var warnings: [Warning]?
        var press: PressSummary?
        var fonts: [FontUse]?
        var images: ImageSummary?
        var inputs: [InputFile]?
        var toolchain: [Toolchain.Part]?
        var files: [File]
        var phases: [Phase]?
        var stages: [Phase]
        var renderings: [WireRendering]?
    }

    private struct WireRun: Decodable {
        var run: Int
        var plan: String
        var seq: Int
    }

    private struct WireRendering: Decodable {
        var shard: String
        var workers, already, pieces, parts: Int
        var seconds: Double
        /// Each two numbers.
        var rate: [[Double]]
        var lost: [Rendering.LostWorker]?

        var rendering: Rendering {
            Rendering(
                shard: shard, workers: workers, already: already, pieces: pieces, parts: parts,
                seconds: seconds,
                rate: RateLog(
                    moments: rate.filter { $0.count == 2 }.map { .init(seconds: $0[0], pieces: Int($0[1])) }),
                lost: lost ?? [])
        }
    }
}
