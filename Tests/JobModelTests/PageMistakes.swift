/// Mistakes in a template's page size and list of pages.
extension Mistake {
    static let ofPages: [Mistake] = [
        Mistake(
            "no page", inTemplate: "page: {width: 148mm, height: 105mm, bleed: 3mm}\n",
            by: "",
            codes: ["missing-key"],
            expected: [
                "template.yaml:1:1: error: the template needs the key `page`"
            ]),
        Mistake(
            "a width without unit", inTemplate: "width: 148mm",
            by: "width: 148",
            codes: ["missing-unit"],
            expected: [
                "template.yaml:1:15: error: a length needs a unit: mm, cm, in or pt",
                "  hint: write 148mm",
            ]),
        Mistake(
            "a size with a decimal comma", inTemplate: "size: 10.5pt",
            by: "size: 10,5pt",
            codes: ["missing-unit", "unknown-key"],
            expected: [
                "template.yaml:4:40: error: a length needs a unit: mm, cm, in or pt",
                "  hint: write 10pt",
                "template.yaml:4:43: error: unknown key `5pt` in style `body`",
                "  hint: the decimal sign is a point: 10.5pt",
            ]),
        Mistake(
            "a width in pixels", inTemplate: "width: 148mm",
            by: "width: 560px",
            codes: ["unknown-unit"],
            expected: [
                "template.yaml:1:15: error: unknown unit `px` in `width`",
                "  hint: known units: mm, cm, in, pt",
            ]),
        Mistake(
            "a unit in capitals", inTemplate: "width: 148mm",
            by: "width: 148MM",
            codes: ["unknown-unit"],
            expected: [
                "template.yaml:1:15: error: unknown unit `MM` in `width`",
                "  hint: did you mean `mm`?",
            ]),
        Mistake(
            "a width with a decimal comma", inTemplate: "width: 148mm",
            by: "width: \"14,8cm\"",
            codes: ["bad-length"],
            expected: [
                "template.yaml:1:15: error: `width` is not a length: `14,8cm`",
                "  hint: write the decimal point as `.`",
                "  hint: write a number and a unit: 12.5mm",
            ]),
        Mistake(
            "a width in words", inTemplate: "width: 148mm",
            by: "width: A6",
            codes: ["bad-length"],
            expected: [
                "template.yaml:1:15: error: `width` is not a length: `A6`",
                "  hint: write a number and a unit: 12.5mm",
            ]),
        Mistake(
            "a page too small", inTemplate: "width: 148mm",
            by: "width: 9mm",
            codes: ["length-out-of-range"],
            expected: [
                "template.yaml:1:15: error: `width` must be from 10mm to 2000mm, not `9mm`"
            ]),
        Mistake(
            "a page too large", inTemplate: "height: 105mm",
            by: "height: 201cm",
            codes: ["length-out-of-range"],
            expected: [
                "template.yaml:1:30: error: `height` must be from 10mm to 2000mm, not `201cm`"
            ]),
        Mistake(
            "a negative height", inTemplate: "height: 105mm",
            by: "height: -105mm",
            codes: ["length-out-of-range"],
            expected: [
                "template.yaml:1:30: error: `height` must be from 10mm to 2000mm, not `-105mm`"
            ]),
        Mistake(
            "a bleed too large", inTemplate: "bleed: 3mm",
            by: "bleed: 51mm",
            codes: ["length-out-of-range"],
            expected: [
                "template.yaml:1:44: error: `bleed` must be from 0mm to 50mm, not `51mm`"
            ]),
        Mistake(
            "an infinite width", inTemplate: "width: 148mm",
            by: "width: 1e400mm",
            codes: ["bad-length"],
            expected: [
                "template.yaml:1:15: error: `width` is not a length: `1e400mm`",
                "  hint: write a number and a unit: 12.5mm",
            ]),
        Mistake(
            "no pages", inTemplate: GoodFiles.templatePages,
            by: "",
            codes: ["missing-key"],
            expected: [
                "template.yaml:1:1: error: the template needs the key `pages`"
            ]),
        Mistake(
            "an empty list of pages", inTemplate: GoodFiles.templatePages,
            by: "pages: []\n",
            codes: ["bad-count"],
            expected: [
                "template.yaml:6:8: error: a template has from 1 to 100 pages, not 0"
            ]),
        Mistake(
            "a mapping for pages", inTemplate: GoodFiles.templatePages,
            by: "pages: {front: {}}\n",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:6:8: error: `pages` must be a list, but is a mapping",
                "  hint: begin each page with `-`",
            ]),
        Mistake(
            "a page that is a word", inTemplate: GoodFiles.templateFirstPage,
            by: "  - front\n",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:7:5: error: page 1 must be a mapping of keys to values, but is a single value",
                "  hint: keys here: when, artwork, frames",
            ]),
        Mistake(
            "a misspelt key of a page", inTemplate: "    frames:",
            by: "    frame:",
            codes: ["unknown-key"],
            expected: [
                "template.yaml:8:5: error: unknown key `frame` in page 1",
                "  hint: did you mean `frames`?",
            ]),
        Mistake(
            "frames that are a mapping", inTemplate: GoodFiles.templateFrames,
            by: "    frames: {a: 1}\n",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:8:13: error: `frames` must be a list, but is a mapping",
                "  hint: begin each frame with `-`",
            ]),
    ]
}
