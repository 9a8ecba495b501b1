/// One step of the schema's story. Steps only go forward, and one that has shipped is never edited.
package struct Migration: Sendable {
    /// 1 for the first step, then one more each.
    package let number: Int
    /// What the step brings, in a word or two.
    package let name: String
    private let statements: @Sendable (Dialect) -> [SQL]

    /// A step that is the same for both engines: one statement each.
    package init(_ number: Int, _ name: StaticString, _ statements: SQL...) {
        self.init(number, name) { _ in statements }
    }

    /// A step that differs between the engines.
    package init(_ number: Int, _ name: StaticString, _ statements: @escaping @Sendable (Dialect) -> [SQL]) {
        self.number = number
        self.name = name.description
        self.statements = statements
    }

    /// Does the step, unless another program has done it since the list was read.
    fileprivate func apply(in tx: borrowing Transaction) throws(DatabaseError) {
        guard try tx.run("SELECT 1 FROM schema_migrations WHERE number = \(number)").isEmpty else { return }
        for statement in statements(tx.dialect) { try tx.execute(statement) }
        try tx.execute("INSERT INTO schema_migrations (number, name) VALUES (\(number), \(name))")
    }
}

extension Engine {
    /// Brings the schema up to the last of `migrations`, each in a transaction of its own. What was applied is skipped.
    ///
    /// - Parameter migrations: All of them, numbered 1, 2, 3 …
    /// - Throws: `.newerSchema` when the database has steps that `migrations` lacks or knows by another name, and then
    ///   nothing is changed; whatever error a step meets, and then the steps before it stay.
    package func migrate(_ migrations: [Migration]) async throws {
        for (index, migration) in migrations.enumerated() where migration.number != index + 1 {
            throw DatabaseError(
                .statement, "migration \(migration.name) has number \(migration.number); expected \(index + 1)")
        }
        let applied = try await write { tx in
            try tx.execute(
                "CREATE TABLE IF NOT EXISTS schema_migrations (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL)")
            return try Self.applied(in: tx, of: migrations)
        }
        for migration in migrations.dropFirst(applied) {
            try await write { tx in try migration.apply(in: tx) }
        }
    }

    /// How many of `migrations` the database has.
    private static func applied(in tx: borrowing Transaction, of migrations: [Migration]) throws(DatabaseError) -> Int {
        let rows = try tx.run("SELECT number, name FROM schema_migrations ORDER BY number")
        for (index, row) in rows.enumerated() {
            let number: Int = try row["number"]
            let name: String = try row["name"]
            guard index < migrations.count else {
                throw DatabaseError(
                    .newerSchema,
                    "the database has migration \(number) (\(name)), and this program knows \(migrations.count): "
                        + "a newer program wrote it")
            }
            guard migrations[index].number == number, migrations[index].name == name else {
                throw DatabaseError(
                    .newerSchema,
                    "the database has migration \(number) (\(name)); expected \(migrations[index].number) "
                        + "(\(migrations[index].name)): another program wrote it")
            }
        }
        return rows.count
    }
}
