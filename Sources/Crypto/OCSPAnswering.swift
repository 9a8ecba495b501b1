import Basics

extension OCSPRequest {
    /// What a request asks: for a responder that stands in for one of the network.
    package struct Question: Sendable {
        fileprivate let ids: [(der: [UInt8], id: OCSPCertificateID)]
        fileprivate let nonce: [UInt8]?

        /// Reads the body of a request.
        ///
        /// - Throws: `.malformed`.
        package init(der: some Collection<UInt8>) throws(CryptoError) {
            var outer = DERReader(Array(der)[...])
            var request = try outer.next(DERTag.sequence, "OCSPRequest").reader
            try outer.end("OCSPRequest")
            var content = try request.next(DERTag.sequence, "tbsRequest").reader
            _ = try content.optional(DERTag.explicit(0), "version")
            _ = try content.optional(DERTag.explicit(1), "requestorName")
            var list = try content.next(DERTag.sequence, "requestList").reader
            var ids: [(der: [UInt8], id: OCSPCertificateID)] = []
            while !list.isAtEnd {
                var item = try list.next(DERTag.sequence, "a Request").reader
                let id = try item.next(DERTag.sequence, "reqCert")
                ids.append((Array(id.whole), try OCSPCertificateID(id)))
            }
            self.ids = ids
            nonce = try OCSPNonce.read(content.optional(DERTag.explicit(2), "requestExtensions"))
        }
    }
}

extension CertificateAuthority {
    /// Answers a question about certificates of this authority.
    ///
    /// - Parameters:
    ///   - next: When there is something new at the latest; `nil` when there always is.
    ///   - responder: Who signs, by a certificate of this authority with the purpose `.ocspSigning`; the authority itself
    ///     when `nil`.
    ///   - status: What to say of the certificate with this number, or `.unknown`.
    package func ocspAnswer(
        to question: OCSPRequest.Question, at time: Timestamp, next: Timestamp?, by responder: Identity? = nil,
        status: (SerialNumber) -> RevocationStatus
    ) throws(CryptoError) -> [UInt8] {
        let answers = question.ids.map { der, id in
            DERWriter.sequence(
                der, Self.der(of: id.isIssued(by: certificate) ? status(id.number) : .unknown("")),
                DERWriter.generalizedTime(time),
                next.map { DERWriter.element(DERTag.explicit(0), DERWriter.generalizedTime($0)) } ?? [])
        }
        let signer = responder ?? identity
        let data = DERWriter.sequence(
            DERWriter.element(DERTag.explicit(1), Array(signer.certificate.content.subjectDER)),
            DERWriter.generalizedTime(time),
            DERWriter.sequence(of: answers),
            question.nonce.map { DERWriter.element(DERTag.explicit(1), DERWriter.sequence(OCSPNonce.der($0))) } ?? [])
        let certificates = responder.map {
            DERWriter.element(DERTag.explicit(0), DERWriter.sequence($0.certificate.der))
        }
        let basic = DERWriter.sequence(
            data, SignatureAlgorithm.der(of: .sha256), DERWriter.bitString(try signer.key.sign(data)),
            certificates ?? [])
        return DERWriter.sequence(
            DERWriter.element(DERTag.enumerated, [OCSPResponse.Outcome.successful.rawValue]),
            DERWriter.element(
                DERTag.explicit(0), DERWriter.sequence(DERWriter.oid(.ocspBasic), DERWriter.octetString(basic))))
    }

    private static func der(of status: RevocationStatus) -> [UInt8] {
        switch status {
        case .good: DERWriter.element(DERTag.context(0), [])
        case .unknown: DERWriter.element(DERTag.context(2), [])
        case .revoked(let time, let reason):
            DERWriter.element(
                DERTag.explicit(1),
                DERWriter.generalizedTime(time)
                    + DERWriter.element(
                        DERTag.explicit(0), DERWriter.element(DERTag.enumerated, [UInt8(reason.rawValue)])))
        }
    }
}
