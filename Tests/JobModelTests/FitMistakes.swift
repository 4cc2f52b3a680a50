/// Mistakes in what frames say of texts that do not fit.
extension Mistake {
    static let ofFitting: [Mistake] = [
        Mistake(
            "a fit that is a word",
            inSpecimen: "fit: [{size: {to: 8pt, step: 0.25pt}}, {tracking: -0.2pt}, {leading: 10pt}]",
            by: "fit: shrink",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:25:14: error: `fit` of a text must be a list of steps, but is a single value",
                "  hint: write for instance [{size: 8pt}, {tracking: -0.2pt}]",
            ]),
        Mistake(
            "a fit that is a mapping",
            inSpecimen: "fit: [{size: {to: 8pt, step: 0.25pt}}, {tracking: -0.2pt}, {leading: 10pt}]",
            by: "fit: {size: 8pt}",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:25:14: error: `fit` of a text must be a list of steps, but is a mapping",
                "  hint: write for instance [{size: 8pt}, {tracking: -0.2pt}]",
            ]),
        Mistake(
            "a fit without steps",
            inSpecimen: "[{size: {to: 8pt, step: 0.25pt}}, {tracking: -0.2pt}, {leading: 10pt}]",
            by: "[]",
            codes: ["bad-value"],
            expected: [
                "template.yaml:25:14: error: `fit` holds no step"
            ]),
        Mistake(
            "a step that is a length", inSpecimen: "[{size: {to: 8pt",
            by: "[8pt, {size: {to: 8pt",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:25:15: error: a step of `fit` must be a mapping of keys to values, but is a single value",
                "  hint: keys here: size, tracking, leading",
            ]),
        Mistake(
            "a step of something else", inSpecimen: "{tracking: -0.2pt}",
            by: "{traking: -0.2pt}",
            codes: ["unknown-key"],
            expected: [
                "template.yaml:25:49: error: unknown key `traking` in a step of `fit`",
                "  hint: did you mean `tracking`?",
            ]),
        Mistake(
            "a step of two things", inSpecimen: "{tracking: -0.2pt}, {leading: 10pt}",
            by: "{tracking: -0.2pt, leading: 10pt}",
            codes: ["bad-value"],
            expected: [
                "template.yaml:25:48: error: a step of `fit` changes one thing, not 2",
                "  hint: make two steps of it",
            ]),
        Mistake(
            "a step of nothing", inSpecimen: "{tracking: -0.2pt}",
            by: "{}",
            codes: ["bad-value"],
            expected: [
                "template.yaml:25:48: error: a step of `fit` changes one thing, not 0",
                "  hint: write one of: size tracking leading",
            ]),
        Mistake(
            "a property twice", inSpecimen: "{tracking: -0.2pt}",
            by: "{size: 7pt}",
            codes: ["bad-value"],
            expected: [
                "template.yaml:25:48: error: `fit` changes `size` twice",
                "  hint: one step goes all the way down",
            ]),
        Mistake(
            "a step without its end", inSpecimen: "{to: 8pt, step: 0.25pt}",
            by: "{step: 0.25pt}",
            codes: ["missing-key"],
            expected: [
                "template.yaml:25:22: error: the step `size` of `fit` needs the key `to`"
            ]),
        Mistake(
            "a step to a size that is not smaller", inSpecimen: "{to: 8pt, step: 0.25pt}",
            by: "{to: 10.5pt}",
            codes: ["bad-fit"],
            expected: [
                "template.yaml:25:27: error: `fit` takes `size` down to 10.5pt, but style `body` has 10.5pt",
                "  hint: give it less than the style has",
            ]),
        Mistake(
            "a step to a leading that is larger", inSpecimen: "{leading: 10pt}",
            by: "{leading: 13.5pt}",
            codes: ["bad-fit"],
            expected: [
                "template.yaml:25:78: error: `fit` takes `leading` down to 13.5pt, but style `body` has 13pt",
                "  hint: give it less than the style has",
            ]),
        Mistake(
            "a step to a tracking that is larger", inSpecimen: "{tracking: -0.2pt}",
            by: "{tracking: 0.1pt}",
            codes: ["bad-fit"],
            expected: [
                "template.yaml:25:59: error: `fit` takes `tracking` down to 0.1pt, but style `body` has 0pt",
                "  hint: give it less than the style has",
            ]),
        Mistake(
            "a step to a size below any", inSpecimen: "{to: 8pt, step: 0.25pt}",
            by: "1pt",
            codes: ["length-out-of-range"],
            expected: [
                "template.yaml:25:22: error: `size` must be from 2pt to 500pt, not `1pt`"
            ]),
        Mistake(
            "a step to a size in points of nothing", inSpecimen: "{tracking: -0.2pt}",
            by: "{tracking: -0.2}",
            codes: ["missing-unit"],
            expected: [
                "template.yaml:25:59: error: a length needs a unit: mm, cm, in or pt",
                "  hint: write -0.2pt",
            ]),
        Mistake(
            "a step of no width", inSpecimen: "step: 0.25pt",
            by: "step: 0pt",
            codes: ["length-out-of-range"],
            expected: [
                "template.yaml:25:38: error: `step` must be from 0.01pt to 500pt, not `0pt`"
            ]),
        Mistake(
            "a step that goes up", inSpecimen: "step: 0.25pt",
            by: "step: -1pt",
            codes: ["length-out-of-range"],
            expected: [
                "template.yaml:25:38: error: `step` must be from 0.01pt to 500pt, not `-1pt`"
            ]),
        Mistake(
            "a misspelt step", inSpecimen: "step: 0.25pt",
            by: "steps: 0.25pt",
            codes: ["unknown-key"],
            expected: [
                "template.yaml:25:32: error: unknown key `steps` in the step `size` of `fit`",
                "  hint: did you mean `step`?",
            ]),
        Mistake(
            "too many steps", inSpecimen: "step: 0.25pt",
            by: "step: 0.01pt",
            codes: ["too-many"],
            expected: [
                "template.yaml:25:14: error: `fit` makes 260 steps; at most 200",
                "  hint: make a `step` larger",
            ]),
        Mistake(
            "a growth that is none", inSpecimen: "grow: 60mm",
            by: "grow: 20mm",
            codes: ["bad-grow"],
            expected: [
                "template.yaml:24:15: error: `grow` must be more than the box's height of 20mm",
                "  hint: it is the height that the frame may grow to",
            ]),
        Mistake(
            "a growth of a frame that is turned", inSpecimen: "        rotate: -90\n",
            by: "        rotate: -90\n        grow: 70mm\n",
            codes: ["foreign-key"],
            expected: [
                "template.yaml:39:9: error: a frame with `rotate` does not grow",
                "  hint: make its box as large as the longest text needs",
            ]),
        Mistake(
            "a growth of a text at the bottom", inSpecimen: "        grow: 60mm",
            by: "        grow: 60mm\n        valign: bottom",
            codes: ["foreign-key"],
            expected: [
                "template.yaml:24:9: error: a frame that grows has `valign: top`, not `bottom`",
                "  hint: leave out `valign` or `grow`",
            ]),
        Mistake(
            "a growth of a mark", inSpecimen: "        mark: control",
            by: "        mark: control\n        grow: 10mm",
            codes: ["foreign-key"],
            expected: [
                "template.yaml:42:9: error: `grow` does not belong to a `mark` frame",
                "  hint: keys here: name, box, when, below, mark, style, rotate",
            ]),
    ]
}
