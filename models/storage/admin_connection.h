#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <memory>

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
    /// \a password may be empty (PostgreSQL: libpq's own ways then). Errors: Unavailable, Denied, Schema,
    /// Storage.
    static Result<std::unique_ptr<AdminConnection>> open(const WorkspaceUrl &url,
                                                         const QString &password = {});
    ~AdminConnection();

    Dialect dialect() const { return m_dialect; }
    QSqlDatabase database() const;
    pg_conn *postgres() const; ///< libpq's handle (for COPY); null on SQLite
    sqlite3 *sqlite() const;   ///< null on PostgreSQL

    /// The text of resources/sql/admin/\a name.sql (or its twin name.postgres.sql / name.sqlite.sql),
    /// comments stripped and for SQLite without schema prefixes.
    QString text(const QString &name) const;
    /// A query prepared from text(name); forward only. The error of preparing is reported by exec().
    QSqlQuery prepared(const QString &name) const;
    /// Runs \a query and maps its error. \a operation names it in the error.
    Result<void> run(QSqlQuery &query, const QString &operation) const;
    /// Runs all statements of text(name), separated by lines that end in ';'.
    Result<void> script(const QString &name) const;

    Result<void> begin(); ///< BEGIN IMMEDIATE on SQLite
    Result<void> commit();
    Result<void> rollback();

private:
    AdminConnection() = default;
    Dialect m_dialect = Dialect::Sqlite;
    QString m_name;
};

} // namespace desk
