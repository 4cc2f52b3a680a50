import PURL

let sampleKey = (0..<32).map { UInt8($0) }

func newRegistry(at path: String) throws -> Registry {
    try Registry.create(at: path, id: (0..<16).map { UInt8($0 * 17) })
}

extension Registry {
    /// Issues with the sample key.
    func issue(
        _ keys: [String], campaign: String = "autumn", profile: TokenProfile = .standard
    ) throws -> [IssuedToken] {
        try withCampaign(campaign, profile: profile, newKey: { sampleKey }) { session in
            try keys.map { try session.token(contactKey: $0) }
        }
    }
}

func registryError(_ body: () throws -> Void) -> RegistryError? {
    do {
        try body()
        return nil
    } catch {
        return error as? RegistryError
    }
}
