/// Mistakes in the marks of texts.
extension Mistake {
    static let ofMarks: [Mistake] = [
        Mistake(
            "an unknown mark",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"Chère <luod>amie</luod>\"",
            codes: ["unknown-mark"],
            expected: [
                "template.yaml:21:22: error: unknown mark `<luod>`",
                "  hint: did you mean `<loud>`?",
                "  hint: write `<<` for a plain `<`",
            ]),
        Mistake(
            "an unknown mark far from any",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"Chère <underlined>amie</underlined>\"",
            codes: ["unknown-mark"],
            expected: [
                "template.yaml:21:22: error: unknown mark `<underlined>`",
                "  hint: known here: <b>, <i>, <body>, <loud>",
                "  hint: write `<<` for a plain `<`",
            ]),
        Mistake(
            "a mark of HTML",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"Chère <strong>amie</strong>\"",
            codes: ["unknown-mark"],
            expected: [
                "template.yaml:21:22: error: unknown mark `<strong>`",
                "  hint: did you mean `<b>`?",
            ]),
        Mistake(
            "a line break of HTML",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"Chère<br>amie\"",
            codes: ["unknown-mark"],
            expected: [
                "template.yaml:21:21: error: unknown mark `<br>`",
                "  hint: a line break is `\\n` in double quotes, or a new line below `|`",
            ]),
        Mistake(
            "a mark with a blank",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"Chère <loud style>amie</loud>\"",
            codes: ["bad-mark"],
            expected: [
                "template.yaml:21:22: error: `<loud` begins no mark",
                "  hint: a mark is one name between `<` and `>`",
                "  hint: write `<<` for a plain `<`",
            ]),
        Mistake(
            "an angle before a letter",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"si a <b, alors\"",
            codes: ["bad-mark"],
            expected: [
                "template.yaml:21:21: error: `<b,` begins no mark",
                "  hint: a mark is one name between `<` and `>`",
                "  hint: write `<<` for a plain `<`",
            ]),
        Mistake(
            "an angle at the end",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"si a <b\"",
            codes: ["bad-mark"],
            expected: [
                "template.yaml:21:21: error: `<b` begins no mark",
                "  hint: a mark is one name between `<` and `>`",
                "  hint: write `<<` for a plain `<`",
            ]),
        Mistake(
            "a mark that is not closed",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"Chère <b>amie\"",
            codes: ["unclosed-mark"],
            expected: [
                "template.yaml:21:22: error: `<b>` is not closed",
                "  hint: end it with `</b>`",
            ]),
        Mistake(
            "two marks that are not closed",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"Chère <b>une <loud>amie\"",
            codes: ["unclosed-mark", "unclosed-mark"],
            expected: [
                "template.yaml:21:22: error: `<b>` is not closed",
                "  hint: end it with `</b>`",
                "template.yaml:21:29: error: `<loud>` is not closed",
                "  hint: end it with `</loud>`",
            ]),
        Mistake(
            "a mark that closes nothing",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"Chère amie</i>\"",
            codes: ["stray-mark"],
            expected: [
                "template.yaml:21:26: error: `</i>` closes nothing",
                "  hint: write `<<` for a plain `<`",
            ]),
        Mistake(
            "marks that cross",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"<b>un <i>mot</b> court</i>\"",
            codes: ["crossed-marks"],
            expected: [
                "template.yaml:21:28: error: `</b>` comes before `</i>`, which was opened last",
                "  hint: close them in this order: </i></b>",
            ]),
        Mistake(
            "marks of three that cross",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"<b>un <i>mot <loud>très</b> court</i></loud>\"",
            codes: ["crossed-marks"],
            expected: [
                "template.yaml:21:39: error: `</b>` comes before `</loud>`, which was opened last",
                "  hint: close them in this order: </loud></i></b>",
            ]),
        Mistake(
            "a mark around nothing",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"<b></b>Chère amie\"",
            codes: ["empty-mark"],
            expected: [
                "template.yaml:21:16: error: `<b></b>` holds nothing"
            ]),
        Mistake(
            "marks around nothing",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"<b><i></i></b>Chère amie\"",
            codes: ["empty-mark"],
            expected: [
                "template.yaml:21:19: error: `<i></i>` holds nothing"
            ]),
        Mistake(
            "a mark in a fallback",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"Chère {{first_name|<b>amie</b>}}</b>\"",
            codes: ["stray-mark"],
            expected: [
                "template.yaml:21:48: error: `</b>` closes nothing",
                "  hint: write `<<` for a plain `<`",
            ]),
        Mistake(
            "a line break of HTML, closed",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"Chère<br/>amie\"",
            codes: ["unknown-mark"],
            expected: [
                "template.yaml:21:21: error: unknown mark `<br/>`",
                "  hint: a line break is `\\n` in double quotes, or a new line below `|`",
            ]),
        Mistake(
            "a mark that closes in capitals",
            inSpecimen:
                "text: \"Chère <loud>{{first_name|amie}}</loud>,\\nun <b>mot <i>court</i></b>, a << b < 3.\"",
            by: "text: \"Chère <b>amie</B>\"",
            codes: ["unclosed-mark", "stray-mark"],
            expected: [
                "template.yaml:21:22: error: `<b>` is not closed",
                "  hint: end it with `</b>`",
                "template.yaml:21:29: error: `</B>` closes nothing",
                "  hint: write `<<` for a plain `<`",
            ]),
    ]
}
