import Basics
import Crypto
import Foundation
import Testing

/// `exchange pki …`, with the program itself.
struct PKITests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: "\(folder.path)/pki/\(name)")))
    }

    private func mode(_ name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/pki/\(name)")
        return try #require(attributes[.posixPermissions] as? Int)
    }

    private func pki(_ words: String...) async throws -> (status: Int32, printed: String, complaints: String) {
        try await Program.run(["pki"] + words.map { $0.replacing("DIR", with: "\(folder.path)/pki") })
    }

    @Test func `a local network is made once, is renewed, and each certificate holds where it should`() async throws {
        let made = try await pki("dev", "DIR", "--seats", "POP000001,POP000002", "--crl-url", "http://127.0.0.1/list")
        #expect(made.status == 0, "\(made.complaints)")
        let now = SystemTime().now()
        let accessPoints = try TrustStore(pem: bytes("ap-trust.pem"))
        let publishers = try TrustStore(pem: bytes("smp-trust.pem"))
        for seat in ["POP000001", "POP000002"] {
            let accessPoint = try Identity(certificatePEM: bytes("\(seat)/ap.pem"), keyPEM: bytes("\(seat)/ap.key"))
            let publisher = try Identity(certificatePEM: bytes("\(seat)/smp.pem"), keyPEM: bytes("\(seat)/smp.key"))
            #expect(accessPoint.commonName == seat && publisher.commonName == seat)
            #expect(accessPoint.certificate.subject.organizationalUnit == "PEPPOL TEST AP")
            #expect(publisher.certificate.subject.organizationalUnit == "PEPPOL TEST SMP")
            #expect(try accessPoints.check(accessPoint.certificate, at: now).count == 3)
            #expect(try publishers.check(publisher.certificate, at: now).count == 3)
            #expect(throws: CertificateError.self) { try accessPoints.check(publisher.certificate, at: now) }
            #expect(throws: CertificateError.self) { try publishers.check(accessPoint.certificate, at: now) }
            #expect(try mode("\(seat)/ap.key") == 0o600 && mode("\(seat)/smp.key") == 0o600)
        }
        let list = try CertificateRevocationList(bytes("ap-ca.crl"))
        try list.verify(by: Certificate(pem: bytes("ap-ca.pem")))
        let server = try Identity(certificatePEM: bytes("tls.pem"), keyPEM: bytes("tls.key")).certificate
        #expect(server.alternativeNames == ["localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"])
        #expect(try TrustStore(pem: bytes("tls-ca.pem"), purpose: .any).check(server, at: now).count == 2)
        for name in ["root", "ap-ca", "smp-ca", "tls-ca", "tls"] { #expect(try mode("\(name).key") == 0o600) }

        try await refusesToOverwrite()
        try await renews()
        try await shows()
    }

    private func refusesToOverwrite() async throws {
        let before = try bytes("root.pem")
        let again = try await pki("dev", "DIR")
        #expect(again.status == 2)
        #expect(
            again.complaints.hasSuffix("holds a PKI already; --renew makes new certificates under its authorities.\n"))
        #expect(try bytes("root.pem") == before)
    }

    private func renews() async throws {
        let (root, accessPoint, other) = try (bytes("root.pem"), bytes("POP000001/ap.pem"), bytes("POP000002/ap.pem"))
        let renewed = try await pki("dev", "DIR", "--renew", "--seats", "POP000001", "POP000003")
        #expect(renewed.status == 0, "\(renewed.complaints)")
        #expect(try bytes("root.pem") == root)
        #expect(try bytes("POP000001/ap.pem") != accessPoint)
        #expect(try bytes("POP000002/ap.pem") == other)
        // What came before opens what is still on its way.
        #expect(try bytes("POP000001/ap.previous.pem") == accessPoint)
        let previous = try Identity(
            certificatePEM: bytes("POP000001/ap.previous.pem"), keyPEM: bytes("POP000001/ap.previous.key"))
        #expect(previous.commonName == "POP000001")
        #expect(try mode("POP000001/ap.previous.key") == 0o600)
        let store = try TrustStore(pem: bytes("ap-trust.pem"))
        for seat in ["POP000001", "POP000003"] {
            let leaf = try Identity(certificatePEM: bytes("\(seat)/ap.pem"), keyPEM: bytes("\(seat)/ap.key"))
            try store.check(leaf.certificate, at: SystemTime().now())
        }
    }

    private func shows() async throws {
        let seat = "DIR/POP000001"
        let good = try await pki("show", "\(seat)/ap.pem", "--trust", "DIR/ap-trust.pem", "--key", "\(seat)/ap.key")
        #expect(good.status == 0)
        for line in [
            "Subject          CN=POP000001,OU=PEPPOL TEST AP,", "Key              RSA of 2048 bits",
            "Key usage        digitalSignature, keyEncipherment, dataEncipherment", "Purposes         clientAuth",
            "Revocation list  http://127.0.0.1/list", "Below            CN=Local Access Point CA,",
            "Usable           yes", "Private key      belongs to it",
        ] { #expect(good.printed.contains("\(line)"), "\(line)") }

        let wrongStore = try await pki("show", "\(seat)/ap.pem", "--trust", "DIR/smp-trust.pem")
        #expect(wrongStore.status == 1 && wrongStore.printed.contains("Usable           no: unknownIssuer: "))
        let late = try await pki("show", "\(seat)/ap.pem", "--at", "2099-01-01T00:00:00Z")
        #expect(late.status == 1 && late.printed.contains("Usable           no: expired: "))
        let wrongKey = try await pki("show", "\(seat)/ap.pem", "--key", "\(seat)/smp.key")
        #expect(wrongKey.status == 1 && wrongKey.printed.contains("Private key      no: keyMismatch: "))
        let bundle = try await pki("show", "DIR/ap-trust.pem")
        #expect(bundle.status == 0 && bundle.printed.contains("Authority        yes, at most 1 below it"))
        let key = try await pki("show", "\(seat)/ap.key")
        #expect(key.status == 2 && key.complaints.contains("holds no certificate"))
    }

    /// Words that make no sense, and what the sentence about them says.
    static let mistakes: [([String], String)] = [
        (["dev"], "Expected: exchange pki dev DIR"),
        (["dev", "a", "b"], "Expected: exchange pki dev DIR"),
        (["dev", "a", "--seats", "POP1"], "--seats holds `POP1`; expected P, two capital letters"),
        (["dev", "a", "--seats", "POP000001,"], "--seats holds ``; expected P, two capital letters"),
        (["dev", "a", "--seats"], "--seats needs a value"),
        (["dev", "a", "--colour", "red"], "`--colour` is not expected here"),
        (["dev", "/nowhere/at/all", "--renew"], "/nowhere/at/all/root.pem: It cannot be read: "),
        (["show"], "Expected: exchange pki show FILE"),
        (["show", "/nowhere.pem"], "/nowhere.pem: It cannot be read: "),
        (["show", "/dev/null"], "/dev/null: malformed: "),
        (["show", "x", "--at", "noon"], "--at is `noon`; expected a moment"),
    ]

    @Test(arguments: mistakes)
    func `a mistake ends with 2 and a sentence that names it`(words: [String], sentence: String) async throws {
        let run = try await Program.run(["pki"] + words)
        #expect(run.status == 2)
        #expect(run.printed == "")
        #expect(run.complaints.hasPrefix("exchange: \(sentence)"), "\(run.complaints)")
    }
}
