import Foundation
import GRDB

/// A row of the registry's `campaign` table, checked.
struct Campaign {
    let number: Int64
    let key: CampaignKey
    let profile: TokenProfile

    /// Nil if the registry does not know the campaign. Known, it has a key of 32 bytes, or this throws: a new key
    /// would give every contact a second PURL.
    static func find(_ name: String, in db: Database, path: String) throws -> Campaign? {
        let statement = try db.cachedStatement(
            sql: "SELECT number, key, profile FROM campaign WHERE name = ?")
        guard let row = try Row.fetchOne(statement, arguments: [name]) else { return nil }
        guard let number = Int64.fromDatabaseValue(row[0]),
            let word = String.fromDatabaseValue(row[2]), let profile = TokenProfile(rawValue: word)
        else {
            throw RegistryError.damaged(path, "campaign `\(name)` has no known token profile")
        }
        guard let bytes = Data.fromDatabaseValue(row[1]), let key = CampaignKey(Array(bytes)) else {
            throw RegistryError(
                .missingKey, "campaign `\(name)` has no usable key in the registry at `\(path)`",
                hints: ["take the registry from a backup; without the key its PURLs cannot be found again"])
        }
        return Campaign(number: number, key: key, profile: profile)
    }

    func require(_ wanted: TokenProfile, name: String) throws(RegistryError) {
        guard profile == wanted else {
            throw RegistryError(
                .otherProfile,
                "campaign `\(name)` has \(profile.rawValue) tokens, the job asks for \(wanted.rawValue)",
                hints: ["a campaign keeps its tokens' length: set `token: \(profile.rawValue)`"])
        }
    }
}
