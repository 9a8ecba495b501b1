import Testing
import XML

struct XMLOutlineTests {
    private func outline(_ text: String, keeping: (XMLOutline.Tag) -> Bool = { _ in false }) throws -> XMLOutline {
        try XMLOutline(parsing: Array(text.utf8), keeping: keeping)
    }

    private func part(_ range: Range<Int>, of text: String) -> String {
        String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }

    @Test(arguments: [
        "<r><a/><b x='&gt;'>é<c/></b ></r>",
        "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- < --><r  ><a\n/>  <b x=\">\">é<c/></b\n></r >\n",
        "<?xml version='1.0' encoding='utf-8'?><r><a></a><b><![CDATA[</b>]]></b></r>",
    ])
    func `places are those of the bytes, whatever stands around them`(_ text: String) throws {
        let outline = try outline(text)
        #expect(outline.children.map(\.tag.localName) == ["a", "b"])
        #expect(part(outline.rootPlace, of: text).hasPrefix("<r"))
        #expect(part(outline.rootPlace, of: text).hasSuffix(">"))
        for child in outline.children {
            let whole = part(child.place, of: text)
            #expect(whole.hasPrefix("<\(child.tag.localName)") && whole.hasSuffix(">"))
            #expect(throws: Never.self) { try XMLTree(parsing: Array(whole.utf8)) }
            #expect(part(child.place.lowerBound..<child.afterName, of: text) == "<\(child.tag.localName)")
        }
    }

    @Test func `of a child that is asked for there is a tree, and of no other`() throws {
        let outline = try outline("<r><a b='1 &amp; 2'>t<c/>u</a><d/></r>") { $0.localName == "a" }
        let tree = try #require(outline.children[0].tree)
        #expect(tree.root.attribute(XMLName("b")) == "1 & 2")
        #expect(tree.root.text == "t")
        #expect(outline.children[1].tree == nil)
    }

