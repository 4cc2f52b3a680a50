import Diagnostics
import DurableFiles
import Foundation
import Glibc
import JobModel
import Manifest
public import PURL

/// The third phase: sealed parts become a published run, seen all at once or not at all.
public struct Publish {
    private let plan: Plan
    /// Of the job whose plan this is.
    public let folders: RunFolders
    private let work: WorkFolder
    private let registry: Registry
    private let session: Session
    private let stopwatch: Stopwatch

    /// - Throws: ``PlanError`` when the plan does not lie in a job's `work` folder.
    public init(plan: Plan, registry: Registry, session: Session) throws {
        self.plan = plan
        work = WorkFolder(ofPlan: plan.path)
        let parts = work.path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts[parts.count - 2] == "work" else {
            throw PlanError(
                description: "\(plan.path) does not lie in the work folder of a job",
                hints: ["publish the plan where `tirage prepare` has put it"])
        }
        folders = RunFolders(output: parts.dropLast(2).joined(separator: "/"))
        self.registry = registry
        self.session = session
        stopwatch = Stopwatch(elapsed: session.elapsed)
    }

    /// - Throws: ``PlanError`` when parts are missing or the plan is damaged, `RegistryError`, `FileError`.
    public func run() throws -> Report {
        let lock = try JobLock(folders)
        defer { withExtendedLifetime(lock) {} }
        return try runLocked()
    }

    /// As ``run()``, for a caller that holds the job's lock.
    func runLocked() throws -> Report {
        let header = plan.header
        session.report(.publishing)
        guard header.registry == registry.id else {
            throw PlanError.otherRegistry("the run", header, registry)
        }
        if let report = Report(published: folders.run(header.run), plan: plan.id) {
            // Killed after the run came into view: what is left is to show it as the current one.
            try folders.showRecovered(header.run)
            return report
        }
        let start = session.elapsed()
        try stopwatch.time(.prove) { try plan.verify() }
        let limit = QuarantineLimit(header.maxQuarantined)
        let quarantined = header.notPrinted["quarantined"] ?? 0
        if !header.isQuarantineAccepted,
            limit.isExceeded(
                quarantined: quarantined, printed: header.pieces + header.alreadyPrinted)
        {
            throw PlanError(
                description: limit.words(
                    quarantined: quarantined, printed: header.pieces + header.alreadyPrinted),
                hints: QuarantineLimit.hints)
        }
        let seals = try stopwatch.time(.prove) { try sealedParts() }
        try DurableFile.removeFolder(work.publication)
        try DurableFile.makeFolder(work.publication)
        let printed = try stopwatch.time(header.joinsParts ? .join : .prove) {
            try Delivery(plan: plan, work: work, session: session, seals: seals).make()
        }
        var reasons = ReasonCounter(lists: header.lists)
        let (manifest, refused) = try stopwatch.time(.manifest) {
            let manifest = try writeManifest(seals)
            return (
                manifest,
                try NotPrintedList.write(
                    plan, to: "\(work.publication)/not-printed.csv", reasons: &reasons)
            )
        }
        try link(work.plan, "\(work.publication)/plan.sqlite")
        try linkSeals(seals)
        let pictures = stopwatch.time(.pictures) { self.pictures() }
        var measured = Report.Measured(work)
        measured.stages += stopwatch.times
        measured.phases.append(
            .init(name: RunPhase.publish.rawValue, seconds: session.elapsed() - start))
        let report = try Report(
            plan: plan, seals: seals, reasons: reasons.counts, files: printed + manifest + [refused],
            measured: measured)
        try report.check()
        try DurableFile.replace(
            path: "\(work.publication)/report.json", bytes: Array(report.json.indentedText.utf8))
        try DurableFile.replace(
            path: "\(work.publication)/report.html",
            bytes: Array(ReportPage.html(report, pictures: pictures).utf8))
        try DurableFile.syncFolder(work.publication)
        try session.checkStop()
        try DurableFile.makeFolder(folders.runs)
        try DurableFile.rename(work.publication, to: folders.run(header.run))
        try folders.show(header.run)
        return report
    }

    /// None where they cannot be drawn: without the job's fonts, say. The run is whole without them.
    private func pictures() -> [ReportPicture] {
        (try? PartRenderer(
            plan: plan, executable: nil, fontFolder: session.fontFolder,
            stopwatch: Stopwatch(elapsed: session.elapsed)
        ).reportPictures(ArtworkRasteriser(session))) ?? []
    }

