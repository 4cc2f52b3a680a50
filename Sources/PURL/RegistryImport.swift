import Foundation
import GRDB

/// Takes published tokens into a registry inside one transaction; valid only in the closure it is given to.
public final class RegistryImport {
    /// What the registry says to a token or a run. Conflicts are worded for the operator, without the token.
    public enum Outcome: Hashable, Sendable {
        case known
        case added
        case conflict(String)
    }

    /// As many as ``CampaignSession`` tries.
    private static let mostAttempts = 100

    private let db: Database
    private let path: String
    private let tokenOfContact: Statement
    private let ownerOfToken: Statement
    private let insert: Statement

    init(_ db: Database, path: String) throws {
        self.db = db
        self.path = path
        tokenOfContact = try db.cachedStatement(
            sql: "SELECT token FROM token WHERE campaign = ? AND rid = ?")
        ownerOfToken = try db.cachedStatement(sql: "SELECT rid FROM token WHERE token = ?")
        insert = try db.cachedStatement(
            sql: "INSERT INTO token (campaign, rid, token, attempt) VALUES (?, ?, ?, ?)")
    }

    /// A campaign of the registry, by which tokens are taken in.
    public struct ImportedCampaign {
        let number: Int64
        let key: CampaignKey?
        let profile: TokenProfile

        /// False: its tokens are known, but nobody can issue new ones.
        public var hasKey: Bool { key != nil }
    }

    /// The campaign; one that the registry does not know is made without a key, and so closed.
    ///
    /// - Throws: `RegistryError`: `otherProfile`, `damaged`.
    public func campaign(_ name: String, profile: TokenProfile) throws -> ImportedCampaign {
        try RegistryError.translating(path) {
            let row = try Row.fetchOne(
                db, sql: "SELECT number, key, profile FROM campaign WHERE name = ?", arguments: [name])
            guard let row else {
                try db.execute(
                    sql: "INSERT INTO campaign (name, key, profile) VALUES (?, NULL, ?)",
                    arguments: [name, profile.rawValue])
                return ImportedCampaign(number: db.lastInsertedRowID, key: nil, profile: profile)
            }
            guard let number = Int64.fromDatabaseValue(row[0]), let word = String.fromDatabaseValue(row[2])
            else { throw RegistryError.damaged(path, "campaign `\(name)` has no known token profile") }
            guard word == profile.rawValue else {
                throw RegistryError(
                    .otherProfile,
                    "campaign `\(name)` has \(word) tokens in the registry at `\(path)`, "
                        + "the manifest \(profile.rawValue) ones")
            }
            let key = Data.fromDatabaseValue(row[1]).flatMap { CampaignKey(Array($0)) }
            return ImportedCampaign(number: number, key: key, profile: profile)
        }
    }

    /// A contact's token.
    public func add(rid: String, token text: String, to campaign: ImportedCampaign) throws -> Outcome {
        try RegistryError.translating(path) {
            if let own = try String.fetchOne(tokenOfContact, arguments: [campaign.number, rid]) {
                return own == text
                    ? .known : .conflict("the registry has another token for this contact")
            }
            if try String.fetchOne(ownerOfToken, arguments: [text]) != nil {
                return .conflict("the registry has this token for another contact")
            }
            guard let token = try? Token(parsing: text, profile: campaign.profile), token.text == text else {
                return .conflict("the token fails its check symbol")
            }
            var attempt = 0
            if let key = campaign.key {
                let found = (0..<RegistryImport.mostAttempts).first {
                    key.token(rid: rid, attempt: $0, profile: campaign.profile) == token
                }
                guard let found else { return .conflict("the token was not made with the campaign's key") }
                attempt = found
            }
            try insert.execute(arguments: [campaign.number, rid, text, attempt])
            return .added
        }
    }

    /// The number that a published run has in its campaign's sequence.
    public func record(
        run id: String, job: String, sequence: Int, of campaign: ImportedCampaign
    ) throws -> Outcome {
        try RegistryError.translating(path) {
            let known = try Row.fetchOne(
                db, sql: "SELECT campaign, job, seq FROM run WHERE run = ?", arguments: [id])
            if let known {
                let isSame =
                    Int64.fromDatabaseValue(known[0]) == campaign.number
                    && String.fromDatabaseValue(known[1]) == job
                    && Int.fromDatabaseValue(known[2]) == sequence
                return isSame ? .known : .conflict("the registry records this run otherwise")
            }
            let isTaken = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM run WHERE campaign = ? AND seq = ?)",
                arguments: [campaign.number, sequence])
            guard isTaken == false else {
                return .conflict("the registry has another run with number \(sequence) of the campaign")
            }
            try db.execute(
                sql: "INSERT INTO run (run, campaign, job, seq) VALUES (?, ?, ?, ?)",
                arguments: [id, campaign.number, job, sequence])
            return .added
        }
    }
}
