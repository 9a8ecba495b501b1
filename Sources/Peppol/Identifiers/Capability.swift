import XML

/// What a participant can receive, or a document is sent as: a document type within a process.
package struct Capability: Hashable, Sendable {
    package let documentType: DocumentTypeID
    package let process: ProcessID

    package init(_ documentType: DocumentTypeID, _ process: ProcessID) {
        self.documentType = documentType
        self.process = process
    }
}

// MARK: Those that the program knows

extension Capability {
    private static let billing = ProcessID(known: "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0")
    private static let selfBilling = ProcessID(known: "urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0")
    private static let ordering = ProcessID(known: "urn:fdc:peppol.eu:poacc:bis:ordering:3")
    private static let reporting = ProcessID(known: "urn:fdc:peppol.eu:edec:bis:reporting:1.0")
    private static let billingSpecification =
        "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
    private static let selfBillingSpecification =
        "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0"

    /// BIS Billing 3 invoice in UBL.
    package static let invoice = Capability(.ubl("Invoice", billingSpecification), billing)
    /// BIS Billing 3 credit note in UBL.
    package static let creditNote = Capability(.ubl("CreditNote", billingSpecification), billing)
    /// BIS Billing 3 invoice or credit note in CII.
    package static let invoiceCII = Capability(
        DocumentTypeID(
            known: "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##"
                + billingSpecification + "::D16B"),
        billing)
    /// BIS Self-Billing 3 invoice in UBL.
    package static let selfBilledInvoice = Capability(.ubl("Invoice", selfBillingSpecification), selfBilling)
    /// BIS Self-Billing 3 credit note in UBL.
    package static let selfBilledCreditNote = Capability(.ubl("CreditNote", selfBillingSpecification), selfBilling)
    /// BIS Order 3, as part of ordering with a response.
    package static let order = Capability(.ubl("Order", "urn:fdc:peppol.eu:poacc:trns:order:3"), ordering)
    /// BIS Order 3: the seller's answer.
    package static let orderResponse = Capability(
        .ubl("OrderResponse", "urn:fdc:peppol.eu:poacc:trns:order_response:3"), ordering)
    /// BIS Invoice Response 3: see `InvoiceResponse`.
    package static let invoiceResponse = Capability(
        .ubl("ApplicationResponse", "urn:fdc:peppol.eu:poacc:trns:invoice_response:3"),
        ProcessID(known: "urn:fdc:peppol.eu:poacc:bis:invoice_response:3"))
    /// Message level status: see `MessageLevelStatus`.
    package static let messageLevelStatus = Capability(
        .ubl("ApplicationResponse", "urn:peppol:edec:mls:1.0"), ProcessID(known: "urn:peppol:edec:mls"))
    /// End user statistics report 1.1: see `EndUserStatistics`.
    package static let endUserStatistics = Capability(
        DocumentTypeID(
            known: "urn:fdc:peppol:end-user-statistics-report:1.1::EndUserStatisticsReport##"
                + "urn:fdc:peppol.eu:edec:trns:end-user-statistics-report:1.1::1.1"),
        reporting)
    /// Transaction statistics report 1.0: see `TransactionStatistics`.
    package static let transactionStatistics = Capability(
        DocumentTypeID(
            known: "urn:fdc:peppol:transaction-statistics-report:1.0::TransactionStatisticsReport##"
                + "urn:fdc:peppol.eu:edec:trns:transaction-statistics-reporting:1.0::1.0"),
        reporting)
}

// MARK: What a document is sent as

extension Capability {
    /// What a document is sent as, by its root element, the specification it names (BT-24 in an invoice) and its process
    /// (BT-23). Of a type that the code list knows, the process is the document's own if the list has it for that type,
    /// and otherwise the first of the list; of any other type it is the document's own.
    ///
    /// - Parameter root: Namespace and local name of the root element.
    /// - Parameter process: What the document says; `nil` when it says nothing.
    /// - Returns: `nil` when no specification or no process can be told.
    package init?(root: (namespace: String, localName: String), specification: String, process: String?) {
        guard let type = Self.documentType(root: root, specification: specification) else { return nil }
        let own = process.flatMap { ProcessID(value: $0) }
        let listed = NetworkCodes.documentTypes[type]?.processes ?? []
        if let own, listed.isEmpty || listed.contains(own) {
            self.init(type, own)
        } else if let first = listed.first {
            self.init(type, first)
        } else {
            return nil
        }
    }