    /// All seals, each held against its part's bytes.
    private func sealedParts() throws -> [Seal] {
        let header = plan.header
        var missing: [Int] = []
        var seals: [Seal] = []
        for part in 1...header.parts {
            try session.checkStop()
            let numbers = header.pieces(ofPart: part)
            if let seal = Seal(at: work.seal(part)), seal.part == part, seal.first == numbers.lowerBound,
                seal.pages.count == numbers.count, seal.holds(work, plan: plan.id)
            {
                seals.append(seal)
            } else {
                missing.append(part)
            }
        }
        guard missing.isEmpty else {
            let names = missing.prefix(5).map(String.init).joined(separator: ", ")
            throw PlanError(
                description: "\(missing.count) of \(header.parts) parts \(missing.count == 1 ? "is" : "are") "
                    + "not sealed: \(names)"
                    + (missing.count > 5 ? " …" : ""),
                hints: ["`tirage render \(plan.path)` makes them"])
        }
        return seals
    }

    /// By them a part that is lost later can be made again and proven to be the same.
    private func linkSeals(_ seals: [Seal]) throws {
        try DurableFile.makeFolder("\(work.publication)/seals")
        for seal in seals {
            try link(work.seal(seal.part), RunFolders.publishedSeal(seal.part, in: work.publication))
        }
        try DurableFile.syncFolder("\(work.publication)/seals")
    }

    private func link(_ path: String, _ target: String) throws {
        guard Glibc.link(path, target) == 0 else { throw FileError("link", target, errno: errno) }
    }

    private func writeManifest(_ seals: [Seal]) throws -> [Report.File] {
        let header = plan.header
        let form = try header.purlForm()
        let sequence = try registry.sequence(forRun: plan.id, campaign: header.campaign, job: header.job)
        let package = ManifestPackage(
            campaign: header.campaign, job: header.job, run: header.run, runID: plan.id,
            registryID: registry.id,
            sequence: sequence, base: header.base, tokenProfile: try header.tokenProfile(),
            addsTo: header.addsTo, created: header.date)
        let writer = try ManifestWriter(folder: "\(work.publication)/manifest", package: package)
        guard let level = ManifestRow.Symbol.Level(rawValue: header.codeLevel) else {
            throw PlanError(description: "the plan's QR level `\(header.codeLevel)` is unknown")
        }
        func row(rid: String, token: Token, print: ManifestRow.Print?, kind: ManifestRow.Kind) -> ManifestRow
        {
            ManifestRow(
                sequence: sequence, campaign: header.campaign, job: header.job, run: header.run, rid: rid,
                token: token.text, purl: form.purl(token), target: header.landing,
                symbol: .init(payload: form.payload(token), version: header.codeVersion, level: level),
                print: print,
                validFrom: header.validFrom, validUntil: header.validUntil, kind: kind)
        }
        let pageCounts = seals.flatMap(\.pages)
        for file in 1...header.files {
            var page = 1
            for numbers in header.pieces(ofFile: file).split(by: 1000) {
                try session.checkStop()
                let pieces = try plan.pieces(numbers)
                guard try registry.holds(pieces.map { ($0.rid, $0.token) }, campaign: header.campaign) else {
                    throw PlanError.olderRegistry("the run was prepared with")
                }
                for piece in pieces {
                    let pages = pageCounts[piece.number - 1]
                    let place = ManifestRow.Print(
                        file: header.fileName(ofFile: file), firstPage: page, lastPage: page + pages - 1,
                        piece: piece.number)
                    page += pages
                    try writer.append(
                        row(
                            rid: piece.rid, token: try Token(parsing: piece.token), print: place,
                            kind: piece.isSeed ? .seed : .contact))
                }
            }
        }
        guard let probe = try registry.lookupProbe(campaign: header.campaign) else {
            throw PlanError(description: "the registry has no probe for campaign `\(header.campaign)`")
        }
        try writer.append(row(rid: probe.rid, token: probe.token, print: nil, kind: .probe))
        if header.holdsOut {
            try writer.beginHoldout()
            try plan.forEachHeldOut(writer.appendHeldOut)
        }
        return try writer.finish().map {
            Report.File(path: "manifest/\($0.path)", bytes: $0.bytes, sha256: $0.sha256)
        }
    }
}

extension PlanError {
    /// - Parameter subject: ends in "with".
    static func olderRegistry(_ subject: String) -> PlanError {
        PlanError(
            description: "\(subject) a later state of this registry: this is an older copy",
            hints: [
                "an older copy gives contacts other PURLs than those printed: bring back the latest",
                "or take in what was printed since: `tirage registry import MANIFEST…`",
            ])
    }

    /// - Parameter subject: before "was prepared".
    static func otherRegistry(_ subject: String, _ header: PlanHeader, _ registry: Registry) -> PlanError {
        PlanError(
            description:
                "\(subject) was prepared with registry \(header.registry); this is \(registry.id)",
            hints: ["name the right one with --registry DIR or TIRAGE_REGISTRY: another gives other PURLs"])
    }
}

extension ClosedRange<Int> {
    /// Ranges of at most so many numbers, in order.
    fileprivate func split(by count: Int) -> [ClosedRange<Int>] {
        stride(from: lowerBound, through: upperBound, by: count).map {
            $0...Swift.min(upperBound, $0 + count - 1)
        }
    }
}
