#pragma once

#include "backup.h"

class QFile;

// The file of a backup and its manifest, the same for both databases.
namespace desk {

QString manifestPath(const QString &path);
/// SHA-256 of the file, hexadecimal; empty when it cannot be read.
QString sha256OfFile(const QString &path);
/// Fills in bytes and SHA-256 of \a path and writes the manifest.
Result<void> writeManifest(const QString &path, BackupManifest &manifest);
/// Reads the manifest and proves that the file is the one that it was written for.
Result<BackupManifest> provenManifest(const QString &path);
/// Conflict where \a path or its manifest is there already.
Result<void> refuseExisting(const QString &path);

class AdminConnection;
/// Remembers in the workspace that \a manifest was made, with its audit row.
Result<void> rememberBackup(AdminConnection &admin, const BackupManifest &manifest);

Result<BackupManifest> backUpSqlite(const WorkspaceUrl &url, const QString &path);
Result<void> restoreSqlite(const QString &path, const WorkspaceUrl &url, const BackupManifest &manifest);
Result<BackupManifest> backUpPostgres(const WorkspaceUrl &url, const QString &password, const QString &path);
Result<void> restorePostgres(const QString &path, const WorkspaceUrl &url, const QString &password,
                             BackupManifest &manifest);

} // namespace desk
