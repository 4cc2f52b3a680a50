import Foundation
import TestSupport
import Testing

@Suite("tirage doctor, and where fonts come from")
struct DoctorTests {
    @Test("lists libraries, fonts and registry")
    func lists() throws {
        let workshop = try Workshop()
        let result = try workshop.tirage("doctor")
        #expect(result.status == 0)
        #expect(result.error == "")
        let lines = result.output.split(separator: "\n")
        for library in [
            "tirage", "cairo", "pango", "harfbuzz", "freetype", "fontconfig", "librsvg", "libqrencode",
            "libqpdf", "zlib", "zxing-cpp",
        ] {
            let line = lines.first { $0.hasPrefix("  \(library) ") }
            #expect(line?.last { !$0.isWhitespace }?.isHexDigit == true, "\(library): \(line ?? "missing")")
        }
        #expect(lines.contains("  EB Garamond 12: bold, regular, regular italic"))
        #expect(lines.contains { $0.hasPrefix("  Lato: ") })
        #expect(lines.contains { $0.hasPrefix("  Inter: ") })
        #expect(workshop.normalised(String(lines.last ?? "")) == "  <id> at registry")
    }

    @Test("says how to make a registry where there is none")
    func noRegistry() throws {
        let workshop = try Workshop()
        let result = try workshop.tirage("doctor", "--registry", "nowhere")
        #expect(result.status == 0)
        #expect(result.output.hasSuffix("  none at nowhere; `tirage registry init` makes one\n"))
    }

    @Test("fonts come from --fonts, else TIRAGE_FONTS, else from beside the program")
    func order() throws {
        let workshop = try Workshop()
        for name in ["option", "variable"] {
            try workshop.write(
                "<fontconfig><cachedir>\(workshop.path("cache"))</cachedir></fontconfig>",
                to: "\(name)/fonts.conf")
        }
        func folder(_ arguments: [String], _ environment: [String: String]) throws -> String? {
            let result = try workshop.tirage(["doctor"] + arguments, environment: environment)
            return result.output.firstMatch(of: /fonts a job may see \((.*)\/fonts\.conf\)/).map {
                String($0.1)
            }
        }
        #expect(try folder(["--fonts", "option"], ["TIRAGE_FONTS": "variable"]) == "option")
        #expect(try folder([], ["TIRAGE_FONTS": "variable"]) == "variable")
        // A program with fonts beside it, as in a checkout or under a prefix.
        try workshop.make(
            "mkdir -p here/bin here/share/tirage/Fonts; cp '\(Tirage.binary)' here/bin/tirage; "
                + "cp variable/fonts.conf here/share/tirage/Fonts/")
        let beside = try workshop.shell("TIRAGE_FONTS= here/bin/tirage doctor")
        #expect(beside.output.contains("fonts a job may see (here/share/tirage/Fonts/fonts.conf)\n"))
        #expect(
            beside.output.contains("  none: install font packages, or put fonts beside fonts.conf\n"))
    }

    @Test("a font configuration that fontconfig refuses is named")
    func refused() throws {
        let workshop = try Workshop()
        try workshop.write("<fontconfig><dir", to: "fonts/fonts.conf")
        let result = try workshop.tirage("run", "job", "--fonts", "fonts", "--json")
        #expect(result.status == 2)
        let diagnostics = try result.object()["diagnostics"] as? [[String: Any]]
        #expect(
            diagnostics?.first?["message"] as? String
                == "fonts/fonts.conf: fontconfig could not read the font configuration")
        #expect(
            diagnostics?.first?["hints"] as? [String]
                == ["`xmllint --noout` and fonts-conf(5) tell what is wrong with it"])
    }
}
