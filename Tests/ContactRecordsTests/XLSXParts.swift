/// The parts of a small workbook, each of which a test may write otherwise.
struct XLSXParts {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    static let strictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// Of the second row and those below; the first is the header `a`, `b`.
    var rows = ""
    /// Instead of header and rows.
    var sheetData: String?
    var worksheet: String?
    var strings = ["a", "b", "x", "y"].map { "<si><t>\($0)</t></si>" }.joined()
    /// Format codes of the styles 1, 2, …; style 0 is General.
    var formats: [String] = []
    var sheets = #"<sheet name="Liste" sheetId="1" r:id="rId1"/>"#
    var properties = ""
    var sheetTarget = "worksheets/sheet1.xml"
    var moreRelations = ""
    var rootTarget = "xl/workbook.xml"
    var isStrict = false
    /// By name: another name, or none.
    var renamed: [String: String?] = [:]
    /// By name: another text.
    var replaced: [String: String] = [:]
    var added: [XLSXOrder.Part] = []
    /// The parts are not packed.
    var isStored = false

    var all: [XLSXOrder.Part] {
        let main = isStrict ? XLSXParts.strictMain : XLSXParts.main
        let relations = isStrict ? XLSXParts.strictRelations : XLSXParts.relations
        let header = #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>"#
        let data = sheetData ?? header + rows
        func relation(_ id: String, _ kind: String, _ target: String) -> String {
            #"<Relationship Id="\#(id)" Type="\#(relations)/\#(kind)" Target="\#(target)"/>"#
        }
        func relationships(_ text: String) -> String {
            #"<Relationships xmlns="\#(XLSXParts.packageRelations)">\#(text)</Relationships>"#
        }
        let codes = formats.enumerated().map { index, code in
            let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
                .replacing("<", with: "&lt;")
            return #"<numFmt numFmtId="\#(164 + index)" formatCode="\#(escaped)"/>"#
        }
        let styles = formats.indices.map { #"<xf numFmtId="\#(164 + $0)"/>"# }
        let parts: [(String, String)] = [
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", relationships(relation("rId1", "officeDocument", rootTarget))),
            (
                "xl/workbook.xml",
                #"<workbook xmlns="\#(main)" xmlns:r="\#(relations)">\#(properties)<sheets>\#(sheets)</sheets></workbook>"#
            ),
            (
                "xl/_rels/workbook.xml.rels",
                relationships(
                    relation("rId1", "worksheet", sheetTarget) + relation("rId2", "styles", "styles.xml")
                        + relation("rId3", "sharedStrings", "sharedStrings.xml") + moreRelations)
            ),
            (
                "xl/worksheets/sheet1.xml",
                worksheet ?? #"<worksheet xmlns="\#(main)"><sheetData>\#(data)</sheetData></worksheet>"#
            ),
            ("xl/sharedStrings.xml", #"<sst xmlns="\#(main)">\#(strings)</sst>"#),
            (
                "xl/styles.xml",
                #"<styleSheet xmlns="\#(main)"><numFmts>\#(codes.joined())</numFmts><cellXfs><xf numFmtId="0"/>\#(styles.joined())</cellXfs></styleSheet>"#
            ),
        ]
        return parts.compactMap { name, text in
            guard let written = renamed[name] ?? name else { return nil }
            return XLSXOrder.Part(name: written, text: replaced[name] ?? text)
        } + added
    }

    var order: XLSXOrder { XLSXOrder(parts: all, stored: isStored) }
}
