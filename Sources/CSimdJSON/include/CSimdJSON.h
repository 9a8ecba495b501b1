#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What the first look at a text found.
enum csimdjson_outcome {
    csimdjson_ok = 0,
    csimdjson_empty = 1,
    csimdjson_not_utf8 = 2,
    csimdjson_open_string = 3,
    csimdjson_control_character = 4,
    csimdjson_out_of_memory = 5,
    csimdjson_other = 6,
};

/// Looks over the whole text once: it is UTF-8, every string ends, and no string holds a raw control character.
///
/// Leaves in `marks` the offsets, in order, of every `{ } [ ] : ,` outside strings, of every opening quote, and of the
/// first byte of everything else that is not white space. The marks belong to the calling thread and hold until its next
/// call. `length` is at least 1 and below 4 GiB.
enum csimdjson_outcome csimdjson_marks(const uint8_t *text, size_t length, const uint32_t **marks, size_t *count);

#ifdef __cplusplus
}
#endif

#endif
