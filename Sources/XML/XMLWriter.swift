/// How a tree is laid out as text.
package enum XMLLayout: Sendable {
    /// No white space between elements.
    case compact
    /// Each element on its own line, two blanks for each step inwards.
    case indented
}

extension XMLTree {
    /// The document as bytes: XML declaration, UTF-8, every namespace declared on the root with the prefix it came with.
    package func serialized(_ layout: XMLLayout = .indented) -> [UInt8] {
        records.withUnsafeBufferPointer { records in
            bytes.withUnsafeBufferPointer { bytes in
                var writer = XMLWriter(self, records, bytes, layout)
                writer.write()
                return writer.output
            }
        }
    }
}

/// Writes one tree. It walks by the links between nodes, so depth costs no stack.
private struct XMLWriter {
    private let tree: XMLTree
    /// The tree's, by address: reading them counts no references.
    private let records: UnsafeBufferPointer<XMLRecord>
    private let bytes: UnsafeBufferPointer<UInt8>
    private let isIndented: Bool
    /// The tags of all names: `<cbc:ID></cbc:ID>`, one pair after the other.
    private var tagText: [UInt8] = []
    /// By name number: where its tags are in `tagText`.
    private var tags: [Tags] = []
    /// By namespace number; empty for the default namespace.
    private var prefixes: [ArraySlice<UInt8>] = []
    var output: [UInt8] = []

    /// Where the two tags of a name lie, one behind the other.
    private struct Tags {
        /// Where the start tag begins.
        let start: Int
        /// Bytes of the name with its prefix.
        let length: Int

        var name: Range<Int> { start + 1..<start + 1 + length }
        /// The start tag without its `>`.
        var opening: Range<Int> { start..<start + 1 + length }
        var startTag: Range<Int> { start..<start + 2 + length }
        var endTag: Range<Int> { start + 2 + length..<start + 5 + 2 * length }
    }

    init(
        _ tree: XMLTree, _ records: UnsafeBufferPointer<XMLRecord>, _ bytes: UnsafeBufferPointer<UInt8>,
        _ layout: XMLLayout
    ) {
        self.tree = tree
        self.records = records
        self.bytes = bytes
        // Beside a piece of text every white space counts.
        isIndented = layout == .indented && !records.contains { $0.name == XMLRecord.textName || $0.isMixed }
        output.reserveCapacity(bytes.count + records.count * 48 + 512)
        prefixes = choosePrefixes()
        tagText.reserveCapacity(tree.names.count * 64)
        tags.reserveCapacity(tree.names.count)
        for name in tree.names {
            let start = tagText.count
            tagText.append(UInt8(ascii: "<"))
            spell(name)
            tags.append(Tags(start: start, length: tagText.count - start - 1))
            tagText.append(UInt8(ascii: ">"))
            tagText.append(UInt8(ascii: "<"))
            tagText.append(UInt8(ascii: "/"))
            spell(name)
            tagText.append(UInt8(ascii: ">"))
        }
    }

