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
        var writer = XMLWriter(self, layout)
        writer.write()
        return writer.output
    }
}

/// Writes one tree. It walks by the links between nodes, so depth costs no stack.
private struct XMLWriter {
    private let tree: XMLTree
    private let isIndented: Bool
    /// What stands in tags, names with their prefixes, one after the other.
    private var tagText: [UInt8] = []
    /// By name number: where its text is in `tagText`.
    private var tagRanges: [Range<Int>] = []
    /// By namespace number; empty for the default namespace.
    private var prefixes: [[UInt8]] = []
    var output: [UInt8] = []

    init(_ tree: XMLTree, _ layout: XMLLayout) {
        self.tree = tree
        // Beside a piece of text every white space counts.
        isIndented = layout == .indented && !tree.records.contains { $0.name == XMLRecord.textName || $0.isMixed }
        output.reserveCapacity(tree.bytes.count + tree.records.count * 48 + 512)
        prefixes = choosePrefixes()
        tagText.reserveCapacity(tree.names.count * 32)
        tagRanges.reserveCapacity(tree.names.count)
        for name in tree.names {
            let start = tagText.count
            let prefix = prefixes[Int(name.namespace)]
            if !prefix.isEmpty {
                tagText.append(contentsOf: prefix)
                tagText.append(UInt8(ascii: ":"))
            }
            tagText.append(contentsOf: tree.bytes[name.local.indices])
            tagRanges.append(start..<tagText.count)
        }
    }

    /// Each namespace keeps its prefix unless another took it; the default namespace is given up where a name in no
    /// namespace, or an attribute in this one, could not be written under it.
    private func choosePrefixes() -> [[UInt8]] {
        var onAttributes = [Bool](repeating: false, count: tree.namespaces.count)
        for attribute in tree.attributes { onAttributes[Int(tree.names[Int(attribute.name)].namespace)] = true }
        let hasBareElement = tree.records.contains {
            $0.name != XMLRecord.textName && tree.names[Int($0.name)].namespace == 0
        }
        let xml = Array("http://www.w3.org/XML/1998/namespace".utf8)
        var taken: Set<[UInt8]> = [Array("xml".utf8)]
        var chosen: [[UInt8]] = [[]]
        for (index, namespace) in tree.namespaces.enumerated().dropFirst() {
            var prefix = Array(tree.bytes[namespace.prefix.indices])
            if tree.bytes[namespace.uri.indices].elementsEqual(xml) {
                chosen.append(Array("xml".utf8))
                continue
            }
            let mustHavePrefix = prefix.isEmpty && (hasBareElement || onAttributes[index])
            var number = index
            while mustHavePrefix && prefix.isEmpty || taken.contains(prefix) {
                prefix = Array("ns\(number)".utf8)
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
            let record = tree.records[Int(node)]
            if record.name == XMLRecord.textName {
                escape(record.text)
            } else if start(node, record, depth) {
                node = record.firstChild
                depth += 1
                continue
            }
            // Up to the nearest ancestor that has another child.
            var current = node
            while tree.records[Int(current)].nextSibling < 0 {
                current = tree.records[Int(current)].parent
                if current < 0 {
                    if isIndented { output.append(UInt8(ascii: "\n")) }
                    return
                }
                depth -= 1
                end(current, depth)
            }
            node = tree.records[Int(current)].nextSibling
        }
    }

    /// Writes a start tag and what stands before the first child. Whether there is a child to go on with.
    private mutating func start(_ node: Int32, _ record: XMLRecord, _ depth: Int) -> Bool {
        if isIndented, depth > 0 { newLine(depth) }
        output.append(UInt8(ascii: "<"))
        putName(record.name)
        if node == 0 { declareNamespaces() }
        let first = Int(record.firstAttribute)
        for attribute in tree.attributes[first..<first + Int(record.attributeCount)] {
            output.append(UInt8(ascii: " "))
            putName(attribute.name)
            put("=\"")
            escape(attribute.value, inAttribute: true)
            output.append(UInt8(ascii: "\""))
        }
        if record.firstChild < 0, record.text.length == 0 {
            put("/>")
            return false
        }
        output.append(UInt8(ascii: ">"))
        escape(record.text)
        if record.firstChild >= 0 { return true }
        put("</")
        putName(record.name)
        output.append(UInt8(ascii: ">"))
        return false
    }

    private mutating func end(_ node: Int32, _ depth: Int) {
        if isIndented { newLine(depth) }
        put("</")
        putName(tree.records[Int(node)].name)
        output.append(UInt8(ascii: ">"))
    }

    private mutating func declareNamespaces() {
        for (index, namespace) in tree.namespaces.enumerated().dropFirst() {
            let prefix = prefixes[index]
            if prefix == Array("xml".utf8) { continue }
            put(prefix.isEmpty ? " xmlns" : " xmlns:")
            output.append(contentsOf: prefix)
            put("=\"")
            escape(namespace.uri, inAttribute: true)
            output.append(UInt8(ascii: "\""))
        }
    }

    private mutating func newLine(_ depth: Int) {
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }

    private mutating func putName(_ name: UInt32) {
        Self.append(tagText, tagRanges[Int(name)], to: &output)
    }

    private static func append(_ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    }

    private mutating func put(_ text: StaticString) {
        output.append(contentsOf: text.buffer)
    }

    private mutating func escape(_ range: XMLRange, inAttribute: Bool = false) {
        tree.bytes.withUnsafeBufferPointer { bytes in
            // What needs no escape is copied in one piece, up to the next byte that does.
            var start = Int(range.start)
            for place in range.indices where Self.isSpecial(bytes[place]) {
                let byte = bytes[place]
                guard let escape = Self.escape(of: byte, inAttribute) else { continue }
                output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
                put(escape)
                start = place + 1
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<range.indices.upperBound]))
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
            || byte == UInt8(ascii: "\"")
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
