/// Mistakes in who is printed, and in which order.
extension Mistake {
    static let ofSelection: [Mistake] = [
        Mistake(
            "suppressions without list", inRules: GoodFiles.rulesSuppress,
            by: "suppress: robinson.csv",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:23:11: error: `suppress` must be a list, but is a single value",
                "  hint: begin each suppression with `-`",
            ]),
        Mistake(
            "a suppression that is a word", inRules: "- when: status = 'gone'",
            by: "- robinson.csv",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:29:5: error: suppression 3 must say whether it is a file or a condition",
                "  hint: write `when: robinson.csv`, or `file:` and `match:`",
            ]),
        Mistake(
            "a suppression of nothing", inRules: "- when: status = 'gone'",
            by: "- {}",
            codes: ["missing-key"],
            expected: [
                "job.yaml:29:5: error: suppression 3 needs the key `file` or `when`"
            ]),
        Mistake(
            "a suppression of no file", inRules: "- file: robinson.csv\n    match",
            by: "- match",
            codes: ["missing-key"],
            expected: [
                "job.yaml:24:5: error: suppression 1 needs the key `file` or `when`"
            ]),
        Mistake(
            "an unknown key of a suppression", inRules: "- file: robinson.csv",
            by: "- list: robinson.csv",
            codes: ["unknown-key"],
            expected: [
                "job.yaml:24:5: error: unknown key `list` in suppression 1",
                "  hint: known here: file, format, encoding, delimiter, skip, sheet, table, query, match, when",
            ]),
        Mistake(
            "a suppression matched by nothing", inRules: "    match: email\n",
            by: "",
            codes: ["missing-key"],
            expected: [
                "job.yaml:24:5: error: suppression 1 needs the key `match`"
            ]),
        Mistake(
            "a suppression matched by an empty list", inRules: "match: email",
            by: "match: []",
            codes: ["bad-value"],
            expected: [
                "job.yaml:25:12: error: `match` names no column"
            ]),
        Mistake(
            "a suppression matched by an empty mapping", inRules: "match: {email: mail}",
            by: "match: {}",
            codes: ["bad-value"],
            expected: [
                "job.yaml:28:12: error: `match` names no column"
            ]),
        Mistake(
            "a suppression matched by a column twice", inRules: "match: email",
            by: "match: [email, ' email']",
            codes: ["bad-value"],
            expected: [
                "job.yaml:25:20: error: `match` names the column `email` twice"
            ]),
        Mistake(
            "a suppression matched by a mapping twice", inRules: "match: {email: mail}",
            by: "match: {email: mail, ' email': e_mail}",
            codes: ["bad-value"],
            expected: [
                "job.yaml:28:26: error: `match` names the column `email` twice"
            ]),
        Mistake(
            "a suppression matched by a list of lists", inRules: "match: email",
            by: "match: [[email]]",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:25:13: error: `match` takes a single value, not a list"
            ]),
        Mistake(
            "a suppression matched by two columns for one", inRules: "match: {email: mail}",
            by: "match: {email: [mail, e_mail]}",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:28:20: error: `match` takes a single value, not a list"
            ]),
        Mistake(
            "a suppression matched by a column with a bar", inRules: "match: email",
            by: "match: 'e|mail'",
            codes: ["bad-column-name"],
            expected: [
                "job.yaml:25:12: error: a column's name cannot hold `{`, `}` or `|`"
            ]),
        Mistake(
            "a suppression by a file and a condition", inRules: "- when: status = 'gone'",
            by: "- when: status = 'gone'\n    file: gone.csv\n    match: id",
            codes: ["foreign-key", "foreign-key"],
            expected: [
                "job.yaml:30:5: error: a suppression by `when` has no `file`",
                "  hint: make two suppressions of it",
                "job.yaml:31:5: error: a suppression by `when` has no `match`",
                "  hint: make two suppressions of it",
            ]),
        Mistake(
            "a suppression by two conditions", inRules: "- when: status = 'gone'",
            by: "- when: [status = 'gone', opted_out]",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:29:11: error: `when` takes a single value, not a list"
            ]),
        Mistake(
            "a sheet of a suppression's text", inRules: "- file: robinson.csv",
            by: "- file: robinson.csv\n    sheet: All",
            codes: ["foreign-key"],
            expected: [
                "job.yaml:25:5: error: `sheet` does not belong to a list in csv",
                "  hint: keys here: encoding, delimiter, skip",
                "  hint: if it is no csv, give its `format`: xlsx",
            ]),
        Mistake(
            "duplicates nobody knows", inRules: GoodFiles.rulesDuplicates,
            by: "duplicates: newest",
            codes: ["unknown-value"],
            expected: [
                "job.yaml:30:13: error: `newest` is no value of `duplicates`",
                "  hint: write one of: first last refuse",
            ]),
        Mistake(
            "duplicates as a list", inRules: GoodFiles.rulesDuplicates,
            by: "duplicates: [first]",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:30:13: error: `duplicates` takes a single value, not a list"
            ]),
        Mistake(
            "an unknown key of duplicates", inRules: "  by: [[email]",
            by: "  columns: [[email]",
            codes: ["unknown-key"],
            expected: [
                "job.yaml:32:3: error: unknown key `columns` in `duplicates`",
                "  hint: known here: keep, order, by",
            ]),
        Mistake(
            "a keep nobody knows", inRules: "  order: [updated DESC]",
            by: "  keep: newest",
            codes: ["unknown-value"],
            expected: [
                "job.yaml:31:9: error: `newest` is no value of `keep`",
                "  hint: write one of: first last refuse",
            ]),
        Mistake(
            "a keep and an order", inRules: "  order: [updated DESC]",
            by: "  keep: last\n  order: [updated DESC]",
            codes: ["foreign-key"],
            expected: [
                "job.yaml:32:3: error: `duplicates` has `keep` or `order`, not both",
                "  hint: `order` itself says which row stays: the first",
            ]),
        Mistake(
            "no order", inRules: "  order: [updated DESC]",
            by: "  order: []",
            codes: ["bad-value"],
            expected: [
                "job.yaml:31:10: error: `order` holds no expression"
            ]),
        Mistake(
            "identities of columns and lists", inRules: "[[email], [last_name, postcode]]",
            by: "[email, [last_name, postcode]]",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:32:8: error: `by` mixes columns and lists of columns",
                "  hint: put each identity in brackets: [[email], [last_name, postcode]]",
            ]),
        Mistake(
            "an empty identity", inRules: "[[email], [last_name, postcode]]",
            by: "[[email], []]",
            codes: ["bad-value"],
            expected: [
                "job.yaml:32:17: error: `by` names no column"
            ]),
        Mistake(
            "no identity", inRules: "[[email], [last_name, postcode]]",
            by: "[]",
            codes: ["bad-value"],
            expected: [
                "job.yaml:32:7: error: `by` names no column"
            ]),
        Mistake(
            "an identity with a column twice", inRules: "[last_name, postcode]",
            by: "[postcode, postcode]",
            codes: ["bad-value"],
            expected: [
                "job.yaml:32:28: error: `by` names the column `postcode` twice"
            ]),
        Mistake(
            "an identity that is a mapping", inRules: "[[email], [last_name, postcode]]",
            by: "{email: mail}",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:32:7: error: `by` takes a single value, not a mapping"
            ]),
        Mistake(
            "seeds that are a file", inRules: GoodFiles.rulesSeeds,
            by: "seeds: seeds.csv",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:33:8: error: `seeds` must be a mapping of keys to values, but is a single value",
                "  hint: keys here: file, format, encoding, delimiter, skip, sheet, table, query, place",
            ]),
        Mistake(
            "seeds without file", inRules: "  file: seeds.jsonl\n",
            by: "",
            codes: ["missing-key"],
            expected: [
                "job.yaml:34:3: error: `seeds` needs the key `file`"
            ]),
        Mistake(
            "a place of seeds nobody knows", inRules: "place: first",
            by: "place: middle",
            codes: ["unknown-value"],
            expected: [
                "job.yaml:35:10: error: `middle` is no value of `place`",
                "  hint: write one of: spread first last",
            ]),
        Mistake(
            "an unknown key of seeds", inRules: "place: first",
            by: "count: 5",
            codes: ["unknown-key"],
            expected: [
                "job.yaml:35:3: error: unknown key `count` in `seeds`",
                "  hint: known here: file, format, encoding, delimiter, skip, sheet, table, query, place",
            ]),
        Mistake(
            "a delimiter of seeds in JSON", inRules: "  place: first",
            by: "  delimiter: comma",
            codes: ["foreign-key"],
            expected: [
                "job.yaml:35:3: error: `delimiter` does not belong to a list in jsonl",
                "  hint: keys here: encoding",
                "  hint: if it is no jsonl, give its `format`: csv",
            ]),
        Mistake(
            "a holdout without percent sign", inRules: "holdout: 2.5%",
            by: "holdout: 5",
            codes: ["bad-number"],
            expected: [
                "job.yaml:36:10: error: `holdout` is not a share in percent, with at most one decimal: `5`",
                "  hint: write 5%",
            ]),
        Mistake(
            "a holdout with a decimal comma", inRules: "holdout: 2.5%",
            by: "holdout: 2,5 %",
            codes: ["bad-number"],
            expected: [
                "job.yaml:36:10: error: `holdout` is not a share in percent, with at most one decimal: `2,5 %`",
                "  hint: write the decimal point as `.`",
            ]),
        Mistake(
            "a holdout as a fraction", inRules: "holdout: 2.5%",
            by: "holdout: 0.05",
            codes: ["bad-number"],
            expected: [
                "job.yaml:36:10: error: `holdout` is not a share in percent, with at most one decimal: `0.05`",
                "  hint: write 5% or 2.5%",
            ]),
        Mistake(
            "a holdout to a hundredth", inRules: "holdout: 2.5%",
            by: "holdout: 2.25%",
            codes: ["bad-number"],
            expected: [
                "job.yaml:36:10: error: `holdout` is not a share in percent, with at most one decimal: `2.25%`",
                "  hint: write 5% or 2.5%",
            ]),
        Mistake(
            "a holdout in words", inRules: "holdout: 2.5%",
            by: "holdout: a few",
            codes: ["bad-number"],
            expected: [
                "job.yaml:36:10: error: `holdout` is not a share in percent, with at most one decimal: `a few`",
                "  hint: write 5% or 2.5%",
            ]),
        Mistake(
            "a holdout of nothing", inRules: "holdout: 2.5%",
            by: "holdout: 0%",
            codes: ["bad-number"],
            expected: [
                "job.yaml:36:10: error: `holdout` must be from 0.1% to 50%, not `0%`"
            ]),
        Mistake(
            "a holdout of more than half", inRules: "holdout: 2.5%",
            by: "holdout: 50.1%",
            codes: ["bad-number"],
            expected: [
                "job.yaml:36:10: error: `holdout` must be from 0.1% to 50%, not `50.1%`"
            ]),
        Mistake(
            "a holdout of very many", inRules: "holdout: 2.5%",
            by: "holdout: 9999999999%",
            codes: ["bad-number"],
            expected: [
                "job.yaml:36:10: error: `holdout` is not a share in percent, with at most one decimal: `9999999999%`",
                "  hint: write 5% or 2.5%",
            ]),
        Mistake(
            "a negative holdout", inRules: "holdout: 2.5%",
            by: "holdout: -5%",
            codes: ["bad-number"],
            expected: [
                "job.yaml:36:10: error: `holdout` is not a share in percent, with at most one decimal: `-5%`",
                "  hint: write 5% or 2.5%",
            ]),
        Mistake(
            "a sign before the holdout", inRules: "holdout: 2.5%",
            by: "holdout: %5",
            codes: ["bad-yaml"],
            expected: [
                "job.yaml:36:10: error: a value cannot begin with `%`",
                "  hint: put it in quotes",
            ]),
        Mistake(
            "an order by nothing", inRules: "[country, postcode DESC]",
            by: "",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:37:7: error: `order` has no value"
            ]),
        Mistake(
            "counts by a column twice", inRules: "[variant, country]",
            by: "[variant, country, variant]",
            codes: ["bad-value"],
            expected: [
                "job.yaml:38:31: error: `report_by` names the column `variant` twice"
            ]),
        Mistake(
            "counts by no column", inRules: "[variant, country]",
            by: "[]",
            codes: ["bad-value"],
            expected: [
                "job.yaml:38:12: error: `report_by` names no column"
            ]),
        Mistake(
            "counts by an expression in braces", inRules: "[variant, country]",
            by: "\"{{variant}}\"",
            codes: ["bad-column-name"],
            expected: [
                "job.yaml:38:12: error: a column's name cannot hold `{`, `}` or `|`"
            ]),
    ]
}
