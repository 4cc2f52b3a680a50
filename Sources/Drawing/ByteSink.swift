import CPangoCairo

/// Takes the bytes that cairo writes.
///
/// cairo writes until the surface is finished: the sink must outlive the surface.
final class ByteSink {
    private(set) var bytes: [UInt8] = []

    static let write: cairo_write_func_t = { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
    }

    func take() -> [UInt8] {
        let result = bytes
        bytes = []
        return result
    }
}
