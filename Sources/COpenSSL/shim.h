#ifndef EXCHANGE_COPENSSL_SHIM_H
#define EXCHANGE_COPENSSL_SHIM_H

#include <limits.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/objects.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

/* A context for HMAC-SHA-256 that has taken in its key and nothing else. NULL when there is no memory for it. */
static inline EVP_MAC_CTX *exchange_openssl_hmac_sha256(const unsigned char *key, size_t count) {
    EVP_MAC *algorithm = EVP_MAC_fetch(NULL, "HMAC", NULL);
    EVP_MAC_CTX *context = algorithm ? EVP_MAC_CTX_new(algorithm) : NULL;
    EVP_MAC_free(algorithm);
    if (!context) return NULL;
    OSSL_PARAM parameters[2] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, (char *)"SHA256", 0),
        OSSL_PARAM_construct_end(),
    };
    /* A null key would mean "keep the key of before"; an empty one is a key. */
    static const unsigned char nothing[1] = {0};
    if (EVP_MAC_init(context, key ? key : nothing, count, parameters) == 1) return context;
    EVP_MAC_CTX_free(context);
    return NULL;
}

/* A new RSA key, or NULL. The macro of this name is not seen by Swift. */
static inline EVP_PKEY *exchange_openssl_new_rsa(unsigned int bits) {
    return EVP_PKEY_Q_keygen(NULL, NULL, "RSA", (size_t)bits);
}

/* Whether a context was set to OAEP with these digests. */
static inline int exchange_openssl_set_oaep(EVP_PKEY_CTX *context, const EVP_MD *digest, const EVP_MD *mgf) {
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_oaep_md(context, digest) == 1
        && EVP_PKEY_CTX_set_rsa_mgf1_md(context, mgf) == 1;
}

/* What kind of contents a part of a PKCS#12 file has: NID_pkcs7_data, NID_pkcs7_encrypted, … */
static inline int exchange_openssl_part_kind(const PKCS7 *part) {
    return OBJ_obj2nid(part->type);
}

/* How a part of a PKCS#12 file is encrypted, or NULL when it is not. */
static inline const X509_ALGOR *exchange_openssl_part_algorithm(const PKCS7 *part) {
    if (exchange_openssl_part_kind(part) != NID_pkcs7_encrypted) return NULL;
    if (!part->d.encrypted || !part->d.encrypted->enc_data) return NULL;
    return part->d.encrypted->enc_data->algorithm;
}

/* How a private key is encrypted. */
static inline const X509_ALGOR *exchange_openssl_key_algorithm(const X509_SIG *sealed) {
    const X509_ALGOR *algorithm = NULL;
    X509_SIG_get0(sealed, &algorithm, NULL);
    return algorithm;
}

/* How often the passphrase is hashed for the code over a PKCS#12 file: 1 when it does not say, -1 when it has no code. */
static inline long exchange_openssl_code_repetitions(const PKCS12 *file) {
    if (!PKCS12_mac_present(file)) return -1;
    const ASN1_INTEGER *repetitions = NULL;
    PKCS12_get0_mac(NULL, NULL, NULL, &repetitions, file);
    if (!repetitions) return 1;
    long count = ASN1_INTEGER_get(repetitions);
    return count < 1 ? LONG_MAX : count;
}

#endif
