import Database

extension Migration {
    /// The schema's story, in order. A migration that was released is never edited.
    package static let all: [Migration] = [tenants, documents, outbox, network, contents, eventAge, evidencePlaces]

    /// Who there is: organisations, their keys, their companies, their webhooks.
    static let tenants = Migration(
        1, "tenants",
        """
        CREATE TABLE organizations (
            id          TEXT    NOT NULL PRIMARY KEY,
            name        TEXT    NOT NULL,
            country     TEXT,
            vat_number  TEXT,
            plan        TEXT    NOT NULL,
            created_at  BIGINT  NOT NULL,  -- this and every other moment: ms since 1970 UTC
            expires_at  BIGINT
        )
        """,
        """
        CREATE TABLE companies (
            id                      TEXT    NOT NULL PRIMARY KEY,
            organization_id         TEXT    NOT NULL REFERENCES organizations (id),
            name                    TEXT    NOT NULL,
            legal_name              TEXT    NOT NULL,
            vat_number              TEXT    NOT NULL,
            registration_number     TEXT,
            country                 TEXT    NOT NULL,
            participant             TEXT    NOT NULL,
            additional_identifiers  TEXT    NOT NULL,  -- a JSON array
            street                  TEXT,
            city                    TEXT,
            postal_code             TEXT,
            region                  TEXT,
            address_country         TEXT,              -- NULL: there is no address
            sends                   TEXT    NOT NULL,  -- types of document, with blanks between
            receives                TEXT    NOT NULL,
            status                  TEXT    NOT NULL,
            smp_registered_at       BIGINT,
            settings                TEXT    NOT NULL,  -- a JSON object
            metadata                TEXT    NOT NULL,  -- a JSON object
            sent                    BIGINT  NOT NULL,
            received                BIGINT  NOT NULL,
            created_at              BIGINT  NOT NULL,
            updated_at              BIGINT  NOT NULL
        )
        """,
        "CREATE UNIQUE INDEX companies_vat ON companies (organization_id, vat_number)",
        "CREATE INDEX companies_participant ON companies (participant)",
        """
        CREATE TABLE keys (
            id               TEXT    NOT NULL PRIMARY KEY,
            organization_id  TEXT    NOT NULL REFERENCES organizations (id),
            company_id       TEXT    REFERENCES companies (id),
            name             TEXT    NOT NULL,
            type             TEXT    NOT NULL,
            prefix           TEXT    NOT NULL,
            secret_hash      BYTEA   NOT NULL UNIQUE,
            scopes           TEXT    NOT NULL,
            rate_limit       BIGINT,
            created_at       BIGINT  NOT NULL,
            expires_at       BIGINT,
            revoked_at       BIGINT
        )
        """,
        "CREATE INDEX keys_organization ON keys (organization_id)",
        """
        CREATE TABLE webhooks (
            id                          TEXT    NOT NULL PRIMARY KEY,
            organization_id             TEXT    NOT NULL REFERENCES organizations (id),
            company_id                  TEXT    REFERENCES companies (id),
            url                         TEXT    NOT NULL,
            events                      TEXT    NOT NULL,  -- types of event; empty: every type
            secret                      BYTEA   NOT NULL,  -- sealed
            previous_secret             BYTEA,             -- sealed
            previous_secret_expires_at  BIGINT,
            names_company               BIGINT  NOT NULL,
            status                      TEXT    NOT NULL,
            failure_count               BIGINT  NOT NULL,
            last_delivered_at           BIGINT,
            created_at                  BIGINT  NOT NULL,
            updated_at                  BIGINT  NOT NULL
        )
        """,
        "CREATE INDEX webhooks_organization ON webhooks (organization_id, status)"
    )

