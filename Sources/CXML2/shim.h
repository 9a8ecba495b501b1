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

/* Leaves the context with no callback but those that are set afterwards, and the SAX2 interface chosen. */
static inline void cxml2_clear_callbacks(xmlParserCtxtPtr context) {
    memset(context->sax, 0, sizeof(xmlSAXHandler));
    context->sax->initialized = XML_SAX2_MAGIC;
}

#endif
