import Basics
import Foundation
import Glibc
import HTTP
import JSON

/// The program, serving as a child process on a free port, and a client of it.
///
/// Unchecked: the process is made and started in `init`, and what is used of it afterwards is safe on any thread.
final class Server: @unchecked Sendable {
    private let process = Process()
    private let client: HTTPClient
    /// `http://127.0.0.1:PORT`
    let origin: String
    let port: UInt16
    /// From its start to its answer to a first request.
    private(set) var timeToFirstAnswer = Duration.zero

    /// Starts it, and waits for its first answer.
    ///
    /// - Parameter flags: Besides those that every measurement has; those here win.
    init(_ program: String, data: String, _ flags: [String] = []) async throws {
        let start = ContinuousClock.now
        client = try HTTPClient(addresses: .loopbackAllowed)
        let output = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments =
            [
                "serve", "--data", data, "--port", "0", "--quiet", "--bootstrap-limit", "1000", "--rate-limits", "off",
            ] + flags
        process.standardOutput = output
        // It logs each message that came in, and figures are printed here.
        process.standardError = FileHandle.nullDevice
        try process.run()
        // It prints one line when it is ready, or ends; so this waits for either.
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard
            let port = line.split(separator: "/").dropFirst().first?.split(separator: ":").last.flatMap({ UInt16($0) })
        else { throw Failure(description: "\(program) did not get ready: \(line)") }
        self.port = port
        origin = "http://127.0.0.1:\(port)"
        let answer = try await client.send(OutgoingRequest("GET", "\(origin)/health/liveness"))
        timeToFirstAnswer = ContinuousClock.now - start
        guard answer.status == 200 else { throw Failure(description: "its first answer is \(answer.status)") }
    }

    /// Calls an operation; `path` is what follows `/exchange/v1`.
    func call(
        _ method: String, _ path: String, _ body: String? = nil, key: String? = nil, idempotencyKey: String? = nil
    ) async throws -> JSONNode {
        var headers: Headers = [:]
        if let key { headers["Authorization"] = "Bearer \(key)" }
        if let idempotencyKey { headers["Idempotency-Key"] = idempotencyKey }
        let answer = try await client.send(
            OutgoingRequest(method, "\(origin)/exchange/v1\(path)", headers: headers, body: Array((body ?? "").utf8)))
        guard (200..<300).contains(answer.status) else {
            throw Failure(
                description: "\(method) \(path): \(answer.status) \(String(decoding: answer.body, as: UTF8.self))")
        }
        return try JSONDocument(parsing: answer.body).root
    }

    /// Asks it to end, and waits until it has.
    func stop() async throws {
        await client.shutdown(deadline: .seconds(1))
        process.terminate()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "it ended with \(process.terminationStatus)")
        }
    }

    /// Ends it, if it still runs.
    func kill() {
        if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
    }

    /// The memory that it occupies.
    func residentMegabytes() throws -> Double { try megabytes("VmRSS:") }

    /// Has it stand still until it is told to go on.
    func halt() { Glibc.kill(process.processIdentifier, SIGSTOP) }

    func goOn() { Glibc.kill(process.processIdentifier, SIGCONT) }

    /// From now on `VmHWM:` says the most memory that it has occupied since now.
    func forgetPeak() throws {
        try "5".write(toFile: "/proc/\(process.processIdentifier)/clear_refs", atomically: false, encoding: .utf8)
    }

    /// What the system says of its memory.
    func megabytes(_ field: String) throws -> Double {
        let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix(field) }
        guard let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Double($0) })
        else {
            throw Failure(description: "the system does not say how much memory it has")
        }
        return kilobytes / 1024
    }

    /// The time that processors have worked for it.
    func processorTime() throws -> Duration {
        let text = try String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
        // The name in brackets may hold anything, so the fields are counted from behind it.
        let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
        guard fields.count > 13, let user = Int(fields[12]), let system = Int(fields[13]) else {
            throw Failure(description: "the system does not say how long it has worked")
        }
        return .milliseconds((user + system) * 1000 / sysconf(Int32(_SC_CLK_TCK)))
    }
}

/// A connection that has had one answer and asks for no other.
struct IdleConnection {
    private let socket: Int32

    init(to port: UInt16) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
        guard result == 0 else { throw Failure(description: "a connection: \(String(cString: strerror(errno)))") }
        let request = Array("GET /health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
        var answer = [UInt8](repeating: 0, count: 4096)
        guard send(socket, request, request.count, 0) == request.count, recv(socket, &answer, answer.count, 0) > 0
        else {
            throw Failure(description: "a connection got no answer")
        }
    }

    func close() {
        Glibc.close(socket)
    }
}
