/// Why bytes are not a document that we read. One struct for the whole target: branch on `code`, read `message`.
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
