import Basics
import Crypto
import Testing

struct DistinguishedNameTests {
    @Test func `a name reads in the order of RFC 2253 and is written so again`() throws {
        let name = try #require(DistinguishedName("CN=POP000306,OU=PEPPOL TEST AP,O=Helger,C=AT"))
        #expect(name.commonName == "POP000306")
        #expect(name.organizationalUnit == "PEPPOL TEST AP")
        #expect(name.organization == "Helger")
        #expect(name.country == "AT")
        #expect(name.description == "CN=POP000306,OU=PEPPOL TEST AP,O=Helger,C=AT")
    }

    /// Pairs of texts that are one name.
    static let same = [
        ("CN=A,O=B", "O=B,CN=A"), ("CN=A,O=B", "cn=A, o = B"), ("CN=A,O=B", "CN=A;O=B"),
        ("CN=A  B", "CN= A B "), ("CN=\"A, B\",C=BE", "CN=A\\, B,C=BE"), ("CN=A+OU=B,C=BE", "C=BE,OU=B+CN=A"),
        ("CN=A\\=B", "CN=A=B"), ("CN=Caf\\C3\\A9", "CN=Café"), ("2.5.4.3=A", "CN=A"), ("OID.2.5.4.3=A", "CN=A"),
        ("CN=#0c0141", "CN=A"), ("CN=#130141", "CN=A"), ("ST=X", "S=X"), ("E=a@b.c", "emailAddress=a@b.c"),
        ("1.2.3.4=#0c0141", "1.2.3.4=A"),
    ]

    @Test(arguments: same)
    func `order, blanks, quotation marks and the case of types make no other name`(left: String, right: String) throws {
        let left = try #require(DistinguishedName(left))
        let right = try #require(DistinguishedName(right))
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
    }

    /// Pairs of texts that are two names.
    static let other = [
        ("CN=A", "CN=B"), ("CN=A", "O=A"), ("CN=A,O=B", "CN=A"), ("CN=A,CN=A", "CN=A"), ("CN=A+O=B", "CN=A,O=B"),
        ("CN=AB", "CN=A B"), ("CN=a", "CN=A"), ("CN=A\\+O\\=B", "CN=A+O=B"),
    ]

    @Test(arguments: other)
    func `another value, type or number of relative names makes another name`(left: String, right: String) throws {
        #expect(try #require(DistinguishedName(left)) != #require(DistinguishedName(right)))
    }

    @Test(arguments: [
        "CN", "=A", "CN=A,", "CN=\"A", "CN=A\"B", "CN=A\\", "CN=A<B", "Colour=Red", "CN=#0", "CN=#0c05", "1.=A",
        ",", "CN=\\FF",
    ])
    func `what is no name is refused`(text: String) {
        #expect(DistinguishedName(text) == nil)
    }

    @Test func `an empty text is the empty name`() throws {
        let name = try #require(DistinguishedName(" "))
        #expect(name.isEmpty && name.commonName == nil && name.description == "")
    }

    @Test(arguments: [" leading", "trailing ", "#sharp", "a,b+c\"d\\e<f>g;h=i", "tab\there", "Ünïcödé 🙂", "", "  "])
    func `a value with signs of its own is read back from its text`(value: String) throws {
        let name = DistinguishedName([.init(.country, "BE"), .init(.commonName, value)])
        let read = try #require(DistinguishedName(name.description))
        #expect(read.relativeNames.map { $0.map(\.value) } == [["BE"], [value]])
    }

    @Test func `a type without a name of its own has its value in DER, and reads back`() throws {
        let type = try #require(OID("1.3.6.1.4.1.99999.7"))
        let name = DistinguishedName([.init(type, "value")])
        #expect(name.description == "1.3.6.1.4.1.99999.7=#0c0576616c7565")
        #expect(DistinguishedName(name.description) == name)
    }

    @Test(arguments: ["2.5.4.3", "1.2.840.113549.1.1.11", "0.9.2342.19200300.100.1.25", "2.999.1"])
    func `an object identifier is read and written`(text: String) throws {
        #expect(try #require(OID(text)).description == text)
    }

    @Test(arguments: ["", "1", "3.1", "1.40", "1.2.", ".1.2", "1.-2", "1.2.99999999999999999999", "a.b"])
    func `what is no object identifier is refused`(text: String) {
        #expect(OID(text) == nil)
    }
}
