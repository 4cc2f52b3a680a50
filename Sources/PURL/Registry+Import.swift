import GRDB

extension Registry {
    /// Puts tokens that were published back into the registry, all of them or none: after an older backup was brought
    /// back, or into a new registry when there is no backup.
    ///
    /// - Parameters:
    ///   - id: Of the registry that issued the tokens: this one's own, or, while this one holds nothing, taken over.
    ///   - body: Does the work; what it throws passes, and takes everything back.
    /// - Throws: `RegistryError`: `otherRegistry`, `busy`, `readOnly`, `machine`, `damaged`.
    public func importing<R>(issuedBy id: String, _ body: (RegistryImport) throws -> R) throws -> R {
        try transaction { db in
            try RegistryError.translating(path) {
                let own = try String.fetchOne(db, sql: "SELECT id FROM meta")
                guard own != id else { return }
                guard try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM campaign)") == true else {
                    throw RegistryError(
                        .otherRegistry,
                        "the manifest is of registry \(id); the registry at `\(path)` is \(own ?? "none")",
                        hints: [
                            "to rebuild that one, make a new registry with `tirage registry init --registry DIR`"
                        ])
                }
                try db.execute(sql: "UPDATE meta SET id = ?", arguments: [id])
            }
            let session = try RegistryError.translating(path) { try RegistryImport(db, path: path) }
            return try body(session)
        }
    }
}

extension RegistryError.Code {
    /// A manifest of tokens that another registry has issued.
    public static let otherRegistry = RegistryError.Code(description: "other-registry")
}
