import CXML2
import Glibc
import Testing
import XML

/// Our canonical forms against those of libxml2, over documents made at random.
struct CanonicalReferenceTests {
    @Test(arguments: 1...40)
    func `every part of a random document has the form that libxml2 gives it`(seed: Int) throws {
        var random = Xorshift(seed)
        for _ in 0..<25 {
            let text = RandomDocument(&random).text
            let document = try XMLInfoset(parsing: Array(text.utf8))
            var elements: [InfosetElement] = []
            document.root.collect(into: &elements)
            let place = random.below(elements.count)
            let inside = elements.indices.filter { $0 > place && elements[place].contains(elements[$0]) }
            let excluded = inside.isEmpty || random.below(2) == 0 ? nil : inside[random.below(inside.count)]
            for method in Self.methods(&random) {
                let theirs = try Reference.canonical(text, element: place, without: excluded, method)
                let ours = try elements[place].canonical(method, without: excluded.map { elements[$0] })
                #expect(
                    String(decoding: ours, as: UTF8.self) == theirs,
                    "\(method) of element \(place) without \(String(describing: excluded)) of \(text)")
                let whole = try Reference.canonical(text, element: nil, without: excluded, method)
                #expect(
                    String(decoding: document.canonical(method, without: excluded.map { elements[$0] }), as: UTF8.self)
                        == whole, "\(method) of \(text)")
            }
        }
    }

    private static func methods(_ random: inout Xorshift) -> [Canonicalization] {
        let listed = ["#default", "p", "q", "r", "unknown"].filter { _ in random.below(3) == 0 }
        return [
            Canonicalization(.inclusive), Canonicalization(.inclusive11),
            Canonicalization(.inclusive, keepingComments: true),
            Canonicalization(.exclusive), Canonicalization(.exclusive, inclusivePrefixes: listed),
        ]
    }
}

extension InfosetElement {
    fileprivate func collect(into elements: inout [InfosetElement]) {
        elements.append(self)
        for child in children { child.collect(into: &elements) }
    }
}

/// Numbers at random, the same for one seed.
struct Xorshift {
    private var state: UInt64

    init(_ seed: Int) {
        state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        for _ in 0..<8 { _ = below(2) }
    }

    mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % limit
    }

    mutating func one<T>(of choices: [T]) -> T { choices[below(choices.count)] }
}

/// A small document with everything that a canonical form treats in a way of its own.
private struct RandomDocument {
    private(set) var text = ""

    init(_ random: inout Xorshift) {
        if random.below(2) == 0 { text += "<?xml version='1.0' encoding='UTF-8'?>\n" }
        for _ in 0..<random.below(3) { text += random.one(of: ["<!-- a -->", "<?p?>", "<?p q r?>", "\n"]) }
        var scope: Set<String> = ["p"]
        element(&random, depth: 0, &scope, root: true)
        for _ in 0..<random.below(3) { text += random.one(of: ["<!-- z -->", "<?s?>", "\n"]) }
    }

    private mutating func element(_ random: inout Xorshift, depth: Int, _ outer: inout Set<String>, root: Bool) {
        var scope = outer
        var attributes: [String] = root ? ["xmlns:p=\"urn:p\""] : []
        for prefix in ["p", "q", "r"] where random.below(4) == 0 && !(root && prefix == "p") {
            attributes.append("xmlns:\(prefix)=\"\(random.one(of: ["urn:1", "urn:2", "urn:\(prefix)"]))\"")
            scope.insert(prefix)
        }
        if random.below(4) == 0 { attributes.append("xmlns=\"\(random.one(of: ["", "urn:d", "urn:e", "urn:1"]))\"") }
        for name in ["a", "b", "Id"] where random.below(4) == 0 { attributes.append("\(name)=\"\(value(&random))\"") }
        for prefix in scope.sorted() where random.below(4) == 0 {
            attributes.append("\(prefix):\(prefix)x=\"\(value(&random))\"")
        }
        for name in ["xml:lang", "xml:space", "xml:id"] where random.below(8) == 0 {
            attributes.append("\(name)=\"\(name == "xml:space" ? "preserve" : "i\(random.below(1000))")\"")
        }
        let name = random.one(of: [""] + scope.sorted().map { "\($0):" }) + random.one(of: ["x", "y", "z"])
        while attributes.count > 1, random.below(3) == 0 {
            attributes.swapAt(random.below(attributes.count), random.below(attributes.count))
        }
        text += "<\(name)" + attributes.map { random.one(of: [" ", "\n  "]) + $0 }.joined()
        guard depth < 5, random.below(6) > 0 else {
            text += random.one(of: ["/>", "></\(name)>"])
            return
        }
        text += ">"
        for _ in 0..<random.below(5) {
            switch random.below(3) {
            case 0:
                text += random.one(of: [
                    "\r\n", " t ", "&lt;&amp;&gt;", "&#13;", "<![CDATA[<&>]]>", "ä𝄞", "<!--c-->", "<?i d?>",
                ])
            default: element(&random, depth: depth + 1, &scope, root: false)
            }
        }
        text += "</\(name)>"
    }

