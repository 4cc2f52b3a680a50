internal import CZBar

/// What ZBar reads in a symbol, as an independent witness.
func readByZBar(_ modules: [UInt8], side: Int) -> [String] {
    let scanner = zbar_image_scanner_create()
    let image = zbar_image_create()
    defer {
        zbar_image_destroy(image)
        zbar_image_scanner_destroy(scanner)
    }
    let pixels = 3
    let width = (side + 8) * pixels
    let raster = (0..<width * width).map { index -> UInt8 in
        let x = index % width / pixels - 4
        let y = index / width / pixels - 4
        guard (0..<side).contains(x), (0..<side).contains(y) else { return 255 }
        return modules[y * side + x] == 1 ? 0 : 255
    }
    zbar_image_set_format(image, 0x3030_3859)  // "Y800", little-endian
    zbar_image_set_size(image, CUnsignedInt(width), CUnsignedInt(width))
    return raster.withUnsafeBytes { bytes in
        zbar_image_set_data(image, bytes.baseAddress, CUnsignedLong(bytes.count), nil)
        zbar_scan_image(scanner, image)
        var texts: [String] = []
        var symbol = zbar_image_first_symbol(image)
        while let found = symbol {
            let data = UnsafeRawBufferPointer(
                start: zbar_symbol_get_data(found), count: Int(zbar_symbol_get_data_length(found)))
            texts.append(String(decoding: data, as: UTF8.self))
            symbol = zbar_symbol_next(found)
        }
        return texts
    }
}
