import GRDB

/// A campaign's pseudonyms, worked out: who has the campaign's key can tell by it what a contact is called everywhere.
public struct Pseudonyms: Sendable {
    private let key: CampaignKey

    init(key: CampaignKey) { self.key = key }

    /// - Parameter contactKey: trimmed and in NFC already.
    public func rid(contactKey: String) -> String { key.rid(contactKey: contactKey) }
}

extension Registry {
    /// Nil when the registry does not know the campaign.
    public func pseudonyms(ofCampaign name: String) throws -> Pseudonyms? {
        try RegistryError.translating(path) {
            try queue.read { db in
                try Campaign.find(name, in: db, path: path).map { Pseudonyms(key: $0.key) }
            }
        }
    }

    /// How many runs of a job the registry has given manifests' numbers to.
    public func runCount(ofCampaign name: String, job: String) throws -> Int {
        try RegistryError.translating(path) {
            try queue.read { db in
                try Int.fetchOne(
                    db,
                    sql: """
                        SELECT count(*) FROM run JOIN campaign ON campaign.number = run.campaign
                        WHERE campaign.name = ? AND run.job = ?
                        """, arguments: [name, job]) ?? 0
            }
        }
    }
}
