/// Mistakes in the YAML itself, or in what this program takes of it.
extension Mistake {
    static let ofYAML: [Mistake] = [
        Mistake(
            "an empty file", inJob: "",
            codes: ["empty-file"],
            expected: [
                "job.yaml:1:1: error: the file is empty"
            ]),
        Mistake(
            "a comment and nothing else", inJob: "# to do\n",
            codes: ["empty-file"],
            expected: [
                "job.yaml:1:1: error: the file is empty"
            ]),
        Mistake(
            "a document of nothing", inJob: "---\n",
            codes: ["empty-file"],
            expected: [
                "job.yaml:1:1: error: the file is empty"
            ]),
        Mistake(
            "a key twice", inJob: "campaign:",
            by: "job:",
            codes: ["missing-key", "duplicate-key"],
            expected: [
                "job.yaml:1:1: error: the job needs the key `campaign`",
                "job.yaml:2:1: error: the key `job` is given twice",
                "  hint: the first is in line 1",
            ]),
        Mistake(
            "a nested key twice", inTemplate: "        valign: top",
            by: "        valign: top\n        style: body",
            codes: ["duplicate-key"],
            expected: [
                "template.yaml:14:9: error: the key `style` is given twice",
                "  hint: the first is in line 12",
            ]),
        Mistake(
            "a key three times, and other mistakes", inJob: "date: 2026-10-01",
            by: "job: b\njob: c\ndate: tomorrow",
            codes: ["duplicate-key", "duplicate-key", "bad-date"],
            expected: [
                "job.yaml:3:1: error: the key `job` is given twice",
                "  hint: the first is in line 1",
                "job.yaml:4:1: error: the key `job` is given twice",
                "  hint: the first is in line 1",
                "job.yaml:5:7: error: `date` is not a day of the calendar: `tomorrow`",
                "  hint: write year, month and day: 2026-10-01",
            ]),
        Mistake(
            "a key twice in a line", inTemplate: "lamp: e8a33d",
            by: "ink: e8a33d",
            codes: ["duplicate-key", "unknown-colour"],
            expected: [
                "template.yaml:2:24: error: the key `ink` is given twice",
                "  hint: the first is in line 2",
                "template.yaml:18:15: error: unknown colour `lamp`",
                "  hint: known here: black, white, ink",
                "  hint: or write six hexadecimal digits: e30613",
            ]),
        Mistake(
            "a quoted key twice", inJob: "campaign:",
            by: "'job':",
            codes: ["missing-key", "duplicate-key"],
            expected: [
                "job.yaml:1:1: error: the job needs the key `campaign`",
                "job.yaml:2:2: error: the key `job` is given twice",
                "  hint: the first is in line 1",
            ]),
        Mistake(
            "a key twice, once as an escape", inJob: "campaign:",
            by: "\"j\\x6fb\":",
            codes: ["duplicate-key"],
            expected: [
                "job.yaml:2: error: the key `job` is given twice",
                "  hint: the first is in line 1",
            ]),
        Mistake(
            "a number as a key twice", inTemplate: "colours: {ink: 1f2a44, lamp: e8a33d}",
            by: "colours: {1: 1f2a44, '1': e8a33d, ink: 1f2a44, lamp: e8a33d}",
            codes: ["duplicate-key"],
            expected: [
                "template.yaml:2:23: error: the key `1` is given twice",
                "  hint: the first is in line 2",
            ]),
        Mistake(
            "a key with an ampersand twice", inJob: "campaign:",
            by: "a&b: 1\na&b:",
            codes: ["missing-key", "unknown-key", "duplicate-key"],
            expected: [
                "job.yaml:1:1: error: the job needs the key `campaign`",
                "job.yaml:2:1: error: unknown key `a&b` in the job",
                "  hint: known here: job, campaign, date, template, contacts, tables, fields, select, suppress, duplicates, seeds, holdout, order, report_by, purl, print",
                "job.yaml:3:1: error: the key `a&b` is given twice",
                "  hint: the first is in line 2",
            ]),
        Mistake(
            "a tab for indentation", inJob: "  file: contacts.csv",
            by: "\tfile: contacts.csv",
            codes: ["bad-yaml"],
            expected: [
                "job.yaml:6:1: error: a tab cannot indent a line",
                "  hint: indent with spaces",
            ]),
        Mistake(
            "an at sign", inTemplate: "name: greeting",
            by: "name: @greeting",
            codes: ["bad-yaml"],
            expected: [
                "template.yaml:9:15: error: a value cannot begin with `@`",
                "  hint: put it in quotes",
            ]),
        Mistake(
            "a backtick", inTemplate: "name: greeting",
            by: "name: `greeting`",
            codes: ["bad-yaml"],
            expected: [
                "template.yaml:9:15: error: a value cannot begin with a backtick",
                "  hint: put it in quotes",
            ]),
        Mistake(
            "a colon too many", inJob: "template: template.yaml",
            by: "template: the file: template.yaml",
            codes: ["bad-yaml"],
            expected: [
                "job.yaml:4:19: error: this `:` does not belong here",
                "  hint: put a value that holds `: ` in quotes, and check the indentation",
            ]),
        Mistake(
            "a colon without blank", inJob: "job: postcard",
            by: "job:postcard",
            codes: ["bad-yaml"],
            expected: [
                "job.yaml:1:4: error: a blank is missing after the `:`",
                "  hint: write `key: value`",
            ]),
        Mistake(
            "a quote not closed", inTemplate: "{{@token}}\"",
            by: "{{@token}}",
            codes: ["bad-yaml"],
            expected: [
                "template.yaml:11:15: error: a quote is opened here and never closed"
            ]),
        Mistake(
            "a brace not closed", inJob: "part: 250}",
            by: "part: 250",
            codes: ["bad-yaml"],
            expected: [
                "job.yaml:16:8: error: the `{` here is not closed"
            ]),
        Mistake(
            "a bracket not closed", inTemplate: "70mm, 20mm]",
            by: "70mm, 20mm",
            codes: ["bad-yaml"],
            expected: [
                "template.yaml:10:14: error: the `[` here is not closed"
            ]),
        Mistake(
            "an indentation that fits nothing", inJob: "  token: standard",
            by: " token: standard",
            codes: ["bad-yaml"],
            expected: [
                "job.yaml:12:2: error: this does not fit what comes before it",
                "  hint: check the indentation; a value in quotes ends at its closing quote",
            ]),
        Mistake(
            "a word after a quoted text", inTemplate: "name: greeting",
            by: "name: 'greeting' one",
            codes: ["bad-yaml"],
            expected: [
                "template.yaml:9:26: error: this does not fit what comes before it",
                "  hint: check the indentation; a value in quotes ends at its closing quote",
            ]),
        Mistake(
            "an unknown escape", inTemplate: "\\nvotre",
            by: "\\qvotre",
            codes: ["bad-yaml"],
            expected: [
                "template.yaml:11:42: error: unknown escape in a text in double quotes",
                "  hint: write `\\\\` for a backslash, or use single quotes",
            ]),
        Mistake(
            "half a surrogate pair", inTemplate: "\\nvotre",
            by: "\\ud83dvotre",
            codes: ["bad-yaml"],
            expected: [
                "template.yaml:11:44: error: unknown escape in a text in double quotes",
                "  hint: write `\\\\` for a backslash, or use single quotes",
            ]),
        Mistake(
            "a list in a line of its key", inTemplate: "pages:\n  - artwork: {file: front.svg}",
            by: "pages: - artwork: {file: front.svg}",
            codes: ["bad-yaml"],
            expected: [
                "template.yaml:6:8: error: a list with `-` begins on a line of its own"
            ]),
        Mistake(
            "a value missing in a flow", inJob: "{part: 250}",
            by: "{part: ]",
            codes: ["bad-yaml"],
            expected: [
                "job.yaml:16:15: error: a value is missing here"
            ]),
        Mistake(
            "a key without colon", inJob: "template: template.yaml\n",
            by: "template\n",
            codes: ["bad-yaml"],
            expected: [
                "job.yaml:4:1: error: a `:` is missing after the key",
                "  hint: write `key: value`",
            ]),
        Mistake(
            "an anchor", inTemplate: "colour: ink",
            by: "colour: &c ink",
            codes: ["unsupported-yaml"],
            expected: [
                "template.yaml:4:56: error: anchors are not supported",
                "  hint: write the value out; put a text that begins with `&` in quotes",
            ]),
        Mistake(
            "an anchor before a mapping", inJob: "contacts:",
            by: "contacts: &c",
            codes: ["unsupported-yaml"],
            expected: [
                "job.yaml:5:11: error: anchors are not supported",
                "  hint: write the value out; put a text that begins with `&` in quotes",
            ]),
        Mistake(
            "an anchor in a list", inTemplate: "- qr: purl",
            by: "- &q\n        qr: purl",
            codes: ["unsupported-yaml"],
            expected: [
                "template.yaml:14:9: error: anchors are not supported",
                "  hint: write the value out; put a text that begins with `&` in quotes",
            ]),
        Mistake(
            "an alias", inTemplate: "colour: ink",
            by: "colour: *c",
            codes: ["unsupported-yaml"],
            expected: [
                "template.yaml:4:56: error: aliases are not supported",
                "  hint: write the value out; put a text that begins with `*` in quotes",
            ]),
        Mistake(
            "laughs by the billion", inTemplate: "pages:",
            by: "a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n? [*b, *b]\n: 1\npages:",
            codes: ["unsupported-yaml"],
            expected: [
                "template.yaml:8:4: error: aliases are not supported",
                "  hint: write the value out; put a text that begins with `*` in quotes",
            ]),
        Mistake(
            "a merge key", inTemplate: "  tiny: {family",
            by: "  tiny: {<<: {size: 3pt}, family",
            codes: ["unsupported-yaml"],
            expected: [
                "template.yaml:5:10: error: merge keys are not supported"
            ]),
        Mistake(
            "a merged alias", inTemplate: "  tiny: {family",
            by: "  tiny: {<<: *body, family",
            codes: ["unsupported-yaml"],
            expected: [
                "template.yaml:5:14: error: aliases are not supported",
                "  hint: write the value out; put a text that begins with `*` in quotes",
            ]),
        Mistake(
            "a tag", inJob: "part: 250",
            by: "part: !!int 250",
            codes: ["unsupported-yaml"],
            expected: [
                "job.yaml:16:15: error: tags are not supported",
                "  hint: leave out the `!…`; put a text that begins with `!` in quotes",
            ]),
        Mistake(
            "a tag on a list", inTemplate: "box: [12mm",
            by: "box: !box [12mm",
            codes: ["unsupported-yaml"],
            expected: [
                "template.yaml:10:14: error: tags are not supported",
                "  hint: leave out the `!…`; put a text that begins with `!` in quotes",
            ]),
        Mistake(
            "a second document", inJob: GoodFiles.job + "---\n" + GoodFiles.job,
            codes: ["unsupported-yaml"],
            expected: [
                "job.yaml:17:1: error: a second document begins here; one file holds one",
                "  hint: take out the `---`",
            ]),
        Mistake(
            "a version nobody knows", inJob: "job: postcard",
            by: "%YAML 3.0\n---\njob: postcard",
            codes: ["bad-yaml"],
            expected: [
                "job.yaml:1:1: error: the YAML cannot be read here: found incompatible YAML document"
            ]),
        Mistake(
            "a key that is a list", inJob: "print: {part: 250}",
            by: "? [a, b]\n: 250",
            codes: ["bad-yaml"],
            expected: [
                "job.yaml:16:3: error: a key must be a word, not a list or a mapping"
            ]),
        Mistake(
            "a NUL byte", inJob: "postcard",
            by: "post\u{0}card",
            codes: ["forbidden-character"],
            expected: [
                "job.yaml:1:10: error: the character U+0000 cannot be used here",
                "  hint: delete it: it cannot be seen, and may have come along in a paste",
            ]),
        Mistake(
            "a right-to-left override", inTemplate: "votre",
            by: "vo\u{202E}tre",
            codes: ["forbidden-character"],
            expected: [
                "template.yaml:11:46: error: the character U+202E cannot be used here",
                "  hint: delete it: it cannot be seen, and may have come along in a paste",
            ]),
        Mistake(
            "a line separator", inTemplate: "votre",
            by: "vo\u{2028}tre",
            codes: ["forbidden-character"],
            expected: [
                "template.yaml:11:46: error: the character U+2028 cannot be used here",
                "  hint: delete it: it cannot be seen, and may have come along in a paste",
            ]),
        Mistake(
            "a byte order mark in the middle", inJob: "postcard",
            by: "post\u{FEFF}card",
            codes: ["forbidden-character"],
            expected: [
                "job.yaml:1:10: error: the character U+FEFF cannot be used here",
                "  hint: delete it: it cannot be seen, and may have come along in a paste",
            ]),
        Mistake(
            "a noncharacter", inJob: "postcard",
            by: "post\u{FFFF}card",
            codes: ["forbidden-character"],
            expected: [
                "job.yaml:1:10: error: the character U+FFFF cannot be used here",
                "  hint: delete it: it cannot be seen, and may have come along in a paste",
            ]),
        Mistake(
            "an escaped NUL", inTemplate: "votre",
            by: "vo\\0tre",
            codes: ["forbidden-character"],
            expected: [
                "template.yaml:11:15: error: an escape makes the character U+0000, which cannot be used here"
            ]),
    ]
}