    /// Adds a name with its prefix to the tags.
    private mutating func spell(_ name: XMLNameRecord) {
        let prefix = prefixes[Int(name.namespace)]
        if !prefix.isEmpty {
            tagText.append(contentsOf: prefix)
            tagText.append(UInt8(ascii: ":"))
        }
        tagText.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[name.local.indices]))
    }

    /// Each namespace keeps its prefix unless another took it; the default namespace is given up where a name in no
    /// namespace, or an attribute in this one, could not be written under it.
    private func choosePrefixes() -> [ArraySlice<UInt8>] {
        var onAttributes = [Bool](repeating: false, count: tree.namespaces.count)
        for attribute in tree.attributes { onAttributes[Int(tree.names[Int(attribute.name)].namespace)] = true }
        let hasBareElement = records.contains {
            $0.name != XMLRecord.textName && tree.names[Int($0.name)].namespace == 0
        }
        let xml = Array("xml".utf8)[...]
        var taken = Set<ArraySlice<UInt8>>(minimumCapacity: tree.namespaces.count)
        taken.insert(xml)
        var chosen: [ArraySlice<UInt8>] = [[]]
        chosen.reserveCapacity(tree.namespaces.count)
        for (index, namespace) in tree.namespaces.enumerated().dropFirst() {
            var prefix = tree.bytes[namespace.prefix.indices]
            if bytes[namespace.uri.indices].elementsEqual("http://www.w3.org/XML/1998/namespace".utf8) {
                chosen.append(xml)
                continue
            }
            let mustHavePrefix = prefix.isEmpty && (hasBareElement || onAttributes[index])
            var number = index
            while mustHavePrefix && prefix.isEmpty || taken.contains(prefix) {
                prefix = Array("ns\(number)".utf8)[...]
                number += 1
            }
            taken.insert(prefix)
            chosen.append(prefix)
        }
        return chosen
    }

    mutating func write() {
        put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        var node: Int32 = 0
        var depth = 0
        while true {
            let record = records[Int(node)]
            if record.name == XMLRecord.textName {
                escape(record.text)
            } else if start(node, record, depth) {
                node = record.firstChild
                depth += 1
                continue
            }
            // Up to the nearest ancestor that has another child.
            var current = node
            while records[Int(current)].nextSibling < 0 {
                current = records[Int(current)].parent
                if current < 0 {
                    if isIndented { output.append(UInt8(ascii: "\n")) }
                    return
                }
                depth -= 1
                end(current, depth)
            }
            node = records[Int(current)].nextSibling
        }
    }

    /// Writes a start tag and what stands before the first child. Whether there is a child to go on with.
    private mutating func start(_ node: Int32, _ record: XMLRecord, _ depth: Int) -> Bool {
        if isIndented, depth > 0 { newLine(depth) }
        let tags = tags[Int(record.name)]
        let isEmpty = record.firstChild < 0 && record.text.length == 0
        if !isEmpty, node > 0, record.attributeCount == 0 {
            putTag(tags.startTag)
        } else {
            putTag(tags.opening)
            if node == 0 { declareNamespaces() }
            let first = Int(record.firstAttribute)
            for place in first..<first + Int(record.attributeCount) { put(tree.attributes[place]) }
            if isEmpty {
                put("/>")
                return false
            }
            output.append(UInt8(ascii: ">"))
        }
        escape(record.text)
        if record.firstChild >= 0 { return true }
        putTag(tags.endTag)
        return false
    }

    private mutating func put(_ attribute: XMLAttributeRecord) {
        output.append(UInt8(ascii: " "))
        putTag(tags[Int(attribute.name)].name)
        put("=\"")
        escape(attribute.value, inAttribute: true)
        output.append(UInt8(ascii: "\""))
    }

    private mutating func end(_ node: Int32, _ depth: Int) {
        if isIndented { newLine(depth) }
        putTag(tags[Int(records[Int(node)].name)].endTag)
    }

    private mutating func declareNamespaces() {
        for (index, namespace) in tree.namespaces.enumerated().dropFirst() {
            let prefix = prefixes[index]
            if prefix.elementsEqual("xml".utf8) { continue }
            put(prefix.isEmpty ? " xmlns" : " xmlns:")
            output.append(contentsOf: prefix)
            put("=\"")
            escape(namespace.uri, inAttribute: true)
            output.append(UInt8(ascii: "\""))
        }
    }

    private mutating func newLine(_ depth: Int) {
        let line: StaticString = "\n                                "
        let known = min(1 + depth * 2, line.utf8CodeUnitCount)
        output.append(contentsOf: UnsafeBufferPointer(rebasing: line.buffer[..<known]))
        for _ in known..<1 + depth * 2 { output.append(UInt8(ascii: " ")) }
    }

    private mutating func putTag(_ range: Range<Int>) {
        Self.append(tagText, range, to: &output)
    }

    private static func append(_ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    }

    private mutating func put(_ text: StaticString) {
        output.append(contentsOf: text.buffer)
    }

    private mutating func escape(_ range: XMLRange, inAttribute: Bool = false) {
        // What needs no escape is copied in one piece, up to the next byte that does.
        var start = Int(range.start)
        for place in range.indices where Self.isSpecial(bytes[place]) {
            guard let escape = Self.escape(of: bytes[place], inAttribute) else { continue }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
            put(escape)
            start = place + 1
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<range.indices.upperBound]))
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte <= UInt8(ascii: ">")
            && (byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
                || byte == UInt8(ascii: "\""))
    }

    /// What stands for a byte; `nil` when the byte may stand for itself.
    private static func escape(of byte: UInt8, _ inAttribute: Bool) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\r"): "&#13;"
        case UInt8(ascii: "\""): inAttribute ? "&quot;" : nil
        case UInt8(ascii: "\n"): inAttribute ? "&#10;" : nil
        case UInt8(ascii: "\t"): inAttribute ? "&#9;" : nil
        // XML 1.0 has no way to write the other control characters; they are left out.
        case 0..<0x20: ""
        default: nil
        }
    }
}

extension XMLRecord {
    /// Whether text stands before child elements.
    fileprivate var isMixed: Bool { text.length > 0 && firstChild >= 0 }
}
