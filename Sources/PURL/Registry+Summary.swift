import GRDB

/// What a registry holds, in numbers.
public struct RegistrySummary: Hashable, Sendable {
    public let id: String
    /// By name, in byte order.
    public let campaigns: [CampaignSummary]
}

public struct CampaignSummary: Hashable, Sendable {
    public let name: String
    public let profile: TokenProfile
    /// Issued so far, the probe's included.
    public let tokens: Int
    public let runs: Int
    /// Nil before the first run.
    public let lastSequence: Int?
    /// False: damaged, or destroyed on purpose.
    public let hasKey: Bool
}

extension Registry {
    public func summary() throws -> RegistrySummary {
        try RegistryError.translating(path) {
            let rows = try queue.read { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT name, profile,
                            (SELECT count(*) FROM token WHERE campaign = number),
                            (SELECT count(*) FROM run WHERE campaign = number),
                            (SELECT max(seq) FROM run WHERE campaign = number),
                            ifnull(length(key) = \(CampaignKey.byteCount), 0)
                        FROM campaign ORDER BY name
                        """)
            }
            return RegistrySummary(id: id, campaigns: try rows.map(campaignSummary))
        }
    }

    private func campaignSummary(_ row: Row) throws -> CampaignSummary {
        guard let name = String.fromDatabaseValue(row[0]), let word = String.fromDatabaseValue(row[1]),
            let profile = TokenProfile(rawValue: word)
        else {
            throw RegistryError.damaged(path, "a campaign has no known token profile")
        }
        return CampaignSummary(
            name: name, profile: profile, tokens: Int.fromDatabaseValue(row[2]) ?? 0,
            runs: Int.fromDatabaseValue(row[3]) ?? 0, lastSequence: Int.fromDatabaseValue(row[4]),
            hasKey: Int.fromDatabaseValue(row[5]) == 1)
    }
}
