/// What keeps the totals of an invoice from being derived: one thing, and the field it is about.
package struct InvoiceFault: Equatable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package let code: Code
    /// The field, by its name in the JSON body of a document: `lines[0].vatRate`, `totals.grossAmount`.
    package let field: String
    /// The business term of EN 16931: `BT-152`.
    package let term: String
    /// What was expected and what came.
    package let message: String

    /// The kinds of faults.
    package enum Code: String, Sendable {
        /// Something that is needed is not there.
        case missing
        /// A value that is not allowed here.
        case notAllowed
        /// More decimal places than the field may have.
        case tooPrecise
        /// A value, or what follows from it, has more digits than can be written.
        case tooLarge
        /// Two values that cannot stand together.
        case conflict
        /// A value that was given differs from what was reckoned by more than rounding explains.
        case mismatch
    }

    package init(_ code: Code, _ field: String, _ term: String, _ message: String) {
        self.code = code
        self.field = field
        self.term = term
        self.message = message
    }

    package var description: String { "\(field) (\(term)): \(message)" }
}
