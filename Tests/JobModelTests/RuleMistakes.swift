/// Mistakes in tables, fields and conditions.
extension Mistake {
    static let ofRules: [Mistake] = [
        Mistake(
            "tables as a list", inRules: "tables:\n  salutation: {M",
            by: "tables:\n  - {M",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:16:3: error: `tables` must be a mapping of keys to values, but is a list"
            ]),
        Mistake(
            "a table that is a word", inRules: GoodFiles.rulesTable,
            by: "Bonjour",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:16:15: error: table `salutation` must be a mapping of keys to values, but is a single value"
            ]),
        Mistake(
            "a table without entries", inRules: GoodFiles.rulesTable,
            by: "{}",
            codes: ["bad-count"],
            expected: [
                "job.yaml:16:15: error: table `salutation` has no entries"
            ]),
        Mistake(
            "a table with a fallback alone", inRules: GoodFiles.rulesTable,
            by: "{else: Bonjour}",
            codes: ["bad-count"],
            expected: [
                "job.yaml:16:15: error: table `salutation` has no entries"
            ]),
        Mistake(
            "a key of a table twice but for its blanks", inRules: "Mme: Chère",
            by: "' M ': Chère",
            codes: ["duplicate-key"],
            expected: [
                "job.yaml:16:34: error: table `salutation` has the key `M` twice"
            ]),
        Mistake(
            "a key of a table twice", inRules: "Mme: Chère",
            by: "M: Chère",
            codes: ["duplicate-key"],
            expected: [
                "job.yaml:16:34: error: the key `M` is given twice",
                "  hint: the first is in line 16",
            ]),
        Mistake(
            "two fallbacks", inRules: "Mme: Chère",
            by: "' else': Chère",
            codes: ["duplicate-key"],
            expected: [
                "job.yaml:16:70: error: table `salutation` has the key `else` twice"
            ]),
        Mistake(
            "a comma in a text of a table", inRules: "\"Madame, Monsieur\"",
            by: "Madame, Monsieur",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:16:80: error: the key `Monsieur` of table `salutation` has no value",
                "  hint: a text that holds a comma stands in quotes",
            ]),
        Mistake(
            "a text of a table that is a list", inRules: "Mme: Chère Madame",
            by: "Mme: [Chère Madame]",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:16:39: error: `Mme` takes a single value, not a list"
            ]),
        Mistake(
            "a key of a table without text", inRules: "\"\": Bonjour, else: \"Madame, Monsieur\"}",
            by: "\"\": ~}",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:16:57: error: `\"\"` has no value"
            ]),
        Mistake(
            "two tables of one name but for its blanks", inRules: "fields:",
            by: "  ' salutation ': {M: Herr}\nfields:",
            codes: ["duplicate-name"],
            expected: [
                "job.yaml:17:3: error: two tables are named `salutation`"
            ]),
        Mistake(
            "a table with an at sign", inRules: "  salutation:",
            by: "  '@salutation':",
            codes: ["bad-column-name"],
            expected: [
                "job.yaml:16:3: error: a table's name cannot begin with `@`"
            ]),
        Mistake(
            "a table without name", inRules: "  salutation:",
            by: "  '':",
            codes: ["bad-column-name"],
            expected: [
                "job.yaml:16:3: error: a table's name is empty"
            ]),
        Mistake(
            "fields as a list", inRules: "  full_name: first_name || ' ' || upper(last_name)\n  greeting: ",
            by: "  - full_name: ",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:18:3: error: `fields` must be a mapping of keys to values, but is a list"
            ]),
        Mistake(
            "a field that is a list", inRules: "first_name || ' ' || upper(last_name)",
            by: "[first_name, last_name]",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:18:14: error: `full_name` takes a single value, not a list"
            ]),
        Mistake(
            "a field that is nothing", inRules: "first_name || ' ' || upper(last_name)",
            by: "",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:18:13: error: `full_name` has no value"
            ]),
        Mistake(
            "a field that is an empty text", inRules: "first_name || ' ' || upper(last_name)",
            by: "''",
            codes: ["bad-value"],
            expected: [
                "job.yaml:18:14: error: `full_name` is blank",
                "  hint: for an empty text write \"''\"",
            ]),
        Mistake(
            "a field that is blank", inRules: "first_name || ' ' || upper(last_name)",
            by: "' '",
            codes: ["bad-value"],
            expected: [
                "job.yaml:18:14: error: `full_name` is blank"
            ]),
        Mistake(
            "a field with an at sign", inRules: "full_name:",
            by: "'@full_name':",
            codes: ["bad-column-name"],
            expected: [
                "job.yaml:18:3: error: a field's name cannot begin with `@`"
            ]),
        Mistake(
            "a field with braces", inRules: "full_name:",
            by: "'{full_name}':",
            codes: ["bad-column-name"],
            expected: [
                "job.yaml:18:3: error: a field's name cannot hold `{`, `}` or `|`"
            ]),
        Mistake(
            "a field without name", inRules: "full_name:",
            by: "'':",
            codes: ["bad-column-name"],
            expected: [
                "job.yaml:18:3: error: a field's name is empty"
            ]),
        Mistake(
            "a field in two lines", inRules: "full_name:",
            by: "\"full\\nname\":",
            codes: ["bad-column-name"],
            expected: [
                "job.yaml:18:3: error: a field's name must be one line, without tabs"
            ]),
        Mistake(
            "two fields of one name", inRules: "greeting:",
            by: "full_name:",
            codes: ["duplicate-key"],
            expected: [
                "job.yaml:19:3: error: the key `full_name` is given twice",
                "  hint: the first is in line 18",
            ]),
        Mistake(
            "two fields of one name but for its blanks", inRules: "greeting:",
            by: "' full_name':",
            codes: ["duplicate-name"],
            expected: [
                "job.yaml:19:3: error: two fields are named `full_name`"
            ]),
        Mistake(
            "a column in braces in a field", inRules: "first_name || ' ' ||",
            by: "'{{first_name}} ' ||",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:18:14: error: YAML takes what is in quotes here for the whole value, and more follows",
                "  hint: put the whole expression in double quotes, or in the lines below after `|`",
            ]),
        Mistake(
            "a column in braces in a quoted field", inRules: "first_name || ' ' || upper(last_name)",
            by: "\"first_name || {{last_name}}\"",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:18:29: error: an expression names columns without braces",
                "  hint: write first_name, or \"first name\" where the name holds a blank",
            ]),
        Mistake(
            "a column in braces in a block", inRules: "first_name || ' ' || upper(last_name)",
            by: "|\n    first_name ||\n    {{last_name}}",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:20:5: error: an expression names columns without braces",
                "  hint: write first_name, or \"first name\" where the name holds a blank",
            ]),
        Mistake(
            "a column in braces at the start", inRules: "first_name || ' '",
            by: "{{first_name}} || ' '",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:18:14: error: an expression names columns without braces",
                "  hint: write first_name, or \"first name\" where the name holds a blank",
            ]),
        Mistake(
            "a column in braces and nothing else", inRules: "first_name || ' ' || upper(last_name)",
            by: "{{first_name}}",
            codes: ["unquoted-placeholder"],
            expected: [
                "job.yaml:18:14: error: a text that begins with `{{` must be in quotes",
                "  hint: put the text in quotes: \"{{first_name}}\"",
            ]),
        Mistake(
            "a field that begins with a text", inRules: "first_name || ' ' ||",
            by: "'Cher ' ||",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:18:14: error: YAML takes what is in quotes here for the whole value, and more follows",
                "  hint: write the expression in double quotes: \"'Cher ' || upper(last_name)\"",
            ]),
        Mistake(
            "a field that begins with an empty text", inRules: "first_name || ' ' ||",
            by: "'' ||",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:18:14: error: YAML takes what is in quotes here for the whole value, and more follows",
                "  hint: write the expression in double quotes: \"'' || upper(last_name)\"",
            ]),
        Mistake(
            "a field that begins with a text in the line below", inRules: "first_name || ' ' ||",
            by: "\n    'Cher ' ||",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:19:5: error: YAML takes what is in quotes here for the whole value, and more follows",
                "  hint: write the expression in double quotes: \"'Cher ' || upper(last_name)\"",
            ]),
        Mistake(
            "a field that begins with a column in quotes", inRules: "first_name || ' ' ||",
            by: "\"first name\" ||",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:18:14: error: YAML takes what is in quotes here for the whole value, and more follows",
                "  hint: write the expression on the line below, after `|`",
            ]),
        Mistake(
            "a field that begins with a doubled quote", inRules: "first_name || ' ' ||",
            by: "'l''ami ' ||",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:18:14: error: YAML takes what is in quotes here for the whole value, and more follows",
                "  hint: write the expression in double quotes: \"'l''ami ' || upper(last_name)\"",
            ]),
        Mistake(
            "a long field that begins with a text", inRules: "first_name || ' ' ||",
            by: "'A long text that says to dear friends, ' ||",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:18:14: error: YAML takes what is in quotes here for the whole value, and more follows",
                "  hint: put the whole expression in double quotes, or in the lines below after `|`",
            ]),
        Mistake(
            "a condition that begins with a text", inRules: "country = 'FR'",
            by: "'FR' = country",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:21:5: error: YAML takes what is in quotes here for the whole value, and more follows",
                "  hint: write the expression in double quotes: \"'FR' = country\"",
            ]),
        Mistake(
            "a condition that begins with a text, in brackets", inRules: GoodFiles.rulesSelect,
            by: " ['FR' = country]",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:20:10: error: YAML takes what is in quotes here for the whole value, and more follows",
                "  hint: put the whole expression in double quotes, or in the lines below after `|`",
            ]),
        Mistake(
            "a condition that begins with a text and `in`", inRules: "country = 'FR'",
            by: "'FR' in (country, origin)",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:21:5: error: YAML takes what is in quotes here for the whole value, and more follows",
                "  hint: put the whole expression in double quotes, or in the lines below after `|`",
            ]),
        Mistake(
            "a field in braces that begins with a text", inRules: GoodFiles.rulesFields,
            by: "fields: {greeting: 'Cher ' || name}",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:17:20: error: YAML takes what is in quotes here for the whole value, and more follows",
                "  hint: put the whole expression in double quotes, or in the lines below after `|`",
            ]),
        Mistake(
            "a comma of a function, in braces", inRules: GoodFiles.rulesFields,
            by: "fields: {greeting: lookup('salutation', title)}",
            codes: ["bad-expression", "wrong-kind"],
            expected: [
                "job.yaml:17:39: error: in brackets or braces a `,` ends the value, which cuts the expression off",
                "  hint: put the whole expression in double quotes, or write lines without brackets and braces",
                "job.yaml:17:47: error: `title)` has no value",
            ]),
        Mistake(
            "a comma between parentheses, in brackets", inRules: GoodFiles.rulesSelect,
            by: " [country IN ('FR', 'BE')]",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:20:26: error: in brackets or braces a `,` ends the value, which cuts the expression off",
                "  hint: put the whole expression in double quotes, or write lines without brackets and braces",
            ]),
        Mistake(
            "a comma in a text, in braces", inRules: GoodFiles.rulesFields,
            by: "fields: {full_name: last_name || ', ' || first_name}",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:17:35: error: in brackets or braces a `,` ends the value, which cuts the expression off",
                "  hint: put the whole expression in double quotes, or write lines without brackets and braces",
            ]),
        Mistake(
            "a comment in a text", inRules: "|| ' ' ||",
            by: "|| ' #' ||",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:18:30: error: a `#` behind a blank begins a comment here, which cuts the expression off",
                "  hint: put the whole expression in double quotes, or in the lines below after `|`",
            ]),
        Mistake(
            "a colon in a text", inRules: "|| ' ' ||",
            by: "|| ': ' ||",
            codes: ["bad-expression"],
            expected: [
                "job.yaml:18:29: error: a `:` before a blank cannot stand in an expression without quotes",
                "  hint: put the whole expression in double quotes, or in the lines below after `|`",
            ]),
        Mistake(
            "a bang for a negation", inRules: "country = 'FR'",
            by: "!blank(country)",
            codes: ["unsupported-yaml"],
            expected: [
                "job.yaml:21:5: error: tags are not supported",
                "  hint: leave out the `!…`; put a text that begins with `!` in quotes",
            ]),
        Mistake(
            "a sign of a block without one", inRules: "country = 'FR'",
            by: "> 50",
            codes: ["bad-yaml"],
            expected: [
                "job.yaml:21:7: error: `|` and `>` begin a text in the lines below; nothing stands behind them",
                "  hint: put a value that begins with one of them in quotes",
            ]),
        Mistake(
            "a value for a column", inRules: "country = 'FR'",
            by: "country: FR",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:21:5: error: `select` takes an expression or a list of them, not a mapping",
                "  hint: write country = 'FR'",
            ]),
        Mistake(
            "a mapping for conditions", inRules: GoodFiles.rulesSelect,
            by: " {country: FR}",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:20:9: error: `select` takes an expression or a list of them, not a mapping",
                "  hint: write country = 'FR'",
            ]),
        Mistake(
            "no conditions", inRules: GoodFiles.rulesSelect,
            by: " []",
            codes: ["bad-value"],
            expected: [
                "job.yaml:20:9: error: `select` holds no expression"
            ]),
        Mistake(
            "an empty condition", inRules: "country = 'FR'",
            by: "",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:21:4: error: `select` has no value"
            ]),
        Mistake(
            "a list in the conditions", inRules: "  - country = 'FR'",
            by: "  - [country = 'FR']",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:21:5: error: `select` takes a single value, not a list"
            ]),
    ]
}
