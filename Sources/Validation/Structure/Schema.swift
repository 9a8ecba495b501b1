import XML

/// What a published schema says of the elements of a syntax, as flat tables: made once, when the first document is checked,
/// and looked up without allocating.
///
/// Names, types and children are numbers. Children of a type stand together, in the order they must come in.
final class Schema: Sendable {
    /// The names of elements and attributes that the schema knows.
    let names: [SchemaName]
    /// By name: the type of a global element of that name, or `unknown`.
    let globals: [UInt16]
    let types: [SchemaType]
    /// By type: its name without `Type`, with the prefix of its namespace.
    let typeNames: [SchemaName]
    /// The children of all types whose content is a row.
    let children: [SchemaChild]
    let attributes: [SchemaAttribute]
    /// The values that attributes are limited to.
    let limits: [[String]]
    /// Contents that are more than one row of children.
    let models: [ContentModel]
    /// The type of what no schema declares.
    let anything: UInt16
    /// Number plus one by key: open addressing, a power of two, at most half full. 0 is free.
    private let slots: [UInt16]

    /// The number of a name or a type that is not in the tables.
    static let unknown = UInt16.max

    static let ubl = Schema(reading: UBLStructure.sections)
    static let cii = Schema(reading: CIIStructure.sections)

    static func of(_ syntax: Syntax) -> Schema {
        switch syntax {
        case .ublInvoice, .ublCreditNote: ubl
        case .cii: cii
        }
    }

    init(reading sections: [SchemaSection]) {
        var reading = SchemaReading()
        reading.read(sections)
        names = reading.names
        globals = reading.globals
        types = reading.types
        typeNames = reading.typeNames
        children = reading.children
        attributes = reading.attributes
        limits = reading.limits
        models = reading.models
        anything = reading.anything
        var size = 64
        while size < names.count * 2 { size *= 2 }
        var slots = [UInt16](repeating: 0, count: size)
        for (number, name) in names.enumerated() {
            var slot = Int(truncatingIfNeeded: name.key) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(number + 1)
        }
        self.slots = slots
    }

    /// The number of a name, or `unknown`.
    func number(of key: UInt64) -> UInt16 {
        var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
        while slots[slot] != 0 {
            if names[Int(slots[slot] - 1)].key == key { return slots[slot] - 1 }
            slot = (slot + 1) & (slots.count - 1)
        }
        return Self.unknown
    }
}

/// A name that a schema knows.
struct SchemaName: Sendable {
    let key: UInt64
    /// Empty for attributes.
    let prefix: StaticString
    /// Where the local name stands in the text of a section.
    private let text: StaticString
    private let range: Range<Int>

    /// - Parameter local: A part of the section's text.
    init(prefix: StaticString, address: String, local: Text, in text: StaticString) {
        self.prefix = prefix
        self.text = text
        let start = local.bytes.baseAddress.map { $0 - text.utf8Start } ?? 0
        range = start..<start + local.bytes.count
        key = XMLNameKey(namespace: address, local: local).value
    }

    var local: Text { Text(text).part(range) }
    /// With the customary prefix: `cbc:ID`.
    var written: String { prefix.utf8CodeUnitCount == 0 ? local.string : "\(prefix):\(local.string)" }
}

extension XMLNameKey {
    init(namespace: String, local: Text) {
        var namespace = namespace
        self = namespace.withUTF8 { XMLNameKey(namespace: $0, local: local.bytes) }
    }
}

/// What an element of a type may hold.
struct SchemaType: Sendable {
    var content = SchemaContent.row(start: 0, count: 0)
    /// Whether text may stand between the children.
    var isMixed = false
    /// Where its attributes stand.
    var attributes = 0..<0
    /// Bit by bit, which of its attributes must be there.
    var needed: UInt32 = 0
}

/// What stands between the tags.
enum SchemaContent: Sendable {
    /// A value, and no elements.
    case value(ValueKind)
    /// These children in this order; none, when the count is 0.
    case row(start: Int32, count: Int32)
    /// Choices, groups that repeat, wildcards.
    case model(Int32)
    /// Anything; what is declared is checked.
    case any
}

/// A child in a row.
struct SchemaChild: Sendable {
    let name: UInt16
    let type: UInt16
    /// How many places further on, in the same row, the next child comes that must be there; beyond the row when none does.
    let stepsToNeeded: UInt16
    let isNeeded: Bool
    let repeats: Bool
}

/// An attribute that elements of a type may have.
struct SchemaAttribute: Sendable {
    let name: UInt16
    let kind: ValueKind
    /// Which of `limits`; -1: none.
    let limit: Int16
    let isNeeded: Bool
}
