import Basics
import Crypto
import Testing

struct TrustStoreTests {
    private let pki: LocalPKI
    private let spare: RSAKey

    init() throws {
        pki = try TestPKI.shared.get()
        spare = try TestPKI.spareKey.get()
    }

    private static let year = Duration.seconds(365 * 86_400)
    private static let later = TestPKI.time + .seconds(86_400)

    private func provider(from: Timestamp = TestPKI.time, to: Timestamp = TestPKI.time + year) -> CertificateTemplate {
        .provider(DistinguishedName([.init(.commonName, "POP000009")]), from: from, to: to)
    }

    private func authority(_ name: String, pathLength: UInt8? = nil) -> CertificateTemplate {
        .authority(
            DistinguishedName([.init(.commonName, name)]), from: TestPKI.time, to: TestPKI.time + Self.year,
            pathLength: pathLength)
    }

    private func expect(
        _ code: CertificateError.Code, _ certificate: Certificate, in store: TrustStore, chain: [Certificate] = [],
        at time: Timestamp = later, _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(sourceLocation: location) {
            try store.check(certificate, chain: chain, at: time)
        } throws: { error in
            guard let error = error as? CertificateError else { return false }
            if error.code != code { Issue.record("\(error)", sourceLocation: location) }
            return error.code == code
        }
    }

