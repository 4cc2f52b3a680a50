import Preflight
import TestSupport
import Testing

/// What each rule finds on artwork is shown by `MutationTests`.
@Suite("Preflight: a page of a foreign file")
struct ArtworkTests {
    @Test("tells what the page uses: spot colours, fonts, images, colour spaces, layers")
    func uses() throws {
        let files = try GoodFiles.shared.get()
        let result = try Preflight.check(artwork: files.x4, page: 1, try GoodFiles.artwork())
        #expect(result.findings == [], "\(result.findings.text)")
        #expect(result.isAccepted)
        #expect(result.pageCount == 4)
        #expect(result.spots.map(\.name) == ["Ember Orange"])
        #expect(result.spots.map(\.alternate) == ["DeviceCMYK"])
        #expect(result.spots.map(\.fullTint) == [[0, 0.6, 0.9, 0.1]])
        #expect(result.fonts.map(\.name) == ["ABCDEF+Body"] && result.fonts.map(\.isEmbedded) == [true])
        #expect(result.colourSpaces == ["DeviceCMYK", "DeviceGray", "Pattern", "Separation"])
        #expect(result.images.map(\.width) == [4] && result.images.map(\.isStencil) == [false])
        #expect(result.layers == [])
    }

    @Test("layers are told by name, those of marked content and of XObjects")
    func layers() throws {
        let folder = try TemporaryFolder()
        let form = SmallPDF.form("0 0 9 9 re f").replacing("/Subtype /Form", with: "/Subtype /Form /OC 7 0 R")
        let pdf = SmallPDF(
            resources: "/Properties << /L 5 0 R >> /XObject << /X 6 0 R >>",
            content: "/OC /L BDC 0 0 9 9 re f EMC /X Do",
            more: [
                "<< /Type /OCG /Name (Die line) >>", form, "<< /Type /OCMD /OCGs [8 0 R] >>",
                "<< /Type /OCG /Name <FEFF00C900740069> >>",
            ])
        let path = try folder.write(pdf.bytes, to: "layers.pdf")
        #expect(try Preflight.check(artwork: path, page: 1).layers == ["Die line", "Éti"])
    }

    @Test("a file that is no PDF, and a page that is not there")
    func missing() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a letter", to: "letter.pdf")
        let result = try Preflight.check(artwork: path, page: 1)
        #expect(result.findings.map(\.code) == [.unreadableFile])
        #expect(result.pageCount == 0)
        for page in [0, 5, -1] {
            let result = try Preflight.check(artwork: try GoodFiles.shared.get().x4, page: page)
            #expect(result.findings.map(\.message) == ["the file has no page \(page)"])
            #expect(result.pageCount == 4)
        }
    }
}
