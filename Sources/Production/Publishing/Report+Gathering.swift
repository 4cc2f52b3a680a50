import ContactBase
import JobModel

extension Report {
    /// What was measured while the run was made.
    package struct Measured: Sendable {
        var phases: [Phase]
        var stages: StageTimes
        var renderings: [Rendering]
        var warnings: [Warning]

        package init(
            phases: [Phase] = [], stages: StageTimes = StageTimes(), renderings: [Rendering] = [],
            warnings: [Warning] = []
        ) {
            self.phases = phases
            self.stages = stages
            self.renderings = renderings
            self.warnings = warnings
        }

        /// Of the phases before publishing.
        init(_ folder: WorkFolder) {
            self.init(renderings: RunLog.renderings(folder))
            if let prepare = RunLog.prepare(folder) {
                phases.append(Phase(name: RunPhase.prepare.rawValue, seconds: prepare.seconds))
                stages += prepare.stages
                warnings = prepare.warnings
            }
            if !renderings.isEmpty {
                let seconds = renderings.reduce(0) { $0 + $1.seconds }
                phases.append(Phase(name: RunPhase.render.rawValue, seconds: seconds))
            }
            for rendering in renderings { stages += rendering.stages }
        }
    }

    /// - Parameters:
    ///   - reasons: of all rows that the plan does not print.
    ///   - files: delivered.
    /// - Throws: ``PlanError`` for a damaged plan.
    package init(
        plan: Plan, seals: [Seal], reasons: [ReasonCount], files: [File], measured: Measured
    ) throws {
        let header = plan.header
        job = header.job
        campaign = header.campaign
        date = header.date
        run = header.run
        registry = header.registry
        self.plan = plan.id
        rows = header.rows
        seeds = header.seeds
        addsTo = header.addsTo
        byField = header.byField
        fits = header.fits
        coarse = header.coarse
        standIns = header.standIns
        printed = seals.reduce(0) { $0 + $1.pieces }
        notPrinted = Report.dispositions(header.notPrinted)
        parts = seals.count
        pages = seals.reduce(0) { $0 + $1.pages.reduce(0, +) }
        self.reasons = reasons
        warnings = measured.warnings + Report.pressWarnings(of: seals)
        fonts = Report.fonts(of: seals)
        let template = TemplateReader.read(text: Array(header.template.utf8), file: header.templateFile)
        press = PressSummary(header, template.0)
        images = try ImageSummary(plan, template: template.0)
        inputs = header.inputs.map { input in
            var input = input
            // Where a shop keeps its fonts is no business of its customers'.
            if input.role == .font || input.role == .hyphenation {
                input.path = input.path.split(separator: "/").last.map(String.init) ?? input.path
            }
            return input
        }
        toolchain = header.toolchain
        self.files = files
        phases = measured.phases.map { Phase(name: $0.name, seconds: Report.rounded($0.seconds)) }
        stages = measured.stages.rounded
        renderings = measured.renderings.map { rendering in
            var rounded = rendering
            rounded.seconds = Report.rounded(rendering.seconds)
            // Their sum is told.
            rounded.stages = StageTimes()
            rounded.rate = RateLog(
                moments: rendering.rate.moments.map {
                    .init(seconds: Report.rounded($0.seconds), pieces: $0.pieces)
                })
            return rounded
        }
    }

    /// To the millisecond.
    private static func rounded(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }

    /// What preflight warns of, once for each code.
    private static func pressWarnings(of seals: [Seal]) -> [Warning] {
        var found: [Seal.Warning] = []
        for warning in seals.flatMap({ $0.warnings ?? [] }) {
            if let index = found.firstIndex(where: { $0.code == warning.code }) {
                found[index].pages += warning.pages
            } else {
                found.append(warning)
            }
        }
        return found.map { warning in
            let pages = warning.pages == 1 ? "1 page" : "\(warning.pages) pages"
            return Warning(
                code: warning.code, message: warning.message + (warning.pages > 0 ? ", on \(pages)" : ""),
                hints: [warning.hint])
        }
    }

    private static func fonts(of seals: [Seal]) -> [FontUse] {
        var files: [String: Int] = [:]
        for seal in seals {
            // A file may hold several subsets of one font.
            for name in Set(seal.fonts.map(withoutSubset)) { files[name, default: 0] += 1 }
        }
        return files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { FontUse(name: $0.key, files: $0.value) }
    }

    /// `ABCDEF+Lato-Regular` → `Lato-Regular` (ISO 32000-1, 9.6.4).
    private static func withoutSubset(_ name: String) -> String {
        let halves = name.split(separator: "+", maxSplits: 1)
        let isMarked =
            halves.count == 2 && halves[0].utf8.count == 6
            && halves[0].utf8.allSatisfy { (65...90).contains($0) }
        return isMarked ? String(halves[1]) : name
    }

    private static func dispositions(_ counts: [String: Int]) -> [Disposition: Int] {
        var result: [Disposition: Int] = [:]
        for disposition in Disposition.allCases { result[disposition] = counts[disposition.rawValue] }
        return result
    }
}
