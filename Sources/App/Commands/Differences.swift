import Basics
import Invoicing

/// What one invoice says and another one made from it does not.
enum Differences {
    /// One line each: where, by the names of the model, what was there and what there is now. Empty when they say the same.
    static func lines(between first: Invoice, and second: Invoice) -> [String] {
        var found: [String] = []
        compare(saying(first), saying(second), "", &found)
        return found
    }

    /// An invoice without what stands in UBL only because its schema wants something there: the card network that says
    /// that none is known.
    private static func saying(_ invoice: Invoice) -> Invoice {
        var invoice = invoice
        if invoice.payment?.card?.network == "NA" { invoice.payment?.card?.network = nil }
        return invoice
    }

    private static func compare(_ first: Any, _ second: Any, _ path: String, _ found: inout [String]) {
        let (left, right) = (value(first), value(second))
        switch (left, right) {
        case (nil, nil): return
        case (let left?, let right?) where words(left) == nil && words(right) == nil:
            compareParts(left, right, path, &found)
        default:
            if let left, let right, isSame(left, right) { return }
            let there = left.map { words($0) ?? "some" } ?? "nothing"
            found.append(
                "\(path): \(shortened(there)), now \(right.map { shortened(words($0) ?? "some") } ?? "nothing")")
        }
    }

    private static func compareParts(_ first: Any, _ second: Any, _ path: String, _ found: inout [String]) {
        let (left, right) = (Mirror(reflecting: first), Mirror(reflecting: second))
        guard left.displayStyle == .collection else {
            for (one, other) in zip(left.children, right.children) {
                let name = one.label ?? ""
                compare(one.value, other.value, path.isEmpty ? name : "\(path).\(name)", &found)
            }
            return
        }
        let (ones, others) = (left.children.map(\.value), right.children.map(\.value))
        for place in 0..<max(ones.count, others.count) {
            let here = "\(path)[\(place)]"
            if place < ones.count, place < others.count {
                compare(ones[place], others[place], here, &found)
            } else {
                found.append("\(here): \(place < ones.count ? "there, now left out" : "not there, now added")")
            }
        }
    }

    /// What an optional holds.
    private static func value(_ any: Any) -> Any? {
        let mirror = Mirror(reflecting: any)
        return mirror.displayStyle == .optional ? mirror.children.first.flatMap { value($0.value) } : any
    }

    /// A single value as it is written; `nil` for a group or a list.
    private static func words(_ value: Any) -> String? {
        switch value {
        case let text as String: text
        case let amount as Amount: amount.description
        case let date as CalendarDate: date.description
        case let currency as Currency: currency.code
        case let category as VATCategory: category.code
        case let unit as UnitCode: unit.code
        case let type as DocumentType: type.code
        case let means as PaymentMeans: means.code
        case let code as TaxPointCode: code.code
        case let flag as Bool: String(flag)
        default: nil
        }
    }

    private static func isSame(_ left: Any, _ right: Any) -> Bool {
        if let left = left as? Amount, let right = right as? Amount { return left == right }
        guard let left = words(left), let right = words(right) else { return false }
        return left == right
    }

    private static func shortened(_ text: String) -> String {
        let line = text.map { $0.isNewline ? " " : $0 }
        return line.isEmpty ? "nothing" : String(line.prefix(60)) + (line.count > 60 ? "…" : "")
    }
}
