import Database

extension Migration {
    /// What documents hold, apart from what is known of them: a document's state changes some times, its contents never, and
    /// a row is written again as a whole.
    static let contents = Migration(
        5, "contents",
        """
        CREATE TABLE document_contents (
            document_id  TEXT    NOT NULL PRIMARY KEY REFERENCES documents (id),
            body         TEXT,                                       -- a JSON object
            xml          BYTEA
        )
        """,
        """
        INSERT INTO document_contents (document_id, body, xml)
            SELECT id, body, xml FROM documents WHERE body IS NOT NULL OR xml IS NOT NULL
        """,
        "ALTER TABLE documents DROP COLUMN body",
        "ALTER TABLE documents DROP COLUMN xml"
    )
}
