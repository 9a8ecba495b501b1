import Foundation

/// One run of the load generator `wrk`.
struct Wrk {
    let answers: Int
    let duration: Duration
    let p50: Duration
    let p99: Duration

    /// Answers in a second.
    var rate: Double { Double(answers) / duration.seconds }

    /// Loads the program from many connections at once.
    ///
    /// - Parameters:
    ///   - script: A file of the folder `Benchmarks`, which says what to send and prints the figures.
    ///   - arguments: What the script is told.
    /// - Throws: A sentence when anything but a success was answered.
    static func run(
        _ script: String, _ url: String, connections: Int, for time: Duration, _ arguments: [String] = []
    ) async throws -> Wrk {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            [
                "wrk", "-t", "1", "-c", "\(connections)", "-d", "\(Int(time.seconds))s", "-s", "Benchmarks/\(script)",
                url,
            ]
            + ["--"] + arguments
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()

        var figures: [String: Int] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.count == 2, let value = Int(words[1]) { figures[String(words[0])] = value }
        }
        guard let answers = figures["answers"], let failures = figures["failures"],
            let microseconds = figures["microseconds"], let p50 = figures["p50"], let p99 = figures["p99"], answers > 0
        else { throw Failure(description: "wrk gave no figures: \(text)") }
        guard failures == 0 else { throw Failure(description: "\(failures) of \(answers) requests failed at \(url)") }
        return Wrk(
            answers: answers, duration: .microseconds(microseconds), p50: .microseconds(p50), p99: .microseconds(p99))
    }
}
