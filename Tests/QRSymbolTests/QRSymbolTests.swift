import QRSymbol
import TestSupport
import Testing

@Suite("Symbols")
struct QRSymbolTests {
    @Test("ZBar reads what was encoded", arguments: UInt64(0)..<150)
    func decodes(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let bases = [
            "https://go.example.com/", "HTTPS://GO.EXAMPLE.COM/", "http://a.fr/i/", "", "https://x/~y?z=",
        ]
        let alphabets = [
            crockford, crockford.lowercased(), "0123456789", "$%*+-./: A", "aA0!\"#&'()<>[]{}|^`_~\\",
        ]
        let base = bases.randomElement(using: &generator) ?? ""
        let alphabet = alphabets.randomElement(using: &generator) ?? ""
        let payload = base + generator.text(of: alphabet, count: Int.random(in: 1...60, using: &generator))
        let format = try QRFormat.smallest(holding: payload)

        let symbol = try QRCode(encoding: payload, in: format)

        #expect(symbol.side == format.side)
        #expect(symbol.modules.count == symbol.side * symbol.side)
        #expect(symbol.modules.allSatisfy { $0 <= 1 })
        #expect(readByZBar(symbol.modules, side: symbol.side) == [payload], "seed \(seed)")
    }

    @Test("a larger format than needed is kept", arguments: ErrorCorrectionLevel.allCases)
    func keepsFormat(level: ErrorCorrectionLevel) throws {
        let format = try #require(QRFormat(version: 7, level: level))
        let symbol = try QRCode(encoding: "https://go.example.com/K7M4XQ9T", in: format)
        #expect(symbol.side == 45)
        #expect(readByZBar(symbol.modules, side: 45) == ["https://go.example.com/K7M4XQ9T"])
    }

    @Test("the three finders stand in their corners")
    func finders() throws {
        let symbol = try QRCode(encoding: "A", in: try QRFormat.smallest(holding: "A"))
        let top = symbol.modules.prefix(7)
        #expect(Array(top) == [1, 1, 1, 1, 1, 1, 1])
        #expect(Array(symbol.modules[14..<21]) == [1, 1, 1, 1, 1, 1, 1])
        #expect(Array(symbol.modules[(20 * 21)..<(20 * 21 + 7)]) == [1, 1, 1, 1, 1, 1, 1])
        #expect(symbol.modules[7] == 0)
    }

    @Test("equal payloads have equal symbols")
    func deterministic() throws {
        let payload = "https://go.example.com/K7QM2X9T4RWBCX"
        let format = try QRFormat.smallest(holding: payload)
        #expect(try QRCode(encoding: payload, in: format) == QRCode(encoding: payload, in: format))
    }

    @Test("libqrencode's larger version is refused, and the payload not repeated")
    func tooLongForFormat() throws {
        let format = try #require(QRFormat(version: 2, level: .quartile))
        let error = #expect(throws: QRSymbolError.self) {
            try QRCode(encoding: "https://go.example.com/K7QM2X9T4RWBCX", in: format)
        }
        #expect(error?.code == .tooLong)
        #expect(
            error?.description == "a payload of 37 characters is too long for a QR code of format 2-Q")
    }

    @Test("a payload beyond the largest symbol is refused")
    func tooLongForAny() throws {
        let payload = String(repeating: "a", count: 2332)  // 2,331 bytes is the limit of version 40 at M
        let error = #expect(throws: QRSymbolError.self) { try QRFormat.smallest(holding: payload) }
        #expect(error?.code == .tooLong)
        #expect(error?.description == "a payload of 2332 characters is too long for any QR code")
        #expect(try QRFormat.smallest(holding: String(payload.dropLast())).description == "40-M")
        let largest = try #require(QRFormat(version: 40, level: .low))
        let inFormat = #expect(throws: QRSymbolError.self) {
            try QRCode(encoding: payload + payload, in: largest)
        }
        #expect(
            inFormat?.description == "a payload of 4664 characters is too long for a QR code of format 40-L")
    }

    @Test(
        "only printable ASCII is encoded",
        arguments: ["https://go.example.com/é", "a\u{0}", "a\tb", "a\u{7F}"])
    func notASCII(payload: String) throws {
        let error = #expect(throws: QRSymbolError.self) { try QRFormat.smallest(holding: payload) }
        let count = payload.utf8.count
        #expect(
            error?.description
                == "a QR code's payload of \(count) bytes has characters other than printable ASCII")
    }

    @Test("an empty payload is refused")
    func empty() throws {
        let error = #expect(throws: QRSymbolError.self) { try QRFormat.smallest(holding: "") }
        #expect(error?.description == "an empty payload has no QR code")
    }
}
