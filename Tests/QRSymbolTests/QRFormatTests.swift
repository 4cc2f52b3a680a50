import QRSymbol
import TestSupport
import Testing

@Suite("The smallest format")
struct QRFormatTests {
    /// At L, M, Q and H: what libqrencode 4.1.1 chooses by itself where our segments are the same as its own.
    @Test(
        "known payloads have known versions",
        arguments: [
            ("https://go.example.com/k7m4xq9t", [2, 3, 3, 4]),
            ("HTTPS://GO.EXAMPLE.COM/K7M4XQ9T", [2, 2, 3, 3]),
            ("https://xm.to/k7m4xq9t2b", [2, 2, 3, 3]),
            ("HTTPS://XM.TO/K7M4XQ9T2B", [1, 2, 2, 3]),
            ("https://john-smith.example.com/spring", [3, 3, 4, 5]),
            ("HTTPS://JOHN-SMITH.EXAMPLE.COM/SPRING", [2, 2, 3, 4]),
            ("HTTPS://GO.EX.FR/K7QM2X9T4RWBCX", [2, 2, 3, 3]),
        ])
    func knownVersions(payload: String, versions: [Int]) throws {
        for (level, version) in zip(ErrorCorrectionLevel.allCases, versions) {
            #expect(try QRFormat.smallest(holding: payload, minimumLevel: level).version == version)
        }
    }

    @Test("the level is raised as far as the version allows")
    func strongestLevel() throws {
        // Version 3 at M, and 3 at Q; 4 at H.
        #expect(try QRFormat.smallest(holding: "https://go.example.com/k7m4xq9t").description == "3-Q")
        // Version 2 at M; 3 at Q.
        #expect(try QRFormat.smallest(holding: "HTTPS://GO.EXAMPLE.COM/K7M4XQ9T").description == "2-M")
        #expect(try QRFormat.smallest(holding: "A", minimumLevel: .low).description == "1-H")
        #expect(try QRFormat.smallest(holding: "A", minimumLevel: .high).description == "1-H")
    }

    @Test("an upper-case token costs fewer bits than a lower-case one")
    func tokenAsAlphanumeric() throws {
        let base = "https://go.example.com/"
        // 12 + 22 × 8 + 13 + 15 letters = 283.5 → 284 bits, against 12 + 37 × 8 = 308.
        #expect(try QRFormat.smallest(holding: base + "K7QM2X9T4RWBCX").description == "3-M")
        let mixed = try QRFormat.smallest(holding: base + crockford.suffix(26), minimumLevel: .medium)
        let lower = try QRFormat.smallest(
            holding: base + crockford.suffix(26).lowercased(), minimumLevel: .medium)
        #expect(mixed.version == 3)
        #expect(lower.version == 4)
    }

    @Test("tokens of one length need one format, whatever digits they hold", arguments: UInt64(0)..<40)
    func oneShapeOneFormat(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let base =
            ["https://go.example.com/", "https://ma-marque.fr/i/"].randomElement(using: &generator) ?? ""
        let length = Int.random(in: 9...27, using: &generator)
        let format = try QRFormat.smallest(holding: base + String(repeating: "A", count: length))
        for alphabet in [crockford, "0123456789", "AZ"] {
            let payload = base + generator.text(of: alphabet, count: length)
            #expect(try QRFormat.smallest(holding: payload) == format, "seed \(seed)")
        }
    }

    @Test("a longer payload never has a smaller version", arguments: UInt64(0)..<20)
    func longerIsNeverSmaller(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let alphabet =
            ["ABCabc019/-.:", crockford, "0123456789", "abcdef/"].randomElement(using: &generator) ?? ""
        let whole = generator.text(of: alphabet, count: 160)
        var version = 0
        for length in stride(from: 1, through: 160, by: 3) {
            let next = try QRFormat.smallest(holding: String(whole.prefix(length))).version
            #expect(next >= version, "seed \(seed), length \(length)")
            version = next
        }
    }

    @Test("there are forty versions")
    func versions() {
        #expect(QRFormat(version: 0, level: .medium) == nil)
        #expect(QRFormat(version: 41, level: .medium) == nil)
        #expect(QRFormat(version: 40, level: .medium)?.side == 177)
        #expect(QRFormat(version: 1, level: .medium)?.side == 21)
    }
}
