import Drawing
import DrawingSupport
import Foundation
import Testing

@Suite("Pictures within artwork")
struct ArtworkPictureTests {
    private static let page = "width=\"60mm\" height=\"60mm\" viewBox=\"0 0 60 60\""

    @Test(
        "are an error where librsvg would leave them out without a word",
        arguments: [
            ("data:image/gif;base64,R0lGODlhAQABAAAAACw=", "it is no PNG or JPEG"),
            ("data:image/svg+xml;base64,PHN2Zy8+", "it is no PNG or JPEG"),
            ("data:image/svg+xml,&lt;svg/&gt;", "it is no PNG or JPEG"),
            ("data:text/html,a", "it is no PNG or JPEG"),
            ("data:image/png;base64,PHN2Zy8+", "it is no PNG or JPEG"),
            ("data:image/png;base64,iVBORw0KGgo=", "the file ends too early"),
            ("data:image/png;base64,????", "its base64 is damaged"),
            ("data:image/png,abc", "it is not in base64"), ("data:image/png", "the address holds no data"),
            ("data:image/jpeg;base64,", "the file is empty"),
        ])
    func broken(address: String, reason: String) {
        #expect(
            Inspected.text("<image id=\"i\" href=\"\(address)\"/>") == """
                a.svg:2:1: error: image (id i) cannot be shown: \(reason)
                  hint: embed it anew as PNG or JPEG (File › Import: Embed)
                """)
    }

    @Test(
        "are a warning where they are coarser than the template wants, and nothing is said where that is not known",
        arguments: [
            // 32 pixels on 10 mm.
            ("<image PIC width=\"10\" height=\"10\"/>", 82, 81),
            ("<image PIC width=\"10\" height=\"10\"/>", 81, nil),
            ("<image PIC width=\"10\" height=\"20\"/>", 82, 81),
            ("<image PIC width=\"10\" height=\"20\" preserveAspectRatio=\"none\"/>", 82, 40),
            ("<image PIC width=\"10\" height=\"20\" preserveAspectRatio=\"xMidYMid slice\"/>", 82, 40),
            ("<g transform=\"rotate(30) scale(2)\"><image PIC width=\"10\" height=\"10\"/></g>", 82, 40),
            ("<g transform=\"matrix(.5 0 0 .25 9 9)\"><image PIC width=\"10\" height=\"10\"/></g>", 164, 162),
            ("<image PIC width=\"50%\" height=\"10\"/>", 2000, nil), ("<image PIC/>", 2000, nil),
            ("<g transform=\"odd(2)\"><image PIC width=\"10\" height=\"10\"/></g>", 2000, nil),
            ("<svg viewBox=\"0 0 5 5\"><image PIC width=\"10\" height=\"10\"/></svg>", 2000, nil),
            ("<g display=\"none\"><image PIC width=\"10\" height=\"10\"/></g>", 2000, nil),
            ("<image PIC width=\"10\" height=\"10\"/>", 0, nil),
        ] as [(String, Double, Int?)])
    func coarse(content: String, wanted: Double, has: Int?) throws {
        let picture = Data(try PictureFiles.squares()).base64EncodedString()
        let written = content.replacing("PIC", with: "id=\"i\" href=\"data:image/png;base64,\(picture)\"")
        let said = Inspected.text(written, attributes: Self.page, resolution: wanted)
        let expected = has.map {
            """
            : warning: image (id i) has \($0) pixels an inch where it is printed; the template wants \(Int(wanted))
              hint: embed a larger picture, or show it smaller
            """
        }
        #expect(said.hasSuffix(expected ?? "") && said.isEmpty == (has == nil), "\(said.prefix(300))")
    }
}
