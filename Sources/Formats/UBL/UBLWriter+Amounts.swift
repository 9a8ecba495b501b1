import Basics
import Invoicing
import XML

/// Allowances and charges, VAT, totals and lines: BG-20 to BG-32.
extension UBLWriter {
    mutating func writeAllowancesAndCharges(
        _ allowances: [Invoice.AllowanceCharge], _ charges: [Invoice.AllowanceCharge]
    ) {
        for allowance in allowances { write(allowance, isCharge: false) }
        for charge in charges { write(charge, isCharge: true) }
    }

    private mutating func write(_ item: Invoice.AllowanceCharge, isCharge: Bool) {
        builder.open(CAC.allowanceCharge)
        builder.element(CBC.chargeIndicator, isCharge ? "true" : "false")
        builder.optional(CBC.allowanceChargeReasonCode, item.reasonCode)
        builder.optional(CBC.allowanceChargeReason, item.reason)
        builder.number(CBC.multiplierFactorNumeric, item.percentage)
        amount(CBC.amount, item.amount)
        amount(CBC.baseAmount, item.base)
        write(CAC.taxCategory, item.vat)
        builder.close()
    }

    private mutating func write(_ name: XMLName, _ vat: VATTreatment?, exemption: Invoice.VATBreakdown? = nil) {
        guard let vat else { return }
        builder.open(name)
        builder.unlessEmpty(CBC.id, vat.category.code)
        builder.number(CBC.percent, vat.rate)
        if let exemption {
            builder.optional(CBC.taxExemptionReasonCode, exemption.exemptionCode)
            builder.optional(CBC.taxExemptionReason, exemption.exemptionReason)
        }
        writeScheme()
        builder.close()
    }

    mutating func writeTaxTotals() {
        if invoice.totals.vat != nil || !invoice.vatBreakdown.isEmpty {
            builder.open(CAC.taxTotal)
            // The schema wants the total; where the invoice has none it is the sum.
            let sum = invoice.vatBreakdown.reduce(Amount.zero) { $0 + ($1.tax ?? .zero) }
            amount(CBC.taxAmount, invoice.totals.vat ?? sum)
            for entry in invoice.vatBreakdown {
                builder.open(CAC.taxSubtotal)
                amount(CBC.taxableAmount, entry.base)
                amount(CBC.taxAmount, entry.tax)
                write(CAC.taxCategory, entry.vat, exemption: entry)
                builder.close()
            }
            builder.close()
        }
        if let vat = invoice.totals.vatInAccountingCurrency, let other = invoice.vatCurrency {
            builder.open(CAC.taxTotal)
            amount(CBC.taxAmount, vat, currency: other.code)
            builder.close()
        }
    }

    mutating func writeTotals() {
        let totals = invoice.totals
        builder.open(CAC.legalMonetaryTotal)
        amount(CBC.lineExtensionAmount, totals.lines)
        amount(CBC.taxExclusiveAmount, totals.withoutVAT)
        amount(CBC.taxInclusiveAmount, totals.withVAT)
        amount(CBC.allowanceTotalAmount, totals.allowances)
        amount(CBC.chargeTotalAmount, totals.charges)
        amount(CBC.prepaidAmount, totals.prepaid)
        amount(CBC.payableRoundingAmount, totals.rounding)
        amount(CBC.payableAmount, totals.payable)
        builder.close()
    }

    // MARK: Lines

    mutating func write(_ line: Invoice.Line) {
        builder.open(isCreditNote ? CAC.creditNoteLine : CAC.invoiceLine)
        builder.element(CBC.id, line.id)
        builder.optional(CBC.note, line.note)
        quantity(isCreditNote ? CBC.creditedQuantity : CBC.invoicedQuantity, line.quantity, unit: line.unit)
        amount(CBC.lineExtensionAmount, line.netAmount)
        builder.optional(CBC.accountingCost, line.buyerAccountingReference)
        if let period = line.period {
            builder.open(CAC.invoicePeriod)
            date(CBC.startDate, period.start)
            date(CBC.endDate, period.end)
            builder.close()
        }
        if let reference = line.orderLineReference {
            builder.open(CAC.orderLineReference)
            builder.element(CBC.lineID, reference)
            builder.close()
        }
        if let object = line.object {
            builder.open(CAC.documentReference)
            builder.identifier(CBC.id, object, scheme: UBLAttribute.schemeID)
            builder.element(CBC.documentTypeCode, "130")
            builder.close()
        }
        writeAllowancesAndCharges(line.allowances, line.charges)
        write(line.item, line.vat)
        write(line.price)
        builder.close()
    }

    private mutating func write(_ item: Invoice.Item, _ vat: VATTreatment?) {
        builder.open(CAC.item)
        builder.optional(CBC.description, item.description)
        builder.unlessEmpty(CBC.name, item.name)
        writeID(CAC.buyersItemIdentification, item.buyersID.map { Invoice.Identifier($0) })
        writeID(CAC.sellersItemIdentification, item.sellersID.map { Invoice.Identifier($0) })
        writeID(CAC.standardItemIdentification, item.standardID)
        if let country = item.originCountry {
            builder.open(CAC.originCountry)
            builder.element(CBC.identificationCode, country)
            builder.close()
        }
        for classification in item.classifications {
            builder.open(CAC.commodityClassification)
            builder.open(CBC.itemClassificationCode)
            if let list = classification.list { builder.attribute(UBLAttribute.listID, list) }
            if let version = classification.listVersion { builder.attribute(UBLAttribute.listVersionID, version) }
            builder.text(classification.code)
            builder.close()
            builder.close()
        }
        write(CAC.classifiedTaxCategory, vat)
        for attribute in item.attributes {
            builder.open(CAC.additionalItemProperty)
            builder.element(CBC.name, attribute.name)
            builder.element(CBC.value, attribute.value)
            builder.close()
        }
        builder.close()
    }

    private mutating func writeID(_ name: XMLName, _ identifier: Invoice.Identifier?) {
        guard let identifier else { return }
        builder.open(name)
        builder.identifier(CBC.id, identifier, scheme: UBLAttribute.schemeID)
        builder.close()
    }

    private mutating func write(_ price: Invoice.Price) {
        guard price != Invoice.Price() else { return }
        builder.open(CAC.price)
        amount(CBC.priceAmount, price.net)
        quantity(CBC.baseQuantity, price.baseQuantity, unit: price.baseUnit)
        if price.gross != nil || price.discount != nil {
            builder.open(CAC.allowanceCharge)
            builder.element(CBC.chargeIndicator, "false")
            amount(CBC.amount, price.discount ?? Self.discount(of: price))
            amount(CBC.baseAmount, price.gross)
            builder.close()
        }
        builder.close()
    }

    /// What the schema wants where the invoice has a gross price and no discount: their difference, or nothing.
    private static func discount(of price: Invoice.Price) -> Amount {
        guard let gross = price.gross, let net = price.net, gross > net else { return .zero }
        return gross - net
    }
}
