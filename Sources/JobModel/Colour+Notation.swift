/// Colours as templates write them.
extension Colour: CustomStringConvertible {
    /// `overprint(cmyk(0, 0, 0, 100))`
    public var description: String { overprints ? "overprint(\(ink))" : "\(ink)" }
}

extension Ink: CustomStringConvertible {
    /// `spot(PANTONE 186 C, cmyk(0, 100, 80, 4), 40)`
    public var description: String {
        switch self {
        case .rgb(let red, let green, let blue): "rgb(\(red), \(green), \(blue))"
        case .gray(let lightness): "gray(\(lightness))"
        case .process(let tint): "\(tint)"
        case .spot(let name, let alternate, .full): "spot(\(name), \(alternate))"
        case .spot(let name, let alternate, let tint): "spot(\(name), \(alternate), \(tint))"
        case .black: "black"
        case .white: "white"
        case .registration: "registration"
        }
    }
}

extension ProcessTint: CustomStringConvertible {
    /// `cmyk(0, 100, 80, 0)`
    public var description: String { "cmyk(\(all.map(\.description).joined(separator: ", ")))" }
}

extension Percent: CustomStringConvertible {
    /// `12.5`
    public var description: String { Decimals.text(Double(hundredths) / 100) }
}
