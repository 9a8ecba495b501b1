import Testing
import XML

let a = XMLNamespace(prefix: "a", uri: "urn:a")
let root = XMLName(XMLNamespace(prefix: "", uri: "urn:r"), "Root")
let item = XMLName(a, "Item")
let name = XMLName(a, "Name")
let code = XMLName("code")

let sample = """
    <?xml version="1.0"?>
    <!-- a comment -->
    <Root xmlns="urn:r" xmlns:x="urn:a">
      <x:Item code="1 &amp; 2"><x:Name> first &lt;one&gt; </x:Name></x:Item>
      <x:Item code="&#60;2&#38;"><x:Name><![CDATA[<b>]]></x:Name></x:Item>
      <x:Empty/>
    </Root>
    """

struct XMLReaderTests {
    @Test func `names are compared by namespace, whatever the prefix`() throws {
        let tree = try XMLTree(parsing: Array(sample.utf8))
        #expect(tree.root.isNamed(root))
        #expect(tree.root.children(item).map { $0.child(name)?.text } == [" first <one> ", "<b>"])
        #expect(tree.root.child(item, name)?.trimmedText == "first <one>")
        #expect(tree.root.children.map(\.localName) == ["Item", "Item", "Empty"])
        #expect(tree.root.child(XMLName("Item")) == nil)
    }

    @Test func `attribute values come unescaped`() throws {
        let tree = try XMLTree(parsing: Array(sample.utf8))
        #expect(tree.root.children(item).map { $0.attribute(code) } == ["1 & 2", "<2&"])
        #expect(tree.root.attribute(code) == nil)
    }

    @Test func `white space between elements is no text, and text between elements is a node`() throws {
        let tree = try XMLTree(parsing: Array("<r> <a/> \n <b/>after<c> </c></r>".utf8))
        #expect(tree.root.text == "")
        #expect(tree.root.children.map(\.localName) == ["a", "b", "c"])
        #expect(tree.records.count == 5)
        #expect(tree.root.child(XMLName("c"))?.text == " ")
    }

    @Test(arguments: [
        ("", XMLError.Code.malformed), ("<a>", .malformed), ("<a/><b/>", .malformed), ("no xml", .malformed),
        ("<a b='1' b='2'/>", .malformed), ("<x:a/>", .malformed), ("<a>&unknown;</a>", .malformed), ("<", .malformed),
        ("<!DOCTYPE a><a/>", .doctype),
        ("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", .doctype),
    ])
    func `what is not safe XML is refused`(text: String, code: XMLError.Code) {
        let error = #expect(throws: XMLError.self) { try XMLTree(parsing: Array(text.utf8)) }
        #expect(error?.code == code)
    }

    @Test func `an error names its line and column`() {
        let error = #expect(throws: XMLError.self) { try XMLTree(parsing: Array("<a>\n  <b></c>\n</a>".utf8)) }
        #expect(error?.line == 2)
        #expect(error?.column ?? 0 > 1)
    }

    @Test func `depth, size, elements, attributes and names have limits`() {
        var limits = XMLLimits()
        limits.bytes = 1000
        limits.depth = 3
        limits.elements = 5
        limits.attributes = 1
        limits.names = 3
        for text in [
            String(repeating: " ", count: 1001), "<a><a><a><a/></a></a></a>", "<a><a/><a/><a/><a/><a/></a>",
            "<a b='' c=''/>", "<a><b/><c/><d/><e/></a>",
        ] {
            let error = #expect(throws: XMLError.self) { try XMLTree(parsing: Array(text.utf8), limits: limits) }
            #expect(error?.code == .tooLarge)
        }
        #expect(throws: Never.self) { try XMLTree(parsing: Array("<a b=''><b/><a/></a>".utf8), limits: limits) }
    }