    /// The same of a document that was read: UBL 2 or CII.
    ///
    /// - Returns: `nil` when it is in another syntax, or names no specification.
    package init?(of document: XMLTree) {
        let root = document.root
        self.init(
            root: (root.namespaceURI, root.localName), context: root.child(CIIContext.context),
            specification: root.child(UBLNames.customizationID), process: root.child(UBLNames.profileID))
    }

    /// The same of an outline that keeps what `isToldBy` names.
    init?(of outline: XMLOutline) {
        func child(_ name: XMLName) -> Element? { outline.children.first { $0.tag.isNamed(name) }?.tree?.root }
        self.init(
            root: (outline.root.namespace, outline.root.localName), context: child(CIIContext.context),
            specification: child(UBLNames.customizationID), process: child(UBLNames.profileID))
    }

    /// Whether children of a document's root tell all there is to tell of what the document is sent as.
    static func isTold(by children: [XMLOutline.Child]) -> Bool {
        // In each syntax they stand next to one another.
        guard let last = children.last?.tag, isToldBy(last) else { return false }
        func has(_ name: XMLName) -> Bool { children.contains { $0.tag.isNamed(name) } }
        return has(CIIContext.context) || has(UBLNames.customizationID) && has(UBLNames.profileID)
    }

    /// Whether a child of a document's root is one of those that tell what the document is sent as.
    static func isToldBy(_ child: XMLOutline.Tag) -> Bool {
        child.isNamed(UBLNames.customizationID) || child.isNamed(UBLNames.profileID)
            || child.isNamed(CIIContext.context)
    }

    private init?(
        root: (namespace: String, localName: String), context: Element?, specification: Element?, process: Element?
    ) {
        let isCII = root.namespace == Self.ciiNamespace
        let specification = isCII ? context?.child(CIIContext.guideline, CIIContext.id) : specification
        let process = isCII ? context?.child(CIIContext.process, CIIContext.id) : process
        guard let specification = specification?.trimmedText else { return nil }
        self.init(root: root, specification: specification, process: process?.trimmedText)
    }

    private static let ciiNamespace = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"

    /// PINT types are published under the wildcard scheme; everything else is exact.
    private static func documentType(
        root: (namespace: String, localName: String), specification: String
    ) -> DocumentTypeID? {
        let versions: [String]
        if root.namespace == ciiNamespace {
            versions = ["D16B", "D22B"]
        } else if root.namespace == "\(DocumentTypeID.ublNamespace)\(root.localName)-2" {
            versions = [DocumentTypeID.ublVersion, "2.2", "2.3", "2.4"]
        } else {
            return nil
        }
        let isPINT = specification.hasPrefix("urn:peppol:pint:")
        let scheme = isPINT ? DocumentTypeID.wildcardScheme : DocumentTypeID.exactScheme
        func parts(_ version: String) -> DocumentTypeID.Parts {
            DocumentTypeID.Parts(
                rootNamespace: root.namespace, localName: root.localName, customization: specification,
                version: version)
        }
        // A document does not say its version; the list knows which one goes with the specification.
        for version in versions {
            let type = DocumentTypeID(known: parts(version).value, scheme: scheme)
            if (NetworkCodes.documentTypes[type]?.state ?? .removed) != .removed { return type }
        }
        for version in versions {
            if let type = DocumentTypeID(parts(version), scheme: scheme) { return type }
        }
        return nil
    }
}

/// Where a CII document names its specification and its process.
private enum CIIContext {
    private static let root = XMLNamespace(
        prefix: "rsm", uri: "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100")
    private static let aggregate = XMLNamespace(
        prefix: "ram", uri: "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100")

    static let context = XMLName(root, "ExchangedDocumentContext")
    static let guideline = XMLName(aggregate, "GuidelineSpecifiedDocumentContextParameter")
    static let process = XMLName(aggregate, "BusinessProcessSpecifiedDocumentContextParameter")
    static let id = XMLName(aggregate, "ID")
}
