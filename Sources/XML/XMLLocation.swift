import Synchronization

extension XMLTree {
    /// Where a node stands, as an XPath with the document's own prefixes: `/Invoice/cac:InvoiceLine[2]/cbc:ID`.
    /// A number is given only where there are several of that name.
    package func location(of index: Int32) -> String {
        var steps: [String] = []
        var node = index
        while node >= 0 {
            let record = records[Int(node)]
            if record.name != XMLRecord.textName {
                let step = "/" + writtenName(record.name)
                steps.append(ordinal(of: node).map { step + "[\($0)]" } ?? step)
            }
            node = record.parent
        }
        return steps.reversed().joined()
    }

    /// Which of its parent's children of the same name a node is, from 1; `nil` when it is the only one.
    package func ordinal(of node: Int32) -> Int? {
        ordinals.withLock { $0.ordinal(of: node, in: records) }
    }
}

/// Which of its like a node is. Each answer takes a walk past its siblings; when those have come to a walk past all nodes, all
/// answers are worked out at once, so that many cost no more than a few.
struct XMLOrdinals {
    /// How many nodes were walked past.
    private var walked = 0
    /// By node; 0 for the only one of its name. Empty as long as it is not made.
    private var all: [Int32] = []

    fileprivate mutating func ordinal(of node: Int32, in records: [XMLRecord]) -> Int? {
        if walked > records.count, all.isEmpty { all = Self.all(of: records) }
        if !all.isEmpty { return all[Int(node)] == 0 ? nil : Int(all[Int(node)]) }
        let record = records[Int(node)]
        guard record.parent >= 0 else { return nil }
        var before = 0
        var sibling = records[Int(record.parent)].firstChild
        while sibling >= 0, sibling != node {
            if records[Int(sibling)].name == record.name { before += 1 }
            sibling = records[Int(sibling)].nextSibling
            walked += 1
        }
        if before > 0 { return before + 1 }
        sibling = record.nextSibling
        while sibling >= 0 {
            if records[Int(sibling)].name == record.name { return 1 }
            sibling = records[Int(sibling)].nextSibling
            walked += 1
        }
        return nil
    }

    private static func all(of records: [XMLRecord]) -> [Int32] {
        var ordinals = [Int32](repeating: 0, count: records.count)
        for parent in records.indices {
            var child = records[parent].firstChild
            guard child >= 0, records[Int(child)].nextSibling >= 0 else { continue }
            // Of each name, the first child and how many there are so far.
            var met: [UInt32: (first: Int32, count: Int32)] = [:]
            while child >= 0 {
                var like = met[records[Int(child)].name] ?? (child, 0)
                like.count += 1
                met[records[Int(child)].name] = like
                if like.count > 1 {
                    ordinals[Int(child)] = like.count
                    ordinals[Int(like.first)] = 1
                }
                child = records[Int(child)].nextSibling
            }
        }
        return ordinals
    }
}
