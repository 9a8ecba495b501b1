import API
import Basics
import Formats
import Foundation
import Invoicing
import JSON
import Validation
import XML

/// `exchange convert --to ubl|cii|json [--profile peppol|xrechnung|en16931] FILE`: writes a document in another form.
struct Convert {
    private var target: Target?
    private var profile = DocumentProfile.asInvoiced
    private var file: String?

    private enum Target: String {
        case ubl, cii, json
    }

    private static let usage =
        "Expected: exchange convert --to ubl|cii|json [--profile peppol|xrechnung|en16931] FILE, or - for standard input."

    init(_ arguments: [String]) throws(Complaint) {
        var rest = arguments[...]
        var hasProfile = false
        while let word = rest.popFirst() {
            switch word {
            case "--to":
                guard let name = rest.popFirst(), let target = Target(rawValue: name) else {
                    throw Complaint(Self.usage)
                }
                self.target = target
            case "--profile":
                switch rest.popFirst() {
                case "peppol": profile = .peppolBIS3
                case "xrechnung": profile = .xrechnung
                case "en16931": profile = .en16931
                default: throw Complaint(Self.usage)
                }
                hasProfile = true
            case _ where word.hasPrefix("--") || file != nil: throw Complaint(Self.usage)
            default: file = word
            }
        }
        guard let target, file != nil else { throw Complaint(Self.usage) }
        if target == .json, hasProfile {
            throw Complaint("--profile is for XML: a request says nothing of the profile, the API writes Peppol's.")
        }
    }

    /// Writes the document to standard output, and to standard error what was lost.
    ///
    /// - Returns: The exit code: 0 when nothing was lost, 1 when something was. What cannot be read is thrown, and that is 2.
    func run() throws(Complaint) -> Int32 {
        guard let file, let target else { throw Complaint(Self.usage) }
        let reading = try Self.reading(try FileBytes.read(file))
        var lost = reading.notes.map { "\($0.location): \($0.message)" }
        let bytes: [UInt8]
        switch target {
        case .ubl: bytes = try Self.written(UBL.write(reading.invoice, profile: profile), of: reading, profile, &lost)
        case .cii: bytes = try Self.written(CII.write(reading.invoice, profile: profile), of: reading, profile, &lost)
        case .json: bytes = try Self.request(of: reading.invoice, &lost)
        }
        FileHandle.standardOutput.write(Data(bytes))
        for line in lost { FileHandle.standardError.write(Data("lost: \(line)\n".utf8)) }
        return lost.isEmpty ? 0 : 1
    }

    private static func reading(_ bytes: [UInt8]) throws(Complaint) -> Reading {
        do {
            let tree = try XMLTree(parsing: bytes)
            return try Syntax(of: tree) == .cii ? CII.read(tree) : UBL.read(tree)
        } catch {
            throw Complaint("It cannot be read: \(error)")
        }
    }

    /// The bytes of what was written; it is read again to find what the syntax could not hold.
    private static func written(
        _ tree: XMLTree, of reading: Reading, _ profile: DocumentProfile, _ lost: inout [String]
    ) throws(Complaint) -> [UInt8] {
        let bytes = tree.serialized()
        var expected = reading.invoice
        expected.specification = profile.specification(of: expected)
        expected.businessProcess = profile.process(of: expected)
        lost += Differences.lines(between: expected, and: try Self.reading(bytes).invoice)
        return bytes
    }

    private static func request(of invoice: Invoice, _ lost: inout [String]) throws(Complaint) -> [UInt8] {
        let body: RequestBody
        do {
            body = try RequestBody(of: invoice)
        } catch let faults as JSONFaults {
            let list = faults.faults.map { "\($0.path): \($0.message)" }.joined(separator: "; ")
            throw Complaint("The API has no request for it: \(list)")
        } catch {
            throw Complaint("The API has no request for it: \(error)")
        }
        lost += body.refused.map { "\($0.path): \($0.message)" }
        var made = body.invoice
        made.specification = DocumentProfile.peppolBIS3.specification(of: made)
        made.businessProcess = DocumentProfile.peppolBIS3.process(of: made)
        lost += Differences.lines(between: invoice, and: made)
        return body.json.bytes + [UInt8(ascii: "\n")]
    }
}