    /// What they exchange, and its business life.
    static let documents = Migration(
        2, "documents",
        """
        CREATE TABLE documents (
            id                    TEXT    NOT NULL PRIMARY KEY,
            organization_id       TEXT    NOT NULL REFERENCES organizations (id),
            company_id            TEXT    NOT NULL REFERENCES companies (id),
            type                  TEXT    NOT NULL,
            direction             TEXT    NOT NULL,
            number                TEXT    NOT NULL,
            issue_date            TEXT    NOT NULL,
            due_date              TEXT,
            currency              TEXT    NOT NULL,
            net_amount            BIGINT,              -- this and every other amount: hundredths
            vat_amount            BIGINT,
            gross_amount          BIGINT,
            sender_participant    TEXT,
            sender_name           TEXT,
            sender_vat            TEXT,
            receiver_participant  TEXT,
            receiver_name         TEXT,
            receiver_vat          TEXT,
            buyer_reference       TEXT,
            order_reference       TEXT,
            iban                  TEXT,
            payment_reference     TEXT,
            note                  TEXT,
            status                TEXT    NOT NULL,
            delivery_status       TEXT    NOT NULL,
            lifecycle_status      TEXT,
            failure_code          TEXT,
            failure_message       TEXT,
            is_handed_over        BIGINT  NOT NULL,
            twin_id               TEXT,
            metadata              TEXT    NOT NULL,    -- a JSON object
            sent_at               BIGINT,
            delivered_at          BIGINT,
            received_at           BIGINT,
            created_at            BIGINT  NOT NULL,
            updated_at            BIGINT  NOT NULL,
            body                  TEXT,                -- a JSON object
            xml                   BYTEA
        )
        """,
        "CREATE INDEX documents_organization ON documents (organization_id, id)",
        // One number, one document: a second one of the same type is a duplicate unless the first did not arrive.
        """
        CREATE UNIQUE INDEX documents_number ON documents (company_id, type, number)
            WHERE direction = 'outgoing' AND delivery_status NOT IN ('failed', 'rejected')
        """,
        """
        CREATE TABLE lifecycle_events (
            id                 TEXT    NOT NULL PRIMARY KEY,
            document_id        TEXT    NOT NULL REFERENCES documents (id),
            organization_id    TEXT    NOT NULL REFERENCES organizations (id),
            previous           TEXT,
            current            TEXT    NOT NULL,
            at                 BIGINT  NOT NULL,
            set_by_kind        TEXT    NOT NULL,
            set_by_id          TEXT,
            reason             TEXT,
            reason_code        TEXT,
            note               TEXT,
            payment_date       TEXT,
            payment_amount     BIGINT,
            payment_currency   TEXT,
            payment_remaining  BIGINT,
            payment_reference  TEXT
        )
        """,
        "CREATE INDEX lifecycle_events_document ON lifecycle_events (document_id, id)"
    )

    /// What was promised and what was told: jobs, events, deliveries, kept answers.
    static let outbox = Migration(
        3, "outbox",
        """
        CREATE TABLE jobs (
            id               TEXT    NOT NULL PRIMARY KEY,
            kind             TEXT    NOT NULL,
            subject          TEXT    NOT NULL,
            organization_id  TEXT    NOT NULL,
            company_id       TEXT,
            attempt          BIGINT  NOT NULL,
            due_at           BIGINT  NOT NULL,  -- moved ahead while a worker holds it
            is_held          BIGINT  NOT NULL,
            died_at          BIGINT,
            failure          TEXT
        )
        """,
        "CREATE INDEX jobs_due ON jobs (kind, due_at) WHERE died_at IS NULL",
        """
        CREATE TABLE events (
            id               TEXT    NOT NULL PRIMARY KEY,
            organization_id  TEXT    NOT NULL REFERENCES organizations (id),
            company_id       TEXT    REFERENCES companies (id),
            type             TEXT    NOT NULL,
            data             TEXT    NOT NULL,  -- a JSON object
            created_at       BIGINT  NOT NULL,
            acked_at         BIGINT
        )
        """,
        "CREATE INDEX events_open ON events (organization_id, id) WHERE acked_at IS NULL",
        "CREATE INDEX events_age ON events (created_at)",
        """
        CREATE TABLE webhook_deliveries (
            id               TEXT    NOT NULL PRIMARY KEY,
            webhook_id       TEXT    NOT NULL,
            event_id         TEXT    NOT NULL,
            organization_id  TEXT    NOT NULL,
            state            TEXT    NOT NULL,
            attempt          BIGINT  NOT NULL,
            next_attempt_at  BIGINT,
            http_status      BIGINT,
            error            TEXT,
            duration_ms      BIGINT,
            created_at       BIGINT  NOT NULL
        )
        """,
        "CREATE INDEX webhook_deliveries_webhook ON webhook_deliveries (webhook_id, id)",
        "CREATE INDEX webhook_deliveries_event ON webhook_deliveries (event_id)",
        """
        CREATE TABLE idempotency (
            credential       TEXT    NOT NULL,
            idempotency_key  TEXT    NOT NULL,
            organization_id  TEXT    NOT NULL,
            operation        TEXT    NOT NULL,
            body_hash        BYTEA   NOT NULL,
            status           BIGINT  NOT NULL,
            content_type     TEXT    NOT NULL,
            body             BYTEA   NOT NULL,
            created_at       BIGINT  NOT NULL,
            PRIMARY KEY (credential, idempotency_key)
        )
        """,
        "CREATE INDEX idempotency_age ON idempotency (created_at)"
    )
}
