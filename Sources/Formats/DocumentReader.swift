import Basics
import Invoicing
import XML

/// Takes values out of a tree and remembers what was taken, so that the rest can be reported.
///
/// A value counts as taken when the invoice holds it. An element that is only a frame counts when something asked for it.
struct DocumentReader {
    private let tree: XMLTree
    private var takenElements: [Bool]
    private var takenAttributes: [Bool]
    /// What was lost of elements that were taken, by their numbers.
    private var losses: [Int32: String] = [:]

    init(_ tree: XMLTree) {
        self.tree = tree
        takenElements = [Bool](repeating: false, count: tree.records.count)
        takenAttributes = [Bool](repeating: false, count: tree.attributes.count)
        takenElements[0] = true
    }

    // MARK: Elements

    /// The first child of this name, taken.
    mutating func child(_ name: XMLName, of parent: Element?) -> Element? {
        guard let found = parent?.child(name) else { return nil }
        take(found)
        return found
    }

    /// All children of this name, taken.
    mutating func children(_ name: XMLName, of parent: Element?) -> [Element] {
        guard let parent else { return [] }
        var all: [Element] = []
        for child in parent.children(name) {
            take(child)
            all.append(child)
        }
        return all
    }

    mutating func take(_ element: Element) {
        takenElements[Int(element.index)] = true
    }

    /// Gives an element back that was asked for and that the invoice cannot hold after all.
    mutating func leave(_ element: Element) {
        takenElements[Int(element.index)] = false
    }

    /// Says that the invoice holds less than the element says.
    mutating func note(_ element: Element, _ message: String) {
        losses[element.index] = message
    }

    // MARK: Values

    /// The text of the first child of this name, as written.
    mutating func text(_ name: XMLName, of parent: Element?) -> String? {
        child(name, of: parent)?.text
    }

    /// The text of the first child of this name, where an invoice has a text that is empty when it is lacking. An element
    /// that is there and empty is left.
    mutating func required(_ name: XMLName, of parent: Element?) -> String {
        guard let child = child(name, of: parent) else { return "" }
        let text = child.text
        if text.isEmpty { leave(child) }
        return text
    }

    /// The same for a code, without blanks at its ends.
    mutating func requiredCode(_ name: XMLName, of parent: Element?) -> String {
        guard let child = child(name, of: parent) else { return "" }
        guard let text = child.trimmedText else {
            leave(child)
            return ""
        }
        return text
    }

    /// The text of the first child of this name, without blanks at its ends.
    mutating func code(_ name: XMLName, of parent: Element?) -> String? {
        child(name, of: parent).map { $0.trimmedText ?? "" }
    }

    /// The accounting currency in the first child of this name; `nil` when it is the invoice's own, which says nothing more.
    mutating func currency(_ name: XMLName, of parent: Element?, unless own: Currency) -> Currency? {
        guard let currency = code(name, of: parent).map({ Currency($0) }) else { return nil }
        return currency == own ? nil : currency
    }

    /// The number in the first child of this name. One that no amount can hold is left.
    mutating func number(_ name: XMLName, of parent: Element?) -> Amount? {
        guard let child = child(name, of: parent) else { return nil }
        return number(in: child)
    }

    /// The number in an element. One that no amount can hold is left.
    mutating func number(in element: Element) -> Amount? {
        let range = tree.trimmed(tree.records[Int(element.index)].text)
        guard let number = Amount(decimal: tree.bytes[range.indices]) else {
            leave(element)
            return nil
        }
        return number
    }

    /// The text and the scheme of the first child of this name.
    mutating func identifier(_ name: XMLName, _ scheme: XMLName, of parent: Element?) -> Invoice.Identifier? {
        guard let child = child(name, of: parent) else { return nil }
        return Invoice.Identifier(child.text, scheme: attribute(scheme, of: child))
    }

    /// An attribute's value, taken.
    mutating func attribute(_ name: XMLName, of element: Element?) -> String? {
        guard let element, let place = attributePlace(name, of: element) else { return nil }
        takenAttributes[place] = true
        return tree.string(tree.attributes[place].value)
    }

    /// Takes an attribute when it says what is known anyway.
    mutating func expect(_ name: XMLName, _ value: String, of element: Element) {
        guard let place = attributePlace(name, of: element), tree.string(tree.attributes[place].value) == value else {
            return
        }
        takenAttributes[place] = true
    }

    private func attributePlace(_ name: XMLName, of element: Element) -> Int? {
        let record = tree.records[Int(element.index)]
        let first = Int(record.firstAttribute)
        return (first..<first + Int(record.attributeCount)).first {
            tree.names[Int(tree.attributes[$0].name)].key == name.key
        }
    }

    // MARK: What is left

    /// How many notes name their place. A document with more losses than this gets one note that counts the others.
    private static let mostNotes = 1000

    /// A note for each element and attribute that was not taken. What stands inside an element that was not taken goes with
    /// it.
    func notes() -> [Reading.Note] {
        var notes: [Reading.Note] = []
        var uncounted = 0
        func add(_ location: @autoclosure () -> String, _ message: @autoclosure () -> String) {
            if notes.count < Self.mostNotes {
                notes.append(Reading.Note(location: location(), message: message()))
            } else {
                uncounted += 1
            }
        }
        // Where a schema lies is a hint to programs and no part of the invoice.
        let hints = tree.namespaces.firstIndex {
            tree.bytes[$0.uri.indices].elementsEqual("http://www.w3.org/2001/XMLSchema-instance".utf8)
        }
        for index in tree.records.indices {
            let record = tree.records[index]
            let isInsideLoss = record.parent >= 0 && !takenElements[Int(record.parent)]
            if isInsideLoss { continue }
            if record.name == XMLRecord.textName {
                add(tree.location(of: record.parent), "Text between elements has no place in an invoice.")
                continue
            }
            if !takenElements[index] {
                add(tree.location(of: Int32(index)), Self.message(on: tree, index))
                continue
            }
            if let loss = losses[Int32(index)] { add(tree.location(of: Int32(index)), loss) }
            let first = Int(record.firstAttribute)
            for place in first..<first + Int(record.attributeCount) where !takenAttributes[place] {
                if let hints, Int(tree.names[Int(tree.attributes[place].name)].namespace) == hints { continue }
                let name = tree.writtenName(tree.attributes[place].name)
                let value = tree.string(tree.attributes[place].value)
                add(
                    tree.location(of: Int32(index)) + "/@" + name,
                    "The attribute `\(name)`, here `\(value.prefix(64))`, has no place in an invoice.")
            }
        }
        if uncounted > 0 {
            notes.append(
                Reading.Note(location: "", message: "\(uncounted) more elements and attributes were left out."))
        }
        return notes
    }

    private static func message(on tree: XMLTree, _ index: Int) -> String {
        let element = Element(tree: tree, index: Int32(index))
        let name = tree.writtenName(tree.records[index].name)
        guard let text = element.trimmedText else { return "`\(name)` has no place in an invoice here." }
        return "`\(name)`, here `\(text.prefix(64))`, has no place in an invoice here."
    }
}
