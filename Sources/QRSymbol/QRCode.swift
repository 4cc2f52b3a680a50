/// A QR code as its modules, without the quiet zone.
public struct QRCode: Hashable, Sendable {
    /// Modules along a side.
    public let side: Int
    /// `side × side` values, row by row from the top left: 1 is dark.
    public let modules: [UInt8]

    /// Throws `tooLong` if the payload does not fit `format`, and where it is empty or not printable ASCII.
    public init(encoding payload: String, in format: QRFormat) throws(QRSymbolError) {
        let segments = try Segment.split(payload)
        let encoding: Encoding
        do throws(QRSymbolError) {
            encoding = try Encoding(of: segments, version: format.version, level: format.level)
        } catch {
            throw QRSymbolError(error.code, payloadLength: error.payloadLength, format: format)
        }
        guard encoding.version == format.version else {
            throw QRSymbolError(.tooLong, payloadLength: payload.utf8.count, format: format)
        }
        side = encoding.side
        modules = encoding.modules
    }
}
