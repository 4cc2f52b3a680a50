import QRSymbol
import TestSupport
import Testing
import Verification

/// Codes as stencils of a page of their own.
@Suite("Symbols read back")
struct SymbolReadingTests {
    private static let formats = (1...40).flatMap { version in
        ErrorCorrectionLevel.allCases.compactMap { QRFormat(version: version, level: $0) }
    }

    /// - Parameter damaged: modules turned over, by their index.
    private func findings(
        _ payload: String, planned: String? = nil, in format: QRFormat, damaged: [Int] = [],
        isTransposed: Bool = false
    ) throws -> [String] {
        let symbol = try QRCode(encoding: payload, in: format)
        let side = symbol.side
        let size = Double(side) * 1.5
        let stride = (side + 7) / 8
        var rows = [UInt8](repeating: 0, count: stride * side)
        for y in 0..<side {
            for x in 0..<side {
                let index = isTransposed ? x * side + y : y * side + x
                let module = symbol.modules[index] ^ (damaged.contains(index) ? 1 : 0)
                rows[y * stride + x / 8] |= module << UInt8(7 - x % 8)
            }
        }
        var pdf = HandmadePDF(content: "q \(size) 0 0 \(size) 20 20 cm /S Do Q", stencil: symbol)
        pdf.stencilData = rows
        pdf.mediaBox = "[0 0 420 420]"
        let code = ExpectedCode(
            payload: planned ?? payload, moduleCount: side,
            box: PaperSquare(leftInPoints: 20, top: 400 - size, side: size))
        let page = ExpectedPage(mediaWidthInPoints: 420, mediaHeightInPoints: 420, codes: [code])
        return try ReadBack(pdf: pdf.bytes).check([page]).map(\.description)
    }

    @Test("every version at every level, in digits, capitals and bytes, and a wrong last character each time")
    func formats() throws {
        var generator = SplitMix64(seed: 18004)
        for format in SymbolReadingTests.formats {
            for alphabet in ["0123456789", "ABCXYZ $%*+-./:", "aZ~|{\"\\"] {
                // Version 1 at level H has room for seven bytes.
                let text = String((0..<7).compactMap { _ in alphabet.randomElement(using: &generator) })
                #expect(try findings(text, in: format) == [], "\(format) `\(text)`")
                #expect(
                    try findings(text, planned: text.dropLast() + "!", in: format)
                        == ["page 1: code-payload: a QR code says something else than the plan"],
                    "\(format) `\(text)`")
            }
        }
    }

    @Test("a few wrong modules are corrected, as a telephone does; half of them wrong are not")
    func damage() throws {
        let format = try #require(QRFormat(version: 3, level: .quartile))
        // In the field of data, below the upper finders.
        let spot = [15 * 29 + 15, 15 * 29 + 16, 16 * 29 + 15]
        #expect(try findings("https://go.example.com/K7QM", in: format, damaged: spot) == [])
        let half = (12 * 29..<20 * 29).filter { $0 % 2 == 0 }
        #expect(
            try findings("https://go.example.com/K7QM", in: format, damaged: half)
                == ["page 1: code-unreadable: a QR code cannot be read"])
    }

    @Test("a symbol whose rows are its columns: some telephones do not read it")
    func mirrored() throws {
        let format = try #require(QRFormat(version: 3, level: .quartile))
        #expect(
            try findings("https://go.example.com/K7QM", in: format, isTransposed: true)
                == ["page 1: code-unreadable: a QR code cannot be read"])
    }
}
