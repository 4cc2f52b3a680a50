package import ContactBase
package import Diagnostics
import DurableFiles
import JobModel
package import Manifest
package import PURL

/// The published runs of a job, to which a supplement adds what they left out.
///
/// Who was printed is asked of their manifests: those outlive plans and press files, and bind their rows by hash. The
/// registry cannot tell, for it issues tokens to contacts that are held back, too.
package struct EarlierRuns {
    /// By number; of the job's campaign alone: in another one contacts have other pseudonyms.
    package let runs: [ManifestPackage.EarlierRun]
    package let pseudonyms: Pseudonyms
    /// Runs that the registry knows of this job and that do not lie in its output folder.
    let elsewhere: Int
    private let manifests: [(run: Int, manifest: ManifestReader)]
    private let output: String

    /// - Throws: ``PlanError`` when there is nothing to add to, or a run of the job no longer tells who was printed;
    ///   `RegistryError`.
    package init(of loaded: LoadedJob, in folders: RunFolders, registry: Registry) throws {
        let (job, campaign) = (loaded.job.name, loaded.job.campaign)
        // Not those that are there alone: a run whose folder is gone was printed all the same.
        let last = (folders.publishedRuns() + [folders.currentRun() ?? 0]).max() ?? 0
        var found: [(run: Int, manifest: ManifestReader)] = []
        for run in 1..<(last + 1) {
            let manifest: ManifestReader
            do {
                manifest = try ManifestReader(folder: "\(folders.run(run))/manifest")
            } catch {
                throw try PlanError.untold(run, error, purge: PurgeRecord(of: folders.run(run)))
            }
            let package = manifest.package
            guard package.job == job else {
                throw PlanError(
                    description: "\(folders.output) holds runs of job `\(package.job)`, not `\(job)`",
                    hints: ["name another folder with --output"])
            }
            if package.campaign == campaign { found.append((run, manifest)) }
        }
        guard !found.isEmpty, let pseudonyms = try registry.pseudonyms(ofCampaign: campaign) else {
            throw PlanError(
                description: "no run of job `\(job)` of campaign `\(campaign)` is published in "
                    + "\(folders.output): there is nothing to add to",
                hints: [
                    "`tirage run JOB` prints the whole list", "--output names the folder of the job's runs",
                ])
        }
        for (run, manifest) in found {
            guard manifest.package.registryID == registry.id else {
                throw PlanError(
                    description: "run \(run) of this job was printed with registry "
                        + "\(manifest.package.registryID); this is \(registry.id)",
                    hints: [
                        "name the right one with --registry DIR or TIRAGE_REGISTRY: another gives other PURLs"
                    ])
            }
            guard try registry.knows(run: manifest.package.runID) else {
                throw PlanError.olderRegistry("run \(run) of this job was printed with")
            }
        }
        manifests = found
        runs = found.map { run, manifest in
            .init(run: run, runID: manifest.package.runID, sequence: manifest.package.sequence)
        }
        elsewhere = try registry.runCount(ofCampaign: campaign, job: job) - found.count
        self.pseudonyms = pseudonyms
        output = folders.output
    }

    /// Tells a base of contacts who was printed.
    ///
    /// - Throws: ``PlanError`` when a manifest's rows are not what they were; `StagingError`.
    package func remember(in base: ContactBase) throws {
        try base.rememberPrinted { add in
            for (run, manifest) in manifests {
                do {
                    try manifest.forEachRow { row, _ in if row.print != nil { try add(row.rid) } }
                } catch let error as ManifestError {
                    throw PlanError.untold(run, error)
                } catch let error as FileError {
                    throw PlanError.untold(run, error)
                }
            }
        }
    }

    /// What an operator should know before a supplement prints.
    package var warnings: [Diagnostic] {
        guard elsewhere > 0 else { return [] }
        return [
            Diagnostic(
                .warning, "runs-elsewhere",
                "the registry knows \(elsewhere) more \(elsewhere == 1 ? "run" : "runs") of this job that "
                    + "\(elsewhere == 1 ? "does" : "do") not lie in \(output): whoever was printed there is printed "
                    + "again",
                hints: [
                    "given up before they were shown, they printed nobody; else bring them into that folder"
                ])
        ]
    }
}

extension PlanError {
    /// Of a run that cannot say who was printed.
    fileprivate static func untold(_ run: Int, _ error: any Error, purge: PurgeRecord? = nil) -> PlanError {
        if let purge, !purge.keepsManifest {
            return PlanError(
                description: "who was printed in run \(run) of this job cannot be told: it was purged on "
                    + "\(purge.at.prefix(10)), with its manifest",
                hints: [
                    "bring back the run's folder `manifest` as it was published: your web server has it, too",
                    "`tirage purge RUN --keep manifest` leaves a run that supplements can add to",
                ])
        }
        return PlanError(
            description: "who was printed in run \(run) of this job cannot be told: \(error)",
            hints: ["bring back the run's folder `manifest` as it was published"])
    }
}
