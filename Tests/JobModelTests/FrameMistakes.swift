/// Mistakes in a template's frames.
extension Mistake {
    static let ofFrames: [Mistake] = [
        Mistake(
            "a frame without content", inTemplate: "      - qr: purl\n        box",
            by: "      - box",
            codes: ["no-content"],
            expected: [
                "template.yaml:14:9: error: frame 2 of page 1 has no content",
                "  hint: give it one of: text image qr shape mark",
            ]),
        Mistake(
            "a frame with a misspelt content", inTemplate: "- qr: purl",
            by: "- qrcode: purl",
            codes: ["unknown-key"],
            expected: [
                "template.yaml:14:9: error: unknown key `qrcode` in frame 2 of page 1",
                "  hint: known here: name, box, when, below, text, image, qr, shape, mark, style, valign, fit, grow, focus, opacity, fallback, fill, stroke, line_width, radius, path, rotate",
            ]),
        Mistake(
            "a frame with two contents", inTemplate: "- qr: purl",
            by: "- qr: purl\n        mark: control",
            codes: ["two-contents"],
            expected: [
                "template.yaml:15:9: error: frame 2 of page 1 has two contents: `qr` and `mark`",
                "  hint: make two frames of it",
            ]),
        Mistake(
            "a frame without box", inTemplate: "- qr: purl\n        box: [110mm, 60mm, 28mm, 28mm]",
            by: "- qr: purl",
            codes: ["missing-key"],
            expected: [
                "template.yaml:14:9: error: frame 2 of page 1 needs the key `box`"
            ]),
        Mistake(
            "a style on a QR code", inTemplate: "- qr: purl",
            by: "- qr: purl\n        style: body",
            codes: ["foreign-key"],
            expected: [
                "template.yaml:15:9: error: `style` does not belong to a `qr` frame",
                "  hint: keys here: name, box, when, below, qr",
            ]),
        Mistake(
            "a valign on a mark", inTemplate: "        style: tiny",
            by: "        style: tiny\n        valign: top",
            codes: ["foreign-key"],
            expected: [
                "template.yaml:24:9: error: `valign` does not belong to a `mark` frame",
                "  hint: keys here: name, box, when, below, mark, style, rotate",
            ]),
        Mistake(
            "another QR code", inTemplate: "qr: purl",
            by: "qr: https",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:14:13: error: `https` is no value of `qr`",
                "  hint: the only one is `purl`",
            ]),
        Mistake(
            "another mark", inTemplate: "mark: control",
            by: "mark: page",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:21:15: error: `page` is no value of `mark`",
                "  hint: the only one is `control`",
            ]),
        Mistake(
            "another shape", inTemplate: "shape: rectangle",
            by: "shape: circle",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:16:16: error: `circle` is no value of `shape`",
                "  hint: write one of: rectangle ellipse line path",
            ]),
        Mistake(
            "a text without style", inTemplate: "        style: body\n",
            by: "",
            codes: ["missing-key"],
            expected: [
                "template.yaml:9:9: error: frame 1 of page 1 needs the key `style`"
            ]),
        Mistake(
            "an unknown valign", inTemplate: "valign: top",
            by: "valign: center",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:13:17: error: `center` is no value of `valign`",
                "  hint: write one of: top middle bottom",
            ]),
        Mistake(
            "a box of three lengths", inTemplate: "box: [110mm, 60mm, 28mm, 28mm]",
            by: "box: [110mm, 60mm, 28mm]",
            codes: ["bad-box"],
            expected: [
                "template.yaml:15:14: error: `box` has 3 values, not four",
                "  hint: write [x, y, width, height] from the trim's top left corner: [12mm, 14mm, 70mm, 20mm]",
            ]),
        Mistake(
            "a box with decimal commas", inTemplate: "box: [110mm, 60mm, 28mm, 28mm]",
            by: "box: [110,5mm, 60mm, 28mm, 28mm]",
            codes: ["bad-box"],
            expected: [
                "template.yaml:15:14: error: `box` has 5 values, not four",
                "  hint: write [x, y, width, height] from the trim's top left corner: [12mm, 14mm, 70mm, 20mm]",
            ]),
        Mistake(
            "a box as a word", inTemplate: "box: [110mm, 60mm, 28mm, 28mm]",
            by: "box: 110mm 60mm 28mm 28mm",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:15:14: error: `box` must be a list of four lengths, but is a single value",
                "  hint: write [x, y, width, height] from the trim's top left corner: [12mm, 14mm, 70mm, 20mm]",
            ]),
        Mistake(
            "a box without height", inTemplate: "box: [110mm, 60mm, 28mm, 28mm]",
            by: "box: [110mm, 60mm, 28mm, 0mm]",
            codes: ["bad-box"],
            expected: [
                "template.yaml:15:34: error: a box's width and height must be above zero"
            ]),
        Mistake(
            "a box of negative width", inTemplate: "box: [110mm, 60mm, 28mm, 28mm]",
            by: "box: [110mm, 60mm, -28mm, 28mm]",
            codes: ["bad-box"],
            expected: [
                "template.yaml:15:28: error: a box's width and height must be above zero"
            ]),
        Mistake(
            "a line without length",
            inTemplate: "- shape: rectangle\n        box: [10mm, 40mm, 20mm, 20mm]\n        fill: lamp",
            by: "- shape: line\n        box: [10mm, 40mm, 0mm, 0mm]",
            codes: ["bad-box"],
            expected: [
                "template.yaml:17:27: error: a line's box needs a width or a height"
            ]),
        Mistake(
            "a filled line", inTemplate: "shape: rectangle",
            by: "shape: line",
            codes: ["foreign-key"],
            expected: [
                "template.yaml:18:9: error: a line has no `fill`",
                "  hint: give it a `stroke`",
            ]),
        Mistake(
            "a shape that cannot be seen",
            inTemplate: "        fill: lamp\n        stroke: ink\n        line_width: 0.5pt\n",
            by: "",
            codes: ["missing-key"],
            expected: [
                "template.yaml:16:9: error: frame 3 of page 1 cannot be seen: give it a `fill`, a `stroke` or both"
            ]),
        Mistake(
            "a line width without stroke", inTemplate: "        stroke: ink\n",
            by: "",
            codes: ["unused-key"],
            expected: [
                "template.yaml:19:9: warning: `line_width` does nothing without `stroke`"
            ]),
        Mistake(
            "a box outside the page", inTemplate: "box: [10mm, 40mm, 20mm, 20mm]",
            by: "box: [152mm, 40mm, 20mm, 20mm]",
            codes: ["outside-page"],
            expected: [
                "template.yaml:16:9: error: frame `page1.frame3` lies wholly outside the page and its bleed",
                "  hint: the page is 148mm wide and 105mm high; x and y count from its top left corner",
            ]),
        Mistake(
            "a text that reaches beyond the bleed", inTemplate: "box: [12mm, 14mm, 70mm, 20mm]",
            by: "box: [12mm, 14mm, 140mm, 20mm]",
            codes: ["outside-page"],
            expected: [
                "template.yaml:9:9: error: frame `greeting` reaches 1mm at the right beyond the page and its bleed",
                "  hint: a text that fits the box would be cut off; make it smaller, or move it",
            ]),
        Mistake(
            "a mark that reaches beyond the bleed", inTemplate: "box: [5mm, 100mm, 60mm, 3mm]",
            by: "box: [5mm, 106mm, 60mm, 3mm]",
            codes: ["outside-page"],
            expected: [
                "template.yaml:21:9: error: frame `page1.frame4` reaches 1mm at the bottom beyond the page and its bleed",
                "  hint: a text that fits the box would be cut off; make it smaller, or move it",
            ]),
        Mistake(
            "a text that reaches over the trim", inTemplate: "box: [12mm, 14mm, 70mm, 20mm]",
            by: "box: [-1mm, 14mm, 70mm, 20mm]",
            codes: ["text-over-trim"],
            expected: [
                "template.yaml:9:9: warning: frame `greeting` reaches over the trim",
                "  hint: what is set there is cut off after printing",
            ]),
        Mistake(
            "a QR code across the trim", inTemplate: "box: [110mm, 60mm, 28mm, 28mm]",
            by: "box: [121mm, 60mm, 28mm, 28mm]",
            codes: ["cut-qr"],
            expected: [
                "template.yaml:14:9: error: the QR code of frame `page1.frame2` would be cut: it lies across the trim"
            ]),
        Mistake(
            "a shape on a QR code", inTemplate: "box: [10mm, 40mm, 20mm, 20mm]",
            by: "box: [100mm, 50mm, 20mm, 20mm]",
            codes: ["covered-qr"],
            expected: [
                "template.yaml:16:9: error: frame `page1.frame3` lies on the QR code of `page1.frame2`",
                "  hint: a code and the white around it must stay free; move one of them",
            ]),
        Mistake(
            "a stroke on a QR code", inTemplate: "box: [10mm, 40mm, 20mm, 20mm]",
            by: "box: [90mm, 60mm, 20mm, 20mm]",
            codes: ["covered-qr"],
            expected: [
                "template.yaml:16:9: error: frame `page1.frame3` lies on the QR code of `page1.frame2`",
                "  hint: a code and the white around it must stay free; move one of them",
            ]),
        Mistake(
            "a text under a QR code", inTemplate: "box: [12mm, 14mm, 70mm, 20mm]",
            by: "box: [100mm, 50mm, 40mm, 20mm]",
            codes: ["text-under-qr"],
            expected: [
                "template.yaml:9:9: warning: frame `greeting` reaches under the QR code of `page1.frame2`",
                "  hint: where its text meets the code, neither can be read",
            ]),
        Mistake(
            "a QR code on another", inTemplate: "      - mark: control",
            by: "      - qr: purl\n        box: [90mm, 50mm, 24mm, 24mm]\n      - mark: control",
            codes: ["covered-qr"],
            expected: [
                "template.yaml:21:9: error: frame `page1.frame4` lies on the QR code of `page1.frame2`",
                "  hint: a code and the white around it must stay free; move one of them",
            ]),
        Mistake(
            "a frame name twice", inTemplate: "- mark: control",
            by: "- mark: control\n        name: greeting",
            codes: ["duplicate-name"],
            expected: [
                "template.yaml:21:9: error: two frames are named `greeting`",
                "  hint: the first is in line 9",
            ]),
        Mistake(
            "a frame name that was made", inTemplate: "- name: greeting",
            by: "- name: page1.frame2",
            codes: ["duplicate-name"],
            expected: [
                "template.yaml:14:9: error: two frames are named `page1.frame2`",
                "  hint: the first is in line 9",
            ]),
        Mistake(
            "a frame name with capitals", inTemplate: "name: greeting",
            by: "name: Greeting",
            codes: ["bad-name"],
            expected: [
                "template.yaml:9:15: error: a frame cannot be named `Greeting`",
                "  hint: use a-z, 0-9 and `_` `.` `-`, at most 60",
            ]),
    ]
}
