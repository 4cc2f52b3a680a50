import ContactRecords
import Foundation

extension ListCase {
    private static let lines = ListOptions(format: .jsonl)
    private static let array = ListOptions(format: .json)

    static let json: [ListCase] = [
        ListCase(
            "lines", "{\"id\":1,\"name\":\"Zoé\"}\n{\"id\":\"02\",\"name\":\"\"}\n", lines,
            says: [
                "utf-8 [id|name]",
                "1 [1|Zoé]",
                "2 [02|]",
            ]),
        ListCase(
            "an array", "[\n {\"id\": 1, \"name\": \"Zoé\"},\n {\"id\": \"02\", \"name\": \"\"}\n]\n", array,
            says: [
                "utf-8 [id|name]",
                "2 [1|Zoé]",
                "3 [02|]",
            ]),
        ListCase(
            "an array on one line", "[{\"id\":1},{\"id\":2}]", array,
            says: [
                "utf-8 [id]",
                "1 [1]",
                "1 [2]",
            ]),
        ListCase(
            "numbers and literals as written",
            "{\"a\":1.50,\"b\":-0,\"c\":1E+05,\"d\":true,\"e\":false,\"f\":null}\n", lines,
            says: [
                "utf-8 [a|b|c|d|e|f]",
                "1 [1.50|-0|1E+05|true|false|]",
            ]),
        ListCase(
            "escapes", #"{"a":"\"\\\/\b","b":"\u00e9\ud83d\ude00\t","c":"1\r\n2"}"#, lines,
            says: [
                "utf-8 [a|b|c]",
                "forbidden-character list.csv:1: warning: column `a` holds the character U+0008",
            ]),
        ListCase(
            "escapes, stripped", #"{"a":"\"\\\/\b\u0000","b":"\u202e\u200bx"}"#,
            ListOptions(format: .jsonl, clean: .strip),
            says: [
                "utf-8 [a|b]",
                "1 [\"\\/|x]",
            ]),
        ListCase(
            "half a surrogate pair",
            #"{"a":"x"}"# + "\n" + #"{"a":"\ud83d"}"# + "\n" + #"{"a":"\ud83dx"}"# + "\n" + #"{"a":"\ude00"}"#
                + "\n" + #"{"a":"\ud83d\u0041"}"# + "\n" + #"{"a":"y"}"#, lines,
            says: [
                "utf-8 [a]",
                "1 [x]",
                "lone-surrogate list.csv:2: warning: column `a` holds half of a surrogate pair",
                "lone-surrogate list.csv:3: warning: column `a` holds half of a surrogate pair",
                "lone-surrogate list.csv:4: warning: column `a` holds half of a surrogate pair",
                "lone-surrogate list.csv:5: warning: column `a` holds half of a surrogate pair",
                "6 [y]",
            ]),
        ListCase(
            "keys missing and in another order", "{\"a\":1,\"b\":2}\n{\"b\":3}\n{\"b\":5,\"a\":4}\n{}\n",
            lines,
            says: [
                "utf-8 [a|b]",
                "1 [1|2]",
                "2 [|3]",
                "3 [4|5]",
                "4 [|]",
            ]),
        ListCase(
            "a key that the first object has not", "{\"a\":1}\n{\"a\":2,\"b\":3}\n{\"a\":4}\n", lines,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "unknown-key list.csv:2: warning: key 2 of the object is none of the first object's",
                "3 [4]",
            ]),
        ListCase(
            "a key twice", "{\"a\":1,\"b\":2}\n{\"a\":1,\"a\":2}\n{\"a\":3}\n", lines,
            says: [
                "utf-8 [a|b]",
                "1 [1|2]",
                "repeated-key list.csv:2: warning: the object has the key `a` twice",
                "3 [3|]",
            ]),
        ListCase(
            "a key twice in the first object", "{\"a\":1,\"b\":2,\"a\":3}\n{\"a\":4,\"b\":5}\n", lines,
            says: [
                "utf-8 [a|b]",
                "repeated-key list.csv:1: warning: the object has the key `a` twice",
                "2 [4|5]",
            ]),
        ListCase(
            "a key twice, once as an escape", "{\"a\":1}\n" + #"{"a":1,"\u0061":2}"#, lines,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "repeated-key list.csv:2: warning: the object has the key `a` twice",
            ]),
        ListCase(
            "nested values", "{\"a\":1,\"b\":{\"c\":[1,{}]}}\n{\"a\":[],\"b\":2}\n{\"a\":3,\"b\":4}\n", lines,
            says: [
                "utf-8 [a|b]",
                "nested-value list.csv:1: warning: column `b` holds an object or an array, not a plain value",
                "nested-value list.csv:2: warning: column `a` holds an object or an array, not a plain value",
                "3 [3|4]",
            ]),
        ListCase(
            "nested values in an array", "[{\"a\":{\"x\":[[],{\"y\":null}]}},{\"a\":2}]", array,
            says: [
                "utf-8 [a]",
                "nested-value list.csv:1: warning: column `a` holds an object or an array, not a plain value",
                "1 [2]",
            ]),
        ListCase(
            "values that are no objects", "{\"a\":1}\n42\n[1]\n\"x\"\nnull\n{\"a\":2}\n", lines,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "not-an-object list.csv:2: warning: this is no object with a contact's values",
                "not-an-object list.csv:3: warning: this is no object with a contact's values",
                "not-an-object list.csv:4: warning: this is no object with a contact's values",
                "not-an-object list.csv:5: warning: this is no object with a contact's values",
                "6 [2]",
            ]),
        ListCase(
            "values that are no objects in an array", "[{\"a\":1},42,[1,2],\"x\",{\"a\":2}]", array,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "not-an-object list.csv:1: warning: this is no object with a contact's values",
                "not-an-object list.csv:1: warning: this is no object with a contact's values",
                "not-an-object list.csv:1: warning: this is no object with a contact's values",
                "1 [2]",
            ]),
        ListCase(
            "bad lines",
            "{\"a\":1}\n{\"a\":}\n{\"a\" 1}\n{a:1}\n{\"a\":1\n{\"a\":1,}\n{\"a\":01}\n{\"a\":1}x\n{\"a\":\"x\n{\"a\":NaN}\n{'a':1}\n{\"a\":2}\n",
            lines,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "bad-json list.csv:2: warning: not JSON at column 6: a value is expected here",
                "bad-json list.csv:3: warning: not JSON at column 6: a colon is expected here",
                "bad-json list.csv:4: warning: not JSON at column 2: a key in quotes is expected here",
                "bad-json list.csv:5: warning: not JSON at column 7: a comma or `}` is expected here",
                "bad-json list.csv:6: warning: not JSON at column 8: a key in quotes is expected here",
                "bad-json list.csv:7: warning: not JSON at column 7: a comma or `}` is expected here",
                "bad-json list.csv:8: warning: not JSON at column 8: text after the object",
                "bad-json list.csv:9: warning: not JSON at column 8: a line break inside a string",
                "bad-json list.csv:10: warning: not JSON at column 6: a value is expected here",
                "bad-json list.csv:11: warning: not JSON at column 2: a key in quotes is expected here",
                "12 [2]",
            ]),
        ListCase(
            "more bad lines",
            "{\"a\":1}\n{\"a\":\"\\x\"}\n{\"a\":\"\\u00g0\"}\n{\"a\":\"\t\"}\n{\"a\":1.}\n{\"a\":-}\n{\"a\":1e}\n{\"a\":tru}\n{\"a\":+1}\n{\"a\":[1,]}\n{\"a\":{\"b\"}}\n{\"a\":[1 2]}\n{\"a\":{\"b\":1]}\n{\"a\":{1:2}}\n",
            lines,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "bad-json list.csv:2: warning: not JSON at column 8: there is no such escape",
                "bad-json list.csv:3: warning: not JSON at column 11: four hexadecimal digits are expected here",
                "bad-json list.csv:4: warning: not JSON at column 7: a control character inside a string",
                "bad-json list.csv:5: warning: not JSON at column 6: this is no number of JSON",
                "bad-json list.csv:6: warning: not JSON at column 6: this is no number of JSON",
                "bad-json list.csv:7: warning: not JSON at column 6: this is no number of JSON",
                "bad-json list.csv:8: warning: not JSON at column 6: a value is expected here",
                "bad-json list.csv:9: warning: not JSON at column 6: a value is expected here",
                "bad-json list.csv:10: warning: not JSON at column 9: a value is expected here",
                "bad-json list.csv:11: warning: not JSON at column 10: a colon is expected here",
                "bad-json list.csv:12: warning: not JSON at column 9: a comma or `]` is expected here",
                "bad-json list.csv:13: warning: not JSON at column 12: a comma or `}` is expected here",
                "bad-json list.csv:14: warning: not JSON at column 7: a key in quotes is expected here",
            ]),
        ListCase(
            "blank lines and blanks", "\n \r\n{\"a\":1}  \r\n\n\t{\"a\":2}\r\n\r\n", lines,
            says: [
                "utf-8 [a]",
                "3 [1]",
                "5 [2]",
            ]),
        ListCase(
            "no line end at the end, and a mark at the start", "\u{FEFF}{\"a\":1}\n{\"a\":2}", lines,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "2 [2]",
            ]
        ),
        ListCase(
            "a line cut at the end", "{\"a\":1}\n{\"a\":\"x", lines,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "bad-json list.csv:2: warning: not JSON at column 8: the text ends inside a string",
            ]),
        ListCase(
            "an array with a mistake", "[{\"a\":1},\n{\"a\":2},\n {\"a\":é}, {\"a\":4}]", array,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "2 [2]",
                "list.csv:3:7: error: not JSON: a value is expected here\n  hint: nobody can say what follows this place: have the list made again",
            ]),
        ListCase(
            "an array without a comma", "[{\"a\":1} {\"a\":2}]", array,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "list.csv:1:10: error: not JSON: a comma or `]` is expected here\n  hint: nobody can say what follows this place: have the list made again",
            ]),
        ListCase(
            "an array with a comma too many", "[{\"a\":1},]", array,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "list.csv:1:10: error: not JSON: a value is expected here\n  hint: nobody can say what follows this place: have the list made again",
            ]),
        ListCase(
            "an array never closed", "[{\"a\":1},\n{\"a\":2}", array,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "2 [2]",
                "list.csv:2:8: error: not JSON: a comma or `]` is expected here\n  hint: nobody can say what follows this place: have the list made again",
            ]),
        ListCase(
            "an array cut in front of a value", "[{\"a\":1},{\"a\":", array,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "list.csv:1:15: error: not JSON: the text ends where a value is expected\n  hint: nobody can say what follows this place: have the list made again",
            ]),
        ListCase(
            "an array cut in front of an object", "[{\"a\":1},", array,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "list.csv:1:10: error: not JSON: the text ends where a value is expected\n  hint: nobody can say what follows this place: have the list made again",
            ]),
        ListCase(
            "an array cut in a nested value", "[{\"a\":1},{\"a\":[", array,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "list.csv:1:16: error: not JSON: the text ends inside a value\n  hint: nobody can say what follows this place: have the list made again",
            ]),
        ListCase(
            "an array cut in a string", "[{\"a\":1},{\"a\":\"zzz", array,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "list.csv:1:19: error: not JSON: the text ends inside a string\n  hint: nobody can say what follows this place: have the list made again",
            ]),
        ListCase(
            "text after the array", "[{\"a\":1}] x", array,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "list.csv:1:11: error: not JSON: text after the array\n  hint: nobody can say what follows this place: have the list made again",
            ]),
        ListCase(
            "a line break in a string of an array", "[{\"a\":\"x\ny\"}]", array,
            says: [
                "list.csv:1:9: error: not JSON: a line break inside a string\n  hint: the keys of the first object are the columns, so it must be whole"
            ]),
        ListCase(
            "nothing in lines", "", lines, says: ["list.csv: error: the list is empty: it has no object"]),
        ListCase(
            "an empty array", " [ ]\n", array,
            says: [
                "list.csv: error: the list is empty: it has no object"
            ]),
        ListCase(
            "blanks only", " \n\n", array,
            says: [
                "list.csv: error: the list is empty: it has no object"
            ]),
        ListCase(
            "an array given as lines", "[{\"a\":1}]", lines,
            says: [
                "list.csv:1:1: error: this is an array, not one object a line\n  hint: set `format: json` beside its name"
            ]),
        ListCase(
            "lines given as an array", "{\"a\":1}\n{\"a\":2}\n", array,
            says: [
                "list.csv:1:1: error: this is an object, not an array of objects\n  hint: if every line is an object, set `format: jsonl` beside its name"
            ]),
        ListCase(
            "an object that holds the array", "{\"contacts\": [{\"a\":1}]}", array,
            says: [
                "list.csv:1:1: error: this is an object, not an array of objects\n  hint: if every line is an object, set `format: jsonl` beside its name"
            ]),
        ListCase(
            "CSV given as JSON", "id,name\n1,2\n", array,
            says: [
                "list.csv:1:1: error: an array of objects is expected here"
            ]),
        ListCase(
            "CSV given as lines of JSON", "id,name\n1,2\n", lines,
            says: [
                "list.csv:1:1: error: an object is expected here: its keys are the columns"
            ]),
        ListCase(
            "an array of numbers", "[1,2]", array,
            says: [
                "list.csv:1:2: error: an object is expected here: its keys are the columns"
            ]),
        ListCase(
            "a first object without keys", "{}\n{\"a\":1}\n", lines,
            says: [
                "list.csv:1:1: error: the first object has no keys: there are no columns"
            ]),
        ListCase(
            "a first line that is broken", "{\"a\":1,\n{\"a\":2}\n", lines,
            says: [
                "list.csv:1:8: error: not JSON: a key in quotes is expected here\n  hint: the keys of the first object are the columns, so it must be whole"
            ]),
        ListCase(
            "a first line with text behind it", "{\"a\":1} x\n{\"a\":2}\n", lines,
            says: [
                "utf-8 [a]",
                "bad-json list.csv:1: warning: not JSON at column 9: text after the object",
                "2 [2]",
            ]),
        ListCase(
            "names that cannot be placeholders", "[{\"a|b\":1, \"\":2,\n\"@c\":3}]", array,
            says: [
                "list.csv:1:3: error: the name of a column holds `{`, `}` or `|`",
                "list.csv:1:12: error: a column has no name\n  hint: name it, or delete the empty column",
                "list.csv:2:1: error: the name of a column begins with `@`\n  hint: such names are Tirage's own placeholders",
            ]),
        ListCase(
            "a key that is no text", "[{\"a\":1,\"\\ud800\":2},{\"a\":2}]", array,
            says: [
                "utf-8 [a]",
                "unreadable-key list.csv:1: warning: key 2 of the object is no text, or too long",
                "1 [2]",
            ]),
        ListCase(
            "cells cleaned", "[{\" a \":\" Zoe\\u0301 \\u00a0\"},{\" a \":\"\\u0301\"},{\"a\":\"x\"}]", array,
            says: [
                "utf-8 [a]",
                "1 [Zoé]",
                "lone-mark list.csv:1: warning: column `a` has the combining mark U+0301 with no letter before it",
                "unknown-key list.csv:1: warning: key 1 of the object is none of the first object's",
            ]),
        ListCase(
            "Windows-1252 in lines", "{\"a\":\"Zoë\"}\n".bytes(.windowsCP1252), lines,
            says: [
                "windows-1252 [a]",
                "list.csv:1: warning: the list is not UTF-8: it is read as Windows-1252\n  hint: look at a name with an accent; if it is wrong, set the right `encoding` beside the list's name",
                "1 [Zoë]",
            ]),
        ListCase(
            "UTF-16 in an array", [0xFF, 0xFE] + "[{\"a\":\"Zoë\"}]".bytes(.utf16LittleEndian), array,
            says: [
                "utf-16le [a]",
                "1 [Zoë]",
            ]),
        ListCase(
            "a byte that is not UTF-8",
            Array("{\"a\":\"é\"}\n{\"a\":\"".utf8) + [0xE9] + Array("\"}\n{\"a\":\"x\"}\n".utf8), lines,
            says: [
                "utf-8 [a]",
                "1 [é]",
                "not-utf-8 list.csv:2: warning: column `a` is not UTF-8",
                "3 [x]",
            ]),
        ListCase(
            "100,000 opening brackets in lines",
            "{\"a\":1}\n{\"a\":" + String(repeating: "[", count: 100_000) + "\n{\"a\":2}\n", lines,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "bad-json list.csv:2: warning: not JSON at column 518: objects and arrays are nested more than 512 levels deep",
                "3 [2]",
            ]),
        ListCase(
            "100,000 opening brackets in an array",
            "[{\"a\":1},{\"a\":" + String(repeating: "[", count: 100_000), array,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "list.csv:1:527: error: not JSON: objects and arrays are nested more than 512 levels deep\n  hint: nobody can say what follows this place: have the list made again",
            ]),
        ListCase(
            "100,000 opening brackets", String(repeating: "[", count: 100_000), array,
            says: [
                "list.csv:1:2: error: an object is expected here: its keys are the columns"
            ]),
        ListCase(
            "512 levels",
            "{\"a\":1}\n{\"a\":" + String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
                + "}\n", lines,
            says: [
                "utf-8 [a]",
                "1 [1]",
                "nested-value list.csv:2: warning: column `a` holds an object or an array, not a plain value",
            ]),
        ListCase(
            "a thousand keys and one",
            "{" + (0...1000).map { "\"c\($0)\":\($0)" }.joined(separator: ",") + "}", lines,
            says: [
                "list.csv:1: error: the header has 1001 columns; at most 1000 are read"
            ]),
    ]

    static let others: [ListCase] = [
        ListCase(
            "a workbook as CSV", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00],
            says: [
                "list.csv: error: this is a workbook (XLSX) or a ZIP archive, not text\n  hint: set `format: xlsx` beside its name"
            ]),
        ListCase(
            "a database as CSV", "SQLite format 3\0\u{10}",
            says: [
                "list.csv: error: this is an SQLite database, not text\n  hint: set `format: sqlite` beside its name"
            ]),
        ListCase(
            "a database as JSON", "SQLite format 3\0\u{10}", array,
            says: [
                "list.csv: error: this is an SQLite database, not text\n  hint: set `format: sqlite` beside its name"
            ]),
        ListCase(
            "a workbook of old Excel", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0],
            says: [
                "list.csv: error: this is a workbook of old Excel (XLS), not text\n  hint: save it as XLSX or as CSV"
            ]),
        ListCase(
            "a compressed file", [0x1F, 0x8B, 0x08, 0x00],
            says: [
                "list.csv: error: this is a compressed file, not text\n  hint: unpack it first"
            ]),
        ListCase("nothing", "", says: ["list.csv: error: the list is empty: it has no header"]),
        ListCase(
            "a mark and nothing", [0xFF, 0xFE],
            says: [
                "list.csv: error: the list is empty: it has no header"
            ]),
        ListCase(
            "a letter", "a",
            says: [
                "utf-8 , [a]"
            ]),
    ]
}
