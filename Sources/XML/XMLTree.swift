import Synchronization

/// A document as a compact read-only tree: a few flat arrays, and no object for each node.
///
/// Nodes are numbered in document order and the root element is 0. White space between elements is dropped; all other
/// text is kept as written. Comments, processing instructions and the order of namespace declarations are not kept.
package final class XMLTree: Sendable {
    /// Every element, and the stray text of mixed content, in document order.
    package let records: [XMLRecord]
    /// The attributes of all elements, each element's together.
    package let attributes: [XMLAttributeRecord]
    /// The distinct names in the document, by the numbers that records use.
    package let names: [XMLNameRecord]
    /// The distinct namespaces; 0 is none.
    package let namespaces: [XMLNamespaceRecord]
    /// All text, attribute values and names, as UTF-8; ranges point in here.
    package let bytes: [UInt8]
    /// What was worked out for the places of nodes.
    let ordinals = Mutex(XMLOrdinals())

    init(_ store: XMLStore) {
        records = store.records
        attributes = store.attributes
        names = store.names
        namespaces = store.namespaces
        bytes = store.bytes
    }

    /// The outermost element.
    package var root: Element { Element(tree: self, index: 0) }

    /// The name with this number, as the document would write it: `cbc:ID`.
    package func writtenName(_ index: UInt32) -> String {
        let name = names[Int(index)]
        let prefix = namespaces[Int(name.namespace)].prefix
        if prefix.length == 0 { return string(name.local) }
        return string(prefix) + ":" + string(name.local)
    }

    /// The prefix that a namespace was first met with, empty for none; `nil` when the document does not use it.
    package func prefix(of namespace: XMLNamespace) -> String? {
        namespaces.dropFirst().first { string($0.uri) == "\(namespace.uri)" }.map { string($0.prefix) }
    }

    /// A range of the bytes as text.
    package func string(_ range: XMLRange) -> String {
        String(decoding: bytes[range.indices], as: UTF8.self)
    }
}

/// The growing form of a tree's arrays.
struct XMLStore {
    var records: [XMLRecord] = []
    var attributes: [XMLAttributeRecord] = []
    var names: [XMLNameRecord] = []
    var namespaces = [XMLNamespaceRecord(uri: XMLRange(), prefix: XMLRange())]
    var bytes: [UInt8] = []
}

/// A stretch of a tree's bytes.
package struct XMLRange: Sendable {
    package var start: UInt32 = 0
    package var length: UInt32 = 0

    /// The same as array indices.
    @inlinable package var indices: Range<Int> { Int(start)..<Int(start) + Int(length) }
}

/// One node. Links are node numbers; -1 where there is none.
package struct XMLRecord: Sendable {
    /// The name's number, or `textName` for a piece of text between child elements.
    package var name: UInt32
    package var parent: Int32
    package var firstChild: Int32 = -1
    package var nextSibling: Int32 = -1
    /// The text before the first child element.
    package var text: XMLRange
    package var firstAttribute: UInt32
    package var attributeCount: UInt32 = 0

    /// The name of a node that is no element but text.
    package static let textName = UInt32.max
}

/// One attribute of one element.
package struct XMLAttributeRecord: Sendable {
    package var name: UInt32
    package var value: XMLRange
}

/// One of a document's distinct names.
package struct XMLNameRecord: Sendable {
    package let key: XMLNameKey
    package let namespace: UInt32
    package let local: XMLRange
}

/// One of a document's distinct namespaces, with the prefix it was first met with.
package struct XMLNamespaceRecord: Sendable {
    package let uri: XMLRange
    package let prefix: XMLRange
}
