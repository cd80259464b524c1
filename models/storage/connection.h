#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <functional>
#include <memory>

#include "credentials.h"
#include "result.h"
#include "statement.h"
#include "workspace_url.h"

struct pg_conn;
struct sqlite3;

namespace desk {

/// What other threads may do to a running statement: cancel it, or cut a hung server off. Outlives its
/// connection.
class Interruptor
{
public:
    virtual ~Interruptor() = default;
    /// Cancels in the database; may block as long as the server does not answer.
    virtual void cancel() = 0;
    /// Makes a call that never returns fail now.
    virtual void cut() = 0;
    /// The connection is closing: neither call touches it any more. Waits for one that runs.
    virtual void detach() = 0;
};

/// One connection of one thread: opening with the house's settings, prepared statements, mapped errors.
/// To be made, used and destroyed in one thread.
class Connection
{
public:
    struct Settings
    {
        WorkspaceUrl url;
        Credentials credentials;
        int limitMs = 15000;        ///< time limit of a statement, PostgreSQL's own
        bool administrator = false; ///< sees the tables; no time limit, no guard
        bool create = false;        ///< SQLite: makes the file
    };

    explicit Connection(Settings settings);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Result<void> open();
    void close();
    bool isOpen() const;
    /// True when the last error was the connection's end.
    bool isLost() const;

    Dialect dialect() const { return m_settings.url.dialect; }
    const Login &login() const { return m_settings.credentials.login; }
    QSqlDatabase database() const;
    pg_conn *postgres() const;
    sqlite3 *sqlite() const;
    std::shared_ptr<Interruptor> interruptor() const { return m_interruptor; }

    /// Prepares (once for each text) and runs \a sql with \a values bound by name; forward only.
    Result<QSqlQuery *> run(const QString &operation, const QString &sql, const QVariantHash &values = {});
    /// Runs \a sql unprepared; on PostgreSQL it may be several statements.
    Result<void> execute(const QString &operation, const QString &sql);
    /// The same for each statement of a SQLite script, or the whole of a PostgreSQL one.
    Result<void> script(const QString &operation, const QString &sql);
    Error errorOf(const QString &operation, const QSqlError &error) const;

private:
    Result<void> openSqlite();
    Result<void> openPostgres();
    Error refusal() const;

    Settings m_settings;
    QString m_name;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    std::shared_ptr<Interruptor> m_interruptor;
    mutable bool m_broken = false; ///< an error said that the server is gone
};

} // namespace desk
