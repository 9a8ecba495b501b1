import Basics
import Foundation
import HTTP
import JSON

/// A program that serves a data folder at a free port of this machine, and a client of it.
final class Served: Sendable {
    let program: Program
    /// `http://127.0.0.1:PORT`
    let origin: String
    var port: UInt16 { origin.split(separator: ":").last.flatMap { UInt16($0) } ?? 0 }
    private let client: HTTPClient
    private let key: String?

    /// Starts it and waits until it is ready.
    ///
    /// - Parameter key: What its client identifies itself with.
    init(_ folder: Folder, key: String? = nil, _ flags: [String] = []) async throws {
        program = try Program(
            ["serve", "--data", folder.path, "--port", "0", "--allow-loopback-webhooks", "--rate-limits", "off"] + flags
        )
        guard let line = await program.firstLine(), let start = line.range(of: "http://"),
            let end = line[start.upperBound...].firstIndex(of: "/")
        else {
            await program.ended()
            throw Program.Failure(description: "it did not get ready: \(program.printed) \(program.complaints)")
        }
        origin = String(line[start.lowerBound..<end])
        client = try HTTPClient(addresses: .loopbackAllowed)
        self.key = key
    }

    /// An answer: its status, its body as it came, and whether it was a replay of an earlier one.
    struct Answer: Sendable {
        let status: Int
        let body: [UInt8]
        let isReplay: Bool

        /// The body as JSON.
        func json() throws -> JSONNode { try JSONDocument(parsing: body).root }
    }

    /// Calls an operation; `path` is what follows `/exchange/v1`.
    func call(
        _ method: String, _ path: String, _ body: String? = nil, idempotencyKey: String? = nil
    ) async throws -> Answer {
        var headers: Headers = [:]
        if let key { headers["Authorization"] = "Bearer \(key)" }
        if body != nil { headers["Content-Type"] = "application/json" }
        if let idempotencyKey { headers["Idempotency-Key"] = idempotencyKey }
        let request = OutgoingRequest(
            method, "\(origin)/exchange/v1\(path)", headers: headers, body: body.map { Array($0.utf8) } ?? [])
        let response = try await client.send(request)
        return Answer(
            status: response.status, body: response.body,
            isReplay: response.headers["Idempotency-Replayed"] == "true")
    }

    /// Every element of a list, page by page.
    ///
    /// - Parameter path: With its query, which says no `limit` and no `cursor`.
    func everything(_ path: String) async throws -> [JSONNode] {
        var found: [JSONNode] = []
        var cursor = ""
        while true {
            let page = try await call("GET", "\(path)\(path.contains("?") ? "&" : "?")limit=100\(cursor)").json()
            found += page["data"].map { Array($0.elements) } ?? []
            guard let next = page["cursor"]?.text else { return found }
            cursor = "&cursor=\(next)"
        }
    }

    /// Asks it to stop, and waits until it has. Returns the exit code.
    func stop() async -> Int32 {
        program.terminate()
        let status = await program.ended()
        await client.shutdown(deadline: .zero)
        return status
    }

    /// Ends it without notice.
    func kill() async {
        program.kill()
        await program.ended()
        await client.shutdown(deadline: .zero)
    }
}

/// A folder of its own for one test, which goes when the test has ended.
final class Folder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "exchange-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Puts a file into it.
    func write(_ name: String, _ text: String) throws {
        try write(name, Array(text.utf8))
    }

    /// Puts a file into it.
    func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
    }

    /// The lines of a file; none when there is no such file.
    func lines(_ name: String) -> [String] {
        let bytes = FileManager.default.contents(atPath: "\(path)/\(name)") ?? Data()
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}

/// Asks again and again until the answer is yes.
///
/// - Parameters:
///   - seconds: For how long at the most.
///   - pause: Milliseconds between two questions.
/// - Returns: Whether the answer was yes.
func eventually(
    within seconds: Int = 60, every pause: Int = 100, _ question: () async throws -> Bool
) async throws -> Bool {
    for _ in 0..<seconds * 1000 / pause {
        if try await question() { return true }
        try await Task.sleep(for: .milliseconds(pause))
    }
    return false
}
