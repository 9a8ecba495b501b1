import Foundation
import Glibc

@testable import HTTP

/// A client that sends exactly the bytes it is given, and reads what comes. Blocks, so it is used in `onThread`.
/// A call that waits longer than ten seconds for the server fails.
final class RawClient {
    struct Failure: Error {
        let what: String
    }

    struct Answer {
        var status = 0
        var headers = Headers()
        var body: [UInt8] = []

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    private var socket: Int32
    private var buffer: [UInt8] = []

    /// - Parameter receiveBuffer: The system's buffer for what arrives, in bytes; `nil` for the usual one.
    init(_ server: HTTPServer, receiveBuffer: Int32? = nil) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw Failure(what: "socket") }
        var limit = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        if var receiveBuffer {
            setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(MemoryLayout<Int32>.size))
        }
        let address = try SocketAddress(host: "127.0.0.1", port: server.port)
        let result = address.withPointer { connect(socket, $0, $1) }
        guard result == 0 else { throw Failure(what: "connect: \(errno)") }
    }

    deinit {
        close()
    }

    func close() {
        if socket >= 0 { Glibc.close(socket) }
        socket = -1
    }

    /// Closes with a reset instead of an orderly end.
    func reset() {
        var now = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
        close()
    }

    func endSending() {
        shutdown(socket, Int32(SHUT_WR))
    }

    func send(_ text: String) throws {
        try send(Array(text.utf8))
    }

    func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let result = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard result > 0 else { throw Failure(what: "send: \(errno)") }
            sent += result
        }
    }

    /// Everything up to the end of the connection.
    func readToEnd() throws -> [UInt8] {
        while try fill() {}
        defer { buffer = [] }
        return buffer
    }

    /// The next answer.
    ///
    /// - Parameter toHead: Whether it answers a HEAD request and so has no body.
    func readAnswer(toHead: Bool = false) throws -> Answer {
        var answer = Answer()
        let statusLine = try readLine()
        guard statusLine.hasPrefix("HTTP/1.1 "), let status = Int(statusLine.dropFirst(9).prefix(3)) else {
            throw Failure(what: "status line: \(statusLine)")
        }
        answer.status = status
        while true {
            let line = try readLine()
            guard !line.isEmpty else { break }
            let parts = line.split(separator: ":", maxSplits: 1)
            answer.headers.add(String(parts[0]), String(parts.count == 2 ? parts[1].trimmingBlanks() : ""))
        }
        if toHead || status < 200 || status == 204 || status == 304 { return answer }
        if answer.headers.lists("chunked", in: "Transfer-Encoding") {
            while true {
                let line = try readLine()
                guard let size = Int(line, radix: 16) else { throw Failure(what: "chunk size: \(line)") }
                answer.body += try read(size)
                guard try readLine().isEmpty else { throw Failure(what: "chunk end") }
                if size == 0 { break }
            }
        } else if let length = answer.headers["Content-Length"].flatMap({ Int($0) }) {
            answer.body = try read(length)
        } else {
            answer.body = try readToEnd()
        }
        return answer
    }

    func read(_ count: Int) throws -> [UInt8] {
        while buffer.count < count {
            guard try fill() else { throw Failure(what: "end of connection within \(count) bytes") }
        }
        defer { buffer.removeFirst(count) }
        return Array(buffer[..<count])
    }

    private func readLine() throws -> String {
        while true {
            if let end = buffer.firstIndex(of: 10) {
                guard end > 0, buffer[end - 1] == 13 else { throw Failure(what: "a line without CR") }
                defer { buffer.removeFirst(end + 1) }
                return String(decoding: buffer[..<(end - 1)], as: UTF8.self)
            }
            guard try fill() else { throw Failure(what: "end of connection within a line") }
        }
    }

    /// `false` at the end of the connection.
    private func fill() throws -> Bool {
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &piece, piece.count, 0)
        guard count >= 0 else { throw Failure(what: "recv: \(errno)") }
        buffer += piece[..<count]
        return count > 0
    }
}

/// Runs something that blocks on a thread of its own, and not on the pool that tasks share.
func onThread<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread {
            continuation.resume(with: Swift.Result { try body() })
        }
    }
}
