import Testing
import XML

private func infoset(_ text: String) throws -> XMLInfoset { try XMLInfoset(parsing: Array(text.utf8)) }

private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

private func descendant(_ name: String, of element: InfosetElement) -> InfosetElement? {
    if element.localName == name { return element }
    for child in element.children {
        if let found = descendant(name, of: child) { return found }
    }
    return nil
}

struct CanonicalTests {
    @Test(arguments: [
        // Declaration, attribute quotes, empty elements, CDATA, references, line ends.
        ("<?xml version='1.0'?>\n<a  b = 'x' ></a >\n", "<a b=\"x\"></a>"),
        ("<a/>", "<a></a>"),
        ("<a><![CDATA[<&>]]>&#x41;&gt;&quot;'</a>", "<a>&lt;&amp;&gt;A&gt;\"'</a>"),
        ("<a>1\r\n2\r3&#13;4\t5</a>", "<a>1\n2\n3&#xD;4\t5</a>"),
        (
            "<a b='1\t2\n3&#9;4&#10;5&#13;6&lt;7&amp;8&quot;9&gt;'/>",
            "<a b=\"1 2 3&#x9;4&#xA;5&#xD;6&lt;7&amp;8&quot;9>\"></a>"
        ),
        ("<a b='&#38;&amp;#38;&lt;'/>", "<a b=\"&amp;&amp;#38;&lt;\"></a>"),
        // Instructions and comments around the root.
        ("<?p  d ?><!--c--><a><?q?><!--c-->1<!-- -->2</a><?r s?><!--c-->\n", "<?p d ?>\n<a><?q?>12</a>\n<?r s?>"),
        // Order of declarations and attributes.
        (
            "<a z='1' b:y='2' a='3' c:y='4' c:x='5' xmlns:c='urn:1' xmlns='urn:d' xmlns:b='urn:2'/>",
            "<a xmlns=\"urn:d\" xmlns:b=\"urn:2\" xmlns:c=\"urn:1\" a=\"3\" z=\"1\" c:x=\"5\" c:y=\"4\" b:y=\"2\"></a>"
        ),
        // Superfluous declarations go, needed ones stay.
        (
            "<a xmlns='urn:a' xmlns:p='urn:p'><b xmlns='urn:a' xmlns:p='urn:p'><c xmlns=''><d xmlns=''/></c></b></a>",
            "<a xmlns=\"urn:a\" xmlns:p=\"urn:p\"><b><c xmlns=\"\"><d></d></c></b></a>"
        ),
        ("<a xmlns:xml='http://www.w3.org/XML/1998/namespace' xml:lang='de'/>", "<a xml:lang=\"de\"></a>"),
        ("<ä>€𝄞</ä>", "<ä>€𝄞</ä>"),
    ])
    func `a whole document has one inclusive form`(text: String, expected: String) throws {
        let document = try infoset(text)
        for method in [Canonicalization.Method.inclusive, .inclusive11] {
            #expect(string(document.canonical(Canonicalization(method))) == expected)
        }
        #expect(string(try infoset(expected).canonical(Canonicalization(.inclusive))) == expected)
    }

