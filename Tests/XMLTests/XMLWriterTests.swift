import Testing
import XML

struct XMLWriterTests {
    static func built() -> XMLTree {
        var builder = XMLTreeBuilder()
        builder.open(root)
        builder.open(item)
        builder.attribute(code, "1 & \"2\"\n")
        builder.element(name, "a < b & c > d\r")
        builder.open(name)
        builder.text { $0.append(contentsOf: "bytes".utf8) }
        builder.close()
        builder.close()
        builder.open(item)
        builder.close()
        builder.close()
        return builder.finish()
    }

    @Test func `a built tree is written with declaration, namespaces and escapes`() {
        #expect(
            String(decoding: Self.built().serialized(), as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <Root xmlns="urn:r" xmlns:a="urn:a">
                  <a:Item code="1 &amp; &quot;2&quot;&#10;">
                    <a:Name>a &lt; b &amp; c &gt; d&#13;</a:Name>
                    <a:Name>bytes</a:Name>
                  </a:Item>
                  <a:Item/>
                </Root>

                """)
    }

    @Test(arguments: [XMLLayout.compact, .indented])
    func `what is written is read again as the same tree`(layout: XMLLayout) throws {
        for tree in [Self.built(), try XMLTree(parsing: Array(sample.utf8))] {
            let again = try XMLTree(parsing: tree.serialized(layout))
            #expect(again.serialized(.compact) == tree.serialized(.compact))
            #expect(again.records.count == tree.records.count)
        }
    }

    @Test func `each step inwards is two blanks, however deep`() {
        let name = XMLName("a")
        var builder = XMLTreeBuilder()
        for _ in 0..<40 { builder.open(name) }
        for _ in 0..<40 { builder.close() }
        let lines = String(decoding: builder.finish().serialized(.indented), as: UTF8.self).split(separator: "\n")
        let indents = lines.dropFirst().map { $0.prefix { $0 == " " }.count }
        #expect(indents == (0..<40).map { $0 * 2 } + (0..<39).reversed().map { $0 * 2 })
    }

    @Test(arguments: [
        "<r xmlns='urn:1'><p:x xmlns:p='urn:2'><p:x xmlns:p='urn:3'/></p:x></r>",
        "<r><x xmlns='urn:1'/><y/></r>",
        "<r xmlns='urn:1'>text<b/>more <p:i xmlns:p='urn:1' p:k='v' xml:lang='de'/> end</r>",
    ])
    func `prefixes that clash are told apart`(text: String) throws {
        let tree = try XMLTree(parsing: Array(text.utf8))
        let again = try XMLTree(parsing: tree.serialized())
        #expect(again.records.map { again.names.isEmpty ? 0 : $0.text.length } == tree.records.map(\.text.length))
        let keys = { (tree: XMLTree) in
            tree.records.map { $0.name == XMLRecord.textName ? nil : tree.names[Int($0.name)].key }
        }
        #expect(keys(again) == keys(tree))
    }

    @Test func `a place is an XPath with numbers where they are needed`() throws {
        let tree = try XMLTree(parsing: Array(sample.utf8))
        let second = try #require(Array(tree.root.children(item)).last?.child(name))
        #expect(tree.location(of: second.index) == "/Root/x:Item[2]/x:Name")
        #expect(tree.location(of: 0) == "/Root")
    }
}
