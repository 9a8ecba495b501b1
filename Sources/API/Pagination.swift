import Basics
import Crypto
import JSON
import Services

/// One page of a list, newest first unless the operation says otherwise.
package struct Page<Item: JSONWritable & Decodable & Sendable>: JSONOutput {
    let data: [Item]
    let hasMore: Bool
    /// Leads to the next page; `nil` on the last one.
    let cursor: String?

    package static var words: [String: String] {
        [
            "data": "The items of this page.", "hasMore": "Whether another page follows.",
            "cursor": "Leads to the next page; null on the last one.",
        ]
    }

    package func write(to writer: inout JSONWriter) {
        writer.object { page in
            page.field("data", data)
            page.field("hasMore", hasMore)
            page.field("cursor", cursor)
        }
    }
}

/// How many items a page has: 1 to 100, 20 unless said otherwise.
package typealias PageSize = Whole<1, 100>

extension PageSize? {
    /// The number of items.
    var count: Int { self?.value ?? 20 }
}

/// Where the next page of a list begins, as a caller carries it: opaque, and signed so that it cannot be made up.
struct Cursor {
    private let key: HMACKey
    private let list: String

    /// - Parameter list: The operation the cursor belongs to.
    init(for list: String, of exchange: Exchange) {
        key = exchange.signingKey
        self.list = list
    }

    /// The cursor behind an item.
    func text(after id: some CustomStringConvertible) -> String {
        var writer = JSONWriter()
        writer.object { $0.field("id", id.description) }
        return "\(Base64.encodeURL(writer.bytes)).\(Base64.encodeURL(signature(writer.bytes)))"
    }

    /// The item that a cursor stands behind; `nil` when no cursor was given.
    ///
    /// - Throws: `Problem` with `INVALID_CURSOR`.
    func id<Thing: Identified & SendableMetatype>(in text: String?) throws(Problem) -> ID<Thing>? {
        guard let text else { return nil }
        let parts = text.split(separator: ".")
        guard parts.count == 2, let bytes = Base64.decodeURL(String(parts[0])),
            let code = Base64.decodeURL(String(parts[1])), areEqualInConstantTime(code, signature(bytes)),
            let document = try? JSONDocument(parsing: bytes),
            let id = document.root["id"]?.text.flatMap({ ID<Thing>($0) })
        else {
            throw Problem(
                .invalidCursor, "The cursor is not one that this list gave.",
                [.fault("cursor", "cursor", "expected the cursor of the page before, unchanged")])
        }
        return id
    }

    private func signature(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        key.code(for: Array(list.utf8), [0], bytes).prefix(12)
    }

    /// Makes a page out of one item more than it holds.
    func page<Item, Record>(
        _ records: [Record], _ size: PageSize?, id: (Record) -> some CustomStringConvertible, _ item: (Record) -> Item
    ) -> Page<Item> {
        let count = size.count
        let shown = records.prefix(count)
        let hasMore = records.count > count
        return Page(
            data: shown.map(item), hasMore: hasMore,
            cursor: hasMore ? shown.last.map { text(after: id($0)) } : nil)
    }
}
