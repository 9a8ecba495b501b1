/// The part of a schema that is about one namespace, in a compact form that `scripts/structure` writes.
///
/// A section is a list of lines that end with a semicolon. Blanks and line breaks separate words; a name without prefix is
/// in the section's namespace, and as a child of a UBL document or aggregate in `cbc`.
///
///     Party cbc:EndpointID? PartyIdentification* Contact;       a type: its children in order
///     DateTime ( DateTimeString=String | DateTime='dateTime );  a choice; after `=` the type of a child
///     Amount 'decimal @currencyID=token!;                       a type that holds a value, and an attribute that must be there
///     +Party AgentParty BuyerParty;                             elements of this type, wherever they are referred to
///
/// After a child, a group or a wildcard: nothing (once), `?` (once or not), `*` (any number), `+` (at least once). `%` lets text
/// stand between the children. `[other]` is an element of another namespace, `[any]` of whatever namespace; with `!` inside
/// only elements that are declared. `'` begins a kind of value (`ValueKind`), and after its colon are the values that it is
/// limited to, separated by `|`, a blank in them written `~`. A child without type has that of its `+` line.
struct SchemaSection: Sendable {
    let prefix: StaticString
    let text: StaticString

    init(_ prefix: StaticString, _ text: StaticString) {
        self.prefix = prefix
        self.text = text
    }

    /// The prefix of children that are written without one.
    var childPrefix: StaticString {
        switch Text(prefix) {
        case let own where own == "ubl" || own == "cn" || own == "cac": "cbc"
        default: prefix
        }
    }
}

/// The addresses of the namespaces that sections are about.
enum SchemaNamespaces {
    /// - Precondition: One of the prefixes that `scripts/structure` knows.
    static func address(of prefix: String) -> String {
        if prefix.isEmpty { return "" }
        guard let address = signatures[prefix] ?? Prefixes.addresses[prefix[...]] else {
            preconditionFailure("no namespace has the prefix \(prefix)")
        }
        return address
    }

    /// What may stand in a UBL extension besides UBL itself.
    private static let signatures = [
        "sig": "urn:oasis:names:specification:ubl:schema:xsd:CommonSignatureComponents-2",
        "sac": "urn:oasis:names:specification:ubl:schema:xsd:SignatureAggregateComponents-2",
        "sbc": "urn:oasis:names:specification:ubl:schema:xsd:SignatureBasicComponents-2",
        "ds": "http://www.w3.org/2000/09/xmldsig#",
        "xades": "http://uri.etsi.org/01903/v1.3.2#",
        "xades141": "http://uri.etsi.org/01903/v1.4.1#",
    ]
}

extension Text {
    /// Text of the program itself; it lives as long as the program.
    init(_ text: StaticString) {
        self.init(bytes: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
