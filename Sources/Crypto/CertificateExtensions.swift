import Basics

/// The extensions of a certificate that this program reads (RFC 5280, 4.2).
struct CertificateExtensions: Sendable {
    var basicConstraints: (isCA: Bool, pathLength: Int?)?
    var keyUsage: KeyUsage?
    var extendedKeyUsages: [OID]?
    var subjectKeyID: [UInt8]?
    var authorityKeyID: [UInt8]?
    var alternativeNames: [String] = []
    var ocspURL: String?
    var issuerURL: String?
    var revocationListURLs: [String] = []
    /// The types of those that must be understood.
    var critical: [OID] = []

    /// No extensions.
    init() {}

    /// Reads the `[3]` of a TBSCertificate.
    init(_ explicit: DERElement) throws(CryptoError) {
        var seen: Set<OID> = []
        for item in try ExtensionItem.list(in: explicit) {
            guard seen.insert(item.type).inserted else {
                throw DERReader.malformed("the extension \(item.type) stands twice")
            }
            if item.isCritical { critical.append(item.type) }
            try read(item)
        }
    }

    private mutating func read(_ item: ExtensionItem) throws(CryptoError) {
        var reader = DERReader(item.value)
        switch item.type {
        case .basicConstraints:
            var fields = try reader.next(DERTag.sequence, "basicConstraints").reader
            let isCA = fields.nextTag == DERTag.boolean ? try fields.boolean("cA") : false
            let length = fields.isAtEnd ? nil : try fields.count("pathLenConstraint")
            try fields.end("basicConstraints")
            basicConstraints = (isCA, length)
        case .keyUsage:
            keyUsage = try Self.keyUsage(reader.next(DERTag.bitString, "keyUsage"))
        case .extendedKeyUsage:
            var fields = try reader.next(DERTag.sequence, "extKeyUsage").reader
            var usages: [OID] = []
            while !fields.isAtEnd { usages.append(try fields.oid("a purpose of extKeyUsage")) }
            extendedKeyUsages = usages
        case .subjectKeyIdentifier:
            subjectKeyID = Array(try reader.next(DERTag.octetString, "subjectKeyIdentifier").content)
        case .authorityKeyIdentifier:
            var fields = try reader.next(DERTag.sequence, "authorityKeyIdentifier").reader
            authorityKeyID = try fields.optional(DERTag.context(0), "keyIdentifier").map { Array($0.content) }
        case .subjectAlternativeName:
            var names = try reader.next(DERTag.sequence, "subjectAltName").reader
            while !names.isAtEnd {
                if let name = Self.alternativeName(try names.next("a name of subjectAltName")) {
                    alternativeNames.append(name)
                }
            }
        case .authorityInfoAccess:
            try readAuthorityInfoAccess(&reader)
        case .revocationListDistributionPoints:
            try readDistributionPoints(&reader)
        default:
            return
        }
        try reader.end("the extension \(item.type)")
    }

    private static func keyUsage(_ element: DERElement) throws(CryptoError) -> KeyUsage {
        let bytes = element.content
        guard let unused = bytes.first, unused < 8, (1...3).contains(bytes.count), bytes.count > 1 || unused == 0 else {
            throw DERReader.malformed("keyUsage is no BIT STRING of at most 9 bits")
        }
        var usage: UInt16 = 0
        for (place, byte) in bytes.dropFirst().enumerated() {
            for bit in 0..<8 where byte & (0x80 >> bit) != 0 { usage |= 1 << (place * 8 + bit) }
        }
        return KeyUsage(rawValue: usage)
    }

    /// A DNS name, a URI, an address in its text form; `nil` for other kinds.
    private static func alternativeName(_ element: DERElement) -> String? {
        switch element.tag {
        case DERTag.context(2), DERTag.context(6):
            String(validating: element.content, as: UTF8.self)
        case DERTag.context(7) where element.content.count == 4:
            element.content.map { String($0) }.joined(separator: ".")
        case DERTag.context(7) where element.content.count == 16:
            stride(from: element.content.startIndex, to: element.content.endIndex, by: 2).map {
                String(Int(element.content[$0]) << 8 | Int(element.content[$0 + 1]), radix: 16)
            }.joined(separator: ":")
        default: nil
        }
    }

    private mutating func readAuthorityInfoAccess(_ reader: inout DERReader) throws(CryptoError) {
        var list = try reader.next(DERTag.sequence, "authorityInfoAccess").reader
        while !list.isAtEnd {
            var description = try list.next(DERTag.sequence, "an AccessDescription").reader
            let method = try description.oid("accessMethod")
            let location = try description.next("accessLocation")
            guard location.tag == DERTag.context(6), let url = String(validating: location.content, as: UTF8.self)
            else { continue }
            if method == .ocsp { ocspURL = ocspURL ?? url }
            if method == .issuers { issuerURL = issuerURL ?? url }
        }
    }

    private mutating func readDistributionPoints(_ reader: inout DERReader) throws(CryptoError) {
        var list = try reader.next(DERTag.sequence, "cRLDistributionPoints").reader
        while !list.isAtEnd {
            var point = try list.next(DERTag.sequence, "a DistributionPoint").reader
            if let name = try point.optional(DERTag.explicit(0), "distributionPoint") {
                revocationListURLs += try DistributionPointName.urls(name)
            }
        }
    }
}

/// One Extension of RFC 5280, 4.1: its type, whether it must be understood, and its DER.
struct ExtensionItem {
    let type: OID
    let isCritical: Bool
    let value: ArraySlice<UInt8>

    /// The extensions within an explicit tag.
    static func list(in explicit: DERElement) throws(CryptoError) -> [ExtensionItem] {
        var outer = explicit.reader
        let items = try list(outer.next(DERTag.sequence, "extensions"))
        try outer.end("extensions")
        return items
    }

    /// The extensions of a SEQUENCE.
    static func list(_ sequence: DERElement) throws(CryptoError) -> [ExtensionItem] {
        var list = sequence.reader
        var items: [ExtensionItem] = []
        while !list.isAtEnd {
            var item = try list.next(DERTag.sequence, "an extension").reader
            let type = try item.oid("the type of an extension")
            let isCritical = item.nextTag == DERTag.boolean ? try item.boolean("critical") : false
            let value = try item.next(DERTag.octetString, "the value of an extension").content
            try item.end("an extension")
            items.append(ExtensionItem(type: type, isCritical: isCritical, value: value))
        }
        return items
    }
}

extension OID {
    package static let clientAuth = OID(1, 3, 6, 1, 5, 5, 7, 3, 2)
    package static let serverAuth = OID(1, 3, 6, 1, 5, 5, 7, 3, 1)
    package static let ocspSigning = OID(1, 3, 6, 1, 5, 5, 7, 3, 9)
    package static let anyExtendedKeyUsage = OID(2, 5, 29, 37, 0)

    static let basicConstraints = OID(2, 5, 29, 19)
    static let keyUsage = OID(2, 5, 29, 15)
    static let extendedKeyUsage = OID(2, 5, 29, 37)
    static let subjectKeyIdentifier = OID(2, 5, 29, 14)
    static let authorityKeyIdentifier = OID(2, 5, 29, 35)
    static let subjectAlternativeName = OID(2, 5, 29, 17)
    static let revocationListDistributionPoints = OID(2, 5, 29, 31)
    static let authorityInfoAccess = OID(1, 3, 6, 1, 5, 5, 7, 1, 1)
    static let ocsp = OID(1, 3, 6, 1, 5, 5, 7, 48, 1)
    static let issuers = OID(1, 3, 6, 1, 5, 5, 7, 48, 2)
}
