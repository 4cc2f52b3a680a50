import ContactRecords
import Foundation
import TestSupport
import Testing

/// LibreOffice writes workbooks for us, and shows those that we read.
@Suite("LibreOffice")
struct XLSXLibreOfficeTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Converts a file in the folder, with a profile of its own.
    private func convert(_ name: String, to format: String) throws {
        let run = try Command.run(
            "soffice",
            [
                "-env:UserInstallation=file://\(folder.path("profile"))", "--headless", "--convert-to",
                format,
                "--outdir", folder.path("converted"), folder.path(name),
            ])
        try #require(run.status == 0, "\(run.error)")
    }

    private func sheet(_ name: String, _ rows: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
         xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
         xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
         xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
         xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
         xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2"
         office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>
         <number:date-style style:name="N1"><number:day/><number:text>/</number:text><number:month/>
          <number:text>/</number:text><number:year number:style="long"/></number:date-style>
         <number:number-style style:name="N2"><number:number number:min-integer-digits="5"
          number:decimal-places="0"/></number:number-style>
         <number:percentage-style style:name="N3"><number:number number:decimal-places="1"
          number:min-decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text>
          </number:percentage-style>
         <number:time-style style:name="N4"><number:hours/><number:text>:</number:text>
          <number:minutes number:style="long"/></number:time-style>
         <number:boolean-style style:name="N5"><number:boolean/></number:boolean-style>
         \((1...5).map { #"<style:style style:name="s\#($0)" style:family="table-cell" style:data-style-name="N\#($0)"/>"# }.joined())
         </office:automatic-styles><office:body><office:spreadsheet><table:table table:name="\(name)">\(rows)
         </table:table></office:spreadsheet></office:body></office:document>
        """
    }

    @Test("its workbooks are read as its sheet shows them")
    func reads() throws {
        func text(_ text: String) -> String {
            #"<table:table-cell office:value-type="string"><text:p>\#(text)</text:p></table:table-cell>"#
        }
        func cell(_ type: String, _ value: String, _ style: Int? = nil) -> String {
            let style = style.map { #"table:style-name="s\#($0)""# } ?? ""
            return #"<table:table-cell \#(style) office:value-type="\#(type)" office:\#(value)/>"#
        }
        let header = ["name", "born", "postcode", "share", "time", "flag", "amount", "sum"].map(text).joined()
        let rows = """
            <table:table-row>\(header)</table:table-row>
            <table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
            <table:table-row>\(text("Chloé Œuvrard 👩🏽‍🚀"))\(cell("date", #"date-value="2026-10-01""#, 1))\
            \(cell("float", #"value="1000""#, 2))\(cell("percentage", #"value="0.125""#, 3))\
            \(cell("time", #"time-value="PT14H30M00S""#, 4))\(cell("boolean", #"boolean-value="true""#, 5))\
            \(cell("float", #"value="0.3""#))\
            <table:table-cell table:formula="of:=0.1+0.2" office:value-type="float" office:value="0"/>
            </table:table-row>
            <table:table-row>\(text("007 &lt;&amp;&gt;"))<table:table-cell/>\(text("01000"))<table:table-cell/>
            <table:table-cell/>\(cell("boolean", #"boolean-value="false""#, 5))\
            \(cell("float", #"value="-1234567.5""#))\
            <table:table-cell table:formula="of:=NA()" office:value-type="float" office:value="0"/>
            </table:table-row>
            <table:table-row><table:table-cell office:value-type="string"><text:p>two</text:p><text:p>lines</text:p>
            </table:table-cell><table:table-cell table:number-columns-repeated="6"/>
            <table:table-cell table:formula="of:=&quot;x&quot;&amp;A4" office:value-type="string"/></table:table-row>
            """
        try folder.write(sheet("Été", rows), to: "list.fods")
        try convert("list.fods", to: "xlsx")
        let path = folder.path("converted/list.xlsx")
        let lines = [
            "[name|born|postcode|share|time|flag|amount|sum]",
            "4 [Chloé Œuvrard 👩🏽‍🚀|2026-10-01|01000|12.5%|14:30|TRUE|0.3|0.3]",
            "5 [007 <&>||01000|||FALSE|-1234567.5|#N/A]", "6 [two\nlines|||||||xChloé Œuvrard 👩🏽‍🚀]",
        ]
        let read = try ReadList.workbook(path, sheet: "Été")
        #expect(read == lines)
    }

    @Test("a CSV file that went through it has the same cells")
    func csv() throws {
        let rows = (1...500).map { "\($0),Name \($0),\"Rue du Lac \($0), Vevey\",\($0).25" }
        try folder.write("id,name,address,amount\n" + rows.joined(separator: "\n") + "\n", to: "list.csv")
        try convert("list.csv", to: "xlsx")
        let lines = try ReadList.workbook(folder.path("converted/list.xlsx"))
        let direct = try List(folder.text("list.csv")).rows()
        #expect(lines == ["[id|name|address|amount]"] + direct.map(\.text))
    }

    /// Formats whose text is the same for every reader.
    private static let formats = [
        "General", "0", "0.00", "00000", "0%", "0.0%", "0.##", "0.0##", "0#\" \"##\" \"##\" \"##\" \"##",
        "000-00-0000",
        "\"No. \"0", "0.00 \"kg\"", "0;-0;\"none\"", "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "hh:mm:ss",
        "[hh]:mm:ss",
        "yyyy-mm-dd hh:mm:ss",
    ]

    @Test("shows 4,000 random numbers in 18 formats as we do")
    func shows() throws {
        var random = SplitMix64(seed: 0xCA1C)
        var cells: [XLSXOrder.Cell] = []
        for index in 0..<4000 {
            let format = XLSXLibreOfficeTests.formats[index % XLSXLibreOfficeTests.formats.count]
            let isTime = format.contains(":") || format.contains("yyyy")
            // Days from March 1900 on, where all programs agree; seconds, since they round parts of them differently.
            let number: Decimal
            if isTime {
                let days = 61 + random.below(format.hasPrefix("[") ? 1000 : 2_000_000)
                number = Decimal(days) + Decimal(random.below(86_400)) / 86_400
            } else {
                let isMask = format.contains("##\"") || format.contains("00-")
                let whole = random.below(2_000_000_000) - (isMask ? 0 : 1_000_000_000)
                // Halves of a percent are halves to us, and less to who multiplies doubles.
                number =
                    Decimal(whole) / random.pick(format.contains("%") ? [1, 10] : [1, 1, 10, 1000, 100_000])
            }
            cells.append(.init(number: number, format: format))
        }
        let rows: [[XLSXOrder.Cell?]] = cells.map { [$0, .init(text: "|")] }
        _ = try XLSXOrder(sheets: [
            .init(name: "Numbers", rows: [[.init(text: "n"), .init(text: "|")]] + rows)
        ])
        .write(to: folder)
        // 44: comma; 34: quote; 76: UTF-8; cells as shown.
        try convert("list.xlsx", to: "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true")
        let theirs = try folder.text("converted/list.csv").split(separator: "\n").map {
            String($0.dropLast(2))
        }
        let ours = try ReadList.workbook(folder.path("list.xlsx"))
        #expect(ours.count == cells.count + 1 && theirs.count == ours.count)
        for (index, cell) in cells.enumerated() {
            // General in a narrow column is rounded to what fits, which no list wants.
            guard cell.format != "General" || theirs[index + 1].count < 9 else { continue }
            #expect(
                ours[index + 1] == "\(index + 2) [\(theirs[index + 1])||]",
                "\(String(describing: cell.number)) as \(String(describing: cell.format))")
        }
    }
}
