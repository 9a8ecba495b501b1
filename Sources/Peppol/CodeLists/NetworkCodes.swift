/// The code lists of the network: which schemes, document types, processes and transport profiles there are.
///
/// - Source: OpenPeppol eDEC code lists; see `edition`.
package enum NetworkCodes {
    /// What the edition of the lists is called: `9.7 (July 2026)`.
    package static var edition: String { NetworkCodeTables.edition }

    /// Whether an entry of a list may be used.
    package enum State: Character, Sendable {
        /// In use.
        case active = "a"
        /// Still in use, but not for new registrations.
        case deprecated = "d"
        /// No longer in use.
        case removed = "r"
    }

    /// A list of identifiers that participants are named by.
    package struct ParticipantScheme: Sendable {
        /// The ISO 6523 code: `0208`.
        package let code: String
        /// The list's own name: `BE:EN`.
        package let name: String
        /// ISO 3166-1 alpha-2; `nil` when the list is international.
        package let country: String?
        package let state: State
        /// Whether participants may be registered under it.
        package let isRegistrable: Bool
    }

    /// A document type of the list.
    package struct DocumentType: Sendable {
        package let id: DocumentTypeID
        package let state: State
        /// The processes that it may be part of, the usual one first; may be empty.
        package let processes: [ProcessID]
    }

    /// By ISO 6523 code.
    package static let participantSchemes: [String: ParticipantScheme] = {
        var found: [String: ParticipantScheme] = [:]
        for line in lines(NetworkCodeTables.participantSchemes) {
            let words = line.split(separator: " ")
            guard words.count == 4, let state = words[3].first.flatMap(State.init) else { continue }
            let code = String(words[0])
            found[code] = ParticipantScheme(
                code: code, name: String(words[1]), country: words[2] == "*" ? nil : String(words[2]), state: state,
                isRegistrable: words[3].last == "+")
        }
        return found
    }()

    /// By identifier.
    package static let documentTypes: [DocumentTypeID: DocumentType] = {
        var found: [DocumentTypeID: DocumentType] = [:]
        var processes: [ProcessID] = []
        for line in lines(NetworkCodeTables.documentTypes) {
            guard line.first != ">" else {
                processes = line.dropFirst().split(separator: " ").map { ProcessID(known: String($0)) }
                continue
            }
            guard let state = line.first.flatMap(State.init) else { continue }
            let scheme =
                line.dropFirst().first == "w" ? DocumentTypeID.wildcardScheme : DocumentTypeID.exactScheme
            let id = DocumentTypeID(known: expanded(line.dropFirst(3)), scheme: scheme)
            found[id] = DocumentType(id: id, state: state, processes: processes)
        }
        return found
    }()

    /// By identifier.
    package static let processes: [ProcessID: State] = states(NetworkCodeTables.processes) {
        ProcessID(uriForm: $0) ?? ProcessID(known: $0)
    }

    /// By identifier.
    package static let transportProfiles: [TransportProfile: State] = states(NetworkCodeTables.transportProfiles) {
        TransportProfile($0)
    }

    /// What service providers are participants for: `MLS`.
    package static let useCases: [String: State] = states(NetworkCodeTables.useCases) { $0 }

    private static func lines(_ table: String) -> [Substring] {
        table.split(separator: "\n")
    }

    private static func states<Key: Hashable>(_ table: String, _ key: (String) -> Key?) -> [Key: State] {
        var found: [Key: State] = [:]
        for line in lines(table) {
            if let state = line.first.flatMap(State.init), let key = key(String(line.dropFirst(2))) {
                found[key] = state
            }
        }
        return found
    }

    /// The tables leave out the namespace of a UBL document, which follows from its name, and mark what is no XML.
    private static func expanded(_ text: Substring) -> String {
        if text.first == "!" { return String(text.dropFirst()) }
        guard let marks = text.firstRange(of: "##"), !text[..<marks.lowerBound].contains("::") else {
            return String(text)
        }
        let name = text[..<marks.lowerBound]
        return "\(DocumentTypeID.ublNamespace)\(name)-2::\(text)"
    }
}

extension DocumentTypeID {
    /// What the namespaces of UBL 2 documents begin with.
    static let ublNamespace = "urn:oasis:names:specification:ubl:schema:xsd:"

    /// The version that UBL documents of the network name.
    static let ublVersion = "2.1"

    /// A UBL document type that the program itself knows.
    static func ubl(_ name: String, _ customization: String) -> DocumentTypeID {
        DocumentTypeID(known: "\(ublNamespace)\(name)-2::\(name)##\(customization)::\(ublVersion)")
    }
}
