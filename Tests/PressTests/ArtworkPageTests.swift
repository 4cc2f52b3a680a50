import Press
import Testing

@Suite("What a page of a PDF is")
struct ArtworkPageTests {
    private func page(_ maker: ArtworkMaker, _ kind: String = "as-it-is") throws -> PDFArtworkPage {
        try PDFArtwork(bytes: ArtworkFile(maker, kind).bytes).page(1)
    }

    private func box(_ page: PDFArtworkPage, _ kind: ArtworkBoxKind) -> [Double] {
        let box = page.box(kind)
        return [box.left, box.bottom, box.right, box.top].map { ($0 * 100).rounded() / 100 }
    }

    @Test("its boxes, those that it states and those that stand in for others")
    func boxes() throws {
        let plain = try page(.cairo)
        #expect(ArtworkBoxKind.allCases.map { plain.states($0) } == [true, false, false, false, false])
        #expect(ArtworkBoxKind.allCases.allSatisfy { box(plain, $0) == [0, 0, 300.47, 215.43] })
        let marked = try page(.weasyprint)
        #expect(marked.states(.bleed) && marked.states(.trim))
        #expect(box(marked, .bleed) == [-8.5, -8.5, 291.97, 206.93])
        #expect(box(marked, .trim) == [0, 0, 283.46, 198.43])
        let smaller = try page(.reportlab, "smaller-boxes")
        #expect(box(smaller, .crop) == [5, 5, 295.47, 210.43])
        // What is not stated is the crop box.
        #expect(!smaller.states(.art))
        #expect(box(smaller, .art) == box(smaller, .crop))
        #expect(box(try page(.reportlab, "swapped-corners"), .media) == [0, 0, 300.47, 215.43])
        #expect(box(try page(.reportlab, "shifted"), .media) == [-200.5, 77.25, 99.97, 292.68])
    }

    @Test("inherited boxes and turns, and larger units, in the size that one sees")
    func sizes() throws {
        func size(_ kind: String) throws -> [Double] {
            let size = try page(.reportlab, kind).size(of: .media)
            return [size.width, size.height].map { ($0 * 100).rounded() / 100 }
        }
        #expect(try size("as-it-is") == [300.47, 215.43])
        #expect(try size("turned-90") == [215.43, 300.47])
        #expect(try size("turned-180") == [300.47, 215.43])
        #expect(try size("inherited") == [215.43, 300.47])
        #expect(try size("larger-unit") == [450.71, 323.15])
        #expect(try page(.reportlab, "inherited").rotation == 90)
        #expect(try page(.reportlab, "larger-unit").userUnit == 1.5)
    }

