import ContactRecords
import Foundation

extension ListCase {
    private static let text = "id,nom\n1,Chloé\n2,L’Haÿ\n"

    static let encodings: [ListCase] = [
        ListCase("UTF-8", text, says: ["utf-8 , [id|nom]", "2 [1|Chloé]", "3 [2|L’Haÿ]"]),
        ListCase(
            "UTF-8 with its mark", "\u{FEFF}" + text,
            says: [
                "utf-8 , [id|nom]",
                "2 [1|Chloé]",
                "3 [2|L’Haÿ]",
            ]),
        ListCase(
            "plain ASCII", "id,nom\n1,Chloe\n",
            says: [
                "utf-8 , [id|nom]",
                "2 [1|Chloe]",
            ]),
        ListCase(
            "UTF-16, little-endian", [0xFF, 0xFE] + text.bytes(.utf16LittleEndian),
            says: [
                "utf-16le , [id|nom]",
                "2 [1|Chloé]",
                "3 [2|L’Haÿ]",
            ]),
        ListCase(
            "UTF-16, big-endian", [0xFE, 0xFF] + text.bytes(.utf16BigEndian),
            says: [
                "utf-16be , [id|nom]",
                "2 [1|Chloé]",
                "3 [2|L’Haÿ]",
            ]),
        ListCase(
            "UTF-16, big-endian, named", [0xFE, 0xFF] + text.bytes(.utf16BigEndian),
            ListOptions(encoding: .utf16),
            says: [
                "utf-16be , [id|nom]",
                "2 [1|Chloé]",
                "3 [2|L’Haÿ]",
            ]),
        ListCase(
            "UTF-16 without its mark", text.bytes(.utf16LittleEndian),
            says: [
                "list.csv: error: the list is UTF-16 without a byte order mark\n  hint: set `encoding: utf-16le` or `encoding: utf-16be` beside its name, or save it as UTF-8"
            ]),
        ListCase(
            "UTF-16 named, without its mark", text.bytes(.utf16BigEndian), ListOptions(encoding: .utf16),
            says: [
                "list.csv: error: the list is UTF-16 without a byte order mark\n  hint: set `encoding: utf-16le` or `encoding: utf-16be` beside its name, or save it as UTF-8"
            ]),
        ListCase(
            "UTF-16LE without its mark, named", text.bytes(.utf16LittleEndian),
            ListOptions(encoding: .utf16LittleEndian),
            says: [
                "utf-16le , [id|nom]",
                "2 [1|Chloé]",
                "3 [2|L’Haÿ]",
            ]),
        ListCase(
            "UTF-16 with half a pair",
            [0xFF, 0xFE] + "id,nom\n1,a".bytes(.utf16LittleEndian) + [0x3D, 0xD8]
                + "b\n2,👩\n".bytes(.utf16LittleEndian),
            says: [
                "utf-16le , [id|nom]",
                "not-utf-8 list.csv:2: warning: column `nom` is not UTF-16",
                "3 [2|👩]",
            ]),
        ListCase(
            "UTF-16 that ends in half a unit",
            [0xFF, 0xFE] + "id,nom\n1,a\n2,b".bytes(.utf16LittleEndian) + [0x63],
            says: [
                "utf-16le , [id|nom]",
                "2 [1|a]",
                "not-utf-8 list.csv:3: warning: column `nom` is not UTF-16",
            ]),
        ListCase(
            "Windows-1252, found", text.bytes(.windowsCP1252),
            says: [
                "windows-1252 , [id|nom]",
                "list.csv:2: warning: the list is not UTF-8: it is read as Windows-1252\n  hint: look at a name with an accent; if it is wrong, set the right `encoding` beside the list's name",
                "2 [1|Chloé]",
                "3 [2|L’Haÿ]",
            ]),
        ListCase(
            "Windows-1252, named", text.bytes(.windowsCP1252), ListOptions(encoding: .windows1252),
            says: [
                "windows-1252 , [id|nom]",
                "2 [1|Chloé]",
                "3 [2|L’Haÿ]",
            ]),
        ListCase(
            "Windows-1252, its first accent far down", "id,nom\n1,a\n2,b\n3,Noël\n".bytes(.windowsCP1252),
            says: [
                "windows-1252 , [id|nom]",
                "list.csv:4: warning: the list is not UTF-8: it is read as Windows-1252\n  hint: look at a name with an accent; if it is wrong, set the right `encoding` beside the list's name",
                "2 [1|a]",
                "3 [2|b]",
                "4 [3|Noël]",
            ]),
        ListCase(
            "Windows-1252 in a header", "id,prénom\n1,Jo\n".bytes(.windowsCP1252),
            says: [
                "windows-1252 , [id|prénom]",
                "list.csv:1: warning: the list is not UTF-8: it is read as Windows-1252\n  hint: look at a name with an accent; if it is wrong, set the right `encoding` beside the list's name",
                "2 [1|Jo]",
            ]),
        ListCase(
            "Windows-1252 with carriage returns", "id,nom\r1,a\r2,Noël\r".bytes(.windowsCP1252),
            says: [
                "windows-1252 , [id|nom]",
                "list.csv:3: warning: the list is not UTF-8: it is read as Windows-1252\n  hint: look at a name with an accent; if it is wrong, set the right `encoding` beside the list's name",
                "2 [1|a]",
                "3 [2|Noël]",
            ]),
        ListCase(
            "a byte that Windows-1252 has not",
            Array("id,nom\n1,".utf8) + [0xE9, 0x81] + Array("\n2,b\n".utf8),
            says: [
                "windows-1252 , [id|nom]",
                "list.csv:2: warning: the list is not UTF-8: it is read as Windows-1252\n  hint: look at a name with an accent; if it is wrong, set the right `encoding` beside the list's name",
                "not-utf-8 list.csv:2: warning: column `nom` holds a byte that Windows-1252 has no character for",
                "3 [2|b]",
            ]),
        ListCase(
            "the euro sign, told apart by the encoding named", Array("id,nom\n1,100 ".utf8) + [0xA4, 0x0A],
            ListOptions(encoding: .latin9),
            says: [
                "iso-8859-15 , [id|nom]",
                "2 [1|100 €]",
            ]),
        ListCase(
            "ISO-8859-1, in which Windows's quotes are control characters",
            "id,nom\n1,L’Haÿ\n2,Zoë\n".bytes(.windowsCP1252), ListOptions(encoding: .latin1),
            says: [
                "iso-8859-1 , [id|nom]",
                "forbidden-character list.csv:2: warning: column `nom` holds the character U+0092",
                "3 [2|Zoë]",
            ]),
        ListCase(
            "Mac Roman", Array("id,nom\r1,Zo".utf8) + [0x91, 0x0D], ListOptions(encoding: .macRoman),
            says: [
                "mac-roman , [id|nom]",
                "2 [1|Zoë]",
            ]),
        ListCase(
            "Windows-1251", "id,имя\n1,Влад\n".bytes(.windowsCP1251), ListOptions(encoding: .windows1251),
            says: [
                "windows-1251 , [id|имя]",
                "2 [1|Влад]",
            ]),
        ListCase(
            "CP850", Array("id,nom\n1,Zo".utf8) + [0x89, 0x0A], ListOptions(encoding: .cp850),
            says: [
                "cp850 , [id|nom]",
                "2 [1|Zoë]",
            ]),
        ListCase(
            "CP437", Array("id,nom\n1,Zo".utf8) + [0x89, 0x0A], ListOptions(encoding: .cp437),
            says: [
                "cp437 , [id|nom]",
                "2 [1|Zoë]",
            ]),
        ListCase(
            "UTF-8 and Windows-1252 in one file",
            Array("id,nom\n1,Chloé\n2,No".utf8) + [0xEB] + Array("l\n3,Jo\n".utf8),
            says: [
                "utf-8 , [id|nom]",
                "2 [1|Chloé]",
                "not-utf-8 list.csv:3: warning: column `nom` is not UTF-8",
                "4 [3|Jo]",
            ]),
        ListCase(
            "UTF-8 cut at the end", Array("id,nom\n1,Chloé\n2,Chlo".utf8) + [0xC3],
            says: [
                "utf-8 , [id|nom]",
                "2 [1|Chloé]",
                "not-utf-8 list.csv:3: warning: column `nom` is not UTF-8",
            ]),
        ListCase(
            "UTF-8 by the job, Windows-1252 in the file", text.bytes(.windowsCP1252),
            ListOptions(encoding: .utf8),
            says: [
                "utf-8 , [id|nom]",
                "not-utf-8 list.csv:2: warning: column `nom` is not UTF-8",
                "not-utf-8 list.csv:3: warning: column `nom` is not UTF-8",
            ]),
        ListCase(
            "Windows-1252 by the job, UTF-8 by its mark", "\u{FEFF}" + text,
            ListOptions(encoding: .windows1252),
            says: [
                "list.csv: error: the list begins with the byte order mark of UTF-8, but is to be read as Windows-1252\n  hint: leave out `encoding`"
            ]),
        ListCase(
            "UTF-16LE by the job, UTF-16BE by its mark", [0xFE, 0xFF] + text.bytes(.utf16BigEndian),
            ListOptions(encoding: .utf16LittleEndian),
            says: [
                "list.csv: error: the list begins with the byte order mark of UTF-16BE, but is to be read as UTF-16LE\n  hint: leave out `encoding`"
            ]),
        ListCase(
            "UTF-16 by the job, UTF-8 by its mark", "\u{FEFF}" + text, ListOptions(encoding: .utf16),
            says: [
                "list.csv: error: the list begins with the byte order mark of UTF-8, but is to be read as UTF-16\n  hint: leave out `encoding`"
            ]
        ),
    ]
}
