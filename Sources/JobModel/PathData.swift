/// The grammar of SVG path data (SVG 1.1, 8.3.9), strictly: renderers draw what comes before a mistake, and no more.
struct PathData {
    struct Mistake: Hashable {
        /// Into the text's Unicode scalars.
        var offset: Int
        var message: String
        var hint: String?
    }

    private let scalars: [Unicode.Scalar]
    private var index = 0

    /// The first mistake.
    static func mistake(in text: String) -> Mistake? {
        var data = PathData(scalars: Array(text.unicodeScalars))
        do throws(Mistake) {
            try data.read()
            return nil
        } catch {
            return error
        }
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// Numbers that follow a command, a group of which may be repeated.
    private enum Argument { case number, radius, flag }

    private static func arguments(of command: Unicode.Scalar) -> [Argument]? {
        switch command {
        case "M", "m", "L", "l", "T", "t": [.number, .number]
        case "H", "h", "V", "v": [.number]
        case "C", "c": Array(repeating: .number, count: 6)
        case "S", "s", "Q", "q": Array(repeating: .number, count: 4)
        case "A", "a": [.radius, .radius, .number, .flag, .flag, .number, .number]
        case "Z", "z": []
        default: nil
        }
    }

    private mutating func read() throws(Mistake) {
        skipBlanks()
        guard index < scalars.count else {
            throw Mistake(offset: 0, message: "path data hold no command", hint: PathData.example)
        }
        var isFirst = true
        while index < scalars.count {
            let command = scalars[index]
            guard let arguments = PathData.arguments(of: command) else {
                throw Mistake(
                    offset: index, message: "a command is expected, not \(String(command).quoted)",
                    hint: "commands are M L H V C S Q T A Z, in capitals from the box's corner")
            }
            if isFirst, command != "M", command != "m" {
                throw Mistake(
                    offset: index, message: "path data begin with `M`, not \(String(command).quoted)",
                    hint: PathData.example)
            }
            isFirst = false
            index += 1
            skipBlanks()
            if !arguments.isEmpty { try readGroups(arguments, of: command) }
        }
    }

    private static let example =
        "write for instance M 0 0 L 10 0 L 5 8 Z, in millimetres from the box's corner"

    /// One group of numbers or more.
    private mutating func readGroups(_ arguments: [Argument], of command: Unicode.Scalar) throws(Mistake) {
        repeat {
            for (number, argument) in arguments.enumerated() {
                let start = index
                guard readValue(argument) else {
                    throw mistake(at: start, argument, number, of: arguments.count, command)
                }
                // A comma must have a number behind it.
                let end = index
                if skipSeparator(), !isNumberAhead {
                    throw Mistake(
                        offset: end + commaOffset(from: end), message: "no number follows the comma",
                        hint: nil)
                }
            }
        } while isNumberAhead
    }

    private func mistake(
        at offset: Int, _ argument: Argument, _ number: Int, of count: Int, _ command: Unicode.Scalar
    ) -> Mistake {
        let name = String(command).quoted
        guard offset < scalars.count else {
            return Mistake(
                offset: offset,
                message: "\(name) takes \(PathData.words(count)), but the data end after \(number)",
                hint: nil)
        }
        let found = String(scalars[offset]).quoted
        let isNumber = PathData.begins(number: scalars[offset])
        if argument == .flag, isNumber {
            return Mistake(
                offset: offset, message: "\(name) takes a flag here, 0 or 1, not \(found)", hint: nil)
        }
        if argument == .radius, scalars[offset] == "-" || scalars[offset] == "+" {
            return Mistake(offset: offset, message: "a radius of \(name) has no sign", hint: nil)
        }
        if isNumber {
            return Mistake(offset: offset, message: "this is no number", hint: "write 12, -3.5 or 1e-2")
        }
        let hasUnit = ["mm", "cm", "pt", "px", "in"].contains {
            scalars[offset...].starts(with: $0.unicodeScalars)
        }
        return Mistake(
            offset: offset,
            message: "\(name) takes \(PathData.words(count)), but \(found) follows after \(number)",
            hint: hasUnit ? "leave out the unit: numbers are millimetres" : nil)
    }

    private static func words(_ count: Int) -> String { count == 1 ? "1 number" : "\(count) numbers" }

    private mutating func readValue(_ argument: Argument) -> Bool {
        switch argument {
        case .number: return readNumber(signed: true)
        case .radius: return readNumber(signed: false)
        case .flag:
            guard index < scalars.count, scalars[index] == "0" || scalars[index] == "1" else { return false }
            index += 1
            return true
        }
    }

    /// Digits with a point and an exponent, as far as they go; nothing is read when it is no number.
    private mutating func readNumber(signed: Bool) -> Bool {
        var end = index
        if end < scalars.count, signed, scalars[end] == "+" || scalars[end] == "-" { end += 1 }
        let whole = digits(from: end)
        end += whole
        var fraction = 0
        if end < scalars.count, scalars[end] == "." {
            fraction = digits(from: end + 1)
            end += 1 + fraction
        }
        guard whole + fraction > 0 else { return false }
        if end < scalars.count, scalars[end] == "e" || scalars[end] == "E" {
            var exponent = end + 1
            if exponent < scalars.count, scalars[exponent] == "+" || scalars[exponent] == "-" {
                exponent += 1
            }
            let count = digits(from: exponent)
            // Two digits reach from atoms to galaxies; more make infinities.
            guard (1...2).contains(count) else { return false }
            end = exponent + count
        }
        guard end - index <= PathData.numberLimit else { return false }
        index = end
        return true
    }

    private static let numberLimit = 40

    private func digits(from start: Int) -> Int {
        guard start < scalars.count else { return 0 }
        return scalars[start...].prefix(while: \.isDigit).count
    }

    private static func begins(number scalar: Unicode.Scalar) -> Bool {
        scalar.isDigit || "+-.".unicodeScalars.contains(scalar)
    }

    private var isNumberAhead: Bool { index < scalars.count && PathData.begins(number: scalars[index]) }

    /// Blanks, at most one comma, blanks.
    ///
    /// - Returns: whether there was a comma.
    private mutating func skipSeparator() -> Bool {
        skipBlanks()
        guard index < scalars.count, scalars[index] == "," else { return false }
        index += 1
        skipBlanks()
        return true
    }

    private func commaOffset(from start: Int) -> Int { scalars[start...].prefix { $0 != "," }.count }

    private mutating func skipBlanks() {
        while index < scalars.count, [" ", "\t", "\n", "\r"].contains(scalars[index]) { index += 1 }
    }
}

extension PathData.Mistake: Error {}
