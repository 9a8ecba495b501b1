import Basics
import Crypto
import Testing

struct RevocationTests {
    private let authority: Certificate
    private let good: Certificate
    private let revoked: Certificate
    private let time = CryptoFixture.time

    init() throws {
        authority = try CryptoFixture.certificate("ca")
        good = try CryptoFixture.certificate("good")
        revoked = try CryptoFixture.certificate("revoked")
    }

    private func expect(
        _ code: CertificateError.Code, _ location: SourceLocation = #_sourceLocation,
        _ body: () throws -> RevocationStatus
    ) {
        #expect(sourceLocation: location) {
            try body()
        } throws: {
            ($0 as? CertificateError)?.code == code
        }
    }

    // MARK: Revocation lists

    @Test(arguments: ["list.pem", "list.der"])
    func `a list of another program says who was taken back, when and why`(name: String) throws {
        let list = try CertificateRevocationList(CryptoFixture.bytes(name))
        #expect(list.issuer == authority.subject)
        #expect(list.thisUpdate.description == "2026-11-01T00:00:00Z")
        #expect(list.nextUpdate?.description == "2026-12-01T00:00:00Z")
        #expect(list.contains(revoked.serialNumber) && !list.contains(good.serialNumber))
        try list.verify(by: authority)
        let end = try #require(list.nextUpdate)
        #expect(try list.status(of: good, issuer: authority, at: time) == .good(until: end))
        let since = try #require(Timestamp("2026-11-25T23:16:03Z"))
        #expect(
            try list.status(of: revoked, issuer: authority, at: time) == .revoked(at: since, reason: .keyCompromise))
        #expect(try CertificateRevocationList(Array(list.pem.utf8)).der == list.der)
    }

    @Test func `a list of another time, of another authority or with a bit changed says nothing`() throws {
        let list = try CertificateRevocationList(CryptoFixture.bytes("list.der"))
        for day in ["2026-10-31T23:00:00Z", "2026-12-01T00:10:00Z"] {
            let time = try #require(Timestamp(day))
            expect(.notApplicable) { try list.status(of: good, issuer: authority, at: time) }
        }
        expect(.notApplicable) {
            try list.status(of: TestPKI.accessPoint.get().certificate, issuer: authority, at: time)
        }
        let other = try CertificateAuthority.root(
            .authority(authority.subject, from: TestPKI.time, to: TestPKI.time + .seconds(9)),
            key: TestPKI.spareKey.get())
        expect(.badSignature) { try list.status(of: good, issuer: other.certificate, at: time) }
        var der = list.der
        der[der.count - 3] ^= 8
        let changed = try CertificateRevocationList(der)
        expect(.badSignature) { try changed.status(of: good, issuer: authority, at: time) }
    }

    @Test func `a list that is issued here is read and verified, empty or not`() throws {
        let pki = try TestPKI.shared.get()
        let leaf = try TestPKI.accessPoint.get().certificate
        let next = TestPKI.time + .seconds(86_400)
        let empty = try pki.accessPoints.revocationList(at: TestPKI.time, next: next)
        #expect(
            try empty.status(of: leaf, issuer: pki.accessPoints.certificate, at: TestPKI.time) == .good(until: next))
        let entry = CertificateRevocationList.Entry(time: TestPKI.time, reason: .superseded)
        let list = try pki.accessPoints.revocationList(
            [leaf.serialNumber: entry], at: TestPKI.time, next: nil, number: 2)
        #expect(list.entries == [leaf.serialNumber: entry] && list.nextUpdate == nil)
        #expect(
            try list.status(of: leaf, issuer: pki.accessPoints.certificate, at: TestPKI.time)
                == .revoked(at: TestPKI.time, reason: .superseded))
        // Without a word on the next one, it holds a day.
        expect(.notApplicable) {
            try list.status(of: leaf, issuer: pki.accessPoints.certificate, at: TestPKI.time + .seconds(90_000))
        }
    }

    // MARK: OCSP

    @Test func `a question is the one that another program asks`() throws {
        #expect(try OCSPRequest(certificate: good, issuer: authority).der == CryptoFixture.bytes("good.req"))
    }

    @Test func `answers of another program say good, revoked and unknown`() throws {
        let answer = try OCSPResponse(der: CryptoFixture.bytes("good.ocsp"))
        let end = try #require(Timestamp("2026-12-02T23:16:20Z"))
        #expect(try answer.status(of: good, issuer: authority, at: time) == .good(until: end))
        let since = try #require(Timestamp("2026-11-25T23:16:03Z"))
        #expect(
            try OCSPResponse(der: CryptoFixture.bytes("revoked.ocsp")).status(of: revoked, issuer: authority, at: time)
                == .revoked(at: since, reason: .keyCompromise))
        // By the authority itself, named by its key, about a question with SHA-256.
        let direct = try OCSPResponse(der: CryptoFixture.bytes("good-nonce.ocsp"))
        guard case .good = try direct.status(of: good, issuer: authority, at: time) else {
            Issue.record("not good")
            return
        }
        let unknown = try OCSPResponse(der: CryptoFixture.bytes("unknown.ocsp"))
        #expect(
            try unknown.status(of: good, issuer: authority, at: time) == .unknown("the responder does not know it"))
    }

    @Test func `an answer about another certificate, of another time or to another question says nothing`() throws {
        let answer = try OCSPResponse(der: CryptoFixture.bytes("good.ocsp"))
        expect(.notApplicable) { try answer.status(of: revoked, issuer: authority, at: time) }
        for day in ["2026-11-25T23:00:00Z", "2026-12-03T00:00:00Z"] {
            let time = try #require(Timestamp(day))
            expect(.notApplicable) { try answer.status(of: good, issuer: authority, at: time) }
        }
        let direct = try OCSPResponse(der: CryptoFixture.bytes("good-nonce.ocsp"))
        expect(.notApplicable) { try direct.status(of: good, issuer: authority, at: time, nonce: [1, 2, 3]) }
    }

    @Test func `an answer with a bit changed is not believed`() throws {
        var der = try CryptoFixture.bytes("unknown.ocsp")
        let signature = try #require(der.firstRange(of: [0x03, 0x82, 0x01, 0x01, 0x00]))
        der[signature.upperBound + 20] ^= 2
        let changed = try OCSPResponse(der: der)
        expect(.badSignature) { try changed.status(of: good, issuer: authority, at: time) }
    }

    @Test func `a responder that takes no question is heard as unknown`() throws {
        let answer = try OCSPResponse(der: [0x30, 3, 0x0A, 1, 3])
        #expect(answer.outcome == .tryLater)
        #expect(
            try answer.status(of: good, issuer: authority, at: time) == .unknown("the responder answered tryLater"))
    }

    @Test func `only somebody whom the issuer made a responder answers for it`() throws {
        let pki = try TestPKI.shared.get()
        let leaf = try TestPKI.accessPoint.get().certificate
        let issuer = pki.accessPoints.certificate
        let question = try OCSPRequest.Question(der: OCSPRequest(certificate: leaf, issuer: issuer, nonce: [7]).der)
        let next = TestPKI.time + .seconds(3600)
        func answer(by responder: Identity?, of authority: CertificateAuthority) throws -> RevocationStatus {
            let der = try pki.accessPoints.ocspAnswer(to: question, at: TestPKI.time, next: next, by: responder) { _ in
                .good(until: next)
            }
            return try OCSPResponse(der: der).status(of: leaf, issuer: issuer, at: TestPKI.time, nonce: [7])
        }
        #expect(try answer(by: nil, of: pki.accessPoints) == .good(until: next))
        // An access point is of the same authority, and no responder.
        expect(.wrongUsage) { try answer(by: TestPKI.accessPoint.get(), of: pki.accessPoints) }
        expect(.unknownIssuer) { try answer(by: TestPKI.publisher.get(), of: pki.accessPoints) }

        var template = CertificateTemplate(
            subject: DistinguishedName([.init(.commonName, "Responder")]), from: TestPKI.time, to: next,
            keyUsage: .digitalSignature)
        template.extendedKeyUsages = [.ocspSigning]
        let key = try TestPKI.spareKey.get()
        #expect(
            try answer(by: pki.accessPoints.issue(template, key: key), of: pki.accessPoints) == .good(until: next))
        expect(.unknownIssuer) { try answer(by: pki.publishers.issue(template, key: key), of: pki.accessPoints) }
        template.notAfter = TestPKI.time - .seconds(1)
        expect(.expired) { try answer(by: pki.accessPoints.issue(template, key: key), of: pki.accessPoints) }
    }

    @Test func `a responder of ours says revoked, and repeats what came with the question`() throws {
        let pki = try TestPKI.shared.get()
        let leaf = try TestPKI.accessPoint.get().certificate
        let request = OCSPRequest(
            certificate: leaf, issuer: pki.accessPoints.certificate, nonce: SecureRandom.bytes(16))
        let status = RevocationStatus.revoked(at: TestPKI.time, reason: .privilegeWithdrawn)
        let der = try pki.accessPoints.ocspAnswer(
            to: OCSPRequest.Question(der: request.der), at: TestPKI.time, next: nil
        ) { number in number == leaf.serialNumber ? status : .unknown("") }
        let answer = try OCSPResponse(der: der)
        #expect(
            try answer.status(
                of: leaf, issuer: pki.accessPoints.certificate, at: TestPKI.time, nonce: request.nonce) == status)
    }

    // MARK: Policy

    @Test func `revoked is refused, unknown is refused unless the policy is soft`() throws {
        for policy in [RevocationPolicy.hard, .soft] {
            try policy.check(.good(until: time), of: good)
            #expect {
                try policy.check(.revoked(at: time, reason: .unspecified), of: good)
            } throws: {
                ($0 as? CertificateError)?.code == .revoked
            }
        }
        try RevocationPolicy.soft.check(.unknown("silence"), of: good)
        #expect {
            try RevocationPolicy.hard.check(.unknown("silence"), of: good)
        } throws: {
            ($0 as? CertificateError)?.code == .revocationUnknown
        }
    }

    @Test func `the responder is asked first, and the list is read when it does not know`() throws {
        var inquiry = RevocationInquiry(certificate: good, issuer: authority)
        guard case .ask("http://ocsp.example.org/a", let request) = inquiry.step else {
            Issue.record("not asked")
            return
        }
        #expect(request.der == OCSPRequest(certificate: good, issuer: authority).der)

        var answered = inquiry
        answered.receive(try CryptoFixture.bytes("good.ocsp"), at: time)
        guard case .decided(.good) = answered.step else {
            Issue.record("not decided")
            return
        }

        for silence in [
            nil, [], [1, 2, 3], try CryptoFixture.bytes("unknown.ocsp"), try CryptoFixture.bytes("revoked.ocsp"),
        ] {
            inquiry = RevocationInquiry(certificate: good, issuer: authority)
            inquiry.receive(silence, at: time)
            guard case .fetch("http://crl.example.org/ca.crl") = inquiry.step else {
                Issue.record("not fetched")
                return
            }
            inquiry.receive(try CryptoFixture.bytes("list.der"), at: time)
            guard case .decided(.good) = inquiry.step else {
                Issue.record("not decided")
                return
            }
        }
    }

    @Test func `when nothing comes from anywhere, the sentence says from where`() throws {
        var inquiry = RevocationInquiry(certificate: good, issuer: authority)
        inquiry.receive(nil, at: time)
        inquiry.receive(nil, at: time)
        guard case .decided(.unknown(let sentence)) = inquiry.step else {
            Issue.record("not decided")
            return
        }
        #expect(
            sentence == "nothing came from http://ocsp.example.org/a; nothing came from http://crl.example.org/ca.crl")
        let pki = try TestPKI.shared.get()
        let silent = RevocationInquiry(
            certificate: try TestPKI.accessPoint.get().certificate, issuer: pki.accessPoints.certificate)
        guard case .decided(.unknown("the certificate names no place to ask at")) = silent.step else {
            Issue.record("a place was found")
            return
        }
    }

    @Test func `what was found out is remembered as long as it holds`() throws {
        let memory = RevocationMemory()
        let end = time + .seconds(60)
        memory.keep(.good(until: end), of: good, at: time)
        memory.keep(.unknown("silence"), of: revoked, at: time)
        #expect(memory.status(of: good, at: time) == .good(until: end))
        #expect(memory.status(of: good, at: end) == nil)
        #expect(memory.status(of: revoked, at: time) == nil)
        memory.keep(.revoked(at: time, reason: .unspecified), of: revoked, at: time)
        #expect(memory.status(of: revoked, at: time + .seconds(3599)) != nil)
        #expect(memory.status(of: revoked, at: time + .seconds(3600)) == nil)
    }
}