    @Test func `comments are kept when they are asked for`() throws {
        let document = try infoset("<!-- 1 --><a><!--2-->x</a><!--3-->")
        #expect(
            string(document.canonical(Canonicalization(.inclusive, keepingComments: true)))
                == "<!-- 1 -->\n<a><!--2-->x</a>\n<!--3-->")
        #expect(string(document.canonical(Canonicalization(.exclusive))) == "<a>x</a>")
    }

    @Test
    func `a part takes over namespaces and xml attributes in the inclusive form, and only what it uses in the other`()
        throws
    {
        let document = try infoset(
            """
            <r xmlns="urn:d" xmlns:p="urn:p" xmlns:q="urn:q" xml:lang="en" xml:id="i"><p:a xml:space="preserve" p:x="1">\
            <b xmlns:q="urn:q2" q:y="2"/></p:a></r>
            """)
        let part = try #require(descendant("b", of: document.root))
        #expect(
            string(try part.canonical(Canonicalization(.inclusive))) == """
                <b xmlns="urn:d" xmlns:p="urn:p" xmlns:q="urn:q2" xml:id="i" xml:lang="en" xml:space="preserve" q:y="2"></b>
                """)
        #expect(
            string(try part.canonical(Canonicalization(.inclusive11))) == """
                <b xmlns="urn:d" xmlns:p="urn:p" xmlns:q="urn:q2" xml:lang="en" xml:space="preserve" q:y="2"></b>
                """)
        #expect(
            string(try part.canonical(Canonicalization(.exclusive)))
                == "<b xmlns=\"urn:d\" xmlns:q=\"urn:q2\" q:y=\"2\"></b>")
        let outer = try #require(descendant("a", of: document.root))
        #expect(
            string(try outer.canonical(Canonicalization(.exclusive))) == """
                <p:a xmlns:p="urn:p" xml:space="preserve" p:x="1"><b xmlns="urn:d" xmlns:q="urn:q2" q:y="2"></b></p:a>
                """)
    }

    @Test func `listed prefixes are written where they are in scope, used or not`() throws {
        let document = try infoset(
            "<r xmlns='urn:d' xmlns:p='urn:p' xmlns:q='urn:q'><p:a><p:b xmlns:q='urn:q2'/><p:c xmlns=''><d/></p:c></p:a></r>"
        )
        let part = try #require(descendant("a", of: document.root))
        func form(_ prefixes: String...) throws -> String {
            string(try part.canonical(Canonicalization(.exclusive, inclusivePrefixes: prefixes)))
        }
        #expect(try form() == "<p:a xmlns:p=\"urn:p\"><p:b></p:b><p:c><d></d></p:c></p:a>")
        #expect(
            try form("q", "unknown")
                == "<p:a xmlns:p=\"urn:p\" xmlns:q=\"urn:q\"><p:b xmlns:q=\"urn:q2\"></p:b><p:c><d></d></p:c></p:a>")
        #expect(
            try form("#default")
                == "<p:a xmlns=\"urn:d\" xmlns:p=\"urn:p\"><p:b></p:b><p:c xmlns=\"\"><d></d></p:c></p:a>")
        #expect(try form("p", "p") == form())
    }

    @Test func `a prefix that means something else further in is written again`() throws {
        let document = try infoset(
            "<p:a xmlns:p='urn:1'><b><p:c xmlns:p='urn:2'><p:d xmlns:p='urn:1'/></p:c><p:e/></b></p:a>")
        #expect(
            string(try document.root.canonical(Canonicalization(.exclusive))) == """
                <p:a xmlns:p="urn:1"><b><p:c xmlns:p="urn:2"><p:d xmlns:p="urn:1"></p:d></p:c><p:e></p:e></b></p:a>
                """)
    }

    @Test func `many prefixes and namespaces are told apart, and the one namespace of two prefixes is known`() throws {
        let numbers = 100...140
        let inner = numbers.map { "<p\($0):e xmlns:p\($0)=\"urn:\($0)\" p\($0):a=\"\($0)\"></p\($0):e>" }.joined()
        let text = "<a xmlns:p=\"urn:120\">\(inner)<p:e p:a=\"1\"></p:e></a>"
        let document = try infoset(text)
        #expect(string(document.canonical(Canonicalization(.inclusive))) == text)
        let name = XMLName(XMLNamespace(prefix: "", uri: "urn:120"), "e")
        #expect(document.root.children(name).map(\.localName) == ["e", "e"])
        #expect(document.root.children.count == numbers.count + 1 && document.root.childCount == numbers.count + 1)
    }

    @Test func `an element that says its identifier twice is one, and two that say it are two`() throws {
        let document = try infoset("<a Id='x'><b ID='y' id='y'/><c name='y'/><d Id='x'/></a>")
        #expect(document.elements(withID: "y").map(\.localName) == ["b"])
        #expect(document.elements(withID: "x").map(\.localName) == ["a", "d"])
        #expect(document.elements(withID: "z").isEmpty)
    }

    @Test func `an element can be left out with all that is in it`() throws {
        let document = try infoset("<a>1<s xmlns='urn:s'>2<t/></s>3<u/></a>")
        let signature = try #require(descendant("s", of: document.root))
        #expect(string(document.canonical(Canonicalization(.inclusive), without: signature)) == "<a>13<u></u></a>")
    }

    @Test(arguments: [
        "http://www.w3.org/2001/10/xml-exc-c14n#", "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
        "http://www.w3.org/2006/12/xml-c14n11", "http://www.w3.org/2006/12/xml-c14n11#WithComments",
    ])
    func `methods are known by their identifiers`(uri: String) throws {
        #expect(try #require(Canonicalization(uri: uri)).uri == uri)
        #expect(Canonicalization(uri: uri + "x") == nil)
    }
}

