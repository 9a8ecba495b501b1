import Compression
import Testing

struct CRC32Tests {
    @Test func `the checksum of the nine digits is the one that every description of it names`() {
        #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(CRC32.of([]) == 0)
    }
}
