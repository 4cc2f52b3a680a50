import JobModel
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test(
        "days that are none",
        arguments: [
            "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-01", "26-01-01",
            "2026/01/01",
            "2026-01-01 ", "+026-01-01", "2026-01-0٣", "", "1899-12-31",
        ])
    func wrong(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test("days that are", arguments: ["2024-02-29", "2000-02-29", "2026-12-31", "1900-01-01", "9999-12-31"])
    func right(text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test("order")
    func order() throws {
        let days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].compactMap { CalendarDate($0) }
        #expect(days.count == 4)
        #expect(days == days.sorted())
    }
}
