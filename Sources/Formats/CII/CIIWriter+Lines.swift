import Basics
import Invoicing
import XML

/// Lines: BG-25 to BG-32.
extension CIIWriter {
    mutating func write(_ line: Invoice.Line) {
        builder.open(RAM.includedSupplyChainTradeLineItem)
        builder.open(RAM.associatedDocumentLineDocument)
        builder.unlessEmpty(RAM.lineID, line.id)
        if let note = line.note {
            builder.open(RAM.includedNote)
            builder.element(RAM.content, note)
            builder.close()
        }
        builder.close()
        if line.item != Invoice.Item(name: "") { write(line.item) }
        writeAgreement(of: line)
        if line.quantity != nil {
            builder.open(RAM.specifiedLineTradeDelivery)
            quantity(RAM.billedQuantity, line.quantity, unit: line.unit)
            builder.close()
        }
        writeSettlement(of: line)
        builder.close()
    }

    private mutating func write(_ item: Invoice.Item) {
        builder.open(RAM.specifiedTradeProduct)
        builder.identifier(RAM.globalID, item.standardID, scheme: CIIAttribute.schemeID)
        builder.optional(RAM.sellerAssignedID, item.sellersID)
        builder.optional(RAM.buyerAssignedID, item.buyersID)
        builder.unlessEmpty(RAM.name, item.name)
        builder.optional(RAM.description, item.description)
        for attribute in item.attributes {
            builder.open(RAM.applicableProductCharacteristic)
            builder.unlessEmpty(RAM.description, attribute.name)
            builder.unlessEmpty(RAM.value, attribute.value)
            builder.close()
        }
        for classification in item.classifications {
            builder.open(RAM.designatedProductClassification)
            builder.open(RAM.classCode)
            if let list = classification.list { builder.attribute(CIIAttribute.listID, list) }
            if let version = classification.listVersion { builder.attribute(CIIAttribute.listVersionID, version) }
            builder.text(classification.code)
            builder.close()
            builder.close()
        }
        if let country = item.originCountry {
            builder.open(RAM.originTradeCountry)
            builder.element(RAM.id, country)
            builder.close()
        }
        builder.close()
    }

    private mutating func writeAgreement(of line: Invoice.Line) {
        let price = line.price
        guard price != Invoice.Price() || line.orderLineReference != nil else { return }
        builder.open(RAM.specifiedLineTradeAgreement)
        if let reference = line.orderLineReference {
            builder.open(RAM.buyerOrderReferencedDocument)
            builder.element(RAM.lineID, reference)
            builder.close()
        }
        // A discount hangs on a gross price here; where the invoice has only the discount the gross price is the sum.
        if let gross = price.gross ?? price.discount.map({ $0 + (price.net ?? .zero) }) {
            builder.open(RAM.grossPriceProductTradePrice)
            builder.money(RAM.chargeAmount, gross)
            quantity(RAM.basisQuantity, price.baseQuantity, unit: price.baseUnit)
            if let discount = price.discount {
                builder.open(RAM.appliedTradeAllowanceCharge)
                writeIndicator(false)
                builder.money(RAM.actualAmount, discount)
                builder.close()
            }
            builder.close()
        }
        if price.net != nil || price.baseQuantity != nil {
            builder.open(RAM.netPriceProductTradePrice)
            builder.money(RAM.chargeAmount, price.net)
            quantity(RAM.basisQuantity, price.baseQuantity, unit: price.baseUnit)
            builder.close()
        }
        builder.close()
    }

    private mutating func writeSettlement(of line: Invoice.Line) {
        builder.open(RAM.specifiedLineTradeSettlement)
        write(RAM.applicableTradeTax, line.vat)
        period(line.period)
        writeAllowancesAndCharges(line.allowances, line.charges)
        if line.netAmount != nil {
            builder.open(RAM.specifiedTradeSettlementLineMonetarySummation)
            builder.money(RAM.lineTotalAmount, line.netAmount)
            builder.close()
        }
        if let object = line.object { write(object: object) }
        writeAccount(line.buyerAccountingReference)
        builder.close()
    }
}
