import Composition
import ContactBase
import Diagnostics
import DurableFiles
import Foundation
import Inks
import JobModel
import PURL
import QRSymbol
import Typesetting

/// The first phase: contacts, template and job become a plan.
struct Prepare {
    let loaded: LoadedJob
    let registry: Registry
    let session: Session
    private let earlier: EarlierRuns?
    private let acceptsQuarantined: Bool

    /// - Parameters:
    ///   - earlier: the runs that a supplement adds to; nil: the run prints the whole list.
    ///   - acceptsQuarantined: goes on however many pieces are quarantined.
    init(
        loaded: LoadedJob, registry: Registry, earlier: EarlierRuns? = nil, acceptsQuarantined: Bool = false,
        session: Session
    ) {
        self.earlier = earlier
        self.loaded = loaded
        self.registry = registry
        self.acceptsQuarantined = acceptsQuarantined
        self.session = session
    }

    /// - Parameter folder: of the run, new or left by an interrupted prepare.
    /// - Returns: the path of the plan.
    /// - Throws: ``DiagnosticList`` for mistakes of the job, ``RegistryError``, ``FileError``, ``Interrupted``.
    func plan(run: Int, in folder: WorkFolder) throws -> String {
        let start = session.elapsed()
        var survey = Survey(loaded: loaded, run: run, session: session)
        let stopwatch = survey.stopwatch
        try survey.checkStatic()
        let base = try survey.stage()
        try survey.decide(
            base, sample: try stopwatch.time(.tokens) { try holdoutSample() }, earlier: earlier)
        guard base.accepted > base.acceptedSeeds else { throw nothingToPrint(base.counts) }
        try survey.measurePictures(of: base)
        try stopwatch.time(.tokens) { try issueTokens(base) }
        giveBackMemory()

        try DurableFile.makeFolder(folder.path)
        for inner in [folder.parts, folder.seals, folder.logs] { try DurableFile.makeFolder(inner) }
        try DurableFile.replace(path: folder.jobPlace, bytes: Array(loaded.place.folder.utf8))
        func log(warnings: [Diagnostic]) throws {
            let all = loaded.warnings.all + (earlier?.warnings ?? []) + warnings
            try RunLog.write(
                .init(
                    seconds: session.elapsed() - start, stages: stopwatch.times,
                    warnings: all.map(Report.Warning.init)), to: folder)
        }
        let writer = try PlanWriter(path: folder.plan)
        var fieldCounter = FieldCounter(loaded)
        var fitCounter = FitCounter(loaded.template)
        var stoodIn: [InputFile] = []
        var planned = start
        _ = try writer.write(
            rows: { addPiece, addNotPrinted in
                try stopwatch.time(.plan) { try base.forEachRefused(addNotPrinted) }
                var number = 0
                stoodIn = try survey.fitAll(base) { outcome in
                    if let notPrinted = outcome.notPrinted {
                        try stopwatch.time(.plan) { try addNotPrinted(notPrinted) }
                        return
                    }
                    number += 1
                    try fieldCounter.add(outcome.record)
                    fitCounter.add(outcome.fit)
                    let piece = PlannedPiece(
                        number: number, list: outcome.record.list, line: outcome.record.line,
                        isSeed: outcome.record.isSeed, rid: outcome.record.rid,
                        token: outcome.record.token, check: outcome.check,
                        values: loaded.planValues(of: outcome.record),
                        conditions: outcome.record.conditions, steps: outcome.fit.steps)
                    try stopwatch.time(.plan) { try addPiece(piece) }
                }
                planned = session.elapsed()
            },
            heldOut: try base.heldOut(), pictures: survey.pictures.planned(in: loaded.pictureFolder),
            header: { pieces, listed in
                // Not a row each in the plan: they are most of a supplement's list, and nobody has to look at them.
                let notPrinted = listed.merging(
                    base.counts.filter { $0.key == .alreadyPrinted && $0.value > 0 }
                ) { $1 }
                guard pieces > 0 else { throw nothingToPrint(notPrinted) }
                if !acceptsQuarantined {
                    try QuarantineLimit(loaded.job.print.maxQuarantined)
                        .check(
                            quarantined: notPrinted[.quarantined] ?? 0,
                            printed: pieces + (notPrinted[.alreadyPrinted] ?? 0), loaded)
                }
                // Before the plan is seen: who resumes the run must find the warnings.
                try log(warnings: base.ruleCounts.compactMap(\.warning) + fitCounter.warnings)
                return try header(
                    run: run, base: base, pieces: pieces, notPrinted: notPrinted,
                    byField: fieldCounter.counts, fit: fitCounter, stoodIn: stoodIn,
                    pictures: survey.pictures.colours)
            })
        stopwatch.add(session.elapsed() - planned, to: .plan)
        try log(warnings: base.ruleCounts.compactMap(\.warning) + fitCounter.warnings)
        return folder.plan
    }

