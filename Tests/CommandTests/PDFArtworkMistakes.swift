import TestSupport

extension Mistake {
    /// Artwork from PDFs that would not print as its designer saw it.
    static let ofPDFArtwork = [
        Mistake(
            "PDF artwork that has not so many pages",
            artwork("as-it-is", keys: "page: 3"),
            says: """
                job/template.yaml:6:38: error: the artwork has 2 pages, and no page 3
                """),
        Mistake(
            "PDF artwork that has one page alone",
            artwork("one-page", keys: "page: 2"),
            says: """
                job/template.yaml:6:38: error: the artwork has one page, and no page 2
                """),
        Mistake(
            "PDF artwork with two stamps and two hidden layers",
            artwork("two-stamps-two-layers"),
            says: """
                job/front.pdf: error: page 1 of the artwork has layers that are hidden, and would print: `Notes`, `Prices`
                  hint: flatten the layers or delete the hidden ones in the program that made it
                job/front.pdf: error: page 1 of the artwork has 2 stamps, comments or form fields that would be lost
                  hint: flatten them, or delete them, in the program that made it
                """),
        Mistake(
            "PDF artwork that is encrypted, without a password",
            artwork("encrypted"),
            says: """
                job/front.pdf: error: the artwork is encrypted, which a press file must not be
                  hint: export it anew without password and restrictions
                  hint: where you may: `qpdf --decrypt IN.pdf OUT.pdf` takes restrictions away
                """),
        Mistake(
            "PDF artwork that is encrypted, with a password",
            artwork("encrypted-with-password"),
            says: """
                job/front.pdf: error: the artwork is encrypted, which a press file must not be
                  hint: export it anew without password and restrictions
                  hint: where you may: `qpdf --decrypt IN.pdf OUT.pdf` takes restrictions away
                """),
        Mistake(
            "PDF artwork of which the end is missing",
            artwork("as-it-is", then: "truncate -s 5000 job/front.pdf"),
            says: """
                job/front.pdf: error: the artwork is damaged: can't find startxref
                  hint: export it anew from the program that made it
                  hint: `qpdf IN.pdf OUT.pdf` mends some files: look at every page of the outcome
                """),
        Mistake(
            "PDF artwork with a hidden layer",
            artwork("layer-hidden"),
            says: """
                job/front.pdf: error: page 1 of the artwork has layers that are hidden, and would print: `Prices`
                  hint: flatten the layers or delete the hidden ones in the program that made it
                """),
        Mistake(
            "PDF artwork with a hidden picture",
            artwork("layer-hidden-image", keys: "page: 2"),
            says: """
                job/front.pdf: error: page 2 of the artwork has layers that are hidden, and would print: `Prices`
                  hint: flatten the layers or delete the hidden ones in the program that made it
                """),
        Mistake(
            "PDF artwork with a layer for screens alone",
            artwork("layer-on-screen"),
            says: """
                job/front.pdf: error: page 1 of the artwork has layers that are not shown everywhere alike: `Prices`
                  hint: in the program that made it, flatten the layers, or show them on screens and on paper
                """),
        Mistake(
            "PDF artwork that shows another file",
            artwork("other-file"),
            says: """
                job/front.pdf: error: page 1 of the artwork shows a page of another file
                  hint: export it anew as PDF/X-4, which holds all that it shows
                """),
        Mistake(
            "PDF artwork with a part in another file",
            artwork("external-stream"),
            says: """
                job/front.pdf: error: page 1 of the artwork keeps a part of itself in another file
                  hint: export it anew as PDF/X-4, which holds all that it shows
                """),
        Mistake(
            "PDF artwork with PostScript",
            artwork("postscript"),
            says: """
                job/front.pdf: error: page 1 of the artwork holds PostScript
                  hint: export it anew as PDF/X-4, which holds all that it shows
                """),
        Mistake(
            "PDF artwork with coarse pictures for fine ones",
            artwork("opi"),
            says: """
                job/front.pdf: error: page 1 of the artwork holds pictures that another program is to replace (OPI)
                  hint: export it anew as PDF/X-4, which holds all that it shows
                """),
        Mistake(
            "PDF artwork with other pictures on paper",
            artwork("other-on-paper"),
            says: """
                job/front.pdf: error: page 1 of the artwork shows other pictures on a screen than it prints
                  hint: export it anew as PDF/X-4, which holds all that it shows
                """),
        Mistake(
            "PDF artwork that restores what it has not saved",
            artwork("restored-too-often"),
            says: """
                job/front.pdf: error: page 1 of the artwork restores a graphics state that it has not saved
                  hint: export it anew as PDF/X-4, which holds all that it shows
                """),
        Mistake(
            "PDF artwork with a stamp on it",
            artwork("stamped"),
            says: """
                job/front.pdf: error: page 1 of the artwork has a stamp, comment or form field that would be lost
                  hint: flatten them, or delete them, in the program that made it
                """),
        Mistake(
            "PDF artwork with a text in a font that is not in it",
            artwork("loose-font"),
            says: """
                job/front.pdf: error: page 1 of the artwork has texts in fonts that are not in the file: Helvetica
                  hint: embed all fonts when you export it (PDF/X does), or turn texts into paths
                """),
        Mistake(
            "PDF artwork that lies on its side",
            artwork("turned-90"),
            says: """
                job/front.pdf: error: the media box of page 1 of the artwork is 76 × 106 mm; trim and bleed are 106 × 76 mm
                  hint: its boxes: media 76 × 106 mm
                  hint: it lies on its side: turn its page in the program that made it
                """),
        Mistake(
            "PDF artwork whose media box would do",
            artwork("smaller-boxes"),
            says: """
                job/front.pdf: error: the bleed box of page 1 of the artwork is 98.9 × 66.8 mm; trim and bleed are 106 × 76 mm
                  hint: its boxes: media 106 × 76 mm, bleed 98.9 × 66.8 mm, trim 91.9 × 61.9 mm
                  hint: write `box: media`
                """),
        Mistake(
            "PDF artwork without bleed",
            artwork(
                "as-it-is",
                then:
                    "sed -i 's/100mm, height: 70mm, bleed: 3mm/106mm, height: 76mm, bleed: 5mm/' job/template.yaml"
            ),
            says: """
                job/front.pdf: error: the media box of page 1 of the artwork is 106 × 76 mm; trim and bleed are 116 × 86 mm
                  hint: its boxes: media 106 × 76 mm
                  hint: export it with a bleed of 5 mm, or write `box: trim`
                """),
        Mistake(
            "PDF artwork in another unit",
            artwork("larger-unit"),
            says: """
                job/front.pdf: error: the media box of page 1 of the artwork is 159 × 114 mm; trim and bleed are 106 × 76 mm
                  hint: its boxes: media 159 × 114 mm
                """),
        Mistake(
            "a page of an SVG",
            "sed -i 's/front.svg/front.svg, page: 2/' job/template.yaml",
            says: """
                job/template.yaml:6:38: error: `page` is for artwork from a PDF, and job/front.svg is none
                  hint: leave `page` out, or name a PDF
                """),
        Mistake(
            "a box of an SVG",
            "sed -i 's/front.svg/front.svg, box: trim/' job/template.yaml",
            says: """
                job/template.yaml:6:37: error: `box` is for artwork from a PDF, and job/front.svg is none
                  hint: leave `box` out, or name a PDF
                """),
        Mistake(
            "a picture by the name of a PDF",
            #"printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR' > job/front.pdf; sed -i 's/front.svg/front.pdf/' job/template.yaml"#,
            says: """
                job/front.pdf: error: the artwork is not an SVG: it begins like a PNG
                """),
    ]

    /// Makes a PDF the artwork of the workshop's page.
    ///
    /// - Parameters:
    ///   - kind: how it is rewritten.
    ///   - keys: beside the file.
    ///   - then: done with it at last.
    static func artwork(_ kind: String, keys: String? = nil, then: String = ":") -> String {
        let scripts = "\(Tirage.checkout)/Tests/PressTests/Artwork"
        return """
            /usr/bin/python3 '\(scripts)/make-artwork' cairo made.pdf
            /usr/bin/python3 '\(scripts)/rewrite-artwork' made.pdf job/front.pdf \(kind)
            sed -i 's/{file: front.svg}/{file: front.pdf\(keys.map { ", \($0)" } ?? "")}/' job/template.yaml
            \(then)
            """
    }
}
