internal import CPangoCairo
import QRSymbol
import Verification

/// A part as the drawing room makes it: on every page the static layer as one shared form (artwork, a white square
/// under each code), then texts, then the codes as A1 masks in black. `change` breaks it where a test wants it broken.
struct TestPart {
    struct Code {
        var payload: String
        var left, top, module: Double
        /// What is drawn instead of the payload.
        var drawn: String?
        /// Added to the planned place.
        var shift = 0.0
        var grey = 0.0
        var alpha = 1.0
        /// In degrees, about the symbol's middle.
        var rotation = 0.0
        var isMirrored = false
        /// Width times this.
        var stretch = 1.0
        /// Two clips: a rectangle over the left part of the symbol, or a circle in it.
        var clipWidth: Double?
        var clipsCircle = false
        var isDrawn = true
        /// Every n-th module turned over.
        var damage: Int?

        init(_ payload: String, left: Double = 300, top: Double = 100, module: Double = 1.5) {
            self.payload = payload
            self.left = left
            self.top = top
            self.module = module
        }
    }

    struct Page {
        var codes: [Code] = []
        /// Painted between the static layer and the codes, and after them.
        var beneath: [Paint] = []
        var above: [Paint] = []
    }

    enum Paint {
        case rectangle(x: Double, y: Double, width: Double, height: Double)
        case line(x: Double, y: Double, toX: Double, toY: Double, width: Double)
        case text(String, x: Double, y: Double, size: Double = 12)
        case image(x: Double, y: Double)
    }

    var pages: [Page]
    var width = 420.0
    var height = 298.0
    /// Whether the static layer has its white squares, and how solid they are.
    var whiteSquares = true
    var whiteAlpha = 1.0
    /// Added around the white squares; less than 0 leaves the quiet zone uncovered.
    var whiteMargin = 0.0

    /// One format for the job.
    static let format = QRFormat(version: 3, level: .quartile)

    static func payload(_ index: Int) -> String {
        "https://go.example.com/K7QM2X\(String(100 + index % 900))"
    }

    /// Pages with one code each.
    static func plain(_ count: Int) -> TestPart {
        TestPart(pages: (0..<count).map { Page(codes: [Code(payload($0))]) })
    }

    var expected: [ExpectedPage] {
        pages.map { page in
            ExpectedPage(
                mediaWidthInPoints: width, mediaHeightInPoints: height,
                codes: page.codes.map { code in
                    ExpectedCode(
                        payload: code.payload, moduleCount: TestPart.side,
                        box: PaperSquare(
                            leftInPoints: code.left, top: code.top, side: Double(TestPart.side) * code.module)
                    )
                })
        }
    }

    static let side = 29

    static func symbol(_ payload: String) throws -> QRCode {
        guard let format else { throw QRFormatMissing() }
        return try QRCode(encoding: payload, in: format)
    }

    private struct QRFormatMissing: Error {}
}
