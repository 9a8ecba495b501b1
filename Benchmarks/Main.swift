import Basics
import Foundation

/// Measures, and prints one figure a line: name, value, unit.
///
///     benchmarks PROGRAM [PART…]
///
/// The parts are named below; without a name all of them are measured, one after the other.
@main
enum Main {
    private static let parts: [(name: String, measure: @Sendable (_ program: String) async throws -> Void)] = [
        ("validation", { _ in try Documents.measureValidation() }),
        ("formats", { _ in try Documents.measureFormats() }),
        ("structure", { _ in try Checks.measure() }),
        ("crypto", { _ in try CryptoAlone.measure() }),
        ("as4", { _ in try Messages.measure() }),
        ("service", Service.measure),
        ("network", Network.measure),
    ]

    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            if arguments.first == Memory.argument, arguments.count == 3, let size = Int(arguments[2]) {
                return try Memory.measureHere(arguments[1], size: size)
            }
            let asked = arguments.dropFirst()
            if let unknown = asked.first(where: { name in !parts.contains { $0.name == name } }) {
                let names = parts.map(\.name).joined(separator: ", ")
                throw Failure(description: "`\(unknown)` is none of the parts: \(names)")
            }
            for part in parts where asked.isEmpty || asked.contains(part.name) {
                try await part.measure(arguments.first ?? ".build/release/exchange")
            }
        } catch {
            FileHandle.standardError.write(Data("benchmarks: \(error)\n".utf8))
            exit(1)
        }
    }
}

/// Prints a figure, with three digits or more.
func report(_ name: String, _ value: Double, _ unit: String) {
    let text = String(format: value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
    print("\(name) \(text) \(unit)")
    fflush(nil)
}

/// What keeps a measurement from being made, in a sentence.
struct Failure: Error, CustomStringConvertible {
    let description: String
}

extension Duration {
    var microseconds: Double { self / .microseconds(1) }
    var milliseconds: Double { self / .milliseconds(1) }
    var seconds: Double { self / .seconds(1) }
}
