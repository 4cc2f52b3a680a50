import JobModel

/// What a press file says of itself. Everyone who gets the file can read it: the caller keeps names, addresses and
/// tokens out of it.
public struct DocumentInformation: Hashable, Sendable {
    public var title: String
    /// The program that ordered the document.
    public var creator: String
    /// The program that wrote the PDF.
    public var producer: String
    /// Of creation and of modification: midnight UTC, so that a part is the same on whatever day it is made.
    public var year, month, day: Int
    /// 16 bytes that follow from what the file holds: equal files have equal ones, others have others.
    public var identifier: [UInt8]

    public init(
        title: String, creator: String, producer: String, year: Int, month: Int, day: Int, identifier: [UInt8]
    ) {
        self.title = title
        self.creator = creator
        self.producer = producer
        self.year = year
        self.month = month
        self.day = day
        self.identifier = identifier
    }

    /// - Throws: `settings`.
    func check() throws(PressError) {
        guard identifier.count == 16 else { throw PressError(.settings, "a file's identifier has 16 bytes") }
        guard CalendarDate(year: year, month: month, day: day) != nil else {
            throw PressError(.settings, "the document's date does not exist")
        }
        // No character reference stands for those (XML 1.0, 2.2), and C's strings end at the first of them.
        for text in [title, creator, producer]
        where text.unicodeScalars.contains(where: {
            $0.value < 32 || $0.value == 0xFFFE || $0.value == 0xFFFF
        }) {
            throw PressError(.settings, "a text of the document's information holds a control character")
        }
    }

    /// `D:20260131000000Z` (ISO 32000-1, 7.9.4).
    var pdfDate: String { "D:\(padded(year, 4))\(padded(month, 2))\(padded(day, 2))000000Z" }

    /// `2026-01-31T00:00:00Z` (XMP, part 1, 8.2.1.1).
    var xmpDate: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T00:00:00Z" }

    /// `uuid:…`: the identifier's digits in the groups of a UUID.
    var uuid: String {
        var digits = ""
        for (index, byte) in identifier.enumerated() {
            if [4, 6, 8, 10].contains(index) { digits += "-" }
            digits += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        return "uuid:\(digits)"
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension PressProfile {
    /// PDF/X-4 is defined on PDF 1.6 (ISO 15930-7, 6.1).
    static let version: StaticString = "1.6"
}
