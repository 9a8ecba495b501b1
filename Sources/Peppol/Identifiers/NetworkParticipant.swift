import HTTP
import Invoicing

/// How the network writes a participant: with the scheme that all of them share in front.
extension ParticipantID {
    /// The scheme of every participant of the network. Compared with case.
    package static let networkScheme = "iso6523-actorid-upis"

    /// Takes a scheme and a value as an element of a document holds them, without the white space around the value.
    /// `nil` when the scheme is not the network's, or the value is no participant identifier.
    package init?(networkScheme: String, value: String) {
        let value = IdentifierText.trimmed(value)
        guard networkScheme == Self.networkScheme, IdentifierText.isPlain(value, limit: 135) else { return nil }
        self.init(value)
    }

    /// Takes the URI form: `iso6523-actorid-upis::0088:7315458756324`. `nil` as above, and when there is no `::`.
    package init?(uriForm: String) {
        guard let parts = IdentifierText.split(uriForm) else { return nil }
        self.init(networkScheme: parts.scheme, value: parts.value)
    }

    /// `iso6523-actorid-upis::0088:7315458756324`, with the letters as they were written.
    package var uriForm: String { "\(Self.networkScheme)::\(description)" }

    /// The identifier in small letters: what is hashed and what stands in URLs, since the network tells no case.
    package var folded: String { description.lowercased() }

    /// The URI form in small letters as one segment of a URL's path.
    package var percentEncodedForm: String { percentEncoded("\(Self.networkScheme)::\(folded)") }
}
