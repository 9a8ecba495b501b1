/// A document with everything that its canonical form says: white space, comments, processing instructions, prefixes, and
/// namespace declarations where they stand (XML Information Set). What is signed or encrypted is read as one of these, so
/// that what was verified and what is acted on are the same nodes.
///
/// Nodes are numbered in document order, and what is inside a node follows it: a part of the document is a range of numbers.
package final class XMLInfoset: Sendable {
    /// In document order, what stands before and behind the root element included.
    let nodes: [InfosetNode]
    /// The attributes of all elements, each element's together in canonical order.
    let attributes: [InfosetAttribute]
    /// The namespace declarations of all elements, each element's together.
    let declarations: [InfosetDeclaration]
    /// The attributes that may be identifiers, in document order.
    let identifiers: [InfosetIdentifier]
    /// The distinct names, prefix included.
    let names: [InfosetName]
    /// The distinct prefixes; 0 is none.
    let prefixes: [XMLRange]
    /// The addresses of the distinct namespaces; 0 is none.
    let namespaces: [XMLRange]
    /// All text, attribute values and names, as UTF-8; ranges point in here.
    let bytes: [UInt8]
    /// The number of the prefix `xml`, where the document uses it.
    let xmlPrefix: Int32?
    private let rootIndex: Int32

    init(_ store: InfosetStore, root: Int32) {
        nodes = store.nodes
        attributes = store.attributes
        declarations = store.declarations
        identifiers = store.identifiers
        names = store.names
        prefixes = store.prefixes
        namespaces = store.namespaces
        bytes = store.bytes
        rootIndex = root
        xmlPrefix = prefixes.number(of: "xml", in: bytes)
    }

    /// The outermost element.
    package var root: InfosetElement { InfosetElement(document: self, index: rootIndex) }

    func string(_ range: XMLRange) -> String {
        String(decoding: bytes[range.indices], as: UTF8.self)
    }
}

extension [XMLRange] {
    /// The number of a text among them.
    func number(of text: String, in bytes: [UInt8]) -> Int32? {
        firstIndex { bytes[$0.indices].elementsEqual(text.utf8) }.map { Int32($0) }
    }
}

/// The growing form of an infoset's arrays.
struct InfosetStore {
    var nodes: [InfosetNode] = []
    var attributes: [InfosetAttribute] = []
    var declarations: [InfosetDeclaration] = []
    var identifiers: [InfosetIdentifier] = []
    var names: [InfosetName] = []
    var prefixes = [XMLRange()]
    var namespaces = [XMLRange()]
    var bytes: [UInt8] = []
}

/// One node. Links are node numbers; -1 where there is none.
struct InfosetNode: Sendable {
    enum Kind: UInt8 {
        case element, text, comment, instruction
    }

    var kind: Kind
    var parent: Int32
    /// The number behind the last node inside this one.
    var end: Int32
    /// The number of an element's name.
    var name: Int32 = 0
    /// The content of a text or comment, or the data of an instruction.
    var content = XMLRange()
    /// The target of an instruction.
    var target = XMLRange()
    var attributes: Range<Int32> = 0..<0
    var declarations: Range<Int32> = 0..<0
}

struct InfosetAttribute: Sendable {
    var name: Int32
    var value: XMLRange
}

/// `xmlns:prefix="namespace"`, by numbers.
struct InfosetDeclaration: Sendable {
    var prefix: Int32
    var namespace: Int32
}

/// What an attribute calls its element that may be an identifier.
struct InfosetIdentifier: Sendable {
    var element: Int32
    var value: XMLRange
}

struct InfosetName: Sendable {
    let key: XMLNameKey
    let prefix: Int32
    let namespace: Int32
    /// As the document writes it: with the prefix.
    let written: XMLRange
    /// Without the prefix.
    let local: XMLRange
    /// Whether an attribute of this name may be an identifier.
    let isIdentifier: Bool
}
