#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <memory>

#include "connection.h"
#include "result.h"
#include "workspace_url.h"

struct pg_conn;
struct sqlite3;

namespace desk {

/// A connection of the database's administrator for set-up, import and seeding: it sees the tables. Opened
/// in, used from and closed in one thread; it may block. On SQLite it is the file's owner.
class AdminConnection
{
public:
    /// \a password may be empty (PostgreSQL: libpq's own ways then). \a create: SQLite makes a missing file.
    /// Errors: Unavailable, Denied, Schema, Storage.
    static Result<std::unique_ptr<AdminConnection>> open(const WorkspaceUrl &url,
                                                         const QString &password = {}, bool create = false);
    /// The same, refusing a schema that this program does not fit (schema_older, schema_newer,
    /// not_a_workspace) and a login that is not the database's administrator (not_owner).
    static Result<std::unique_ptr<AdminConnection>> openCurrent(const WorkspaceUrl &url,
                                                                const QString &password = {});

    /// \a error, where a right was missing that only the database's administrator has: not_owner.
    static Error asOwner(Error error);

    Dialect dialect() const { return m_connection.dialect(); }
    QSqlDatabase database() const { return m_connection.database(); }
    pg_conn *postgres() const
    {
        return m_connection.postgres();
    } ///< libpq's handle (for COPY); null on SQLite
    sqlite3 *sqlite() const { return m_connection.sqlite(); } ///< null on PostgreSQL
    Connection &connection() { return m_connection; }

    /// The text of resources/sql/admin/\a name.sql (or its twin name.postgres.sql / name.sqlite.sql),
    /// comments stripped and for SQLite without schema prefixes.
    QString text(const QString &name) const;
    /// A query prepared from text(name); forward only. The error of preparing is reported by exec().
    QSqlQuery prepared(const QString &name) const;
    /// Runs \a query and maps its error. \a operation names it in the error.
    Result<void> run(QSqlQuery &query, const QString &operation) const;
    /// Runs all statements of text(name).
    Result<void> script(const QString &name);

    Result<void> begin(); ///< BEGIN IMMEDIATE on SQLite
    Result<void> commit();
    Result<void> rollback();

private:
    explicit AdminConnection(Connection::Settings settings) : m_connection(std::move(settings)) {}
    Connection m_connection;
};

} // namespace desk
