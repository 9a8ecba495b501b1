#pragma once

#include <stddef.h>
#include <stdint.h>

// libFuzzer's driver, which the compiler brings with -sanitize=fuzzer and declares in no header.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*run)(const uint8_t *data, size_t size));
