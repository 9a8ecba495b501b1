import Dispatch
import Testing

@testable import XML

/// Parsers that read one document after another. No reading may tell what was read before.
struct XMLParserTests {
    /// The three ways to read, each with what it says of a document: all that it found, or the error with its place.
    private enum Way: CaseIterable {
        case tree, infoset, outline, stopped

        func read(_ bytes: [UInt8], with parsers: XMLParsers, _ limits: XMLLimits = XMLParserTests.limits) -> String {
            bytes.withUnsafeBufferPointer { bytes in
                do throws(XMLError) {
                    return try found(bytes, parsers, limits)
                } catch {
                    return "\(error.code) \(error.message) \(error.line) \(error.column)"
                }
            }
        }

        private func found(
            _ bytes: UnsafeBufferPointer<UInt8>, _ parsers: XMLParsers, _ limits: XMLLimits
        ) throws(XMLError) -> String {
            switch self {
            case .tree: return "\(try XMLReading.read(bytes, limits, parsers))"
            case .infoset:
                let (store, root) = try InfosetReading.read(bytes, limits, parsers)
                return "\(root) \(store)"
            case .outline, .stopped:
                let outline = try XMLOutlining.read(
                    bytes, limits, { _ in 1000 }, { self == .stopped && $0.count == 1 }, parsers)
                let children = outline.children.map { child in
                    "\(child.tag.localName) \(child.tag.declarations.sorted { $0.key < $1.key }) \(child.place) "
                        + "\(child.inherited.sorted { $0.key < $1.key }) \(child.tree.map { $0.serialized() } ?? [])"
                }
                return "\(outline.root.localName) \(outline.rootPlace) \(outline.hasText) \(children)"
            }
        }
    }

    private static let limits = {
        var limits = XMLLimits()
        limits.depth = 64
        return limits
    }()

    private static let usual = """
        <r xmlns="urn:r" xmlns:a="urn:a" xmlns:b="urn:b">
          <a:p b:z="1" a="2 &amp; 3" b:a="4" xml:lang="de" xml:id="i"> text </a:p>
          <p xmlns="" xmlns:a="urn:other"><a:p a:q="5"/></p><b:p>&lt;<![CDATA[<]]>&#233;</b:p>
        </r>
        """

    /// Documents that leave something behind in a parser, or try to.
    private static let documents: [[UInt8]] = {
        let names = (0..<300).map { "<n\($0)/>" }.joined()
        let texts = [
            "<?xml version='1.0' standalone='yes'?><r/>", "<?xml version='1.1'?><r/>", "\u{FEFF}<r><a/><b/></r>",
            "<r xml:space='preserve'> <a xml:space='default'> </a> </r>",
            // The same prefixes and names in other namespaces, declared and not.
            "<r xmlns='urn:b' xmlns:a='urn:r' xmlns:b='urn:a'><a:p b:z='1' a='2'/><b:p/></r>", "<a:r/>",
            "<r xmlns='urn:&amp;'><p xmlns='urn:&#38;#38;'/></r>", "<r xmlns='relative'><a/></r>",
            String(repeating: "<a>", count: 60) + String(repeating: "</a>", count: 60),
            String(repeating: "<a>", count: 100),
            "<r \((0..<60).map { "a\($0)='\($0)'" }.joined(separator: " "))><a/></r>",
            "<r \((0..<200).map { "xmlns:p\($0)='urn:p\($0)'" }.joined(separator: " "))><p0:a/></r>",
            "<r \((0..<400).map { "xmlns:p\($0)='urn:p\($0)'" }.joined(separator: " "))><p0:a/></r>",
            "<r>\n\n  <a></b>\n</r>", "<r><a b='1' b='2'/></r>", "<r>\n&unknown;</r>", "<r/><r/>", "<r>", "<r><a/>", "",
            "<!DOCTYPE r><r/>", "<!DOCTYPE r [<!ENTITY e 'x'><!ATTLIST a b CDATA 'c'>]><r><a/>&e;</r>",
            "<r>\n\u{1}</r>", "<r><!-- a -- b --></r>", "<r><?xml no?></r>", "<r>]]></r>",
            "<r><a/>\n<b>text</b><c/>", "<r>\(names)</r>", "<r a:\(String(repeating: "n", count: 50_000))='1'/>",
            "<r><?\(String(repeating: "p", count: 40_000)) data?></r>",
        ]
        let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><r><p>".utf8) + [0xE9] + Array("</p></r>".utf8)
        let wide: [UInt8] = [0xFF, 0xFE] + usual.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let bad = Array("<r>\n<p>".utf8) + [0xC3, 0x28] + Array("</p></r>".utf8)
        return texts.map { Array($0.utf8) } + [latin, wide, bad, Array(usual.utf8)]
    }()

    @Test func `a reading is the same whatever the parser read before`() {
        for way in Way.allCases {
            let fresh = Self.documents.map { way.read($0, with: XMLParsers()) }
            for (first, before) in Self.documents.enumerated() {
                for earlier in Way.allCases {
                    // One parser for all of these, as long as it is kept.
                    let parsers = XMLParsers()
                    _ = earlier.read(Array(Self.usual.utf8), with: parsers)
                    _ = earlier.read(before, with: parsers)
                    for (second, document) in Self.documents.enumerated() where (first + second) % 3 == 0 {
                        let read = way.read(document, with: parsers)
                        #expect(read == fresh[second], "\(way) of \(second) behind \(first)")
                    }
                }
            }
        }
    }

