import Foundation
import PURL

/// A folder of the test's own, removed with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "tirage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The names in it, hidden ones too, sorted.
    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }

    func mode(of name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.posixPermissions] as? Int
    }
}

/// Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014. Repeatable from its seed.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
    }
}

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
