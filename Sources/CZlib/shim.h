#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#include <zlib.h>

/* zlib starts a stream by macros, which Swift does not see. What a stream is made for is in its window bits: 16 and the bits
   for gzip, their negative for deflate without a frame. */
static inline int czlib_start_deflating(z_stream *stream, int level, int window_bits) {
    return deflateInit2(stream, level, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
}

static inline int czlib_start_inflating(z_stream *stream, int window_bits) {
    return inflateInit2(stream, window_bits);
}

#endif
