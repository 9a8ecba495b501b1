import Basics
import Invoicing
import XML

/// Lines: BG-25 to BG-32.
extension UBLReader {
    mutating func readLines() {
        for element in root.children(isCreditNote ? CAC.creditNoteLine : CAC.invoiceLine) {
            document.take(element)
            invoice.lines.append(line(element))
        }
    }

    private mutating func line(_ element: Element) -> Invoice.Line {
        var line = Invoice.Line()
        line.id = document.text(CBC.id, of: element) ?? ""
        line.note = document.text(CBC.note, of: element)
        if let quantity = document.child(isCreditNote ? CBC.creditedQuantity : CBC.invoicedQuantity, of: element) {
            line.quantity = document.number(in: quantity)
            if line.quantity != nil {
                line.unit = UnitCode(document.attribute(UBLAttribute.unitCode, of: quantity) ?? "")
            }
        }
        line.netAmount = amount(CBC.lineExtensionAmount, of: element)
        line.buyerAccountingReference = document.text(CBC.accountingCost, of: element)
        line.period = document.child(CAC.invoicePeriod, of: element).map { period($0) }
        let order = document.child(CAC.orderLineReference, of: element)
        line.orderLineReference = document.text(CBC.lineID, of: order)
        if let reference = element.child(CAC.documentReference) { line.object = object(reference) }
        (line.allowances, line.charges) = allowancesAndCharges(of: element, withVAT: false)
        if let item = document.child(CAC.item, of: element) {
            line.item = self.item(item)
            line.vat = treatment(CAC.classifiedTaxCategory, of: item)?.vat
        }
        if let price = document.child(CAC.price, of: element) { line.price = self.price(price) }
        return line
    }

    /// The object that is invoiced. A reference of another type is left, as is one without an identifier.
    private mutating func object(_ reference: Element) -> Invoice.Identifier? {
        let type = reference.child(CBC.documentTypeCode)
        guard type == nil || type?.trimmedText == "130", reference.child(CBC.id)?.trimmedText != nil else { return nil }
        document.take(reference)
        _ = document.child(CBC.documentTypeCode, of: reference)
        return document.identifier(CBC.id, UBLAttribute.schemeID, of: reference)
    }

    private mutating func item(_ element: Element) -> Invoice.Item {
        var item = Invoice.Item(name: document.required(CBC.name, of: element))
        item.description = document.text(CBC.description, of: element)
        item.buyersID = document.text(CBC.id, of: document.child(CAC.buyersItemIdentification, of: element))
        item.sellersID = document.text(CBC.id, of: document.child(CAC.sellersItemIdentification, of: element))
        let standard = document.child(CAC.standardItemIdentification, of: element)
        item.standardID = document.identifier(CBC.id, UBLAttribute.schemeID, of: standard)
        let origin = document.child(CAC.originCountry, of: element)
        item.originCountry = document.code(CBC.identificationCode, of: origin)
        for commodity in document.children(CAC.commodityClassification, of: element) {
            guard let code = document.child(CBC.itemClassificationCode, of: commodity) else { continue }
            item.classifications.append(
                Invoice.Classification(
                    code.text, list: document.attribute(UBLAttribute.listID, of: code),
                    listVersion: document.attribute(UBLAttribute.listVersionID, of: code)))
        }
        for property in element.children(CAC.additionalItemProperty) {
            // A property whose name or value is empty says nothing.
            let parts = [CBC.name, CBC.value].compactMap { property.child($0) }
            if parts.contains(where: { $0.trimmedText == nil }) { continue }
            document.take(property)
            item.attributes.append(
                Invoice.Attribute(
                    name: document.text(CBC.name, of: property) ?? "",
                    value: document.text(CBC.value, of: property) ?? ""))
        }
        return item
    }

    private mutating func price(_ element: Element) -> Invoice.Price {
        var price = Invoice.Price(net: amount(CBC.priceAmount, of: element))
        if let base = document.child(CBC.baseQuantity, of: element), let quantity = document.number(in: base) {
            price.baseQuantity = quantity
            price.baseUnit = document.attribute(UBLAttribute.unitCode, of: base).map { UnitCode($0) }
        }
        if let allowance = element.child(CAC.allowanceCharge),
            ["false", "0"].contains(allowance.child(CBC.chargeIndicator)?.trimmedText)
        {
            document.take(allowance)
            _ = document.child(CBC.chargeIndicator, of: allowance)
            price.discount = amount(CBC.amount, of: allowance)
            price.gross = amount(CBC.baseAmount, of: allowance)
        }
        return price
    }
}
