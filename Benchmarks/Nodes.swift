import Basics
import Crypto
import Foundation
import JSON

/// A Peppol network of programs on this machine: a locator, and two instances that know nothing of each other. One sends.
struct Nodes {
    let sender: Node
    let receiver: Node
    private let locator: Process

    /// - Parameter folder: Where their data goes.
    init(_ program: String, in folder: String, seats: (String, String) = ("POP000001", "POP000002")) async throws {
        let time = SystemTime().now() - .seconds(3600)
        let pki = try LocalPKI.new(at: time, bits: 2048)
        let (locator, words) = try Self.locator(program)
        self.locator = locator
        let authorities = "\(folder)/authorities.pem"
        try [pki.root, pki.accessPoints, pki.publishers].map(\.certificate.pem).joined()
            .write(toFile: authorities, atomically: false, encoding: .utf8)
        let flags =
            words + [
                "--peppol-loopback", "--peppol-ignore-revocation", "--peppol-ap-trust", authorities,
                "--peppol-smp-trust", authorities,
            ]
        func node(_ seat: String, _ port: Int, _ vat: String) async throws -> Node {
            var own = flags + ["--port", "\(port)", "--peppol-url", "http://127.0.0.1:\(port)"]
            for (flag, identity) in [
                ("ap", try pki.accessPoint(seat: seat, at: time)), ("smp", try pki.publisher(seat: seat, at: time)),
            ] {
                let path = "\(folder)/\(seat).\(flag).pem"
                try (identity.certificate.pem + identity.key.pem)
                    .write(toFile: path, atomically: false, encoding: .utf8)
                own += ["--peppol-\(flag)", path]
            }
            return try await Node(program, "\(folder)/\(seat)", own, vat: vat)
        }
        sender = try await node(seats.0, 47_401, "BE0123456749")
        receiver = try await node(seats.1, 47_402, "BE0876543171")
    }

    /// Starts a locator. Returns what tells an instance where it is.
    private static func locator(_ program: String) throws -> (Process, [String]) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = ["simulate", "sml", "--http", "0", "--dns", "0", "--zone", "participant.sml.test"]
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let match = line.firstMatch(of: /ready at (http:\S+), its name server at (\S+) for/) else {
            throw Failure(description: "the locator did not get ready: \(line)")
        }
        return (
            process,
            [
                "--peppol-zone", "participant.sml.test", "--peppol-sml", String(match.1), "--peppol-dns",
                String(match.2),
            ]
        )
    }

    func stop() {
        sender.server.kill()
        receiver.server.kill()
        locator.terminate()
    }
}

/// An instance with one registered company.
struct Node {
    let server: Server
    let key: String
    let company: String
    let participant: String
    let organization: String
    private let program: String
    private let folder: String
    private let flags: [String]

    fileprivate init(_ program: String, _ folder: String, _ flags: [String], vat: String) async throws {
        self.program = program
        self.folder = folder
        self.flags = flags
        let organization = try Self.run(program, ["org", "create", "--name", vat, "--data", folder])
        self.organization = organization
        key = try Self.run(program, ["key", "create", "--org", organization, "--data", folder])
        server = try await Server(program, data: folder, flags)
        let made = try await server.call(
            "POST", "/companies",
            """
            {"vatNumber": "\(vat)", "name": "\(vat)",
             "address": {"street": "Street 1", "city": "Town", "postalCode": "1000", "country": "BE"}}
            """, key: key)
        company = made["id"]?.text ?? ""
        participant = made["peppolId"]?.text ?? ""
        for _ in 1...600 {
            let known = try await server.call("GET", "/companies/\(company)", key: key)
            if known["smpRegistered"]?.bool == true { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw Failure(description: "\(vat) was not registered")
    }

    /// The same after it was stopped and started again.
    func restarted() async throws -> Node {
        Node(self, try await Server(program, data: folder, flags))
    }

    private init(_ other: Node, _ server: Server) {
        self.server = server
        (key, company, participant, organization) = (other.key, other.company, other.participant, other.organization)
        (program, folder, flags) = (other.program, other.folder, other.flags)
    }

    /// The database of its live world.
    var database: String { "\(folder)/live.db" }

    /// How many documents have come in.
    func received() async throws -> Int {
        try await server.call("GET", "/companies/\(company)", key: key)["stats"]?["received"]?.integer ?? 0
    }

    /// Runs a command, and returns what it prints.
    private static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
