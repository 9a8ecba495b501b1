import Basics
import Crypto
import Testing

/// Changed, cut off and made-up bytes for everything that comes from outside: there is an error or a value, and never an end.
struct HostileBytesTests {
    /// Repeats from run to run: a failure can be looked at again.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
            return value ^ value >> 31
        }
    }

    /// Bytes with one to four changes: a bit, a byte, a piece taken out, doubled or cut off.
    private static func changed(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &dice) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &dice)
            let end = min(bytes.count, place + Int.random(in: 1...40, using: &dice))
            switch Int.random(in: 0..<8, using: &dice) {
            case 0, 1, 2: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
            case 3: bytes[place] = UInt8.random(in: 0...255, using: &dice)
            case 4: bytes[place] = [0, 0x7F, 0x80, 0x84, 0xFF, 0x30].randomElement(using: &dice) ?? 0
            case 5: bytes.removeSubrange(place..<end)
            case 6: bytes.insert(contentsOf: bytes[place..<end], at: place)
            default: bytes.removeLast(bytes.count - place)
            }
        }
        return bytes
    }

    /// How many of `rounds` changed inputs are still taken.
    @discardableResult
    private func feed(_ bytes: [UInt8], rounds: Int, _ read: ([UInt8]) throws -> Void) -> Int {
        var dice = Dice(state: UInt64(bytes.count))
        var taken = 0
        for _ in 0..<rounds {
            let changed = Self.changed(bytes, &dice)
            do {
                try read(changed)
                taken += 1
            } catch {
                #expect(error is CryptoError || error is CertificateError, "\(error)")
            }
        }
        return taken
    }

    @Test(arguments: ["ca", "good", "ec", "responder"])
    func `certificates, in DER and as text, and what is asked of them`(name: String) throws {
        let certificate = try CryptoFixture.certificate(name)
        let store = TrustStore(anchors: [try CryptoFixture.certificate("ca")])
        let taken = feed(certificate.der, rounds: 800) { bytes in
            let changed = try Certificate(der: bytes)
            _ = (changed.description, changed.serialNumber.hexadecimal, changed.isSelfIssued, changed.hashValue)
            _ = DistinguishedName(changed.subject.description)
            _ = changed.verify(signature: CryptoFixture.message, of: CryptoFixture.message)
            _ = OCSPRequest(certificate: changed, issuer: certificate).der
            do { try store.check(changed, chain: [certificate, changed], at: CryptoFixture.time) } catch {}
            do { try TrustStore(anchors: [changed]).check(certificate, at: CryptoFixture.time) } catch {}
        }
        #expect(taken > 25)
        feed(Array(certificate.pem.utf8), rounds: 400) { bytes in _ = try Certificate.all(pem: bytes) }
        feed(Array(Base64.encode(certificate.der).utf8), rounds: 300) { bytes in _ = try Certificate(pem: bytes) }
    }

    @Test(arguments: ["list.der", "list.pem"])
    func `revocation lists`(name: String) throws {
        let authority = try CryptoFixture.certificate("ca")
        let good = try CryptoFixture.certificate("good")
        feed(try CryptoFixture.bytes(name), rounds: 2000) { bytes in
            let list = try CertificateRevocationList(bytes)
            _ = try list.status(of: good, issuer: authority, at: CryptoFixture.time)
        }
    }

    @Test(arguments: ["good.ocsp", "revoked.ocsp", "good-nonce.ocsp"])
    func `answers of responders`(name: String) throws {
        let authority = try CryptoFixture.certificate("ca")
        let good = try CryptoFixture.certificate("good")
        feed(try CryptoFixture.bytes(name), rounds: 1500) { bytes in
            let answer = try OCSPResponse(der: bytes)
            _ = try answer.status(of: good, issuer: authority, at: CryptoFixture.time, nonce: [1])
        }
        feed(try CryptoFixture.bytes("good.req"), rounds: 2000) { bytes in _ = try OCSPRequest.Question(der: bytes) }
    }

    @Test(arguments: [
        "good-pkcs1.pem", "good-pkcs8.pem", "good-encrypted.pem", "good-scrypt.pem", "good-traditional.pem",
    ])
    func `private keys as text`(name: String) throws {
        feed(try CryptoFixture.bytes(name), rounds: 150) { bytes in
            _ = try RSAKey(pem: bytes, passphrase: "sesame").sign(CryptoFixture.message)
        }
    }

    @Test func `private keys in DER`() throws {
        let key = try RSAKey(pem: CryptoFixture.bytes("good-pkcs8.pem"))
        feed(key.der, rounds: 600) { bytes in
            let changed = try RSAKey(der: bytes)
            _ = try changed.sign(CryptoFixture.message)
            _ = try changed.decryptOAEP(CryptoFixture.bytes("message.oaep-sha256-sha256"))
        }
        feed(try CryptoFixture.bytes("good-3des.der"), rounds: 300) { bytes in
            _ = try RSAKey(der: bytes, passphrase: "sesame")
        }
        feed(key.publicKey.der, rounds: 2000) { bytes in
            let changed = try RSAPublicKey(der: bytes)
            _ = changed.verify(signature: CryptoFixture.message, of: [])
            _ = (changed.identifier, try changed.encryptOAEP([1, 2, 3]))
        }
    }

    @Test(arguments: ["modern.p12", "legacy.p12", "nomac.p12"])
    func `PKCS#12 files`(name: String) throws {
        feed(try CryptoFixture.bytes(name), rounds: 400) { bytes in
            _ = try Identity(pkcs12: bytes, passphrase: "sesame")
        }
    }

    @Test func `names as text`() {
        var dice = Dice(state: 7)
        let text = Array("CN=Caf\\C3\\A9\\, Inc.+OU=#0c0141, O = \"A \\\" B\" ;2.5.4.6=BE,E=a@b".utf8)
        for _ in 0..<5000 {
            let changed = Self.changed(text, &dice)
            guard let name = DistinguishedName(String(decoding: changed, as: UTF8.self)) else { continue }
            #expect(DistinguishedName(name.description) == name, "\(name)")
        }
    }

    @Test func `nesting without end is refused at once`() {
        // A SEQUENCE in a SEQUENCE in a …, as deep as a megabyte goes.
        var deep = [UInt8](repeating: 0x30, count: 1 << 20)
        for place in stride(from: 1, to: deep.count, by: 2) { deep[place] = 0x80 }
        #expect(throws: CryptoError.self) { try Certificate(der: deep) }
        #expect(throws: CryptoError.self) { try CertificateRevocationList(deep) }
        #expect(throws: CryptoError.self) { try OCSPResponse(der: deep) }
        #expect(throws: CryptoError.self) { try RSAKey(der: deep) }
        #expect(throws: CryptoError.self) { try Identity(pkcs12: deep, passphrase: "") }
    }

    @Test func `lengths beyond the end, and none at all`() {
        for head: [UInt8] in [
            [], [0x30], [0x30, 0x80], [0x30, 0x84], [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF],
            [0x30, 0x88] + [UInt8](repeating: 0xFF, count: 8),
            [0x30, 0x82, 0x00, 0x01, 0x00], [0x1F, 0x81, 0x01, 0x00], [0x30, 0x03, 0x02, 0x05, 0x00],
        ] {
            #expect(throws: CryptoError.self) { try Certificate(der: head) }
            #expect(throws: CryptoError.self) { try CertificateRevocationList(head) }
            #expect(throws: CryptoError.self) { try OCSPResponse(der: head) }
            #expect(throws: CryptoError.self) { try RSAKey(der: head) }
            #expect(throws: CryptoError.self) { try RSAPublicKey(der: head) }
            #expect(throws: CryptoError.self) { try Identity(pkcs12: head, passphrase: "") }
        }
    }
}
