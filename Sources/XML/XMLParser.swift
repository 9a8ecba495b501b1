import CXML2
import Synchronization

/// A parser of libxml2, and what is known of the names in its dictionary.
final class XMLParser {
    let context: xmlParserCtxtPtr
    let names = KnownNames()

    private static let started: Void = cxml2_start()
    /// What a parser that is kept has learned at most: names, bytes of them, and how often it numbered them. With more names
    /// libxml2's table grows, and from then on each name that is looked up is hashed to its last byte, which takes longer than
    /// what is won.
    private static let (namesMost, bytesMost, numberingsMost) = (192, 32 << 10, 256)

    /// - Throws: `XMLError` when there is no memory.
    fileprivate init() throws(XMLError) {
        _ = Self.started
        guard let context = xmlNewParserCtxt() else { throw Self.noMemory }
        self.context = context
    }

    deinit { xmlFreeParserCtxt(context) }

    /// Takes the bytes, which stay where they are until it is cleared.
    fileprivate func begin(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLError) {
        let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
        cxml2_keep_quiet()
        guard cxml2_begin(context, start, bytes.count) != 0 else { throw Self.noMemory }
    }

    /// Forgets the document, but not its names.
    ///
    /// - Returns: Whether another document may be read: this one was read to its end without a fault, and the dictionary is small.
    fileprivate func clear() -> Bool {
        guard cxml2_is_clean(context) != 0, xmlDictSize(context.pointee.dict) <= Self.namesMost,
            xmlDictGetUsage(context.pointee.dict) <= Self.bytesMost, names.numberings < Self.numberingsMost
        else { return false }
        cxml2_reset(context)
        return true
    }

    private static var noMemory: XMLError { XMLError(.malformed, "There is no memory to read an XML document.") }
}

/// A few parsers that have read a small document, ready for another: their dictionaries have the names that come again and
/// again, which else are copied and numbered anew for each. What was read before changes no reading: a parser that met with a
/// fault, was stopped, or has learned much is freed, and a large document gets one of its own. Each way to read has parsers of
/// its own, since the documents that are read in one way have names alike.
final class XMLParsers: Sendable {
    // Unchecked: a parser is here or with its one user.
    private struct Spare: @unchecked Sendable {
        let parser: XMLParser
    }

    private let spares = Mutex<[Spare]>([])
    private static let most = 4
    /// The bytes of a small document. They and what a parser has learned before are far from filling its dictionary.
    private static let smallMost = 64 << 10

    /// Calls `body` with a parser that nobody else has meanwhile, and that has these bytes to read.
    func lend<Value>(
        for bytes: UnsafeBufferPointer<UInt8>, to body: (XMLParser) throws(XMLError) -> Value
    ) throws(XMLError) -> Value {
        let isSmall = bytes.count <= Self.smallMost
        let spare: Spare? = isSmall ? spares.withLock { $0.popLast() } : nil
        let parser = if let spare { spare.parser } else { try XMLParser() }
        try parser.begin(bytes)
        let value = try body(parser)
        if isSmall, parser.clear() { keep(Spare(parser: parser)) }
        return value
    }

    private func keep(_ spare: Spare) {
        spares.withLock { if $0.count < Self.most { $0.append(spare) } }
    }

    /// How many names the dictionaries have of the parsers that are ready.
    var knownNames: [Int] {
        spares.withLock { $0.map { Int(xmlDictSize($0.parser.context.pointee.dict)) } }
    }
}
