import Diagnostics
import Production
import TestSupport
import Testing

struct ToolchainTests {
    @Test("the toolchain names every library that draws, in one order, each with a version")
    func parts() throws {
        let parts = try Toolchain.parts(executable: "/bin/true")
        #expect(
            parts.map(\.name) == [
                "tirage", "cairo", "pango", "harfbuzz", "freetype", "fontconfig", "librsvg", "gdk-pixbuf",
                "libqrencode",
                "libqpdf", "libdeflate", "lcms",
                "zlib", "zxing-cpp", "icu",
            ])
        for part in parts.dropFirst() {
            #expect(part.version.wholeMatch(of: #/\d+\.\d+(\.\d+)*/#) != nil, "\(part)")
        }
        #expect(parts == (try Toolchain.parts(executable: "/bin/true")))
    }

    @Test("one build of the program is told from another by its bytes")
    func build() throws {
        let folder = try TemporaryFolder()
        let program = try folder.write("ok", to: "program")
        let first = try #require(try Toolchain.parts(executable: program).first)
        // SHA-256 of the two bytes "ok" begins so.
        #expect(first.version == "\(Toolchain.version) 2689367b205c16ce")
        try folder.write("ko", to: "program")
        #expect(try Toolchain.parts(executable: program).first != first)
        #expect(throws: Diagnostic.self) { try Toolchain.parts(executable: folder.path("gone")) }
    }
}
