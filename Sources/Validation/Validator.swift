import XML

/// Which layers a document is checked against.
package enum LayerChoice: Sendable, ExpressibleByArrayLiteral {
    /// Those that belong to the document's specification identifier (BT-24).
    case chosen
    /// These, whatever the document says of itself. A layer without rules for the document's syntax is left out.
    case named([LayerName])

    package init(arrayLiteral elements: LayerName...) { self = .named(elements) }
}

/// Checks documents against the rules of the layers.
///
///     let tree = try XMLTree(parsing: bytes)
///     let report = Validator.check(tree, layers: .chosen)
package enum Validator {
    /// Every finding of every layer. Never fails: what cannot be read as a number or a date is a finding too.
    ///
    /// - Parameter goesOn: Asked now and then whether the check is to go on: a document can be made so that some rules take
    ///   very long. When it is not, the report says that it was cut off.
    package static func check(
        _ tree: XMLTree, layers: LayerChoice = .chosen, while goesOn: () -> Bool = { true }
    ) -> Report {
        guard let syntax = Syntax(of: tree) else { return Report(tree: tree, syntax: nil, results: []) }
        let names: [LayerName]
        switch layers {
        case .chosen: names = Profile(of: tree, syntax).layers
        case .named(let asked): names = asked
        }
        var isCutOff = false
        let results = open(tree) { document in
            names.compactMap { name -> LayerResult? in
                if name == .xsd { return StructureCheck.result(document, tree, syntax) }
                guard !isCutOff, let rules = name.layer?.rules(for: syntax) else { return nil }
                guard let found = Checking.findings(rules.book, document, tree, while: goesOn) else {
                    isCutOff = true
                    return nil
                }
                let findings = found.map { Finding(rule: rules.book.rules[Int($0.rule)], node: $0.node) }
                return LayerResult(layer: name, edition: rules.edition, findings: findings)
            }
        }
        return Report(tree: tree, syntax: syntax, results: results, isCutOff: isCutOff)
    }

    /// Whether a document is valid against the schema of its syntax: UBL 2.1 or CII D16B. `false` for any other document.
    package static func isStructureValid(_ tree: XMLTree) -> Bool {
        guard let syntax = Syntax(of: tree) else { return false }
        return open(tree) { StructureCheck.findings($0, tree, syntax, limit: 1).isEmpty }
    }

    /// Lays a tree open for the length of `body`; nothing of the view may leave it.
    static func open<Result>(_ tree: XMLTree, _ body: (UnsafePointer<DocumentView>) -> Result) -> Result {
        let keys = [0] + tree.names.map(\.key.value)
        let slotCount = WideElement.slotCount(forNames: tree.names.count)
        return tree.records.withUnsafeBufferPointer { records in
            tree.attributes.withUnsafeBufferPointer { attributes in
                tree.bytes.withUnsafeBufferPointer { bytes in
                    keys.withUnsafeBufferPointer { keys in
                        withUnsafeTemporaryAllocation(of: WideElement.Slot.self, capacity: slotCount) { slots in
                            let facts = Facts(of: tree)
                            // A tree has a root and a name at least; attributes and bytes may be none, and then none is
                            // asked for: any address will do.
                            let nothing = UnsafeMutableRawPointer(bitPattern: 8)
                            guard let first = records.baseAddress, let firstKey = keys.baseAddress, let nothing,
                                let firstSlot = slots.baseAddress
                            else { preconditionFailure("a tree has a root") }
                            let widest = WideElement(
                                widest(in: tree), first, firstKey + 1, firstSlot, slotCount)
                            var view = DocumentView(
                                records: first, recordCount: records.count,
                                attributes: attributes.baseAddress
                                    ?? UnsafePointer(nothing.assumingMemoryBound(to: XMLAttributeRecord.self)),
                                attributeCount: attributes.count,
                                bytes: bytes.baseAddress ?? UnsafePointer(nothing.assumingMemoryBound(to: UInt8.self)),
                                keys: firstKey + 1, widest: widest, facts: facts)
                            return withUnsafePointer(to: &view) { document in
                                facts.open(at: Node(document: document, index: 0))
                                return body(document)
                            }
                        }
                    }
                }
            }
        }
    }

    /// The element that has the lines: the root in UBL, its transaction in CII.
    private static func widest(in tree: XMLTree) -> Int32 {
        guard tree.root.isNamed(invoice) else { return 0 }
        return tree.root.child(transaction)?.index ?? 0
    }

    private static let invoice = XMLName(CIINamespace.root, "CrossIndustryInvoice")
    private static let transaction = XMLName(CIINamespace.root, "SupplyChainTradeTransaction")
}
