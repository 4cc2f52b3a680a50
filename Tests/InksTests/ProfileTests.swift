import Foundation
import Inks
import JobModel
import TestSupport
import Testing

@Suite("ICC profiles")
struct ProfileTests {
    /// Debian's libgs-common, which ghostscript brings along.
    private func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "/usr/share/color/icc/ghostscript/\(name).icc")))
    }

    @Test(
        "classes and spaces are those of the header",
        arguments: [
            ("default_cmyk", ICCProfile.Kind.output, ICCProfile.Space.cmyk), ("ps_cmyk", .output, .cmyk),
            ("default_gray", .other, .gray), ("gray_to_k", .output, .cmyk), ("sgray", .other, .gray),
            ("default_rgb", .other, .rgb),
            ("srgb", .other, .rgb), ("a98", .other, .rgb), ("esrgb", .other, .rgb),
        ])
    func classes(name: String, kind: ICCProfile.Kind, space: ICCProfile.Space) throws {
        let bytes = try bytes(name)
        let profile = try ICCProfile(bytes: bytes)
        // Bytes 12 to 20 (ICC.1:2010, table 17).
        let header = String(decoding: bytes[12..<20], as: UTF8.self)
        #expect((profile.kind == .output) == header.hasPrefix("prtr"))
        #expect(header.hasSuffix(["gray": "GRAY", "rgb": "RGB ", "cmyk": "CMYK"][space.rawValue] ?? "?"))
        #expect(profile.kind == kind)
        #expect(profile.space == space)
        #expect(profile.space.components == ["gray": 1, "rgb": 3, "cmyk": 4][space.rawValue])
        #expect(profile.bytes == bytes)
        #expect(!profile.description.isEmpty)
    }

    private func message(_ bytes: [UInt8]) -> String? {
        do {
            _ = try ICCProfile(bytes: bytes)
            return nil
        } catch {
            return error.description
        }
    }

    @Test("what is no profile, or a damaged one, is refused in words")
    func refused() throws {
        let good = try bytes("default_cmyk")
        for bytes in [
            [], Array("hello".utf8), [UInt8](repeating: 0, count: 4096), Array(good.prefix(100)),
            Array(good.prefix(2000)),
        ] {
            #expect(message(bytes) == "it is no ICC profile, or a damaged one", "\(bytes.count) bytes")
        }
        #expect(message(try bytes("lab")) == "its colours are neither grey nor RGB nor CMYK")
        #expect(message(good) == nil)
    }

    @Test("damaged bytes never crash, in opening or in converting", arguments: UInt64(0)..<4)
    func damaged(seed: UInt64) throws {
        var generator = SplitMix64(seed: TestSeed.value &+ seed)
        let good = try bytes(seed % 2 == 0 ? "default_cmyk" : "srgb")
        for _ in 0..<60 {
            var broken = good
            // The header, the table of tags, and what they begin with.
            broken[generator.below(min(600, good.count))] = UInt8(generator.below(256))
            guard let profile = try? ICCProfile(bytes: broken) else { continue }
            guard let conversion = try? ColourConversion(from: profile, to: .sRGB()) else { continue }
            let values = conversion.convert([Double](repeating: 0.5, count: profile.space.components))
            #expect(values.count == 3 && values.allSatisfy { (0...1).contains($0) }, "\(TestSeed.told)")
        }
    }

    @Test("a profile without the tables of a conversion is told")
    func lacking() throws {
        var profile = try bytes("default_cmyk")
        // The names of all tags but the description's are made others (ICC.1:2010, 7.3).
        let count = Int(profile[131])
        for tag in 0..<count
        where profile[132 + 12 * tag] == UInt8(ascii: "A") || profile[132 + 12 * tag] == UInt8(ascii: "B") {
            profile[132 + 12 * tag] = UInt8(ascii: "x")
        }
        let opened = try ICCProfile(bytes: profile)
        let error = #expect(throws: ICCError.self) { try ColourConversion(from: opened, to: .sRGB()) }
        #expect(error?.description == "it cannot be converted from or to")
    }

    @Test("sRGB is the same whenever it is made, and is sRGB")
    func sRGB() throws {
        let profile = try ICCProfile.sRGB()
        #expect(try ICCProfile.sRGB() == profile)
        #expect(profile.space == .rgb && profile.kind == .other)
        #expect(profile.description.contains("sRGB"))
        #expect(Array(profile.bytes[24..<36]) == [7, 228, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
        // Into another maker's sRGB and itself, colours stay what they are.
        for other in [profile, try ICCProfile(bytes: bytes("srgb"))] {
            let conversion = try ColourConversion(from: profile, to: other)
            for red in [0.0, 0.2, 0.5, 1] {
                for green in [0.0, 0.7, 1] {
                    let converted = conversion.convert([red, green, 0.4])
                    for (got, wanted) in zip(converted, [red, green, 0.4]) {
                        #expect(abs(got - wanted) < 0.01)
                    }
                }
            }
        }
    }

    @Test("conversions: paper is paper, black is dark, and the order of colours changes nothing")
    func conversions() throws {
        let press = try ICCProfile(bytes: bytes("default_cmyk"))
        let toPress = try ColourConversion(from: .sRGB(), to: press)
        #expect(toPress.convert([1, 1, 1]).allSatisfy { $0 < 0.01 })
        #expect(toPress.convert([0, 0, 0]).reduce(0, +) > 1)
        let toScreen = try ColourConversion(from: press, to: .sRGB())
        #expect(toScreen.convert([0, 0, 0, 0]).allSatisfy { $0 > 0.99 })
        #expect(toScreen.convert([0, 1, 1, 0])[0] > 0.7)
        // Out of range is brought back.
        #expect(toScreen.convert([-1, 0, 0, 0]) == toScreen.convert([0, 0, 0, 0]))
        #expect(toScreen.convert([2, 0, 0, 0]) == toScreen.convert([1, 0, 0, 0]))
        var generator = SplitMix64(seed: TestSeed.value)
        let colours = (0..<50).map { _ in (0..<3).map { _ in Double(generator.below(256)) / 255 } }
        let forwards = colours.map { toPress.convert($0) }
        let other = try ColourConversion(from: .sRGB(), to: press)
        let backwards = Array(colours.reversed().map { other.convert($0) }.reversed())
        #expect(forwards == backwards, "\(TestSeed.told)")
    }

    @Test("converted values are whole percents")
    func wholePercents() {
        #expect(
            ProcessTint([0.004, 0.005, 0.999, 1.5])
                == ProcessTint(
                    cyan: .none, magenta: Percent(hundredths: 100), yellow: .full, black: .full))
    }

    @Test("an intent without a name has the profile's own description")
    func intentName() throws {
        let profile = try ICCProfile(bytes: bytes("default_cmyk"))
        #expect(OutputIntent(profile: profile, condition: "x", name: "").name == profile.description)
        #expect(OutputIntent(profile: profile, condition: "x", name: "Coated").name == "Coated")
    }
}

