import Diagnostics
public import PURL

/// Published packages put back into a registry: each is proven first, and all are taken in or none.
public struct ManifestImport {
    /// Of conflicts told one by one.
    private static let mostConflicts = 20

    /// What was found and done.
    public struct Result: Hashable, Sendable {
        /// Of the registry, as it is now.
        public var registry: String
        public var manifests: Int
        /// Tokens, probes' included: those that were new, and those known before.
        public var added = 0
        public var known = 0
        /// Runs that were new.
        public var runs = 0
        /// Campaigns without a key, by name: nobody can issue new tokens in them.
        public var closed: [String] = []
    }

    /// - Parameter folders: each holds a `datapackage.json`.
    /// - Throws: `DiagnosticList` of damaged packages, or of conflicts with file and line; `RegistryError`.
    public static func run(_ folders: [String], into registry: Registry) throws -> Result {
        let findings = DiagnosticList(folders.flatMap(ManifestVerifier.verify))
        try findings.throwIfErrors()
        let readers = try folders.map(ManifestReader.init)
        guard let first = readers.first else {
            return Result(registry: registry.id, manifests: 0)
        }
        for reader in readers where reader.package.registryID != first.package.registryID {
            throw DiagnosticList([
                Diagnostic(
                    "other-registry",
                    "the manifest is of registry \(reader.package.registryID), "
                        + "\(first.descriptorFile) of \(first.package.registryID)",
                    at: SourceLocation(file: reader.descriptorFile),
                    hints: ["import the manifests of one registry at a time"])
            ])
        }
        return try registry.importing(issuedBy: first.package.registryID) { session in
            var importing = ManifestImport(
                result: Result(registry: first.package.registryID, manifests: readers.count))
            // In the order they were published, whatever order they were named in.
            for reader in readers.sorted(by: { $0.package.sequence < $1.package.sequence }) {
                try importing.take(reader, session)
            }
            try importing.throwIfConflicts()
            importing.result.closed = Array(Set(importing.result.closed)).sorted()
            return importing.result
        }
    }

    private var result: Result
    private var conflicts: [Diagnostic] = []
    private var moreConflicts = 0

    private init(result: Result) { self.result = result }

    private mutating func take(_ reader: ManifestReader, _ session: RegistryImport) throws {
        let package = reader.package
        let campaign = try session.campaign(package.campaign, profile: package.tokenProfile)
        if !campaign.hasKey { result.closed.append(package.campaign) }
        switch try session.record(
            run: package.runID, job: package.job, sequence: package.sequence, of: campaign)
        {
        case .known: break
        case .added: result.runs += 1
        case .conflict(let fault): report(fault, reader.descriptorFile, nil)
        }
        do {
            try reader.forEachRow { row, line in
                switch try session.add(rid: row.rid, token: row.token, to: campaign) {
                case .known: result.known += 1
                case .added: result.added += 1
                case .conflict(let fault): report(fault, reader.rowFile, line)
                }
            }
        } catch let error as ManifestError {
            throw Diagnostic(
                "manifest-row", error.description, at: SourceLocation(file: reader.rowFile))
        }
    }

    private mutating func report(_ fault: String, _ file: String, _ line: Int?) {
        guard conflicts.count < ManifestImport.mostConflicts else {
            moreConflicts += 1
            return
        }
        conflicts.append(
            Diagnostic("import-conflict", fault, at: SourceLocation(file: file, line: line)))
    }

    /// - Throws: `DiagnosticList`; nothing was changed then.
    private func throwIfConflicts() throws {
        guard !conflicts.isEmpty else { return }
        var all = conflicts
        if moreConflicts > 0 {
            all.append(Diagnostic("import-conflict", "\(moreConflicts) more conflicts"))
        }
        all[all.count - 1].hints = [
            "nothing was taken in; bring the latest backup of the registry back, or find out which of the two is right"
        ]
        throw DiagnosticList(all)
    }
}
