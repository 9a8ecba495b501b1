import CXML2

/// One reading for an outline: the callbacks of libxml2, and what they note.
struct XMLOutlining {
    static let parsers = XMLParsers()
    private let context: xmlParserCtxtPtr
    private let bytes: UnsafeBufferPointer<UInt8>
    private let limits: XMLLimits
    private let textKept: (XMLOutline.Tag) -> Int?
    private let isEnough: ([XMLOutline.Child]) -> Bool
    private var failure: XMLError?
    /// Whether it was enough, and nothing more is read.
    private var isOver = false
    private var depth = 0
    private var elements = 0

    private var root: XMLOutline.Tag?
    private var rootPlace = 0..<0
    private var hasText = false
    private var children: [XMLOutline.Child] = []
    private var child: OpenChild?
    /// What the root declares.
    private var declared: [Declaration] = []
    /// The addresses of namespaces as texts: nearly all children have the same few.
    private var namespaces: [String] = []
    private var namespaceNumbers = AddressNumbers()
    /// The tree of the child that is being read, if one is made.
    private var builder: XMLTreeBuilder?
    private let knownNames: KnownNames
    private var names: NameNumbers?
    /// How large a tree is expected to be at most: nearly always that of a whole document. A larger one grows.
    private static let expectedMost = 32 << 10
    /// How much more is kept of the text that is being read.
    private var textRoom = 0

    /// The child of the root that is being read.
    private struct OpenChild {
        let tag: XMLOutline.Tag
        let start: Int
        let afterName: Int
        /// What the root declares, the child does not declare anew, and nothing in the child has used yet.
        var unused: [Declaration]
        var inherited: [String: String] = [:]
        /// How much is kept of a text between two tags.
        let textKept: Int
    }

    /// A namespace and its prefix, by the one copy of each that libxml2 keeps while it reads.
    private struct Declaration {
        let prefix: UnsafePointer<UInt8>?
        let uri: UnsafePointer<UInt8>?
    }

    /// What libxml2 says about a start tag.
    fileprivate struct StartEvent {
        let local: UnsafePointer<UInt8>
        let prefix: UnsafePointer<UInt8>?
        let uri: UnsafePointer<UInt8>?
        let declarationCount: Int
        let declarations: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
        let attributeCount: Int
        let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    }

    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ limits: XMLLimits, _ textKept: @escaping (XMLOutline.Tag) -> Int?,
        _ isEnough: @escaping ([XMLOutline.Child]) -> Bool, _ parsers: XMLParsers = parsers
    ) throws(XMLError) -> XMLOutline {
        try XMLParsing.withParser(of: bytes, limits, parsers) { (parser) throws(XMLError) in
            var reading = XMLOutlining(
                parser: parser, bytes: bytes, limits: limits, textKept: textKept, isEnough: isEnough)
            return try reading.run()
        }
    }

    private init(
        parser: XMLParser, bytes: UnsafeBufferPointer<UInt8>, limits: XMLLimits,
        textKept: @escaping (XMLOutline.Tag) -> Int?, isEnough: @escaping ([XMLOutline.Child]) -> Bool
    ) {
        context = parser.context
        knownNames = parser.names
        self.bytes = bytes
        self.limits = limits
        self.textKept = textKept
        self.isEnough = isEnough
    }

    private mutating func run() throws(XMLError) -> XMLOutline {
        cxml2_clear_callbacks(context)
        context.pointee.sax.pointee.startElementNs = onStart
        context.pointee.sax.pointee.endElementNs = onEnd
        context.pointee.sax.pointee.characters = onText
        context.pointee.sax.pointee.ignorableWhitespace = onText
        context.pointee.sax.pointee.cdataBlock = onText
        context.pointee.sax.pointee.internalSubset = onDoctype
        let context = context
        withUnsafeMutablePointer(to: &self) { state in
            context.pointee.userData = UnsafeMutableRawPointer(state)
            xmlParseDocument(context)
        }
        if let failure { throw failure }
        guard let root, isOver || context.pointee.wellFormed == 1 && context.pointee.nsWellFormed == 1 && depth == 0
        else {
            throw XMLParsing.lastError(of: context)
        }
        return XMLOutline(root: root, rootPlace: rootPlace, hasText: hasText, children: children)
    }

    fileprivate mutating func stop(_ code: XMLError.Code, _ message: String) {
        guard failure == nil else { return }
        let input = context.pointee.input
        failure = XMLError(
            code, message, line: Int(input?.pointee.line ?? 0), column: Int(input?.pointee.col ?? 0))
        xmlStopParser(context)
    }

    /// How many bytes libxml2 has behind it.
    private var offset: Int { Int(xmlByteConsumed(context)) }
}

