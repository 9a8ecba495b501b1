import Invoicing
import JSON

/// What may make a rule content, by its identifier: candidates that are still to be tried.
struct RuleRemedies {
    /// The body.
    let root: JSONNode
    /// The field that the rule is about.
    let place: JSONPointer

    /// Changes of the body, the likeliest first. Empty where only the caller knows what is right.
    func changes(for rule: String) -> [JSONPatch] {
        switch rule {
        case "BR-CL-19", "BR-CL-20", "PEPPOL-EN16931-CL002", "PEPPOL-EN16931-CL003":
            // Without a code the reason in words is enough, and one is written where none was given.
            return texts { [$0.uppercased(), $0.lowercased()] } + [JSONPatch([.remove(place)])]
        case "BR-CL-24", "PEPPOL-EN16931-CL001": return texts { [$0.lowercased()] } + apparentType
        case "BR-CO-09": return texts { ["GB" + $0.dropFirst(2), "EL" + $0.dropFirst(2)].filter(Self.isKnown) }
        case "BR-08", "BR-09", "BR-10", "BR-11": return country
        default: return texts { _ in [] }
        }
    }

    /// The text at the place without blanks at its ends, and what else may be made of it.
    private func texts(_ others: (String) -> [String]) -> [JSONPatch] {
        guard let text = root[place]?.text else { return [] }
        let trimmed = text.trimmed
        var candidates = [trimmed]
        for other in others(trimmed) where !candidates.contains(other) { candidates.append(other) }
        return candidates.filter { $0 != text && !$0.isEmpty }.map {
            JSONPatch([.replace(place, RawJSON(stored: $0.json))])
        }
    }

    /// The media type that the bytes of a file show.
    private var apparentType: [JSONPatch] {
        guard let file = place.parent, let content = root[file]?["content"]?.text else { return [] }
        let attachment = Invoice.Attachment(base64: content, mimeType: nil, filename: nil)
        return [JSONPatch([root.setting(file / "contentType", to: RawJSON(stored: attachment.apparentType.json))])]
    }

    /// The country that a party's VAT number names, as its address.
    private var country: [JSONPatch] {
        guard let party = place.steps.first, let number = root[party]?["vatNumber"]?.text.flatMap({ VATNumber($0) })
        else { return [] }
        let country = JSONPointer([party, "address", "country"])
        return [JSONPatch([root.setting(country, to: RawJSON(stored: number.countryCode.json))])]
    }

    private static func isKnown(_ number: String) -> Bool {
        VATNumber(number)?.verdict() == .valid
    }
}

extension String {
    /// Without white space at its ends.
    package var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
