import Basics
import CDeflate

/// The checksum of gzip and of ZIP: it tells bytes that were changed by accident, not those that were changed on purpose.
/// Source: RFC 1952, 8.
package enum CRC32 {
    package static func of(_ bytes: some Collection<UInt8>) -> UInt32 {
        bytes.withBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    }
}
