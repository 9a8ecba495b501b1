/// Why bytes are not a document that we read, or not one to believe. One struct for the whole target: branch on `code`, read `message`.
package struct XMLError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What went wrong.
    package let code: Code
    /// What was expected and what came, in a sentence.
    package let message: String
    /// Where reading stopped, counted from 1; 0 when there is no place to name.
    package let line: Int
    /// The column in that line, counted from 1; 0 when there is no place to name.
    package let column: Int

    /// The kinds of failure.
    package enum Code: String, Sendable {
        /// Not well-formed XML 1.0 with namespaces.
        case malformed
        /// There is a document type declaration. It is refused: it brings entities, and entities bring attacks.
        case doctype
        /// More bytes, depth, elements, names or attributes than the limits allow.
        case tooLarge
        /// A signature or an encryption by a method that is not allowed.
        case algorithm
        /// A reference that names no element of the document, or more than one.
        case reference
        /// What a reference names is not what was signed.
        case digest
        /// A signature that is not by the key it should be by.
        case signature
    }

    package init(_ code: Code, _ message: String, line: Int = 0, column: Int = 0) {
        self.code = code
        self.message = message
        self.line = line
        self.column = column
    }

    package var description: String {
        line > 0 ? "line \(line), column \(column): \(message)" : message
    }
}
