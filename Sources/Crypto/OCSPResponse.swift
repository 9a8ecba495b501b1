import Basics

/// What an OCSP responder answered (RFC 6960, 4.2).
package struct OCSPResponse: Sendable {
    /// Whether the responder took the question.
    package let outcome: Outcome
    private let basic: Basic?

    /// OCSPResponseStatus.
    package enum Outcome: UInt8, Sendable {
        case successful = 0
        case malformedRequest = 1
        case internalError = 2
        case tryLater = 3
        case signatureRequired = 5
        case unauthorized = 6
    }

    /// BasicOCSPResponse.
    private struct Basic: Sendable {
        let signed: AuthoritySigned
        let responder: Responder
        let producedAt: Timestamp
        let answers: [Answer]
        let nonce: [UInt8]?
        let certificates: [Certificate]
    }

    private enum Responder: Sendable {
        case name(DistinguishedName)
        case key([UInt8])
    }

    private struct Answer: Sendable {
        let id: OCSPCertificateID
        let state: State
        let thisUpdate: Timestamp
        let nextUpdate: Timestamp?
    }

    private enum State: Sendable {
        case good
        case revoked(Timestamp, RevocationReason)
        case unknown
    }

    /// Reads the body of an answer.
    ///
    /// - Throws: `.malformed`.
    package init(der: some Collection<UInt8>) throws(CryptoError) {
        var outer = DERReader(Array(der)[...])
        var reader = try outer.next(DERTag.sequence, "OCSPResponse").reader
        try outer.end("OCSPResponse")
        let status = try reader.next(DERTag.enumerated, "responseStatus").content
        guard status.count == 1, let outcome = status.first.flatMap(Outcome.init) else {
            throw DERReader.malformed("responseStatus is no outcome")
        }
        self.outcome = outcome
        guard outcome == .successful else {
            basic = nil
            return
        }
        var explicit = try reader.next(DERTag.explicit(0), "responseBytes").reader
        var bytes = try explicit.next(DERTag.sequence, "responseBytes").reader
        let type = try bytes.oid("responseType")
        guard type == .ocspBasic else {
            throw DERReader.malformed("an answer of the type \(type); expected a basic one")
        }
        basic = try Self.basic(bytes.next(DERTag.octetString, "response").content)
    }

    /// What the answer says of a certificate, after holding it against who may give it and the time.
    ///
    /// - Parameters:
    ///   - issuer: Who issued the certificate. It signs the answer itself, or names somebody by a certificate for it.
    ///   - nonce: What was sent along. An answer that has another one is refused; one without is taken, since it may have
    ///     been signed beforehand.
    /// - Throws: `.notApplicable` when it is of another time, another certificate or another question; `.badSignature`,
    ///   `.weak`; `.unknownIssuer`, `.wrongUsage`, `.expired`, `.notYetValid` when the one who signed may not.
    package func status(
        of certificate: Certificate, issuer: Certificate, at time: Timestamp, nonce: [UInt8]? = nil
    ) throws(CertificateError) -> RevocationStatus {
        guard certificate.issuer == issuer.subject else {
            throw CertificateError(.notApplicable, "\(certificate) was not issued by \(issuer)")
        }
        guard let basic else { return .unknown("the responder answered \(outcome)") }
        try basic.signed.check(by: Self.signer(of: basic, issuer: issuer, at: time), "an OCSP answer")
        if let nonce, let answered = basic.nonce, answered != nonce {
            throw CertificateError(.notApplicable, "an OCSP answer to another question")
        }
        guard let answer = basic.answers.first(where: { $0.id.names(certificate, issuer: issuer) }) else {
            throw CertificateError(.notApplicable, "an OCSP answer that does not speak of \(certificate)")
        }
        let end = try RevocationTimes.end(
            of: "the OCSP answer on \(certificate)", from: answer.thisUpdate, to: answer.nextUpdate, at: time)
        switch answer.state {
        case .good: return .good(until: end)
        case .revoked(let time, let reason): return .revoked(at: time, reason: reason)
        case .unknown: return .unknown("the responder does not know it")
        }
    }

    /// The certificate whose key has to have signed: the issuer's, or one that the issuer gave a responder.
    private static func signer(
        of basic: Basic, issuer: Certificate, at time: Timestamp
    ) throws(CertificateError) -> Certificate {
        if isNamed(issuer, by: basic.responder) { return issuer }
        guard let responder = basic.certificates.first(where: { isNamed($0, by: basic.responder) }) else {
            throw CertificateError(.unknownIssuer, "an OCSP answer by somebody whose certificate is not in it")
        }
        let content = responder.content
        guard responder.issuer == issuer.subject else {
            throw CertificateError(.unknownIssuer, "\(responder), who gave an OCSP answer, is not of \(issuer)")
        }
        try AuthoritySigned(bytes: content.signed, algorithm: content.signatureAlgorithm, signature: content.signature)
            .check(by: issuer, "the certificate of an OCSP responder")
        guard responder.extendedKeyUsages?.contains(.ocspSigning) ?? false,
            responder.keyUsage?.contains(.digitalSignature) ?? true
        else { throw CertificateError(.wrongUsage, "\(responder) is not meant to give OCSP answers") }
        guard time >= responder.notBefore else {
            throw CertificateError(.notYetValid, "\(responder) is valid from \(responder.notBefore) on")
        }
        guard time < responder.notAfter else {
            throw CertificateError(.expired, "\(responder) was valid until \(responder.notAfter)")
        }
        return responder
    }

    private static func isNamed(_ certificate: Certificate, by responder: Responder) -> Bool {
        switch responder {
        case .name(let name): certificate.subject == name
        case .key(let digest): LegacyDigest.sha1(of: certificate.content.publicKeyBytes) == digest
        }
    }
}

