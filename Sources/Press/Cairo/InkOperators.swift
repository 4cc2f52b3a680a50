import Inks
import JobModel

/// What the press file says for each stand-in: operators of content streams, and components of shadings.
struct InkOperators {
    /// A colour space that a content stream names, and so its resources must hold.
    enum Space: Hashable, Comparable {
        case spot(Int)
        case registration
        case rgb

        var name: String {
            switch self {
            case .spot(let index): "TiS\(index)"
            case .registration: "TiAll"
            case .rgb: "TiRGB"
            }
        }
    }

    struct Use {
        var fill, stroke: [UInt8]
        var overprints: Bool
        var space: Space?
        var ink: Ink
    }

    private let uses: [UInt32: Use]
    /// In the order of the table; each with its alternate.
    let spots: [(name: String, alternate: ProcessTint)]
    let hasOverprint: Bool
    let isProcess: Bool
    /// Whether process and spot colours are all there is, so that what is transparent mixes in process colours, whatever
    /// press it is for.
    let mixesInProcess: Bool
    /// RGB is given a profile: there is an intent, and it is not one of RGB.
    let tagsRGB: Bool

    init(_ table: InkTable, intent: ICCProfile.Space?) {
        isProcess = intent == .cmyk
        tagsRGB = intent != nil && intent != .rgb
        var spots: [(name: String, alternate: ProcessTint)] = []
        var uses: [UInt32: Use] = [:]
        for entry in table.entries {
            if case .spot(let name, let alternate, _) = entry.colour.ink,
                !spots.contains(where: { $0.name == name })
            {
                spots.append((name, alternate))
            }
        }
        self.spots = spots
        hasOverprint = table.entries.contains { $0.colour.overprints }
        let inks = table.entries.map(\.colour.ink)
        mixesInProcess = inks.contains(where: \.isPlated) && !inks.contains(where: \.isRGB)
        for entry in table.entries {
            uses[entry.standIn.key] = InkOperators.use(
                of: entry.colour, spots: spots.map(\.name), isProcess: intent == .cmyk,
                tagsRGB: intent != nil && intent != .rgb)
        }
        self.uses = uses
    }

    subscript(key: UInt32) -> Use? { uses[key] }

    private static func use(
        of colour: Colour, spots: [String], isProcess: Bool, tagsRGB: Bool
    ) -> Use {
        func plain(_ values: String, _ fill: String, _ stroke: String) -> Use {
            Use(
                fill: Array("\(values) \(fill)".utf8), stroke: Array("\(values) \(stroke)".utf8),
                overprints: colour.overprints, space: nil, ink: colour.ink)
        }
        func named(_ space: Space, _ values: String) -> Use {
            Use(
                fill: Array("/\(space.name) cs \(values) scn".utf8),
                stroke: Array("/\(space.name) CS \(values) SCN".utf8), overprints: colour.overprints,
                space: space, ink: colour.ink)
        }
        switch colour.ink {
        case .black: return isProcess ? plain("0 0 0 1", "k", "K") : plain("0", "g", "G")
        case .white: return isProcess ? plain("0 0 0 0", "k", "K") : plain("1", "g", "G")
        case .gray(let lightness): return plain(lightness.number, "g", "G")
        case .process(let tint): return plain(tint.numbers, "k", "K")
        case .registration: return named(.registration, "1")
        case .spot(let name, _, let tint):
            return named(.spot(spots.firstIndex(of: name) ?? 0), tint.number)
        case .rgb(let red, let green, let blue):
            let values = [red, green, blue].map(PDFNumber.ofByte).joined(separator: " ")
            return tagsRGB ? named(.rgb, values) : plain(values, "rg", "RG")
        }
    }
}

/// What all stops of a gradient can be said in together.
enum GradientSpace: Equatable {
    case gray, process
    case rgb
    case spot(String)

    /// - Parameters:
    ///   - isProcess: black is that of the process colours.
    ///   - mixesRGB: grey and black are RGB colours like others.
    /// - Throws: `colour` when they have no space in common.
    init(of inks: [Ink], isProcess: Bool, mixesRGB: Bool) throws(PressError) {
        var spaces: [GradientSpace] = []
        for ink in inks {
            let space: GradientSpace? =
                switch ink {
                // Paper is part of every space.
                case .white: nil
                case .black: isProcess ? .process : .gray
                case .gray: .gray
                case .process: .process
                case .rgb: .rgb
                case .spot(let name, _, _): .spot(name)
                case .registration: throw PressError(.colour, "a gradient cannot be in registration colour")
                }
            if let space, !spaces.contains(space) { spaces.append(space) }
        }
        switch spaces {
        case []: self = isProcess ? .process : .gray
        case let only where only.count == 1: self = only[0]
        case [.gray, .process], [.process, .gray]: self = .process
        case [.gray, .rgb] where mixesRGB, [.rgb, .gray] where mixesRGB: self = .rgb
        default:
            let named = spaces.map { space in
                switch space {
                case .gray: "grey"
                case .process: "process colours"
                case .rgb: "RGB"
                case .spot(let name): "the spot colour \(name)"
                }
            }
            throw PressError(
                .colour, "a gradient goes from \(named.joined(separator: " to ")), which no plates can print")
        }
    }

    /// The stop's components, as PDF numbers.
    func components(of ink: Ink) -> String {
        switch (self, ink) {
        case (.gray, .white): "1"
        case (.gray, .gray(let lightness)): lightness.number
        case (.gray, _): "0"
        case (.process, .white): "0 0 0 0"
        case (.process, .process(let tint)): tint.numbers
        case (.process, .gray(let lightness)):
            "0 0 0 \(Percent(hundredths: 10_000 - lightness.hundredths).number)"
        case (.process, _): "0 0 0 1"
        case (.spot, .spot(_, _, let tint)): tint.number
        case (.spot, _): "0"
        case (.rgb, .rgb(let red, let green, let blue)):
            [red, green, blue].map(PDFNumber.ofByte).joined(separator: " ")
        case (.rgb, .gray(let lightness)):
            Array(repeating: lightness.number, count: 3).joined(separator: " ")
        case (.rgb, .black): "0 0 0"
        case (.rgb, _): "1 1 1"
        }
    }
}

/// Numbers as PDF has them: decimal, without exponents.
enum PDFNumber {
    /// Six digits of v / 255, as cairo writes them.
    static func ofByte(_ value: UInt8) -> String {
        if value == 0 { return "0" }
        if value == 255 { return "1" }
        let millionths = (Int(value) * 1_000_000 * 2 + 255) / 510
        return decimal(millionths, places: 6)
    }

    /// To a thousandth of a point, which no press shows.
    static func points(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        return thousandths < 0 ? "-" + decimal(-thousandths, places: 3) : decimal(thousandths, places: 3)
    }

    /// `number` with its last `places` digits after the point, without zeros at the end.
    static func decimal(_ number: Int, places: Int) -> String {
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        let whole = String(number / scale)
        var digits = String(number % scale)
        digits = String(repeating: "0", count: places - digits.utf8.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return digits.isEmpty ? whole : "\(whole).\(digits)"
    }
}

extension Percent {
    /// As a share of 1.
    var number: String { PDFNumber.decimal(hundredths, places: 4) }
}

extension ProcessTint {
    var numbers: String { all.map(\.number).joined(separator: " ") }
}

extension Ink {
    /// A process colour or a spot colour.
    fileprivate var isPlated: Bool {
        switch self {
        case .process, .spot: true
        case .black, .gray, .registration, .rgb, .white: false
        }
    }

    fileprivate var isRGB: Bool { if case .rgb = self { true } else { false } }
}
