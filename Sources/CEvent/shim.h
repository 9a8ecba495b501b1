#ifndef CEVENT_SHIM_H
#define CEVENT_SHIM_H

// First, because libevent defines _GNU_SOURCE, and fd_set would then differ from the one Swift's Glibc has.
#include <sys/select.h>

#include <event2/event.h>
#include <event2/listener.h>
#include <event2/util.h>
#include <netinet/tcp.h>
#include <sys/eventfd.h>

/// A descriptor that one thread writes to and another's loop wakes by; -1 when there is none left.
static inline int exchange_wake_descriptor(void) {
    return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
}

#endif
