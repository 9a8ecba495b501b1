import Basics

/// A network's authorities for one machine: three levels in the shape of the Peppol network's PKI (generation G3), under names
/// of its own, and a root for TLS beside them. Nobody else trusts it.
package struct LocalPKI: Sendable {
    package let root: CertificateAuthority
    package let accessPoints: CertificateAuthority
    package let publishers: CertificateAuthority
    package let tls: CertificateAuthority

    /// What is written into certificates about where to ask for their revocation. None of it when `nil`.
    package struct Places: Sendable {
        package var ocspURL: String?
        package var issuerURL: String?
        package var revocationListURL: String?

        /// Three addresses, each of which may be left out.
        package init(ocspURL: String? = nil, issuerURL: String? = nil, revocationListURL: String? = nil) {
            self.ocspURL = ocspURL
            self.issuerURL = issuerURL
            self.revocationListURL = revocationListURL
        }
    }

    /// How long the keys of its authorities are, in bits.
    package static let authorityBits = 4096
    /// How long the keys of its providers are, in bits.
    package static let providerBits = 2048

    private static let organization = "Invoice Exchange Local Network"

    /// Authorities that exist.
    package init(
        root: CertificateAuthority, accessPoints: CertificateAuthority, publishers: CertificateAuthority,
        tls: CertificateAuthority
    ) {
        self.root = root
        self.accessPoints = accessPoints
        self.publishers = publishers
        self.tls = tls
    }

    /// Makes new authorities, which are valid for ten years.
    ///
    /// - Parameter bits: The length of their keys. 4096 take a second or so each.
    package static func new(at time: Timestamp, bits: Int = authorityBits) throws(CryptoError) -> LocalPKI {
        let start = time.wholeSecond
        let end = start + .seconds(10 * 365 * 86_400)
        let root = try CertificateAuthority.root(
            .authority(name("Local Root CA"), from: start, to: end), key: .new(bits: bits))
        func authority(_ text: String) throws(CryptoError) -> CertificateAuthority {
            let template = CertificateTemplate.authority(name(text), from: start, to: end, pathLength: 1)
            return try root.subordinate(template, key: .new(bits: bits))
        }
        return LocalPKI(
            root: root, accessPoints: try authority("Local Access Point CA"),
            publishers: try authority("Local Service Metadata Publisher CA"),
            tls: try CertificateAuthority.root(
                .authority(name("Local TLS CA"), from: start, to: end, pathLength: 0), key: .new(bits: bits)))
    }

    private static func name(_ commonName: String) -> DistinguishedName {
        DistinguishedName([
            .init(.country, "BE"), .init(.organization, organization), .init(.organizationalUnit, "FOR TEST ONLY"),
            .init(.commonName, commonName),
        ])
    }

    /// What an access point believes of other access points.
    package var accessPointTrust: TrustStore {
        TrustStore(anchors: [root.certificate], intermediates: [accessPoints.certificate])
    }

    /// What an access point believes of metadata publishers.
    package var publisherTrust: TrustStore {
        TrustStore(anchors: [root.certificate], intermediates: [publishers.certificate])
    }

    /// A new access point with this seat, valid for two years.
    package func accessPoint(
        seat: String, at time: Timestamp, places: Places = Places()
    ) throws(CryptoError) -> Identity {
        try provider(seat, "PEPPOL TEST AP", of: accessPoints, at: time, places)
    }

    /// A new metadata publisher with this seat, valid for two years.
    package func publisher(
        seat: String, at time: Timestamp, places: Places = Places()
    ) throws(CryptoError) -> Identity {
        try provider(seat, "PEPPOL TEST SMP", of: publishers, at: time, places)
    }

    private func provider(
        _ seat: String, _ unit: String, of authority: CertificateAuthority, at time: Timestamp, _ places: Places
    ) throws(CryptoError) -> Identity {
        let start = time.wholeSecond
        let subject = DistinguishedName([
            .init(.country, "BE"), .init(.organization, "\(Self.organization) \(seat)"),
            .init(.organizationalUnit, unit), .init(.commonName, seat),
        ])
        var template = CertificateTemplate.provider(subject, from: start, to: authority.end(from: start))
        template.ocspURL = places.ocspURL
        template.issuerURL = places.issuerURL
        template.revocationListURL = places.revocationListURL
        return try authority.issue(template, key: .new(bits: Self.providerBits))
    }

    /// A new TLS server for this machine under its usual names, valid for two years.
    package func server(at time: Timestamp) throws(CryptoError) -> Identity {
        let start = time.wholeSecond
        let loopback6 = [UInt8](repeating: 0, count: 15) + [1]
        let template = CertificateTemplate.server(
            Self.name("localhost"), from: start, to: tls.end(from: start), dnsNames: ["localhost"],
            addresses: [[127, 0, 0, 1], loopback6])
        return try tls.issue(template, key: .new(bits: Self.providerBits))
    }

    /// Whether a text has the form of a seat: `P`, two capital letters, six digits.
    package static func isSeat(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return bytes.count == 9 && bytes[0] == UInt8(ascii: "P") && bytes[1...2].allSatisfy(letters.contains)
            && bytes[3...].allSatisfy(digits.contains)
    }
}

extension CertificateAuthority {
    /// Two years later, or when the authority itself is over.
    fileprivate func end(from start: Timestamp) -> Timestamp {
        min(start + .seconds(2 * 365 * 86_400), certificate.notAfter)
    }
}

extension Timestamp {
    /// The beginning of its second: certificates know no fractions.
    fileprivate var wholeSecond: Timestamp { Timestamp(seconds: seconds) }
}
