import Basics
import Foundation

/// Measures the program `exchange` under load.
///
/// Everything is on this machine: the program on a free port of 127.0.0.1, `wrk` beside it, the data in a folder that goes
/// at the end. Sends use a key of the sandbox, whose network delivers each document a second later: the work behind the
/// requests is done while they are measured.
enum Service {
    static func measure(program: String) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "exchange-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        try Disk.measure(in: folder.path)
        try await measureStart(program, folder.path)
        let server = try await Server(program, data: folder.path)
        defer { server.kill() }
        try await measureMemory(of: server)
        try await measureLiveness(of: server)
        try await Sends(server, folder.path).measure()
        try await server.stop()
        try Disk.measure(in: folder.path, "_at_the_end")
    }

    /// From the start of the process to the first answer: the middle one of five, on data that is there already.
    private static func measureStart(_ program: String, _ folder: String) async throws {
        try await Server(program, data: folder).stop()
        var times: [Duration] = []
        for _ in 1...5 {
            let server = try await Server(program, data: folder)
            times.append(server.timeToFirstAnswer)
            try await server.stop()
        }
        report("start_to_first_answer", times.sorted()[2].milliseconds, "ms")
    }

    private static func measureMemory(of server: Server) async throws {
        report("memory_at_start", try server.residentMegabytes(), "MB")
        let connections = try (1...1000).map { _ in try IdleConnection(to: server.port) }
        report("memory_with_1000_idle_connections", try server.residentMegabytes(), "MB")
        for connection in connections { connection.close() }
    }

    private static func measureLiveness(of server: Server) async throws {
        let before = try server.processorTime()
        let run = try await Wrk.run(
            "figures.lua", "\(server.origin)/health/liveness", connections: 64, for: .seconds(4))
        let spent = try server.processorTime() - before
        report("liveness_rate", run.rate, "requests/s")
        report("liveness_p99", run.p99.milliseconds, "ms")
        report("liveness_cpu", spent.microseconds / Double(run.answers), "µs/request")
    }
}