extension OCSPResponse {
    private static func basic(_ der: ArraySlice<UInt8>) throws(CryptoError) -> Basic {
        var outer = DERReader(der)
        var reader = try outer.next(DERTag.sequence, "BasicOCSPResponse").reader
        try outer.end("BasicOCSPResponse")
        let data = try reader.next(DERTag.sequence, "tbsResponseData")
        let algorithm = try SignatureAlgorithm(reader.next(DERTag.sequence, "signatureAlgorithm"))
        let signature = try reader.bytesOfBitString("signature")
        var certificates: [Certificate] = []
        if var explicit = try reader.optional(DERTag.explicit(0), "certs")?.reader {
            var list = try explicit.next(DERTag.sequence, "certs").reader
            while !list.isAtEnd, certificates.count < TrustStore.longestChain {
                certificates.append(try Certificate(der: list.next("a certificate of certs").whole))
            }
        }

        var fields = data.reader
        _ = try fields.optional(DERTag.explicit(0), "version")
        let responder = try responder(fields.next("responderID"))
        let producedAt = try fields.time("producedAt")
        var answers: [Answer] = []
        var list = try fields.next(DERTag.sequence, "responses").reader
        while !list.isAtEnd { answers.append(try answer(list.next(DERTag.sequence, "a SingleResponse"))) }
        return Basic(
            signed: AuthoritySigned(bytes: data.whole, algorithm: algorithm, signature: signature),
            responder: responder, producedAt: producedAt, answers: answers,
            nonce: try OCSPNonce.read(fields.optional(DERTag.explicit(1), "responseExtensions")),
            certificates: certificates)
    }

    private static func responder(_ element: DERElement) throws(CryptoError) -> Responder {
        var reader = element.reader
        switch element.tag {
        case DERTag.explicit(1): return .name(try DistinguishedName(reader.next("byName")))
        case DERTag.explicit(2): return .key(Array(try reader.next(DERTag.octetString, "byKey").content))
        default: throw DERReader.malformed("responderID names nobody")
        }
    }

    private static func answer(_ element: DERElement) throws(CryptoError) -> Answer {
        var reader = element.reader
        let id = try OCSPCertificateID(reader.next(DERTag.sequence, "certID"))
        let status = try reader.next("certStatus")
        let state: State
        switch status.tag {
        case DERTag.context(0): state = .good
        case DERTag.explicit(1):
            var info = status.reader
            let time = try info.time("revocationTime")
            var reason = RevocationReason.unspecified
            if var explicit = try info.optional(DERTag.explicit(0), "revocationReason")?.reader {
                let code = try explicit.next(DERTag.enumerated, "revocationReason").content
                reason = code.count == 1 ? code.first.flatMap { RevocationReason(rawValue: Int($0)) } ?? reason : reason
            }
            state = .revoked(time, reason)
        case DERTag.context(2): state = .unknown
        default: throw DERReader.malformed("certStatus is no status")
        }
        let thisUpdate = try reader.time("thisUpdate")
        var nextUpdate: Timestamp?
        if var explicit = try reader.optional(DERTag.explicit(0), "nextUpdate")?.reader {
            nextUpdate = try explicit.time("nextUpdate")
        }
        return Answer(id: id, state: state, thisUpdate: thisUpdate, nextUpdate: nextUpdate)
    }
}
