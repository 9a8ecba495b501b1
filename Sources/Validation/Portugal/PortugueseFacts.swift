import Basics

/// What CIUS-PT asks of a whole UBL document.
final class PortugueseFacts {
    private let root: Node?
    /// BT-5 as written.
    let currency: Text?
    /// BT-6 as written.
    let taxCurrency: Text?
    /// Whether a credit note is met anywhere.
    let hasCreditNote: Bool
    /// Whether there are allowances on the document.
    let hasAllowance: Bool
    /// Whether there are charges on the document.
    let hasCharge: Bool

    /// Notes that begin with a keyword.
    private(set) lazy var notes = PortugueseNotes(of: root)
    /// What the lines, allowances and charges of the document come to.
    private(set) lazy var sums = PortugueseSums(of: root)
    /// How many lines the document has.
    private(set) lazy var lineCount = Self.lines.reduce(0) { $0 + (root?.count($1) ?? 0) }
    /// Whether two lines have one identifier, to the letter.
    private(set) lazy var hasTwins = twins()
    /// How many attributes of items bear each name that is a keyword.
    private(set) lazy var attributes = attributeNames()

    static let lines: [Path] = [UBLTax.invoiceLine, UBLTax.creditNoteLine]
    private static let creditNote: Path = "cn:CreditNote"
    private static let attributeName: Path = "cac:Item/cac:AdditionalItemProperty/cbc:Name"

    init(of root: Node?) {
        self.root = root
        currency = root?.text("cbc:DocumentCurrencyCode")
        taxCurrency = root?.text("cbc:TaxCurrencyCode")
        hasCreditNote = root?.isNamed(Self.creditNote) ?? false
        hasAllowance = root?.visit(UBLTax.allowanceCharge, CIUSPT.isIndicated("false")) ?? false
        hasCharge = root?.visit(UBLTax.allowanceCharge, CIUSPT.isIndicated("true")) ?? false
    }

    private func twins() -> Bool {
        var seen: Set<String> = []
        return Self.lines.contains { line in
            root?.visit(line) { line in line.visit(UBLTax.id) { !seen.insert($0.text.string).inserted } } ?? false
        }
    }

    private func attributeNames() -> [String: Int] {
        var counts: [String: Int] = [:]
        for line in Self.lines {
            root?.forEach(line) {
                $0.forEach(Self.attributeName) { name in
                    if name.text.bytes.first == UInt8(ascii: "#") { counts[name.text.string, default: 0] += 1 }
                }
            }
        }
        return counts
    }
}

/// The notes of a document that begin with a keyword between signs.
struct PortugueseNotes {
    /// The keywords that are met, their signs among them.
    private(set) var heads: Set<String> = []
    /// How often each note is met, to the letter.
    private(set) var copies: [String: Int] = [:]
    /// How many notes of each keyword are whole: a value on one line, and a sign at the end.
    private(set) var enclosed: [String: Int] = [:]
    /// How many of these have a value of at most 150 characters.
    private(set) var brief: [String: Int] = [:]

    init(of root: Node?) {
        root?.forEach("cbc:Note") { add($0.text) }
    }

    private mutating func add(_ note: Text) {
        guard note.trimmed.bytes.first == UInt8(ascii: "#") else { return }
        copies[note.string, default: 0] += 1
        guard let head = note.head else { return }
        heads.insert(head)
        let start = head.utf8.count
        guard note.hasStart(head), note.bytes.count > start, note.bytes[note.bytes.count - 1] == UInt8(ascii: "#")
        else { return }
        let value = note.part(start..<note.bytes.count - 1)
        if value.isLine(upTo: .max) { enclosed[head, default: 0] += 1 }
        if value.isLine(upTo: 150) { brief[head, default: 0] += 1 }
    }
}
