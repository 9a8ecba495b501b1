import XML

/// Which way to go from an element: child names in turn, perhaps an attribute at the end.
///
/// Written as `cac:Item/cbc:Name` or `cbc:ID/@schemeID`; `.` is the element itself, `./@listID` an attribute of it. Made once,
/// when a rule is made: it is plain numbers, so that following it allocates nothing and counts no references.
struct Path: Sendable, ExpressibleByStringLiteral {
    /// Keys of the names, the attribute's last. At most eight.
    private(set) var steps = InlineArray<8, UInt64>(repeating: 0)
    /// How many elements to go down.
    private(set) var depth = 0
    /// Whether the last key names an attribute.
    private(set) var endsInAttribute = false

    init(stringLiteral text: String) { self.init(text) }

    /// - Precondition: Each step has a prefix of `Prefixes`, or is an attribute at the end; eight steps at most.
    init(_ text: String) {
        let names = text.split(separator: "/").filter { $0 != "." }
        precondition(names.count <= 8, "a path has at most eight steps: \(text)")
        for (position, name) in names.enumerated() {
            if name.hasPrefix("@") {
                precondition(position == names.count - 1, "an attribute ends a path: \(text)")
                steps[position] = Prefixes.key(name.dropFirst()).value
                endsInAttribute = true
            } else {
                steps[position] = Prefixes.key(name).value
                depth += 1
            }
        }
    }
}

/// The prefixes that paths are written with.
enum Prefixes {
    static let addresses: [Substring: String] = [
        "ubl": "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
        "cn": "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2",
        "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
        "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
        "ext": "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2",
        "rsm": "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
        "ram": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
        "udt": "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
        "qdt": "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
        "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    ]

    /// The key of `cbc:ID`, or of a bare name in no namespace.
    static func key(_ name: Substring) -> XMLNameKey {
        let parts = name.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return XMLNameKey(namespace: "", local: String(name)) }
        guard let address = addresses[parts[0]] else { preconditionFailure("no namespace has the prefix of \(name)") }
        return XMLNameKey(namespace: address, local: String(parts[1]))
    }
}
