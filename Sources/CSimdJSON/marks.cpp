#include "CSimdJSON.h"

#include <simdjson.h>

namespace {

/// What a thread keeps between calls: up to this many bytes of text, at four to five bytes of memory each.
constexpr size_t kept_capacity = 256 * 1024;
constexpr size_t least_capacity = 4 * 1024;

/// One a thread. The depth is not simdjson's business here, because only its first stage is used.
simdjson::error_code ready(std::unique_ptr<simdjson::internal::dom_parser_implementation> &parser, size_t length) {
    if (!parser) {
        return simdjson::get_active_implementation()->create_dom_parser_implementation(
            std::max(length, least_capacity), 1, parser);
    }
    bool is_too_small = parser->capacity() < length;
    bool is_too_large = parser->capacity() > kept_capacity && length <= kept_capacity;
    if (is_too_small || is_too_large) { return parser->set_capacity(std::max(length, least_capacity)); }
    return simdjson::SUCCESS;
}

}  // namespace

extern "C" enum csimdjson_outcome csimdjson_marks(
    const uint8_t *text, size_t length, const uint32_t **marks, size_t *count) {
    thread_local std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
    simdjson::error_code error = ready(parser, length);
    if (!error) { error = parser->stage1(text, length, simdjson::stage1_mode::regular); }
    switch (error) {
    case simdjson::SUCCESS:
        *marks = parser->structural_indexes.get();
        *count = parser->n_structural_indexes;
        return csimdjson_ok;
    case simdjson::EMPTY: return csimdjson_empty;
    case simdjson::UTF8_ERROR: return csimdjson_not_utf8;
    case simdjson::UNCLOSED_STRING: return csimdjson_open_string;
    case simdjson::UNESCAPED_CHARS: return csimdjson_control_character;
    case simdjson::MEMALLOC: parser.reset(); return csimdjson_out_of_memory;
    default: parser.reset(); return csimdjson_other;
    }
}