@Suite("What inks look like")
struct InkPreviewTests {
    private static func tint(_ cyan: Int, _ magenta: Int, _ yellow: Int, _ black: Int) -> ProcessTint {
        func percent(_ value: Int) -> Percent { Percent(hundredths: value * 100) }
        return ProcessTint(
            cyan: percent(cyan), magenta: percent(magenta), yellow: percent(yellow), black: percent(black))
    }

    static let ideal: [(Ink, StandIn)] = [
        (.black, .black), (.white, .white), (.registration, .black),
        (.rgb(red: 1, green: 2, blue: 3), StandIn(red: 1, green: 2, blue: 3)),
        (.gray(.none), .black), (.gray(.full), .white),
        (.gray(Percent(hundredths: 5_000)), StandIn(red: 128, green: 128, blue: 128)),
        (.process(tint(0, 0, 0, 0)), .white), (.process(tint(0, 0, 0, 100)), .black),
        (.process(tint(100, 0, 0, 0)), StandIn(red: 0, green: 255, blue: 255)),
        (.process(tint(0, 100, 100, 0)), StandIn(red: 255, green: 0, blue: 0)),
        (.process(tint(0, 0, 0, 50)), StandIn(red: 128, green: 128, blue: 128)),
        (
            .spot(name: "Gold", alternate: tint(0, 100, 0, 0), tint: .full),
            StandIn(red: 255, green: 0, blue: 255)
        ),
        (
            .spot(name: "Gold", alternate: tint(0, 100, 0, 0), tint: Percent(hundredths: 2_000)),
            StandIn(red: 255, green: 204, blue: 255)
        ),
        (.spot(name: "Gold", alternate: tint(0, 100, 0, 0), tint: .none), .white),
    ]

    @Test("as ideal filters, where there is no intent", arguments: 0..<ideal.count)
    func filters(index: Int) {
        let (ink, look) = InkPreviewTests.ideal[index]
        #expect(InkPreview().look(of: ink) == look)
    }

    @Test("through the intent's profile, where it is of CMYK")
    func softProof() throws {
        let path = "/usr/share/color/icc/ghostscript/default_cmyk.icc"
        let press = try ICCProfile(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        let proof = try InkPreview(intent: press)
        let cyan = proof.look(of: .process(InkPreviewTests.tint(100, 0, 0, 0)))
        // No press's cyan is the screen's.
        #expect(cyan != StandIn(red: 0, green: 255, blue: 255))
        #expect(cyan.blue > cyan.red && cyan.green > cyan.red)
        #expect(proof.look(of: .white) == .white && proof.look(of: .black) == .black)
        let plain = try InkPreview(intent: .sRGB())
        #expect(
            plain.look(of: .process(InkPreviewTests.tint(100, 0, 0, 0)))
                == StandIn(red: 0, green: 255, blue: 255))
    }
}

@Suite("Colour bars")
struct ColourBarTests {
    @Test("process colours, tints, then each spot colour once, at full tint")
    func patches() {
        func spot(_ name: String, _ tint: Percent) -> Colour {
            Colour(
                .spot(
                    name: name,
                    alternate: ProcessTint(cyan: .none, magenta: .full, yellow: .none, black: .none),
                    tint: tint),
                overprints: true)
        }
        let half = Percent(hundredths: 5_000)
        let patches = ColourBar.patches(of: [
            spot("Gold", half), .black, spot("Gold", .full), spot("Silver", half),
        ])
        #expect(patches.count == 8)
        #expect(patches.allSatisfy { !$0.overprints })
        let spots = patches.compactMap { patch -> String? in
            if case .spot(let name, _, .full) = patch.ink { name } else { nil }
        }
        #expect(spots == ["Gold", "Silver"])
        let tints = patches.compactMap { patch -> ProcessTint? in
            if case .process(let tint) = patch.ink { tint } else { nil }
        }
        #expect(
            tints.prefix(4).map { $0.all.map(\.hundredths) } == [
                [10_000, 0, 0, 0], [0, 10_000, 0, 0], [0, 0, 10_000, 0], [0, 0, 0, 10_000],
            ])
        #expect(ColourBar.patches(of: []).count == 6)
    }
}
