/// Writes the canonical form of a document or of one element of it: one walk over the nodes in their order.
///
/// - Source: Canonical XML 1.0 and 1.1, Exclusive XML Canonicalization 1.0.
struct CanonicalWriter {
    private let document: XMLInfoset
    /// The document's own, at hand: to ask the document for them again and again takes longer than what is done with them.
    private let bytes: [UInt8]
    private let names: [InfosetName]
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
    /// `xml:` attributes that the apex takes over from the elements around it.
    private var inherited: [InfosetAttribute] = []
    var output: [UInt8] = []

    /// An element whose end tag is to come, and how much there was to put back before it.
    private struct OpenElement {
        let index: Int32
        let end: Int32
        let scopeBefore: Int
        let writtenBefore: Int
    }

    init(_ document: XMLInfoset, _ method: Canonicalization, apex: Int32, without excluded: Int32?) {
        self.document = document
        bytes = document.bytes
        names = document.names
        self.method = method
        self.apex = apex
        self.excluded = excluded
        scope = [Int32](repeating: 0, count: document.prefixes.count)
        written = scope
        listedPrefixes =
            method.method != .exclusive
            ? [] : method.inclusivePrefixes.compactMap { $0 == "#default" ? 0 : document.number(ofPrefix: $0) }
        xmlPrefix = document.number(ofPrefix: "xml")
        let size = Int(document.nodes[Int(apex)].end - apex)
        output.reserveCapacity(size * 64 + 256)
        open.reserveCapacity(8)
        scopeBefore.reserveCapacity(8)
        writtenBefore.reserveCapacity(8)
        // What the elements around the apex declare, from the root inwards.
        for ancestor in ancestors.reversed() { declare(ancestor) }
        scopeBefore.removeAll(keepingCapacity: true)
    }

    /// The elements around the apex, the nearest first.
    private var ancestors: [Int32] {
        var ancestors: [Int32] = []
        var next = document.nodes[Int(apex)].parent
        while next >= 0 {
            ancestors.append(next)
            next = document.nodes[Int(next)].parent
        }
        return ancestors
    }

    /// Finds the attributes that inclusive canonical XML takes over from the elements around the apex.
    mutating func inheritAttributes() throws(XMLError) {
        guard method.method != .exclusive, let xmlPrefix else { return }
        var seen = Set(attributes(of: apex).map(\.name))
        for ancestor in ancestors {
            for attribute in attributes(of: ancestor) {
                let name = document.names[Int(attribute.name)]
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
                if seen.insert(attribute.name).inserted { inherited.append(attribute) }
            }
        }
    }

    /// Writes the root element, and what stands before and behind it.
    mutating func writeDocument() {
        var next: Int32 = 0
        while next < Int32(document.nodes.count) {
            let node = document.nodes[Int(next)]
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
                next = document.nodes[Int(next)].end
                continue
            }
            let node = document.nodes[Int(next)]
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
                    put(" ")
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
        let own = attributes(of: index)
        let attributes = index == apex && !inherited.isEmpty ? merged(own)[...] : own
        open.append(
            OpenElement(
                index: index, end: node.end, scopeBefore: scopeBefore.count, writtenBefore: writtenBefore.count))
        declare(index)
        put("<")
        putName(node.name)
        writeNamespaces(index, node, attributes)
        for attribute in attributes {
            put(" ")
            putName(attribute.name)
            put("=\"")
            escape(attribute.value, inAttribute: true)
            put("\"")
        }
        put(">")
    }

    /// Brings the namespaces that an element declares into scope.
    private mutating func declare(_ index: Int32) {
        for place in document.nodes[Int(index)].declarations {
            let declaration = document.declarations[Int(place)]
            scopeBefore.append((declaration.prefix, scope[Int(declaration.prefix)]))
            scope[Int(declaration.prefix)] = declaration.namespace
        }
    }

    private mutating func endElement() {
        let element = open.removeLast()
        put("</")
        putName(document.nodes[Int(element.index)].name)
        put(">")
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
        _ index: Int32, _ node: InfosetNode, _ attributes: ArraySlice<InfosetAttribute>
    ) {
        let start = writtenBefore.count
        if method.method == .exclusive {
            for prefix in listedPrefixes { note(prefix) }
            note(names[Int(node.name)].prefix)
            for attribute in attributes {
                let prefix = names[Int(attribute.name)].prefix
                // An attribute without prefix is in no namespace, whatever the default is.
                if prefix != 0 { note(prefix) }
            }
        } else if index == apex {
            for prefix in scope.indices { note(Int32(prefix)) }
        } else {
            for place in node.declarations { note(document.declarations[Int(place)].prefix) }
        }
        if writtenBefore.count - start > 1 {
            let document = document
            writtenBefore[start...].sort { left, right in
                document.bytes[document.prefixes[Int(left.prefix)].indices].lexicographicallyPrecedes(
                    document.bytes[document.prefixes[Int(right.prefix)].indices])
            }
        }
        for place in start..<writtenBefore.count {
            let prefix = writtenBefore[place].prefix
            put(prefix == 0 ? " xmlns" : " xmlns:")
            put(document.prefixes[Int(prefix)])
            put("=\"")
            escape(document.namespaces[Int(scope[Int(prefix)])], inAttribute: true)
            put("\"")
        }
    }

    /// Takes note that the namespace of a prefix is to be written, if another one is written around this place.
    private mutating func note(_ prefix: Int32) {
        guard scope[Int(prefix)] != written[Int(prefix)], prefix != xmlPrefix else { return }
        writtenBefore.append((prefix, written[Int(prefix)]))
        written[Int(prefix)] = scope[Int(prefix)]
    }

    /// Own attributes and inherited ones in canonical order. All inherited ones are of the namespace of `xml:`.
    private func merged(_ own: ArraySlice<InfosetAttribute>) -> [InfosetAttribute] {
        let all = own + inherited
        return all.sorted { left, right in
            let (left, right) = (document.names[Int(left.name)], document.names[Int(right.name)])
            let order = (document.namespaces[Int(left.namespace)], document.namespaces[Int(right.namespace)])
            if left.namespace != right.namespace {
                return document.bytes[order.0.indices].lexicographicallyPrecedes(document.bytes[order.1.indices])
            }
            return document.bytes[left.local.indices].lexicographicallyPrecedes(document.bytes[right.local.indices])
        }
    }

    private func attributes(of index: Int32) -> ArraySlice<InfosetAttribute> {
        let range = document.nodes[Int(index)].attributes
        return document.attributes[Int(range.lowerBound)..<Int(range.upperBound)]
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
