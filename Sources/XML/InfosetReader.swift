import CXML2

extension XMLInfoset {
    /// How much of a signed document is read unless the caller says otherwise: envelopes and metadata, not business documents.
    package static let usualLimits = {
        var limits = XMLLimits()
        limits.bytes = 4 << 20
        limits.elements = 1 << 16
        limits.depth = 64
        return limits
    }()

    /// Reads a document with libxml2, without entities and without reaching for anything outside the bytes.
    ///
    /// - Throws: `XMLError` when the bytes are not well-formed, have a document type declaration, name a namespace by a
    ///   relative address (which has no canonical form), or exceed `limits`.
    package convenience init(
        parsing bytes: some Collection<UInt8>, limits: XMLLimits = XMLInfoset.usualLimits
    ) throws(XMLError) {
        let read: (UnsafeBufferPointer<UInt8>) -> Result<(InfosetStore, Int32), XMLError> = { buffer in
            do throws(XMLError) {
                return .success(try InfosetReading.read(buffer, limits))
            } catch {
                return .failure(error)
            }
        }
        let result =
            bytes.withContiguousStorageIfAvailable(read) ?? Array(bytes).withUnsafeBufferPointer(read)
        let (store, root) = try result.get()
        self.init(store, root: root)
    }
}

/// One reading: the callbacks of libxml2, and what they fill.
struct InfosetReading {
    static let parsers = XMLParsers()
    private var store = InfosetStore()
    private var open: [Int32] = []
    private var root: Int32 = -1
    private let names: NameNumbers
    /// The numbers of the names that have no place in `names`.
    private var otherNames: [NameParts: Int32] = [:]
    private var prefixNumbers = AddressNumbers()
    private var namespaceNumbers = AddressNumbers()
    private let limits: XMLLimits
    private var failure: XMLError?
    private let context: xmlParserCtxtPtr

    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ limits: XMLLimits, _ parsers: XMLParsers = parsers
    ) throws(XMLError) -> (InfosetStore, Int32) {
        try XMLParsing.withParser(of: bytes, limits, parsers) { (parser) throws(XMLError) in
            var reading = InfosetReading(parser, limits)
            reading.store.bytes.reserveCapacity(bytes.count)
            reading.store.nodes.reserveCapacity(bytes.count / 40)
            reading.store.attributes.reserveCapacity(bytes.count / 80)
            reading.store.names.reserveCapacity(96)
            reading.store.declarations.reserveCapacity(32)
            reading.store.prefixes.reserveCapacity(16)
            reading.store.namespaces.reserveCapacity(16)
            reading.open.reserveCapacity(16)
            return try reading.run()
        }
    }

    private init(_ parser: XMLParser, _ limits: XMLLimits) {
        context = parser.context
        names = NameNumbers(parser.names)
        self.limits = limits
    }

    private mutating func run() throws(XMLError) -> (InfosetStore, Int32) {
        cxml2_clear_callbacks(context)
        let sax: UnsafeMutablePointer<xmlSAXHandler> = context.pointee.sax
        sax.pointee.startElementNs = {
            address, local, prefix, uri, count, declarations, attributeCount, _, attributes in
            guard let local else { return }
            reading(address)?.pointee.start(
                local, prefix, uri, UnsafeBufferPointer(start: declarations, count: Int(count) * 2),
                UnsafeBufferPointer(start: attributes, count: Int(attributeCount) * 5))
        }
        sax.pointee.endElementNs = { address, _, _, _ in reading(address)?.pointee.end() }
        sax.pointee.characters = onCharacters
        sax.pointee.ignorableWhitespace = onCharacters
        sax.pointee.cdataBlock = onCharacters
        sax.pointee.comment = { address, text in reading(address)?.pointee.comment(text) }
        sax.pointee.processingInstruction = { address, target, data in
            reading(address)?.pointee.instruction(target, data)
        }
        sax.pointee.internalSubset = { address, _, _, _ in
            reading(address)?.pointee.stop(
                .doctype, "Expected a document without DOCTYPE; a document type is declared.")
        }
        let context = context
        withUnsafeMutablePointer(to: &self) { state in
            context.pointee.userData = UnsafeMutableRawPointer(state)
            xmlParseDocument(context)
        }
        if let failure { throw failure }
        guard context.pointee.wellFormed == 1, context.pointee.nsWellFormed == 1, open.isEmpty, root >= 0 else {
            throw XMLParsing.lastError(of: context)
        }
        return (store, root)
    }
}

// MARK: Events

