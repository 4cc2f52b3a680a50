public import JobModel

/// What inks look like on a screen, in sRGB.
public struct InkPreview {
    private let softProof: ColourConversion?

    /// Process colours mixed as if inks were ideal filters.
    public init() { softProof = nil }

    /// - Parameter intent: through it process colours are seen, if it is of CMYK.
    /// - Throws: ``ICCError``.
    public init(intent: ICCProfile) throws(ICCError) {
        softProof = intent.space == .cmyk ? try ColourConversion(from: intent, to: .sRGB()) : nil
    }

    public func look(of ink: Ink) -> StandIn {
        switch ink {
        case .rgb(let red, let green, let blue): StandIn(red: red, green: green, blue: blue)
        case .gray(let lightness):
            StandIn(red: lightness.byte, green: lightness.byte, blue: lightness.byte)
        case .process(let tint): look(of: tint)
        // A spot colour's tint is a straight mix of its alternate and the paper, as its tint function says.
        case .spot(_, let alternate, let tint): look(of: alternate.times(tint))
        case .black, .registration: .black
        case .white: .white
        }
    }

    private func look(of tint: ProcessTint) -> StandIn {
        let values: [Double]
        if let softProof {
            values = softProof.convert(tint.all.map(\.share))
        } else {
            let light = 1 - tint.black.share
            values = [tint.cyan, tint.magenta, tint.yellow].map { (1 - $0.share) * light }
        }
        let bytes = values.map { UInt8((min(1, max(0, $0)) * 255).rounded()) }
        return StandIn(red: bytes[0], green: bytes[1], blue: bytes[2])
    }
}

extension Percent {
    fileprivate var byte: UInt8 { UInt8((share * 255).rounded()) }
}
