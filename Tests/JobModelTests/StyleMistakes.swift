/// Mistakes in a template's colours and styles.
extension Mistake {
    static let ofStyles: [Mistake] = [
        Mistake(
            "colour with a hash", inTemplate: "ink: 1f2a44",
            by: "ink: '#1f2a44'",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:16: error: `ink` is not a colour: `#1f2a44`",
                "  hint: write colours without `#`: 1f2a44",
            ]),
        Mistake(
            "a hash that comments the rest out", inTemplate: "ink: 1f2a44",
            by: "ink: #1f2a44",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:16: error: a `#` begins a comment here, so the value is empty",
                "  hint: write colours as six digits without `#`: 1f2a44",
            ]),
        Mistake(
            "a fill with a hash", inTemplate: "fill: lamp",
            by: "fill: #e30613",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:18:15: error: a `#` begins a comment here, so the value is empty",
                "  hint: write colours as six digits without `#`: e30613",
            ]),
        Mistake(
            "a stroke with a quoted hash", inTemplate: "stroke: ink",
            by: "stroke: \"#e30613\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:19:17: error: `stroke` is not a colour: `#e30613`",
                "  hint: write colours without `#`: e30613",
            ]),
        Mistake(
            "a colour of three digits", inTemplate: "ink: 1f2a44",
            by: "ink: fff",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:16: error: `ink` is not a colour: `fff`",
                "  hint: write six hexadecimal digits: e30613; or cmyk(0, 100, 80, 0), gray(40), spot(…)",
            ]),
        Mistake(
            "a colour name that reads as a number", inTemplate: "lamp: e8a33d",
            by: "facade: e8a33d",
            codes: ["bad-name"],
            expected: [
                "template.yaml:2:24: error: the colour name `facade` reads as six hexadecimal digits"
            ]),
        Mistake(
            "a new black", inTemplate: "lamp: e8a33d",
            by: "black: e8a33d",
            codes: ["bad-name"],
            expected: [
                "template.yaml:2:24: error: `black` is always known and stays as it is"
            ]),
        Mistake(
            "a colour name with a blank", inTemplate: "lamp: e8a33d",
            by: "Warm lamp: e8a33d",
            codes: ["bad-name"],
            expected: [
                "template.yaml:2:24: error: a colour cannot be named `Warm lamp`",
                "  hint: use a-z, 0-9 and `_` `.` `-`, at most 60",
            ]),
        Mistake(
            "colours as a list", inTemplate: "colours: {ink: 1f2a44, lamp: e8a33d}",
            by: "colours: [ink, lamp]",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:2:10: error: `colours` must be a mapping of keys to values, but is a list"
            ]),
        Mistake(
            "an unknown colour", inTemplate: "fill: lamp",
            by: "fill: lmap",
            codes: ["unknown-colour"],
            expected: [
                "template.yaml:18:15: error: unknown colour `lmap`",
                "  hint: did you mean `lamp`?",
                "  hint: or write six hexadecimal digits: e30613",
            ]),
        Mistake(
            "an unknown colour of a style", inTemplate: "colour: ink",
            by: "colour: turquoise",
            codes: ["unknown-colour"],
            expected: [
                "template.yaml:4:56: error: unknown colour `turquoise`",
                "  hint: known here: black, white, ink, lamp",
                "  hint: or write six hexadecimal digits: e30613",
            ]),
        Mistake(
            "a style without family", inTemplate: "family: Inter, ",
            by: "",
            codes: ["missing-key"],
            expected: [
                "template.yaml:5:9: error: style `tiny` needs the key `family`"
            ]),
        Mistake(
            "a style without size", inTemplate: ", size: 5pt",
            by: "",
            codes: ["missing-key"],
            expected: [
                "template.yaml:5:9: error: style `tiny` needs the key `size`"
            ]),
        Mistake(
            "a size too small", inTemplate: "size: 5pt",
            by: "size: 1pt",
            codes: ["length-out-of-range"],
            expected: [
                "template.yaml:5:31: error: `size` must be from 2pt to 500pt, not `1pt`"
            ]),
        Mistake(
            "a size too large", inTemplate: "size: 5pt",
            by: "size: 501pt",
            codes: ["length-out-of-range"],
            expected: [
                "template.yaml:5:31: error: `size` must be from 2pt to 500pt, not `501pt`"
            ]),
        Mistake(
            "a leading of nothing", inTemplate: "size: 5pt",
            by: "size: 5pt, leading: 0pt",
            codes: ["length-out-of-range"],
            expected: [
                "template.yaml:5:45: error: `leading` must be from 1pt to 1000pt, not `0pt`"
            ]),
        Mistake(
            "an unknown weight", inTemplate: "size: 5pt",
            by: "size: 5pt, weight: blod",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:5:44: error: `blod` is no value of `weight`",
                "  hint: did you mean `bold`?",
                "  hint: or a hundred from 100 to 900",
            ]),
        Mistake(
            "a weight between", inTemplate: "size: 5pt",
            by: "size: 5pt, weight: 450",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:5:44: error: `450` is no value of `weight`",
                "  hint: write one of: thin extralight light regular medium semibold bold extrabold black",
                "  hint: or a hundred from 100 to 900",
            ]),
        Mistake(
            "an unknown slant", inTemplate: "size: 5pt",
            by: "size: 5pt, slant: oblique",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:5:43: error: `oblique` is no value of `slant`",
                "  hint: write one of: upright italic",
            ]),
        Mistake(
            "an American colour", inTemplate: "size: 5pt",
            by: "size: 5pt, color: ink",
            codes: ["unknown-key"],
            expected: [
                "template.yaml:5:36: error: unknown key `color` in style `tiny`",
                "  hint: did you mean `colour`?",
            ]),
        Mistake(
            "an American centre", inTemplate: "size: 5pt",
            by: "size: 5pt, align: center",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:5:43: error: `center` is no value of `align`",
                "  hint: did you mean `centre`?",
            ]),
        Mistake(
            "a language in words", inTemplate: "lang: fr",
            by: "lang: français",
            codes: ["bad-value"],
            expected: [
                "template.yaml:4:67: error: `lang` is not a language tag: `français`",
                "  hint: write fr, de-CH or zh-Hant",
            ]),
        Mistake(
            "a style name with a blank", inTemplate: "  tiny:",
            by: "  Tiny text:",
            codes: ["bad-name"],
            expected: [
                "template.yaml:5:3: error: a style cannot be named `Tiny text`",
                "  hint: use a-z, 0-9 and `_` `.` `-`, at most 60",
            ]),
        Mistake(
            "an unknown style", inTemplate: "style: body",
            by: "style: boby",
            codes: ["unknown-style"],
            expected: [
                "template.yaml:12:16: error: unknown style `boby`",
                "  hint: did you mean `body`?",
            ]),
        Mistake(
            "no styles at all",
            inTemplate:
                "styles:\n  body: {family: EB Garamond 12, size: 10.5pt, colour: ink, lang: fr}\n  tiny: {family: Inter, size: 5pt}\n",
            by: "",
            codes: ["unknown-style", "unknown-style"],
            expected: [
                "template.yaml:9:16: error: unknown style `body`",
                "  hint: the template has no `styles`",
                "template.yaml:20:16: error: unknown style `tiny`",
                "  hint: the template has no `styles`",
            ]),
    ]
}