    /// Makes the campaign's key if it has none yet: by it, nobody without the registry can tell who is held out.
    private func holdoutSample() throws -> HoldoutSample? {
        guard let holdout = loaded.job.holdout else { return nil }
        return try registry.withCampaign(
            loaded.job.campaign, profile: loaded.profile,
            newKey: { session.randomBytes(CampaignKey.byteCount) }
        ) { $0.holdoutSample(tenthsOfPercent: holdout.tenthsOfPercent) }
    }

    /// All of them in one transaction: either every contact of the job has its token for ever, or none is new.
    private func issueTokens(_ base: ContactBase) throws {
        try registry.withCampaign(
            loaded.job.campaign, profile: loaded.profile,
            newKey: { session.randomBytes(CampaignKey.byteCount) }
        ) { campaign in
            try base.assignTokens { key in
                let issued = try campaign.token(contactKey: key)
                return (issued.rid, issued.token.text)
            }
            _ = try campaign.probeToken()
        }
    }

    private static let hints = ["`tirage check` says why, row by row"]
    private static let supplementHints = [
        "`tirage contacts JOB --supplement` says of each row what becomes of it",
        "who is printed is not printed again, even if the row has changed: `tirage run JOB --fresh` prints everybody",
    ]

    private func nothingToPrint(_ counts: [Disposition: Int]) -> DiagnosticList {
        let parts = Disposition.allCases.compactMap { disposition in
            counts[disposition].map { "\($0) \(disposition.words)" }
        }
        let rows = parts.isEmpty ? "it has no rows" : parts.joined(separator: ", ")
        return DiagnosticList([
            Diagnostic(
                "nothing-to-print",
                earlier == nil
                    ? "no row of the list can be printed: \(rows)"
                    : "nobody is left to print: \(rows)",
                at: SourceLocation(file: loaded.contactsDisplayName),
                hints: parts.isEmpty ? [] : earlier == nil ? Prepare.hints : Prepare.supplementHints)
        ])
    }

    private func header(
        run: Int, base: ContactBase, pieces: Int, notPrinted: [Disposition: Int], byField: [FieldCounts],
        fit: FitCounter, stoodIn: [InputFile], pictures: Set<StandIn>
    ) throws -> PlanHeader {
        let job = loaded.job
        return PlanHeader(
            job: job.name, campaign: job.campaign, run: run, date: loaded.date.description,
            registry: registry.id,
            base: job.purl.base.value, letterCase: job.purl.letterCase.rawValue,
            token: job.purl.token.rawValue,
            landing: job.purl.landing, validFrom: job.purl.validFrom?.description,
            validUntil: job.purl.validUntil?.description, partSize: job.print.part,
            fileSize: job.print.files,
            profile: job.print.profile, condition: loaded.intent?.condition,
            conditionName: loaded.intent?.name,
            images: job.print.images, marks: job.print.marks.sorted { $0.rawValue < $1.rawValue },
            inkLimit: job.print.inkLimit, minStroke: job.print.minStroke,
            inks: try loaded.inks(pictures: pictures),
            codeVersion: loaded.format.version, codeLevel: loaded.format.level.rawValue,
            template: String(decoding: loaded.templateText, as: UTF8.self),
            templateFile: job.template.value, columns: loaded.planColumns,
            lists: base.listNames, inputs: loaded.inputs + stoodIn,
            toolchain: try Toolchain.parts(executable: session.executable), rows: base.rows,
            seeds: base.seeds, addsTo: earlier?.runs ?? [], holdsOut: job.holdout != nil, byField: byField,
            fits: fit.fits, coarse: fit.coarsePictures, standIns: fit.standIns,
            maxQuarantined: job.print.maxQuarantined,
            isQuarantineAccepted: acceptsQuarantined,
            notPrinted: Dictionary(uniqueKeysWithValues: notPrinted.map { ($0.key.rawValue, $0.value) }),
            pieces: pieces, pagesPerPiece: loaded.template.pages.count)
    }
}
