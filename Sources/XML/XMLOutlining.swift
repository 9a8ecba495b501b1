import CXML2

/// One reading for an outline: the callbacks of libxml2, and what they note.
struct XMLOutlining {
    private let context: xmlParserCtxtPtr
    private let bytes: UnsafeBufferPointer<UInt8>
    private let limits: XMLLimits
    private let keeping: (XMLOutline.Tag) -> Bool
    private var failure: XMLError?
    private var depth = 0
    private var elements = 0

    private var root: XMLOutline.Tag?
    private var rootPlace = 0..<0
    private var hasText = false
    private var children: [XMLOutline.Child] = []
    private var child: OpenChild?

    /// The child of the root that is being read.
    private struct OpenChild {
        let tag: XMLOutline.Tag
        let start: Int
        let afterName: Int
        /// What the root declares and the child does not declare anew.
        let inScope: [String: String]
        var inherited: [String: String] = [:]
        var builder: XMLTreeBuilder?
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
        _ bytes: UnsafeBufferPointer<UInt8>, _ limits: XMLLimits, _ keeping: @escaping (XMLOutline.Tag) -> Bool
    ) throws(XMLError) -> XMLOutline {
        try XMLParsing.withContext(of: bytes, limits) { (context) throws(XMLError) in
            var reading = XMLOutlining(context: context, bytes: bytes, limits: limits, keeping: keeping)
            return try reading.run()
        }
    }

    private init(
        context: xmlParserCtxtPtr, bytes: UnsafeBufferPointer<UInt8>, limits: XMLLimits,
        keeping: @escaping (XMLOutline.Tag) -> Bool
    ) {
        self.context = context
        self.bytes = bytes
        self.limits = limits
        self.keeping = keeping
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
        guard context.pointee.wellFormed == 1, context.pointee.nsWellFormed == 1, depth == 0, let root else {
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
        guard failure == nil else { return }
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
            root = tag(event)
            let start = startOfTag()
            rootPlace = start..<start
        case 2:
            open(event)
            note(event)
        default:
            note(event)
        }
        build(event)
    }

    fileprivate mutating func end() {
        guard failure == nil else { return }
        child?.builder?.close()
        if depth == 2, let child {
            children.append(
                XMLOutline.Child(
                    tag: child.tag, place: child.start..<offset, afterName: child.afterName,
                    inherited: child.inherited, tree: child.builder?.finish()))
            self.child = nil
        } else if depth == 1 {
            rootPlace = rootPlace.lowerBound..<max(rootPlace.lowerBound, offset)
        }
        depth -= 1
    }

    fileprivate mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        guard failure == nil else { return }
        if depth == 1, !text.allSatisfy(\.isXMLSpace) { hasText = true }
        child?.builder?.addText(text)
    }

    private mutating func open(_ event: StartEvent) {
        let tag = tag(event)
        let start = startOfTag()
        var inScope = root?.declarations ?? [:]
        for prefix in tag.declarations.keys { inScope[prefix] = nil }
        let name = (tag.prefix.isEmpty ? 0 : tag.prefix.utf8.count + 1) + tag.localName.utf8.count
        child = OpenChild(
            tag: tag, start: start, afterName: start + 1 + name, inScope: inScope,
            builder: keeping(tag) ? XMLTreeBuilder() : nil)
    }

    /// Notes the namespaces that only the root declares and this tag uses.
    private mutating func note(_ event: StartEvent) {
        guard let scope = child?.inScope, !scope.isEmpty else { return }
        use(text(event.prefix), text(event.uri), of: scope)
        guard let attributes = event.attributes else { return }
        for place in 0..<event.attributeCount {
            let parts = attributes + place * 5
            if parts[1] != nil { use(text(parts[1]), text(parts[2]), of: scope) }
            // A type is named by a qualified name in the value.
            guard text(parts[2]) == schemaInstance, text(parts[0]) == "type", let start = parts[3], let end = parts[4]
            else { continue }
            let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
            let prefix = value.contains(":") ? String(value.prefix { $0 != ":" }.drop { $0.isWhitespace }) : ""
            if let uri = scope[prefix] { use(prefix, uri, of: scope) }
        }
    }

    private mutating func use(_ prefix: String, _ uri: String, of scope: [String: String]) {
        if !uri.isEmpty, scope[prefix] == uri { child?.inherited[prefix] = uri }
    }

    private mutating func build(_ event: StartEvent) {
        guard child?.builder != nil else { return }
        let name = number(event.local, event.prefix, event.uri)
        child?.builder?.openElement(name)
        guard let attributes = event.attributes else { return }
        for place in 0..<event.attributeCount {
            let parts = attributes + place * 5
            guard let local = parts[0], let start = parts[3], let end = parts[4] else { continue }
            let name = number(local, parts[1], parts[2])
            XMLParsing.withValue(UnsafeBufferPointer(start: start, count: end - start)) {
                child?.builder?.addAttribute(name, $0)
            }
        }
    }

    private mutating func number(
        _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?
    ) -> UInt32 {
        let name = XMLParsing.bytes(local)
        return XMLParsing.withValue(XMLParsing.bytes(uri)) { namespace in
            let key = XMLNameKey(namespace: namespace, local: name)
            return child?.builder?.number(
                key: key, local: name, prefix: XMLParsing.bytes(prefix), uri: namespace) ?? 0
        }
    }

    private func tag(_ event: StartEvent) -> XMLOutline.Tag {
        var declarations: [String: String] = [:]
        if let pairs = event.declarations {
            for place in 0..<event.declarationCount {
                declarations[text(pairs[place * 2])] = text(pairs[place * 2 + 1])
            }
        }
        return XMLOutline.Tag(
            namespace: text(event.uri), localName: text(event.local), prefix: text(event.prefix),
            declarations: declarations)
    }

    /// libxml2 tells of a start tag when it has read all but its end; no value in it has a `<`.
    private func startOfTag() -> Int {
        var place = min(offset, bytes.count) - 1
        while place > 0, bytes[place] != UInt8(ascii: "<") { place -= 1 }
        return max(0, place)
    }

    private func text(_ text: UnsafePointer<UInt8>?) -> String {
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
