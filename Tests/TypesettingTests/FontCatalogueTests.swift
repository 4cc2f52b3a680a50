import DrawingSupport
import Foundation
import Testing
import Typesetting

struct FontCatalogueTests {
    private func catalogue() throws -> FontCatalogue { try TestFonts.catalogue.get() }

    @Test("a job sees the fonts of the folders that fonts.conf names, the shop's own, and no other")
    func folders() throws {
        let faces = try catalogue().faces
        let system = [
            "/opentype/ebgaramond/", "/opentype/inter/", "/truetype/lato/", "/truetype/noto/",
            "/opentype/noto/",
        ].map { "/usr/share/fonts\($0)" }
        let own = faces.filter { face in !system.contains { face.file.hasPrefix($0) } }
        #expect(own.map { ($0.file as NSString).lastPathComponent } == TestFonts.ownFiles)
        #expect(!own.contains { $0.file.hasPrefix("/usr") })
        for folder in system { #expect(faces.contains { $0.file.hasPrefix(folder) }, "\(folder)") }
    }

    @Test("a font that is installed in another folder of the system is not there")
    func systemFonts() throws {
        #expect(FileManager.default.fileExists(atPath: "\(TestFonts.systemFolder)/DejaVuSerif.ttf"))
        #expect(try !catalogue().families.contains("DejaVu Serif"))
        #expect(failure("DejaVu Serif")?.description == "no font family `DejaVu Serif` here")
    }

    @Test("families are sorted and named once")
    func families() throws {
        let families = try catalogue().families
        #expect(families == Set(families).sorted())
        for family in ["EB Garamond 08", "EB Garamond 12", "Inter", "Lato", "DejaVu Sans"] {
            #expect(families.contains(family))
        }
    }

    @Test("a face is found by family, weight and slant, whatever the family's letter case")
    func face() throws {
        let catalogue = try catalogue()
        let name = { (family: String, weight: Int, isItalic: Bool) in
            (try catalogue.face(family: family, weight: weight, isItalic: isItalic).file as NSString)
                .lastPathComponent
        }
        #expect(try name("EB Garamond 12", 400, false) == "EBGaramond12-Regular.otf")
        #expect(try name("eb garamond 08", 400, true) == "EBGaramond08-Italic.otf")
        #expect(try name("LATO", 900, true) == "Lato-BlackItalic.ttf")
        #expect(try name("Inter", 600, false) == "Inter-SemiBold.otf")
    }

    @Test("an unknown family is told with what it may have been")
    func unknownFamily() throws {
        let error = try #require(failure("Latto"))
        #expect(error.description == "no font family `Latto` here")
        #expect(error.hint == nil)
        #expect(error.wanted == "Latto")
        #expect(error.known == (try catalogue().families))
    }

    @Test("a weight or slant that a family lacks is told with those it has")
    func missingWeight() throws {
        let thin = try #require(failure("EB Garamond 12", weight: 100))
        #expect(thin.description == "font family `EB Garamond 12` has no thin")
        #expect(thin.hint == "it has: bold, regular, regular italic")
        #expect(thin.known == [] && thin.wanted == nil)
        let bold = try #require(failure("EB Garamond 12", weight: 700, isItalic: true))
        #expect(bold.description == "font family `EB Garamond 12` has no bold italic")
        let odd = try #require(failure("DejaVu Sans", weight: 350))
        #expect(odd.description == "font family `DejaVu Sans` has no weight 350")
        #expect(odd.hint == "it has: regular")
    }

    @Test("a name to which two files answer is an error, never a choice")
    func ambiguous() throws {
        let error = try #require(failure("EB Garamond"))
        #expect(error.description == "font family `EB Garamond` has 2 different fonts for regular")
        #expect(error.hint == "name one of them: EB Garamond 08, EB Garamond 12")
    }

    @Test("a configuration that is no XML is refused, and the one in use stays")
    func brokenConfiguration() throws {
        let before = try catalogue()
        let error = #expect(throws: FontError.self) {
            try FontCatalogue.load(configuration: "<fontconfig", folder: "/nowhere")
        }
        #expect(error?.description == "fontconfig could not read the font configuration")
        let typesetter = try Typesetter(catalogue: before)
        #expect(try typesetter.face(for: .plain("Inter")).file.hasSuffix("/Inter-Regular.otf"))
    }

    private func failure(_ family: String, weight: Int = 400, isItalic: Bool = false) -> FontError? {
        do {
            _ = try catalogue().face(family: family, weight: weight, isItalic: isItalic)
            return nil
        } catch {
            return error as? FontError
        }
    }
}
