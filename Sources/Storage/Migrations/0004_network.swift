import Database

extension Migration {
    /// What the access point exchanged with others, what it publishes of its companies, and what it counts.
    static let network = Migration(
        4, "network",
        """
        CREATE TABLE transmissions (
            id               TEXT    NOT NULL PRIMARY KEY,
            direction        TEXT    NOT NULL,
            purpose          TEXT    NOT NULL,
            organization_id  TEXT    REFERENCES organizations (id),  -- NULL: the access point's own
            company_id       TEXT    REFERENCES companies (id),
            document_id      TEXT,
            message_id       TEXT    NOT NULL,
            instance_id      TEXT    NOT NULL,
            sender           TEXT    NOT NULL,
            receiver         TEXT    NOT NULL,
            document_type    TEXT    NOT NULL,
            process          TEXT    NOT NULL,
            sender_country   TEXT,
            peer             TEXT,
            endpoint         TEXT,
            state            TEXT    NOT NULL,
            failure_code     TEXT,
            failure_message  TEXT,
            payload_digest   BYTEA,
            signed_parts     TEXT,                                   -- a line for each: its digest, a blank, its URI
            status_code      TEXT,
            status_text      TEXT,
            exchanged_at     BIGINT,
            created_at       BIGINT  NOT NULL
        )
        """,
        // A message is taken once, however often it comes.
        "CREATE UNIQUE INDEX transmissions_message ON transmissions (direction, message_id)",
        "CREATE INDEX transmissions_instance ON transmissions (direction, instance_id)",
        "CREATE INDEX transmissions_document ON transmissions (document_id)",
        """
        CREATE TABLE evidence (
            transmission_id  TEXT    NOT NULL PRIMARY KEY REFERENCES transmissions (id),
            message_type     TEXT,
            message          BYTEA,
            signal_type      TEXT,
            signal           BYTEA,
            payload          BYTEA                                   -- what is to be sent, where no document holds it
        )
        """,
        """
        CREATE TABLE service_metadata (
            participant      TEXT    NOT NULL,
            document_type    TEXT    NOT NULL,
            process          TEXT    NOT NULL,
            company_id       TEXT    REFERENCES companies (id),      -- NULL: the access point's own
            signed           BYTEA   NOT NULL,
            PRIMARY KEY (participant, document_type)
        )
        """,
        "CREATE INDEX service_metadata_company ON service_metadata (company_id)",
        """
        CREATE TABLE exchange_counts (
            month             TEXT    NOT NULL,                      -- 2026-11
            direction         TEXT    NOT NULL,
            peer              TEXT    NOT NULL,
            document_type     TEXT    NOT NULL,
            process           TEXT    NOT NULL,
            profile           TEXT    NOT NULL,
            sender_country    TEXT    NOT NULL,
            receiver_country  TEXT    NOT NULL,
            end_user          TEXT    NOT NULL,
            messages          BIGINT  NOT NULL,
            PRIMARY KEY (month, direction, peer, document_type, process, profile, sender_country, receiver_country,
                end_user)
        )
        """,
        """
        CREATE TABLE reports (
            month         TEXT    NOT NULL,
            kind          TEXT    NOT NULL,
            report        BYTEA   NOT NULL,
            submitted_at  BIGINT  NOT NULL,
            PRIMARY KEY (month, kind)
        )
        """
    )
}