    @Test func `an access point holds among access points, a publisher among publishers, and neither among the others`()
        throws
    {
        let accessPoint = try TestPKI.accessPoint.get().certificate
        let publisher = try TestPKI.publisher.get().certificate
        #expect(
            try pki.accessPointTrust.check(accessPoint, at: Self.later)
                == [accessPoint, pki.accessPoints.certificate, pki.root.certificate])
        #expect(
            try pki.publisherTrust.check(publisher, at: Self.later)
                == [publisher, pki.publishers.certificate, pki.root.certificate])
        expect(.unknownIssuer, accessPoint, in: pki.publisherTrust)
        expect(.unknownIssuer, publisher, in: pki.accessPointTrust)
        // Not even when the other authority comes along: it stands on the same root.
        expect(.unknownIssuer, accessPoint, in: pki.publisherTrust, chain: [pki.accessPoints.certificate])
        expect(.unknownIssuer, publisher, in: pki.accessPointTrust, chain: [pki.publishers.certificate])
    }

    @Test func `a store is read from a text of roots and authorities`() throws {
        let text = pki.root.certificate.pem + pki.accessPoints.certificate.pem
        let store = try TrustStore(pem: Array(text.utf8))
        #expect(store.anchors == [pki.root.certificate] && store.intermediates == [pki.accessPoints.certificate])
        try store.check(TestPKI.accessPoint.get().certificate, at: Self.later)
        #expect(throws: CryptoError(.malformed, "a trust store without a root certificate")) {
            try TrustStore(pem: Array(pki.accessPoints.certificate.pem.utf8))
        }
    }

    @Test func `a store of a root alone takes the authority that comes along`() throws {
        let store = TrustStore(anchors: [pki.root.certificate])
        let leaf = try TestPKI.accessPoint.get()
        expect(.unknownIssuer, leaf.certificate, in: store)
        #expect(try store.check(leaf.certificate, chain: leaf.chain, at: Self.later).count == 3)
    }

    @Test func `an authority may be an anchor without its root, and a certificate its own`() throws {
        let leaf = try TestPKI.accessPoint.get().certificate
        let authority = TrustStore(anchors: [pki.accessPoints.certificate])
        #expect(try authority.check(leaf, at: Self.later) == [leaf, pki.accessPoints.certificate])
        #expect(try TrustStore(anchors: [leaf]).check(leaf, at: Self.later) == [leaf])
    }

    @Test func `a certificate holds from its first moment up to its last, and says which it missed`() throws {
        let leaf = try pki.accessPoints.issue(provider(), for: spare.publicKey)
        let store = pki.accessPointTrust
        for time in [leaf.notBefore, leaf.notAfter - .seconds(1)] {
            #expect(try store.check(leaf, at: time).count == 3)
        }
        // Also when it is known to have held at another time.
        expect(.notYetValid, leaf, in: store, at: leaf.notBefore - .milliseconds(1))
        expect(.expired, leaf, in: store, at: leaf.notAfter)
    }

    @Test func `an authority that is over ends what it issued`() throws {
        let end = TestPKI.time + Self.year
        let short = try pki.root.subordinate(authority("Short", pathLength: 1), key: spare)
        let leaf = try short.issue(provider(to: end + Self.year), for: spare.publicKey)
        let store = TrustStore(anchors: [pki.root.certificate], intermediates: [short.certificate])
        #expect(try store.check(leaf, at: end - .seconds(1)).count == 3)
        expect(.expired, leaf, in: store, at: end + .seconds(1))
    }

    @Test func `a certificate of another root, or that signed itself, is not believed`() throws {
        let other = try CertificateAuthority.root(authority("Other Root"), key: spare)
        let leaf = try other.issue(provider(), for: spare.publicKey)
        for chain in [[], [other.certificate]] { expect(.unknownIssuer, leaf, in: pki.accessPointTrust, chain: chain) }
        expect(.unknownIssuer, other.certificate, in: pki.accessPointTrust)
    }

    @Test func `an authority of the same name with another key issues nothing that is believed`() throws {
        var template = authority("x", pathLength: 1)
        template.subject = pki.accessPoints.certificate.subject
        let impostor = try CertificateAuthority.root(template, key: spare)
        let leaf = try impostor.issue(provider(), for: spare.publicKey)
        #expect(throws: CertificateError.self) { try pki.accessPointTrust.check(leaf, at: Self.later) }
        #expect(throws: CertificateError.self) {
            try pki.accessPointTrust.check(leaf, chain: [impostor.certificate], at: Self.later)
        }
    }

    @Test func `a signature with a bit changed is a bad one`() throws {
        var der = try TestPKI.accessPoint.get().certificate.der
        der[der.count - 10] ^= 1
        expect(.badSignature, try Certificate(der: der), in: pki.accessPointTrust)
    }

    @Test func `a provider that issues a certificate is no authority`() throws {
        let provider = try TestPKI.accessPoint.get()
        // A leaf whose issuer is a leaf: made by an authority of the same name and key, then offered under the real one.
        var template = authority("x")
        template.subject = provider.certificate.subject
        let pretender = try CertificateAuthority.root(template, key: provider.key)
        let leaf = try pretender.issue(self.provider(), for: spare.publicKey)
        expect(.notAnAuthority, leaf, in: pki.accessPointTrust, chain: [provider.certificate])
    }

    @Test func `no more authorities stand below one than it allows`() throws {
        let below = try pki.accessPoints.subordinate(authority("Below"), key: spare)
        let leaf = try below.issue(provider(), for: spare.publicKey)
        #expect(try pki.accessPointTrust.check(leaf, chain: [below.certificate], at: Self.later).count == 4)
        let second = try below.subordinate(authority("Second"), key: spare)
        let far = try second.issue(provider(), for: spare.publicKey)
        expect(.pathTooLong, far, in: pki.accessPointTrust, chain: [second.certificate, below.certificate])
    }

    @Test func `a certificate for TLS servers, or one that signs nothing, is of no use here`() throws {
        let name = DistinguishedName([.init(.commonName, "localhost")])
        let server = CertificateTemplate.server(
            name, from: TestPKI.time, to: TestPKI.time + Self.year, dnsNames: ["localhost"], addresses: [])
        expect(.wrongUsage, try pki.accessPoints.issue(server, for: spare.publicKey), in: pki.accessPointTrust)
        var mute = provider()
        mute.keyUsage = .keyEncipherment
        expect(.wrongUsage, try pki.accessPoints.issue(mute, for: spare.publicKey), in: pki.accessPointTrust)
        let any = TrustStore(
            anchors: [pki.root.certificate], intermediates: [pki.accessPoints.certificate], purpose: .any)
        #expect(try any.check(pki.accessPoints.issue(server, for: spare.publicKey), at: Self.later).count == 3)
    }

    @Test func `a short key is weak, and a key that is not RSA is of no use`() throws {
        let short = try RSAKey(pem: CryptoFixture.bytes("short.key"))
        expect(.weak, try pki.accessPoints.issue(provider(), for: short.publicKey), in: pki.accessPointTrust)
        expect(.wrongUsage, try CryptoFixture.certificate("ec"), in: pki.accessPointTrust, at: CryptoFixture.time)
    }

    @Test func `an extension that must be understood and is not is named as the fault`() throws {
        // The type of extKeyUsage, which is critical, becomes one that nobody knows; the authority signs that.
        let leaf = try pki.accessPoints.issue(provider(), for: spare.publicKey)
        var der = leaf.der
        let place = try #require(der.firstRange(of: [0x06, 0x03, 0x55, 0x1D, 0x25]))
        der[place.upperBound - 1] = 0x7F
        // A head of four bytes, what is signed, fifteen bytes of algorithm, five before 256 of signature.
        let signed = Array(der[4..<der.count - 276])
        der.replaceSubrange(der.count - 256..<der.count, with: try pki.accessPoints.identity.key.sign(signed))
        expect(.unknownExtension, try Certificate(der: der), in: pki.accessPointTrust)
    }

    @Test func `a message cannot bring along more certificates than anybody needs`() throws {
        let leaf = try TestPKI.publisher.get().certificate
        let chain = [Certificate](repeating: pki.publishers.certificate, count: 11)
        expect(.notAcceptable, leaf, in: pki.accessPointTrust, chain: chain)
    }

    @Test func `a known certificate is checked again and again, from many threads at once`() async throws {
        let store = pki.accessPointTrust
        let leaf = try TestPKI.accessPoint.get().certificate
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var length = 0
                    for _ in 0..<300 { length += try store.check(Certificate(der: leaf.der), at: Self.later).count }
                    return length
                }
            }
            for try await length in group { #expect(length == 900) }
        }
    }
}
