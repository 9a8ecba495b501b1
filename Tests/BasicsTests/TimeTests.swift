import Basics
import Testing

struct TimeTests {
    @Test(arguments: ["1970-01-01", "2000-02-29", "2026-04-25", "9999-12-31", "0001-01-01"])
    func `a date is read, counted and written back`(text: String) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.description == text)
        #expect(CalendarDate(daysSince1970: date.daysSince1970) == date)
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-1-1", "20260425", "2026-04-25T00:00:00Z", "0000-01-01", ""])
    func `a day that does not exist is refused`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `days are added across the ends of months and years`() throws {
        #expect(try #require(CalendarDate("2026-12-31")).adding(days: 60).description == "2027-03-01")
        #expect(try #require(CalendarDate("2024-03-01")).adding(days: -1).description == "2024-02-29")
    }

    @Test(arguments: [
        ("2026-04-25T10:00:00Z", "2026-04-25T10:00:00.000Z"),
        ("2026-04-25T12:00:00.25+02:00", "2026-04-25T10:00:00.250Z"),
        ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
    ])
    func `a moment is read with any offset and written in UTC`(text: String, precise: String) {
        #expect(Timestamp(text)?.precise == precise)
    }

    @Test(arguments: ["2026-04-25", "2026-04-25T10:00:00", "2026-04-25T25:00:00Z", "2026-04-25T10:00:00.Z", "now"])
    func `what is no moment is refused`(text: String) {
        #expect(Timestamp(text) == nil)
    }
}
