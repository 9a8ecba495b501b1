import XML

/// Holds a document against the schema of its syntax, in one pass.
///
/// Each element gets its type from its parent, and is checked when it is met: its attributes, then its text or which children
/// stand in it. What children are in a row that is in order costs a few comparisons each; only where something is wrong is it
/// looked at again, to say what (`RowDiagnosis`).
struct StructureCheck {
    let schema: Schema
    let tree: XMLTree
    let document: UnsafePointer<DocumentView>
    /// By the document's number of a name: the schema's.
    let numbers: [UInt16]
    /// By node: its type, or `unknown` when nothing is to be said of it.
    let types: UnsafeMutablePointer<UInt16>
    /// How many findings are enough.
    private let limit: Int
    private(set) var findings: [Finding] = []
    /// The identifiers met so far: each stands once in a document.
    var identifiers: Set<String> = []

    /// At most so many findings are told of a document.
    static let most = 1000

    /// What the layer `xsd` says of a document.
    static func result(_ document: UnsafePointer<DocumentView>, _ tree: XMLTree, _ syntax: Syntax) -> LayerResult {
        LayerResult(layer: .xsd, edition: edition(of: syntax), findings: findings(document, tree, syntax))
    }

    /// Which schemas a document of a syntax is held against.
    static func edition(of syntax: Syntax) -> String {
        syntax == .cii ? "CII D16B schemas, code lists left open" : "UBL 2.1 schemas"
    }

