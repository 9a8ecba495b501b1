import Basics
import Invoicing
import XML

/// What both writers do with a builder.
extension XMLTreeBuilder {
    /// An element with text, when there is a text.
    mutating func optional(_ name: XMLName, _ text: String?) {
        if let text { element(name, text) }
    }

    /// An element with text, unless the text is empty, which in an invoice means that it is lacking.
    mutating func unlessEmpty(_ name: XMLName, _ text: String) {
        if !text.isEmpty { element(name, text) }
    }

    /// An element with a number, when there is one.
    mutating func number(_ name: XMLName, _ number: Amount?) {
        if let number { element(name) { number.write(to: &$0) } }
    }

    /// An element with an amount of money, when there is one: at least two decimal places.
    mutating func money(_ name: XMLName, _ amount: Amount?) {
        if let amount { element(name) { amount.write(to: &$0, minimumScale: 2) } }
    }

    /// An element with an identifier and its scheme, when there is one.
    mutating func identifier(_ name: XMLName, _ identifier: Invoice.Identifier?, scheme: XMLName) {
        guard let identifier else { return }
        open(name)
        if let value = identifier.scheme { attribute(scheme, value) }
        text(identifier.value)
        close()
    }
}
