#pragma once

#include <QDateTime>
#include <QMap>

#include "result.h"
#include "workspace_url.h"

namespace desk {

/// What a backup holds, as its manifest (FILE.json beside the file) says.
struct BackupManifest
{
    Dialect dialect = Dialect::Sqlite;
    int schema = 0;                  ///< version of the workspace's schema
    QDateTime at = {};               ///< UTC
    qint64 bytes = 0;                ///< of the file
    QString sha256 = {};             ///< of the file, hexadecimal
    QMap<QString, qint64> rows = {}; ///< by table
    QStringList missingLogins = {};  ///< after a restore: active staff without a login in this cluster
};

/// Writes a consistent copy of the workspace to \a path (mode 0600) with its manifest beside it, while others
/// work; the copy is remembered in the workspace and audited. PostgreSQL: as superuser, with the server's own
/// pg_dump (a custom archive; logins and their passwords are not in it). SQLite: SQLite's backup interface,
/// then integrity and foreign keys of the copy are checked. Conflict with reason file_exists; Unavailable
/// with dump_tool_missing; Storage with dump_failed. Blocks.
Result<BackupManifest> backUp(const WorkspaceUrl &url, const QString &password, const QString &path);

/// Makes the workspace of a backup again at \a url: SQLite a file that must not exist, PostgreSQL an empty
/// database, as superuser. Verified before it counts: the file's SHA-256, the number of rows of each table,
/// and on SQLite integrity and foreign keys. An older schema is migrated afterwards. Errors: Invalid with
/// manifest_missing, manifest_invalid, backup_changed or other_database; Conflict with file_exists or
/// not_empty; Storage with restore_failed or restore_differs (what was made is left for a look, except on
/// SQLite). Blocks.
Result<BackupManifest> restoreBackup(const QString &path, const WorkspaceUrl &url, const QString &password);

} // namespace desk
