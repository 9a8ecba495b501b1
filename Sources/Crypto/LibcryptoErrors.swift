import COpenSSL

/// What libcrypto says of the last call on this thread that failed, as the end of a sentence: `: bad decrypt`. Empties its
/// queue, which would otherwise be read as the failure of a later call.
func errors() -> String {
    let code = ERR_peek_last_error()
    ERR_clear_error()
    guard code != 0, let reason = ERR_reason_error_string(code) else { return "" }
    return ": \(String(cString: reason))"
}

/// Where libcrypto wants an address for no bytes at all.
// Unchecked: nobody writes to it.
nonisolated(unsafe) let nothing = UnsafePointer<UInt8>(UnsafeMutablePointer<UInt8>.allocate(capacity: 1))