    /// - Returns: The findings in the order of the elements they are about, up to `limit`.
    static func findings(
        _ document: UnsafePointer<DocumentView>, _ tree: XMLTree, _ syntax: Syntax, limit: Int = most
    ) -> [Finding] {
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: document.pointee.recordCount) { types in
            guard let first = types.baseAddress else { return [] }
            var check = StructureCheck(.of(syntax), document, tree, first, limit)
            check.walk()
            return check.findings
        }
    }

    private init(
        _ schema: Schema, _ document: UnsafePointer<DocumentView>, _ tree: XMLTree,
        _ types: UnsafeMutablePointer<UInt16>, _ limit: Int
    ) {
        self.schema = schema
        self.document = document
        self.tree = tree
        self.types = types
        self.limit = limit
        numbers = tree.names.map { schema.number(of: $0.key.value) }
    }

    private mutating func walk() {
        let view = document.pointee
        types[0] = schema.globals[Int(numbers[Int(view.records[0].name)])]
        for index in 0..<view.recordCount where view.records[index].name != XMLRecord.textName {
            if findings.count >= limit { return }
            let record = view.records[index]
            guard types[index] != Schema.unknown else {
                skipChildren(of: record)
                continue
            }
            let type = schema.types[Int(types[index])]
            if case .any = type.content {
                for child in Siblings(from: record.firstChild, in: document) {
                    types[Int(child)] = declaredType(of: child) ?? schema.anything
                }
                continue
            }
            if record.attributeCount > 0 || type.needed != 0 { checkAttributes(of: Int32(index), record, type) }
            switch type.content {
            case .value(let kind): checkValue(of: Int32(index), record, kind)
            case .row(let start, let count):
                if !type.isMixed { checkNoText(in: Int32(index), record) }
                if !isInOrder(record, Int(start), Int(count)) {
                    tell(RowDiagnosis(self, of: Int32(index), Int(start)..<Int(start + count)).findings)
                }
            case .model(let number):
                if !type.isMixed { checkNoText(in: Int32(index), record) }
                checkChildren(of: Int32(index), record, schema.models[Int(number)])
            case .any: break
            }
        }
    }

    mutating func tell(_ more: [Finding]) {
        for finding in more where findings.count < limit { findings.append(finding) }
    }

    func skipChildren(of record: XMLRecord) {
        for child in Siblings(from: record.firstChild, in: document) { types[Int(child)] = Schema.unknown }
    }

    /// The type of an element that may be any: that of its declaration, and `nil` when it has none. Of the documents only the
    /// one that is being checked counts as declared.
    func declaredType(of node: Int32) -> UInt16? {
        let number = number(of: node)
        guard number != Schema.unknown, schema.globals[Int(number)] != Schema.unknown else { return nil }
        let prefix = Text(schema.names[Int(number)].prefix)
        let isDocument = prefix == "ubl" || prefix == "cn"
        return isDocument && number != self.number(of: 0) ? nil : schema.globals[Int(number)]
    }

    /// The schema's number of an element's name.
    func number(of node: Int32) -> UInt16 { numbers[Int(document.pointee.records[Int(node)].name)] }

    // MARK: Text

    private mutating func checkValue(of index: Int32, _ record: XMLRecord, _ kind: ValueKind) {
        if record.firstChild >= 0 {
            for child in Siblings(from: record.firstChild, in: document) {
                types[Int(child)] = Schema.unknown
                tell([
                    StructureRule.unexpected.fault(
                        "`\(written(index))` holds a value and no elements, but `\(written(child))` stands in it.",
                        at: child, expected: nil, found: written(child))
                ])
            }
            return
        }
        let text = document.pointee.text(record.text)
        if kind.admits(text) { return }
        tell([
            StructureRule.value.fault(
                text.isBlank
                    ? "`\(written(index))` is empty: it must be \(kind.wanted)."
                    : "`\(written(index))` must be \(kind.wanted).",
                at: index, expected: kind.wanted, found: text.isBlank ? nil : text.trimmed.string)
        ])
    }

    private mutating func checkNoText(in index: Int32, _ record: XMLRecord) {
        var text = document.pointee.text(record.text)
        var child = record.firstChild
        while text.isBlank {
            guard child >= 0 else { return }
            let next = document.pointee.records[Int(child)]
            if next.name == XMLRecord.textName { text = document.pointee.text(next.text) }
            child = next.nextSibling
        }
        tell([
            StructureRule.text.fault(
                "`\(written(index))` holds elements only, but text stands among them.", at: index, expected: nil,
                found: text.trimmed.string)
        ])
    }

    // MARK: Children

    /// Whether the children of a row are in order, and all there that must be. Gives them their types on the way.
    private func isInOrder(_ record: XMLRecord, _ start: Int, _ count: Int) -> Bool {
        let children = schema.children
        var place = start
        let end = start + count
        // Whether a child stands at `place` already.
        var isTaken = false
        for child in Siblings(from: record.firstChild, in: document) {
            let number = number(of: child)
            var next = place
            while next < end, children[next].name != number { next += 1 }
            guard next < end else { return false }
            if next == place, isTaken {
                guard children[place].repeats else { return false }
            } else {
                let from = isTaken ? place + 1 : place
                if from < next, from + Int(children[from].stepsToNeeded) < next { return false }
                place = next
                isTaken = true
            }
            types[Int(child)] = children[next].type
        }
        let from = isTaken ? place + 1 : place
        return from >= end || from + Int(children[from].stepsToNeeded) >= end
    }

    /// The same for a content with choices and wildcards; says at the first child that does not fit what would have.
    private mutating func checkChildren(of index: Int32, _ record: XMLRecord, _ model: ContentModel) {
        var allowed = model.first
        var mayEnd = model.mayBeEmpty
        var isSound = true
        for child in Siblings(from: record.firstChild, in: document) {
            let place = allowed.first { model.places[$0].fits(child, self) }
            if let place, isSound {
                types[Int(child)] = type(of: child, at: model.places[place])
                allowed = model.following[place]
                mayEnd = model.mayEnd[place]
                continue
            }
            let elsewhere = model.places.first { $0.fits(child, self) }
            types[Int(child)] = elsewhere.map { type(of: child, at: $0) } ?? Schema.unknown
            guard isSound else { continue }
            isSound = false
            let wanted = wanted(allowed, model)
            let rule = elsewhere == nil ? StructureRule.unexpected : .order
            tell([
                rule.fault(
                    elsewhere == nil
                        ? "`\(written(child))` is no element of `\(written(index))`."
                        : "`\(written(child))` may not stand at this place of `\(written(index))`.",
                    at: child, expected: wanted, found: written(child))
            ])
        }
        guard isSound, !mayEnd else { return }
        let wanted = wanted(allowed, model)
        tell([
            StructureRule.missing.fault(
                "`\(written(index))` ends too soon: \(wanted ?? "an element") is missing.", at: index,
                expected: wanted, found: nil)
        ])
    }

    private func type(of child: Int32, at place: ContentModel.Place) -> UInt16 {
        switch place {
        case .child(_, let type): type
        case .wildcard: declaredType(of: child) ?? schema.anything
        }
    }

    /// The names that may stand at some places, as a sentence goes on after "expected".
    private func wanted(_ places: [Int], _ model: ContentModel) -> String? {
        let names = places.map { place in
            switch model.places[place] {
            case .child(let name, _): "`\(written(name: name))`"
            case .wildcard(let wildcard): wildcard.isOther ? "an element of another namespace" : "any element"
            }
        }
        return names.isEmpty ? nil : names.joined(separator: " or ")
    }

    // MARK: Names

    /// An element's name as the document writes it.
    func written(_ node: Int32) -> String { tree.writtenName(document.pointee.records[Int(node)].name) }

    /// A name of the schema, with the prefix that the document uses for its namespace, or else the customary one.
    func written(name number: UInt16) -> String {
        let name = schema.names[Int(number)]
        let address = SchemaNamespaces.address(of: "\(name.prefix)")
        guard let used = tree.namespaces.first(where: { tree.string($0.uri) == address }) else { return name.written }
        return used.prefix.length == 0 ? name.local.string : "\(tree.string(used.prefix)):\(name.local.string)"
    }
}

extension ContentModel.Place {
    /// Whether a child may stand here.
    func fits(_ child: Int32, _ check: StructureCheck) -> Bool {
        switch self {
        case .child(let name, _): return check.number(of: child) == name
        case .wildcard(let wildcard):
            if wildcard.mustBeDeclared, check.declaredType(of: child) == nil { return false }
            guard wildcard.isOther else { return true }
            let name = check.tree.names[Int(check.document.pointee.records[Int(child)].name)]
            let address = check.tree.string(check.tree.namespaces[Int(name.namespace)].uri)
            return !address.isEmpty && address != SchemaNamespaces.address(of: "\(wildcard.prefix)")
        }
    }
}

/// The elements among a node and those that follow it; pieces of text are left out.
struct Siblings: Sequence, IteratorProtocol {
    private var node: Int32
    private let document: UnsafePointer<DocumentView>

    init(from first: Int32, in document: UnsafePointer<DocumentView>) {
        node = first
        self.document = document
    }

    @inline(__always)
    mutating func next() -> Int32? {
        while node >= 0 {
            let found = node
            let record = document.pointee.records[Int(found)]
            node = record.nextSibling
            if record.name != XMLRecord.textName { return found }
        }
        return nil
    }
}
