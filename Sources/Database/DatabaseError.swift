/// What a database could not do. The reason names what was expected and what came, and holds no stored value.
package struct DatabaseError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What to branch on.
    package let code: Code
    /// What to read, and to write in a log.
    package let reason: String
    /// For `.unique`, `.foreignKey`, `.notNull` and `.check`: what was broken, as the engine names it:
    /// `documents.company_id, documents.number`. `nil` where the engine does not say.
    package let constraint: String?

    /// An error with its code and its sentence.
    package init(_ code: Code, _ reason: String, constraint: String? = nil) {
        self.code = code
        self.reason = reason
        self.constraint = constraint
    }

    /// What kind of failure it is.
    package enum Code: String, Sendable {
        /// A second row with a key that must be unique.
        case unique
        /// A row refers to one that is not there, or is referred to and cannot go.
        case foreignKey
        /// `NULL` in a column that must have a value.
        case notNull
        /// A `CHECK` of the table does not hold.
        case check
        /// A value that cannot be stored, or a stored value that is not of the type asked for.
        case invalidValue
        /// A value or a statement longer than the engine takes.
        case tooLarge
        /// The statement is wrong: unknown table or column, syntax, a kind of statement that has no place here.
        case statement
        /// A statement that changes something, where only reading is allowed.
        case readOnly
        /// An earlier statement of this transaction failed; it can only be rolled back.
        case aborted
        /// Too much is waiting, or another process held the file for too long. Worth another try.
        case busy
        /// The work was cut off before its end.
        case interrupted
        /// The disk, or the file's allowance, is full.
        case full
        /// The disk failed.
        case disk
        /// The file is no database, or is damaged.
        case corrupt
        /// The file was written by a newer program.
        case newerSchema
        /// Another process has the file open.
        case inUse
        /// The file or its folder cannot be opened or made.
        case cannotOpen
        /// The engine was closed.
        case closed
    }

    /// `unique: …`
    package var description: String { "\(code.rawValue): \(reason)" }

    static let wasClosed = DatabaseError(.closed, "the database was closed")
}
