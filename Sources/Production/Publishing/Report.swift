public import ContactBase
public import Diagnostics
import Foundation

/// What a run did: `report.json`. Counts and files only, no personal data.
public struct Report: Hashable, Sendable {
    public var job: String
    public var run: Int
    public var registry: String
    /// The run's id.
    public var plan: String
    /// Of the contact lists.
    public var rows: Int
    /// Of the seeds' list.
    public var seeds: Int
    public var printed: Int
    /// Rows that are not printed, by disposition.
    public var notPrinted: [Disposition: Int]
    public var parts: Int
    public var pages: Int
    /// Printed pieces by the values of `report_by`.
    public var byField: [FieldCounts]
    /// Texts that were made smaller to fit.
    public var fits: [FitCount]
    /// Pictures coarser than the template wants.
    public var coarse: [CoarseCount]
    public var files: [File]
    public var stages: [Stage]

    /// A file of the run, by its path in the run's folder.
    public struct File: Hashable, Sendable {
        public var path: String
        public var bytes: Int
        public var sha256: String

        package init(path: String, bytes: Int, sha256: String) {
            self.path = path
            self.bytes = bytes
            self.sha256 = sha256
        }
    }

    /// How long a phase took in the execution that ended it; a resumed phase says what was left of it.
    public struct Stage: Hashable, Sendable {
        public var name: String
        public var seconds: Double

        public init(name: String, seconds: Double) {
            self.name = name
            self.seconds = seconds
        }
    }

    public func count(_ disposition: Disposition) -> Int {
        disposition == .printed ? printed : notPrinted[disposition] ?? 0
    }

    /// Whether rows were held back that someone should look at: exit code 3.
    public var hasRefusals: Bool { count(.rejected) + count(.quarantined) > 0 }

    package init(plan: Plan, seals: [Seal], files: [File], stages: [Stage]) {
        let header = plan.header
        job = header.job
        run = header.run
        registry = header.registry
        self.plan = plan.id
        rows = header.rows
        seeds = header.seeds
        byField = header.byField
        fits = header.fits
        coarse = header.coarse
        printed = seals.reduce(0) { $0 + $1.pieces }
        notPrinted = Report.dispositions(header.notPrinted)
        parts = seals.count
        pages = seals.reduce(0) { $0 + $1.pages.reduce(0, +) }
        self.files = files
        self.stages = stages
    }

    /// Throws unless every row of the list is accounted for.
    package func check() throws {
        let total = printed + notPrinted.values.reduce(0, +)
        guard total == rows + seeds else {
            throw ProductionFault(
                "the counts do not add up: \(rows + seeds) rows in the lists, \(total) accounted for; nothing is published; "
                    + "please report this as a bug")
        }
    }

    /// Members as DESIGN's list of `report.json`; seconds rounded to milliseconds.
    public var json: JSON {
        .object([
            ("v", .integer(1)), ("job", .string(job)), ("run", .integer(run)),
            ("registry", .string(registry)),
            ("plan", .string(plan)), ("rows", .integer(rows)), ("seeds", .integer(seeds)),
            ("printed", .integer(printed)),
            ("rejected", .integer(count(.rejected))), ("unselected", .integer(count(.unselected))),
            ("suppressed", .integer(count(.suppressed))), ("duplicates", .integer(count(.duplicate))),
            ("heldOut", .integer(count(.heldout))), ("quarantined", .integer(count(.quarantined))),
            ("parts", .integer(parts)), ("pages", .integer(pages)), ("byField", byFieldJSON),
            ("fits", fitsJSON), ("coarse", coarseJSON),
            (
                "files",
                .array(
                    files.map {
                        .object([
                            ("path", .string($0.path)), ("bytes", .integer($0.bytes)),
                            ("sha256", .string($0.sha256)),
                        ])
                    })
            ),
            (
                "stages",
                .array(
                    stages.map {
                        .object([
                            ("name", .string($0.name)),
                            ("seconds", .number(($0.seconds * 1000).rounded() / 1000)),
                        ])
                    })
            ),
        ])
    }

    private var fitsJSON: JSON {
        .array(
            fits.map {
                .object([
                    ("frame", .string($0.frame)), ("step", .string($0.step)), ("pieces", .integer($0.pieces)),
                ])
            })
    }

    private var coarseJSON: JSON {
        .array(
            coarse.map {
                .object([
                    ("frame", .string($0.frame)), ("pieces", .integer($0.pieces)),
                    ("lowest", .integer($0.lowest)),
                ])
            })
    }

    private var byFieldJSON: JSON {
        .object(
            byField.map { field in
                (field.field, .object(field.counts.map { ($0.value, .integer($0.pieces)) }))
            })
    }

    /// The report of a published run; nil when there is none, or it is another plan's.
    package init?(published folder: String, plan id: String?) {
        guard let data = FileManager.default.contents(atPath: "\(folder)/report.json"),
            let wire = try? JSONDecoder().decode(Wire.self, from: data), id == nil || wire.plan == id
        else { return nil }
        job = wire.job
        run = wire.run
        registry = wire.registry
        plan = wire.plan
        rows = wire.rows
        seeds = wire.seeds
        byField = wire.byField.sorted { $0.key < $1.key }.map { field, counts in
            FieldCounts(
                field: field,
                counts: counts.sorted { $0.key < $1.key }.map { .init(value: $0.key, pieces: $0.value) })
        }
        fits = wire.fits
        coarse = wire.coarse
        printed = wire.printed
        notPrinted = [
            .rejected: wire.rejected, .unselected: wire.unselected, .suppressed: wire.suppressed,
            .duplicate: wire.duplicates, .heldout: wire.heldOut, .quarantined: wire.quarantined,
        ].filter { $0.value > 0 }
        parts = wire.parts
        pages = wire.pages
        files = wire.files.map { File(path: $0.path, bytes: $0.bytes, sha256: $0.sha256) }
        stages = wire.stages.map { Stage(name: $0.name, seconds: $0.seconds) }
    }

    private static func dispositions(_ counts: [String: Int]) -> [Disposition: Int] {
        var result: [Disposition: Int] = [:]
        for disposition in Disposition.allCases { result[disposition] = counts[disposition.rawValue] }
        return result
    }

    private struct Wire: Decodable {
        struct File: Decodable {
            var path: String
            var bytes: Int
            var sha256: String
        }
        struct Stage: Decodable {
            var name: String
            var seconds: Double
        }
        var job: String
        var run: Int
        var registry: String
        var plan: String
        var byField: [String: [String: Int]]
        var fits: [FitCount]
        var coarse: [CoarseCount]
        var rows, seeds, printed, rejected, unselected, suppressed, duplicates, heldOut, quarantined, parts,
            pages: Int
        var files: [File]
        var stages: [Stage]
    }
}
