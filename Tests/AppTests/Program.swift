import Foundation
import Glibc

/// A run of a program as a child process: of `exchange`, unless another is named. What it prints is gathered by threads that wait
/// for it.
final class Program: Sendable {
    private let process: pid_t
    private let output: Printed
    private let errors: Printed
    private let end = Ending()

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Starts the program.
    ///
    /// - Parameter other: The path of another program than `exchange`.
    init(_ arguments: [String], environment: [String: String] = [:], other: String? = nil) throws {
        let program = try other ?? Self.executable()
        let output = try Printed()
        let errors = try Printed()
        process = try Self.spawn(
            program, [program] + arguments, environment.map { "\($0)=\($1)" }, output: output, errors: errors)
        self.output = output
        self.errors = errors
        output.gather()
        errors.gather()
        Thread.detachNewThread { [process, end] in
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0, errno == EINTR {}
            // The low seven bits are the signal that ended it; without one, the exit code stands above them.
            end.happened(status & 0x7F == 0 ? status >> 8 & 0xFF : status & 0x7F)
        }
    }

    deinit {
        kill()
    }

    /// The program that was built together with these tests: it lies beside the bundle they run in.
    private static func executable() throws -> String {
        let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let program = bundle.deletingLastPathComponent().appending(path: "exchange").path
        guard access(program, X_OK) == 0 else { throw Failure(description: "there is no program \(program)") }
        return program
    }

    private static func spawn(
        _ program: String, _ arguments: [String], _ environment: [String], output: Printed, errors: Printed
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.entry, 1)
        posix_spawn_file_actions_adddup2(&actions, errors.entry, 2)
        let words = arguments.map { strdup($0) } + [nil]
        let variables = environment.map { strdup($0) } + [nil]
        defer { for word in words + variables { free(word) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, program, &actions, nil, words, variables)
        output.closeEntry()
        errors.closeEntry()
        guard failure == 0 else { throw Failure(description: "\(program): \(String(cString: strerror(failure)))") }
        return process
    }

    /// Ends it at once, without giving it a chance to do anything.
    func kill() {
        if !end.hasHappened { Glibc.kill(process, SIGKILL) }
    }

    /// Asks it to end.
    func terminate() {
        if !end.hasHappened { Glibc.kill(process, SIGTERM) }
    }

    /// Bytes of memory that it occupies (`VmRSS`), or occupied at the most (`VmHWM`).
    func memory(_ name: String) throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("\(name):") }),
            let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) })
        else { throw Failure(description: "the system does not say \(name) of the program") }
        return kilobytes << 10
    }

    /// From now on `VmHWM` is the most that it has occupied since now.
    func forgetPeak() throws {
        try "5".write(toFile: "/proc/\(process)/clear_refs", atomically: false, encoding: .utf8)
    }

    /// Waits until it has ended and all that it printed was read. The exit code, or the number of the signal that ended it.
    @discardableResult
    func ended() async -> Int32 {
        let status = await end.wait()
        _ = await output.end.wait()
        _ = await errors.end.wait()
        return status
    }

    /// What it has printed so far.
    var printed: String { output.text }

    /// What it has printed so far as its errors and its log.
    var complaints: String { errors.text }

    /// Waits for the first line that it prints. `nil` when it ends without one.
    func firstLine() async -> String? {
        _ = await output.firstLine.wait()
        return output.text.split(separator: "\n").first.map(String.init)
    }

    /// Runs the program to its end.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], other: String? = nil
    ) async throws -> (status: Int32, printed: String, complaints: String) {
        let program = try Program(arguments, environment: environment, other: other)
        let status = await program.ended()
        return (status, program.printed, program.complaints)
    }
}
