#include "interruptors.h"

#include <libpq-fe.h>
#include <sqlite3.h>
#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace desk {

void SqliteInterruptor::cancel()
{
    const std::lock_guard lock(m_mutex);
    if (m_handle)
        sqlite3_interrupt(m_handle);
}

void SqliteInterruptor::detach()
{
    const std::lock_guard lock(m_mutex);
    m_handle = nullptr;
}

PostgresInterruptor::PostgresInterruptor(pg_conn *handle)
    : m_cancel(PQgetCancel(handle)), m_socket(PQsocket(handle))
{
}

PostgresInterruptor::~PostgresInterruptor()
{
    PQfreeCancel(m_cancel);
}

void PostgresInterruptor::cancel()
{
    char error[256];
    PQcancel(m_cancel, error, sizeof error); // needs no lock: the structure is ours and constant
}

void PostgresInterruptor::cut()
{
    const std::lock_guard lock(m_mutex);
    if (m_socket < 0)
        return;
#ifdef Q_OS_WIN
    ::shutdown(SOCKET(m_socket), SD_BOTH);
#else
    ::shutdown(m_socket, SHUT_RDWR);
#endif
}

void PostgresInterruptor::detach()
{
    const std::lock_guard lock(m_mutex);
    m_socket = -1;
}

} // namespace desk
