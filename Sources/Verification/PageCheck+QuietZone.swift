extension PageCheck {
    /// The symbol and four modules around it stay as light as paper (ISO/IEC 18004, 6.3.8): beneath lies bare paper
    /// or one solid white rectangle that covers all of it, with nothing but more white upon it; above lies nothing but
    /// the symbol.
    ///
    /// Paths and images count by their bounds, strokes without the spikes of mitres, text by its glyphs' origins.
    mutating func checkQuietZone(of stencil: PlacedStencil, modules: Int) {
        let square = stencil.operation.matrix.bounds(of: Rect(minX: 0, minY: 0, maxX: 1, maxY: 1))
        let zone = square.outset(by: 4 * square.width / Double(modules))
        let core = zone.outset(by: -PageCheck.tolerance)
        if !painted.mediaBox.holds(core) {
            report(.quietZone, "the quiet zone of a QR code leaves the page")
        }

        // What lies beneath and is not white, or not sure to be.
        var stain: PaintOperation?
        var above: PaintOperation?
        for (run, operations) in painted.runs.enumerated() {
            for index in operations.indices where operations[index].box.meets(core) {
                let operation = operations[index]
                if (run, index) > (stencil.run, stencil.index) {
                    above = above ?? operation
                } else if (run, index) < (stencil.run, stencil.index) {
                    // White over a part of the zone leaves the rest of it as it was.
                    if !operation.isPlainWhite {
                        stain = operation
                    } else if operation.box.holds(core) {
                        stain = nil
                    }
                }
            }
        }
        if let stain { report(.quietZone, "\(stain.kind.noun) lies in the quiet zone of a QR code") }
        if let above {
            report(.quietZone, "\(above.kind.noun) is painted over the quiet zone of a QR code")
        }
    }
}

extension PaintOperation {
    fileprivate var isPlainWhite: Bool { kind == .fill && fillsBox && colour == .white && isSolid }
}

extension PaintOperation.Kind {
    fileprivate var noun: String {
        switch self {
        case .stencil: "a 1-bit image"
        case .image: "an image"
        case .artwork: "artwork"
        case .stroke: "a line"
        case .shading: "a shading"
        case .text: "text"
        case .fill: "a filled shape"
        }
    }
}
