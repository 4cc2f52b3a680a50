import JobModel

/// Exchanges the colours of a content stream for inks, in one pass.
///
/// Of cairo's streams: `r g b rg` and `r g b RG` are the only colours that they set besides patterns and grey.
struct ContentMapper {
    private let inks: InkOperators?
    /// Colours met, where they are only collected.
    private(set) var found: Set<UInt32> = []
    /// Colour spaces that mapped streams name, since last taken.
    private(set) var spaces: Set<InkOperators.Space> = []
    private(set) var usesOverprint = false

    init(_ inks: InkOperators) {
        self.inks = inks
        hasOverprint = inks.hasOverprint
    }

    /// Exchanges nothing.
    init(collecting: ()) {
        inks = nil
        hasOverprint = false
    }

    private let hasOverprint: Bool

    mutating func beginStream() {
        spaces = []
        usesOverprint = false
    }

    /// Whether fills and strokes overprint, as the graphics state has it.
    private struct Overprint: Equatable {
        var fill = false
        var stroke = false

        var operators: String { "/\(name) gs " }
        var name: String { "TiO\(fill ? 1 : 0)\(stroke ? 1 : 0)" }
    }

    /// Appends the stream, mapped, to `out`.
    ///
    /// - Throws: `colour` for one that the table does not have, `library` for what cairo does not write.
    mutating func map(_ source: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) throws(PressError) {
        var copied = 0
        var position = 0
        // Where the last three numbers begin, the latest last.
        var numbers = (0, 0, 0)
        var count = 0
        var nameStart = 0
        var overprint = Overprint()
        var saved: [Overprint] = []
        while position < source.count {
            let byte = source[position]
            switch ContentMapper.kinds[Int(byte)] {
            case .space: position += 1
            case .number:
                numbers = (numbers.1, numbers.2, position)
                count += 1
                position = ContentMapper.endOfRun(in: source, from: position + 1)
            case .name:
                nameStart = position
                position = ContentMapper.endOfRun(in: source, from: position + 1)
            case .string:
                position = try PDFSyntax.endOfString(in: source, from: position)
            case .angle:
                if position + 1 < source.count, source[position + 1] == byte {
                    position += 2
                } else {
                    while position < source.count, source[position] != UInt8(ascii: ">") { position += 1 }
                    position += 1
                }
            case .bracket: position += 1
            case .comment:
                while position < source.count, source[position] != 10 { position += 1 }
            case .letter:
                let end = ContentMapper.endOfRun(in: source, from: position + 1)
                switch (end - position, byte, end - position == 2 ? source[position + 1] : 0) {
                case (2, UInt8(ascii: "r"), UInt8(ascii: "g")), (2, UInt8(ascii: "R"), UInt8(ascii: "G")):
                    guard count >= 3 else { throw ContentMapper.unexpected("a colour without its numbers") }
                    let use = try use(of: source, numbers)
                    out.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<numbers.0]))
                    let isFill = byte == UInt8(ascii: "r")
                    if hasOverprint {
                        var wanted = overprint
                        if isFill { wanted.fill = use.overprints } else { wanted.stroke = use.overprints }
                        if wanted != overprint {
                            out.append(contentsOf: wanted.operators.utf8)
                            overprint = wanted
                            usesOverprint = true
                        }
                    }
                    out.append(contentsOf: isFill ? use.fill : use.stroke)
                    if let space = use.space { spaces.insert(space) }
                    copied = end
                case (2, _, _)
                where overprint != Overprint() && ContentMapper.paintsOwnColours(source, position):
                    // A form, a picture or a gradient has colours of its own, and would overprint as what was before.
                    out.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<nameStart]))
                    overprint = Overprint()
                    out.append(contentsOf: overprint.operators.utf8)
                    usesOverprint = true
                    copied = nameStart
                case (1, UInt8(ascii: "q"), _): saved.append(overprint)
                case (1, UInt8(ascii: "Q"), _): overprint = saved.popLast() ?? Overprint()
                case (2, UInt8(ascii: "B"), UInt8(ascii: "I")):
                    throw ContentMapper.unexpected("an image within a content stream")
                case (1, UInt8(ascii: "k"), _), (1, UInt8(ascii: "K"), _):
                    throw ContentMapper.unexpected("a process colour")
                default: break
                }
                count = 0
                position = end
            case .other: throw ContentMapper.unexpected("the byte \(byte)")
            }
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied...]))
    }

    /// `Do`, `sh`, and `cs` and `CS`, by which cairo chooses patterns alone: each has a name as its last operand.
    private static func paintsOwnColours(_ source: UnsafeBufferPointer<UInt8>, _ operation: Int) -> Bool {
        switch (source[operation], source[operation + 1]) {
        case (UInt8(ascii: "D"), UInt8(ascii: "o")), (UInt8(ascii: "s"), UInt8(ascii: "h")),
            (UInt8(ascii: "c"), UInt8(ascii: "s")), (UInt8(ascii: "C"), UInt8(ascii: "S")):
            true
        default: false
        }
    }

    private var last: (key: UInt32, use: InkOperators.Use)?

    private mutating func use(
        of source: UnsafeBufferPointer<UInt8>, _ numbers: (Int, Int, Int)
    ) throws(PressError) -> InkOperators.Use {
        let key =
            UInt32(try ContentMapper.byte(source, numbers.0)) << 16
            | UInt32(try ContentMapper.byte(source, numbers.1)) << 8
            | UInt32(try ContentMapper.byte(source, numbers.2))
        if let last, last.key == key { return last.use }
        guard let inks else {
            found.insert(key)
            return InkOperators.Use(fill: [], stroke: [], overprints: false, space: nil, ink: .black)
        }
        guard let use = inks[key] else { throw PressError.unknownColour(key) }
        last = (key, use)
        return use
    }

    /// `round(v × 255)` of a number from 0 to 1: cairo writes six digits of v / 255.
    static func byte(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) throws(PressError) -> UInt8 {
        var position = start
        var millionths = 0
        var places = -1
        while position < source.count, places < 6 {
            let byte = source[position]
            if byte == UInt8(ascii: "."), places < 0 {
                places = 0
            } else if (48...57).contains(byte) {
                millionths = millionths * 10 + Int(byte - 48)
                if places >= 0 { places += 1 }
            } else {
                break
            }
            guard millionths <= 1_000_000 else { throw unexpected("a colour above 1") }
            position += 1
        }
        for _ in max(0, places)..<6 { millionths *= 10 }
        guard millionths <= 1_000_000 else { throw unexpected("a colour above 1") }
        return UInt8((millionths * 255 * 2 + 1_000_000) / 2_000_000)
    }

    private static func unexpected(_ what: String) -> PressError {
        PressError(.library, "the drawn PDF holds \(what), which cairo was not known to write")
    }

    private enum Kind: UInt8 { case space, number, name, string, angle, bracket, comment, letter, other }

    private static func endOfRun(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var position = start
        while position < source.count {
            switch kinds[Int(source[position])] {
            case .number, .letter: position += 1
            default: return position
            }
        }
        return position
    }

    private static let kinds: [Kind] = (0...255).map { byte in
        switch UInt8(byte) {
        case 0, 9, 10, 12, 13, 32: .space
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            .number
        case UInt8(ascii: "/"): .name
        case UInt8(ascii: "("): .string
        case UInt8(ascii: "<"), UInt8(ascii: ">"): .angle
        case UInt8(ascii: "["), UInt8(ascii: "]"): .bracket
        case UInt8(ascii: "%"): .comment
        case 33...126: .letter
        default: .other
        }
    }
}

extension PressError {
    /// Of 24 bits.
    static func unknownColour(_ key: UInt32) -> PressError {
        let digits = String(key, radix: 16)
        return PressError(
            .colour,
            "the drawn PDF has the colour \(String(repeating: "0", count: 6 - digits.utf8.count) + digits), which is no ink"
        )
    }
}
