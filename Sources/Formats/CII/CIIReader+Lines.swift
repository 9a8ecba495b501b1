import Basics
import Invoicing
import XML

/// Lines: BG-25 to BG-32.
extension CIIReader {
    mutating func line(_ element: Element) -> Invoice.Line {
        var line = Invoice.Line()
        let head = document.child(RAM.associatedDocumentLineDocument, of: element)
        line.id = document.required(RAM.lineID, of: head)
        line.note = document.text(RAM.content, of: document.child(RAM.includedNote, of: head))
        if let product = document.child(RAM.specifiedTradeProduct, of: element) { line.item = item(product) }
        let agreement = document.child(RAM.specifiedLineTradeAgreement, of: element)
        let order = document.child(RAM.buyerOrderReferencedDocument, of: agreement)
        line.orderLineReference = document.text(RAM.lineID, of: order)
        line.price = price(agreement)
        let delivery = document.child(RAM.specifiedLineTradeDelivery, of: element)
        if let quantity = document.child(RAM.billedQuantity, of: delivery) {
            line.quantity = document.number(in: quantity)
            if line.quantity != nil {
                line.unit = UnitCode(document.attribute(CIIAttribute.unitCode, of: quantity) ?? "")
            }
        }
        if let settlement = document.child(RAM.specifiedLineTradeSettlement, of: element) {
            readSettlement(settlement, &line)
        }
        return line
    }

    private mutating func readSettlement(_ element: Element, _ line: inout Invoice.Line) {
        line.vat = treatment(RAM.applicableTradeTax, of: element)
        line.period = document.child(RAM.billingSpecifiedPeriod, of: element).map { period($0) }
        (line.allowances, line.charges) = allowancesAndCharges(of: element, withVAT: false)
        let sums = document.child(RAM.specifiedTradeSettlementLineMonetarySummation, of: element)
        line.netAmount = document.number(RAM.lineTotalAmount, of: sums)
        if let reference = element.child(RAM.additionalReferencedDocument),
            let type = reference.child(RAM.typeCode), type.trimmedText == "130"
        {
            document.take(reference)
            document.take(type)
            line.object = object(reference)
        }
        let account = document.child(RAM.receivableSpecifiedTradeAccountingAccount, of: element)
        line.buyerAccountingReference = document.text(RAM.id, of: account)
    }

    private mutating func item(_ element: Element) -> Invoice.Item {
        var item = Invoice.Item(name: document.required(RAM.name, of: element))
        item.standardID = document.identifier(RAM.globalID, CIIAttribute.schemeID, of: element)
        item.sellersID = document.text(RAM.sellerAssignedID, of: element)
        item.buyersID = document.text(RAM.buyerAssignedID, of: element)
        item.description = document.text(RAM.description, of: element)
        for characteristic in element.children(RAM.applicableProductCharacteristic) {
            // An attribute whose name or value is empty says nothing.
            let parts = [RAM.description, RAM.value].compactMap { characteristic.child($0) }
            if parts.contains(where: { $0.trimmedText == nil }) { continue }
            document.take(characteristic)
            item.attributes.append(
                Invoice.Attribute(
                    name: document.required(RAM.description, of: characteristic),
                    value: document.required(RAM.value, of: characteristic)))
        }
        for classification in document.children(RAM.designatedProductClassification, of: element) {
            guard let code = document.child(RAM.classCode, of: classification) else { continue }
            item.classifications.append(
                Invoice.Classification(
                    code.text, list: document.attribute(CIIAttribute.listID, of: code),
                    listVersion: document.attribute(CIIAttribute.listVersionID, of: code)))
        }
        item.originCountry = document.code(RAM.id, of: document.child(RAM.originTradeCountry, of: element))
        return item
    }

    private mutating func price(_ agreement: Element?) -> Invoice.Price {
        var price = Invoice.Price()
        let net = document.child(RAM.netPriceProductTradePrice, of: agreement)
        price.net = document.number(RAM.chargeAmount, of: net)
        if let base = document.child(RAM.basisQuantity, of: net), let quantity = document.number(in: base) {
            price.baseQuantity = quantity
            price.baseUnit = document.attribute(CIIAttribute.unitCode, of: base).map { UnitCode($0) }
        }
        guard let gross = document.child(RAM.grossPriceProductTradePrice, of: agreement) else { return price }
        price.gross = document.number(RAM.chargeAmount, of: gross)
        if let base = gross.child(RAM.basisQuantity) { readBase(base, &price) }
        if let allowance = gross.child(RAM.appliedTradeAllowanceCharge),
            ["false", "0"].contains(allowance.child(RAM.chargeIndicator, UDT.indicator)?.trimmedText)
        {
            document.take(allowance)
            _ = document.child(UDT.indicator, of: document.child(RAM.chargeIndicator, of: allowance))
            price.discount = document.number(RAM.actualAmount, of: allowance)
        }
        return price
    }

    /// The base quantity of the gross price: that of the net price when it has none, and left when it differs.
    private mutating func readBase(_ base: Element, _ price: inout Invoice.Price) {
        document.take(base)
        guard let quantity = document.number(in: base) else { return }
        if price.baseQuantity == nil {
            price.baseQuantity = quantity
            price.baseUnit = document.attribute(CIIAttribute.unitCode, of: base).map { UnitCode($0) }
        } else if price.baseQuantity != quantity {
            document.leave(base)
        } else if let unit = price.baseUnit {
            document.expect(CIIAttribute.unitCode, unit.code, of: base)
        }
    }
}
