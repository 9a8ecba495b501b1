#ifndef CXML2_SHIM_H
#define CXML2_SHIM_H

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

/* Leaves the context with no callback but those that are set afterwards, and the SAX2 interface chosen. */
static inline void cxml2_clear_callbacks(xmlParserCtxtPtr context) {
    memset(context->sax, 0, sizeof(xmlSAXHandler));
    context->sax->initialized = XML_SAX2_MAGIC;
}

#endif
