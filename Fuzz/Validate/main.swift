import Basics
import CLibFuzzer
import Formats
import Glibc
import Invoicing
import Validation
import XML

/// What is done with a document of a stranger before anything of it is believed: read, checked against its schema and every
/// layer, told where and why, read into the model, and written in both syntaxes. Errors are as good as anything else; only a
/// crash, a hang, a leak or hunger for memory is not.
func validate(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
    guard let tree = try? XMLTree(parsing: bytes) else { return 0 }
    let report = Validator.check(tree, layers: .named(LayerName.allCases))
    let findings = report.findings
    for finding in findings.prefix(50) { _ = report.location(of: finding) }
    _ = report.disagreements(in: findings)
    _ = Validator.check(tree)
    _ = Validator.isStructureValid(tree)
    guard let format = Format(of: tree), var invoice = try? format.read(tree).invoice else { return 0 }
    for format in Format.allCases {
        for profile in [DocumentProfile.asInvoiced, .peppolBIS3] {
            let written = format.write(invoice, profile: profile).serialized()
            guard profile == .asInvoiced, let again = try? XMLTree(parsing: written) else { continue }
            _ = try? format.read(again)
        }
    }
    _ = invoice.faultsOfVATParties()
    _ = invoice.deriveTotals(exchangeRate: Amount(2))
    return 0
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments, validate))
