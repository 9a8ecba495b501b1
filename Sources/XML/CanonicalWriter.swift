/// Writes the canonical form of a document or of one element of it: one walk over the nodes in their order.
///
/// - Source: Canonical XML 1.0 and 1.1, Exclusive XML Canonicalization 1.0.
struct CanonicalWriter {
    private let document: XMLInfoset
    /// The document's own, at hand: to ask the document for them again and again takes longer than what is done with them.
    private let bytes: [UInt8]
    private let nodes: [InfosetNode]
    private let names: [InfosetName]
    /// Behind them all attributes of the apex, where it takes some over from the elements around it.
    private var attributes: [InfosetAttribute]
    private var apexAttributes: Range<Int32>
    private let method: Canonicalization
    private let apex: Int32
    private let excluded: Int32?
    private let listedPrefixes: [Int32]
    private let xmlPrefix: Int32?
    /// By prefix: the namespace that it stands for at this place, 0 for none.
    private var scope: [Int32]
    /// By prefix: the namespace that was written for it on an element around this place, 0 for none.
    private var written: [Int32]
    private var open: [OpenElement] = []
    /// What to put back in `scope` and in `written` when the open elements end.
    private var scopeBefore: [(prefix: Int32, namespace: Int32)] = []
    private var writtenBefore: [(prefix: Int32, namespace: Int32)] = []
    var output: [UInt8] = []

    /// An element whose end tag is to come, and how much there was to put back before it.
    private struct OpenElement {
        let name: Int32
        let end: Int32
        let scopeBefore: Int
        let writtenBefore: Int
    }

    init(_ document: XMLInfoset, _ method: Canonicalization, apex: Int32, without excluded: Int32?) {
        self.document = document
        bytes = document.bytes
        nodes = document.nodes
        names = document.names
        attributes = document.attributes
        apexAttributes = nodes[Int(apex)].attributes
        self.method = method
        self.apex = apex
        self.excluded = excluded
        scope = [Int32](repeating: 0, count: document.prefixes.count)
        written = scope
        listedPrefixes =
            method.method != .exclusive
            ? []
            : method.inclusivePrefixes.compactMap {
                $0 == "#default" ? 0 : document.prefixes.number(of: $0, in: document.bytes)
            }
        xmlPrefix = document.xmlPrefix
        let size = Int(nodes[Int(apex)].end - apex)
        output.reserveCapacity(size * 64 + 256)
        open.reserveCapacity(8)
        scopeBefore.reserveCapacity(8)
        writtenBefore.reserveCapacity(8)
        declareAround(apex)
        scopeBefore.removeAll(keepingCapacity: true)
    }

    /// Brings into scope what the elements around one declare, from the root inwards.
    private mutating func declareAround(_ index: Int32) {
        let parent = nodes[Int(index)].parent
        guard parent >= 0 else { return }
        declareAround(parent)
        declare(nodes[Int(parent)])
    }

    /// Finds the attributes that inclusive canonical XML takes over from the elements around the apex.
    mutating func inheritAttributes() throws(XMLError) {
        guard method.method != .exclusive, let xmlPrefix else { return }
        var all = apexAttributes.map { attributes[Int($0)] }
        let ownCount = all.count
        var seen = Set(all.map(\.name))
        var ancestor = nodes[Int(apex)].parent
        while ancestor >= 0 {
            let node = nodes[Int(ancestor)]
            for attribute in node.attributes.map({ attributes[Int($0)] }) {
                let name = names[Int(attribute.name)]
                guard name.prefix == xmlPrefix else { continue }
                if method.method == .inclusive11 {
                    let local = document.string(name.local)
                    if local == "base" {
                        throw XMLError(
                            .malformed,
                            "The canonical form 1.1 of a part below an element with xml:base is not supported.")
                    }
                    guard local == "lang" || local == "space" else { continue }
                }
                if seen.insert(attribute.name).inserted { all.append(attribute) }
            }
            ancestor = node.parent
        }
        guard all.count > ownCount else { return }
        let start = Int32(attributes.count)
        attributes += all.sorted { isBefore(names[Int($0.name)], names[Int($1.name)]) }
        apexAttributes = start..<Int32(attributes.count)
    }

    /// Canonical order: by the namespace's address, then by the local name.
    private func isBefore(_ left: InfosetName, _ right: InfosetName) -> Bool {
        let ranges =
            left.namespace == right.namespace
            ? (left.local, right.local)
            : (document.namespaces[Int(left.namespace)], document.namespaces[Int(right.namespace)])
        return bytes[ranges.0.indices].lexicographicallyPrecedes(bytes[ranges.1.indices])
    }

    /// Writes the root element, and what stands before and behind it.
    mutating func writeDocument() {
        var next: Int32 = 0
        while next < Int32(nodes.count) {
            let node = nodes[Int(next)]
            if node.kind == .element {
                write(from: next, to: node.end)
            } else if node.kind == .instruction || method.keepsComments {
                if next > apex { output.append(lineFeed) }
                write(from: next, to: node.end)
                if next < apex { output.append(lineFeed) }
            }
            next = node.end
        }
    }

    mutating func write(from start: Int32, to end: Int32) {
        var next = start
        while next < end {
            while let last = open.last, last.end <= next { endElement() }
            guard next != excluded else {
                next = nodes[Int(next)].end
                continue
            }
            let node = nodes[Int(next)]
            switch node.kind {
            case .element: beginElement(next, node)
            case .text: escape(node.content, inAttribute: false)
            case .comment where method.keepsComments:
                put("<!--")
                put(node.content)
                put("-->")
            case .comment: break
            case .instruction:
                put("<?")
                put(node.target)
                if node.content.length > 0 {
                    output.append(blank)
                    put(node.content)
                }
                put("?>")
            }
            next += 1
        }
        while !open.isEmpty { endElement() }
    }
}

