import Foundation
import GRDB

extension Registry {
    /// Finds and issues tokens of a campaign in one transaction: all of them last, or none.
    ///
    /// - Parameters:
    ///   - name: The campaign; made if the registry does not know it.
    ///   - profile: Of its tokens, fixed for its life.
    ///   - newKey: 32 bytes from the system's random source; asked only for a new campaign.
    ///   - body: Does the work; what it throws passes, and takes the transaction back.
    /// - Throws: `RegistryError`: `otherProfile`, `missingKey`, `badNewKey`, `busy`, `readOnly`, `machine`, `damaged`.
    public func withCampaign<R>(
        _ name: String, profile: TokenProfile, newKey: () throws -> [UInt8],
        _ body: (CampaignSession) throws -> R
    ) throws -> R {
        // The cache of a hundred thousand new tokens is of no use to what comes after.
        defer { queue.releaseMemory() }
        return try transaction { db in
            let campaign = try findOrMakeCampaign(name, profile: profile, newKey: newKey, in: db)
            let session = try RegistryError.translating(path) {
                try CampaignSession(db, campaign: campaign, path: path)
            }
            return try body(session)
        }
    }

    /// The token a contact has; nil if none was issued or the campaign is unknown. Issues none.
    ///
    /// - Parameter contactKey: Trimmed and in NFC already; not empty, no U+0000.
    public func lookup(campaign name: String, contactKey: String) throws -> IssuedToken? {
        try Registry.checkContactKey(contactKey)
        return try find(name, contactKey)
    }

    /// Throws `otherProfile` if the registry knows the campaign, with tokens of another length; `missingKey` if it
    /// has lost the campaign's key.
    public func checkProfile(_ profile: TokenProfile, ofCampaign name: String) throws {
        try RegistryError.translating(path) {
            try queue.read { db in
                try Campaign.find(name, in: db, path: path)?.require(profile, name: name)
            }
        }
    }

    /// The campaign's probe token, if it was issued.
    public func lookupProbe(campaign name: String) throws -> IssuedToken? {
        try find(name, Registry.probeKey)
    }

    /// A campaign-wide contact that cannot be a real one.
    static let probeKey = "\0probe"

    static func checkContactKey(_ key: String) throws(RegistryError) {
        guard !key.isEmpty, !key.utf8.contains(0) else {
            throw RegistryError(.badContactKey, "a contact's key is empty or holds U+0000")
        }
    }

    private func find(_ name: String, _ contactKey: String) throws -> IssuedToken? {
        try RegistryError.translating(path) {
            try queue.read { db in
                guard let campaign = try Campaign.find(name, in: db, path: path) else { return nil }
                let rid = campaign.key.rid(contactKey: contactKey)
                let statement = try db.cachedStatement(
                    sql: "SELECT token FROM token WHERE campaign = ? AND rid = ?")
                guard let text = try String.fetchOne(statement, arguments: [campaign.number, rid]) else {
                    return nil
                }
                return IssuedToken(rid: rid, token: try campaign.token(text, path: path))
            }
        }
    }

    private func findOrMakeCampaign(
        _ name: String, profile: TokenProfile, newKey: () throws -> [UInt8], in db: Database
    ) throws -> Campaign {
        let known = try RegistryError.translating(path) { try Campaign.find(name, in: db, path: path) }
        if let known {
            try known.require(profile, name: name)
            return known
        }
        let bytes = try newKey()
        guard let key = CampaignKey(bytes) else {
            throw RegistryError(.badNewKey, "a campaign's key has 32 bytes, not \(bytes.count)")
        }
        return try RegistryError.translating(path) {
            try db.execute(
                sql: "INSERT INTO campaign (name, key, profile) VALUES (?, ?, ?)",
                arguments: [name, Data(bytes), profile.rawValue])
            return Campaign(number: db.lastInsertedRowID, key: key, profile: profile)
        }
    }
}
