import Basics

/// What a new certificate is to say.
package struct CertificateTemplate: Sendable {
    package var subject: DistinguishedName
    /// The first moment of its validity; to the second.
    package var notBefore: Timestamp
    /// The end of its validity; to the second.
    package var notAfter: Timestamp
    /// basicConstraints, always critical. `nil`: no authority.
    package var authority: Authority?
    /// keyUsage, always critical.
    package var keyUsage: KeyUsage
    /// extKeyUsage; none when empty.
    package var extendedKeyUsages: [OID] = []
    /// Whether extKeyUsage must be understood.
    package var isExtendedKeyUsageCritical = false
    /// DNS names a TLS server answers to.
    package var dnsNames: [String] = []
    /// IP addresses a TLS server answers to, 4 or 16 bytes each.
    package var addresses: [[UInt8]] = []
    /// Where to ask whether it was revoked.
    package var ocspURL: String?
    /// Where the certificate of its issuer is.
    package var issuerURL: String?
    /// Where the list of revoked certificates is.
    package var revocationListURL: String?

    /// What an authority may do.
    package struct Authority: Sendable {
        /// How many further authorities may stand below it; `nil` for any number.
        package let pathLength: UInt8?

        /// An authority with so many below it.
        package init(pathLength: UInt8? = nil) {
            self.pathLength = pathLength
        }
    }

    /// A certificate that says nothing but its name, its time and its key usage.
    package init(
        subject: DistinguishedName, from notBefore: Timestamp, to notAfter: Timestamp, keyUsage: KeyUsage
    ) {
        self.subject = subject
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.keyUsage = keyUsage
    }

    /// An authority of the Peppol network's shape: it signs certificates, revocation lists and answers.
    package static func authority(
        _ subject: DistinguishedName, from notBefore: Timestamp, to notAfter: Timestamp, pathLength: UInt8? = nil
    ) -> CertificateTemplate {
        var template = CertificateTemplate(
            subject: subject, from: notBefore, to: notAfter, keyUsage: [.digitalSignature, .keyCertSign, .crlSign])
        template.authority = Authority(pathLength: pathLength)
        return template
    }

    /// An access point or a metadata publisher of the Peppol network's shape: it signs and is encrypted to, and its purpose,
    /// which must be understood, is that of TLS clients.
    package static func provider(
        _ subject: DistinguishedName, from notBefore: Timestamp, to notAfter: Timestamp
    ) -> CertificateTemplate {
        var template = CertificateTemplate(
            subject: subject, from: notBefore, to: notAfter,
            keyUsage: [.digitalSignature, .keyEncipherment, .dataEncipherment])
        template.extendedKeyUsages = [.clientAuth]
        template.isExtendedKeyUsageCritical = true
        return template
    }

    /// A TLS server with these names and addresses.
    package static func server(
        _ subject: DistinguishedName, from notBefore: Timestamp, to notAfter: Timestamp, dnsNames: [String],
        addresses: [[UInt8]]
    ) -> CertificateTemplate {
        var template = CertificateTemplate(
            subject: subject, from: notBefore, to: notAfter, keyUsage: [.digitalSignature, .keyEncipherment])
        template.extendedKeyUsages = [.serverAuth]
        template.dnsNames = dnsNames
        template.addresses = addresses
        return template
    }
}

extension CertificateTemplate {
    /// TBSCertificate in DER.
    ///
    /// - Parameters:
    ///   - issuer: The issuer's Name in DER.
    ///   - issuerKeyID: The identifier of the key that signs; `nil` for a root, which names no other.
    func content(
        serialNumber: [UInt8], issuer: [UInt8], issuerKeyID: [UInt8]?, key: RSAPublicKey
    ) -> [UInt8] {
        DERWriter.sequence(
            DERWriter.element(DERTag.explicit(0), DERWriter.integer(2)),
            DERWriter.integer(serialNumber),
            SignatureAlgorithm.der(of: .sha256),
            issuer,
            DERWriter.sequence(DERWriter.time(notBefore), DERWriter.time(notAfter)),
            subject.der,
            key.der,
            DERWriter.element(
                DERTag.explicit(3), DERWriter.sequence(of: extensions(keyID: key.identifier, issuerKeyID))))
    }

    private func extensions(keyID: [UInt8], _ issuerKeyID: [UInt8]?) -> [[UInt8]] {
        var list = [
            ExtensionItem.der(.basicConstraints, isCritical: true, constraints),
            ExtensionItem.der(.keyUsage, isCritical: true, keyUsage.der),
        ]
        if !extendedKeyUsages.isEmpty {
            list.append(
                ExtensionItem.der(
                    .extendedKeyUsage, isCritical: isExtendedKeyUsageCritical,
                    DERWriter.sequence(of: extendedKeyUsages.map(DERWriter.oid))))
        }
        list.append(ExtensionItem.der(.subjectKeyIdentifier, DERWriter.octetString(keyID)))
        if let issuerKeyID {
            let identifier = DERWriter.element(DERTag.context(0), issuerKeyID)
            list.append(ExtensionItem.der(.authorityKeyIdentifier, DERWriter.sequence(identifier)))
        }
        let names =
            dnsNames.map { DERWriter.element(DERTag.context(2), $0.utf8) }
            + addresses.map { DERWriter.element(DERTag.context(7), $0) }
        if !names.isEmpty {
            list.append(ExtensionItem.der(.subjectAlternativeName, DERWriter.sequence(of: names)))
        }
        let places = [(OID.ocsp, ocspURL), (OID.issuers, issuerURL)].compactMap { method, url in
            url.map { DERWriter.sequence(DERWriter.oid(method), DERWriter.element(DERTag.context(6), $0.utf8)) }
        }
        if !places.isEmpty {
            list.append(ExtensionItem.der(.authorityInfoAccess, DERWriter.sequence(of: places)))
        }
        if let revocationListURL {
            let point = DERWriter.sequence(
                DERWriter.element(DERTag.explicit(0), DistributionPointName.der(url: revocationListURL)))
            list.append(ExtensionItem.der(.revocationListDistributionPoints, DERWriter.sequence(point)))
        }
        return list
    }

    private var constraints: [UInt8] {
        guard let authority else { return DERWriter.sequence() }
        return DERWriter.sequence(
            DERWriter.boolean(true), authority.pathLength.map(DERWriter.integer) ?? [])
    }
}

extension ExtensionItem {
    /// An Extension in DER.
    static func der(_ type: OID, isCritical: Bool = false, _ value: [UInt8]) -> [UInt8] {
        DERWriter.sequence(
            DERWriter.oid(type), isCritical ? DERWriter.boolean(true) : [], DERWriter.octetString(value))
    }
}

extension DistributionPointName {
    /// A fullName of one URL in DER.
    static func der(url: String) -> [UInt8] {
        DERWriter.element(DERTag.explicit(0), DERWriter.element(DERTag.context(6), url.utf8))
    }
}

extension KeyUsage {
    /// The BIT STRING of it, without zeros at its end (X.690, 11.2.2).
    var der: [UInt8] {
        var bytes: [UInt8] = [0, 0]
        for bit in 0..<16 where rawValue & 1 << bit != 0 { bytes[bit / 8] |= 0x80 >> (bit % 8) }
        while bytes.last == 0 { bytes.removeLast() }
        let unused = bytes.last.map { UInt8($0.trailingZeroBitCount) } ?? 0
        return DERWriter.element(DERTag.bitString, [unused] + bytes)
    }
}
