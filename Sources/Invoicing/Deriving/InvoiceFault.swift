import Basics

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
    /// What would have had to be there, where that is one value or a few words.
    package var expected: String?
    /// What is there, where it is compared with something.
    package var found: String?
    /// Changes of the body of which each would mend it, the likeliest first. Empty where only the caller can know.
    package var remedies: [[Change]] = []

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
        /// An account number that is no IBAN.
        case iban
        /// A value that was given differs from what was reckoned by more than rounding explains.
        case mismatch
    }

    /// One field of the body set to another value, or left out.
    package enum Change: Equatable, Sendable {
        case number(String, Amount)
        case text(String, String)
        case remove(String)
    }

    package init(_ code: Code, _ field: String, _ term: String, _ message: String) {
        self.code = code
        self.field = field
        self.term = term
        self.message = message
    }

    package var description: String { "\(field) (\(term)): \(message)" }
}
