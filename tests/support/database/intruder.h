#pragma once

#include "test_desk.h"

struct pg_conn;
struct pg_result;

namespace desk {

/// Somebody with a login, its password and libpq, past the program, who notes down every word that the server
/// says: rows, messages with their detail, hint and context, and notices. PostgreSQL only; ends the test
/// program when the login cannot sign in.
class Intruder
{
public:
    Intruder(TestDesk &desk, const QString &login, const QString &options = {});
    ~Intruder();
    Q_DISABLE_COPY_MOVE(Intruder)

    /// The SQLSTATE that \a sql (several statements, COPY too) ends with, and our closed word where it has
    /// one; empty when it went through.
    QString state(const QString &sql);
    /// Sends \a sql without waiting; answered by finish().
    void send(const QString &sql);
    QString finish();
    /// The first value of the last statement that went through.
    QString value() const { return m_value; }
    /// All that was heard since the last forget().
    QString heard() const { return m_heard; }
    void forget() { m_heard.clear(); }

    /// Why \a login is not let in with \a conninfo ("key=value …") added: the server's words; empty when it
    /// is.
    static QString refusedEntry(TestDesk &desk, const QString &login, const QString &conninfo);

private:
    QString take(pg_result *result);

    pg_conn *m_connection = nullptr;
    QString m_value;
    QString m_heard;
};

} // namespace desk
