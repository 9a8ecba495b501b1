import Basics
import CZlib

/// A zip archive in the making (APPNOTE 6.3.10, without its extensions for more than 4 GB). The same entries in the same order
/// with the same times give the same bytes.
package struct Zip: Sendable {
    private var output: [UInt8] = []
    private var directory: [UInt8] = []
    private var names: Set<String> = []

    /// How an entry lies in the archive.
    package enum Method: Sendable {
        /// As it is: for what is packed or encrypted already.
        case store
        /// Packed.
        case deflate
    }

    /// An archive without entries.
    package init() {}

    /// Adds a file.
    ///
    /// - Parameters:
    ///   - name: Its path inside the archive, with `/` between folders: `2026/invoice.xml`.
    ///   - modified: Kept to the second until 2038, and to two seconds in the field that every reader knows, which begins in
    ///     1980 and is in UTC here.
    /// - Throws: `.badName` for a name that would lead out of the folder an archive is unpacked in, is empty, or is taken;
    ///   `.tooLarge` when the archive has no room for it.
    package mutating func add(
        _ name: String, _ content: some Collection<UInt8>, modified: Timestamp, method: Method = .deflate
    ) throws(CompressionError) {
        try check(name)
        let packed = Packed(content, method)
        let offset = output.count
        guard names.count < 0xFFFF, packed.plainCount < Self.most,
            offset + packed.bytes.count + directory.count + 2 * (128 + name.utf8.count) < Self.most
        else { throw CompressionError(.tooLarge, "\(name) makes the archive larger than 4 GB or 65,535 entries") }
        names.insert(name)

        let shared = Self.sharedFields(name, packed, modified)
        let extra = Self.timeField(modified)
        output.append(little: 0x0403_4B50 as UInt32)
        output += shared
        output.append(little: UInt16(extra.count))
        output += Array(name.utf8) + extra + packed.bytes

        directory.append(little: 0x0201_4B50 as UInt32)
        // Made on Unix, so that the permissions below count.
        directory.append(little: 0x0314 as UInt16)
        directory += shared
        directory.append(little: UInt16(extra.count))
        directory += [UInt8](repeating: 0, count: 6)
        directory.append(little: UInt32(0o100644) << 16)
        directory.append(little: UInt32(offset))
        directory += Array(name.utf8) + extra
    }

    /// The whole archive.
    package consuming func finish() -> [UInt8] {
        let start = output.count
        output += directory
        output.append(little: 0x0605_4B50 as UInt32)
        output.append(little: 0 as UInt32)
        output.append(little: UInt16(names.count))
        output.append(little: UInt16(names.count))
        output.append(little: UInt32(directory.count))
        output.append(little: UInt32(start))
        output.append(little: 0 as UInt16)
        return output
    }

    /// The 32-bit fields end here, and their last value means "look elsewhere".
    private static let most = Int(UInt32.max)

    private func check(_ name: String) throws(CompressionError) {
        let isOrdinary = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\\" && $0.value != 0x7F }
        let steps = name.split(separator: "/", omittingEmptySubsequences: false)
        guard isOrdinary, name.utf8.count <= 4096, steps.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
            throw CompressionError(.badName, "expected a relative path of ordinary names, got `\(name)`")
        }
        guard !names.contains(name) else { throw CompressionError(.badName, "`\(name)` is in the archive already") }
    }

    /// What stands in an entry's own header and again in the directory.
    private static func sharedFields(_ name: String, _ packed: Packed, _ modified: Timestamp) -> [UInt8] {
        let (date, time) = dosTime(modified)
        var fields: [UInt8] = []
        fields.append(little: 20 as UInt16)
        // Names are UTF-8.
        fields.append(little: 0x0800 as UInt16)
        fields.append(little: packed.method)
        fields.append(little: time)
        fields.append(little: date)
        fields.append(little: packed.checksum)
        fields.append(little: UInt32(packed.bytes.count))
        fields.append(little: UInt32(packed.plainCount))
        fields.append(little: UInt16(name.utf8.count))
        return fields
    }

    private static func dosTime(_ moment: Timestamp) -> (date: UInt16, time: UInt16) {
        let day = moment.date
        guard day.year >= 1980 else { return (1 << 5 | 1, 0) }
        guard day.year <= 2107 else { return (127 << 9 | 12 << 5 | 31, 23 << 11 | 59 << 5 | 29) }
        let second = Int(moment.seconds) - day.daysSince1970 * 86_400
        return (
            UInt16((day.year - 1980) << 9 | day.month << 5 | day.day),
            UInt16((second / 3600) << 11 | (second / 60 % 60) << 5 | second % 60 / 2)
        )
    }

    /// The moment in seconds of UTC: extra field 0x5455. Empty where 32 bits do not hold it.
    private static func timeField(_ moment: Timestamp) -> [UInt8] {
        guard let seconds = Int32(exactly: moment.seconds) else { return [] }
        var field: [UInt8] = []
        field.append(little: 0x5455 as UInt16)
        field.append(little: 5 as UInt16)
        field.append(1)
        field.append(little: seconds)
        return field
    }
}

/// The content of one entry as it lies in the archive.
private struct Packed {
    let plainCount: Int
    let checksum: UInt32
    let method: UInt16
    let bytes: [UInt8]

    init(_ content: some Collection<UInt8>, _ method: Zip.Method) {
        plainCount = content.count
        (checksum, self.method, bytes) = content.withBytes { content in
            let checksum = CRC32.of(content)
            var packed: [UInt8] = []
            if method == .deflate {
                Deflate.pack(content, level: 6, .none, into: &packed)
            }
            // What does not become smaller is stored.
            return method == .deflate && packed.count < content.count
                ? (checksum, UInt16(8), packed) : (checksum, UInt16(0), Array(content))
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(little value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
