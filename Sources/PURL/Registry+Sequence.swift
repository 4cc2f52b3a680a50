import GRDB

extension Registry {
    /// The number of a run in its campaign's sequence of manifests, from 1; given once, then always the same.
    ///
    /// - Parameter runID: The hash of the run's plan.
    /// - Throws: `RegistryError`: `unknownCampaign`; `otherRun` if the run was recorded for another campaign or job.
    public func sequence(forRun runID: String, campaign name: String, job: String) throws -> Int {
        try transaction { db in
            try RegistryError.translating(path) {
                if let known = try recordedSequence(runID, name, job, in: db) { return known }
                guard let campaign = try Campaign.find(name, in: db, path: path) else {
                    throw RegistryError(
                        .unknownCampaign, "the registry at `\(path)` knows no campaign `\(name)`")
                }
                let last = try Int.fetchOne(
                    db, sql: "SELECT max(seq) FROM run WHERE campaign = ?", arguments: [campaign.number])
                let next = (last ?? 0) + 1
                try db.execute(
                    sql: "INSERT INTO run (run, campaign, job, seq) VALUES (?, ?, ?, ?)",
                    arguments: [runID, campaign.number, job, next])
                return next
            }
        }
    }

    private func recordedSequence(_ runID: String, _ name: String, _ job: String, in db: Database) throws
        -> Int?
    {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT campaign.name, run.job, run.seq
                FROM run JOIN campaign ON campaign.number = run.campaign WHERE run.run = ?
                """,
            arguments: [runID])
        guard let row else { return nil }
        guard let campaign = String.fromDatabaseValue(row[0]),
            let recordedJob = String.fromDatabaseValue(row[1]),
            let sequence = Int.fromDatabaseValue(row[2])
        else {
            throw RegistryError.damaged(path, "a run's record has the wrong type")
        }
        guard campaign == name, recordedJob == job else {
            throw RegistryError(
                .otherRun,
                "this run is recorded for job `\(recordedJob)` of campaign `\(campaign)`, "
                    + "not job `\(job)` of `\(name)`")
        }
        return sequence
    }
}
