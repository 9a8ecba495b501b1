import API
import CLibFuzzer
import Formats
import Glibc
import Validation

/// What is done with a request to send a document before anything of it is believed: its JSON is read, its fields are taken, its
/// totals derived, and the document written and checked. Errors are as good as anything else; only a crash, a hang, a leak or
/// hunger for memory is not.
func readBody(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let invoice = HostileBody.invoice([UInt8](UnsafeBufferPointer(start: start, count: count))) else { return 0 }
    _ = Validator.check(UBL.write(invoice, profile: .peppolBIS3), layers: [.en16931, .peppol])
    return 0
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments, readBody))