// MARK: Elements

extension CanonicalWriter {
    private mutating func beginElement(_ index: Int32, _ node: InfosetNode) {
        let places = index == apex ? apexAttributes : node.attributes
        open.append(
            OpenElement(
                name: node.name, end: node.end, scopeBefore: scopeBefore.count, writtenBefore: writtenBefore.count))
        declare(node)
        output.append(UInt8(ascii: "<"))
        putName(node.name)
        writeNamespaces(index, node, places)
        for place in places {
            let attribute = attributes[Int(place)]
            output.append(blank)
            putName(attribute.name)
            put("=\"")
            escape(attribute.value, inAttribute: true)
            output.append(quote)
        }
        output.append(UInt8(ascii: ">"))
    }

    /// Brings the namespaces that an element declares into scope.
    private mutating func declare(_ element: InfosetNode) {
        for place in element.declarations {
            let declaration = document.declarations[Int(place)]
            scopeBefore.append((declaration.prefix, scope[Int(declaration.prefix)]))
            scope[Int(declaration.prefix)] = declaration.namespace
        }
    }

    private mutating func endElement() {
        let element = open.removeLast()
        put("</")
        putName(element.name)
        output.append(UInt8(ascii: ">"))
        while scopeBefore.count > element.scopeBefore {
            let (prefix, namespace) = scopeBefore.removeLast()
            scope[Int(prefix)] = namespace
        }
        while writtenBefore.count > element.writtenBefore {
            let (prefix, namespace) = writtenBefore.removeLast()
            written[Int(prefix)] = namespace
        }
    }

    /// Writes the namespaces that this form asks for on an element and that are not written around it, by prefix.
    private mutating func writeNamespaces(
        _ index: Int32, _ node: InfosetNode, _ attributePlaces: Range<Int32>
    ) {
        let start = writtenBefore.count
        if method.method == .exclusive {
            for prefix in listedPrefixes { note(prefix) }
            note(names[Int(node.name)].prefix)
            for place in attributePlaces {
                let prefix = names[Int(attributes[Int(place)].name)].prefix
                // An attribute without prefix is in no namespace, whatever the default is.
                if prefix != 0 { note(prefix) }
            }
        } else if index == apex {
            for prefix in scope.indices { note(Int32(prefix)) }
        } else {
            for place in node.declarations { note(document.declarations[Int(place)].prefix) }
        }
        if writtenBefore.count - start > 1 {
            let (bytes, prefixes) = (bytes, document.prefixes)
            writtenBefore[start...].sort { left, right in
                bytes[prefixes[Int(left.prefix)].indices].lexicographicallyPrecedes(
                    bytes[prefixes[Int(right.prefix)].indices])
            }
        }
        for place in start..<writtenBefore.count {
            let prefix = writtenBefore[place].prefix
            put(prefix == 0 ? " xmlns" : " xmlns:")
            put(document.prefixes[Int(prefix)])
            put("=\"")
            escape(document.namespaces[Int(scope[Int(prefix)])], inAttribute: true)
            output.append(quote)
        }
    }

    /// Takes note that the namespace of a prefix is to be written, if another one is written around this place.
    private mutating func note(_ prefix: Int32) {
        guard scope[Int(prefix)] != written[Int(prefix)], prefix != xmlPrefix else { return }
        writtenBefore.append((prefix, written[Int(prefix)]))
        written[Int(prefix)] = scope[Int(prefix)]
    }
}

// MARK: Bytes

extension CanonicalWriter {
    private mutating func put(_ text: StaticString) {
        output.append(contentsOf: text.buffer)
    }

    private mutating func put(_ range: XMLRange) {
        bytes.withUnsafeBufferPointer {
            output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range.indices]))
        }
    }

    private mutating func putName(_ number: Int32) {
        put(names[Int(number)].written)
    }

    private mutating func escape(_ range: XMLRange, inAttribute: Bool) {
        bytes.withUnsafeBufferPointer { bytes in
            output.appendCanonical(UnsafeBufferPointer(rebasing: bytes[range.indices]), inAttribute: inAttribute)
        }
    }
}

private let lineFeed: UInt8 = 0x0A
private let blank: UInt8 = 0x20
private let quote = UInt8(ascii: "\"")

extension [UInt8] {
    /// Adds text or an attribute's value with the escapes of canonical XML.
    mutating func appendCanonical(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
        var start = 0
        for place in text.indices {
            let byte = text[place]
            guard byte < 0x40, let escape = canonicalEscape(of: byte, inAttribute) else { continue }
            append(contentsOf: text[start..<place])
            append(contentsOf: escape.buffer)
            start = place + 1
        }
        append(contentsOf: text[start...])
    }
}

/// What stands for a byte; `nil` when it stands for itself.
private func canonicalEscape(of byte: UInt8, _ inAttribute: Bool) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): inAttribute ? nil : "&gt;"
    case UInt8(ascii: "\r"): "&#xD;"
    case UInt8(ascii: "\""): inAttribute ? "&quot;" : nil
    case UInt8(ascii: "\n"): inAttribute ? "&#xA;" : nil
    case UInt8(ascii: "\t"): inAttribute ? "&#x9;" : nil
    default: nil
    }
}
