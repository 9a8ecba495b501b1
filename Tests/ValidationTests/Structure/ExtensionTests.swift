import Testing
import Validation
import XML

/// What may stand in a UBL extension: one element of another namespace, which is checked as far as it is declared.
struct ExtensionTests {
    private func faults(_ content: String) throws -> [String] {
        let extensions = """
            <ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent>\(content)</ext:ExtensionContent>\
            </ext:UBLExtension></ext:UBLExtensions><cbc:ID>7</cbc:ID>
            """
        let tree = try StructureFixture.changed(StructureFixture.invoice, "<cbc:ID>7</cbc:ID>", extensions)
        return StructureFixture.faults(tree).map {
            $0.replacing("/Invoice/ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent", with: "")
        }
    }

    private static let signature = """
        <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="S"><ds:SignedInfo>\
        <ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>\
        <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/><ds:Reference URI="">\
        <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>AAAA</ds:DigestValue>\
        </ds:Reference></ds:SignedInfo><ds:SignatureValue>AAAA</ds:SignatureValue><ds:KeyInfo><ds:X509Data>\
        <ds:X509Certificate>AAAA</ds:X509Certificate></ds:X509Data></ds:KeyInfo><ds:Object>any <x>text</x></ds:Object>\
        </ds:Signature>
        """

    @Test(arguments: [
        "<a xmlns=\"urn:mine\" b=\"c\">text <b/> text</a>", "<cbc:ID>1</cbc:ID>", "<cac:Party/>",
        "<a xmlns=\"urn:mine\"><cbc:IssueDate>2026-03-01</cbc:IssueDate></a>", signature,
        "<CreditNote xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2\"/>",
    ])
    func `an extension holds whatever is of another namespace`(content: String) throws {
        #expect(try faults(content) == [])
    }

    @Test(arguments: [
        ("", "XSD-MISSING "), ("<a xmlns=\"\"/>", "XSD-UNEXPECTED /a"),
        ("<ext:UBLExtensions/>", "XSD-UNEXPECTED /ext:UBLExtensions"),
        ("<a xmlns=\"urn:mine\"/><b xmlns=\"urn:mine\"/>", "XSD-ORDER /b"), ("text<cac:Party/>", "XSD-TEXT "),
        ("<cbc:IssueDate>today</cbc:IssueDate>", "XSD-VALUE /cbc:IssueDate"),
        ("<a xmlns=\"urn:mine\"><b><cac:Party>x</cac:Party></b></a>", "XSD-TEXT /a/b/cac:Party"),
        ("<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">x</Invoice>", "XSD-TEXT /Invoice"),
    ])
    func `what is declared is held against its declaration wherever it stands`(content: String, fault: String) throws {
        #expect(try faults(content).first == fault)
    }

    @Test(arguments: [
        (" Id=\"S\"", " Id=\"1\"", "XSD-ATTRIBUTE /ds:Signature"),
        (
            " Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"", "",
            "XSD-ATTRIBUTE /ds:Signature/ds:SignedInfo/ds:Reference/ds:DigestMethod"
        ),
        ("<ds:X509Certificate>AAAA</ds:X509Certificate>", "", "XSD-MISSING /ds:Signature/ds:KeyInfo/ds:X509Data"),
        (
            "<ds:Reference URI=\"\">", "<ds:Reference Id=\"S\">",
            "XSD-ATTRIBUTE /ds:Signature/ds:SignedInfo/ds:Reference"
        ),
        (
            "rsa-sha256\"/>", "rsa-sha256\"><a xmlns=\"urn:mine\"/></ds:SignatureMethod>",
            "XSD-UNEXPECTED /ds:Signature/ds:SignedInfo/ds:SignatureMethod/a"
        ),
        (
            "<ds:KeyInfo>", "<ds:KeyInfo>Key: <ds:SignedInfo/>",
            "XSD-UNEXPECTED /ds:Signature/ds:KeyInfo/ds:SignedInfo"
        ),
        ("<x>text</x>", "<cbc:IssueDate>text</cbc:IssueDate>", "XSD-VALUE /ds:Signature/ds:Object/cbc:IssueDate"),
    ])
    func `a signature is checked too`(piece: String, other: String, fault: String) throws {
        try #require(Self.signature.contains(piece))
        #expect(try faults(Self.signature.replacing(piece, with: other)) == [fault])
    }
}