struct XMLInfosetTests {
    @Test(arguments: [
        ("", XMLError.Code.malformed), ("<a>", .malformed), ("<a/><b/>", .malformed), ("<x:a/>", .malformed),
        ("<a>&unknown;</a>", .malformed), ("<a xmlns:p='relative'/>", .malformed), ("<a b='1' b='2'/>", .malformed),
        ("<!DOCTYPE a><a/>", .doctype), ("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", .doctype),
        (String(repeating: "<a>", count: 65) + String(repeating: "</a>", count: 65), .tooLarge),
    ])
    func `what has no safe canonical form is refused`(text: String, code: XMLError.Code) {
        let error = #expect(throws: XMLError.self) { try infoset(text) }
        #expect(error?.code == code)
    }

    @Test func `a relative namespace is refused also where attributes follow and bytes are converted`() {
        let body = "<a xmlns:p='relative' b='\(String(repeating: "x", count: 9000))'/>"
        let utf16: [UInt8] =
            [0xFE, 0xFF]
            + body.utf16.flatMap { unit -> [UInt8] in
                [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            }
        for bytes in [
            Array(body.utf8), utf16, Array("<?xml version='1.0' encoding='ISO-8859-1'?>\(body)".utf8),
        ] {
            #expect(throws: XMLError.self) { try XMLInfoset(parsing: bytes) }
        }
    }

    @Test func `limits hold for bytes, nodes and attributes`() {
        var limits = XMLInfoset.usualLimits
        limits.bytes = 100
        #expect(throws: XMLError.self) {
            try XMLInfoset(parsing: Array("<a>\(String(repeating: "x", count: 100))</a>".utf8), limits: limits)
        }
        limits = XMLInfoset.usualLimits
        limits.elements = 10
        #expect(throws: XMLError.self) {
            try XMLInfoset(parsing: Array("<a>\(String(repeating: "<b/>", count: 10))</a>".utf8), limits: limits)
        }
        limits.attributes = 2
        #expect(throws: XMLError.self) {
            try XMLInfoset(parsing: Array("<a b='' c='' xmlns:d='urn:d'/>".utf8), limits: limits)
        }
    }

    @Test func `text is what stands between tags, and comments do not cut it`() throws {
        let document = try infoset("<a> POP<!-- x -->99<?p?>0001 <![CDATA[]]></a>")
        #expect(document.root.text == " POP990001 ")
        #expect(document.root.trimmedText == "POP990001")
        #expect(try infoset("<a>1<b/></a>").root.text == nil)
        #expect(try infoset("<a>  </a>").root.trimmedText == nil)
        #expect(try infoset("<a/>").root.text == "")
    }

    @Test func `children, attributes and parents are found by name`() throws {
        let document = try infoset(
            "<Root xmlns='urn:r' xmlns:x='urn:a'><x:Item code='1'/><x:Item x:code='2'/><x:Name/></Root>")
        #expect(document.root.isNamed(root))
        #expect(document.root.children(item).map { $0.attribute(code) } == ["1", nil])
        #expect(document.root.onlyChild(item) == nil)
        #expect(document.root.onlyChild(name)?.parent == document.root)
        #expect(document.root.namespaceURI == "urn:r")
        #expect(!document.root.children(item)[1].hasNoAttributes(besides: [code]))
        #expect(document.root.children(item)[0].hasNoAttributes(besides: [code]))
    }
}
