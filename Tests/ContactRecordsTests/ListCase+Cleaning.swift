import ContactRecords

extension ListCase {
    private static let strip = ListOptions(clean: .strip)

    static let cleaning: [ListCase] = [
        ListCase(
            "white space at the ends", "a,b\n\u{A0} x \u{202F},\u{2007}\u{3000}y z\t\n",
            says: [
                "utf-8 , [a|b]",
                "2 [x|y z]",
            ]),
        ListCase(
            "no-break spaces inside stay", "a,b\nn°\u{A0}5,1\u{202F}000\n",
            says: [
                "utf-8 , [a|b]",
                "2 [n°\u{A0}5|1\u{202F}000]",
            ]),
        ListCase(
            "cells of nothing but white space", "a,b\n \u{A0} ,\u{85}\u{2028}\n",
            says: [
                "utf-8 , [a|b]",
                "2 [|]",
            ]),
        ListCase(
            "normal form C", "a,b\nChloe\u{301},\u{1100}\u{1161}\u{11A8}\n",
            says: [
                "utf-8 , [a|b]",
                "2 [Chloé|각]",
            ]),
        ListCase(
            "singletons of normal form C", "a,b\n5 \u{212A},\u{37E}\n",
            says: [
                "utf-8 , [a|b]",
                "2 [5 K|;]",
            ]),
        ListCase(
            "marks in their order", "a,b\na\u{323}\u{302},q\u{307}\u{323}\n",
            says: [
                "utf-8 , [a|b]",
                "2 [ậ|q\u{323}\u{307}]",
            ]),
        ListCase(
            "line breaks become line feeds", "a,b\n\"1\r\n2\r3\n4\",x\u{2028}y\u{2029}z\n",
            says: [
                "utf-8 , [a|b]",
                "2 [1\n2\n3\n4|x\ny\nz]",
            ]),
        ListCase(
            "a tab inside stays", "a,b\nx\ty,z\n",
            says: [
                "utf-8 , [a|b]",
                "2 [x\ty|z]",
            ]),
        ListCase(
            "a bell", "a,b\nx\u{7}y,z\n3,4\n",
            says: [
                "utf-8 , [a|b]",
                "forbidden-character list.csv:2: warning: column `a` holds the character U+0007",
                "3 [3|4]",
            ]),
        ListCase(
            "a bell, stripped", "a,b\nx\u{7}y,z\n", strip,
            says: [
                "utf-8 , [a|b]",
                "2 [xy|z]",
            ]),
        ListCase(
            "an override of direction", "a,b\n1,x\u{202E}y\n",
            says: [
                "utf-8 , [a|b]",
                "forbidden-character list.csv:2: warning: column `b` holds the character U+202E",
            ]),
        ListCase(
            "an override of direction, stripped", "a,b\n1,x\u{202E}y\u{202C}\n", strip,
            says: [
                "utf-8 , [a|b]",
                "2 [1|xy]",
            ]),
        ListCase(
            "zero-width spaces at the ends", "a,b\n\u{200B}x,y\u{FEFF}\n",
            says: [
                "utf-8 , [a|b]",
                "forbidden-character list.csv:2: warning: column `a` holds the character U+200B",
            ]),
        ListCase(
            "zero-width spaces at the ends, stripped", "a,b\n\u{200B} x,y \u{FEFF} \n", strip,
            says: [
                "utf-8 , [a|b]",
                "2 [x|y]",
            ]),
        ListCase(
            "a soft hyphen", "a,b\nDonau\u{AD}dampf,1\n",
            says: [
                "utf-8 , [a|b]",
                "forbidden-character list.csv:2: warning: column `a` holds the character U+00AD",
            ]),
        ListCase(
            "a soft hyphen, stripped", "a,b\nDonau\u{AD}dampf,1\n", strip,
            says: [
                "utf-8 , [a|b]",
                "2 [Donaudampf|1]",
            ]),
        ListCase(
            "form feed and next line, stripped", "a,b\nx\u{C}y\u{85}z,\u{B}1\u{C}\n", strip,
            says: [
                "utf-8 , [a|b]",
                "2 [xyz|1]",
            ]),
        ListCase(
            "form feed inside", "a,b\nx\u{C}y,\u{B}1\u{C}\n",
            says: [
                "utf-8 , [a|b]",
                "forbidden-character list.csv:2: warning: column `a` holds the character U+000C",
            ]),
        ListCase(
            "a filler of Hangul as a name", "a,b\n1,\u{3164}\n",
            says: [
                "utf-8 , [a|b]",
                "forbidden-character list.csv:2: warning: column `b` holds the character U+3164",
            ]),
        ListCase(
            "a flag of tags", "a,b\n1,\u{1F3F4}\u{E0067}\u{E007F}\n",
            says: [
                "utf-8 , [a|b]",
                "forbidden-character list.csv:2: warning: column `b` holds the character U+E0067",
            ]),
        ListCase(
            "joiners, marks of direction, variation selectors",
            "a,b\nمی\u{200C}خواهم,\u{200F}א\u{200E}\n👩🏽\u{200D}🚀,葛\u{E0100}❤\u{FE0F}\n",
            says: [
                "utf-8 , [a|b]",
                "2 [می\u{200C}خواهم|\u{200F}א\u{200E}]",
                "3 [👩🏽\u{200D}🚀|葛\u{E0100}❤\u{FE0F}]",
            ]),
        ListCase(
            "a mark without a letter", "a,b\n1,\u{301}a\n",
            says: [
                "utf-8 , [a|b]",
                "lone-mark list.csv:2: warning: column `b` has the combining mark U+0301 with no letter before it",
            ]),
        ListCase(
            "a mark without a letter, in its line", "a,b\n1,\"x\n\u{301}a\"\n",
            says: [
                "utf-8 , [a|b]",
                "lone-mark list.csv:2: warning: column `b` has the combining mark U+0301 with no letter before it",
            ]),
        ListCase(
            "a mark behind a joiner", "a,b\n1,\u{200D}\u{301}a\n",
            says: [
                "utf-8 , [a|b]",
                "lone-mark list.csv:2: warning: column `b` has the combining mark U+0301 with no letter before it",
            ]),
        ListCase(
            "a mark that loses what it stood on, stripped", "a,b\n1,\u{200B}\u{301}a\n", strip,
            says: [
                "utf-8 , [a|b]",
                "lone-mark list.csv:2: warning: column `b` has the combining mark U+0301 with no letter before it",
            ]),
        ListCase(
            "a mark behind a blank", "a,b\n1,x \u{301}\n",
            says: [
                "utf-8 , [a|b]",
                "2 [1|x \u{301}]",
            ]),
        ListCase(
            "names are cleaned too", "\u{A0}a ,b\u{301}e\u{301}\n1,2\n",
            says: [
                "utf-8 , [a|b\u{301}é]",
                "2 [1|2]",
            ]),
        ListCase(
            "an invisible character in a name", "a,\u{200B}b\n1,2\n",
            says: [
                "list.csv:1:3: error: the name of a column holds the character U+200B"
            ]),
        ListCase(
            "an invisible character in a name, stripped", "a,\u{200B}b\n1,2\n", strip,
            says: [
                "utf-8 , [a|b]",
                "2 [1|2]",
            ]),
        ListCase(
            "a name that is a mark", "a,\u{301}\n1,2\n",
            says: [
                "list.csv:1:3: error: the name of a column has the combining mark U+0301 with no letter before it"
            ]),
        ListCase(
            "names alike once they are cleaned", "a,a\u{200B}\n1,2\n", strip,
            says: [
                "list.csv:1:3: error: two columns are named `a`\n  hint: give each its own name"
            ]),
    ]
}
