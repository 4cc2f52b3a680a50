/// Why a payload has no symbol. Says how long the payload was, never what it was: it holds a token.
public struct QRSymbolError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: Hashable, Sendable {
        case empty
        case notPrintableASCII
        /// Longer than the largest symbol, or than the job's format, holds.
        case tooLong
        /// libqrencode failed for another reason, such as memory.
        case library(errno: Int32)
    }

    public var code: Code
    /// In bytes.
    public var payloadLength: Int
    /// The format that was asked for; nil where the smallest was looked for.
    public var format: QRFormat?

    init(_ code: Code, payloadLength: Int, format: QRFormat? = nil) {
        self.code = code
        self.payloadLength = payloadLength
        self.format = format
    }

    public var description: String {
        switch code {
        case .empty: "an empty payload has no QR code"
        case .notPrintableASCII:
            "a QR code's payload of \(payloadLength) bytes has characters other than printable ASCII"
        case .tooLong:
            if let format {
                "a payload of \(payloadLength) characters is too long for a QR code of format \(format)"
            } else {
                "a payload of \(payloadLength) characters is too long for any QR code"
            }
        case .library(let errno):
            "libqrencode failed on a payload of \(payloadLength) characters (errno \(errno))"
        }
    }
}
