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
        let record = records[Int(node)]
        guard record.parent >= 0 else { return nil }
        var before = 0
        var sibling = records[Int(record.parent)].firstChild
        while sibling >= 0, sibling != node {
            if records[Int(sibling)].name == record.name { before += 1 }
            sibling = records[Int(sibling)].nextSibling
        }
        if before > 0 { return before + 1 }
        sibling = record.nextSibling
        while sibling >= 0 {
            if records[Int(sibling)].name == record.name { return 1 }
            sibling = records[Int(sibling)].nextSibling
        }
        return nil
    }
}
