/// Mistakes in `job.yaml`, but for those of its addresses.
extension Mistake {
    static let ofJobs: [Mistake] = [
        Mistake(
            "a misspelt key", inJob: "date:",
            by: "dat:",
            codes: ["unknown-key"],
            expected: [
                "job.yaml:3:1: error: unknown key `dat` in the job",
                "  hint: did you mean `date`?",
            ]),
        Mistake(
            "an unknown key far from any", inJob: "print:",
            by: "frobnicate:",
            codes: ["unknown-key"],
            expected: [
                "job.yaml:16:1: error: unknown key `frobnicate` in the job",
                "  hint: known here: job, campaign, date, template, contacts, tables, fields, select, suppress, duplicates, seeds, holdout, order, report_by, purl, print",
            ]),
        Mistake(
            "a missing key", inJob: "job: postcard\n",
            by: "",
            codes: ["missing-key"],
            expected: [
                "job.yaml:1:1: error: the job needs the key `job`"
            ]),
        Mistake(
            "every key missing but one", inJob: "job: postcard # nothing else\n",
            codes: ["missing-key", "missing-key", "missing-key", "missing-key"],
            expected: [
                "job.yaml:1:1: error: the job needs the key `campaign`",
                "job.yaml:1:1: error: the job needs the key `template`",
                "job.yaml:1:1: error: the job needs the key `contacts`",
                "job.yaml:1:1: error: the job needs the key `purl`",
            ]),
        Mistake(
            "a list where the job should be", inJob: "- job: postcard\n- campaign: x\n",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:1:1: error: the job must be a mapping of keys to values, but is a list",
                "  hint: keys here: job, campaign, date, template, contacts, tables, fields, select, suppress, duplicates, seeds, holdout, order, report_by, purl, print",
            ]),
        Mistake(
            "a word where the job should be", inJob: "postcard and nothing else",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:1:1: error: the job must be a mapping of keys to values, but is a single value",
                "  hint: keys here: job, campaign, date, template, contacts, tables, fields, select, suppress, duplicates, seeds, holdout, order, report_by, purl, print",
            ]),
        Mistake(
            "a name with capitals and blanks", inJob: "job: postcard",
            by: "job: My Card",
            codes: ["bad-name"],
            expected: [
                "job.yaml:1:6: error: `job` cannot be `My Card`",
                "  hint: use a-z, 0-9 and hyphens, at most 40, a letter or digit first",
            ]),
        Mistake(
            "a name that begins with a hyphen", inJob: "job: postcard",
            by: "job: -card",
            codes: ["bad-name"],
            expected: [
                "job.yaml:1:6: error: `job` cannot be `-card`",
                "  hint: use a-z, 0-9 and hyphens, at most 40, a letter or digit first",
            ]),
        Mistake(
            "a name of 41 letters", inJob: "campaign: autumn-2026",
            by: "campaign: \(String(repeating: "a", count: 41))",
            codes: ["bad-name"],
            expected: [
                "job.yaml:2:11: error: `campaign` cannot be `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`",
                "  hint: use a-z, 0-9 and hyphens, at most 40, a letter or digit first",
            ]),
        Mistake(
            "a name that is a number's text stays itself, a fraction does not", inJob: "job: postcard",
            by: "job: 1.5",
            codes: ["bad-name"],
            expected: [
                "job.yaml:1:6: error: `job` cannot be `1.5`",
                "  hint: use a-z, 0-9 and hyphens, at most 40, a letter or digit first",
            ]),
        Mistake(
            "a day that does not exist", inJob: "date: 2026-10-01",
            by: "date: 2026-02-30",
            codes: ["bad-date"],
            expected: [
                "job.yaml:3:7: error: `date` is not a day of the calendar: `2026-02-30`",
                "  hint: write year, month and day: 2026-10-01",
            ]),
        Mistake(
            "a date without zeros", inJob: "date: 2026-10-01",
            by: "date: 2026-10-1",
            codes: ["bad-date"],
            expected: [
                "job.yaml:3:7: error: `date` is not a day of the calendar: `2026-10-1`",
                "  hint: write year, month and day: 2026-10-01",
            ]),
        Mistake(
            "a date in words", inJob: "date: 2026-10-01",
            by: "date: 1 October 2026",
            codes: ["bad-date"],
            expected: [
                "job.yaml:3:7: error: `date` is not a day of the calendar: `1 October 2026`",
                "  hint: write year, month and day: 2026-10-01",
            ]),
        Mistake(
            "an empty value", inJob: "template: template.yaml",
            by: "template:",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:4:10: error: `template` has no value"
            ]),
        Mistake(
            "a list for a single value", inJob: "template: template.yaml",
            by: "template: [a.yaml, b.yaml]",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:4:11: error: `template` takes a single value, not a list"
            ]),
        Mistake(
            "a blank value", inJob: "template: template.yaml",
            by: "template: \"  \"",
            codes: ["bad-value"],
            expected: [
                "job.yaml:4:11: error: `template` is blank"
            ]),
        Mistake(
            "two lines for a path", inJob: "template: template.yaml",
            by: "template: \"a\\nb\"",
            codes: ["bad-value"],
            expected: [
                "job.yaml:4:11: error: `template` must be one line, without tabs"
            ]),
        Mistake(
            "a list for a mapping", inJob: "print: {part: 250}",
            by: "print: [250]",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:16:8: error: `print` must be a mapping of keys to values, but is a list",
                "  hint: keys here: part, files, max_quarantined, profile, intent, images, marks, ink_limit, min_stroke",
            ]),
        Mistake(
            "a value for a mapping", inJob: "print: {part: 250}",
            by: "print: 250",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:16:8: error: `print` must be a mapping of keys to values, but is a single value",
                "  hint: keys here: part, files, max_quarantined, profile, intent, images, marks, ink_limit, min_stroke",
            ]),
        Mistake(
            "nothing for a mapping", inJob: "print: {part: 250}",
            by: "print:",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:16:7: error: `print` must be a mapping of keys to values, but is empty",
                "  hint: keys here: part, files, max_quarantined, profile, intent, images, marks, ink_limit, min_stroke",
            ]),
        Mistake(
            "a part of no pieces", inJob: "part: 250",
            by: "part: 0",
            codes: ["bad-number"],
            expected: [
                "job.yaml:16:15: error: `part` takes a whole number from 1 to 5000, not `0`"
            ]),
        Mistake(
            "a part of too many", inJob: "part: 250",
            by: "part: 5001",
            codes: ["bad-number"],
            expected: [
                "job.yaml:16:15: error: `part` takes a whole number from 1 to 5000, not `5001`"
            ]),
        Mistake(
            "a part in words", inJob: "part: 250",
            by: "part: many",
            codes: ["bad-number"],
            expected: [
                "job.yaml:16:15: error: `part` takes a whole number from 1 to 5000, not `many`"
            ]),
        Mistake(
            "an octal-looking part", inJob: "part: 250",
            by: "part: 0250",
            codes: ["bad-number"],
            expected: [
                "job.yaml:16:15: error: `part` takes a whole number from 1 to 5000, not `0250`"
            ]),
        Mistake(
            "no contacts file", inJob: "  file: contacts.csv\n",
            by: "",
            codes: ["missing-key"],
            expected: [
                "job.yaml:6:3: error: `contacts` needs the key `file`"
            ]),
        Mistake(
            "no key", inJob: "  key: id\n",
            by: "",
            codes: ["missing-key"],
            expected: [
                "job.yaml:6:3: error: `contacts` needs the key `key`"
            ]),
        Mistake(
            "an empty list of keys", inJob: "key: id",
            by: "key: []",
            codes: ["bad-value"],
            expected: [
                "job.yaml:7:8: error: `key` names no column"
            ]),
        Mistake(
            "a key column with braces", inJob: "key: id",
            by: "key: \"{{id}}\"",
            codes: ["bad-column-name"],
            expected: [
                "job.yaml:7:8: error: a column's name cannot hold `{`, `}` or `|`"
            ]),
        Mistake(
            "a key in braces without quotes", inJob: "key: id",
            by: "key: {{id}}",
            codes: ["unquoted-placeholder"],
            expected: [
                "job.yaml:7:8: error: a text that begins with `{{` must be in quotes",
                "  hint: put the text in quotes: \"{{first_name}}\"",
            ]),
        Mistake(
            "a key column with an at sign", inJob: "key: id",
            by: "key: \"@piece\"",
            codes: ["bad-column-name"],
            expected: [
                "job.yaml:7:8: error: a column's name cannot begin with `@`"
            ]),
        Mistake(
            "a key column twice", inJob: "key: id",
            by: "key: [id, name, ' id ']",
            codes: ["bad-value"],
            expected: [
                "job.yaml:7:19: error: `key` names the column `id` twice"
            ]),
        Mistake(
            "a comma as delimiter", inJob: "delimiter: comma",
            by: "delimiter: ,",
            codes: ["bad-delimiter"],
            expected: [
                "job.yaml:8:14: error: `delimiter` takes a name, not the character itself",
                "  hint: write one of: comma semicolon tab pipe",
            ]),
        Mistake(
            "a semicolon as delimiter", inJob: "delimiter: comma",
            by: "delimiter: ;",
            codes: ["bad-delimiter"],
            expected: [
                "job.yaml:8:14: error: `delimiter` takes a name, not the character itself",
                "  hint: write one of: comma semicolon tab pipe",
            ]),
        Mistake(
            "a quoted semicolon as delimiter", inJob: "delimiter: comma",
            by: "delimiter: \";\"",
            codes: ["bad-delimiter"],
            expected: [
                "job.yaml:8:14: error: `delimiter` takes a name, not the character itself",
                "  hint: write one of: comma semicolon tab pipe",
            ]),
        Mistake(
            "a pipe as delimiter", inJob: "delimiter: comma",
            by: "delimiter: |",
            codes: ["bad-delimiter"],
            expected: [
                "job.yaml:8:14: error: `delimiter` takes a name, not the character itself",
                "  hint: write one of: comma semicolon tab pipe",
            ]),
        Mistake(
            "a tab as delimiter", inJob: "delimiter: comma",
            by: "delimiter: \"\\t\"",
            codes: ["bad-delimiter"],
            expected: [
                "job.yaml:8:14: error: `delimiter` takes a name, not the character itself",
                "  hint: write one of: comma semicolon tab pipe",
            ]),
        Mistake(
            "a misspelt delimiter", inJob: "delimiter: comma",
            by: "delimiter: semikolon",
            codes: ["unknown-value"],
            expected: [
                "job.yaml:8:14: error: `semikolon` is no value of `delimiter`",
                "  hint: did you mean `semicolon`?",
            ]),
        Mistake(
            "a delimiter nobody knows", inJob: "delimiter: comma",
            by: "delimiter: asterisk",
            codes: ["unknown-value"],
            expected: [
                "job.yaml:8:14: error: `asterisk` is no value of `delimiter`",
                "  hint: write one of: comma semicolon tab pipe",
            ]),
        Mistake(
            "several mistakes at once", inJob: "date: 2026-10-01\ntemplate: template.yaml\n",
            by: "dates: 2026-10-01\ntemplate: [x]\n",
            codes: ["unknown-key", "wrong-kind"],
            expected: [
                "job.yaml:3:1: error: unknown key `dates` in the job",
                "  hint: did you mean `date`?",
                "job.yaml:4:11: error: `template` takes a single value, not a list",
            ]),
        Mistake(
            "a quarantine limit without a percent sign", inJob: "print: {part: 250}",
            by: "print: {max_quarantined: 2}",
            codes: ["bad-number"],
            expected: [
                "job.yaml:16:26: error: `max_quarantined` takes a percentage, not `2`",
                "  hint: write 2%",
            ]),
        Mistake(
            "a quarantine limit as a share", inJob: "print: {part: 250}",
            by: "print: {max_quarantined: 0.02}",
            codes: ["bad-number"],
            expected: [
                "job.yaml:16:26: error: `max_quarantined` takes a percentage, not `0.02`",
                "  hint: write 2%",
            ]),
        Mistake(
            "a quarantine limit as a small share", inJob: "print: {part: 250}",
            by: "print: {max_quarantined: 0.005}",
            codes: ["bad-number"],
            expected: [
                "job.yaml:16:26: error: `max_quarantined` takes a percentage, not `0.005`",
                "  hint: write 0.5%",
            ]),
        Mistake(
            "a quarantine limit above all", inJob: "print: {part: 250}",
            by: "print: {max_quarantined: 101%}",
            codes: ["bad-number"],
            expected: [
                "job.yaml:16:26: error: `max_quarantined` must be from 0% to 100%, not `101%`"
            ]),
        Mistake(
            "a quarantine limit of three decimals", inJob: "print: {part: 250}",
            by: "print: {max_quarantined: 0.125%}",
            codes: ["bad-number"],
            expected: [
                "job.yaml:16:26: error: `max_quarantined` has at most two decimals, not `0.125%`"
            ]),
        Mistake(
            "a quarantine limit in words", inJob: "print: {part: 250}",
            by: "print: {max_quarantined: none}",
            codes: ["bad-number"],
            expected: [
                "job.yaml:16:26: error: `max_quarantined` takes a percentage, not `none`",
                "  hint: write 2% or 12.5%, for instance",
            ]),
        Mistake(
            "a misspelt quarantine limit", inJob: "print: {part: 250}",
            by: "print: {max_quarantine: 2%}",
            codes: ["unknown-key"],
            expected: [
                "job.yaml:16:9: error: unknown key `max_quarantine` in `print`",
                "  hint: did you mean `max_quarantined`?",
            ]),
    ]
}
