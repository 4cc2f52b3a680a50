import PURL
import TestSupport
import Testing

/// Expected values were computed with Python's `hmac` after the formula in `HoldoutSample`.
@Suite("Held-out contacts")
struct HoldoutTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func sample(_ tenths: Int, of registry: Registry) throws -> HoldoutSample {
        try registry.withCampaign("autumn", profile: .standard, newKey: { sampleKey }) {
            $0.holdoutSample(tenthsOfPercent: tenths)
        }
    }

    @Test("who is held out is what an independent implementation says")
    func vectors() throws {
        let sample = try sample(50, of: newRegistry(at: folder.path("registry")))
        #expect(
            (1...100).filter { sample.rid(ifHeldOut: String($0)) != nil } == [2, 72, 74, 80])
    }

    @Test("the share is the one asked for")
    func share() throws {
        let sample = try sample(125, of: newRegistry(at: folder.path("registry")))
        #expect((0..<20_000).count { sample.rid(ifHeldOut: String($0)) != nil } == 2473)
    }

    @Test("a larger share holds out all whom a smaller one does, and the pseudonym is the campaign's")
    func nested() throws {
        let registry = try newRegistry(at: folder.path("registry"))
        let (small, large) = (try sample(20, of: registry), try sample(200, of: registry))
        let held = (0..<2_000).map(String.init).filter { small.rid(ifHeldOut: $0) != nil }
        #expect(!held.isEmpty && held.allSatisfy { large.rid(ifHeldOut: $0) != nil })
        let issued = try registry.issue(held)
        #expect(issued.map(\.rid) == held.map { small.rid(ifHeldOut: $0) })
    }

    @Test("without the campaign's key nobody can be told to be held out")
    func unknownCampaign() throws {
        let registry = try newRegistry(at: folder.path("registry"))
        #expect(try registry.holdoutSample(campaign: "autumn", tenthsOfPercent: 100) == nil)
        let made = try sample(100, of: registry)
        let found = try #require(
            try registry.holdoutSample(campaign: "autumn", tenthsOfPercent: 100))
        #expect(
            (0..<500).allSatisfy {
                made.rid(ifHeldOut: String($0)) == found.rid(ifHeldOut: String($0))
            })
    }
}
