#ifndef CEVENT_SHIM_H
#define CEVENT_SHIM_H

// First, because libevent defines _GNU_SOURCE, and fd_set would then differ from the one Swift's Glibc has.
#include <sys/select.h>

#include <event2/event.h>
#include <event2/listener.h>
#include <event2/util.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

// Whether Swift sees these enumerators in its own Glibc depends on which module is compiled first.
static const int exchange_stream_socket = SOCK_STREAM;
static const int exchange_send_no_signal = MSG_NOSIGNAL;
static const int exchange_send_more = MSG_MORE;
static const uint32_t exchange_poll_in = EPOLLIN;
static const uint32_t exchange_poll_out = EPOLLOUT;
static const uint32_t exchange_poll_edge = (uint32_t)EPOLLIN | EPOLLET;

/// A descriptor that one thread writes to and another's loop wakes by; -1 when there is none left.
static inline int exchange_wake_descriptor(void) {
    return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
}

/// A descriptor that tells which of many others are ready; -1 when there is none left.
static inline int exchange_poller(void) {
    return epoll_create1(EPOLL_CLOEXEC);
}

#endif
