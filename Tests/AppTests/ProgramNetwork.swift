import Basics
import Crypto
import Foundation
import Glibc
import HTTP
import Invoicing
import JSON
import Peppol
import Synchronization

/// A Peppol network of programs on this machine: authorities, a locator with its name server, and instances that can be
/// killed and started again where they were.
final class ProgramNetwork: Sendable {
    private let folder: Folder
    private let pki: LocalPKI
    private let locator: Program
    /// Where the locator's management interface is.
    private let locatorURL: String
    /// Where the locator's name server is: `127.0.0.1:5353`.
    let nameServer: String
    /// What every instance is started with.
    private let flags: [String]
    /// What serves the lists of certificates that were taken back; `nil` when nobody asks for them.
    private let lists: (server: HTTPServer, content: RevocationLists)?

    /// - Parameters:
    ///   - zone: Of the locator.
    ///   - asksForRevocation: Whether certificates name a list of those that were taken back, and whoever believes one asks for it.
    init(zone: String = "participant.sml.test", asksForRevocation: Bool = false) async throws {
        folder = try Folder()
        // Shorter keys than a network's own, which take seconds to make. Providers have the usual ones.
        pki = try LocalPKI.new(at: SystemTime().now() - .seconds(3600), bits: 2048)
        lists = asksForRevocation ? try RevocationLists.serve(pki) : nil
        locator = try Program(["simulate", "sml", "--http", "0", "--dns", "0", "--zone", zone])
        let line = await locator.firstLine() ?? ""
        guard let match = line.firstMatch(of: /ready at (http:\S+), its name server at (\S+) for/) else {
            throw Program.Failure(description: "the locator did not get ready: \(line) \(locator.complaints)")
        }
        let authorities = "\(folder.path)/authorities.pem"
        let all = [pki.root, pki.accessPoints, pki.publishers].map(\.certificate.pem).joined()
        try all.write(toFile: authorities, atomically: false, encoding: .utf8)
        locatorURL = String(match.1)
        nameServer = String(match.2)
        flags =
            [
                "--quiet", "--peppol-loopback", "--peppol-first-pause", "0.02", "--peppol-zone", zone, "--peppol-sml",
                locatorURL, "--peppol-dns", nameServer, "--peppol-ap-trust", authorities, "--peppol-smp-trust",
                authorities,
            ] + (asksForRevocation ? [] : ["--peppol-ignore-revocation"])
    }

    /// The certificates of a seat: its access point's and its metadata publisher's.
    private func identities(_ seat: String) throws -> (accessPoint: Identity, publisher: Identity) {
        let time = SystemTime().now() - .seconds(3600)
        func places(_ name: String) -> LocalPKI.Places {
            LocalPKI.Places(revocationListURL: lists.map { "http://127.0.0.1:\($0.server.port)/\(name).crl" })
        }
        return (
            try pki.accessPoint(seat: seat, at: time, places: places("ap-ca")),
            try pki.publisher(seat: seat, at: time, places: places("smp-ca"))
        )
    }

    /// Gives a seat to a program of others: a folder with its certificates under these names, and what it needs to know of the
    /// network.
    ///
    /// - Parameter isRevoked: Whether the certificate of its access point was taken back.
    func seat(
        _ seat: String, accessPoint: String, publisher: String? = nil, isRevoked: Bool = false
    ) throws -> Folder {
        let folder = try Folder()
        let own = try identities(seat)
        if isRevoked { try lists?.content.revoke(own.accessPoint.certificate, of: pki.accessPoints) }
        try folder.write("root.pem", pki.root.certificate.pem)
        try folder.write("authority.pem", pki.accessPoints.certificate.pem)
        try folder.write("publishers.pem", pki.publishers.certificate.pem)
        try folder.write("name_server", nameServer)
        for (name, identity) in [(accessPoint, own.accessPoint), (publisher, own.publisher)] {
            guard let name else { continue }
            try folder.write("\(name).pem", identity.certificate.pem)
            try folder.write("\(name).key", identity.key.pem)
        }
        return folder
    }

    /// Registers participants of a publisher that is no instance.
    func register(_ participants: [String], at publisher: String) async throws {
        let client = try HTTPClient(addresses: .loopbackAllowed)
        let found = participants.compactMap { ParticipantID($0) }
        let own = RegisteredPublisher(id: "OTHER", logicalAddress: publisher)
        for question in [LocatorRequest.createPublisher(own), .createList(found, publisher: own.id)] {
            let response = try await client.send(
                OutgoingRequest(
                    "POST", locatorURL + question.path,
                    headers: ["Content-Type": "text/xml; charset=utf-8", "SOAPAction": question.soapAction],
                    body: question.write()))
            let answer = try LocatorAnswer(reading: response.body, status: response.status)
            guard case .fault = answer else { continue }
            throw Program.Failure(description: "the locator refuses: \(answer)")
        }
        await client.shutdown(deadline: .seconds(1))
    }

