#ifndef CCARES_SHIM_H
#define CCARES_SHIM_H

// First, because fd_set would otherwise differ from the one Swift's Glibc has.
#include <sys/select.h>

#include <ares.h>
#include <ares_nameser.h>
#include <sys/eventfd.h>

// Enumerators are not seen as the numbers that the functions take.
static const int exchange_dns_class_in = C_IN;
static const int exchange_dns_type_a = T_A;
static const int exchange_dns_type_aaaa = T_AAAA;
static const int exchange_dns_type_naptr = T_NAPTR;
static const int exchange_dns_bad_socket = ARES_SOCKET_BAD;

/// A descriptor that one thread writes to and another's poll wakes by; -1 when there is none left.
static inline int exchange_dns_wake_descriptor(void) {
    return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
}

#endif
