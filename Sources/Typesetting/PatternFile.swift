import CHyphen
import Glibc
import Synchronization

/// The patterns of one language, read from a file of libhyphen.
// `@unchecked`: nothing changes after `init`; libhyphen only reads its tables to divide a word (hyphen.c,
// `hnj_hyphen_hyph_`), and what it allocates belongs to the call.
final class PatternFile: @unchecked Sendable {  // Never changed after `init`.
    static let leastLetters = 5
    private static let leastBefore = 2
    private static let leastAfter = 3

    let path: String
    private let patterns: UnsafeMutablePointer<HyphenDict>
    private let encoding: Encoding

    /// Read once in a process: the German patterns take seconds.
    private static let shared = Mutex<[String: PatternFile]>([:])

    static func read(_ path: String) -> PatternFile? {
        shared.withLock { files in
            if let known = files[path] { return known }
            let made = PatternFile(path)
            files[path] = made
            return made
        }
    }

    private enum Encoding { case utf8, latin1 }

    /// Nil for a file that cannot be read, or in an encoding that none of Debian's has.
    private init?(_ path: String) {
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
