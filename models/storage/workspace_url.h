#pragma once

#include <QString>
#include <QStringList>

#include "result.h"

namespace desk {

enum class Dialect { Sqlite, Postgres };

/// A parsed workspace URL: `sqlite:/path/desk.db` or `postgresql://user@host1,host2:port/db?sslmode=…`.
struct WorkspaceUrl
{
    Dialect dialect = Dialect::Sqlite;
    QString path;      ///< SQLite: absolute path of the file
    QString user;      ///< PostgreSQL: the person's login, may be empty
    QStringList hosts; ///< PostgreSQL: host names, or an absolute socket folder
    QStringList ports; ///< one for each host; empty text: the default
    QString database;
    QList<std::pair<QString, QString>> options; ///< PostgreSQL: libpq's, without any password

    /// Invalid with reason password_in_url, unknown_scheme, path_missing, database_missing or option_refused.
    static Result<WorkspaceUrl> parse(const QString &text);
    /// PostgreSQL: true when a host may be another machine: none of "localhost", 127.0.0.1, ::1, a socket
    /// folder.
    bool isRemote() const;
    /// Options of the URL by which a connection to another machine is less protected than it is without them
    /// (sslmode=verify-full, channel_binding=require, TLS 1.2), as "name=value"; empty for a connection that
    /// stays on this machine.
    QStringList loweredProtection() const;
    /// For the status bar and messages: scheme, person, host and database; never a password, never options.
    QString displayName() const;
    /// Stable text that names this workspace, for keys of local files.
    QString key() const;
};

} // namespace desk
