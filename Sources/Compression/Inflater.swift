internal import CDeflate

/// Unpacks zlib's format (RFC 1950).
public enum Inflater {
    /// - Parameter limit: the most bytes that may come out.
    /// - Throws: ``CompressionError`` for damaged data, or more than the limit.
    public static func inflated(
        _ data: UnsafeBufferPointer<UInt8>, limit: Int
    ) throws(CompressionError) -> [UInt8] {
        guard let decompressor = libdeflate_alloc_decompressor() else {
            throw CompressionError("there is no memory to decompress with")
        }
        defer { libdeflate_free_decompressor(decompressor) }
        var capacity = min(limit, max(4096, data.count * 8))
        while true {
            var count = 0
            var result = LIBDEFLATE_SUCCESS
            let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
                result = libdeflate_zlib_decompress(
                    decompressor, data.baseAddress, data.count, buffer.baseAddress, capacity, &count)
                initialized = result == LIBDEFLATE_SUCCESS ? count : 0
            }
            switch result {
            case LIBDEFLATE_SUCCESS: return bytes
            case LIBDEFLATE_INSUFFICIENT_SPACE where capacity < limit: capacity = min(limit, capacity * 4)
            case LIBDEFLATE_INSUFFICIENT_SPACE:
                throw CompressionError("it unpacks to more than \(limit) bytes")
            default: throw CompressionError("it cannot be decompressed")
            }
        }
    }
}

/// Why data could not be packed or unpacked.
public struct CompressionError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
