/// What France's rules ask of a whole UBL document.
final class FrenchFacts {
    private let root: Node?
    /// BT-1 as written.
    let number: Text
    /// BT-3.
    let type: Text
    /// BT-23.
    let mode: Text
    /// Whether several vendors share the document: B8, S8, M8.
    let isOfVendors: Bool
    /// Whether seller and buyer both sell: B9, S9, M9.
    let isExchange: Bool
    /// All notes, one after the other. A note may begin with its subject: `#PMT#`.
    let notes: String
    /// What stands after `#BAR#`, up to the next `#`.
    let treatment: String
    /// What stands after `#TXD#`, up to the next `#`.
    let taxMention: String
    /// How often a treatment is named in notes of subject BAR.
    let treatments: Int

    private(set) lazy var groups = FrenchGroups(of: root, number: number)

    init(of root: Node?) {
        self.root = root
        number = root?.text("cbc:ID") ?? .empty
        type = root?.text("cbc:InvoiceTypeCode") ?? root?.text("cbc:CreditNoteTypeCode") ?? .empty
        mode = root?.text("cbc:ProfileID") ?? .empty
        isOfVendors = FrenchCodes.vendorModes.contains(mode)
        isExchange = FrenchCodes.exchangeModes.contains(mode)
        var notes = ""
        var treated = ""
        root?.forEach("cbc:Note") {
            let note = $0.text.string
            notes += note
            if note.contains("#BAR#") { treated += note }
        }
        self.notes = notes
        treatment = Self.value(after: "#BAR#", in: notes)
        taxMention = Self.value(after: "#TXD#", in: notes)
        treatments = ["B2B", "B2BINT", "B2C", "B2CINT", "OUTOFSCOPE", "ARCHIVEONLY"].reduce(0) {
            $0 + (treated + "#").ranges(of: "BAR#\($1)#").count
        }
    }

    /// Whether lines come in groups: vendors, or an exchange.
    var isGrouped: Bool { isOfVendors || isExchange }
    var isSelfBilled: Bool { FrenchCodes.selfBilled.containsExactly(type) }
    var isPrepayment: Bool { FrenchCodes.prepayment.containsExactly(type) }

    private static func value(after subject: String, in notes: String) -> String {
        guard let start = notes.ranges(of: subject).first?.upperBound else { return "" }
        return String(notes[start...].prefix { $0 != "#" })
    }
}
