/// The documents that examples start from. No rule of EN 16931 or Peppol fires on them.
enum BaseDocument {
    static let namespaces = [
        (prefix: "cac", uri: "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"),
        (prefix: "cbc", uri: "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"),
        (prefix: "ext", uri: "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"),
        (prefix: "rsm", uri: "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"),
        (
            prefix: "ram",
            uri: "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
        ),
        (prefix: "udt", uri: "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"),
        (prefix: "qdt", uri: "urn:un:unece:uncefact:data:standard:QualifiedDataType:100"),
    ]

    /// A UBL invoice with nearly every term.
    static let invoice = read(UBLBase.invoice)

    /// The same as a credit note.
    static let creditNote: Sketch = {
        var note = invoice
        note.name = "CreditNote"
        _ = note.remove("cbc:DueDate")
        _ = note.remove("cac:ProjectReference")
        let names = [
            "cbc:InvoiceTypeCode": "cbc:CreditNoteTypeCode", "cac:InvoiceLine": "cac:CreditNoteLine",
            "cbc:InvoicedQuantity": "cbc:CreditedQuantity",
        ]
        func rename(_ element: inout Sketch) {
            element.name = names[element.name] ?? element.name
            for place in element.children.indices { rename(&element.children[place]) }
        }
        rename(&note)
        _ = note.change("cbc:CreditNoteTypeCode") { $0.text = "381" }
        // Where the schema of credit notes has them.
        note.move("cbc:TaxPointDate", before: "cbc:CreditNoteTypeCode")
        note.move("cac:OriginatorDocumentReference", before: "cac:AccountingSupplierParty")
        return note
    }()

    /// A CII invoice.
    static let cii = read(CIIBase.invoice)

    /// A small UBL invoice over one line, an allowance and a charge of one VAT category.
    static func invoice(of family: UBLVATFamily) -> Sketch { read(UBLBase.invoice(of: family)) }

    private static func read(_ text: String) -> Sketch {
        // The texts are part of the program, and a test reads each.
        (try? Sketch(parsing: text)) ?? Sketch(name: "none")
    }
}

extension Sketch {
    fileprivate mutating func move(_ name: String, before other: String) {
        guard let place = children.firstIndex(where: { $0.name == name }) else { return }
        let child = children.remove(at: place)
        let target = children.firstIndex { $0.name == other } ?? children.count
        children.insert(child, at: target)
    }
}
