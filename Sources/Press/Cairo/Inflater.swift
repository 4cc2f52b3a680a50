internal import CDeflate

/// Unpacks zlib's format (RFC 1950).
enum Inflater {
    /// What a page of cairo's unpacks to at most: some thousand times a page's usual content.
    private static let limit = 1 << 28

    /// - Throws: `library` for damaged or endless data.
    static func inflated(_ data: UnsafeBufferPointer<UInt8>) throws(PressError) -> [UInt8] {
        guard let decompressor = libdeflate_alloc_decompressor() else {
            throw PressError(.library, "there is no memory to decompress with")
        }
        defer { libdeflate_free_decompressor(decompressor) }
        var capacity = max(4096, data.count * 8)
        while capacity <= limit {
            var count = 0
            var result = LIBDEFLATE_SUCCESS
            let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
                result = libdeflate_zlib_decompress(
                    decompressor, data.baseAddress, data.count, buffer.baseAddress, capacity, &count)
                initialized = result == LIBDEFLATE_SUCCESS ? count : 0
            }
            switch result {
            case LIBDEFLATE_SUCCESS: return bytes
            case LIBDEFLATE_INSUFFICIENT_SPACE: capacity *= 4
            default: throw PressError(.library, "a content stream of the drawn PDF cannot be decompressed")
            }
        }
        throw PressError(.library, "a content stream of the drawn PDF has no end")
    }
}
