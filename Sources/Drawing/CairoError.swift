import CPangoCairo

/// What cairo reported, in its own words, and during what.
public struct CairoError: Error, Hashable, Sendable, CustomStringConvertible {
    /// `cairo_status_t`; a code this build does not know is an error all the same.
    public let status: UInt32
    public let operation: String

    public var description: String {
        let words = cairo_status_to_string(cairo_status_t(rawValue: status)).map { String(cString: $0) }
        return "cairo: \(operation): \(words ?? "status \(status)")"
    }
}

func check(_ status: cairo_status_t, _ operation: @autoclosure () -> String) throws(CairoError) {
    if status == CAIRO_STATUS_SUCCESS { return }
    throw CairoError(status: status.rawValue, operation: operation())
}
