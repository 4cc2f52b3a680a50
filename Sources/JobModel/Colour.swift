/// What a template's colour lays on the paper, in the press's terms.
public enum Ink: Hashable, Sendable, Codable {
    /// Of the job's RGB profile, which is sRGB unless the job names another; 8 bits a component.
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
    /// Lightness as PDF and CSS count it: 0 is black, 100 is white.
    case gray(Percent)
    case process(ProcessTint)
    /// A tint of a spot colour, printed from a plate of its own. The alternate is what stands for its full tint where
    /// there is no such plate.
    case spot(name: String, alternate: ProcessTint, tint: Percent)
    /// The darkest that one plate prints: black ink alone.
    case black
    /// Nothing: bare paper.
    case white
    /// Every plate at once: for marks outside the trim, never for a template.
    case registration
}

/// A colour of the drawing model.
public struct Colour: Hashable, Sendable, Codable {
    public var ink: Ink
    /// Printed over what is below it instead of knocking it out (ISO 32000-1, 8.6.7).
    public var overprints: Bool

    public init(_ ink: Ink, overprints: Bool = false) {
        self.ink = ink
        self.overprints = overprints
    }

    public static let black = Colour(.black)
    public static let white = Colour(.white)
}

/// A colour that a template has a name for: artwork takes it by the class `ink-` and the name.
public struct NamedColour: Hashable, Sendable {
    public var name: String
    public var colour: Colour

    public init(name: String, colour: Colour) {
        self.name = name
        self.colour = colour
    }
}

/// Hundredths of a percent, so that what is written is what is printed.
public struct Percent: Hashable, Sendable, Comparable, Codable {
    /// 0 to 10,000.
    public let hundredths: Int

    /// - Precondition: from 0 to 10,000.
    public init(hundredths: Int) {
        precondition((0...10_000).contains(hundredths), "a percentage is from 0 to 100")
        self.hundredths = hundredths
    }

    public static let none = Percent(hundredths: 0)
    public static let full = Percent(hundredths: 10_000)

    /// 0 to 1.
    public var share: Double { Double(hundredths) / 10_000 }

    /// Of this: to the nearest hundredth of a percent.
    public func times(_ other: Percent) -> Percent {
        Percent(hundredths: (hundredths * other.hundredths + 5_000) / 10_000)
    }

    public static func < (a: Percent, b: Percent) -> Bool { a.hundredths < b.hundredths }
}

/// Cyan, magenta, yellow and black.
public struct ProcessTint: Hashable, Sendable, Codable {
    public var cyan, magenta, yellow, black: Percent

    public init(cyan: Percent, magenta: Percent, yellow: Percent, black: Percent) {
        self.cyan = cyan
        self.magenta = magenta
        self.yellow = yellow
        self.black = black
    }

    public var all: [Percent] { [cyan, magenta, yellow, black] }

    public func times(_ tint: Percent) -> ProcessTint {
        ProcessTint(
            cyan: cyan.times(tint), magenta: magenta.times(tint), yellow: yellow.times(tint),
            black: black.times(tint))
    }
}
