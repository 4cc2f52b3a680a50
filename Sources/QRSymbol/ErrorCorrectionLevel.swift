internal import CQRencode

/// How much of a symbol may be lost and still be read (ISO/IEC 18004): about 7, 15, 25 and 30 % of its codewords.
public enum ErrorCorrectionLevel: String, Hashable, Sendable, CaseIterable, Comparable {
    case low = "L"
    case medium = "M"
    case quartile = "Q"
    case high = "H"

    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .quartile: 2
        case .high: 3
        }
    }

    var library: QRecLevel {
        switch self {
        case .low: QR_ECLEVEL_L
        case .medium: QR_ECLEVEL_M
        case .quartile: QR_ECLEVEL_Q
        case .high: QR_ECLEVEL_H
        }
    }
}