    @Test func `a parser is used again`() {
        for way in Way.allCases where way != .stopped {
            let parsers = XMLParsers()
            #expect(parsers.knownNames.isEmpty)
            for _ in 0..<3 {
                _ = way.read(Array(Self.usual.utf8), with: parsers)
                #expect(parsers.knownNames.count == 1)
            }
        }
    }

    @Test(arguments: [
        "<r><a></b></r>", "<r/><r/>", "<r>&unknown;</r>", "<!DOCTYPE r><r/>", "<a:r/>", "<r xmlns='relative'/>",
        String(repeating: "<a>", count: 100), "<r><a/>", "<r a='1' a='2'/>",
    ])
    func `a parser that met with a fault is not used again`(_ text: String) {
        for way in Way.allCases {
            let parsers = XMLParsers()
            _ = Way.tree.read(Array(Self.usual.utf8), with: parsers)
            _ = way.read(Array(text.utf8), with: parsers)
            #expect(parsers.knownNames.isEmpty)
        }
    }

    @Test func `a parser that was stopped is not used again`() {
        let parsers = XMLParsers()
        let read = Way.stopped.read(Array("<r><a/><b/> no XML & none".utf8), with: parsers)
        #expect(read.hasPrefix("r "))
        #expect(parsers.knownNames.isEmpty)
    }

    @Test func `a parser that has learned much is not used again, nor one that read a large document`() {
        let names = (0..<5000).map { "<n\($0)/>" }.joined()
        let prefixes = (0..<1000).map { "<a xmlns:p\($0)='urn:\($0)'/>" }.joined()
        let long = "<r><\(String(repeating: "n", count: 40_000))/></r>"
        let trees = "<r>\(String(repeating: "<a/>", count: 1000))</r>"
        let large = "<r>\(String(repeating: "text", count: 20_000))</r>"
        for (way, text) in [
            (.tree, "<r>\(names)</r>"), (.infoset, "<r>\(prefixes)</r>"), (.tree, long), (.outline, trees),
            (.infoset, large), (.outline, "<r>\(names)</r>"),
        ] as [(Way, String)] {
            let parsers = XMLParsers()
            _ = way.read(Array(text.utf8), with: parsers)
            #expect(parsers.knownNames.isEmpty, "\(way) \(text.prefix(20))")
        }
        // Nor one that learned it little by little.
        let parsers = XMLParsers()
        for start in stride(from: 0, to: 5000, by: 50) {
            _ = Way.tree.read(Array("<r>\((start..<start + 50).map { "<n\($0)/>" }.joined())</r>".utf8), with: parsers)
            #expect(parsers.knownNames.allSatisfy { $0 <= 192 })
        }
    }

    /// Where many names have to stand in the same places, each still has one number.
    @Test func `names are told apart however many there are`() throws {
        var text = "<r>"
        for prefix in 0..<40 {
            text += "<p\(prefix):a xmlns:p\(prefix)='urn:\(prefix % 7)'>"
            for local in 0..<40 { text += "<p\(prefix):n\(local) p\(prefix):a='\(local)'/>" }
            text += "</p\(prefix):a>"
        }
        text += "</r>"
        let parsers = XMLParsers()
        for _ in 0..<2 {
            let (store, _) = try Array(text.utf8).withUnsafeBufferPointer {
                try InfosetReading.read($0, XMLInfoset.usualLimits, parsers)
            }
            #expect(store.names.count == 1 + 40 * 41)
            let written = store.names.map { String(decoding: store.bytes[$0.written.indices], as: UTF8.self) }
            #expect(Set(written).count == store.names.count)
            let tree = try Array(text.utf8).withUnsafeBufferPointer { try XMLReading.read($0, XMLLimits(), parsers) }
            #expect(tree.names.count == 1 + 7 * 41)
            #expect(Set(tree.names.map(\.key)).count == tree.names.count)
        }
    }

    @Test func `documents are read on many threads, and inside one another`() {
        let parsers = XMLParsers()
        let fresh = Self.documents.map { Way.infoset.read($0, with: XMLParsers()) }
        DispatchQueue.concurrentPerform(iterations: 400) { index in
            let place = index % Self.documents.count
            #expect(Way.infoset.read(Self.documents[place], with: parsers) == fresh[place])
        }
        #expect(parsers.knownNames.count <= 4)
        let text = Array("<r><a>1</a><b>2</b></r>".utf8)
        let outline = try? text.withUnsafeBufferPointer { bytes in
            try XMLOutlining.read(
                bytes, XMLLimits(),
                { tag in
                    #expect(Way.tree.read(text, with: parsers) == Way.tree.read(text, with: XMLParsers()))
                    return tag.localName == "b" ? 10 : nil
                }, { _ in false }, parsers)
        }
        #expect(outline?.children.map { $0.tree?.root.text } == [nil, "2"])
    }
}
