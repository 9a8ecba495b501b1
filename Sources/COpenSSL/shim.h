#ifndef EXCHANGE_COPENSSL_SHIM_H
#define EXCHANGE_COPENSSL_SHIM_H

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>

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

#endif
