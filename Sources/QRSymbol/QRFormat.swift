/// The version (1 to 40: side = 17 + 4 × version modules) and error correction level of a symbol.
///
/// A job uses one format for all its pieces. What a payload needs depends only on its shape, so a payload with a
/// token of the right length made of letters alone (`…/AAAAAAAAAAAAAA`) stands for the whole job: a token that
/// happens to be all digits may need fewer bits, never more.
public struct QRFormat: Hashable, Sendable, CustomStringConvertible {
    public static let versions = 1...40

    public let version: Int
    public let level: ErrorCorrectionLevel

    /// Nil unless the version is 1 to 40.
    public init?(version: Int, level: ErrorCorrectionLevel) {
        guard QRFormat.versions.contains(version) else { return nil }
        self.version = version
        self.level = level
    }

    /// Modules along a side, without the quiet zone.
    public var side: Int { 17 + 4 * version }

    /// Such as `3-Q`.
    public var description: String { "\(version)-\(level.rawValue)" }

    /// The smallest version that holds the payload at `minimumLevel`, then the strongest level that version has room
    /// for: a stronger level there costs neither paper nor time. libqrencode does not raise the level itself.
    public static func smallest(
        holding payload: String, minimumLevel: ErrorCorrectionLevel = .medium
    ) throws(QRSymbolError) -> QRFormat {
        let segments = try Segment.split(payload)
        // Version 0 leaves the choice to the library: the smallest that fits.
        let version = try Encoding(of: segments, version: 0, level: minimumLevel).version
        var level = minimumLevel
        for stronger in ErrorCorrectionLevel.allCases where stronger > minimumLevel {
            do throws(QRSymbolError) {
                guard try Encoding(of: segments, version: version, level: stronger).version == version else {
                    break
                }
            } catch {
                guard error.code == .tooLong else { throw error }
                break
            }
            level = stronger
        }
        guard let format = QRFormat(version: version, level: level) else {
            throw QRSymbolError(.library(errno: 0), payloadLength: payload.utf8.count)
        }
        return format
    }
}
