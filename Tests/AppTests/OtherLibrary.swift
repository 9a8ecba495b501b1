import Foundation
import JSON
import Testing

/// Access points and senders by libraries of others, which `scripts/test` installs. Their scripts lie beside the tests of AS4.
enum OtherLibrary {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let python = root.appending(path: ".build/test-tools/bin/python3").path
    static let absence: Comment = "scripts/test installs the libraries as4 and peppol-py"
    /// Whether they were installed: the file is written last.
    static let isThere = FileManager.default.fileExists(
        atPath: root.appending(path: ".build/test-tools/installed").path)

    /// Starts a script that goes on until it is ended.
    static func start(_ script: String, _ arguments: String...) throws -> Program {
        try Program([path(script)] + arguments, environment: environment, other: python)
    }

    /// Runs a script, and reads the line of JSON it prints.
    static func run(_ script: String, _ arguments: String...) async throws -> JSONNode {
        let run = try await Program.run([path(script)] + arguments, environment: environment, other: python)
        guard run.status == 0 else { throw Program.Failure(description: "\(script) \(arguments): \(run.complaints)") }
        return try JSONDocument(parsing: Array(run.printed.utf8)).root
    }

    private static func path(_ script: String) -> String {
        root.appending(path: "Tests/AS4Tests/Interop/\(script)").path
    }

    /// Nothing is written beside the scripts, and nothing of this machine stands between them and the network.
    private static let environment = [
        "PYTHONDONTWRITEBYTECODE": "1", "NO_PROXY": "*",
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
}
