import AS4
import CLibFuzzer
import Glibc

/// What is done with a message before its sender is known: it is parted, and the header, its protection and the signals in it
/// are read. Errors are as good as anything else; only a crash, a hang, a leak or hunger for memory is not.
func readMessage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    HostileBytes.read([UInt8](UnsafeBufferPointer(start: start, count: count)))
    return 0
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments, readMessage))
