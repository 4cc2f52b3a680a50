/// Mistakes in how lists are read.
extension Mistake {
    static let ofLists: [Mistake] = [
        Mistake(
            "an unknown key of contacts", inRules: "clean: strip",
            by: "cleaning: strip",
            codes: ["unknown-key"],
            expected: [
                "job.yaml:11:3: error: unknown key `cleaning` in `contacts`",
                "  hint: known here: file, format, encoding, delimiter, skip, sheet, table, query, key, clean, types, locale, address",
            ]),
        Mistake(
            "no list", inRules: "[france.csv, export/Belgique.XLSX]",
            by: "[]",
            codes: ["bad-value"],
            expected: [
                "job.yaml:5:9: error: `file` names no list"
            ]),
        Mistake(
            "a list twice", inRules: "[france.csv, export/Belgique.XLSX]",
            by: "[a.csv, b.xlsx, a.csv]",
            codes: ["bad-value"],
            expected: [
                "job.yaml:5:25: error: `file` names `a.csv` twice"
            ]),
        Mistake(
            "standard input twice", inRules: "[france.csv, export/Belgique.XLSX]",
            by: "['-', b.xlsx, '-']",
            codes: ["bad-value"],
            expected: [
                "job.yaml:5:23: error: standard input can be read once only"
            ]),
        Mistake(
            "a mapping for a list", inRules: "[france.csv, export/Belgique.XLSX]",
            by: "{france.csv: utf-8}",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:5:9: error: `file` takes a single value, not a mapping"
            ]),
        Mistake(
            "a format nobody knows", inRules: "  encoding: Windows-1252",
            by: "  format: ods\n  encoding: Windows-1252",
            codes: ["unknown-value"],
            expected: [
                "job.yaml:6:11: error: `ods` is no value of `format`",
                "  hint: write one of: csv jsonl json xlsx sqlite",
            ]),
        Mistake(
            "a misspelt format, with keys of another", inRules: "  encoding: Windows-1252",
            by: "  format: xslx\n  encoding: Windows-1252",
            codes: ["unknown-value"],
            expected: [
                "job.yaml:6:11: error: `xslx` is no value of `format`",
                "  hint: did you mean `xlsx`?",
            ]),
        Mistake(
            "an encoding in two lines", inRules: "Windows-1252",
            by: "\"a\\nb\"",
            codes: ["bad-value"],
            expected: [
                "job.yaml:6:13: error: `encoding` must be one line, without tabs"
            ]),
        Mistake(
            "an encoding of a workbook",
            inRules: "[france.csv, export/Belgique.XLSX]\n  encoding: Windows-1252\n  delimiter: semicolon",
            by: "b.xlsx\n  encoding: utf-8",
            codes: ["foreign-key"],
            expected: [
                "job.yaml:6:3: error: `encoding` does not belong to a list in xlsx",
                "  hint: keys here: skip, sheet",
                "  hint: if it is no xlsx, give its `format`: csv jsonl json",
            ]),
        Mistake(
            "a delimiter of a workbook",
            inRules: "[france.csv, export/Belgique.XLSX]\n  encoding: Windows-1252",
            by: "b.xlsx",
            codes: ["foreign-key"],
            expected: [
                "job.yaml:6:3: error: `delimiter` does not belong to a list in xlsx",
                "  hint: keys here: skip, sheet",
                "  hint: if it is no xlsx, give its `format`: csv",
            ]),
        Mistake(
            "a sheet of a text", inRules: "[france.csv, export/Belgique.XLSX]",
            by: "france.txt",
            codes: ["foreign-key"],
            expected: [
                "job.yaml:9:3: error: `sheet` does not belong to a list in csv",
                "  hint: keys here: encoding, delimiter, skip",
                "  hint: if it is no csv, give its `format`: xlsx",
            ]),
        Mistake(
            "a sheet of a text by its format", inRules: "[france.csv, export/Belgique.XLSX]",
            by: "b.xlsx\n  format: csv",
            codes: ["foreign-key"],
            expected: [
                "job.yaml:10:3: error: `sheet` does not belong to a list in csv",
                "  hint: keys here: encoding, delimiter, skip",
            ]),
        Mistake(
            "reading keys of JSON", inRules: "[france.csv, export/Belgique.XLSX]",
            by: "b.ndjson",
            codes: ["foreign-key", "foreign-key", "foreign-key"],
            expected: [
                "job.yaml:7:3: error: `delimiter` does not belong to a list in jsonl",
                "  hint: keys here: encoding",
                "  hint: if it is no jsonl, give its `format`: csv",
                "job.yaml:8:3: error: `skip` does not belong to a list in jsonl",
                "  hint: keys here: encoding",
                "  hint: if it is no jsonl, give its `format`: csv xlsx",
                "job.yaml:9:3: error: `sheet` does not belong to a list in jsonl",
                "  hint: keys here: encoding",
                "  hint: if it is no jsonl, give its `format`: xlsx",
            ]),
        Mistake(
            "a sheet of standard input", inRules: "[france.csv, export/Belgique.XLSX]",
            by: "'-'",
            codes: ["foreign-key"],
            expected: [
                "job.yaml:9:3: error: `sheet` does not belong to a list in csv",
                "  hint: keys here: encoding, delimiter, skip",
                "  hint: if it is no csv, give its `format`: xlsx",
            ]),
        Mistake(
            "reading keys of a database", inRules: "[france.csv, export/Belgique.XLSX]",
            by: "b.sqlite3",
            codes: ["foreign-key", "foreign-key", "foreign-key", "foreign-key"],
            expected: [
                "job.yaml:6:3: error: `encoding` does not belong to a list in sqlite",
                "  hint: keys here: table, query",
                "  hint: if it is no sqlite, give its `format`: csv jsonl json",
                "job.yaml:7:3: error: `delimiter` does not belong to a list in sqlite",
                "  hint: keys here: table, query",
                "  hint: if it is no sqlite, give its `format`: csv",
                "job.yaml:8:3: error: `skip` does not belong to a list in sqlite",
                "  hint: keys here: table, query",
                "  hint: if it is no sqlite, give its `format`: csv xlsx",
                "job.yaml:9:3: error: `sheet` does not belong to a list in sqlite",
                "  hint: keys here: table, query",
                "  hint: if it is no sqlite, give its `format`: xlsx",
            ]),
        Mistake(
            "a table of a text", inRules: "  sheet: Clients",
            by: "  table: clients",
            codes: ["foreign-key"],
            expected: [
                "job.yaml:9:3: error: `table` does not belong to a list in csv",
                "  hint: keys here: encoding, delimiter, skip",
                "  hint: if it is no csv, give its `format`: sqlite",
            ]),
        Mistake(
            "lines to skip in words", inRules: "skip: 2",
            by: "skip: two",
            codes: ["bad-number"],
            expected: [
                "job.yaml:8:9: error: `skip` takes a whole number from 0 to 1000, not `two`"
            ]),
        Mistake(
            "too many lines to skip", inRules: "skip: 2",
            by: "skip: 1001",
            codes: ["bad-number"],
            expected: [
                "job.yaml:8:9: error: `skip` takes a whole number from 0 to 1000, not `1001`"
            ]),
        Mistake(
            "a negative number of lines to skip", inRules: "skip: 2",
            by: "skip: -1",
            codes: ["bad-number"],
            expected: [
                "job.yaml:8:9: error: `skip` takes a whole number from 0 to 1000, not `-1`"
            ]),
        Mistake(
            "a blank sheet", inRules: "sheet: Clients",
            by: "sheet: ' '",
            codes: ["bad-value"],
            expected: [
                "job.yaml:9:10: error: `sheet` is blank"
            ]),
        Mistake(
            "a blank query", inRules: "query: SELECT mail FROM gone",
            by: "query: |\n       \n",
            codes: ["bad-value"],
            expected: [
                "job.yaml:27:12: error: `query` is blank"
            ]),
        Mistake(
            "a table and a query", inRules: "    query: SELECT",
            by: "    table: gone\n    query: SELECT",
            codes: ["foreign-key"],
            expected: [
                "job.yaml:28:5: error: a list has `table` or `query`, not both"
            ]),
        Mistake(
            "a tab for the delimiter, in braces", inRules: "  file: seeds.jsonl\n  place: first",
            by: "  {file: s.csv, delimiter: \"\\t\"}",
            codes: ["bad-delimiter"],
            expected: [
                "job.yaml:34:28: error: `delimiter` takes a name, not the character itself",
                "  hint: write one of: comma semicolon tab pipe",
            ]),
        Mistake(
            "a comma for the delimiter, in braces", inRules: "  file: seeds.jsonl\n  place: first",
            by: "  {file: s.csv, delimiter: , skip: 2}",
            codes: ["bad-delimiter"],
            expected: [
                "job.yaml:34:28: error: `delimiter` takes a name, not the character itself",
                "  hint: write one of: comma semicolon tab pipe",
            ]),
        Mistake(
            "a comma for the delimiter, first in a list", inRules: "  - file: robinson.csv",
            by: "  - delimiter: ,\n    file: robinson.csv",
            codes: ["bad-delimiter"],
            expected: [
                "job.yaml:24:16: error: `delimiter` takes a name, not the character itself",
                "  hint: write one of: comma semicolon tab pipe",
            ]),
        Mistake(
            "a comma for the delimiter, last in braces", inRules: "  file: seeds.jsonl\n  place: first",
            by: "  {file: s.csv, delimiter: ,}",
            codes: ["bad-delimiter"],
            expected: [
                "job.yaml:34:28: error: `delimiter` takes a name, not the character itself",
                "  hint: write one of: comma semicolon tab pipe",
            ]),
        Mistake(
            "what becomes of control characters", inRules: "clean: strip",
            by: "clean: remove",
            codes: ["unknown-value"],
            expected: [
                "job.yaml:11:10: error: `remove` is no value of `clean`",
                "  hint: write one of: refuse strip",
            ]),
        Mistake(
            "types as a list",
            inRules: "types: {amount: number, born: date, bonus: {type: number, empty: 0}}",
            by: "types: [amount]",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:12:10: error: `types` must be a mapping of keys to values, but is a list"
            ]),
        Mistake(
            "a type nobody knows", inRules: "amount: number",
            by: "amount: integer",
            codes: ["unknown-value"],
            expected: [
                "job.yaml:12:19: error: `integer` is no value of `types`",
                "  hint: write one of: text number date",
            ]),
        Mistake(
            "a misspelt type", inRules: "amount: number",
            by: "amount: {type: numbr}",
            codes: ["unknown-value"],
            expected: [
                "job.yaml:12:26: error: `numbr` is no value of `type`",
                "  hint: did you mean `number`?",
            ]),
        Mistake(
            "no type", inRules: "{type: number, empty: 0}",
            by: "{empty: 0}",
            codes: ["missing-key"],
            expected: [
                "job.yaml:12:46: error: the type of `bonus` needs the key `type`"
            ]),
        Mistake(
            "an unknown key of a type", inRules: "{type: number, empty: 0}",
            by: "{type: number, format: 0}",
            codes: ["unknown-key"],
            expected: [
                "job.yaml:12:61: error: unknown key `format` in the type of `bonus`",
                "  hint: known here: type, empty",
            ]),
        Mistake(
            "a type that is a list", inRules: "born: date",
            by: "born: [date]",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:12:33: error: `types` takes a single value, not a list"
            ]),
        Mistake(
            "a blank value of an empty cell", inRules: "empty: 0",
            by: "empty: ''",
            codes: ["bad-value"],
            expected: [
                "job.yaml:12:68: error: `empty` is blank"
            ]),
        Mistake(
            "a value for the empty cells of a text", inRules: "{type: number, empty: 0}",
            by: "{type: text, empty: none}",
            codes: ["foreign-key"],
            expected: [
                "job.yaml:12:59: error: a text takes no `empty`: an empty cell is an empty text",
                "  hint: `default()` in an expression puts another text in its place",
            ]),
        Mistake(
            "a column typed twice", inRules: "born: date",
            by: "' amount ': date",
            codes: ["bad-value"],
            expected: [
                "job.yaml:12:27: error: `types` names the column `amount` twice"
            ]),
        Mistake(
            "a type for a column with an at sign", inRules: "born: date",
            by: "'@born': date",
            codes: ["bad-column-name"],
            expected: [
                "job.yaml:12:27: error: a column's name cannot begin with `@`"
            ]),
        Mistake(
            "a type for a column without name", inRules: "born: date",
            by: "' ': date",
            codes: ["bad-column-name"],
            expected: [
                "job.yaml:12:27: error: a column's name is empty"
            ]),
        Mistake(
            "a type for a column in two lines", inRules: "born: date",
            by: "\"a\\tb\": date",
            codes: ["bad-column-name"],
            expected: [
                "job.yaml:12:27: error: a column's name must be one line, without tabs"
            ]),
        Mistake(
            "a locale with an underscore", inRules: "fr-FR",
            by: "fr_FR",
            codes: ["bad-value"],
            expected: [
                "job.yaml:13:11: error: `locale` is not a language tag: `fr_FR`",
                "  hint: write fr-FR",
            ]),
        Mistake(
            "a locale in words", inRules: "fr-FR",
            by: "French",
            codes: ["bad-value"],
            expected: [
                "job.yaml:13:11: error: `locale` is not a language tag: `French`",
                "  hint: write fr, de-CH or zh-Hant",
            ]),
        Mistake(
            "an address standard nobody knows", inRules: "{standard: fr, frame: recipient}",
            by: "de",
            codes: ["unknown-value"],
            expected: [
                "job.yaml:14:12: error: `de` is no value of `address`",
                "  hint: write one of: fr",
            ]),
        Mistake(
            "an address without standard", inRules: "{standard: fr, frame: recipient}",
            by: "{frame: recipient}",
            codes: ["missing-key"],
            expected: [
                "job.yaml:14:12: error: `address` needs the key `standard`"
            ]),
        Mistake(
            "an address standard as a list", inRules: "{standard: fr, frame: recipient}",
            by: "[fr]",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:14:12: error: `address` takes a single value, not a list"
            ]),
        Mistake(
            "an address frame that cannot be", inRules: "frame: recipient",
            by: "frame: The Recipient",
            codes: ["bad-name"],
            expected: [
                "job.yaml:14:34: error: a frame cannot be named `The Recipient`",
                "  hint: use a-z, 0-9 and `_` `.` `-`, at most 60",
            ]),
        Mistake(
            "a key column with a tab", inRules: "key: customer_id",
            by: "key: \"customer\\tid\"",
            codes: ["bad-value"],
            expected: [
                "job.yaml:10:8: error: `key` must be one line, without tabs"
            ]),
        Mistake(
            "a dash without quotes for standard input", inRules: "[france.csv, export/Belgique.XLSX]",
            by: "- # from the other program",
            codes: ["bad-yaml"],
            expected: [
                "job.yaml:5:9: error: a `-` alone begins a list",
                "  hint: for standard input put it in quotes: file: \"-\"",
            ]),
        Mistake(
            "standard input for seeds", inRules: "file: seeds.jsonl",
            by: "file: \"-\"",
            codes: ["bad-value"],
            expected: [
                "job.yaml:34:9: error: only `contacts` reads standard input",
                "  hint: a file of that name is `./-`",
            ]),
        Mistake(
            "standard input for a suppression", inRules: "file: robinson.csv",
            by: "file: \"-\"",
            codes: ["bad-value"],
            expected: [
                "job.yaml:24:11: error: only `contacts` reads standard input",
                "  hint: a file of that name is `./-`",
            ]),
    ]
}
