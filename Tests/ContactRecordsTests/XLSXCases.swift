import Foundation
import TestSupport
import Testing

/// Workbooks of our own making, and what is read of them, refused or rejected.
struct XLSXCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Made when the test runs: an order is no value to share.
    let parts: @Sendable () -> XLSXParts
    var sheet: String?
    var skip = 0
    var encoding: String?
    /// Header, rows, and what is thrown.
    let lines: [String]

    /// What is to be done about damage.
    static let again = "  hint: open it in a spreadsheet program and save it again, or have it sent again"

    init(
        _ testDescription: String, sheet: String? = nil, skip: Int = 0, encoding: String? = nil,
        _ change: @escaping @Sendable (inout XLSXParts) -> Void, _ lines: String...
    ) {
        self.testDescription = testDescription
        self.sheet = sheet
        self.skip = skip
        self.encoding = encoding
        parts = {
            var parts = XLSXParts()
            change(&parts)
            return parts
        }
        self.lines = lines
    }
}

@Suite("Workbooks")
struct XLSXTests {
    private static let all = XLSXCase.read + XLSXCase.cells + XLSXCase.refused

    /// All of them, written once by one run of Python.
    private static let written = Result {
        let folder = try TemporaryFolder()
        try XLSXOrder.write(
            all.enumerated().map { index, example in
                var order = example.parts().order
                order.path = folder.path("\(index).xlsx")
                order.encoding = example.encoding
                return order
            })
        return folder
    }

    @Test("are read, rejected row by row, or refused in these words", arguments: all.indices)
    func reads(index: Int) throws {
        let example = XLSXTests.all[index]
        let folder = try XLSXTests.written.get()
        let lines = try ReadList.workbook(
            folder.path("\(index).xlsx"), sheet: example.sheet, skip: example.skip)
        #expect(lines == example.lines, "\(example.testDescription)")
    }

    @Test("there are at least forty of them")
    func count() { #expect(XLSXTests.all.count >= 40) }
}
