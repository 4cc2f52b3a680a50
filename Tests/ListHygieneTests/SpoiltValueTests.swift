import ListHygiene
import Testing

/// What spreadsheets and programs leave behind in any column.
struct SpoiltValueTests {
    private static let spoilt: [(message: String, hint: String, values: [String])] = [
        (
            "is a number that a spreadsheet has shortened (as 1.23E+10)",
            "make the column text in the spreadsheet, fill it anew and export again: digits are lost",
            ["1.23E+10", "1,23E+10", "-1.5e-07", "4E+12", "3,30612E+12"]
        ),
        (
            "is a spreadsheet's error (as #N/A)",
            "mend the formulas and export again, or leave these rows out: NOT starts_with(note, '#')",
            [
                "#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NUM!", "#N/D", "#VALEUR!", "#NOM?",
                "#WERT!", "#NV",
                "#¿NOMBRE?", "#######",
            ]
        ),
        (
            "is a program's word for nothing (as NULL)",
            "they would be printed as they are: export empty cells",
            ["NULL", "null", "None", "nan", "NaN", "undefined", "N/A", "n/a", "(null)", "<null>"]
        ),
        (
            "holds HTML entities (as &amp;)", "they would be printed as they are: export plain text",
            [
                "Dupont &amp; fils", "&eacute;t&eacute;", "l&#39;été", "caf&#xE9;", "a &lt; b", "x&nbsp;y",
                "&Ccedil;a",
            ]
        ),
        (
            "holds `{{`, a placeholder that was never filled",
            "values are printed as they are, never filled in: put these rows right",
            ["{{first_name}}", "Dear {{ name }},", "{{"]
        ),
        (
            "begins or ends with a quote that another program has left",
            "they would be printed as they are: export the list again, each value quoted once",
            ["\"Paris", "Paris\"", "\"Paris\"", "\"", "\"\"", "\"\"\"\"", "'01000", "\"A \"B\""]
        ),
        (
            "holds U+FFFD, which stands for a letter that was lost",
            "export the list again from where it comes: this file no longer holds the letters",
            ["M\u{FFFD}ller", "\u{FFFD}"]
        ),
    ]

    @Test("each is told with its hint", arguments: spoilt.indices)
    func told(index: Int) {
        let (message, hint, values) = SpoiltValueTests.spoilt[index]
        for value in values {
            #expect(
                warnings("note", [value])
                    == ["list.csv:2: warning: column `note`: 1 value \(message)\n  hint: \(hint)"], "\(value)"
            )
        }
    }

    @Test("several are counted, the first one's line is named, and each kind once")
    func counted() {
        let found = warnings(
            "note", ["ok", "#N/A", "NULL", "#REF!", "null", "1,5E+11", "2.5E+11", "&amp;", "&lt;"])
        #expect(
            found.map { $0.split(separator: "\n")[0] } == [
                "list.csv:7: warning: column `note`: 2 values are numbers that a spreadsheet has shortened (as 1.23E+10)",
                "list.csv:3: warning: column `note`: 2 values are a spreadsheet's errors (as #N/A)",
                "list.csv:4: warning: column `note`: 2 values are a program's words for nothing (as NULL)",
                "list.csv:9: warning: column `note`: 2 values hold HTML entities (as &amp;)",
            ])
        #expect(
            warnings("note", ["{{a}}", "{{b}}", "\"x", "y\"", "\u{FFFD}", "a\u{FFFD}"])
                .map { $0.split(separator: "\n")[0] } == [
                    "list.csv:6: warning: column `note`: 2 values hold U+FFFD, which stands for a letter that was lost",
                    "list.csv:2: warning: column `note`: 2 values hold `{{`, a placeholder that was never filled",
                    "list.csv:4: warning: column `note`: 2 values begin or end with quotes that another program has left",
                ])
    }

    @Test(
        "what only looks alike is left alone",
        arguments: [
            "12E3", "1.23E10", "E+10", "1.2.3E+10", "Apt 3E+", "#1", "#NUMBER", "# N/A", "No. #N/A", "Null",
            "Nan", "NONE",
            "nullable", "Nul", "AT&T", "R&D; sales", "a & b;", "&;", "&foo;", "{", "{ {", "}}", "15.6\"",
            "5'10\"",
            "\"A\" and \"B\"", "say \"hi\" to", "'t Hooft", "'s-Hertogenbosch", "'", "O'Neill", "'68 to '70",
            "#", "##", "n/A", "",
        ])
    func leftAlone(value: String) {
        #expect(warnings("note", [value]) == [])
    }

    @Test("a column is named in a hint as a rule writes it")
    func quotedColumn() {
        for (name, written) in [
            ("n_1", "n_1"), ("my note", "\"my note\""), ("1st", "\"1st\""), ("a\"b", "\"a\"\"b\""),
            ("é", "\"é\""),
        ] {
            #expect(warnings(name, ["#N/A"])[0].hasSuffix("NOT starts_with(\(written), '#')"), "\(name)")
        }
    }
}
