extension Mistake {
    /// Templates that no run can draw.
    static let ofTemplates = [
        Mistake(
            "an unknown style",
            "sed -i '0,/style: body/s//style: boddy/' job/template.yaml",
            says: """
                job/template.yaml:11:16: error: unknown style `boddy`
                  hint: did you mean `body`?
                """),
        Mistake(
            "an unknown font family",
            "sed -i 's/body: {family: Lato/body: {family: Lotto/' job/template.yaml",
            says: """
                job/template.yaml:3:3: error: style `body`: no font family `Lotto` here
                  hint: did you mean `Lato`?
                """),
        Mistake(
            "a font family like no other",
            """
            sed -i 's/body: {family: Lato/body: {family: Garamond Premier/' job/template.yaml
            """,
            says: """
                job/template.yaml:3:3: error: style `body`: no font family `Garamond Premier` here
                  hint: `tirage doctor` lists the fonts a job may see
                """),
        Mistake(
            "a weight that the family lacks",
            """
            sed -i 's/body: {family: Lato/body: {family: EB Garamond 12, weight: black/' job/template.yaml
            """,
            says: """
                job/template.yaml:3:3: error: style `body`: font family `EB Garamond 12` has no black
                  hint: it has: bold, regular, regular italic
                """),
        Mistake(
            "a family that has two fonts for one style",
            "sed -i 's/body: {family: Lato/body: {family: EB Garamond/' job/template.yaml",
            says: """
                job/template.yaml:3:3: error: style `body`: font family `EB Garamond` has 2 different fonts for regular
                  hint: name one of them: EB Garamond 08, EB Garamond 12
                """),
        Mistake(
            "an unknown colour",
            "sed -i 's/leading: 13pt/leading: 13pt, colour: blakc/' job/template.yaml",
            says: """
                job/template.yaml:3:59: error: unknown colour `blakc`
                  hint: did you mean `black`?
                  hint: or write six hexadecimal digits: e30613
                """),
        Mistake(
            "an unknown placeholder of its own",
            "sed -i 's/@purl_short/@prl_short/' job/template.yaml",
            says: """
                job/template.yaml:17:16: error: unknown placeholder `@prl_short`
                  hint: did you mean `@purl_short`?
                """),
        Mistake(
            "a placeholder that is not closed",
            "sed -i 's/@purl_short}}/@purl_short/' job/template.yaml",
            says: """
                job/template.yaml:17:16: error: `{{` is not closed in its line
                  hint: end the placeholder with `}}`
                """),
        Mistake(
            "a length without a unit",
            "sed -i 's/5mm, 40mm/5, 40mm/' job/template.yaml",
            says: """
                job/template.yaml:16:15: error: a length needs a unit: mm, cm, in or pt
                  hint: write 5mm
                """),
        Mistake(
            "two frames of one name",
            "sed -i 's/name: address/name: code/' job/template.yaml",
            says: """
                job/template.yaml:15:9: error: two frames are named `code`
                  hint: the first is in line 12
                """),
        Mistake(
            "no pages",
            "sed -i '/^pages/,$d' job/template.yaml",
            says: """
                job/template.yaml:1:1: error: the template needs the key `pages`
                """),
        Mistake(
            "a box too small for the QR code",
            "sed -i 's/5mm, 25mm, 25mm/5mm, 12mm, 12mm/' job/template.yaml",
            says: """
                job/template.yaml:12:9: error: the QR code needs a box of 14.8 × 14.8 mm; `code` gives 12 mm
                  hint: a module must be at least 0.4 mm: version 3 has 29 of them and 4 of quiet zone on each side
                  hint: a shorter `base` or `case: upper` can make the code smaller
                """),
        Mistake(
            "a QR code across the trim",
            "sed -i 's/70mm, 5mm, 25mm/77mm, 5mm, 25mm/' job/template.yaml",
            says: """
                job/template.yaml:12:9: error: the QR code of frame `code` would be cut: it lies across the trim
                """),
        Mistake(
            "a frame outside the page",
            "sed -i 's/5mm, 40mm, 90mm/105mm, 40mm, 90mm/' job/template.yaml",
            says: """
                job/template.yaml:15:9: error: frame `address` lies wholly outside the page and its bleed
                  hint: the page is 100mm wide and 70mm high; x and y count from its top left corner
                """),
        Mistake(
            "a text that reaches beyond the page",
            "sed -i 's/5mm, 40mm, 90mm/5mm, 40mm, 99mm/' job/template.yaml",
            says: """
                job/template.yaml:15:9: error: frame `address` reaches 1mm at the right beyond the page and its bleed
                  hint: a text that fits the box would be cut off; make it smaller, or move it
                """),
        Mistake(
            "a text of the template that does not fit",
            #"""
            sed -i 's/Dear {{.*}},/A greeting far longer than the box that it was given, \
                    however its words may fall on the page, with some words more and more and more words/' job/template.yaml
            """#,
            says: """
                job/template.yaml:8:9: error: the text of frame `greeting` needs 60 × 17.3 mm; its box gives 60 × 15 mm
                """),
        Mistake(
            "a text of the template that the font has no glyph for",
            "sed -i 's/Dear {{.*}},/Dear 𐕛,/' job/template.yaml",
            says: """
                job/template.yaml:8:9: error: the font of frame `greeting` has no glyph for U+1055B
                """),
        Mistake(
            "a glyph that the font lacks beside a placeholder",
            "sed -i 's/Dear {{/𐕛 {{/' job/template.yaml",
            says: """
                job/contacts.csv: error: no row of the list can be printed: 5 quarantined
                  hint: `tirage check` says why, row by row
                """),
    ]
}
