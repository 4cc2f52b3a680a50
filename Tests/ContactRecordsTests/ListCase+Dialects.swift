import ContactRecords

extension ListCase {
    private static func delimiter(_ byte: Character) -> ListOptions {
        ListOptions(delimiter: byte.asciiValue)
    }

    static let dialects: [ListCase] = [
        ListCase(
            "commas", "id,name\n1,Ann\n",
            says: [
                "utf-8 , [id|name]",
                "2 [1|Ann]",
            ]),
        ListCase(
            "semicolons, with commas in cells", "id;name;sum\n1;Ann, Bob;1,50\n2;Cy;2,00\n",
            says: [
                "utf-8 ; [id|name|sum]",
                "2 [1|Ann, Bob|1,50]",
                "3 [2|Cy|2,00]",
            ]),
        ListCase(
            "tabs", "id\tname\n1\tAnn, Bob; Cy\n",
            says: [
                "utf-8 tab [id|name]",
                "2 [1|Ann, Bob; Cy]",
            ]),
        ListCase(
            "pipes", "id|name\n1|Ann\n",
            says: [
                "utf-8 | [id|name]",
                "2 [1|Ann]",
            ]),
        ListCase(
            "quoted names with other delimiters in them", "\"id;no\",\"a;b\"\n1,2\n",
            says: [
                "utf-8 , [id;no|a;b]",
                "2 [1|2]",
            ]),
        ListCase(
            "a comma in a name of a list of semicolons", "id;\"last, first\"\n1;x\n2;y\n",
            says: [
                "utf-8 ; [id|last, first]",
                "2 [1|x]",
                "3 [2|y]",
            ]),
        ListCase(
            "a bare comma in a name of a list of semicolons", "id;last, first\n1;x\n2;y\n",
            says: [
                "utf-8 ; [id|last, first]",
                "2 [1|x]",
                "3 [2|y]",
            ]),
        ListCase(
            "line breaks in quotes", "id;text\n1;\"a,b\nc,d\"\n2;x\n",
            says: [
                "utf-8 ; [id|text]",
                "2 [1|a,b\nc,d]",
                "4 [2|x]",
            ]),
        ListCase(
            "one column", "mail\na@example.org\nb@example.org\n",
            says: [
                "utf-8 , [mail]",
                "2 [a@example.org]",
                "3 [b@example.org]",
            ]),
        ListCase(
            "one column, some with commas", "name\nAnn\nBob, Cy\nDee\n",
            says: [
                "utf-8 ; [name]",
                "2 [Ann]",
                "3 [Bob, Cy]",
                "4 [Dee]",
            ]),
        ListCase(
            "one column and nothing else", "mail",
            says: [
                "utf-8 , [mail]"
            ]),
        ListCase(
            "one column, quoted, with its commas", "name\n\"Ann, Bob\"\n\"Cy, Dee\"\n\"x, y\"\n",
            says: [
                "utf-8 , [name]",
                "2 [Ann, Bob]",
                "3 [Cy, Dee]",
                "4 [x, y]",
            ]),
        ListCase(
            "a title above the header", "Clients 2026\nid;name\n1;Ann\n2;Bob\n",
            says: [
                "list.csv:1: error: the first row has 1 cell, the rows below it have 2\n  hint: if lines stand above the header, set `skip` to their number\n  hint: if the list has one column, set a `delimiter` that it does not hold"
            ]),
        ListCase(
            "a title, skipped", "Clients 2026\nid;name\n1;Ann\n", ListOptions(skip: 1),
            says: [
                "utf-8 ; [id|name]",
                "3 [1|Ann]",
            ]),
        ListCase(
            "a preamble with quotes and blanks, skipped", "12\" list\n\n\"by hand\n\nid,name\n1,Ann\n",
            ListOptions(skip: 4),
            says: [
                "utf-8 , [id|name]",
                "6 [1|Ann]",
            ]),
        ListCase(
            "a blank line after the preamble", "x\n\nid,name\n1,Ann\n", ListOptions(skip: 1),
            says: [
                "utf-8 , [id|name]",
                "4 [1|Ann]",
            ]),
        ListCase(
            "more lines skipped than there are", "id,name\n1,Ann\n", ListOptions(skip: 3),
            says: [
                "list.csv: error: the list has no header below line 3\n  hint: lower `skip`"
            ]),
        ListCase(
            "all lines skipped", "id,name\n1,Ann\n", ListOptions(skip: 2),
            says: [
                "list.csv: error: the list has no header below line 2\n  hint: lower `skip`"
            ]),
        ListCase(
            "sep=;", "sep=;\nid;a,b\n1;2\n",
            says: [
                "utf-8 ; [id|a,b]",
                "3 [1|2]",
            ]),
        ListCase(
            "sep= with a tab, and CR LF", "sep=\t\r\nid\tname\r\n1\t2,3\r\n",
            says: [
                "utf-8 tab [id|name]",
                "3 [1|2,3]",
            ]),
        ListCase(
            "sep= in quotes and capitals, with a mark", "\u{FEFF}\"SEP=|\"\r\nid|name\r\n1|2\r\n",
            says: [
                "utf-8 | [id|name]",
                "3 [1|2]",
            ]),
        ListCase(
            "sep= with a colon", "sep=:\nid:name\n1:2,3\n",
            says: [
                "utf-8 : [id|name]",
                "3 [1|2,3]",
            ]),
        ListCase(
            "sep= counts as a line that is skipped", "sep=;\nClients\nid;name\n1;2\n", ListOptions(skip: 2),
            says: [
                "utf-8 ; [id|name]",
                "4 [1|2]",
            ]),
        ListCase(
            "sep= and another delimiter named", "sep=,\nid;name\n1;2\n", delimiter(";"),
            says: [
                "utf-8 ; [id|name]",
                "3 [1|2]",
            ]),
        ListCase(
            "sep= of nothing is a header", "sep=\n1\n",
            says: [
                "utf-8 , [sep=]",
                "2 [1]",
            ]),
        ListCase(
            "sep= and no more", "sep=;",
            says: [
                "list.csv: error: the list is empty: it has no header"
            ]),
        ListCase(
            "a header like sep=", "sep=a,b\n1,2\n",
            says: [
                "utf-8 , [sep=a|b]",
                "2 [1|2]",
            ]),
        ListCase(
            "CR LF", "id,name\r\n1,\"a\r\nb\"\r\n2,c\r\n",
            says: [
                "utf-8 , [id|name]",
                "2 [1|a\nb]",
                "4 [2|c]",
            ]),
        ListCase(
            "CR", "id,name\r1,\"a\rb\"\r2,c\r",
            says: [
                "utf-8 , [id|name]",
                "2 [1|a\nb]",
                "4 [2|c]",
            ]),
        ListCase(
            "CR with line feeds in quotes, as Excel for Mac wrote", "id;name\r1;\"a\nb\"\r2;\"c\r\nd\"\r3;e",
            says: [
                "utf-8 ; [id|name]",
                "2 [1|a\nb]",
                "4 [2|c\nd]",
                "6 [3|e]",
            ]),
        ListCase(
            "CR, blank lines", "\r\rid,name\r\r1,a\r\r",
            says: [
                "utf-8 , [id|name]",
                "5 [1|a]",
            ]),
        ListCase(
            "CR, and a title skipped", "Clients\rid,name\r1,a\r", ListOptions(skip: 1),
            says: [
                "utf-8 , [id|name]",
                "3 [1|a]",
            ]),
        ListCase(
            "a bare CR among line feeds", "id,name\n1,a\rb\n2,c\n",
            says: [
                "utf-8 , [id|name]",
                "bare-carriage-return list.csv:2: warning: column `name`: a carriage return without a line feed, outside quotes",
                "3 [2|c]",
            ]),
        ListCase(
            "blank lines at the end", "id,name\n1,a\n\n\n\n",
            says: [
                "utf-8 , [id|name]",
                "2 [1|a]",
            ]),
        ListCase(
            "rows of delimiters at the end are rows", "id;name\n1;a\n;\n;\n",
            says: [
                "utf-8 ; [id|name]",
                "2 [1|a]",
                "3 [|]",
                "4 [|]",
            ]),
        ListCase(
            "no line end at the end", "id;name\n1;a",
            says: [
                "utf-8 ; [id|name]",
                "2 [1|a]",
            ]),
        ListCase(
            "a ragged row", "id,name\n1\n2,b\n",
            says: [
                "utf-8 , [id|name]",
                "ragged-row list.csv:2: warning: the row has 1 cell, the header has 2",
                "3 [2|b]",
            ]),
        ListCase(
            "a quote in a cell", "id,name\n1,5\" nail\n2,b\n",
            says: [
                "utf-8 , [id|name]",
                "quote-in-cell list.csv:2: warning: column `name`: a quote in a cell that does not begin with one",
                "3 [2|b]",
            ]),
        ListCase(
            "a quote never closed", "id,name\n1,\"a\n2,b\n",
            says: [
                "utf-8 , [id|name]",
                "unclosed-quote list.csv:2: warning: column `name`: the quote opened in line 2 is never closed, so the rest of the list belongs to this row",
            ]),
        ListCase(
            "a header of one name that holds the delimiter not named", "id;name\n1;2\n", delimiter(","),
            says: [
                "list.csv:1:1: error: the header is a single column that holds the delimiter semicolon\n  hint: set `delimiter: semicolon` beside its name, or leave `delimiter` out"
            ]),
        ListCase(
            "names trimmed in messages", " id , name \n1,\n2,3,4\n1,\u{202E}\n",
            says: [
                "utf-8 , [id|name]",
                "2 [1|]",
                "ragged-row list.csv:3: warning: the row has 3 cells, the header has 2",
                "forbidden-character list.csv:4: warning: column `name` holds the character U+202E",
            ]),
    ]
}
