import Database

extension Migration {
    /// What went over the wire lies beside the tables, where the engine has a place for it.
    static let evidencePlaces = Migration(
        7, "evidence_places",
        "ALTER TABLE evidence ADD COLUMN message_place TEXT",
        "ALTER TABLE evidence ADD COLUMN signal_place TEXT"
    )
}
