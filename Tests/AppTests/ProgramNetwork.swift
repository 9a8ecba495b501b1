import Basics
import Crypto
import Foundation
import Glibc
import JSON

/// A Peppol network of programs on this machine: authorities, a locator with its name server, and instances that can be
/// killed and started again where they were.
final class ProgramNetwork: Sendable {
    private let folder: Folder
    private let pki: LocalPKI
    private let locator: Program
    /// What every instance is started with.
    private let flags: [String]
    private static let zone = "participant.sml.test"

    init() async throws {
        folder = try Folder()
        // Shorter keys than a network's own, which take seconds to make. Providers have the usual ones.
        pki = try LocalPKI.new(at: SystemTime().now() - .seconds(3600), bits: 2048)
        locator = try Program(["simulate", "sml", "--http", "0", "--dns", "0", "--zone", Self.zone])
        let line = await locator.firstLine() ?? ""
        guard let match = line.firstMatch(of: /ready at (http:\S+), its name server at (\S+) for/) else {
            throw Program.Failure(description: "the locator did not get ready: \(line) \(locator.complaints)")
        }
        let authorities = "\(folder.path)/authorities.pem"
        let all = [pki.root, pki.accessPoints, pki.publishers].map(\.certificate.pem).joined()
        try all.write(toFile: authorities, atomically: false, encoding: .utf8)
        flags = [
            "--quiet", "--peppol-loopback", "--peppol-ignore-revocation", "--peppol-first-pause", "1",
            "--peppol-zone", Self.zone, "--peppol-sml", String(match.1), "--peppol-dns", String(match.2),
            "--peppol-ap-trust", authorities, "--peppol-smp-trust", authorities,
        ]
    }

    /// An instance with a seat and one registered company, which serves.
    func node(_ seat: String, company vat: String) async throws -> Node {
        let time = SystemTime().now() - .seconds(3600)
        var own = flags
        for (flag, identity) in [
            ("ap", try pki.accessPoint(seat: seat, at: time)), ("smp", try pki.publisher(seat: seat, at: time)),
        ] {
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
        served = try await Served(folder, key: key, flags)
    }

    /// The database of its live world.
    var database: String { "\(folder.path)/live.db" }
}
