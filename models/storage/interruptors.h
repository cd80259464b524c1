#pragma once

#include <mutex>

#include "connection.h"

struct pg_cancel;

namespace desk {

/// sqlite3_interrupt under a lock that closing takes too.
class SqliteInterruptor final : public Interruptor
{
public:
    explicit SqliteInterruptor(sqlite3 *handle) : m_handle(handle) {}
    void cancel() override;
    void cut() override { cancel(); }
    void detach() override;

private:
    std::mutex m_mutex;
    sqlite3 *m_handle;
};

/// PQcancel (a request over a connection of its own) and shutdown of the socket.
class PostgresInterruptor final : public Interruptor
{
public:
    explicit PostgresInterruptor(pg_conn *handle);
    ~PostgresInterruptor() override;
    void cancel() override;
    void cut() override;
    void detach() override;

private:
    std::mutex m_mutex;
    pg_cancel *m_cancel;
    int m_socket;
};

} // namespace desk