    @Test func `other encodings arrive as UTF-8`() throws {
        let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9] + Array("</a>".utf8)
        #expect(try XMLTree(parsing: latin).root.text == "é")
        let wide = "<a>é€</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try XMLTree(parsing: [0xFF, 0xFE] + wide).root.text == "é€")
    }

    @Test(arguments: ["ISO-8859-15", "windows-1252", "cp1250"])
    func `encodings of one byte are read`(_ encoding: String) throws {
        let bytes = Array("<?xml version='1.0' encoding='\(encoding)'?><a b='".utf8) + [0xE9] + Array("'/>".utf8)
        #expect(try XMLTree(parsing: bytes).root.attribute(XMLName("b")) == "é")
    }

    @Test func `UTF-16 and UTF-32 are read, with and without a mark`() throws {
        let text = "<a>\(String(repeating: "é€😀", count: 30_000))</a>"
        func bytes(_ units: some Sequence<some FixedWidthInteger & UnsignedInteger>) -> [UInt8] {
            units.flatMap { unit in withUnsafeBytes(of: unit.bigEndian) { Array($0) } }
        }
        for (mark, body) in [
            ([0xFE, 0xFF], bytes(text.utf16)), ([], bytes(text.utf16)), ([], bytes(text.unicodeScalars.map(\.value))),
            ([0, 0, 0xFE, 0xFF], bytes(text.unicodeScalars.map(\.value))),
        ] as [([UInt8], [UInt8])] {
            #expect(try XMLTree(parsing: mark + body).root.text.count == 90_000)
        }
    }

    @Test(arguments: ["UTF-7", "ISO-2022-KR", "HZ", "IBM037", "UCS-4", "x//TRANSLIT", "UTF-16", "none"])
    func `encodings in which markup may hide, and wrong names, are refused`(_ encoding: String) throws {
        let error = #expect(throws: XMLError.self) {
            try XMLTree(parsing: Array("<?xml version='1.0' encoding='\(encoding)'?><a/>".utf8))
        }
        #expect(error?.code == .malformed && error?.message.contains(encoding.uppercased()) == true)
        // EBCDIC, which names itself only in EBCDIC.
        #expect(throws: XMLError.self) { try XMLTree(parsing: [0x4C, 0x6F, 0xA7, 0x94, 0x93]) }
    }

    @Test func `bytes that are not in the encoding they name are refused`() {
        let error = #expect(throws: XMLError.self) {
            try XMLTree(parsing: [0xFE, 0xFF, 0, 0x3C, 0, 0x61, 0xD8, 0, 0, 0x2F, 0, 0x3E])
        }
        #expect(error?.message == "Byte 7 of the document is not in UTF-16BE, as it says it is.")
    }

    /// libxml2 compares each attribute and each declaration with all before it: it must not get to see so many.
    @Test(arguments: ["b%=''", "b% = \"\"", "xmlns:b%='u%'"])
    func `a tag with very many attributes is refused before it is read`(_ attribute: String) {
        let many = (0..<200_000).map { attribute.replacing("%", with: "\($0)") }.joined(separator: "\n")
        for text in ["<a \(many)/>", "<r><!-- < --><a \(many)></a></r>", "<r><![CDATA[<]]><a x='>' \(many)"] {
            let error = #expect(throws: XMLError.self) { try XMLTree(parsing: Array(text.utf8)) }
            #expect(error?.code == .tooLarge && error?.message.hasPrefix("A start tag has more than") == true)
            #expect(throws: XMLError.self) { try XMLInfoset(parsing: Array(text.utf8)) }
            #expect(throws: XMLError.self) { try XMLOutline(parsing: Array(text.utf8)) }
        }
        let wide = "<a \(many)/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(throws: XMLError.self) { try XMLTree(parsing: [0xFF, 0xFE] + wide) }
    }

    @Test func `what only looks like a tag with very many attributes is read`() throws {
        let many = (0..<2000).map { "b\($0)='<' " }.joined()
        let some = (0..<64).map { "b\($0)='=\(String(repeating: "=", count: 40))'" }.joined(separator: " ")
        for text in [
            "<a><!-- <a \(many)> -->t</a>", "<a><![CDATA[<a \(many)>]]></a>", "<?p \(many)?><a>t</a>",
            "<a \(some)>\(many.replacing("<", with: ""))</a>", "<a>t<?p <x \(many)?></a>",
        ] {
            #expect(try XMLTree(parsing: Array(text.utf8)).root.text.isEmpty == false)
        }
    }

    @Test func `namespaces around a place have a limit`() throws {
        func nested(_ depth: Int) -> [UInt8] {
            let names = (0..<depth).map { level in (0..<10).map { "xmlns:n\(level)-\($0)='u:x'" }.joined(separator: " ")
            }
            return Array((names.map { "<a \($0)>" }.joined() + String(repeating: "</a>", count: depth)).utf8)
        }
        #expect(try XMLTree(parsing: nested(25)).records.count == 25)
        for parse in [
            { _ = try XMLTree(parsing: $0) }, { _ = try XMLInfoset(parsing: $0) }, { _ = try XMLOutline(parsing: $0) },
        ]
            as [([UInt8]) throws -> Void]
        {
            let error = #expect(throws: XMLError.self) { try parse(nested(30)) }
            #expect(
                error?.message == "More than 256 namespaces are declared around an element.", "\(error?.message ?? "")")
        }
    }

    @Test func `places are the same whether a few or all are asked for`() throws {
        var text = "<r>"
        for place in 0..<200 { text += "<b/><c><d/>\(place % 3 == 0 ? "<d/>" : "")</c>x" }
        let tree = try XMLTree(parsing: Array((text + "<e/></r>").utf8))
        let all = tree.records.indices.map { tree.location(of: Int32($0)) }
        for (index, location) in all.enumerated() {
            let alone = try XMLTree(parsing: Array((text + "<e/></r>").utf8))
            #expect(alone.location(of: Int32(index)) == location)
        }
        #expect(Set(all).isSuperset(of: ["/r", "/r/b[1]", "/r/b[200]", "/r/c[1]/d[2]", "/r/c[2]/d", "/r/e"]))
    }

    @Test func `long texts are read whole`() throws {
        let long = String(repeating: "0123456789", count: 1_200_000)
        #expect(try XMLTree(parsing: Array("<a><b>\(long)</b></a>".utf8)).root.child(XMLName("b"))?.text == long)
    }

    @Test func `a cut or changed document is read or refused, and nothing else`() throws {
        let bytes = Array(sample.utf8)
        for length in 0..<bytes.count {
            #expect(throws: XMLError.self) { try XMLTree(parsing: Array(bytes[..<length])) }
        }
        for position in bytes.indices {
            for byte in [0x00, 0x3C, 0x26, 0x22, 0xFF, 0x3E, 0x2F] as [UInt8] {
                var changed = bytes
                changed[position] = byte
                if let tree = try? XMLTree(parsing: changed) {
                    #expect(throws: Never.self) { try XMLTree(parsing: tree.serialized()) }
                }
            }
        }
    }

    @Test func `long texts are cut where the limit says, and what stands around them is whole`() throws {
        var limits = XMLLimits()
        limits.keptText = 10
        let long = String(repeating: "x", count: 100_000)
        let tree = try XMLTree(
            parsing: Array("<a><b>\(long)</b><c>short</c>\(long)<d>123456789012</d></a>".utf8), limits: limits)
        let texts = tree.root.children.map(\.text)
        #expect(texts == ["xxxxxxxxxx", "short", "1234567890"])
    }
}
