/// Mistakes of frames that are joined or turned.
extension Mistake {
    static let ofJoins: [Mistake] = [
        Mistake(
            "a frame below one that is not there", inSpecimen: "below: letter",
            by: "below: leter",
            codes: ["unknown-frame"],
            expected: [
                "template.yaml:30:16: error: unknown frame `leter`",
                "  hint: did you mean `letter`?",
            ]),
        Mistake(
            "a frame below a name like no other", inSpecimen: "below: letter",
            by: "below: headline",
            codes: ["unknown-frame"],
            expected: [
                "template.yaml:30:16: error: unknown frame `headline`",
                "  hint: known here: letter",
            ]),
        Mistake(
            "a frame below itself", inSpecimen: "below: letter",
            by: "below: offer",
            codes: ["bad-below"],
            expected: [
                "template.yaml:30:16: error: frame `offer` cannot be below itself"
            ]),
        Mistake(
            "a frame below a later one", inSpecimen: "below: letter",
            by: "below: lamp",
            codes: ["bad-below"],
            expected: [
                "template.yaml:30:16: error: frame `lamp` stands later in the list",
                "  hint: move it up: a frame is joined to one before it",
            ]),
        Mistake(
            "a frame below one of another page", inSpecimen: "below: letter",
            by: "below: elsewhere",
            codes: ["bad-below"],
            expected: [
                "template.yaml:30:16: error: frame `elsewhere` is on page 1",
                "  hint: frames are joined within a page",
            ]),
        Mistake(
            "a frame below a blank", inSpecimen: "below: letter",
            by: "below: \" \"",
            codes: ["bad-value"],
            expected: [
                "template.yaml:30:16: error: `below` is blank"
            ]),
        Mistake(
            "a frame below one that begins lower", inSpecimen: "box: [12mm, 40mm, 80mm, 10mm]",
            by: "box: [12mm, 31mm, 80mm, 10mm]",
            codes: ["bad-below"],
            expected: [
                "template.yaml:30:16: error: frame `offer` begins 3mm above the bottom edge of `letter`",
                "  hint: it stands below that frame in the template too: y from 34mm",
            ]),
        Mistake(
            "a frame below one that is turned", inSpecimen: "        rotate: 7.5deg",
            by: "        rotate: 7.5deg\n        below: code",
            codes: ["bad-below"],
            expected: [
                "template.yaml:44:16: error: frame `stamp` is turned, and cannot be joined to another",
                "  hint: leave out its `rotate`, or this `below`",
            ]),
        Mistake(
            "a frame below a turned one",
            inSpecimen: "        mark: control\n        style: loud\n        rotate: 7.5deg",
            by: "        mark: control\n        style: loud\n        below: aside",
            codes: ["bad-below"],
            expected: [
                "template.yaml:43:16: error: frame `aside` is turned, and cannot be joined to another",
                "  hint: leave out its `rotate`, or this `below`",
            ]),
        Mistake(
            "a frame below one with a mistake of its own", inSpecimen: "box: [12mm, 14mm, 80mm, 20mm]",
            by: "box: [12mm, 14mm, 80mm]",
            codes: ["bad-box"],
            expected: [
                "template.yaml:23:14: error: `box` has 3 values, not four",
                "  hint: write [x, y, width, height] from the trim's top left corner: [12mm, 14mm, 70mm, 20mm]",
            ]),
        Mistake(
            "a turned code", inSpecimen: "        qr: purl\n",
            by: "        qr: purl\n        rotate: 90\n",
            codes: ["foreign-key"],
            expected: [
                "template.yaml:33:9: error: `rotate` does not belong to a `qr` frame",
                "  hint: a QR code is read from every side: leave it upright",
            ]),
        Mistake(
            "a turn in words", inSpecimen: "rotate: 7.5deg",
            by: "rotate: left",
            codes: ["bad-number"],
            expected: [
                "template.yaml:43:17: error: `rotate` takes degrees from -360 to 360, not `left`",
                "  hint: clockwise: 15, -90 or 7.5",
            ]),
        Mistake(
            "a turn with a decimal comma", inSpecimen: "rotate: 7.5deg",
            by: "rotate: \"7,5\"",
            codes: ["bad-number"],
            expected: [
                "template.yaml:43:17: error: `rotate` takes degrees from -360 to 360, not `7,5`",
                "  hint: write the decimal point as `.`",
            ]),
        Mistake(
            "more than a whole turn", inSpecimen: "rotate: 7.5deg",
            by: "rotate: 361",
            codes: ["bad-number"],
            expected: [
                "template.yaml:43:17: error: `rotate` takes degrees from -360 to 360, not `361`",
                "  hint: clockwise: 15, -90 or 7.5",
            ]),
        Mistake(
            "a turned text that leaves the page",
            inSpecimen: "        rotate: -90\n        box: [180mm, 20mm, 8mm, 60mm]",
            by: "        rotate: -60\n        box: [200mm, 20mm, 8mm, 60mm]",
            codes: ["outside-page"],
            expected: [
                "template.yaml:35:9: error: frame `aside` reaches 18.98mm at the right beyond the page and its bleed",
                "  hint: a text that fits the box would be cut off; make it smaller, or move it",
            ]),
        Mistake(
            "a turned text that reaches over the trim",
            inSpecimen: "        rotate: -90\n        box: [180mm, 20mm, 8mm, 60mm]",
            by: "        rotate: -45\n        box: [183mm, 20mm, 8mm, 60mm]",
            codes: ["text-over-trim"],
            expected: [
                "template.yaml:35:9: warning: frame `aside` reaches over the trim",
                "  hint: what is set there is cut off after printing",
            ]),
        Mistake(
            "a text that may grow beyond the page", inSpecimen: "grow: 60mm",
            by: "grow: 300mm",
            codes: ["outside-page", "outside-page", "outside-page"],
            expected: [
                "template.yaml:20:9: error: frame `letter` may grow 14mm beyond the page and its bleed",
                "  hint: let `grow` be less, or move the frame up",
                "template.yaml:26:9: error: frame `offer` may be pushed 30mm beyond the page and its bleed by what grows above it",
                "  hint: let `grow` above it be less, or move it up",
                "template.yaml:31:9: error: frame `code` may be pushed 68mm beyond the trim by what grows above it",
                "  hint: let `grow` above it be less, or move it up",
            ]),
        Mistake(
            "a code that is pushed over the trim", inSpecimen: "grow: 60mm",
            by: "grow: 240mm",
            codes: ["outside-page"],
            expected: [
                "template.yaml:31:9: error: frame `code` may be pushed 8mm beyond the trim by what grows above it",
                "  hint: let `grow` above it be less, or move it up",
            ]),
        Mistake(
            "a text that may grow over the trim",
            inSpecimen: "        rotate: -90\n        box: [180mm, 20mm, 8mm, 60mm]",
            by: "        grow: 278mm\n        box: [180mm, 20mm, 20mm, 60mm]",
            codes: ["text-over-trim"],
            expected: [
                "template.yaml:35:9: warning: frame `aside` reaches over the trim",
                "  hint: what is set there is cut off after printing",
            ]),
        Mistake(
            "a text that moves up beyond the page", inSpecimen: "      - name: letter\n",
            by:
                "      - {name: flag, when: a = b, shape: ellipse, fill: black, box: [100mm, -10mm, 10mm, 12mm]}\n      - {name: note, text: x, style: loud, box: [100mm, 12mm, 30mm, 9mm], below: flag}\n      - name: letter\n",
            codes: ["outside-page"],
            expected: [
                "template.yaml:21:9: error: frame `note` may come to lie 7mm beyond the page and its bleed, on pieces that leave out what is above it",
                "  hint: move those frames down, or leave out `below`",
            ]),
        Mistake(
            "a shape in the way of a code that moves", inSpecimen: "box: [110mm, 170mm, 60mm, 40mm]",
            by: "box: [30mm, 120mm, 60mm, 40mm]",
            codes: ["covered-qr"],
            expected: [
                "template.yaml:52:9: error: frame `card` lies on the QR code of `code`",
                "  hint: a code and the white around it must stay free; move one of them",
            ]),
        Mistake(
            "an image on a code", inSpecimen: "box: [110mm, 100mm, 60mm, 60mm]",
            by: "box: [40mm, 70mm, 60mm, 60mm]",
            codes: ["covered-qr"],
            expected: [
                "template.yaml:45:9: error: frame `lamp` lies on the QR code of `code`",
                "  hint: a code and the white around it must stay free; move one of them",
            ]),
        Mistake(
            "a turned shape on a code",
            inSpecimen: "        radius: 3mm\n        opacity: 0\n        box: [110mm, 170mm, 60mm, 40mm]",
            by: "        rotate: 45\n        box: [44mm, 50mm, 4mm, 60mm]",
            codes: ["covered-qr"],
            expected: [
                "template.yaml:52:9: error: frame `card` lies on the QR code of `code`",
                "  hint: a code and the white around it must stay free; move one of them",
            ]),
        Mistake(
            "two frames joined to one, the gap between which closes", inSpecimen: "      - name: aside\n",
            by:
                "      - {name: note, text: x, style: loud, box: [20mm, 44mm, 20mm, 9mm], below: letter}\n      - name: aside\n",
            codes: ["covered-qr"],
            expected: [
                "template.yaml:35:9: error: frame `note` lies on the QR code of `code`",
                "  hint: a code and the white around it must stay free; move one of them",
            ]),
    ]
}
