import Basics

/// An amount of money on the wire: a number with at least two decimal places, `21.00`, whatever scale it was reckoned at.
package struct TwoPlaces: JSONScalar, JSONWritable, Hashable {
    package let amount: Amount

    package init(_ amount: Amount) { self.amount = amount }

    package init(_ token: JSONToken) throws(JSONReason) { amount = try token.amount() }

    package static var placeholder: TwoPlaces { TwoPlaces(.zero) }
    package static var shape: Shape { .number }

    package func write(to writer: inout JSONWriter) { writer.write(amount, minimumScale: 2) }
}
