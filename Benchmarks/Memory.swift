import Foundation
import Glibc

/// How much memory a work on a document takes at its height, measured in a process that does nothing else.
enum Memory {
    /// The argument that has this program measure one work and print the figure.
    static let argument = "--memory"

    /// In kB, beside what is there before: the document's bytes, the program and its rules.
    static func peak(of part: String, _ document: [UInt8]) throws -> Double {
        let process = Process()
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = [argument, part, "\(document.count)"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: document)
        try input.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0, let peak = Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
        else { throw Failure(description: "no memory of `\(part)` was measured") }
        return peak
    }

    /// What the process of its own does: the work on a small document, so that rules and tables are made, then on the one
    /// that comes in, of so many bytes. It makes no document itself: what that leaves free would be used again.
    static func measureHere(_ part: String, size: Int) throws {
        try Documents.work(part, on: Documents.sample(of: 2))
        let document = try [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
            while count < size {
                let read = read(0, bytes.baseAddress.map { $0 + count }, size - count)
                guard read > 0 else { throw Failure(description: "the document ended after \(count) of \(size) bytes") }
                count += read
            }
        }
        // Linux forgets the height reached so far.
        try Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
        let before = try kilobytes("VmRSS")
        try Documents.work(part, on: document)
        print(try kilobytes("VmHWM") - before)
    }

    private static func kilobytes(_ field: String) throws -> Int {
        let status = try String(contentsOf: URL(filePath: "/proc/self/status"), encoding: .utf8)
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("\(field):") }),
            let number = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap({ Int($0) })
        else { throw Failure(description: "/proc/self/status has no \(field)") }
        return number
    }
}