    @Test func `what only the root declares and a child uses is noted`() throws {
        let outline = try outline(
            """
            <p:r xmlns="urn:d" xmlns:p="urn:p" xmlns:q="urn:q" xmlns:s="urn:s">
            <p:a q:x="1"/><p:a xmlns:p="urn:other"/><b/><b xmlns=""/><b xmlns="urn:d"><p:c/></b>
            <q:a><s:b xmlns:s="urn:s"/></q:a></p:r>
            """)
        #expect(
            outline.children.map(\.inherited) == [
                ["p": "urn:p", "q": "urn:q"], [:], ["": "urn:d"], [:], ["p": "urn:p"], ["q": "urn:q", "s": "urn:s"],
            ])
        #expect(outline.root.declarations.count == 4)
        #expect(outline.children[0].tag.namespace == "urn:p" && outline.children[0].tag.prefix == "p")
    }

    @Test func `text beside the children is noted, white space is not`() throws {
        #expect(try outline("<r> <a/>x</r>").hasText)
        #expect(try outline("<r><![CDATA[x]]></r>").hasText)
        #expect(try !outline("<r> \n<a>x</a>\t</r>").hasText)
    }

    @Test(arguments: [
        ("", XMLError.Code.malformed), ("<r>", .malformed), ("<r></s>", .malformed), ("<r/><r/>", .malformed),
        ("<p:r/>", .malformed), ("<r a='1' a='2'/>", .malformed), ("<!DOCTYPE r><r/>", .doctype),
        ("<?xml version='1.0' encoding='ISO-8859-1'?><r/>", .malformed),
    ])
    func `what is no document in UTF-8 is refused`(_ text: String, _ code: XMLError.Code) {
        let error = #expect(throws: XMLError.self) { try outline(text) }
        #expect(error?.code == code)
    }

    @Test func `limits hold`() {
        var limits = XMLLimits()
        limits.depth = 3
        limits.elements = 4
        limits.attributes = 1
        limits.bytes = 60
        for text in [
            "<a><b><c><d/></c></b></a>", "<a><b/><b/><b/><b/></a>", "<a><b x='' y=''/></a>",
            "<a>\(String(repeating: " ", count: 60))</a>",
        ] {
            let error = #expect(throws: XMLError.self) { try XMLOutline(parsing: Array(text.utf8), limits: limits) }
            #expect(error?.code == .tooLarge)
        }
    }

    @Test(arguments: [
        ("<a/>", 0, "UTF-8"), ("<?xml version=\"1.0\"?><a/>", 21, "UTF-8"),
        ("\u{FEFF}<?xml version='1.0' encoding='iso-8859-1' ?>\n<a/>", 47, "ISO-8859-1"),
        ("<?xml-stylesheet x?><a/>", 0, "UTF-8"), ("<?xml version='1.0'", 0, "UTF-8"), ("", 0, "UTF-8"),
        ("\u{FEFF}", 3, "UTF-8"),
    ])
    func `the prolog tells the encoding and where the declaration ends`(_ text: String, _ end: Int, _ encoding: String)
    {
        let prolog = XMLProlog(of: Array(text.utf8))
        #expect(prolog.end == end)
        #expect(prolog.encoding == encoding)
    }

    @Test(
        arguments: [
            ([0xFE, 0xFF, 0, 0x3C], "UTF-16"), ([0x3C, 0, 0x61, 0], "UTF-16"), ([0, 0, 0, 0x3C], "UTF-32"),
            ([0xFF, 0xFE, 0, 0], "UTF-32"),
        ] as [([UInt8], String)])
    func `wide encodings are told by the first bytes`(_ bytes: [UInt8], _ encoding: String) {
        #expect(XMLProlog(of: bytes).encoding == encoding)
    }

    @Test func `reading ends before a child when those before it are enough, whatever follows`() throws {
        let text = Array("<r xmlns='urn:d'><a>1</a><b>2</b><c><broken></r>".utf8)
        let outline = try XMLOutline(parsing: text, textKept: { _ in 10 }, isEnough: { $0.count == 2 })
        #expect(outline.root.namespace == "urn:d")
        #expect(outline.children.map(\.tag.localName) == ["a", "b"])
        #expect(outline.children.map { $0.tree?.root.text } == ["1", "2"])
        // It is asked before the first child too, and where it is never enough all of it is read.
        let none = try XMLOutline(parsing: text, textKept: { _ in nil }, isEnough: { _ in true })
        #expect(none.children.isEmpty)
        #expect(throws: XMLError.self) {
            try XMLOutline(parsing: text, textKept: { _ in nil }, isEnough: { $0.count == 4 })
        }
        // What stands before is held against the rules as ever.
        #expect(throws: XMLError.self) {
            try XMLOutline(parsing: Array("<r><a></b><c/></r>".utf8), textKept: { _ in nil }, isEnough: { !$0.isEmpty })
        }
    }

    @Test func `an outline and a tree are made of the same documents, whatever happens to their bytes`() {
        let original = Array(
            """
            <?xml version="1.0"?><p:r xmlns="urn:d" xmlns:p="urn:p" a="1 &amp; 2"><!-- c --><p:a x="&lt;">t&#233;<b/></p:a>
            <c xmlns=""><![CDATA[<]]></c><?pi x?></p:r>
            """.utf8)
        let pieces = ["<", ">", "&", "\"", "]]>", "<!--", "xmlns:p=\"\"", "</p:a>", "\u{0}", "<!DOCTYPE r>"].map {
            Array($0.utf8)
        }
        var random = SystemRandomNumberGenerator()
        for _ in 0..<4000 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 6))
                case 2: bytes = Array(bytes[..<place])
                default: bytes.insert(.random(in: 0...255, using: &random), at: place)
                }
            }
            let outline = try? XMLOutline(parsing: bytes) { $0.localName == "a" }
            let tree = try? XMLTree(parsing: bytes)
            // Bytes of another encoding are read into a tree alone.
            guard XMLProlog(of: bytes).encoding == "UTF-8" else { continue }
            #expect((outline == nil) == (tree == nil), "\(String(decoding: bytes, as: UTF8.self))")
            guard let outline, let tree else { continue }
            #expect(outline.children.map(\.tag.localName) == tree.root.children.map(\.localName))
            for child in outline.children where child.inherited.isEmpty {
                #expect((try? XMLTree(parsing: Array(bytes[child.place]))) != nil)
            }
        }
    }
}
