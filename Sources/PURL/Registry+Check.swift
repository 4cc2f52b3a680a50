public import Diagnostics
import GRDB

extension Registry {
    /// Reads the whole registry: SQLite's own checks, then that each campaign has its key and each token parses.
    ///
    /// Reads every page: about two seconds for a million tokens. Names campaigns and counts, never a token.
    public func check() throws -> [Diagnostic] {
        do {
            return try RegistryError.translating(path) { try queue.read(checkAll) }
        } catch let error as RegistryError where error.code == .damaged {
            // So damaged that SQLite cannot go through it.
            return [error.diagnostic]
        }
    }

    private func checkAll(_ db: Database) throws -> [Diagnostic] {
        let broken = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
        // What follows would read damaged pages.
        guard broken.isEmpty else { return broken.map(fault) }
        let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
        let unbound = orphans == 0 ? [] : [fault("\(orphans) rows belong to no campaign")]
        return try unbound + checkCampaigns(db)
    }

    private func checkCampaigns(_ db: Database) throws -> [Diagnostic] {
        var found: [Diagnostic] = []
        for name in try String.fetchAll(db, sql: "SELECT name FROM campaign ORDER BY name") {
            do {
                guard let campaign = try Campaign.find(name, in: db, path: path) else { continue }
                let bad = try countBadTokens(of: campaign, in: db)
                if bad > 0 {
                    found.append(fault("\(bad) tokens of campaign `\(name)` fail their check symbol"))
                }
            } catch let error as RegistryError {
                found.append(error.diagnostic)
            }
        }
        return found
    }

    private func countBadTokens(of campaign: Campaign, in db: Database) throws -> Int {
        var bad = 0
        let tokens = try String.fetchCursor(
            db, sql: "SELECT token FROM token WHERE campaign = ?", arguments: [campaign.number])
        while let text = try tokens.next() {
            if (try? Token(parsing: text, profile: campaign.profile))?.text != text { bad += 1 }
        }
        return bad
    }

    private func fault(_ message: String) -> Diagnostic { RegistryError.damaged(path, message).diagnostic }
}
