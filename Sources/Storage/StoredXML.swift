import Compression
import Database

/// A document's XML as its column holds it: packed by gzip while it is so small that this takes next to no time. An invoice
/// becomes a fourth, so several share a page of the database, and each commit writes as much less.
///
/// What is stored says itself what it is: no XML begins like gzip.
struct StoredXML: Storable {
    let bytes: [UInt8]

    /// Longer XML is stored as it is: what is written stands in the way of other writers.
    static let mostPacked = 64 << 10
    private static let gzip: [UInt8] = [0x1F, 0x8B]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    init(sqlValue: SQLValue) throws(DatabaseError) {
        let stored = try [UInt8](sqlValue: sqlValue)
        guard stored.starts(with: Self.gzip) else {
            bytes = stored
            return
        }
        do throws(CompressionError) {
            bytes = try Gzip.decompress(stored, limit: Self.mostPacked)
        } catch {
            throw DatabaseError(.invalidValue, "the column holds packed XML that is broken: \(error.reason)")
        }
    }

    static var columnKind: ColumnKind { .blob }

    var sqlValue: SQLValue {
        guard bytes.count <= Self.mostPacked else { return .blob(bytes) }
        let packed = Gzip.compress(bytes, level: 1)
        // Bytes that begin like gzip are no XML. Packed once more, they come back as they are.
        return .blob(packed.count < bytes.count || bytes.starts(with: Self.gzip) ? packed : bytes)
    }
}
