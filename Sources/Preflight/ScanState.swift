import Verification

/// What a colour means, once it is set.
struct Paint: Hashable {
    /// An index of `ColourSpaces`.
    var space: Int
    /// All of them together, in percent.
    var inks: Double
    var traits: ColourTraits

    static let black = Paint(space: ColourSpaces.grey, inks: 100, traits: .deviceGrey)

    static func grey(_ level: Double) -> Paint {
        Paint(space: ColourSpaces.grey, inks: (1 - level) * 100, traits: .deviceGrey)
    }

    static func rgb(_ red: Double, _ green: Double, _ blue: Double, device: ColourTraits) -> Paint {
        let isBlack = max(red, green, blue) <= 0.05
        return Paint(
            space: ColourSpaces.rgb, inks: 0, traits: isBlack ? device.union(.rgbBlack) : device)
    }

    static func cmyk(
        _ cyan: Double, _ magenta: Double, _ yellow: Double, _ black: Double, device: ColourTraits
    ) -> Paint {
        let isRich =
            (black >= 0.9 && max(cyan, magenta, yellow) > 0.02) || min(cyan, magenta, yellow) >= 0.9
        return Paint(
            space: ColourSpaces.cmyk, inks: (cyan + magenta + yellow + black) * 100,
            traits: isRich ? device.union(.richBlack) : device)
    }
}

extension ColourSpaces {
    /// The colour that a space begins with (ISO 32000-1, 8.6.5.1).
    func initial(of index: Int) -> Paint {
        switch self[index].family {
        case .cmyk: paint(index, [0, 0, 0, 1])
        case .inks(let names): paint(index, [Double](repeating: 1, count: names.count))
        case .icc where self[index].components == 4: paint(index, [0, 0, 0, 1])
        case .pattern: Paint(space: index, inks: 0, traits: self[index].traits.intersection(.device))
        default: paint(index, [Double](repeating: 0, count: self[index].components))
        }
    }

    /// A colour by its components. Too few of them count as none.
    func paint(_ index: Int, _ values: [Double]) -> Paint {
        let space = self[index]
        guard values.count >= space.components, space.components > 0 else {
            return Paint(space: index, inks: 0, traits: space.traits.intersection(.device))
        }
        var paint: Paint
        switch space.family {
        case .grey: paint = .grey(values[0])
        case .rgb: paint = .rgb(values[0], values[1], values[2], device: space.traits)
        case .cmyk: paint = .cmyk(values[0], values[1], values[2], values[3], device: space.traits)
        case .icc, .calibrated:
            switch space.components {
            case 1: paint = Paint(space: index, inks: (1 - values[0]) * 100, traits: [])
            case 3: paint = .rgb(values[0], values[1], values[2], device: [])
            default: paint = .cmyk(values[0], values[1], values[2], values[3], device: [])
            }
        case .inks(let names):
            paint = Paint(space: index, inks: 0, traits: space.traits)
            for (name, value) in zip(names, values) where name != "None" {
                paint.inks += value * (name == "All" ? 400 : 100)
            }
            // A tint of nothing registers nothing.
            if values.prefix(names.count).allSatisfy({ $0 == 0 }) { paint.traits.remove(.registration) }
        case .indexed(let base, let table):
            let count = self[base].components
            let start = Int(values[0].clamped(0, 255)) * count
            guard start + count <= table.count else {
                return Paint(space: index, inks: 0, traits: space.traits.intersection(.device))
            }
            paint = self.paint(base, table[start..<start + count].map { Double($0) / 255 })
        case .pattern: paint = Paint(space: index, inks: 0, traits: space.traits.intersection(.device))
        }
        paint.space = index
        return paint
    }
}

extension Double {
    func clamped(_ low: Double, _ high: Double) -> Double {
        isNaN ? low : Swift.min(Swift.max(self, low), high)
    }
}

/// What a content stream has set when it paints.
struct ScanState: Hashable {
    var matrix = Matrix()
    var fill = Paint.black
    var stroke = Paint.black
    var lineWidth = 1.0
    var fontSize = 0.0
    /// Of the text's width: 1 is as designed.
    var textStretch = 1.0
    var textMode = 0
}

/// Where a content stream belongs.
struct ScanPlace: Hashable {
    /// From 1.
    var page: Int
    /// The form, pattern or font; nil for the page's own content.
    var object: ObjectID?
    /// What a Default space or a group's space stands in for.
    var covered: ColourTraits = []
    /// In uncoloured patterns and glyphs colours have no effect.
    var isUncoloured = false
    /// Glyphs have no size of their own.
    var measures = true
    var depth = 0
}

/// What a content stream does that its user must know.
struct ScanOutcome {
    var usesTransparency = false
    /// Where it paints in the registration colour.
    var registration: [Rect] = []

    /// A page that is all registration marks needs no list of them.
    mutating func add(_ other: ScanOutcome, shiftedBy x: Double, _ y: Double) {
        usesTransparency = usesTransparency || other.usesTransparency
        for box in other.registration where registration.count < 1000 {
            registration.append(
                Rect(minX: box.minX + x, minY: box.minY + y, maxX: box.maxX + x, maxY: box.maxY + y))
        }
    }
}
