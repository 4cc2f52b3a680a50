import ContactRecords
import Foundation
import TestSupport
import Testing

@Suite("Cleaning cells")
struct CellCleanerTests {
    private let refusing = CellCleaner(policy: .refuse)
    private let stripping = CellCleaner(policy: .strip)

    /// All that are assigned, and some that are not: the planes between are empty.
    private static let all = [0...0x3FFFF, 0xE0000...0x10FFFF].flatMap { range in
        range.compactMap { Unicode.Scalar(UInt32($0)) }
    }

    /// Invisible, but needed to write names.
    private static func isNeeded(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // The grapheme joiner, marks of direction and joiners, Mongolian's separators and selectors, variations.
        case 0x34F, 0x61C, 0x180B...0x180F, 0x200C...0x200F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
        default: false
        }
    }

    // Failures are recorded, not expected: a million expectations take long.
    @Test("of every character it is known whether it may stand in a cell")
    func everyCharacter() throws {
        var refused = 0
        for scalar in CellCleanerTests.all {
            let properties = scalar.properties
            let isHidden =
                properties.generalCategory == .control || properties.isNoncharacterCodePoint
                || (properties.isDefaultIgnorableCodePoint && !CellCleanerTests.isNeeded(scalar))
                || (0xFFF9...0xFFFB).contains(scalar.value)
            let isLineBreak = ["\t", "\n", "\r"].contains(scalar)
            if scalar.isInvisible != (isHidden && !isLineBreak) { Issue.record("\(scalar.codePoint)") }
            guard scalar.isInvisible else { continue }
            refused += 1
            do throws(CellCleaner.Mistake) {
                _ = try refusing.cleaned("x\(scalar)y")
                Issue.record("\(scalar.codePoint) is taken")
            } catch {
                if error != .invisible(scalar) { Issue.record("\(scalar.codePoint): \(error)") }
            }
            if try stripping.cleaned("x\(scalar)y") != "xy" { Issue.record("\(scalar.codePoint) is kept") }
        }
        #expect(refused > 1000)
    }

    @Test("white space at the ends goes, all of Unicode's, and nothing else")
    func whiteSpace() throws {
        for scalar in CellCleanerTests.all where scalar.properties.isWhitespace {
            #expect(try refusing.cleaned("\(scalar)\(scalar)x\(scalar)") == "x", "\(scalar.codePoint)")
            #expect(try refusing.cleaned("\(scalar)") == "", "\(scalar.codePoint)")
        }
    }

    @Test("every character comes out in normal form C, alone and behind another")
    func normalForm() throws {
        let bases: [Unicode.Scalar] = [
            "e", "\u{AC00}", "\u{1100}", "\u{9C7}", "\u{3B1}", "\u{418}", "\u{306F}", "\u{202F}",
        ]
        for scalar in CellCleanerTests.all where !scalar.isInvisible && !scalar.properties.isWhitespace {
            let alone = "x\(scalar)y"
            if try !isComposed(alone) { Issue.record("\(scalar.codePoint)") }
            // Behind a letter, marks are put into order and composed; behind another mark too.
            guard scalar.value >= 0x300 else { continue }
            let text = bases.map { "\($0)\(scalar)" }.joined(separator: " ")
            if try !isComposed(text) { Issue.record("\(scalar.codePoint) behind a letter") }
        }
    }

    private func isComposed(_ text: String) throws -> Bool {
        (try refusing.cleaned(text) ?? text).utf8.elementsEqual(
            text.precomposedStringWithCanonicalMapping.utf8)
    }

    @Test("a mark that combines with nothing is refused, of every script")
    func marks() throws {
        var marks = 0
        for scalar in CellCleanerTests.all where !scalar.isInvisible {
            let isMark = [.nonspacingMark, .spacingMark, .enclosingMark].contains(
                scalar.properties.generalCategory)
            guard isMark else { continue }
            marks += 1
            for policy in [refusing, stripping] {
                for text in [" \(scalar)a", "a\n\(scalar)"] {
                    do throws(CellCleaner.Mistake) {
                        _ = try policy.cleaned(text)
                        Issue.record("\(scalar.codePoint) is taken")
                    } catch {
                        if error != .loneMark(scalar) { Issue.record("\(scalar.codePoint): \(error)") }
                    }
                }
            }
            _ = try refusing.cleaned("a\(scalar)")
        }
        #expect(marks > 1000)
    }

    @Test("what is clean stays as it is: cleaning twice is cleaning once", arguments: UInt64(0)..<200)
    func idempotence(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let parts = [
            "a", "é", "e\u{301}", "\u{323}", " ", "\u{A0}", "\t", "\n", "\r", "\r\n", "\u{2028}", "\u{85}",
            "\u{C}", "\u{200B}",
            "\u{200D}", "\u{200F}", "\u{202E}", "\u{AD}", "한", "\u{1112}\u{1161}", "’", "😀", "\u{FE0F}",
            "\u{7}",
        ]
        for _ in 0..<200 {
            let text = (0..<random.below(8)).map { _ in random.pick(parts) }.joined()
            for cleaner in [refusing, stripping] {
                guard let once = try? cleaner.cleaned(text) ?? text else { continue }
                #expect(try cleaner.cleaned(once) == nil, "seed \(seed)")
                #expect(!once.unicodeScalars.contains { $0.isInvisible || $0 == "\r" }, "seed \(seed)")
                #expect(once.unicodeScalars.first?.properties.isWhitespace != true, "seed \(seed)")
                #expect(once.unicodeScalars.last?.properties.isWhitespace != true, "seed \(seed)")
            }
        }
    }
}