// MARK: Events

extension XMLOutlining {
    fileprivate mutating func start(_ event: StartEvent) {
        guard failure == nil, !isOver else { return }
        depth += 1
        elements += 1
        guard depth <= limits.depth else {
            return stop(.tooLarge, "Elements stand more than \(limits.depth) deep inside one another.")
        }
        guard elements <= limits.elements else {
            return stop(.tooLarge, "There are more than \(limits.elements) elements.")
        }
        guard event.attributeCount <= limits.attributes else {
            return stop(.tooLarge, "An element has more than \(limits.attributes) attributes.")
        }
        guard !XMLParsing.hasTooManyNamespaces(context, limits) else {
            return stop(.tooLarge, "More than \(limits.namespaces) namespaces are declared around an element.")
        }
        switch depth {
        case 1:
            declared = declarations(event)
            root = tag(event)
            let start = startOfTag()
            rootPlace = start..<start
        case 2:
            isOver = isEnough(children)
            guard !isOver else { return xmlStopParser(context) }
            open(event)
            note(event)
        default:
            note(event)
        }
        build(event)
    }

    fileprivate mutating func end() {
        guard failure == nil, !isOver else { return }
        if builder != nil {
            builder?.close()
            textRoom = child?.textKept ?? 0
        }
        if depth == 2, let child {
            children.append(
                XMLOutline.Child(
                    tag: child.tag, place: child.start..<offset, afterName: child.afterName,
                    inherited: child.inherited, tree: builder.take()?.finish()))
            self.child = nil
        } else if depth == 1 {
            rootPlace = rootPlace.lowerBound..<max(rootPlace.lowerBound, offset)
        }
        depth -= 1
    }