    private func value(_ random: inout Xorshift) -> String {
        random.one(of: ["", "1", "&lt;&amp;\"".replacing("\"", with: "&quot;"), "a\tb\nc", "&#9;&#10;&#13;", ">'", "ä"])
    }
}

/// The canonical forms of libxml2: with a callback that says which nodes of the living tree are to be seen.
private enum Reference {
    private final class Selection {
        var apex: xmlNodePtr?
        var excluded: xmlNodePtr?
    }

    /// - Parameter element: Its number in document order, or `nil` for the whole document.
    static func canonical(
        _ text: String, element: Int?, without excluded: Int?, _ method: Canonicalization
    ) throws -> String {
        let document = try #require(xmlReadMemory(text, Int32(text.utf8.count), nil, nil, 0))
        defer { xmlFreeDoc(document) }
        var elements: [xmlNodePtr] = []
        collect(try #require(xmlDocGetRootElement(document)), into: &elements)
        let selection = Selection()
        selection.apex = element.map { elements[$0] }
        selection.excluded = excluded.map { elements[$0] }

        let buffer = try #require(xmlAllocOutputBuffer(nil))
        let isVisible: xmlC14NIsVisibleCallback = { address, node, parent in
            guard let address, let node else { return 0 }
            let selection = Unmanaged<Selection>.fromOpaque(address).takeUnretainedValue()
            // A namespace is no node: what stands above it is its element.
            var next: xmlNodePtr? = node.pointee.type == XML_NAMESPACE_DECL ? parent : node
            var isInside = selection.apex == nil
            while let current = next, current.pointee.type != XML_DOCUMENT_NODE {
                if current == selection.excluded { return 0 }
                if current == selection.apex { isInside = true }
                next = current.pointee.parent
            }
            return isInside ? 1 : 0
        }
        let mode: Int32 =
            switch method.method {
            case .inclusive: Int32(XML_C14N_1_0.rawValue)
            case .inclusive11: Int32(XML_C14N_1_1.rawValue)
            case .exclusive: Int32(XML_C14N_EXCLUSIVE_1_0.rawValue)
            }
        var prefixes: [UnsafeMutablePointer<xmlChar>?] = method.inclusivePrefixes.map {
            xmlStrdup(Array($0.utf8) + [0])
        }
        defer { for prefix in prefixes { free(prefix) } }
        prefixes.append(nil)
        let status = xmlC14NExecute(
            document, isVisible, Unmanaged.passUnretained(selection).toOpaque(), mode, &prefixes,
            method.keepsComments ? 1 : 0, buffer)
        try #require(status >= 0)
        let content = try #require(xmlOutputBufferGetContent(buffer))
        let result = String(
            decoding: UnsafeBufferPointer(start: content, count: Int(xmlOutputBufferGetSize(buffer))), as: UTF8.self)
        xmlOutputBufferClose(buffer)
        return withExtendedLifetime(selection) { result }
    }

    private static func collect(_ node: xmlNodePtr, into elements: inout [xmlNodePtr]) {
        elements.append(node)
        var child = node.pointee.children
        while let current = child {
            if current.pointee.type == XML_ELEMENT_NODE { collect(current, into: &elements) }
            child = current.pointee.next
        }
    }
}
