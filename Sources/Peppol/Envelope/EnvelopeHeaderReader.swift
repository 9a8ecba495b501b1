import Basics
import Invoicing
import XML

/// Reads the header of an envelope and holds it against the rules of the network.
struct EnvelopeHeaderReader {
    let header: Element
    let payload: XMLOutline.Tag
    let checks: ReceivedEnvelope.Checks

    func read() throws(EnvelopeError) -> EnvelopeHeader {
        let version = header.child(EnvelopeNames.headerVersion)?.trimmedText
        guard version == "1.0" else {
            throw EnvelopeError(.headerVersion, "Expected HeaderVersion 1.0; got \(quoted(version)).")
        }
        let sender = try participant(EnvelopeNames.sender, "Sender", .sender)
        let receiver = try participant(EnvelopeNames.receiver, "Receiver", .receiver)
        let scopes = try Scopes(header)
        let documentType = try documentType(scopes)
        let process = try process(scopes)
        let country = try country(scopes)
        let identification = header.child(EnvelopeNames.documentIdentification)
        let instanceID = try value(EnvelopeNames.instanceIdentifier, of: identification, .instanceIdentifier)
        let syntax = try syntax(identification, documentType)
        let created = try value(EnvelopeNames.creationDateAndTime, of: identification, .creationDateAndTime)
        guard let createdAt = Timestamp(xmlDateTime: created) else {
            throw EnvelopeError(
                .creationDateAndTime, "Expected a date with time and zone; got `\(created.prefix(60))`.")
        }
        var found = EnvelopeHeader(
            sender: sender, receiver: receiver, documentType: documentType, process: process, country: country,
            instanceID: instanceID, createdAt: createdAt, syntax: syntax)
        found.statusReceiver = try statusReceiver(scopes)
        found.statusWish = try statusWish(scopes)
        found.otherScopes = scopes.others
        return found
    }

    // MARK: Participants

    private func participant(
        _ name: XMLName, _ word: String, _ code: EnvelopeError.Code
    ) throws(EnvelopeError) -> ParticipantID {
        let partners = Array(header.children(name))
        guard partners.count == 1 else {
            throw EnvelopeError(code, "Expected one \(word); there are \(partners.count).")
        }
        let identifiers = Array(partners[0].children(EnvelopeNames.identifier))
        guard identifiers.count == 1 else {
            throw EnvelopeError(code, "Expected one Identifier in \(word); there are \(identifiers.count).")
        }
        let authority = identifiers[0].attribute(EnvelopeNames.authority)
        guard authority == ParticipantID.networkScheme else {
            throw EnvelopeError(
                code, "Expected \(word) under `\(ParticipantID.networkScheme)`; got \(quoted(authority)).")
        }
        guard let value = identifiers[0].trimmedText,
            let participant = ParticipantID(networkScheme: ParticipantID.networkScheme, value: value)
        else {
            throw EnvelopeError(
                code, "Expected \(word) as four digits, a colon and a value; got \(quoted(identifiers[0].trimmedText))."
            )
        }
        return participant
    }

    // MARK: The document

    private func value(
        _ name: XMLName, of identification: Element?, _ code: EnvelopeError.Code
    ) throws(EnvelopeError) -> String {
        guard let value = identification?.child(name)?.trimmedText else {
            throw EnvelopeError(code, "Expected \(name.local) in DocumentIdentification; there is none.")
        }
        return value
    }

    private func syntax(
        _ identification: Element?, _ documentType: DocumentTypeID
    ) throws(EnvelopeError) -> EnvelopeHeader.Syntax {
        let syntax = EnvelopeHeader.Syntax(
            standard: try value(EnvelopeNames.standard, of: identification, .standard),
            version: try value(EnvelopeNames.typeVersion, of: identification, .typeVersion),
            type: try value(EnvelopeNames.type, of: identification, .type))
        guard documentType.value.hasPrefix(syntax.standard) else {
            throw EnvelopeError(
                .standard,
                "Expected a document type that begins with Standard `\(syntax.standard.prefix(200))`; it is "
                    + "`\(documentType.value)`.")
        }
        // What is no XML has no root that could be compared, and names its version as it likes.
        let isXML = !payload.isNamed(EnvelopeNames.binaryContent) && !payload.isNamed(EnvelopeNames.textContent)
        guard isXML || syntax.standard == "\(EnvelopeNames.contentNamespace.uri)" else { return syntax }
        guard payload.namespace == syntax.standard else {
            throw EnvelopeError(
                .standard,
                "Expected the document in the namespace `\(syntax.standard.prefix(200))`; its root is in "
                    + "`\(payload.namespace.prefix(200))`.")
        }
        guard payload.localName == syntax.type else {
            throw EnvelopeError(
                .type,
                "Expected the root `\(syntax.type.prefix(100))`; it is `\(payload.localName.prefix(100))`.")
        }
        guard !syntax.version.contains(":"), documentType.value.hasSuffix(":\(syntax.version)") else {
            throw EnvelopeError(
                .typeVersion,
                "Expected a document type that ends with `:` and TypeVersion `\(syntax.version.prefix(60))`; it is "
                    + "`\(documentType.value)`.")
        }
        return syntax
    }

