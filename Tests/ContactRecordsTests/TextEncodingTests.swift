import ContactRecords
import Diagnostics
import Foundation
import Testing

@Suite("Names of encodings")
struct TextEncodingTests {
    @Test(
        "every encoding has a table on this system, and reads what is ASCII in it",
        arguments: TextEncoding.allCases)
    func tables(encoding: TextEncoding) throws {
        let text = "id,name\n1,Ann\n"
        let bytes: [UInt8] =
            switch encoding {
            case .utf16: [0xFF, 0xFE] + text.bytes(.utf16LittleEndian)
            case .utf16LittleEndian: text.bytes(.utf16LittleEndian)
            case .utf16BigEndian: text.bytes(.utf16BigEndian)
            default: Array(text.utf8)
            }
        let account = try List(bytes).account(ListOptions(encoding: encoding))
        #expect(account.dropFirst() == ["2 [1|Ann]"])
    }

    @Test(
        "by which people call them",
        arguments: [
            ("utf-8", .utf8), (" UTF8 ", .utf8), ("latin1", .latin1), ("ISO-8859-15", .latin9),
            ("cp1252", .windows1252),
            ("ANSI", .windows1252), ("Macintosh", .macRoman), ("utf-16le", .utf16LittleEndian),
            ("IBM850", .cp850),
        ] as [(String, TextEncoding)])
    func aliases(name: String, encoding: TextEncoding) throws {
        #expect(try TextEncoding(named: name) == encoding)
    }

    @Test("that are not known are told with the nearest one")
    func unknown() {
        let place = SourceLocation(file: "job.yaml", line: 3, column: 13)
        let slip = #expect(throws: Diagnostic.self) { try TextEncoding(named: "windws-1252", at: place) }
        #expect(
            slip?.text
                == "job.yaml:3:13: error: there is no encoding `windws-1252`\n  hint: did you mean `windows-1252`?"
        )
        let other = #expect(throws: Diagnostic.self) { try TextEncoding(named: "ebcdic") }
        #expect(
            other?.text == """
                error: there is no encoding `ebcdic`
                  hint: known here: utf-8, utf-16, utf-16le, utf-16be, windows-1250, windows-1251, windows-1252, windows-1253, windows-1254, windows-1257, iso-8859-1, iso-8859-2, iso-8859-15, mac-roman, cp437, cp850
                """)
    }

    @Test("have titles for prose")
    func titles() {
        #expect(
            TextEncoding.allCases.map(\.title) == [
                "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "Windows-1250", "Windows-1251", "Windows-1252",
                "Windows-1253", "Windows-1254", "Windows-1257", "ISO-8859-1", "ISO-8859-2", "ISO-8859-15",
                "Mac Roman", "CP437", "CP850",
            ])
    }
}
