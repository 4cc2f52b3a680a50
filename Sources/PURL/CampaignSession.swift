import GRDB

/// A contact's place in a campaign: its pseudonym and its token.
public struct IssuedToken: Hashable, Sendable {
    public let rid: String
    public let token: Token
}

/// Finds and issues the tokens of one campaign inside one transaction; valid only in the closure it is given to.
public final class CampaignSession {
    /// After this many tokens that are taken or unwanted, something is wrong: even in a `typed` campaign with a
    /// billion tokens in the registry, a hundred in a row happen once in 10^300.
    private static let mostAttempts = 100

    /// How many tokens this session has issued, as against found.
    public private(set) var newTokens = 0

    var key: CampaignKey { campaign.key }
    private let db: Database
    private let campaign: Campaign
    private let path: String
    private let find: Statement
    private let insert: Statement

    init(_ db: Database, campaign: Campaign, path: String) throws {
        self.db = db
        self.campaign = campaign
        self.path = path
        find = try db.cachedStatement(sql: "SELECT token FROM token WHERE campaign = ? AND rid = ?")
        // Only a token that is taken may be passed over; a second row for a rid would be an error.
        insert = try db.cachedStatement(
            sql: """
                INSERT INTO token (campaign, rid, token, attempt) VALUES (?, ?, ?, ?)
                ON CONFLICT (token) DO NOTHING
                """)
    }

    /// The contact's token: the one it has, else a new one.
    ///
    /// - Parameter contactKey: Trimmed and in NFC already; not empty, no U+0000.
    /// - Throws: `RegistryError`; the whole transaction is then taken back.
    public func token(contactKey: String) throws -> IssuedToken {
        try Registry.checkContactKey(contactKey)
        return try issue(contactKey)
    }

    /// The token of the unprinted row by which the web tier is tested. Its contact key begins with U+0000, which
    /// no contact's may hold.
    public func probeToken() throws -> IssuedToken { try issue(Registry.probeKey) }

    private func issue(_ contactKey: String) throws -> IssuedToken {
        let rid = campaign.key.rid(contactKey: contactKey)
        return try RegistryError.translating(path) {
            if let text = try String.fetchOne(find, arguments: [campaign.number, rid]) {
                return IssuedToken(rid: rid, token: try campaign.token(text, path: path))
            }
            for attempt in 0..<CampaignSession.mostAttempts {
                let token = campaign.key.token(rid: rid, attempt: attempt, profile: campaign.profile)
                if token.spellsUnwantedWord { continue }
                try insert.execute(arguments: [campaign.number, rid, token.text, attempt])
                if db.changesCount == 1 {
                    newTokens += 1
                    return IssuedToken(rid: rid, token: token)
                }
            }
            throw RegistryError(
                .tokensUsedUp,
                "no free token found in \(CampaignSession.mostAttempts) attempts; please report this as a bug"
            )
        }
    }
}

extension Campaign {
    /// A stored token, checked again: what is printed must parse.
    func token(_ text: String, path: String) throws -> Token {
        guard let token = try? Token(parsing: text, profile: profile), token.text == text else {
            throw RegistryError.damaged(path, "a stored token fails its check symbol")
        }
        return token
    }
}
