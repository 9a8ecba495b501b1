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
