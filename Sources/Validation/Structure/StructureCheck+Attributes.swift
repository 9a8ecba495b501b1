import XML

extension StructureCheck {
    /// Holds the attributes of an element against its type.
    mutating func checkAttributes(of index: Int32, _ record: XMLRecord, _ type: SchemaType) {
        var met: UInt32 = 0
        let first = Int(record.firstAttribute)
        for position in first..<first + Int(record.attributeCount) {
            let attribute = document.pointee.attributes[position]
            let number = numbers[Int(attribute.name)]
            let text = document.pointee.text(attribute.value)
            guard number != Schema.unknown,
                let known = type.attributes.first(where: { schema.attributes[$0].name == number })
            else {
                checkForeign(attribute, text, of: index, type)
                continue
            }
            met |= 1 << UInt32(known - type.attributes.lowerBound)
            check(text, schema.attributes[known], of: index)
        }
        guard met & type.needed != type.needed else { return }
        for position in type.attributes where schema.attributes[position].isNeeded {
            guard met & 1 << UInt32(position - type.attributes.lowerBound) == 0 else { continue }
            let name = written(name: schema.attributes[position].name)
            tell([
                StructureRule.attribute.fault(
                    "`\(written(index))` must have the attribute `\(name)`.", at: index,
                    expected: "the attribute \(name)", found: nil)
            ])
        }
    }

    private mutating func check(_ text: Text, _ attribute: SchemaAttribute, of index: Int32) {
        let isOfKind = attribute.kind.admits(text)
        if isOfKind, attribute.limit < 0, attribute.kind != .id { return }
        let name = written(name: attribute.name)
        if attribute.limit >= 0 {
            let allowed = schema.limits[Int(attribute.limit)]
            if allowed.contains(text.collapsed) { return }
            tell([
                StructureRule.attribute.fault(
                    "The attribute `\(name)` of `\(written(index))` has another value than it may have.", at: index,
                    expected: allowed.joined(separator: " or "), found: text.trimmed.string)
            ])
        } else if !isOfKind {
            tell([
                StructureRule.attribute.fault(
                    "The attribute `\(name)` of `\(written(index))` must be \(attribute.kind.wanted).", at: index,
                    expected: attribute.kind.wanted, found: text.trimmed.string)
            ])
        } else if !identifiers.insert(text.trimmed.string).inserted {
            tell([
                StructureRule.attribute.fault(
                    "The attribute `\(name)` of `\(written(index))` has the same value as an identifier before it.",
                    at: index, expected: "an identifier of its own", found: text.trimmed.string)
            ])
        }
    }

    /// An attribute that the type does not have. Those that speak to whoever reads schemas are let pass where they are true.
    private mutating func checkForeign(
        _ attribute: XMLAttributeRecord, _ text: Text, of index: Int32, _ type: SchemaType
    ) {
        let key = document.pointee.keys[Int(attribute.name)]
        if key == Self.schemaLocation || key == Self.noNamespaceSchemaLocation { return }
        let name = tree.writtenName(attribute.name)
        if key == Self.type {
            let wanted = writtenType(of: index, type)
            guard !isNamed(text, wanted) else { return }
            tell([
                StructureRule.attribute.fault(
                    "`\(name)` gives `\(written(index))` another type than it has.", at: index,
                    expected: "\(wanted.prefix):\(wanted.local)", found: text.trimmed.string)
            ])
            return
        }
        tell([
            StructureRule.attribute.fault(
                key == Self.isNil
                    ? "`\(written(index))` may not be declared to be nothing. Leave it out instead."
                    : "`\(written(index))` has no attribute `\(name)`.", at: index, expected: nil,
                found: "\(name)=\"\(text.string)\"")
        ])
    }

    private static let schemaLocation = Prefixes.key("xsi:schemaLocation").value
    private static let noNamespaceSchemaLocation = Prefixes.key("xsi:noNamespaceSchemaLocation").value
    private static let type = Prefixes.key("xsi:type").value
    private static let isNil = Prefixes.key("xsi:nil").value

    /// What the schema calls the type of an element. In UBL each element that holds a value has a type of its own, called
    /// after it.
    private func writtenType(of index: Int32, _ type: SchemaType) -> (prefix: String, local: String) {
        let name = schema.typeNames[Int(types[Int(index)])]
        let usual = ("\(name.prefix)", name.local.string + "Type")
        guard case .value = type.content, number(of: index) != Schema.unknown else { return usual }
        let own = schema.names[Int(number(of: index))]
        guard ["cbc", "ext", "sbc"].contains("\(own.prefix)") else { return usual }
        return ("\(own.prefix)", own.local.string + "Type")
    }

    /// Whether a name with prefix says a type. A prefix that no element or attribute bears stands for what it customarily does.
    private func isNamed(_ text: Text, _ type: (prefix: String, local: String)) -> Bool {
        let parts = text.trimmed.string.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.last.map(String.init) == type.local else { return false }
        let prefix = parts.count == 2 ? String(parts[0]) : ""
        guard let used = tree.namespaces.dropFirst().first(where: { tree.string($0.prefix) == prefix }) else {
            return prefix == type.prefix
        }
        return tree.string(used.uri) == SchemaNamespaces.address(of: type.prefix)
    }
}
