import Basics
import Crypto
import Testing
import XML

private let now = Timestamp(seconds: 1_795_262_400)

/// A publisher's certificate that is made once: keys take their time.
private let publisher = Result {
    try LocalPKI.new(at: now, bits: 2048).publisher(seat: "PBE000001", at: now)
}

private let metadata = """
    <?xml version="1.0"?>
    <smp:SignedServiceMetadata xmlns:smp="http://busdox.org/serviceMetadata/publishing/1.0/" xmlns:unused="urn:unused">
      <smp:ServiceMetadata a='1' Id="x"><!-- note --><b xmlns="">ä &amp; &lt; "\r\n</b></smp:ServiceMetadata>
    </smp:SignedServiceMetadata>
    """

struct EnvelopedSignatureTests {
    private func signed(_ text: String = metadata) throws -> String {
        String(decoding: try EnvelopedSignature.sign(Array(text.utf8), by: publisher.get()), as: UTF8.self)
    }

    private func verify(_ text: String, _ allowed: SignatureAlgorithms = .enveloped) throws -> EnvelopedSignature.Signer
    {
        try EnvelopedSignature.verify(XMLInfoset(parsing: Array(text.utf8)), allowing: allowed)
    }

    @Test(arguments: [
        metadata, "<a/>", "<a xmlns='urn:d'>text</a>", "<a xmlns:ds='urn:other' xmlns:xenc='urn:x'><ds:b/></a>",
        "<!-- before --><?p?><a><b/>\n</a>",
    ])
    func `a document that is signed verifies, and is what it was`(text: String) throws {
        let signed = try signed(text)
        let signer = try verify(signed)
        #expect(try signer.certificate == publisher.get().certificate)
        #expect(signer.chain.isEmpty)
        let before = try XMLInfoset(parsing: Array(text.utf8))
        let after = try XMLInfoset(parsing: Array(signed.utf8))
        #expect(
            after.canonical(.init(.inclusive), without: after.root.children.last) == before.canonical(.init(.inclusive))
        )
        #expect(after.root.children.last?.isNamed(DSig.signature) == true)
    }

    @Test func `the form is the one that publishers use`() throws {
        let text = try signed()
        for part in [
            "<ds:Reference URI=\"\"><ds:Transforms><ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\">",
            "CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"",
            "SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"",
            "DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"", "<ds:X509SubjectName>CN=PBE000001,",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test func `white space, quotes and the order of attributes may change on the way, and nothing else`() throws {
        let text = try signed()
        #expect(throws: Never.self) {
            try verify(text.replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", with: ""))
        }
        #expect(throws: Never.self) { try verify(text.replacing("Id=\"x\" a=\"1\"", with: "a='1'   Id='x'")) }
        #expect(throws: Never.self) { try verify(text.replacing("<b>", with: "<!-- another --><b>")) }
        for (old, new) in [
            ("a=\"1\"", "a=\"2\""), ("a=\"1\"", ""), ("<b>", " <b>"), ("urn:unused", "urn:other"), ("smp:", "smq:"),
            ("<b>", "<b><c/>"), ("ä &amp;", "a &amp;"),
        ] {
            let changed = text.replacing(old, with: new)
            #expect(changed != text)
            #expect(throws: XMLError.self, "\(old)") { try verify(changed) }
        }
    }

    @Test func `there is one signature, and it is the last child of the root`() throws {
        let text = try signed()
        let start = try #require(text.firstRange(of: "<ds:Signature "))
        let end = try #require(text.firstRange(of: "</ds:Signature>"))
        let signature = String(text[start.lowerBound..<end.upperBound])
        let root = "</smp:SignedServiceMetadata>"
        for changed in [
            text.replacing(signature, with: ""), text.replacing(signature, with: signature + signature),
            text.replacing(root, with: "<x/>" + root), text.replacing(signature, with: "<x>\(signature)</x>"),
            text.replacing(signature, with: "").replacing(
                "<smp:ServiceMetadata", with: signature + "<smp:ServiceMetadata"),
            text.replacing("</ds:Signature>", with: "<ds:Object/></ds:Signature>"),
            "<y>\(text.dropFirst(39))</y>",
        ] {
            #expect(throws: XMLError.self) { try verify(changed) }
        }
        #expect(throws: XMLError.self) { try EnvelopedSignature.sign(Array(text.utf8), by: publisher.get()) }
    }

    @Test(arguments: [
        ("URI=\"\"", "URI=\"#x\""), ("URI=\"\"", "URI=\"http://example.org/\""), ("URI=\"\"", "URI=\"#xpointer(/)\""),
        ("xmldsig#enveloped-signature", "xmldsig#base64"), ("xmldsig-more#rsa-sha256", "xmldsig#rsa-sha1"),
        ("xmldsig-more#rsa-sha256", "xmldsig#hmac-sha1"), ("xmlenc#sha256", "xmldsig#sha1"),
        ("http://www.w3.org/TR/2001/REC-xml-c14n-20010315", "http://www.w3.org/TR/1999/REC-xpath-19991116"),
        ("<ds:X509Certificate>", "<ds:X509Certificate>AAAA"), ("ds:X509Certificate>", "ds:X509CRL>"),
        ("<ds:SignatureValue>", "<ds:SignatureValue>!"), ("<ds:DigestValue>", "<ds:DigestValue>AAAA"),
    ])
    func `another reference, method or certificate is refused`(old: String, new: String) throws {
        let text = try signed()
        let changed = text.replacing(old, with: new)
        #expect(changed != text)
        #expect(throws: XMLError.self) { try verify(changed) }
    }

    @Test func `methods that are not on the list are refused before anything is computed`() throws {
        let text = try signed()
        var allowed = SignatureAlgorithms.enveloped
        allowed.signatures = [.sha512]
        #expect((#expect(throws: XMLError.self) { try verify(text, allowed) })?.code == .algorithm)
        allowed = .enveloped
        allowed.canonicalizations = [.exclusive]
        #expect((#expect(throws: XMLError.self) { try verify(text, allowed) })?.code == .algorithm)
        #expect(!SignatureAlgorithms.enveloped.signatures.contains(.legacySHA1))
        #expect(!SignatureAlgorithms.enveloped.digests.contains(.sha1))
    }

    @Test func `a long list of prefixes is refused`() throws {
        let list = (0..<65).map { "p\($0)" }.joined(separator: " ")
        let method =
            "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"></ds:CanonicalizationMethod>"
        func exclusive(_ list: String) -> String {
            """
            <ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"><ec:InclusiveNamespaces \
            xmlns:ec="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="\(list)"/></ds:CanonicalizationMethod>
            """
        }
        let text = try signed()
        let refused = #expect(throws: XMLError.self) { try verify(text.replacing(method, with: exclusive(list))) }
        #expect(refused?.code == .algorithm)
        let wrong = #expect(throws: XMLError.self) { try verify(text.replacing(method, with: exclusive("p1 p2"))) }
        #expect(wrong?.code == .signature)
    }

    @Test func `a short document with something behind its root is not signed`() throws {
        #expect(throws: XMLError.self) { try EnvelopedSignature.sign(Array("<a/><?p?>".utf8), by: publisher.get()) }
    }
}
