import Diagnostics
import Testing

@Suite("Printable text")
struct PrintableTests {
    @Test(
        "characters without a shape are escaped",
        arguments: [
            (0, #"\u{0}"#), (9, #"\u{9}"#), (0xA, #"\u{a}"#), (0x1B, #"\u{1b}"#), (0x7F, #"\u{7f}"#),
            (0x9B, #"\u{9b}"#),
            (0xAD, #"\u{ad}"#), (0x200B, #"\u{200b}"#), (0x200E, #"\u{200e}"#), (0x2028, #"\u{2028}"#),
            (0x2029, #"\u{2029}"#), (0x202E, #"\u{202e}"#), (0x2066, #"\u{2066}"#), (0xE000, #"\u{e000}"#),
            (0xFEFF, #"\u{feff}"#), (0xFFFF, #"\u{ffff}"#), (0xE0041, #"\u{e0041}"#),
            (0x10FFFF, #"\u{10ffff}"#),
        ] as [(UInt32, String)])
    func escaped(value: UInt32, expected: String) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect("x\(scalar)y".printable == "x\(expected)y")
    }

    @Test(
        "all others stay",
        arguments: ["", "job.yaml", "Chère e\u{301}", "שלום مرحبا", "日本語 👩🏽", "a\u{A0}b", "\\u{1b}"])
    func kept(text: String) {
        #expect(Array(text.printable.utf8) == Array(text.utf8))
    }
}
