extension PageCheck {
    /// The smallest module we print, in millimetres: GS1's floor for codes read by telephones is 0.396.
    private static let smallestModule = 0.4

    mutating func checkPlace(_ stencil: PaintOperation, _ code: ExpectedCode, _ planned: Rect) {
        let matrix = stencil.matrix
        let box = matrix.bounds(of: Rect(minX: 0, minY: 0, maxX: 1, maxY: 1))
        if abs(matrix.b) > 0.001 || abs(matrix.c) > 0.001 || matrix.a <= 0 || matrix.d <= 0
            || abs(matrix.a - matrix.d) > PageCheck.tolerance
        {
            report(.codeShape, "the QR code planned at \(code.box.place) is not upright and square")
        }
        let gap = box.largestGap(to: planned)
        if gap > PageCheck.tolerance {
            report(
                .codePlace, "an edge of the QR code planned at \(code.box.place) is off by \(gap.inPoints)")
        }
        if stencil.isClipped {
            report(.codeClipped, "the QR code planned at \(code.box.place) is cut by a clip")
        }
    }

    mutating func checkInk(_ stencil: PaintOperation) {
        if stencil.colour != .black {
            report(.codeColour, "a QR code is not drawn in black")
        } else if !stencil.isSolid {
            report(.codeColour, "a QR code is drawn translucent, masked, blended or overprinting")
        }
    }

    mutating func checkModules(_ stencil: PaintOperation, _ code: ExpectedCode) {
        let module = stencil.matrix.largestScale / Double(code.moduleCount) * 25.4 / 72
        // A thousandth of a millimetre for the rounding of the matrix.
        if module < PageCheck.smallestModule - 0.001 {
            report(
                .moduleSize,
                "a module of a QR code is \(module.twoDecimals) mm, less than \(PageCheck.smallestModule) mm")
        }
    }

    mutating func checkPayload(
        _ stencil: PaintOperation, _ code: ExpectedCode, file: PDFFile, decoder: SymbolDecoder
    ) throws(ReadBackError) {
        guard case .stencil(let object) = stencil.kind else { return }
        let image: Stencil
        do throws(ContentError) {
            image = try file.stencil(object)
        } catch {
            report(.codeUnreadable, error.message)
            return
        }
        guard image.width == code.moduleCount, image.height == code.moduleCount else {
            report(
                .codeModules,
                "a QR code has \(image.width) × \(image.height) pixels, planned one for each of "
                    + "\(code.moduleCount) × \(code.moduleCount) modules")
            return
        }
        guard let bytes = try decoder.read(image.modules, side: image.width) else {
            report(.codeUnreadable, "a QR code cannot be read")
            return
        }
        if !bytes.elementsEqual(code.payload.utf8) {
            report(.codePayload, "a QR code says something else than the plan")
        }
    }
}
