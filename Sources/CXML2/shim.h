#ifndef CXML2_SHIM_H
#define CXML2_SHIM_H

#include <stdlib.h>
#include <string.h>

/* libxml2's headers pull ICU's in, and those clash with Foundation's copy of the same names. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/c14n.h>
#include <iconv.h>

/* A loader that never loads: whatever names an outside entity gets nothing. */
static inline xmlParserInputPtr cxml2_load_nothing(const char *url, const char *id, xmlParserCtxtPtr context) {
    (void)url;
    (void)id;
    (void)context;
    return NULL;
}

/* To be called once, before any thread reads. */
static inline void cxml2_start(void) {
    xmlInitParser();
    xmlSetExternalEntityLoader(cxml2_load_nothing);
}

static inline void cxml2_say_nothing(void *context, const char *format, ...) {
    (void)context;
    (void)format;
}

/* What is wrong with an encoding libxml2 would print on standard error, whoever reads. Its handlers are each thread's own. */
static inline void cxml2_keep_quiet(void) {
    xmlSetGenericErrorFunc(NULL, cxml2_say_nothing);
}

/* Bytes that are handed to libxml2 piece by piece: it keeps no copy of all of them. */
struct cxml2_source {
    const char *next;
    size_t left;
};

static inline int cxml2_read(void *context, char *room, int length) {
    struct cxml2_source *source = (struct cxml2_source *)context;
    size_t count = length < 0 ? 0 : (size_t)length;
    if (count > source->left) count = source->left;
    memcpy(room, source->next, count);
    source->next += count;
    source->left -= count;
    return (int)count;
}

static inline int cxml2_close(void *context) {
    free(context);
    return 0;
}

/* Has a context that is new, or was reset, read these bytes, which stay where they are until it is reset or freed: as UTF-8,
   with or without a byte order mark, whatever the declaration says or they look like. 0 when there is no memory. */
static inline int cxml2_begin(xmlParserCtxtPtr context, const char *bytes, size_t count) {
    struct cxml2_source *source = (struct cxml2_source *)malloc(sizeof(struct cxml2_source));
    if (source == NULL) return 0;
    source->next = bytes;
    source->left = count;
    xmlParserInputBufferPtr buffer =
        xmlParserInputBufferCreateIO(cxml2_read, cxml2_close, source, XML_CHAR_ENCODING_NONE);
    if (buffer == NULL) {
        free(source);
        return 0;
    }
    xmlParserInputPtr input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE);
    if (input == NULL) {
        xmlFreeParserInputBuffer(buffer);
        return 0;
    }
    if (inputPush(context, input) < 0) {
        xmlFreeInputStream(input);
        return 0;
    }
    /* The first piece, in which a byte order mark is looked for. */
    xmlParserInputGrow(input, 256);
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    context->options |= XML_PARSE_IGNORE_ENC;
    context->encoding = xmlStrdup((const xmlChar *)"UTF-8");
    return 1;
}

/* Whether a document was read to its end and libxml2 found nothing in it to say: no error and no warning. */
static inline int cxml2_is_clean(xmlParserCtxtPtr context) {
    return context->wellFormed == 1 && context->nsWellFormed == 1 && context->disableSAX == 0 &&
           context->errNo == XML_ERR_OK && context->lastError.code == XML_ERR_OK && context->inputNr == 1 &&
           context->myDoc == NULL && context->attsDefault == NULL && context->attsSpecial == NULL;
}

/* Leaves the context as a new one, but that it has its dictionary and its tables. */
static inline void cxml2_reset(xmlParserCtxtPtr context) {
    xmlCtxtReset(context);
    /* What a new one begins with and not every build of libxml2 comes back to. */
    context->nsNr = 0;
    context->spaceNr = 1;
    context->input_id = 1;
    context->userData = context;
}

/* Leaves the context with no callback but those that are set afterwards, and the SAX2 interface chosen. */
static inline void cxml2_clear_callbacks(xmlParserCtxtPtr context) {
    memset(context->sax, 0, sizeof(xmlSAXHandler));
    context->sax->initialized = XML_SAX2_MAGIC;
}

#endif
