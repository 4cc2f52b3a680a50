/// What is refused as a whole, at once or where the damage is met.
extension XLSXCase {
    private static func damage(
        _ description: String, _ change: @escaping @Sendable (inout XLSXParts) -> Void, _ message: String
    ) -> XLSXCase {
        XLSXCase(description, change, "list.xlsx: error: \(message)", again)
    }

    /// After the header has been read.
    private static func laterDamage(
        _ description: String, _ change: @escaping @Sendable (inout XLSXParts) -> Void, _ message: String
    ) -> XLSXCase {
        XLSXCase(description, change, "[a|b]", "list.xlsx: error: \(message)", again)
    }

    private static let sheet1 = "the part `xl/worksheets/sheet1.xml`"

    static let refused: [XLSXCase] = [
        XLSXCase(
            "a ZIP file of something else", { $0.renamed["_rels/.rels"] = .some(nil) },
            "list.xlsx: error: the file is a ZIP file, but no .xlsx workbook",
            "  hint: if the list is inside, take it out first"),
        XLSXCase(
            "a text document", { $0.rootTarget = "word/document.xml" },
            "list.xlsx: error: the file is a ZIP file, but no .xlsx workbook",
            "  hint: if the list is inside, take it out first"),
        XLSXCase(
            "a binary workbook", { $0.rootTarget = "xl/workbook.bin" },
            "list.xlsx: error: the file is no .xlsx workbook but a binary one (.xlsb)",
            "  hint: open it in a spreadsheet program and save it as .xlsx or CSV"),
        XLSXCase(
            "an OpenDocument file",
            {
                $0.renamed["_rels/.rels"] = "content.xml"
                $0.added = [.init(name: "mimetype", text: "application/vnd.oasis.opendocument.spreadsheet")]
            }, "list.xlsx: error: the file is no .xlsx workbook but an OpenDocument file",
            "  hint: open it in a spreadsheet program and save it as .xlsx or CSV"),
        damage(
            "no workbook part", { $0.renamed["xl/workbook.xml"] = .some(nil) },
            "the workbook lacks its part `xl/workbook.xml`"),
        damage(
            "no relations of the workbook", { $0.renamed["xl/_rels/workbook.xml.rels"] = .some(nil) },
            "the workbook lacks its part `xl/_rels/workbook.xml.rels`"),
        damage(
            "no sheet part", { $0.renamed["xl/worksheets/sheet1.xml"] = .some(nil) },
            "the workbook lacks its part `xl/worksheets/sheet1.xml`"),
        damage(
            "no shared strings", { $0.renamed["xl/sharedStrings.xml"] = .some(nil) },
            "the workbook lacks its part `xl/sharedStrings.xml`"),
        damage(
            "a target above the root", { $0.sheetTarget = "../../../etc/passwd" },
            "the workbook lacks its part `etc/passwd`"),
        damage(
            "a part twice",
            { $0.added = [.init(name: "xl/Worksheets/sheet1.xml", text: "<worksheet/>")] },
            "the workbook has two parts `xl/worksheets/sheet1.xml`"),
        damage(
            "a sheet without relation", { $0.sheets = #"<sheet name="Liste" sheetId="1" r:id="rId5"/>"# },
            "the workbook does not say where its sheet `Liste` is"),
        XLSXCase(
            "no sheet at all", { $0.sheets = "" }, "list.xlsx: error: the workbook has no sheet of rows"),
        XLSXCase(
            "a sheet's name with a slip", sheet: "Client",
            {
                $0.sheets = #"<sheet name="Clients" r:id="rId1"/><sheet name="Prospects" r:id="rId1"/>"#
            }, "list.xlsx: error: the workbook has no sheet `Client`", "  hint: did you mean `Clients`?",
            "  hint: its sheets: `Clients`, `Prospects`"),
        XLSXCase(
            "a sheet of another name, among many", sheet: "Something",
            {
                $0.sheets = (1...30).map { #"<sheet name="S\#($0)" r:id="rId1"/>"# }.joined()
            }, "list.xlsx: error: the workbook has no sheet `Something`",
            "  hint: its sheets: \((1...24).map { "`S\($0)`" }.joined(separator: ", ")), …"),
        XLSXCase(
            "an empty sheet", { $0.sheetData = #"<row r="1"><c r="A1" s="1"/></row>"# },
            "list.xlsx: error: the sheet `Liste` is empty: it has no header"),
        XLSXCase(
            "fewer rows than are skipped", skip: 2, { _ in },
            "list.xlsx: error: the sheet `Liste` is empty: it has no header"),
        XLSXCase(
            "a header with a damaged place", { $0.sheetData = #"<row r="1"><c r="B2"><v>1</v></c></row>"# },
            "list.xlsx:1: error: the header cannot be read: it holds a damaged cell",
            "  hint: open the workbook in a spreadsheet program and write the header anew"),
        XLSXCase(
            "a header with a damaged cell",
            { $0.sheetData = #"<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>77</v></c></row>"# },
            "list.xlsx:3:2: error: the header cannot be read: it holds a damaged cell",
            "  hint: open the workbook in a spreadsheet program and write the header anew"),
        laterDamage(
            "XML that ends too early",
            {
                $0.worksheet = """
                    <worksheet xmlns="\(XLSXParts.main)"><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>
                    """
            }, "\(sheet1) is damaged in line 1, column 142: no element found"),
        XLSXCase(
            "XML that breaks in the middle: the rows before it are read",
            { $0.rows = "<row><c t=\"s\"><v>2</v></c></row>\n<row><c></row>" }, "[a|b]", "2 [x|]",
            "list.xlsx: error: \(sheet1) is damaged in line 2, column 11: mismatched tag", again),
        laterDamage(
            "a character that XML does not have", { $0.rows = "<row><c t=\"str\"><v>\u{1}</v></c></row>" },
            "\(sheet1) is damaged in line 1, column 181: not well-formed (invalid token)"),
        damage(
            "a sheet that is none", { $0.worksheet = "<html/>" }, "\(sheet1) is no worksheet"),
        damage(
            "a workbook that is none", { $0.replaced["xl/workbook.xml"] = "<workbook/>" },
            "the part `xl/workbook.xml` is no workbook"),
        damage(
            "a sheet of charts in a sheet's place",
            { $0.worksheet = "<chartsheet xmlns=\"\(XLSXParts.main)\"/>" }, "\(sheet1) is no worksheet"),
        damage(
            "a document type",
            { $0.worksheet = "<!DOCTYPE worksheet><worksheet xmlns=\"\(XLSXParts.main)\"/>" },
            "\(sheet1) declares a document type, which no workbook does"),
        damage(
            "entities that grow without end",
            {
                $0.replaced["xl/sharedStrings.xml"] = """
                    <!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                    <sst xmlns="\(XLSXParts.main)"><si><t>&b;</t></si></sst>
                    """
            }, "the part `xl/sharedStrings.xml` declares a document type, which no workbook does"),
        damage(
            "an entity from elsewhere",
            {
                $0.replaced["xl/styles.xml"] = """
                    <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>
                    """
            }, "the part `xl/styles.xml` declares a document type, which no workbook does"),
        laterDamage(
            "an entity that is nowhere declared", { $0.rows = "<row><c><v>&nbsp;</v></c></row>" },
            "\(sheet1) is damaged in line 1, column 173: undefined entity"),
        laterDamage(
            "elements in each other without end",
            { $0.rows = String(repeating: "<row>", count: 100_000) },
            "\(sheet1) is nested more than 200 deep"),
        laterDamage(
            "a tag without end",
            { $0.rows = "<row spans=\"\(String(repeating: "1:2 ", count: 600_000))\"/>" },
            "\(sheet1) has a tag of more than 1048576 bytes"),
        laterDamage(
            "a comment without end", { $0.rows = "<!--\(String(repeating: "1:2 ", count: 600_000))-->" },
            "\(sheet1) has a tag of more than 1048576 bytes"),
        laterDamage(
            "a row's number below the one before", { $0.rows = #"<row r="1"/>"# },
            "\(sheet1) has a row after row 1 with a number that cannot follow"),
        laterDamage(
            "a negative row", { $0.rows = #"<row r="-5"/>"# },
            "\(sheet1) has a row after row 1 with a number that cannot follow"),
        laterDamage(
            "a row beyond all sheets", { $0.rows = #"<row r="1048576"/><row r="1048577"/>"# },
            "\(sheet1) has a row after row 1048576 with a number that cannot follow"),
        laterDamage(
            "a row too many", { $0.rows = #"<row r="1048576"/><row/>"# },
            "\(sheet1) has more than 1048576 rows"),
        damage(
            "more styles than any program makes",
            {
                $0.replaced["xl/styles.xml"] = """
                    <styleSheet xmlns="\(XLSXParts.main)"><cellXfs>\(String(repeating: "<xf/>", count: 100_001))\
                    </cellXfs></styleSheet>
                    """
            }, "the part `xl/styles.xml` has more than 100000 styles"),
    ]
}
