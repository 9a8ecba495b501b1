import Basics
import COpenSSL

/// Path validation of RFC 5280, section 6, by libcrypto.
final class PathValidator: @unchecked Sendable {
    // Unchecked: both are filled once. libcrypto guards a store with a lock of its own, takes the stack as constant, and
    // guards what it computes once for a certificate; each validation has a context of its own.
    private let store: OpaquePointer
    private let intermediates: CertificateStack
    private let purpose: TrustStore.Purpose

    init(anchors: [Certificate], intermediates: [Certificate], purpose: TrustStore.Purpose) {
        guard let store = X509_STORE_new() else { libcryptoFailed("make a trust store") }
        self.store = store
        self.intermediates = CertificateStack(intermediates)
        self.purpose = purpose
        for anchor in anchors {
            guard let certificate = CertificateStack.read(anchor) else { continue }
            X509_STORE_add_cert(store, certificate)
            X509_free(certificate)
        }
        ERR_clear_error()
    }

    deinit {
        X509_STORE_free(store)
    }

    /// The path from the leaf to an anchor.
    func path(
        from leaf: Certificate, through chain: [Certificate], at time: Timestamp
    ) throws(CertificateError) -> [Certificate] {
        guard let certificate = CertificateStack.read(leaf) else {
            throw CertificateError(.notAcceptable, "libcrypto does not read \(leaf)\(errors())")
        }
        defer { X509_free(certificate) }
        let untrusted = chain.isEmpty ? intermediates : CertificateStack(intermediates.certificates + chain)
        guard let context = X509_STORE_CTX_new() else { libcryptoFailed("begin to validate a path") }
        defer { X509_STORE_CTX_free(context) }
        guard X509_STORE_CTX_init(context, store, certificate, untrusted.stack) == 1,
            let parameters = X509_STORE_CTX_get0_param(context)
        else { libcryptoFailed("begin to validate a path") }
        X509_VERIFY_PARAM_set_time(parameters, Int(time.seconds))
        X509_VERIFY_PARAM_set_depth(parameters, Int32(TrustStore.longestChain))
        // 112 bits: RSA of 2048 bits and SHA-224 at the least.
        X509_VERIFY_PARAM_set_auth_level(parameters, 2)
        // An anchor is one also when it is no root.
        X509_VERIFY_PARAM_set_flags(parameters, UInt(X509_V_FLAG_PARTIAL_CHAIN))
        if purpose == .clientAuth { X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_SSL_CLIENT) }
        let isValid = X509_verify_cert(context) == 1
        guard isValid else {
            defer { ERR_clear_error() }
            throw Self.error(of: context, for: leaf)
        }
        return try Self.path(X509_STORE_CTX_get0_chain(context), from: leaf)
    }

    private static func path(_ chain: OpaquePointer?, from leaf: Certificate) throws(CertificateError) -> [Certificate]
    {
        var path = [leaf]
        for place in 1..<max(1, OPENSSL_sk_num(chain)) {
            guard let item = OPENSSL_sk_value(chain, place),
                let certificate = CertificateStack.certificate(OpaquePointer(item))
            else { throw CertificateError(.notAcceptable, "a certificate above \(leaf) cannot be read") }
            path.append(certificate)
        }
        return path
    }

    private static func error(of context: OpaquePointer, for leaf: Certificate) -> CertificateError {
        let status = X509_STORE_CTX_get_error(context)
        let culprit = X509_STORE_CTX_get_current_cert(context).flatMap(CertificateStack.certificate) ?? leaf
        let sentence = String(cString: X509_verify_cert_error_string(Int(status)))
        let place = culprit == leaf ? "" : ", above \(leaf)"
        return CertificateError(code(of: status), "\(culprit)\(place): \(sentence)")
    }

    private static func code(of status: Int32) -> CertificateError.Code {
        switch status {
        case X509_V_ERR_CERT_HAS_EXPIRED: .expired
        case X509_V_ERR_CERT_NOT_YET_VALID: .notYetValid
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
            X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT,
            X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN, X509_V_ERR_CERT_UNTRUSTED, X509_V_ERR_CERT_CHAIN_TOO_LONG:
            .unknownIssuer
        case X509_V_ERR_CERT_SIGNATURE_FAILURE, X509_V_ERR_UNABLE_TO_DECRYPT_CERT_SIGNATURE: .badSignature
        case X509_V_ERR_INVALID_CA, X509_V_ERR_KEYUSAGE_NO_CERTSIGN: .notAnAuthority
        case X509_V_ERR_PATH_LENGTH_EXCEEDED: .pathTooLong
        case X509_V_ERR_INVALID_PURPOSE: .wrongUsage
        case X509_V_ERR_EE_KEY_TOO_SMALL, X509_V_ERR_CA_KEY_TOO_SMALL, X509_V_ERR_CA_MD_TOO_WEAK: .weak
        case X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION: .unknownExtension
        default: .notAcceptable
        }
    }
}

/// Certificates as libcrypto holds them.
private final class CertificateStack {
    let certificates: [Certificate]
    let stack: OpaquePointer

    init(_ certificates: [Certificate]) {
        self.certificates = certificates
        guard let stack = OPENSSL_sk_new_null() else { libcryptoFailed("make a list of certificates") }
        self.stack = stack
        for certificate in certificates {
            guard let certificate = Self.read(certificate) else { continue }
            OPENSSL_sk_push(stack, UnsafeRawPointer(certificate))
        }
        ERR_clear_error()
    }

    deinit {
        while let item = OPENSSL_sk_pop(stack) { X509_free(OpaquePointer(item)) }
        OPENSSL_sk_free(stack)
    }

    /// libcrypto's form of a certificate, which the caller frees; `nil` when it does not read it.
    static func read(_ certificate: Certificate) -> OpaquePointer? {
        certificate.der.withUnsafeBufferPointer { buffer in
            var start = buffer.baseAddress
            return d2i_X509(nil, &start, buffer.count)
        }
    }

    /// Our form of a certificate.
    static func certificate(_ pointer: OpaquePointer) -> Certificate? {
        var der: UnsafeMutablePointer<UInt8>?
        let count = i2d_X509(pointer, &der)
        defer { CRYPTO_free(der, #file, #line) }
        return try? Certificate(der: UnsafeBufferPointer(start: der, count: max(0, Int(count))))
    }
}