    /// An instance with a seat and one registered company, which serves.
    ///
    /// - Parameter more: What else it is started with.
    func node(_ seat: String, company vat: String, _ more: [String] = []) async throws -> Node {
        let identities = try identities(seat)
        var own = flags + more
        for (flag, identity) in [("ap", identities.accessPoint), ("smp", identities.publisher)] {
            let path = "\(folder.path)/\(seat).\(flag).pem"
            let text = identity.certificate.pem + identity.key.pem
            try text.write(toFile: path, atomically: false, encoding: .utf8)
            own += ["--peppol-\(flag)", path]
        }
        let port = try Self.freePort()
        own += ["--port", "\(port)", "--peppol-url", "http://127.0.0.1:\(port)"]
        return try await Node(own, name: seat, vat: vat)
    }

    /// A port of this machine at which nobody listens.
    private static func freePort() throws -> UInt16 {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(socket, pointer, size) == 0 ? getsockname(socket, pointer, &size) : -1
            }
        }
        guard status == 0 else { throw Program.Failure(description: "no port: \(String(cString: strerror(errno)))") }
        return UInt16(bigEndian: address.sin_port)
    }

    func stop() async {
        locator.terminate()
        await locator.ended()
        await lists?.server.stop(deadline: .seconds(1))
    }
}

/// Serves the lists of certificates that were taken back.
private final class RevocationLists: Responder {
    /// By path.
    private let lists = Mutex<[String: [UInt8]]>([:])

    /// Empty lists of those who have access points and publishers.
    static func serve(_ pki: LocalPKI) throws -> (HTTPServer, RevocationLists) {
        let content = RevocationLists()
        try content.put("ap-ca", [:], of: pki.accessPoints)
        try content.put("smp-ca", [:], of: pki.publishers)
        let server = try HTTPServer(host: "127.0.0.1", port: 0, responder: content)
        try server.start()
        return (server, content)
    }

    /// Takes back the certificate of an access point, and no other.
    func revoke(_ certificate: Certificate, of authority: CertificateAuthority) throws {
        let entry = CertificateRevocationList.Entry(time: SystemTime().now() - .seconds(60), reason: .keyCompromise)
        try put("ap-ca", [certificate.serialNumber: entry], of: authority)
    }

    private func put(
        _ name: String, _ entries: [SerialNumber: CertificateRevocationList.Entry], of authority: CertificateAuthority
    ) throws {
        let now = SystemTime().now()
        let list = try authority.revocationList(entries, at: now, next: now + .seconds(86_400))
        lists.withLock { $0["/\(name).crl"] = list.der }
    }

    func maximumBodySize(for head: RequestHead) -> Int { 0 }

    func respond(to request: Request) async -> Response {
        guard let list = lists.withLock({ $0[request.path] }) else { return Response(status: 404) }
        return Response(status: 200, headers: ["Content-Type": "application/pkix-crl"], bytes: list)
    }
}

/// An instance of a network, which has the same folder and address each time that it is started.
struct Node: Sendable {
    private let folder: Folder
    private let flags: [String]
    private let key: String
    /// The company's identifier.
    let company: String
    /// Under which it is found: `0208:0123456749`.
    let participant: String
    /// What runs now.
    private(set) var served: Served
    /// Messages that came again, as long as those before it ran.
    private var repetitionsBefore = 0

    /// How many messages came to it that it had already: whoever sent them did not hear the answer, or did not keep it.
    var repetitions: Int {
        let lines = served.program.complaints.split(separator: "\n")
        return repetitionsBefore + lines.count { $0.contains(#""outcome":"repeated""#) }
    }

    fileprivate init(_ flags: [String], name: String, vat: String) async throws {
        folder = try Folder()
        self.flags = flags
        let organization = try await Program.run(["org", "create", "--name", name, "--data", folder.path])
        let made = try await Program.run(
            [
                "key", "create", "--org", organization.printed.trimmingCharacters(in: .whitespacesAndNewlines),
                "--data",
                folder.path,
            ])
        guard made.status == 0 else { throw Program.Failure(description: "no key: \(made.complaints)") }
        key = made.printed.trimmingCharacters(in: .whitespacesAndNewlines)
        served = try await Served(folder, key: key, flags)
        let answer = try await served.call(
            "POST", "/companies",
            """
            {"vatNumber": "\(vat)", "name": "\(name)",
             "address": {"street": "Street 1", "city": "Town", "postalCode": "1000", "country": "BE"}}
            """
        ).json()
        guard let company = answer["id"]?.text, let participant = answer["peppolId"]?.text else {
            throw Program.Failure(description: "no company: \(answer)")
        }
        self.company = company
        self.participant = participant
        let isRegistered = try await eventually { [served] in
            try await served.call("GET", "/companies/\(company)").json()["smpRegistered"]?.bool == true
        }
        guard isRegistered else { throw Program.Failure(description: "the company was not registered") }
    }

    /// Starts it again, after it was killed.
    mutating func restart() async throws {
        await served.program.ended()
        repetitionsBefore = repetitions
        served = try await Served(folder, key: key, flags)
    }

    /// The database of its live world.
    var database: String { "\(data)/live.db" }

    /// Its data folder.
    var data: String { folder.path }
}
