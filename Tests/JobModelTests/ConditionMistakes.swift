/// Mistakes in the conditions of frames and pages.
extension Mistake {
    static let ofConditions: [Mistake] = [
        Mistake(
            "a condition of a frame that is a list", inTemplate: "        valign: top",
            by: "        when: [a = 'b']",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:13:15: error: `when` takes a single value, not a list"
            ]),
        Mistake(
            "a condition of a frame that is blank", inTemplate: "        valign: top",
            by: "        when: ' '",
            codes: ["bad-value"],
            expected: [
                "template.yaml:13:15: error: `when` is blank"
            ]),
        Mistake(
            "a condition of a frame that is nothing", inTemplate: "        valign: top",
            by: "        when:",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:13:14: error: `when` has no value"
            ]),
        Mistake(
            "a condition of a frame in braces", inTemplate: "        valign: top",
            by: "        when: \"{{a}} = 'b'\"",
            codes: ["bad-expression"],
            expected: [
                "template.yaml:13:16: error: an expression names columns without braces",
                "  hint: write first_name, or \"first name\" where the name holds a blank",
            ]),
        Mistake(
            "a condition of a frame that begins with a text", inTemplate: "        valign: top",
            by: "        when: 'b' = a",
            codes: ["bad-expression"],
            expected: [
                "template.yaml:13:15: error: YAML takes what is in quotes here for the whole value, and more follows",
                "  hint: write the expression in double quotes: \"'b' = a\"",
            ]),
        Mistake(
            "a condition of a page that is a mapping", inTemplate: "  - artwork: {file: front.svg}",
            by: "  - when: {a: b}\n    artwork: {file: front.svg}",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:7:11: error: `when` takes a single value, not a mapping"
            ]),
        Mistake(
            "a condition of a page in braces", inTemplate: "  - artwork: {file: front.svg}",
            by: "  - when: {{a}}\n    artwork: {file: front.svg}",
            codes: ["bad-expression"],
            expected: [
                "template.yaml:7:11: error: an expression names columns without braces",
                "  hint: write first_name, or \"first name\" where the name holds a blank",
            ]),
        Mistake(
            "a misspelt condition of a page", inTemplate: "  - artwork: {file: front.svg}",
            by: "  - wehn: a = 'b'\n    artwork: {file: front.svg}",
            codes: ["unknown-key"],
            expected: [
                "template.yaml:7:5: error: unknown key `wehn` in page 1",
                "  hint: did you mean `when`?",
            ]),
    ]
}
