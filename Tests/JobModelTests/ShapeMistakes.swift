/// Mistakes in shapes and their path data.
extension Mistake {
    static let ofShapes: [Mistake] = [
        Mistake(
            "a radius beyond half the side", inSpecimen: "radius: 3mm",
            by: "radius: 20.5mm",
            codes: ["length-out-of-range"],
            expected: [
                "template.yaml:55:17: error: `radius` is at most half of the box's shorter side: 20mm, not 20.5mm"
            ]),
        Mistake(
            "a negative radius", inSpecimen: "radius: 3mm",
            by: "radius: -1mm",
            codes: ["length-out-of-range"],
            expected: [
                "template.yaml:55:17: error: `radius` must be from 0mm to 5000mm, not `-1mm`"
            ]),
        Mistake(
            "a radius of an ellipse", inSpecimen: "shape: rectangle",
            by: "shape: ellipse",
            codes: ["foreign-key"],
            expected: [
                "template.yaml:55:9: error: `radius` belongs to the shape `rectangle`, not to `ellipse`"
            ]),
        Mistake(
            "a path of a rectangle", inSpecimen: "        radius: 3mm",
            by: "        path: M 0 0 L 1 1",
            codes: ["foreign-key"],
            expected: [
                "template.yaml:55:9: error: `path` belongs to the shape `path`, not to `rectangle`",
                "  hint: write `shape: path`",
            ]),
        Mistake(
            "a path without its data",
            inSpecimen: "        path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"\n",
            by: "",
            codes: ["missing-key"],
            expected: [
                "template.yaml:58:9: error: frame 8 of page 2 needs the key `path`"
            ]),
        Mistake(
            "path data of a list", inSpecimen: "path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"",
            by: "path: [M, 0]",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:60:15: error: `path` takes a single value, not a list"
            ]),
        Mistake(
            "blank path data", inSpecimen: "path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"",
            by: "path: \" \"",
            codes: ["bad-path"],
            expected: [
                "template.yaml:60:16: error: path data hold no command, at character 1 of `path`",
                "  hint: write for instance M 0 0 L 10 0 L 5 8 Z, in millimetres from the box's corner",
            ]),
        Mistake(
            "path data that begin with a line", inSpecimen: "path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"",
            by: "path: \"L 10 10\"",
            codes: ["bad-path"],
            expected: [
                "template.yaml:60:16: error: path data begin with `M`, not `L`, at character 1 of `path`",
                "  hint: write for instance M 0 0 L 10 0 L 5 8 Z, in millimetres from the box's corner",
            ]),
        Mistake(
            "path data with an unknown command",
            inSpecimen: "path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"",
            by: "path: \"M 0 0 X 10\"",
            codes: ["bad-path"],
            expected: [
                "template.yaml:60:22: error: a command is expected, not `X`, at character 7 of `path`",
                "  hint: commands are M L H V C S Q T A Z, in capitals from the box's corner",
            ]),
        Mistake(
            "path data with too few numbers", inSpecimen: "path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"",
            by: "path: \"M 0 0 C 1 2 3 4 5 Z\"",
            codes: ["bad-path"],
            expected: [
                "template.yaml:60:34: error: `C` takes 6 numbers, but `Z` follows after 5, at character 19 of `path`"
            ]),
        Mistake(
            "path data that end too early", inSpecimen: "path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"",
            by: "path: \"M 0 0 L 10\"",
            codes: ["bad-path"],
            expected: [
                "template.yaml:60:26: error: `L` takes 2 numbers, but the data end after 1, at character 11 of `path`"
            ]),
        Mistake(
            "path data with a number too many", inSpecimen: "path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"",
            by: "path: \"M 0 0 5 L 1 1\"",
            codes: ["bad-path"],
            expected: [
                "template.yaml:60:24: error: `M` takes 2 numbers, but `L` follows after 1, at character 9 of `path`"
            ]),
        Mistake(
            "path data with a number behind a Z",
            inSpecimen: "path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"",
            by: "path: \"M 0 0 Z 5\"",
            codes: ["bad-path"],
            expected: [
                "template.yaml:60:24: error: a command is expected, not `5`, at character 9 of `path`",
                "  hint: commands are M L H V C S Q T A Z, in capitals from the box's corner",
            ]),
        Mistake(
            "path data with a flag that is none",
            inSpecimen: "path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"",
            by: "path: \"M 0 0 A 5 5 0 2 0 10 10\"",
            codes: ["bad-path"],
            expected: [
                "template.yaml:60:30: error: `A` takes a flag here, 0 or 1, not `2`, at character 15 of `path`"
            ]),
        Mistake(
            "path data with a negative radius", inSpecimen: "path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"",
            by: "path: \"M 0 0 A -5 5 0 0 1 10 10\"",
            codes: ["bad-path"],
            expected: [
                "template.yaml:60:24: error: a radius of `A` has no sign, at character 9 of `path`"
            ]),
        Mistake(
            "path data with two commas", inSpecimen: "path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"",
            by: "path: \"M 0,,0\"",
            codes: ["bad-path"],
            expected: [
                "template.yaml:60:19: error: no number follows the comma, at character 4 of `path`"
            ]),
        Mistake(
            "path data with a comma at the end",
            inSpecimen: "path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"",
            by: "path: \"M 0 0 , \"",
            codes: ["bad-path"],
            expected: [
                "template.yaml:60:22: error: no number follows the comma, at character 7 of `path`"
            ]),
        Mistake(
            "path data with a sign alone", inSpecimen: "path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"",
            by: "path: \"M 0 -\"",
            codes: ["bad-path"],
            expected: [
                "template.yaml:60:20: error: this is no number, at character 5 of `path`",
                "  hint: write 12, -3.5 or 1e-2",
            ]),
        Mistake(
            "path data with an endless number", inSpecimen: "path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"",
            by: "path: \"M 0 1e999\"",
            codes: ["bad-path"],
            expected: [
                "template.yaml:60:20: error: this is no number, at character 5 of `path`",
                "  hint: write 12, -3.5 or 1e-2",
            ]),
        Mistake(
            "path data with a unit", inSpecimen: "path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"",
            by: "path: \"M 0mm 0mm\"",
            codes: ["bad-path"],
            expected: [
                "template.yaml:60:19: error: `M` takes 2 numbers, but `m` follows after 1, at character 4 of `path`",
                "  hint: leave out the unit: numbers are millimetres",
            ]),
        Mistake(
            "path data in two lines", inSpecimen: "path: \"M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z\"",
            by: "path: |\n          M 0 0\n          L 1 ? 2",
            codes: ["bad-path"],
            expected: [
                "template.yaml:62:15: error: `L` takes 2 numbers, but `?` follows after 1, at character 11 of `path`"
            ]),
    ]
}
