/// Mistakes in colours in the press's terms.
extension Mistake {
    static let ofColours: [Mistake] = [
        Mistake(
            "a colour of no known kind", inTemplate: "lamp: e8a33d",
            by: "lamp: \"hsl(10, 20, 30)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: there is no `hsl`",
                "  hint: known here: cmyk, gray, rgb, spot, tint, overprint",
                "  hint: colours are: cmyk(…) gray(…) rgb(…) spot(…) tint(…) overprint(…)",
            ]),
        Mistake(
            "a misspelt kind of colour", inTemplate: "lamp: e8a33d",
            by: "lamp: \"cmjk(0, 100, 80, 0)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: there is no `cmjk`",
                "  hint: did you mean `cmyk`?",
                "  hint: colours are: cmyk(…) gray(…) rgb(…) spot(…) tint(…) overprint(…)",
            ]),
        Mistake(
            "a process colour of three values", inTemplate: "lamp: e8a33d",
            by: "lamp: \"cmyk(0, 100, 80)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: it has 3 values instead of 4",
                "  hint: write cmyk(CYAN, MAGENTA, YELLOW, BLACK), each from 0 to 100",
            ]),
        Mistake(
            "a process colour above a hundred percent", inTemplate: "lamp: e8a33d",
            by: "lamp: \"cmyk(0, 100, 80, 101)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: a percentage is from 0 to 100, not `101`"
            ]),
        Mistake(
            "a process colour in words", inTemplate: "lamp: e8a33d",
            by: "lamp: \"cmyk(0, full, 80, 0)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: `full` is no percentage",
                "  hint: write 40, or 12.5",
            ]),
        Mistake(
            "a percentage of three decimals", inTemplate: "lamp: e8a33d",
            by: "lamp: \"gray(33.333)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: `33.333` is no percentage",
                "  hint: write 40, or 12.5",
            ]),
        Mistake(
            "a percentage below nothing", inTemplate: "lamp: e8a33d",
            by: "lamp: \"gray(-1)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: `-1` is no percentage",
                "  hint: write 40, or 12.5",
            ]),
        Mistake(
            "a percentage with a decimal comma", inTemplate: "lamp: e8a33d",
            by: "lamp: \"gray(12,5)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: it has 2 values instead of 1",
                "  hint: write gray(LIGHTNESS), from gray(0), black, to gray(100), white",
            ]),
        Mistake(
            "an empty percentage", inTemplate: "lamp: e8a33d",
            by: "lamp: \"gray()\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: a percentage is missing",
                "  hint: write 40, or 12.5",
            ]),
        Mistake(
            "an RGB colour beyond 255", inTemplate: "lamp: e8a33d",
            by: "lamp: \"rgb(227, 6, 256)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: `256` is no number from 0 to 255"
            ]),
        Mistake(
            "an RGB colour of two values", inTemplate: "lamp: e8a33d",
            by: "lamp: \"rgb(227, 6)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: it has 2 values instead of 3",
                "  hint: write rgb(RED, GREEN, BLUE), each from 0 to 255",
            ]),
        Mistake(
            "an RGB colour in percent", inTemplate: "lamp: e8a33d",
            by: "lamp: \"rgb(89%, 2%, 7%)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: `89%` is no number from 0 to 255"
            ]),
        Mistake(
            "a spot colour without alternate", inTemplate: "lamp: e8a33d",
            by: "lamp: \"spot(PANTONE 186 C)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: it has 1 value instead of 2 or 3",
                "  hint: write spot(NAME, cmyk(…)), or spot(NAME, cmyk(…), TINT)",
            ]),
        Mistake(
            "a spot colour of four values", inTemplate: "lamp: e8a33d",
            by: "lamp: \"spot(PANTONE 186 C, cmyk(0, 100, 80, 4), 50, 50)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: it has 4 values instead of 2 or 3",
                "  hint: write spot(NAME, cmyk(…)), or spot(NAME, cmyk(…), TINT)",
            ]),
        Mistake(
            "a spot colour without a name", inTemplate: "lamp: e8a33d",
            by: "lamp: \"spot(, cmyk(0, 100, 80, 4))\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: a spot colour has a name of 1 to 100 bytes",
                "  hint: as the ink's maker writes it: PANTONE 186 C",
            ]),
        Mistake(
            "a spot colour with a long name", inTemplate: "lamp: e8a33d",
            by:
                "lamp: \"spot(nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn, cmyk(0, 100, 80, 4))\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: a spot colour has a name of 1 to 100 bytes",
                "  hint: as the ink's maker writes it: PANTONE 186 C",
            ]),
        Mistake(
            "a spot colour with an invisible name", inTemplate: "lamp: e8a33d",
            by: "lamp: \"spot(\u{200B}, cmyk(0, 100, 80, 4))\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: a spot colour has a name of 1 to 100 bytes",
                "  hint: as the ink's maker writes it: PANTONE 186 C",
            ]),
        Mistake(
            "a spot colour named as a process colour", inTemplate: "lamp: e8a33d",
            by: "lamp: \"spot(Black, cmyk(0, 0, 0, 100))\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: a spot colour cannot be named `Black`",
                "  hint: that name means a process colour's plate",
            ]),
        Mistake(
            "a spot colour named for all plates", inTemplate: "lamp: e8a33d",
            by: "lamp: \"spot(All, cmyk(0, 0, 0, 100))\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: a spot colour cannot be named `All`",
                "  hint: that name means all plates at once",
            ]),
        Mistake(
            "a spot colour named for no plate", inTemplate: "lamp: e8a33d",
            by: "lamp: \"spot(None, cmyk(0, 0, 0, 100))\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: a spot colour cannot be named `None`",
                "  hint: that name means no plate at all",
            ]),
        Mistake(
            "a spot colour whose alternate is RGB", inTemplate: "lamp: e8a33d",
            by: "lamp: \"spot(PANTONE 186 C, e30613)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: what stands for a spot colour is a cmyk(…), not `e30613`",
                "  hint: write spot(PANTONE 186 C, cmyk(0, 100, 80, 4))",
            ]),
        Mistake(
            "a spot colour within a spot colour", inTemplate: "lamp: e8a33d",
            by: "lamp: \"spot(A, spot(B, cmyk(0, 100, 80, 4)))\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: what stands for a spot colour is a cmyk(…), not `spot(B, cmyk(0, 100, 80, 4))`",
                "  hint: write spot(A, cmyk(0, 100, 80, 4))",
            ]),
        Mistake(
            "one plate with two alternates", inTemplate: "lamp: e8a33d",
            by: "lamp: \"spot(Gold, cmyk(0, 20, 60, 20))\", dark: \"spot(Gold, cmyk(0, 20, 60, 40))\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:71: error: `dark` is not a colour: the spot colour `Gold` has another cmyk(…) than in `lamp`",
                "  hint: one plate has one alternate; a lighter shade is tint(lamp, 40)",
            ]),
        Mistake(
            "a tint of black", inTemplate: "lamp: e8a33d",
            by: "lamp: \"tint(black, 40)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: a tint is of a cmyk(…) or of a spot colour",
                "  hint: black in tints is cmyk(0, 0, 0, 40) or gray(60)",
            ]),
        Mistake(
            "a tint of RGB", inTemplate: "lamp: e8a33d",
            by: "lamp: \"tint(e30613, 40)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: a tint is of a cmyk(…) or of a spot colour",
                "  hint: write the lighter colour itself: rgb(…)",
            ]),
        Mistake(
            "a tint without a percentage", inTemplate: "lamp: e8a33d",
            by: "lamp: \"tint(cmyk(0, 100, 80, 4))\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: it has 1 value instead of 2",
                "  hint: write tint(COLOUR, PERCENT)",
            ]),
        Mistake(
            "a tint of a colour defined below", inTemplate: "lamp: e8a33d",
            by: "lamp: \"tint(ink2, 40)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: unknown colour `ink2`",
                "  hint: did you mean `ink`?",
            ]),
        Mistake(
            "a tint of a misspelt name", inTemplate: "lamp: e8a33d",
            by: "lamp: \"tint(imk, 40)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: unknown colour `imk`",
                "  hint: did you mean `ink`?",
            ]),
        Mistake(
            "overprint of two", inTemplate: "lamp: e8a33d",
            by: "lamp: \"overprint(black, white)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: it has 2 values instead of 1",
                "  hint: write overprint(COLOUR)",
            ]),
        Mistake(
            "a parenthesis missing at the end", inTemplate: "lamp: e8a33d",
            by: "lamp: \"cmyk(0, 100, 80, 0\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: `cmyk(0, 100, 80, 0` has no closing parenthesis",
                "  hint: within { } commas end a value: write the colour in quotes: \"cmyk(…)\"",
            ]),
        Mistake(
            "a parenthesis missing within", inTemplate: "lamp: e8a33d",
            by: "lamp: \"tint(cmyk(0, 100, 80, 0, 40)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: a closing parenthesis is missing"
            ]),
        Mistake(
            "a parenthesis too many", inTemplate: "lamp: e8a33d",
            by: "lamp: \"gray(40))\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: it has one closing parenthesis too many"
            ]),
        Mistake(
            "words behind the parenthesis", inTemplate: "lamp: e8a33d",
            by: "lamp: \"gray(40) dark\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: `gray(40) dark` goes on behind its last parenthesis"
            ]),
        Mistake(
            "parentheses too deep", inTemplate: "lamp: e8a33d",
            by: "lamp: \"tint(tint(tint(tint(tint(tint(black, 1), 1), 1), 1), 1), 1)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: its parentheses are nested too deep"
            ]),
        Mistake(
            "commas that end a value", inTemplate: "lamp: e8a33d",
            by: "lamp: cmyk(0, 100, 80, 0)",
            codes: ["bad-colour", "wrong-kind", "wrong-kind", "bad-name"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: `cmyk(0` has no closing parenthesis",
                "  hint: within { } commas end a value: write the colour in quotes: \"cmyk(…)\"",
                "template.yaml:2:41: error: `100` has no value",
                "template.yaml:2:45: error: `80` has no value",
                "template.yaml:2:47: error: a colour cannot be named `0)`",
                "  hint: use a-z, 0-9 and `_` `.` `-`, at most 60",
            ]),
        Mistake(
            "a colour that is no colour, in `colours`", inTemplate: "lamp: e8a33d",
            by: "lamp: \"lmap\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: `lmap`",
                "  hint: write six hexadecimal digits: e30613; or cmyk(0, 100, 80, 0), gray(40), spot(…)",
            ]),
        Mistake(
            "a spot colour in a frame", inTemplate: "fill: lamp",
            by: "fill: \"spot(Gold, cmyk(0, 20, 60, 20))\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:18:15: error: `fill` is not a colour: spot colours have names",
                "  hint: define it in `colours` and use its name here",
            ]),
        Mistake(
            "a tint of a spot colour in a frame", inTemplate: "fill: lamp",
            by: "fill: \"tint(spot(Gold, cmyk(0, 20, 60, 20)), 40)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:18:15: error: `fill` is not a colour: spot colours have names",
                "  hint: define it in `colours` and use its name here",
            ]),
        Mistake(
            "a tint of an unknown name in a frame", inTemplate: "fill: lamp",
            by: "fill: \"tint(lmap, 40)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:18:15: error: `fill` is not a colour: unknown colour `lmap`",
                "  hint: did you mean `lamp`?",
            ]),
        Mistake(
            "a process colour of a style that is too short", inTemplate: "colour: ink",
            by: "colour: \"cmyk(0, 0, 0)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:4:56: error: `colour` is not a colour: it has 3 values instead of 4",
                "  hint: write cmyk(CYAN, MAGENTA, YELLOW, BLACK), each from 0 to 100",
            ]),
        Mistake(
            "a broken definition, told once", inTemplate: "lamp: e8a33d",
            by: "lamp: \"cmyk(1)\", light: \"tint(lamp, 40)\"",
            codes: ["bad-colour"],
            expected: [
                "template.yaml:2:30: error: `lamp` is not a colour: it has 1 value instead of 4",
                "  hint: write cmyk(CYAN, MAGENTA, YELLOW, BLACK), each from 0 to 100",
            ]),
    ]
}
