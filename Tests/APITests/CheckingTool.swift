import Foundation

/// Programs that check from outside, in the virtual environment that `scripts/test` makes.
enum CheckingTool {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let tools = root.appending(path: ".build/test-tools/bin")

    /// Why a test is skipped where they are not.
    static let absence = "scripts/test installs openapi-spec-validator"

    static var isThere: Bool {
        FileManager.default.isExecutableFile(atPath: tools.appending(path: "openapi-spec-validator").path)
    }

    /// The path of a script of the project.
    static func script(_ name: String) -> String { root.appending(path: "scripts/\(name)").path }

    /// Runs a program of the environment over files with these contents. Returns its exit code and what it said.
    static func run(
        _ program: String, _ arguments: [String] = [], over contents: [[UInt8]]
    ) throws -> (status: Int32, said: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "checking-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try contents.enumerated().map { number, bytes in
            let file = folder.appending(path: "\(number).json")
            try Data(bytes).write(to: file)
            return file.path
        }
        let process = Process()
        process.executableURL = tools.appending(path: program)
        process.arguments = arguments + files
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, said)
    }
}
