/// Compares one painted page with its plan.
struct PageCheck {
    /// How far, in points, an edge may stand from its planned place. Cairo rounds paths to 1/256 of a point and
    /// numbers to six decimals.
    static let tolerance = 0.05

    let number: Int
    let painted: PaintedPage
    private(set) var findings: [Finding] = []

    init(number: Int, painted: PaintedPage) {
        self.number = number
        self.painted = painted
    }

    mutating func compare(
        with expected: ExpectedPage, file: PDFFile, decoder: SymbolDecoder
    ) throws(ReadBackError) {
        checkSize(expected)
        if painted.annotationCount > 0 {
            report(.pageAnnotations, "annotations on the page: \(painted.annotationCount), planned: none")
        }
        var stencils = painted.stencils
        for code in expected.codes {
            let planned = code.box.rect(on: painted.mediaBox)
            guard
                let nearest = stencils.indices.min(by: {
                    stencils[$0].operation.box.distance(to: planned)
                        < stencils[$1].operation.box.distance(to: planned)
                })
            else {
                report(.codeMissing, "no QR code is left for the one planned at \(code.box.place)")
                continue
            }
            let stencil = stencils.remove(at: nearest)
            checkPlace(stencil.operation, code, planned)
            checkInk(stencil.operation)
            checkModules(stencil.operation, code)
            checkQuietZone(of: stencil, modules: code.moduleCount)
            try checkPayload(stencil.operation, code, file: file, decoder: decoder)
        }
        for stencil in stencils {
            let box = stencil.operation.box
            let place = PaperSquare(
                leftInPoints: box.minX - painted.mediaBox.minX, top: painted.mediaBox.maxY - box.maxY,
                side: box.width
            ).place
            report(.codeUnexpected, "a 1-bit image that the plan does not know stands at \(place)")
        }
    }

    mutating func report(_ code: Finding.Code, _ message: String) {
        findings.append(Finding(page: number, code: code, message: message))
    }

    private mutating func checkSize(_ expected: ExpectedPage) {
        let media = painted.mediaBox
        if abs(media.width - expected.mediaWidthInPoints) > PageCheck.tolerance
            || abs(media.height - expected.mediaHeightInPoints) > PageCheck.tolerance
        {
            report(
                .pageSize,
                "the media is \(media.width.inPoints) × \(media.height.inPoints), planned "
                    + "\(expected.mediaWidthInPoints.inPoints) × \(expected.mediaHeightInPoints.inPoints)")
        }
        if painted.rotation % 360 != 0 { report(.pageSize, "the page is turned by \(painted.rotation)°") }
        if painted.userUnit != 1 { report(.pageSize, "the page has a unit of its own") }
    }
}

/// A stencil with its place in the order of painting.
struct PlacedStencil {
    var operation: PaintOperation
    var run: Int
    var index: Int
}

extension PaintedPage {
    /// In the order of painting.
    var stencils: [PlacedStencil] {
        var found: [PlacedStencil] = []
        for (run, operations) in runs.enumerated() {
            for index in operations.indices {
                if case .stencil = operations[index].kind {
                    found.append(PlacedStencil(operation: operations[index], run: run, index: index))
                }
            }
        }
        return found
    }
}

extension Rect {
    /// Between the centres.
    fileprivate func distance(to other: Rect) -> Double {
        let x = (minX + maxX - other.minX - other.maxX) / 2
        let y = (minY + maxY - other.minY - other.maxY) / 2
        return (x * x + y * y).squareRoot()
    }
}

extension PaperSquare {
    /// `100.00 pt from the left, 20.50 pt from the top`.
    var place: String { "\(left.inPoints) from the left, \(top.inPoints) from the top" }
}

extension Double {
    /// With two decimals: `20.50 pt`.
    var inPoints: String { "\(twoDecimals) pt" }

    var twoDecimals: String {
        guard isFinite, abs(self) < 1e12 else { return "\(self)" }
        let hundredths = Int((abs(self) * 100).rounded())
        let fraction = String(hundredths % 100)
        return (self < 0 && hundredths > 0 ? "-" : "") + "\(hundredths / 100)."
            + (fraction.count < 2 ? "0" : "") + fraction
    }
}
