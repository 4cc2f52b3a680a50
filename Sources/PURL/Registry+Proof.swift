import GRDB

extension Registry {
    /// Whether a run was published with this registry. One that was not, although its report says so, was published
    /// with a later state of it: this is an older copy, which would issue other tokens to the same contacts.
    public func knows(run id: String) throws -> Bool {
        try RegistryError.translating(path) {
            try queue.read { db in
                try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM run WHERE run = ?)", arguments: [id])
                    ?? false
            }
        }
    }

    /// Whether exactly these tokens are issued to these contacts.
    ///
    /// - Parameter tokens: by pseudonym.
    public func holds(_ tokens: [(rid: String, token: String)], campaign name: String) throws -> Bool {
        try RegistryError.translating(path) {
            try queue.read { db in
                guard let campaign = try Campaign.find(name, in: db, path: path) else { return false }
                let statement = try db.cachedStatement(
                    sql: "SELECT token FROM token WHERE campaign = ? AND rid = ?")
                return try tokens.allSatisfy { rid, token in
                    try String.fetchOne(statement, arguments: [campaign.number, rid]) == token
                }
            }
        }
    }
}
