/// What is read.
extension XLSXCase {
    static let read: [XLSXCase] = [
        XLSXCase(
            "shared strings",
            { $0.rows = #"<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row>"# },
            "[a|b]", "2 [x|y]"),
        XLSXCase(
            "strict namespaces",
            {
                $0.isStrict = true
                $0.formats = ["dd/mm/yyyy", "h:mm", "yyyy\\-mm\\-dd h:mm:ss"]
                $0.rows = """
                    <row r="2"><c r="A2" t="d" s="1"><v>2026-10-01</v></c>\
                    <c r="B2" t="d"><v>2026-10-01T14:30:00</v></c></row>
                    <row r="3"><c r="A3" t="d" s="1"><v>2026-10-01T14:30:00Z</v></c>\
                    <c r="B3" t="d" s="2"><v>1899-12-30T14:30:00.000</v></c></row>
                    <row r="4"><c r="A4" t="d" s="3"><v>2026-10-01T14:30</v></c>\
                    <c r="B4" t="d"><v>soon</v></c></row>
                    <row r="5"><c r="A5" t="d"><v>2026-10-01</v></c><c r="B5" t="d"><v>2026-10-01Tx</v></c></row>
                    """
            },
            "[a|b]", "2 [2026-10-01|2026-10-01 14:30:00]", "3 [2026-10-01|14:30]",
            "4 [2026-10-01 14:30:00|soon]", "5 [2026-10-01|2026-10-01Tx]"),
        XLSXCase(
            "elements with prefixes, and others among them",
            {
                $0.worksheet = """
                    <x:worksheet xmlns:x="\(XLSXParts.main)" xmlns:o="urn:other"><o:sheetData><x:row/></o:sheetData>
                    <x:sheetViews><x:sheetData><x:row r="9"/></x:sheetData></x:sheetViews>
                    <x:sheetData><x:row r="1" o:r="7"><x:c r="A1" t="inlineStr"><x:is><x:t>p</x:t></x:is>
                    <x:extLst><x:v>no</x:v></x:extLst></x:c></x:row>
                    <x:row r="2"><o:c r="A2"><x:v>no</x:v></o:c><x:c r="A2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row>
                    </x:sheetData></x:worksheet>
                    """
                $0.strings = "<o:si xmlns:o='urn:other'/>"
            }, "[p]", "2 [2]"),
        XLSXCase(
            "a target from the root, and a root from the root",
            {
                $0.rootTarget = "/xl/workbook.xml"
                $0.sheetTarget = "/xl/worksheets/sheet1.xml"
            }, "[a|b]"),
        XLSXCase(
            "a target by a detour, escaped",
            { $0.sheetTarget = "./charts/../../xl/worksheets/sheet%31.xml" }, "[a|b]"),
        XLSXCase(
            "parts in other letters and with backslashes",
            {
                $0.renamed = [
                    "xl/worksheets/sheet1.xml": "XL\\Worksheets\\Sheet1.XML",
                    "xl/styles.xml": "/xl/Styles.xml",
                ]
            }, "[a|b]"),
        XLSXCase(
            "a percent sign that escapes nothing",
            {
                $0.sheetTarget = "worksheets/50%.xml"
                $0.renamed = ["xl/worksheets/sheet1.xml": "xl/worksheets/50%.xml"]
            }, "[a|b]"),
        XLSXCase(
            "relations that lead out of the workbook",
            {
                $0.moreRelations =
                    #"<Relationship Id="rId9" Type="x/styles" Target="http://x.example/" TargetMode="External"/>"#
            }, "[a|b]"),
        XLSXCase(
            "no styles, no shared strings",
            {
                $0.renamed = ["xl/styles.xml": nil, "xl/sharedStrings.xml": nil]
                $0.replaced["xl/_rels/workbook.xml.rels"] = """
                    <Relationships xmlns="\(XLSXParts.packageRelations)">\
                    <Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
                    """
                $0.sheetData =
                    #"<row><c t="str"><v>a</v></c></row><row><c><v>46296</v></c></row><row><c s="7"><v>1</v></c></row>"#
            }, "[a]", "2 [46296]", "3 [1]"),
        XLSXCase(
            "UTF-16", encoding: "utf-16",
            {
                $0.strings = "<si><t>Prénom</t></si><si><t>b</t></si><si><t>Chloé 👩🏽‍🚀</t></si>"
                $0.rows = #"<row r="2"><c r="A2" t="s"><v>2</v></c></row>"#
            }, "[Prénom|b]", "2 [Chloé 👩🏽‍🚀|]"),
        XLSXCase(
            "inline strings, rich text and phonetic runs",
            {
                $0.strings += """
                    <si>
                     <r><rPr><b/></rPr> <t>rich </t></r> <r><t xml:space="preserve"> text</t></r>
                     <rPh sb="0" eb="1"><t>no</t></rPh><phoneticPr fontId="1"/>
                    </si><si/>
                    """
                $0.rows = """
                    <row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2" t="inlineStr"><is>
                     <r> <t>in</t></r><r><t>line</t> </r> <rPh sb="0" eb="1"><t>no</t></rPh></is></c></row>
                    <row r="3"><c r="A3" t="inlineStr"><is><t> 007 </t></is></c><c r="B3" t="s"><v>5</v></c></row>
                    """
            }, "[a|b]", "2 [rich  text|inline]", "3 [ 007 |]"),
        XLSXCase(
            "escapes of characters",
            {
                $0.rows = """
                    <row r="2"><c r="A2" t="str"><v>1_x000D_2_x000a_3</v></c>\
                    <c r="B2" t="str"><v>_x005F_x000D_ _x00G0_ _x00E9 x00E9_ _xD83D__xDE00_ _x005f_</v></c></row>
                    <row r="3"><c r="A3" t="inlineStr"><is><t>é_x00E9_</t></is></c>\
                    <c r="B3" t="str"><v>a_xD83D_b &lt;&amp;&#65;</v></c></row>
                    """
            }, "[a|b]", "2 [1\r2\n3|_x000D_ _x00G0_ _x00E9 x00E9_ 😀 _]", "3 [éé|a\u{FFFD}b <&A]"),
        XLSXCase(
            "results of formulas, booleans and errors",
            {
                $0.rows = """
                    <row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>ax</v></c><c r="B2" t="b"><v>1</v></c></row>
                    <row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" t="b"><v>false</v></c></row>
                    <row r="4"><c r="A4"><f>1/0</f></c><c r="B4" t="b"><v>true</v></c></row>
                    <row r="5"><c r="A5" t="n"><v> </v></c><c r="B5" t="b"><v>0</v></c></row>
                    """
            }, "[a|b]", "2 [ax|TRUE]", "3 [#N/A|FALSE]", "4 [|TRUE]",
            "bad-cell list.xlsx:5: warning: column `a`: the cell says it is a number and is none"),
        XLSXCase(
            "cells with gaps, without references, in rows without numbers",
            {
                $0.sheetData = """
                    <row><c t="str"><v>a</v></c><c t="str"><v>b</v></c><c r="D1" t="str"><v>d</v></c></row>
                    <row r="5"><c r="B5"><v>2</v></c><c><v>3</v></c></row><row><c><v>1</v></c></row>
                    """
            }, "[a|b||d]", "5 [|2|3|]", "6 [1|||]"),
        XLSXCase(
            "blank rows, blank columns behind the last name",
            {
                $0.sheetData = """
                    <row r="1"><c r="A1" s="1"/></row><row r="2"/>
                    <row r="3"><c r="A3" t="str"><v>a</v></c><c r="B3" t="str"><v>  </v></c></row>
                    <row r="4"><c r="A4" t="str"><v> \u{A0}</v></c></row>
                    <row r="5"><c r="A5"><v>1</v></c><c r="C5" s="1"/><c r="D5" t="str"><v>\u{A0}</v></c></row>
                    <row r="7"><c r="A7"><v></v></c></row>
                    """
            }, "[a]", "5 [1]"),
        XLSXCase(
            "preamble rows, one of them not there", skip: 3,
            {
                $0.sheetData = """
                    <row r="1"><c r="A1" t="str"><v>Our list</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>
                    <row r="6"><c r="A6" t="str"><v>a</v></c></row><row r="7"><c r="A7"><v>1</v></c></row>
                    """
            }, "[a]", "7 [1]"),
        XLSXCase(
            "hidden rows and columns, and merged cells",
            {
                $0.worksheet = """
                    <worksheet xmlns="\(XLSXParts.main)"><cols><col min="1" max="1" hidden="1"/></cols><sheetData>
                    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                    <row r="2" hidden="1"><c r="A2" t="s"><v>2</v></c><c r="B2"/></row></sheetData>
                    <mergeCells><mergeCell ref="A2:B2"/></mergeCells></worksheet>
                    """
            }, "[a|b]", "2 [x|]"),
        XLSXCase(
            "the first sheet that is seen and holds rows",
            {
                $0.sheets = """
                    <sheet name="Old" sheetId="1" state="hidden" r:id="rId7"/><sheet name="Chart" r:id="rId8"/>
                    <sheet name="Seen" sheetId="2" r:id="rId1"/>
                    """
                $0.moreRelations = """
                    <Relationship Id="rId7" Type="x/worksheet" Target="none.xml"/>
                    <Relationship Id="rId8" Type="x/chartsheet" Target="none.xml"/>
                    """
            }, "[a|b]"),
        XLSXCase(
            "a hidden sheet, named in other letters", sheet: "adhérents & CO",
            {
                $0.sheets = """
                    <sheet name="Seen" sheetId="1" r:id="rId7"/>
                    <sheet name="Adhérents &amp; co" sheetId="2" state="veryHidden" r:id="rId1"/>
                    """
            }, "[a|b]"),
        XLSXCase(
            "of two names that differ in their letters, the one that is meant", sheet: "liste",
            {
                $0.sheets = """
                    <sheet name="Liste" sheetId="1" r:id="rId7"/><sheet name="liste" sheetId="2" r:id="rId1"/>
                    """
            }, "[a|b]"),
        XLSXCase(
            "only hidden sheets",
            { $0.sheets = #"<sheet name="Old" sheetId="1" state="hidden" r:id="rId1"/>"# }, "[a|b]"),
        XLSXCase(
            "the days of 1900",
            {
                $0.formats = ["yyyy-mm-dd"]
                let days = [
                    "1", "59", "60", "61", "46296", "2958465", "2958466", "0", "-1", "46296.75",
                    "46295.9999999",
                ]
                $0.rows = days.enumerated().map { index, day in
                    #"<row r="\#(index + 2)"><c r="A\#(index + 2)" s="1"><v>\#(day)</v></c></row>"#
                }.joined()
            }, "[a|b]", "2 [1900-01-01|]", "3 [1900-02-28|]", "4 [1900-02-29|]", "5 [1900-03-01|]",
            "6 [2026-10-01|]", "7 [9999-12-31|]", "8 [2958466|]", "9 [0|]", "10 [-1|]", "11 [2026-10-01|]",
            "12 [2026-10-01|]"),
        XLSXCase(
            "the days of 1904",
            {
                $0.formats = ["yyyy-mm-dd"]
                $0.properties = #"<workbookPr date1904="1"/>"#
                let days = ["0", "59", "60", "44834", "2957003", "2957004", "-1"]
                $0.rows = days.enumerated().map { index, day in
                    #"<row r="\#(index + 2)"><c r="A\#(index + 2)" s="1"><v>\#(day)</v></c></row>"#
                }.joined()
            }, "[a|b]", "2 [1904-01-01|]", "3 [1904-02-29|]", "4 [1904-03-01|]", "5 [2026-10-01|]",
            "6 [9999-12-31|]", "7 [2957004|]", "8 [-1|]"),
        XLSXCase(
            "the days without the error of 1900",
            {
                $0.formats = ["yyyy-mm-dd", "yyyy-mm-dd h:mm", "h:mm"]
                $0.properties = #"<workbookPr dateCompatibility="false"/>"#
                let days = [
                    ("-693593", 1), ("-693594", 1), ("-0.25", 2), ("-0.25", 3), ("0", 1), ("60", 1),
                    ("61", 1),
                ]
                $0.rows = days.enumerated().map { index, day in
                    #"<row r="\#(index + 2)"><c r="A\#(index + 2)" s="\#(day.1)"><v>\#(day.0)</v></c></row>"#
                }.joined()
            }, "[a|b]", "2 [0001-01-01|]", "3 [-693594|]", "4 [1899-12-29 18:00|]", "5 [-0.25|]",
            "6 [1899-12-30|]", "7 [1900-02-28|]", "8 [1900-03-01|]"),
        XLSXCase(
            "a comment, a CDATA section and an instruction in the middle",
            {
                $0.rows = """
                    <!-- a comment --><row r="2"><c r="A2" t="str"><v>1<!-- 2 --><![CDATA[<3>]]></v></c></row><?x y?>
                    """
            }, "[a|b]", "2 [1<3>|]"),
    ]
}