    fileprivate mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        guard failure == nil, !isOver else { return }
        if depth == 1, !text.allSatisfy(\.isXMLSpace) { hasText = true }
        guard builder != nil, textRoom > 0 else { return }
        let kept = min(text.count, textRoom)
        textRoom -= kept
        builder?.addText(UnsafeBufferPointer(rebasing: text[..<kept]))
    }

    private mutating func open(_ event: StartEvent) {
        let tag = tag(event)
        let start = startOfTag()
        let own = declarations(event)
        let unused = own.isEmpty ? declared : declared.filter { outer in !own.contains { $0.prefix == outer.prefix } }
        let name = (tag.prefix.isEmpty ? 0 : tag.prefix.utf8.count + 1) + tag.localName.utf8.count
        let textKept = textKept(tag)
        child = OpenChild(
            tag: tag, start: start, afterName: start + 1 + name, unused: unused, textKept: textKept ?? 0)
        guard textKept != nil else { return }
        builder = XMLTreeBuilder(expectedBytes: min(bytes.count - start, Self.expectedMost))
        names = NameNumbers(knownNames)
    }

    /// Notes the namespaces that only the root declares and this tag uses.
    private mutating func note(_ event: StartEvent) {
        guard child?.unused.isEmpty == false else { return }
        use { $0.prefix == event.prefix && $0.uri == event.uri }
        guard let attributes = event.attributes else { return }
        for place in 0..<event.attributeCount {
            let parts = attributes + place * 5
            guard let prefix = parts[1] else { continue }
            use { $0.prefix == prefix && $0.uri == parts[2] }
            // A type is named by a qualified name in the value.
            guard Self.text(parts[0]) == "type", Self.text(parts[2]) == schemaInstance,
                let start = parts[3], let end = parts[4]
            else { continue }
            let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
            let named = value.contains(":") ? String(value.prefix { $0 != ":" }.drop { $0.isWhitespace }) : ""
            use { Self.text($0.prefix) == named }
        }
    }

    /// Takes the declaration that is meant from those that are not used yet, if it is among them.
    private mutating func use(_ isMeant: (Declaration) -> Bool) {
        guard let place = child?.unused.firstIndex(where: isMeant), let found = child?.unused.remove(at: place),
            let uri = found.uri, uri.pointee != 0
        else { return }
        let (prefix, namespace) = (Self.text(found.prefix), Self.text(uri))
        child?.inherited[prefix] = namespace
    }

    private mutating func build(_ event: StartEvent) {
        guard let known = builder?.store.names.count else { return }
        guard known <= limits.names else {
            return stop(.tooLarge, "The document uses more than \(limits.names) different names.")
        }
        let name = number(event.local, event.prefix, event.uri)
        builder?.openElement(name)
        textRoom = child?.textKept ?? 0
        guard let attributes = event.attributes else { return }
        for place in 0..<event.attributeCount {
            let parts = attributes + place * 5
            guard let local = parts[0], let start = parts[3], let end = parts[4] else { continue }
            let name = number(local, parts[1], parts[2])
            XMLParsing.withValue(UnsafeBufferPointer(start: start, count: end - start)) {
                builder?.addAttribute(name, $0)
            }
        }
    }

    private mutating func number(
        _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?
    ) -> UInt32 {
        guard builder != nil, let names else { return 0 }
        return names.number(local, prefix, uri, in: &builder!)  // It was found to be there.
    }

    private func declarations(_ event: StartEvent) -> [Declaration] {
        guard event.declarationCount > 0, let pairs = event.declarations else { return [] }
        return (0..<event.declarationCount).map { Declaration(prefix: pairs[$0 * 2], uri: pairs[$0 * 2 + 1]) }
    }

    private mutating func tag(_ event: StartEvent) -> XMLOutline.Tag {
        var declarations: [String: String] = [:]
        for declaration in self.declarations(event) {
            declarations[Self.text(declaration.prefix)] = Self.text(declaration.uri)
        }
        return XMLOutline.Tag(
            namespace: namespace(event.uri), localName: Self.text(event.local), prefix: Self.text(event.prefix),
            declarations: declarations)
    }

    private mutating func namespace(_ uri: UnsafePointer<UInt8>?) -> String {
        guard let uri else { return "" }
        if let known = namespaceNumbers[uri] { return namespaces[Int(known)] }
        let new = Self.text(uri)
        namespaceNumbers.add(uri, Int32(namespaces.count))
        namespaces.append(new)
        return new
    }

    /// libxml2 tells of a start tag when it has read all but its end; no value in it has a `<`.
    private func startOfTag() -> Int {
        var place = min(offset, bytes.count) - 1
        while place > 0, bytes[place] != UInt8(ascii: "<") { place -= 1 }
        return max(0, place)
    }

    private static func text(_ text: UnsafePointer<UInt8>?) -> String {
        XMLParsing.withValue(XMLParsing.bytes(text)) { String(decoding: $0, as: UTF8.self) }
    }
}

private let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

// MARK: What libxml2 calls: the first argument is the address of the reading

private func reading(_ address: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLOutlining>? {
    address?.assumingMemoryBound(to: XMLOutlining.self)
}

private let onStart: startElementNsSAX2Func = {
    address, local, prefix, uri, count, declarations, total, _, attributes in
    guard let local else { return }
    reading(address)?.pointee.start(
        XMLOutlining.StartEvent(
            local: local, prefix: prefix, uri: uri, declarationCount: Int(count), declarations: declarations,
            attributeCount: Int(total), attributes: attributes))
}

private let onEnd: endElementNsSAX2Func = { address, _, _, _ in
    reading(address)?.pointee.end()
}

private let onText: charactersSAXFunc = { address, text, count in
    reading(address)?.pointee.text(UnsafeBufferPointer(start: text, count: Int(count)))
}

private let onDoctype: internalSubsetSAXFunc = { address, _, _, _ in
    reading(address)?.pointee.stop(.doctype, "Expected a document without DOCTYPE; a document type is declared.")
}
