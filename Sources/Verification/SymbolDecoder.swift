internal import CZXing

/// Reads QR codes with zxing-cpp: a library that has no part in making them. One thread at a time.
final class SymbolDecoder {
    private var raster: [UInt8] = []
    private var bytes = [UInt8](repeating: 0, count: Int(CZXING_MOST_BYTES))

    /// The bytes that the square symbol says; nil when it cannot be read.
    ///
    /// `modules`: 1 is dark, row by row from the top left, `side × side`.
    func read(_ modules: [UInt8], side: Int) throws(ReadBackError) -> ArraySlice<UInt8>? {
        draw(modules, side: side)
        let count = czxing_read_qr(raster, CInt(side + 2), &bytes)
        guard count != CZXING_FAILED else {
            throw ReadBackError(.library, "zxing-cpp failed to read a QR code")
        }
        return count < 0 ? nil : bytes[..<count]
    }

    /// A pixel for each module, and one of margin on each side.
    private func draw(_ modules: [UInt8], side: Int) {
        let width = side + 2
        raster.removeAll(keepingCapacity: true)
        raster.append(contentsOf: repeatElement(255, count: width + 1))
        for row in 0..<side {
            for module in modules[row * side..<(row + 1) * side] { raster.append(module == 0 ? 255 : 0) }
            raster.append(255)
            raster.append(255)
        }
        raster.append(contentsOf: repeatElement(255, count: width - 1))
    }
}