    @Test("fonts: whether embedded, and whether anything visible is set in them")
    func fonts() throws {
        func fonts(_ kind: String) throws -> [String] {
            try page(.reportlab, kind).fonts.map {
                "\($0.baseName) \($0.isEmbedded ? "embedded" : "loose") \($0.isUsed ? "used" : "idle")"
            }
        }
        // ReportLab names Helvetica on every page.
        #expect(try fonts("as-it-is") == ["AAAAAA+Lato-Regular embedded used", "Helvetica loose idle"])
        #expect(
            try fonts("loose-font") == [
                "AAAAAA+Lato-Regular embedded used", "Helvetica loose idle", "Helvetica loose used",
            ])
        #expect(try fonts("idle-font") == ["AAAAAA+Lato-Regular embedded used", "Helvetica loose idle"])
    }

    @Test(
        "layers that not everyone sees",
        arguments: [
            ("layer-shown", PDFArtworkPage.Visibility.visible), ("layer-hidden", .hidden),
            ("layer-hidden-image", .hidden), ("layer-on-screen", .changing), ("layer-off-otherwise", .hidden),
        ])
    func layers(kind: String, visibility: PDFArtworkPage.Visibility) throws {
        let layers = try page(.reportlab, kind).layers
        #expect(layers.map(\.name) == ["Prices"])
        #expect(layers.map(\.visibility) == [visibility])
    }

    @Test("what would be lost, or is not in the file")
    func faults() throws {
        func faults(_ kind: String) throws -> [String] { try page(.reportlab, kind).faults }
        #expect(try faults("as-it-is") == [])
        #expect(try faults("other-file") == ["shows a page of another file"])
        #expect(try faults("external-stream") == ["keeps a part of itself in another file"])
        #expect(try faults("postscript") == ["holds PostScript"])
        #expect(try faults("opi") == ["holds pictures that another program is to replace (OPI)"])
        #expect(try faults("other-on-paper") == ["shows other pictures on a screen than it prints"])
        #expect(
            try faults("restored-too-often") == ["restores a graphics state that it has not saved"])
        // Of three stamps one is not for paper and one is hidden.
        #expect(try page(.reportlab, "stamped").printedAnnotationCount == 1)
    }

    @Test("its transparency group and the colour space in which it blends")
    func groups() throws {
        #expect(try page(.cairo).groupSpace == "DeviceRGB")
        #expect(try page(.cairo).isTransparencyGroup)
        #expect(try !page(.reportlab).isTransparencyGroup)
        #expect(try page(.reportlab).groupSpace == nil)
    }

    private func refusal(_ bytes: [UInt8], page: Int = 0) -> PDFArtworkError? {
        do throws(PDFArtworkError) {
            _ = try PDFArtwork(bytes: bytes).page(page)
            return nil
        } catch {
            return error
        }
    }

    @Test("encrypted files are refused, those without a password too")
    func encrypted() throws {
        for kind in ["encrypted", "encrypted-with-password"] {
            let file = try ArtworkFile(.cairo, kind)
            #expect(refusal(file.bytes)?.code == .encrypted)
        }
    }

    @Test("damaged files are refused with libqpdf's reason, and not mended")
    func damaged() throws {
        let file = try ArtworkFile(.cairo).bytes
        #expect(refusal(file) == nil)
        #expect(refusal(file, page: 2)?.code == .noSuchPage)
        #expect(refusal(file, page: 2)?.description == "there is no page 3")
        let cut = refusal(Array(file.prefix(file.count / 2)))
        #expect(cut?.code == .damaged)
        #expect(cut?.description == "can't find startxref")
        // Its table of references points elsewhere.
        let header = Array("%PDF-1.5\n% a line more\n".utf8)
        #expect(refusal(header + file.dropFirst("%PDF-1.5\n".utf8.count))?.code == .damaged)
        // A byte within a compressed content stream.
        let start = try #require(file.firstRange(of: Array("stream\n".utf8))?.upperBound)
        var broken = file
        for offset in 20..<60 { broken[start + offset] ^= 0x5A }
        #expect(refusal(broken)?.code == .damaged)
    }

    @Test(
        "what is built wrongly is refused in words",
        arguments: [
            (
                "broken-picture",
                "error decoding stream data for object "
            ),
            ("too-much", "a content stream has more than 256 MB"),
            ("odd-turn", "a page is turned by no quarter turns"),
            ("no-content-stream", "its content is no stream"),
            ("half-content", "a part of its content is not a stream"),
        ])
    func wrong(kind: String, reason: String) throws {
        let error = refusal(try ArtworkFile(.cairo, kind).bytes)
        #expect(error?.code == .damaged)
        #expect(error?.description.hasPrefix(reason) == true, "\(error.debugDescription)")
    }

    @Test("a form that takes the resources of two pages is no form by itself")
    func borrowed() throws {
        let artwork = try PDFArtwork(bytes: ArtworkFile(.cairo, "old-form-shared").bytes)
        func forms(_ pages: [Int]) throws -> StandaloneArtwork? {
            try ArtworkForms(
                pages.map { ArtworkForms.Choice(artwork: artwork, page: $0, box: .media) }
            ).standalone()
        }
        #expect(try forms([0]) != nil)
        let error = #expect(throws: PDFArtworkError.self) { try forms([0, 1]) }
        #expect(error?.code == .damaged)
        #expect(error?.description == "a form without resources of its own is on several pages")
    }

    @Test("one flipped byte never crashes", arguments: UInt64(0)..<4)
    func flipped(seed: UInt64) throws {
        let file = try ArtworkFile(.cairo, "uncompressed").bytes
        for step in 0..<100 {
            var broken = file
            broken[(step * 7919 + Int(seed) * 104_729) % file.count] ^= 0x15
            guard let artwork = try? PDFArtwork(bytes: broken), artwork.pageCount > 0,
                (try? artwork.page(0)) != nil
            else { continue }
            _ = try? ArtworkForms([ArtworkForms.Choice(artwork: artwork, page: 0, box: .media)])
                .standalone()
        }
    }

    @Test("a PDF is known by its first bytes")
    func kind() {
        #expect(PDFArtwork.isPDF(Array("%PDF-1.4".utf8)))
        #expect(PDFArtwork.isPDF(Array(repeating: 0, count: 900) + Array("%PDF-1.4".utf8)))
        #expect(!PDFArtwork.isPDF(Array("<svg>".utf8)))
        #expect(!PDFArtwork.isPDF([]))
    }
}