extension InfosetReading {
    fileprivate mutating func start(
        _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?,
        _ declarations: UnsafeBufferPointer<UnsafePointer<UInt8>?>,
        _ attributes: UnsafeBufferPointer<UnsafePointer<UInt8>?>
    ) {
        guard failure == nil else { return }
        guard open.count < limits.depth else {
            return stop(.tooLarge, "Elements stand more than \(limits.depth) deep inside one another.")
        }
        guard store.nodes.count < limits.elements else {
            return stop(.tooLarge, "The document has more than \(limits.elements) elements and texts.")
        }
        guard declarations.count / 2 + attributes.count / 5 <= limits.attributes else {
            return stop(.tooLarge, "An element has more than \(limits.attributes) attributes.")
        }
        guard !XMLParsing.hasTooManyNamespaces(context, limits) else {
            return stop(.tooLarge, "More than \(limits.namespaces) namespaces are declared around an element.")
        }
        guard store.names.count <= limits.names, store.prefixes.count <= limits.names,
            store.namespaces.count <= limits.names
        else { return stop(.tooLarge, "The document uses more than \(limits.names) different names.") }

        let declared = declare(declarations)
        // Whoever stops libxml2 gives up the bytes that it was reading.
        guard failure == nil else { return }
        let index = Int32(store.nodes.count)
        var node = InfosetNode(kind: .element, parent: open.last ?? -1, end: index + 1)
        node.name = number(prefix, local, uri)
        node.declarations = declared
        node.attributes = add(attributes, of: index)
        store.nodes.append(node)
        if open.isEmpty { root = index }
        open.append(index)
    }

    fileprivate mutating func end() {
        guard failure == nil, let index = open.popLast() else { return }
        store.nodes[Int(index)].end = Int32(store.nodes.count)
    }

    fileprivate mutating func text(_ text: UnsafePointer<UInt8>?, _ count: Int) {
        guard failure == nil, !open.isEmpty, count > 0 else { return }
        let range = append(text, count)
        // Text that comes in several pieces is one.
        if let last = store.nodes.last, last.kind == .text, last.parent == open.last,
            Int(last.content.start + last.content.length) == Int(range.start)
        {
            store.nodes[store.nodes.count - 1].content.length += range.length
            return
        }
        guard store.nodes.count < limits.elements else {
            return stop(.tooLarge, "The document has more than \(limits.elements) elements and texts.")
        }
        let index = append(.text)
        store.nodes[Int(index)].content = range
    }

    fileprivate mutating func comment(_ text: UnsafePointer<UInt8>?) {
        guard failure == nil else { return }
        let index = append(.comment)
        store.nodes[Int(index)].content = append(text, length(text))
    }

    fileprivate mutating func instruction(_ target: UnsafePointer<UInt8>?, _ data: UnsafePointer<UInt8>?) {
        guard failure == nil else { return }
        let index = append(.instruction)
        store.nodes[Int(index)].target = append(target, length(target))
        store.nodes[Int(index)].content = append(data, length(data))
    }

    fileprivate mutating func stop(_ code: XMLError.Code, _ message: String) {
        guard failure == nil else { return }
        let input = context.pointee.input
        failure = XMLError(
            code, message, line: Int(input?.pointee.line ?? 0), column: Int(input?.pointee.col ?? 0))
        xmlStopParser(context)
    }
}

// MARK: Inside

extension InfosetReading {
    private mutating func append(_ kind: InfosetNode.Kind) -> Int32 {
        let index = Int32(store.nodes.count)
        store.nodes.append(InfosetNode(kind: kind, parent: open.last ?? -1, end: index + 1))
        return index
    }

    private mutating func append(_ text: UnsafePointer<UInt8>?, _ count: Int) -> XMLRange {
        let start = store.bytes.count
        store.bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
        return XMLRange(start: UInt32(start), length: UInt32(count))
    }

    private func length(_ text: UnsafePointer<UInt8>?) -> Int {
        text.map { Int(xmlStrlen($0)) } ?? 0
    }

    private mutating func declare(_ pairs: UnsafeBufferPointer<UnsafePointer<UInt8>?>) -> Range<Int32> {
        let start = Int32(store.declarations.count)
        for position in stride(from: 0, to: pairs.count, by: 2) {
            let known = store.namespaces.count
            let namespace = namespaceNumber(pairs[position + 1])
            store.declarations.append(
                InfosetDeclaration(prefix: prefixNumber(pairs[position]), namespace: namespace))
            guard namespace < known || isAbsolute(store.namespaces[Int(namespace)]) else {
                stop(.malformed, "A namespace has a relative address, and so no canonical form.")
                break
            }
        }
        return start..<Int32(store.declarations.count)
    }