    // MARK: Scopes

    private func documentType(_ scopes: Scopes) throws(EnvelopeError) -> DocumentTypeID {
        guard let scope = scopes[EnvelopeNames.documentScope] else {
            throw EnvelopeError(.documentType, "Expected a scope DOCUMENTID; there is none.")
        }
        let scheme = scope.identifier ?? DocumentTypeID.exactScheme
        guard let type = DocumentTypeID(scheme: scheme, value: scope.instanceID) else {
            throw EnvelopeError(
                .documentType, "Expected a document type in DOCUMENTID; got `\(scope.instanceID.prefix(200))`.")
        }
        return type
    }

    private func process(_ scopes: Scopes) throws(EnvelopeError) -> ProcessID {
        guard let scope = scopes[EnvelopeNames.processScope] else {
            throw EnvelopeError(.process, "Expected a scope PROCESSID; there is none.")
        }
        let scheme = scope.identifier ?? ProcessID.defaultScheme
        guard let process = ProcessID(scheme: scheme, value: scope.instanceID) else {
            throw EnvelopeError(.process, "Expected a process in PROCESSID; got `\(scope.instanceID.prefix(200))`.")
        }
        return process
    }

    private func country(_ scopes: Scopes) throws(EnvelopeError) -> String {
        guard let scope = scopes[EnvelopeNames.countryScope] else {
            throw EnvelopeError(.country, "Expected a scope COUNTRY_C1; there is none.")
        }
        guard EnvelopeHeader.isCountry(scope.instanceID) else {
            throw EnvelopeError(
                .country, "Expected two capitals or digits in COUNTRY_C1; got `\(scope.instanceID.prefix(60))`.")
        }
        return scope.instanceID
    }

    private func statusReceiver(_ scopes: Scopes) throws(EnvelopeError) -> ParticipantID? {
        guard let scope = scopes[EnvelopeNames.statusReceiverScope] else { return nil }
        guard let participant = ParticipantID(networkScheme: scope.identifier ?? "", value: scope.instanceID) else {
            throw EnvelopeError(
                .statusReceiver,
                "Expected MLS_TO as a participant under `\(ParticipantID.networkScheme)`; got "
                    + "`\(scope.instanceID.prefix(200))` under \(quoted(scope.identifier)).")
        }
        guard checks == .structure || ServiceProviderParticipant(participant) != nil else {
            throw EnvelopeError(
                .statusReceiver, "Expected MLS_TO as a service provider under 0242; got `\(participant)`.")
        }
        return participant
    }

    private func statusWish(_ scopes: Scopes) throws(EnvelopeError) -> EnvelopeHeader.StatusWish? {
        guard let scope = scopes[EnvelopeNames.statusTypeScope] else { return nil }
        guard let wish = EnvelopeHeader.StatusWish(rawValue: scope.instanceID) else {
            throw EnvelopeError(
                .statusType, "Expected MLS_TYPE FAILURE_ONLY or ALWAYS_SEND; got `\(scope.instanceID.prefix(60))`.")
        }
        return wish
    }

    private func quoted(_ text: String?) -> String {
        text.map { "`\($0.prefix(200))`" } ?? "nothing"
    }
}

/// The scopes of a header: those that the network knows by type, and the others.
private struct Scopes {
    private var known: [String: EnvelopeHeader.Scope] = [:]
    private(set) var others: [EnvelopeHeader.Scope] = []

    private static let knownTypes: Set = [
        EnvelopeNames.documentScope, EnvelopeNames.processScope, EnvelopeNames.countryScope,
        EnvelopeNames.statusReceiverScope, EnvelopeNames.statusTypeScope,
    ]

    init(_ header: Element) throws(EnvelopeError) {
        guard let scopes = header.child(EnvelopeNames.businessScope)?.children(EnvelopeNames.scope) else { return }
        for element in scopes {
            guard let type = element.child(EnvelopeNames.type)?.trimmedText else {
                throw EnvelopeError(.scope, "Expected a Type in every Scope; one has none.")
            }
            let value = element.child(EnvelopeNames.instanceIdentifier)?.trimmedText
            let identifier = element.child(EnvelopeNames.identifier)?.trimmedText
            let scope = EnvelopeHeader.Scope(type: type, instanceID: value ?? "", identifier: identifier)
            guard Self.knownTypes.contains(type) else {
                others.append(scope)
                continue
            }
            guard known.updateValue(scope, forKey: type) == nil else {
                throw EnvelopeError(.scope, "Expected the scope \(type) once; it is there more often.")
            }
        }
    }

    subscript(type: String) -> EnvelopeHeader.Scope? { known[type] }
}

extension Timestamp {
    /// Reads a date and time of XML Schema. One without a zone is taken for UTC.
    init?(xmlDateTime text: String) {
        let hasZone = text.utf8.last == UInt8(ascii: "Z") || text.dropFirst(11).contains { $0 == "+" || $0 == "-" }
        self.init(hasZone ? text : text + "Z")
    }
}
