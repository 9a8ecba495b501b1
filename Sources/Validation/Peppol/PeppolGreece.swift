import Basics

extension PeppolNational {
    /// Rules for Greek sellers.
    static let greekSeller: [Context] = [
        Context("/ubl:Invoice/cbc:ID | /cn:CreditNote/cbc:ID", where: isGreekSeller, numberRules),
        Context(
            "cac:AccountingSupplierParty/cac:Party", where: isGreekSeller,
            [
                Rule(
                    "GR-R-002", .fatal, "BT-28", "A Greek seller gives its name as registered, as trading name. Add it."
                ) { hasName($0) },
                Rule(
                    "GR-S-011", .warning, "BT-31",
                    "A Greek seller has one VAT identifier: EL and its tax number. Correct it.", hasGreekVAT),
            ]),
        Context(
            "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID",
            where: { isGreekSeller($0) && $0.parent?.has(UBLTax.schemeID, "VAT") == true },
            [
                Rule(
                    "GR-R-003", .fatal, "BT-31",
                    "A Greek VAT identifier is EL and a tax number of nine digits. Correct it."
                ) {
                    isGreekVAT($0.text)
                }
            ]),
        Context(
            PeppolUBL.root, where: isInGreece,
            [
                Rule(
                    "GR-R-004-1", .fatal, "BT-122",
                    "A Greek invoice has one supporting document described ##M.AR.K##. Add it."
                ) {
                    $0.count(reference) { $0.any(description) { $0 == "##M.AR.K##" } } == 1
                },
                Rule(
                    "GR-S-008-1", .warning, "BT-122",
                    "A Greek invoice should have one supporting document described ##INVOICE|URL##. Add it."
                ) {
                    links($0) == 1
                },
                Rule(
                    "GR-R-008-2", .fatal, "BT-122",
                    "There is more than one supporting document described ##INVOICE|URL##. Keep one."
                ) {
                    links($0) <= 1
                },
            ]),
        Context(
            "cac:AdditionalDocumentReference/cbc:ID",
            where: { isInGreece($0) && $0.parent?.any(description) { $0 == "##M.AR.K##" } == true },
            [
                Rule("GR-R-004-2", .fatal, "BT-122", "The MARK number is a positive whole number. Correct it.") {
                    guard let first = $0.text.bytes.first else { return false }
                    return first.isDigit && first != UInt8(ascii: "0")
                }
            ]),
        Context(
            "cac:AdditionalDocumentReference",
            where: { isGreekSeller($0) && $0.any(description) { $0 == "##INVOICE|URL##" } },
            [
                Rule(
                    "GR-R-008-3", .fatal, "BT-124", "The document described ##INVOICE|URL## has no address. Give it.",
                    filled("cac:Attachment/cac:ExternalReference/cbc:URI"))
            ]),
        Context(
            "cac:AccountingCustomerParty/cac:Party", where: isGreekSeller,
            [
                Rule(
                    "GR-R-005", .fatal, "BT-45", "A Greek seller gives the buyer's full name, as trading name. Add it."
                ) { hasName($0) }
            ]),
        Context(
            "cac:AccountingSupplierParty/cac:Party/cbc:EndpointID", where: { $0.facts.peppol.sellerItself == .greece },
            [
                Rule(
                    "GR-R-009", .fatal, "BT-34",
                    "A Greek seller's electronic address is its tax number with scheme 9933. Correct it.",
                    isGreekAddress)
            ]),
    ]

    /// Rules for a Greek seller and a Greek buyer.
    static let greekBoth: [Context] = [
        Context(
            "cac:AccountingCustomerParty/cac:Party", where: { $0.facts.peppol.isGreek },
            [
                Rule(
                    "GR-R-006", .fatal, "BT-48",
                    "A Greek buyer has one VAT identifier: EL and its tax number. Give it.", hasGreekVAT)
            ]),
        Context(
            "cac:AccountingCustomerParty/cac:Party/cbc:EndpointID", where: { $0.facts.peppol.isGreek },
            [
                Rule(
                    "GR-R-010", .fatal, "BT-49",
                    "A Greek buyer's electronic address is its tax number with scheme 9933. Correct it.", isGreekAddress
                )
            ]),
    ]