    /// Whether an address begins with a scheme: RFC 3986, 3.1.
    private func isAbsolute(_ uri: XMLRange) -> Bool {
        let bytes = store.bytes[uri.indices]
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let first = bytes.first else { return false }
        return first.isASCIILetter
            && bytes[..<colon].allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "+-.".utf8.contains($0) }
    }

    private mutating func add(
        _ parts: UnsafeBufferPointer<UnsafePointer<UInt8>?>, of element: Int32
    ) -> Range<Int32> {
        let start = Int32(store.attributes.count)
        var isSorted = true
        for position in stride(from: 0, to: parts.count, by: 5) {
            guard let local = parts[position], let value = parts[position + 3], let end = parts[position + 4] else {
                continue
            }
            let name = number(parts[position + 1], local, parts[position + 2])
            let range = appendValue(UnsafeBufferPointer(start: value, count: end - value))
            let attribute = InfosetAttribute(name: name, value: range)
            if store.attributes.count > start, let last = store.attributes.last {
                isSorted = isSorted && store.isBefore(last, attribute)
            }
            store.attributes.append(attribute)
            if store.names[Int(name)].isIdentifier {
                store.identifiers.append(InfosetIdentifier(element: element, value: range))
            }
        }
        if !isSorted {
            let sorted = store.attributes[Int(start)...].sorted { store.isBefore($0, $1) }
            store.attributes.replaceSubrange(Int(start)..., with: sorted)
        }
        return start..<Int32(store.attributes.count)
    }

    /// Without entity replacement libxml2 leaves an ampersand in an attribute as `&#38;`, and nothing else.
    private mutating func appendValue(_ value: UnsafeBufferPointer<UInt8>) -> XMLRange {
        let start = store.bytes.count
        guard value.contains(UInt8(ascii: "&")) else {
            store.bytes.append(contentsOf: value)
            return XMLRange(start: UInt32(start), length: UInt32(value.count))
        }
        var position = 0
        while position < value.count {
            store.bytes.append(value[position])
            position += value[position] == UInt8(ascii: "&") ? 5 : 1
        }
        return XMLRange(start: UInt32(start), length: UInt32(store.bytes.count - start))
    }

    private mutating func number(
        _ prefix: UnsafePointer<UInt8>?, _ local: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?
    ) -> Int32 {
        let parts = NameParts(local: local, prefix: prefix, namespace: uri)
        guard let slot = names.slot(of: parts) else {
            if let known = otherNames[parts] { return known }
            let number = add(parts, names.key(of: parts))
            otherNames[parts] = number
            return number
        }
        if slot.pointee.numbering != names.numbering {
            slot.pointee.number = UInt32(add(parts, slot.pointee.key))
            slot.pointee.numbering = names.numbering
        }
        return Int32(slot.pointee.number)
    }

    private mutating func add(_ parts: NameParts, _ key: XMLNameKey) -> Int32 {
        let (prefix, local, uri) = (parts.prefix, parts.local, parts.namespace)
        let (prefixNumber, namespaceNumber) = (prefixNumber(prefix), namespaceNumber(uri))
        let start = UInt32(store.bytes.count)
        if prefix != nil {
            _ = append(prefix, length(prefix))
            store.bytes.append(UInt8(ascii: ":"))
        }
        let range = append(local, length(local))
        store.names.append(
            InfosetName(
                key: key, prefix: prefixNumber, namespace: namespaceNumber,
                written: XMLRange(start: start, length: range.start + range.length - start), local: range,
                isIdentifier: XMLInfoset.identifierNames.contains(key)))
        return Int32(store.names.count - 1)
    }

    private mutating func prefixNumber(_ prefix: UnsafePointer<UInt8>?) -> Int32 {
        guard let prefix else { return 0 }
        if let known = prefixNumbers[prefix] { return known }
        let number = Int32(store.prefixes.count)
        store.prefixes.append(append(prefix, length(prefix)))
        prefixNumbers.add(prefix, number)
        return number
    }

    /// An empty address stands for no namespace.
    private mutating func namespaceNumber(_ uri: UnsafePointer<UInt8>?) -> Int32 {
        guard let uri, uri.pointee != 0 else { return 0 }
        if let known = namespaceNumbers[uri] { return known }
        let number = Int32(store.namespaces.count)
        store.namespaces.append(append(uri, length(uri)))
        namespaceNumbers.add(uri, number)
        return number
    }
}

extension InfosetStore {
    /// Canonical order: by the namespace's address, none first, then by the local name.
    fileprivate func isBefore(_ left: InfosetAttribute, _ right: InfosetAttribute) -> Bool {
        let (left, right) = (names[Int(left.name)], names[Int(right.name)])
        if left.namespace == right.namespace {
            return bytes[left.local.indices].lexicographicallyPrecedes(bytes[right.local.indices])
        }
        return bytes[namespaces[Int(left.namespace)].indices].lexicographicallyPrecedes(
            bytes[namespaces[Int(right.namespace)].indices])
    }
}

extension UInt8 {
    fileprivate var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}

// MARK: What libxml2 calls: the first argument is the address of the reading

private func reading(_ address: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<InfosetReading>? {
    address?.assumingMemoryBound(to: InfosetReading.self)
}

private let onCharacters: charactersSAXFunc = { address, text, count in
    reading(address)?.pointee.text(text, Int(count))
}
