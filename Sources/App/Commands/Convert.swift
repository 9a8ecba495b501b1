import Basics
import Formats
import Foundation
import Validation
import XML

/// `exchange convert --to ubl|cii FILE`: writes a document in the other syntax.
struct Convert {
    private let target: Target
    private let file: String

    private enum Target: String, CaseIterable {
        case ubl, cii
    }

    init(_ arguments: [String]) throws(Complaint) {
        guard arguments.count == 3, arguments[0] == "--to", let target = Target(rawValue: arguments[1]) else {
            throw Complaint("Expected: exchange convert --to ubl|cii FILE, or - for standard input.")
        }
        self.target = target
        file = arguments[2]
    }

    /// Writes the document to standard output, and to standard error what the invoice could not hold.
    ///
    /// - Returns: The exit code: 0 when nothing was lost, 1 when something was.
    func run() throws -> Int32 {
        let tree = try XMLTree(parsing: try FileBytes.read(file))
        let reading = try Syntax(of: tree) == .cii ? CII.read(tree) : UBL.read(tree)
        let written: XMLTree =
            switch target {
            case .ubl: UBL.write(reading.invoice)
            case .cii: CII.write(reading.invoice)
            }
        FileHandle.standardOutput.write(Data(written.serialized()))
        for note in reading.notes {
            FileHandle.standardError.write(Data("left out: \(note.location): \(note.message)\n".utf8))
        }
        return reading.notes.isEmpty ? 0 : 1
    }
}
