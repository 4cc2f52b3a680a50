/// What is rejected, a row at a time: the rows around it are read.
extension XLSXCase {
    private static func row(_ description: String, _ cells: String, _ line: String) -> XLSXCase {
        XLSXCase(
            description,
            {
                $0.rows = """
                    <row r="2">\(cells)</row><row r="3"><c r="A3" t="s"><v>2</v></c></row>
                    """
            }, "[a|b]", line, "3 [x|]")
    }

    private static let badPlace =
        "bad-cell list.xlsx:2: warning: cell 2 of the row has a place that is none in this row"

    static let cells: [XLSXCase] = [
        row(
            "a value beyond the header", #"<c r="A2"><v>1</v></c><c r="AB2"><v>1</v></c>"#,
            "ragged-row list.xlsx:2: warning: the row has a value in column AB, the header ends in column B"),
        row("a reference to another row", #"<c r="A2"><v>1</v></c><c r="B3"><v>1</v></c>"#, badPlace),
        row("two cells in one place", #"<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>"#, badPlace),
        row("cells in disorder", #"<c r="B2"><v>1</v></c><c r="A2"><v>2</v></c>"#, badPlace),
        row("a reference without row", #"<c r="A2"><v>1</v></c><c r="B"><v>2</v></c>"#, badPlace),
        row("a reference without column", #"<c r="A2"><v>1</v></c><c r="2"><v>2</v></c>"#, badPlace),
        row("an empty reference", #"<c r="A2"><v>1</v></c><c r=""><v>2</v></c>"#, badPlace),
        row("a negative reference", #"<c r="A2"><v>1</v></c><c r="B-2"><v>2</v></c>"#, badPlace),
        row(
            "the first column that no sheet has", #"<c r="A2"><v>1</v></c><c r="XFE2"><v>2</v></c>"#, badPlace
        ),
        row(
            "a column beyond a thousand million", #"<c r="A2"><v>1</v></c><c r="CFDGSXM2"><v>2</v></c>"#,
            badPlace),
        row(
            "a column too large for any number",
            #"<c r="A2"><v>1</v></c><c r="\#(String(repeating: "Z", count: 500))2"><v>2</v></c>"#, badPlace),
        row(
            "a row too large for any number",
            #"<c r="A2"><v>1</v></c><c r="B\#(String(repeating: "2", count: 500))"><v>2</v></c>"#, badPlace),
        row(
            "a text by a negative number", #"<c r="A2" t="s"><v>-1</v></c>"#,
            "bad-cell list.xlsx:2: warning: column `a`: the cell refers to a text that the workbook does not hold"
        ),
        row(
            "a text that is not there", #"<c r="B2" t="s"><v>4</v></c>"#,
            "bad-cell list.xlsx:2: warning: column `b`: the cell refers to a text that the workbook does not hold"
        ),
        row(
            "a text by no number", #"<c r="D2" t="s"><v>99999999999999999999</v></c>"#,
            "bad-cell list.xlsx:2: warning: column D: the cell refers to a text that the workbook does not hold"
        ),
        row(
            "a number that is none", #"<c r="A2"><v>12x</v></c>"#,
            "bad-cell list.xlsx:2: warning: column `a`: the cell says it is a number and is none"),
        row(
            "a number without digits", #"<c r="A2"><v>-.e5</v></c>"#,
            "bad-cell list.xlsx:2: warning: column `a`: the cell says it is a number and is none"),
        row(
            "a number without its exponent", #"<c r="A2"><v>1E</v></c>"#,
            "bad-cell list.xlsx:2: warning: column `a`: the cell says it is a number and is none"),
        row(
            "a number beyond all numbers", #"<c r="A2"><v>1E99999999999999999999</v></c>"#,
            "bad-cell list.xlsx:2: warning: column `a`: the cell says it is a number and is none"),
        row(
            "a number that would lose digits", #"<c r="A2"><v>1234567890123456</v></c>"#,
            "number-too-long list.xlsx:2: warning: column `a`: the number has more than 15 digits, of which a sheet keeps 15: it should be text"
        ),
        row(
            "neither true nor false", #"<c r="B2" t="b"><v>2</v></c>"#,
            "bad-cell list.xlsx:2: warning: column `b`: the cell says it is true or false and is neither"),
        row(
            "an unknown type", #"<c r="B2" t="z"><v>2</v></c>"#,
            "bad-cell list.xlsx:2: warning: column `b`: the cell is of no known type"),
        XLSXCase(
            "cells of a million bytes and one, in the sheet and shared",
            {
                let text = String(repeating: "x", count: 1_000_001)
                $0.strings += "<si><t>\(text)</t></si>"
                $0.rows = """
                    <row r="2"><c r="A2" t="str"><v>\(text)</v></c></row><row r="3"><c r="B3" t="s"><v>4</v></c></row>
                    <row r="4"><c r="A4" t="s"><v>2</v></c></row>
                    """
            }, "[a|b]",
            "cell-too-long list.xlsx:2: warning: column `a`: the cell has more than 1000000 bytes",
            "cell-too-long list.xlsx:3: warning: column `b`: the cell has more than 1000000 bytes", "4 [x|]"),
        XLSXCase(
            "rows of more than sixteen million bytes, in the sheet and by reference",
            {
                $0.isStored = true
                let text = String(repeating: "x", count: 1_000_000)
                let columns = (0..<17).map { String(Unicode.Scalar(UInt8(ascii: "A") + $0)) }
                func row(_ number: Int, _ cell: (String) -> String) -> String {
                    #"<row r="\#(number)">\#(columns.map { cell("\($0)\(number)") }.joined())</row>"#
                }
                $0.strings += "<si><t>\(text)</t></si>"
                $0.sheetData =
                    row(1) { #"<c r="\#($0)" t="str"><v>\#($0)</v></c>"# }
                    + row(2) { #"<c r="\#($0)" t="s"><v>4</v></c>"# }
                    + row(3) { #"<c r="\#($0)" t="str"><v>\#(text)</v></c>"# }
            }, "[A1|B1|C1|D1|E1|F1|G1|H1|I1|J1|K1|L1|M1|N1|O1|P1|Q1]",
            "row-too-large list.xlsx:2: warning: the row has more than 16000000 bytes",
            "row-too-large list.xlsx:3: warning: the row has more than 16000000 bytes"),
    ]
}
