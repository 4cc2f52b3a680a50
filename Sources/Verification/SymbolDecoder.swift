internal import CZBar

/// Reads QR codes with ZBar: a library that has no part in making them. One thread at a time.
final class SymbolDecoder {
    enum Reading: Equatable {
        case bytes([UInt8])
        case nothing
        case several
    }

    private let scanner: OpaquePointer
    private let image: OpaquePointer
    private var raster: [UInt8] = []

    init() throws(ReadBackError) {
        guard let scanner = zbar_image_scanner_create() else {
            throw ReadBackError(.library, "ZBar gave no scanner")
        }
        guard let image = zbar_image_create() else {
            zbar_image_scanner_destroy(scanner)
            throw ReadBackError(.library, "ZBar gave no image")
        }
        self.scanner = scanner
        self.image = image
        // All symbologies off (0), then the one we print: four times as fast, and nothing else can answer for it.
        try set(ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
        try set(ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1)
        // Otherwise ZBar guesses an encoding for bytes above ASCII and rewrites them.
        try set(ZBAR_QRCODE, ZBAR_CFG_BINARY, 1)
        let y800 = zip("Y800".utf8, 0...).reduce(0) { $0 | UInt($1.0) << UInt($1.1 * 8) }
        zbar_image_set_format(image, y800)
    }

    deinit {
        zbar_image_destroy(image)
        zbar_image_scanner_destroy(scanner)
    }

    private func set(_ symbology: zbar_symbol_type_t, _ option: zbar_config_t, _ value: CInt)
        throws(ReadBackError)
    {
        guard zbar_image_scanner_set_config(scanner, symbology, option, value) == 0 else {
            throw ReadBackError(.library, "ZBar refused option \(option.rawValue)")
        }
    }

    /// What the square symbol says, drawn with a quiet zone at 2 pixels a module; at 3 and 4 only if 2 gives nothing.
    ///
    /// `modules`: 1 is dark, row by row from the top left, `side × side`.
    func read(_ modules: [UInt8], side: Int) throws(ReadBackError) -> Reading {
        var reading = Reading.nothing
        for pixels in 2...4 where reading == .nothing {
            draw(modules, side: side, pixels: pixels)
            reading = try scan(width: (side + 8) * pixels)
        }
        return reading
    }

    private func draw(_ modules: [UInt8], side: Int, pixels: Int) {
        let width = (side + 8) * pixels
        raster.removeAll(keepingCapacity: true)
        raster.append(contentsOf: repeatElement(255, count: width * width))
        raster.withUnsafeMutableBufferPointer { raster in
            for y in 0..<side * pixels {
                let row = (y + 4 * pixels) * width + 4 * pixels
                let source = y / pixels * side
                for x in 0..<side * pixels where modules[source + x / pixels] != 0 { raster[row + x] = 0 }
            }
        }
    }

    private func scan(width: Int) throws(ReadBackError) -> Reading {
        zbar_image_set_size(image, CUnsignedInt(width), CUnsignedInt(width))
        return try raster.withUnsafeBufferPointer { (bytes) throws(ReadBackError) -> Reading in
            // ZBar keeps the pointer: it is taken back before the closure ends.
            zbar_image_set_data(image, bytes.baseAddress, CUnsignedLong(bytes.count), nil)
            defer { zbar_image_set_data(image, nil, 0, nil) }
            guard zbar_scan_image(scanner, image) >= 0 else {
                throw ReadBackError(.library, "ZBar failed to scan")
            }
            guard let symbol = zbar_image_first_symbol(image) else { return .nothing }
            guard zbar_symbol_next(symbol) == nil else { return .several }
            guard zbar_symbol_get_type(symbol) == ZBAR_QRCODE, let data = zbar_symbol_get_data(symbol) else {
                return .nothing
            }
            let count = Int(zbar_symbol_get_data_length(symbol))
            return .bytes([UInt8](UnsafeRawBufferPointer(start: data, count: count)))
        }
    }
}
