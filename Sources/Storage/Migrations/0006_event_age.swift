import Database

extension Migration {
    /// Events are found by their age in their identifiers, which begin with the time.
    static let eventAge = Migration(6, "event_age", "DROP INDEX events_age")
}