    /// The invoice number: tax number, date, branch, type of document, series, number, divided by `|`.
    private static let numberRules: [Rule] = [
        Rule("GR-R-001-1", .fatal, "BT-1", "A Greek invoice number has six parts divided by |. Give all six.") {
            parts($0).count == 6
        },
        Rule(
            "GR-R-001-2", .fatal, "BT-1",
            """
            The first part of a Greek invoice number is the tax number of the seller or its representative. Correct \
            it.
            """
        ) {
            guard let number = part(0, of: $0), number.trimmed.length == 9, number.isGreekTIN else { return false }
            return hasTaxNumber(number, in: $0.root, seller) || hasTaxNumber(number, in: $0.root, representative)
        },
        Rule(
            "GR-R-001-3", .fatal, "BT-1",
            "The second part of a Greek invoice number is the issue date as DD/MM/YYYY. Correct it."
        ) {
            guard let date = part(1, of: $0)?.string, let issued = $0.root.text(issueDate)?.string else { return false }
            let fields = date.split(separator: "/", omittingEmptySubsequences: false)
            let wanted = issued.split(separator: "-", omittingEmptySubsequences: false)
            return fields.count >= 3 && wanted.count >= 3 && fields[0] == wanted[2] && fields[1] == wanted[1]
                && fields[2] == wanted[0] && date.utf8.count >= 8
        },
        Rule(
            "GR-R-001-4", .fatal, "BT-1",
            "The third part of a Greek invoice number is a whole number from 0. Correct it."
        ) {
            guard let branch = part(2, of: $0)?.trimmed else { return false }
            return branch.isInteger && (branch.amount.map { $0 >= .zero } ?? false)
        },
        Rule(
            "GR-R-001-5", .fatal, "BT-1",
            "The fourth part of a Greek invoice number is a Greek document type. Give one of the list."
        ) {
            CodeList.peppolGreekDocumentTypes.containsExactly(part(3, of: $0))
        },
        Rule("GR-R-001-6", .fatal, "BT-1", "The fifth part of a Greek invoice number is empty. Fill it.") {
            !(part(4, of: $0)?.isEmpty ?? true)
        },
        Rule("GR-R-001-7", .fatal, "BT-1", "The sixth part of a Greek invoice number is empty. Fill it.") {
            !(part(5, of: $0)?.isEmpty ?? true)
        },
    ]

    private static let isGreekSeller: Condition = { $0.facts.peppol.seller == .greece }

    /// A Greek seller whose address says GR.
    private static let isInGreece: Condition = { node in
        isGreekSeller(node) && node.root.any(sellerCountry) { $0 == "GR" }
    }

    private static let hasGreekVAT: Condition = { party in
        var count = 0
        var isRight = false
        party.forEach(taxScheme) {
            guard $0.has(UBLTax.schemeID, "VAT"), let id = $0.text(companyID) else { return }
            count += 1
            isRight = isGreekVAT(id)
        }
        return count == 1 && isRight
    }

    private static let isGreekAddress: Condition = {
        ($0.text(schemeID).map { $0 == "9933" } ?? false) && $0.text.isGreekTIN
    }

    private static func isGreekVAT(_ id: Text) -> Bool { id.hasPrefix("EL") && id.part(2..<id.bytes.count).isGreekTIN }

    private static func hasName(_ party: Node) -> Bool { !(party.text(name)?.isEmpty ?? true) }

    private static func links(_ root: Node) -> Int {
        root.count(reference) { $0.any(description) { $0 == "##INVOICE|URL##" } }
    }

    private static func hasTaxNumber(_ number: Text, in root: Node, _ schemes: Path) -> Bool {
        root.visit(schemes) {
            $0.any(UBLTax.schemeID) { $0 == "VAT" } && $0.any(companyID) { $0.part(2..<11) == number }
        }
    }

    private static func parts(_ number: Node) -> [Slice<UnsafeBufferPointer<UInt8>>] {
        number.text.bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    }

    private static func part(_ position: Int, of number: Node) -> Text? {
        let parts = parts(number)
        guard position < parts.count else { return nil }
        return Text(bytes: UnsafeBufferPointer(rebasing: parts[position]))
    }

    private static let name: Path = "cac:PartyName/cbc:Name"
    private static let seller: Path = "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme"
    private static let representative: Path = "cac:TaxRepresentativeParty/cac:PartyTaxScheme"
    private static let sellerCountry: Path =
        "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode"
    private static let reference: Path = "cac:AdditionalDocumentReference"
    private static let description: Path = "cbc:DocumentDescription"
    private static let issueDate: Path = "cbc:IssueDate"
}
