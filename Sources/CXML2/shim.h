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

/* Has the bytes read as UTF-8, with or without a byte order mark, whatever the declaration says or they look like. */
static inline void cxml2_read_as_utf8(xmlParserCtxtPtr context) {
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    context->options |= XML_PARSE_IGNORE_ENC;
    if (context->encoding == NULL) context->encoding = xmlStrdup((const xmlChar *)"UTF-8");
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

/* A context that reads these bytes, which stay where they are until it is freed. NULL when there is no memory. */
static inline xmlParserCtxtPtr cxml2_context(const char *bytes, size_t count) {
    struct cxml2_source *source = (struct cxml2_source *)malloc(sizeof(struct cxml2_source));
    if (source == NULL) return NULL;
    source->next = bytes;
    source->left = count;
    /* What is read from is closed by libxml2, also when it makes no context. */
    xmlParserCtxtPtr context =
        xmlCreateIOParserCtxt(NULL, NULL, cxml2_read, cxml2_close, source, XML_CHAR_ENCODING_NONE);
    /* The first piece, in which a byte order mark is looked for. */
    if (context != NULL) xmlParserInputGrow(context->input, 256);
    return context;
}

/* Leaves the context with no callback but those that are set afterwards, and the SAX2 interface chosen. */
static inline void cxml2_clear_callbacks(xmlParserCtxtPtr context) {
    memset(context->sax, 0, sizeof(xmlSAXHandler));
    context->sax->initialized = XML_SAX2_MAGIC;
}

#endif
