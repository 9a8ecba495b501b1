import Basics
import Testing

@testable import Crypto

struct VerdictsTests {
    private static let certificates: Result<[Certificate], CryptoError> = Result { () throws(CryptoError) in
        let pki = try TestPKI.shared.get()
        let key = try TestPKI.spareKey.get()
        let name = DistinguishedName([.init(.commonName, "POP000009")])
        var certificates: [Certificate] = []
        for _ in 0..<12 {
            certificates.append(
                try pki.accessPoints.issue(
                    .provider(name, from: TestPKI.time, to: TestPKI.time + .seconds(9)), for: key.publicKey))
        }
        return certificates
    }

    @Test func `what was found holds from its first moment up to its last`() throws {
        let verdicts = Verdicts<Int>()
        let certificate = try Self.certificates.get()[0]
        let (from, until) = (TestPKI.time, TestPKI.time + .seconds(9))
        verdicts.keep(7, for: certificate, from: from, until: until)
        #expect(verdicts.value(for: certificate, at: from) == 7)
        #expect(verdicts.value(for: certificate, at: until - .milliseconds(1)) == 7)
        #expect(verdicts.value(for: certificate, at: from - .milliseconds(1)) == nil)
        #expect(verdicts.value(for: certificate, at: until) == nil)
    }

    @Test func `no more are kept than there is room for, and the newest is among them`() throws {
        let verdicts = Verdicts<Int>(most: 5)
        for (number, certificate) in try Self.certificates.get().enumerated() {
            verdicts.keep(number, for: certificate, from: TestPKI.time, until: TestPKI.time + .seconds(9))
            #expect(verdicts.count <= 5)
            #expect(verdicts.value(for: certificate, at: TestPKI.time) == number)
        }
    }
}
