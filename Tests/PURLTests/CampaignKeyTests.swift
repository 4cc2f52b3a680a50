import PURL
import Testing

/// Expected values were computed with Python's `hmac` and `hashlib` after DESIGN's formulas.
@Suite("Campaign keys")
struct CampaignKeyTests {
    @Test("rid and tokens are those of an independent implementation")
    func vectors() throws {
        let key = try #require(CampaignKey(sampleKey))
        let rid = key.rid(contactKey: "Zoë 42")
        #expect(rid == "r_bgj0wemmpdq0ky0brdrq0ef27c")
        #expect(key.token(rid: rid, attempt: 0, profile: .typed).text == "667r7bb5p")
        #expect(key.token(rid: rid, attempt: 0, profile: .standard).text == "667r7bb5vztmtz")
        #expect(key.token(rid: rid, attempt: 0, profile: .strong).text == "667r7bb5vztmt5fgvavwjpnex5r")
        #expect(key.token(rid: rid, attempt: 12, profile: .typed).text == "v179tv0k8")
        #expect(key.token(rid: rid, attempt: 12, profile: .standard).text == "v179tv0khh6hw9")
        #expect(key.token(rid: rid, attempt: 12, profile: .strong).text == "v179tv0khh6hwnr78qny44cyb3t")
    }

    @Test("a key is taken by its bytes: composed and decomposed letters are two contacts")
    func bytesCount() throws {
        let key = try #require(CampaignKey(sampleKey))
        #expect(key.rid(contactKey: "Zo\u{EB}") != key.rid(contactKey: "Zoe\u{308}"))
    }

    @Test("a key has 32 bytes", arguments: [0, 31, 33])
    func length(count: Int) {
        #expect(CampaignKey([UInt8](repeating: 1, count: count)) == nil)
    }

    @Test("no description reveals the key")
    func silent() throws {
        let key = try #require(CampaignKey([UInt8](repeating: 0xAB, count: 32)))
        var dumped = ""
        dump(key, to: &dumped)
        #expect("\(key)" == "CampaignKey")
        #expect(String(reflecting: key) == "CampaignKey")
        #expect("\(Optional(key) as Any)" == "Optional(CampaignKey)")
        #expect(dumped == "- CampaignKey\n")
    }

    @Test("no token twice among 200,000")
    func noDuplicates() throws {
        let key = try #require(CampaignKey(sampleKey))
        var tokens: Set<String> = []
        for contact in 0..<200_000 {
            tokens.insert(key.token(rid: "r_\(contact)", attempt: 0, profile: .standard).text)
        }
        #expect(tokens.count == 200_000)
    }

    @Test("no symbol is rarer or more frequent than chance allows, at any place")
    func balance() throws {
        let key = try #require(CampaignKey(sampleKey))
        var counts = [[UInt8: Int]](repeating: [:], count: TokenProfile.standard.symbols)
        for contact in 0..<32_000 {
            let token = key.token(rid: "r_\(contact)", attempt: 0, profile: .standard)
            for (place, symbol) in token.text.utf8.enumerated() { counts[place][symbol, default: 0] += 1 }
        }
        // 1,000 expected with a standard deviation of 31: six of them are 187.
        for place in counts {
            #expect(place.count == 32)
            #expect(place.values.allSatisfy { abs($0 - 1000) < 187 })
        }
    }
}
