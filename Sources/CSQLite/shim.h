#ifndef EXCHANGE_CSQLITE_SHIM_H
#define EXCHANGE_CSQLITE_SHIM_H

#include <sqlite3.h>

/* Binds text that stays where it is until the bindings are cleared. */
static inline int exchange_sqlite_lend_text(sqlite3_stmt *statement, int index, const void *text, sqlite3_uint64 count) {
    return sqlite3_bind_text64(statement, index, (const char *)text, count, SQLITE_STATIC, SQLITE_UTF8);
}

/* Binds bytes that stay where they are until the bindings are cleared. A count of zero binds an empty blob, not NULL. */
static inline int exchange_sqlite_lend_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    if (count == 0) return sqlite3_bind_zeroblob(statement, index, 0);
    return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_STATIC);
}

/* Library-wide switches, to be set before the first connection: no global counting of memory under a lock; and what undoes a
   part of a transaction is kept in small pieces of memory, and not in one of 64 KB that each part gets and gives back. */
static inline int exchange_sqlite_prepare_library(void) {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, -1);
    return sqlite3_initialize();
}

/* A connection on which no statement can damage the file, and whose schema cannot call back into the program. */
static inline void exchange_sqlite_harden(sqlite3 *connection) {
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
}

/* How many foreign keys the open transaction still owes: zero when all are kept. */
static inline int exchange_sqlite_owes_foreign_keys(sqlite3 *connection) {
    int current = 0, highest = 0;
    sqlite3_db_status(connection, SQLITE_DBSTATUS_DEFERRED_FKS, &current, &highest, 0);
    return current;
}

#endif
