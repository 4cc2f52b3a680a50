import CHyphen
import Glibc

/// The patterns of one language, read from a file of libhyphen.
final class PatternFile {
    static let leastLetters = 5
    private static let leastBefore = 2
    private static let leastAfter = 3

    let path: String
    private let patterns: UnsafeMutablePointer<HyphenDict>
    private let encoding: Encoding
    private var known: [String: [Int]] = [:]

    private enum Encoding { case utf8, latin1 }

    /// Nil for a file that cannot be read, or in an encoding that none of Debian's has.
    init?(_ path: String) {
        guard let patterns = hnj_hyphen_load(path) else { return nil }
        let name = withUnsafeBytes(of: patterns.pointee.cset) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        switch name.uppercased().replacing("-", with: "") {
        case "UTF8": encoding = .utf8
        case "ISO88591": encoding = .latin1
        default:
            hnj_hyphen_free(patterns)
            return nil
        }
        self.path = path
        self.patterns = patterns
    }

    deinit { hnj_hyphen_free(patterns) }

    /// Indices before which a word may be divided.
    func places(in word: ArraySlice<Unicode.Scalar>) -> [Int] {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: word)
        let key = String(text)
        if let places = known[key] { return places }
        let places = divide(Array(word))
        if known.count > 20_000 { known = [:] }
        known[key] = places
        return places
    }

    private func divide(_ word: [Unicode.Scalar]) -> [Int] {
        // Patterns are written in small letters and composed ones; a word that cannot be written so stays whole.
        var lower: [Unicode.Scalar] = []
        for scalar in word {
            let mapped = scalar.properties.lowercaseMapping.unicodeScalars
            guard mapped.count == 1, let first = mapped.first,
                scalar.properties.generalCategory != .nonspacingMark
            else { return [] }
            lower.append(first)
        }
        var bytes: [CChar] = []
        for scalar in lower {
            switch encoding {
            case .utf8: bytes += String(scalar).utf8.map { CChar(bitPattern: $0) }
            case .latin1:
                guard let byte = UInt8(exactly: scalar.value) else { return [] }
                bytes.append(CChar(bitPattern: byte))
            }
        }
        guard bytes.count < 200 else { return [] }
        var marks = [CChar](repeating: 0, count: bytes.count + 5)
        var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        var positions, cuts: UnsafeMutablePointer<CInt>?
        let failed = hnj_hyphen_hyphenate3(
            patterns, bytes, CInt(bytes.count), &marks, nil, &replacements, &positions, &cuts,
            CInt(PatternFile.leastBefore), CInt(PatternFile.leastAfter), 0, 0)
        defer {
            for index in bytes.indices { free(replacements?[index]) }
            free(replacements)
            free(positions)
            free(cuts)
        }
        guard failed == 0 else { return [] }
        // A mark of an odd number: divided after this letter, counted in characters. Where letters would change at the
        // line's end, a soft hyphen cannot say so: such a place is left out.
        return lower.indices.dropLast().filter { index in
            marks[index] & 1 == 1 && replacements?[index] == nil && index + 1 >= PatternFile.leastBefore
                && lower.count - index - 1 >= PatternFile.leastAfter
        }.map { $0 + 1 }
    }
}
