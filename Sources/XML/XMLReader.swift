import CXML2

/// How much of a document is read before it is refused.
package struct XMLLimits: Sendable {
    /// Bytes of the file.
    package var bytes = 64 << 20
    /// Elements inside one another; libxml2 itself stops at 256.
    package var depth = 128
    /// Elements in all.
    package var elements = 4 << 20
    /// Attributes of one element.
    package var attributes = 64
    /// Namespaces that are declared around one place.
    package var namespaces = 256
    /// Distinct names.
    package var names = 4096
    /// Bytes that are kept of a text between two tags; what is longer is cut off. For who looks for short texts in what
    /// may have long ones, such as attached files.
    package var keptText = Int.max

    package init() {}
}

extension XMLTree {
    /// Reads a document with libxml2, without entities and without reaching for anything outside the bytes.
    ///
    /// - Throws: `XMLError` when the bytes are not well-formed, have a document type declaration, or exceed `limits`.
    package convenience init(parsing bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLError) {
        let store: Result<XMLStore, XMLError> = bytes.withUnsafeBufferPointer { buffer in
            do throws(XMLError) {
                return .success(try XMLReading.read(buffer, limits))
            } catch {
                return .failure(error)
            }
        }
        self.init(try store.get())
    }
}

/// One reading: the callbacks of libxml2, and what they fill.
struct XMLReading {
    static let parsers = XMLParsers()
    private var builder: XMLTreeBuilder
    private let limits: XMLLimits
    private var failure: XMLError?
    private let context: xmlParserCtxtPtr
    private let names: NameNumbers
    /// How much more is kept of the text that is being read.
    private var textRoom = Int.max

    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ limits: XMLLimits, _ parsers: XMLParsers = parsers
    ) throws(XMLError) -> XMLStore {
        try XMLParsing.withParser(of: bytes, limits, parsers) { (parser) throws(XMLError) in
            var reading = XMLReading(parser, limits, expecting: bytes.count)
            return try reading.run()
        }
    }

    private init(_ parser: XMLParser, _ limits: XMLLimits, expecting bytes: Int) {
        context = parser.context
        names = NameNumbers(parser.names)
        self.limits = limits
        builder = XMLTreeBuilder(expectedBytes: bytes)
    }

    private mutating func run() throws(XMLError) -> XMLStore {
        cxml2_clear_callbacks(context)
        context.pointee.sax.pointee.startElementNs = onStart
        context.pointee.sax.pointee.endElementNs = onEnd
        // White space goes the way of all text: libxml2 need not look whether it might be ignorable.
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
        guard context.pointee.wellFormed == 1, context.pointee.nsWellFormed == 1, builder.depth == 0,
            !builder.store.records.isEmpty
        else { throw XMLParsing.lastError(of: context) }
        return builder.store
    }

    fileprivate mutating func stop(_ code: XMLError.Code, _ message: String) {
        guard failure == nil else { return }
        let input = context.pointee.input
        failure = XMLError(
            code, message, line: Int(input?.pointee.line ?? 0), column: Int(input?.pointee.col ?? 0))
        xmlStopParser(context)
    }
}

// MARK: Events

extension XMLReading {
    fileprivate mutating func start(
        _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
    ) {
        guard failure == nil else { return }
        guard builder.depth < limits.depth else {
            return stop(.tooLarge, "Elements stand more than \(limits.depth) deep inside one another.")
        }
        guard builder.store.records.count < limits.elements else {
            return stop(.tooLarge, "The document has more than \(limits.elements) elements.")
        }
        guard count <= limits.attributes else {
            return stop(.tooLarge, "An element has \(count) attributes; at most \(limits.attributes) are read.")
        }
        guard !XMLParsing.hasTooManyNamespaces(context, limits) else {
            return stop(.tooLarge, "More than \(limits.namespaces) namespaces are declared around an element.")
        }
        guard builder.store.names.count <= limits.names else {
            return stop(.tooLarge, "The document uses more than \(limits.names) different names.")
        }
        builder.openElement(number(local, prefix, uri))
        textRoom = limits.keptText
        guard let attributes else { return }
        for position in 0..<count {
            let parts = attributes + position * 5
            guard let local = parts[0], let start = parts[3], let end = parts[4] else { continue }
            addAttribute(number(local, parts[1], parts[2]), UnsafeBufferPointer(start: start, count: end - start))
        }
    }

    private mutating func addAttribute(_ name: UInt32, _ value: UnsafeBufferPointer<UInt8>) {
        guard value.contains(UInt8(ascii: "&")) else { return builder.addAttribute(name, value) }
        let start = builder.store.bytes.count
        XMLParsing.append(value, to: &builder.store.bytes)
        let length = builder.store.bytes.count - start
        builder.addAttribute(name, XMLRange(start: UInt32(start), length: UInt32(length)))
    }

    fileprivate mutating func end() {
        guard failure == nil else { return }
        builder.close()
        textRoom = limits.keptText
    }

    fileprivate mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        guard failure == nil, textRoom > 0 else { return }
        let kept = min(text.count, textRoom)
        textRoom -= kept
        builder.addText(UnsafeBufferPointer(rebasing: text[..<kept]))
    }

    private mutating func number(
        _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?
    ) -> UInt32 {
        names.number(local, prefix, uri, in: &builder)
    }
}

// MARK: What libxml2 calls: the first argument is the address of the reading

private func reading(_ address: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLReading>? {
    address?.assumingMemoryBound(to: XMLReading.self)
}

private let onStart: startElementNsSAX2Func = { address, local, prefix, uri, _, _, count, _, attributes in
    guard let local else { return }
    reading(address)?.pointee.start(local, prefix, uri, attributes, Int(count))
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
