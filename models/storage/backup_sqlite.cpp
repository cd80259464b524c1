#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QThread>
#include <sqlite3.h>

#include "admin_connection.h"
#include "backup_file.h"
#include "error_map.h"
#include "migrator.h"
#include "sql_text.h"
#include "workspace_setup.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
const QString sqliteOperation = u"backup"_s;

void removeCopy(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-journal"_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
}

Result<void> copyPages(sqlite3 *from, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || !file.setPermissions(ownerOnly))
        return failure(ErrorKind::Storage, sqliteOperation, u"cannot_write"_s);
    file.close();
    sqlite3 *to = nullptr;
    int code = sqlite3_open_v2(path.toUtf8().constData(), &to, SQLITE_OPEN_READWRITE, nullptr);
    if (sqlite3_backup *copy = code == SQLITE_OK ? sqlite3_backup_init(to, "main", from, "main") : nullptr) {
        // All in one step: a copy of several begins anew whenever somebody writes between them, so that
        // beside writers it would not end. Under write-ahead logging the step reads one state and stops
        // nobody.
        do {
            code = sqlite3_backup_step(copy, -1);
            if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
                QThread::msleep(20);
        } while (code == SQLITE_BUSY || code == SQLITE_LOCKED);
        code = sqlite3_backup_finish(copy);
    } else if (code == SQLITE_OK) {
        code = sqlite3_errcode(to);
    }
    sqlite3_close(to);
    if (code == SQLITE_OK)
        return {};
    removeCopy(path);
    return std::unexpected(sqliteError(sqliteOperation, code, {}));
}

Result<QStringList> column(AdminConnection &admin, const QString &sql)
{
    QSqlQuery query(admin.database());
    if (!query.exec(sql))
        return std::unexpected(admin.connection().errorOf(sqliteOperation, query.lastError()));
    QStringList values;
    while (query.next())
        values.append(query.value(0).toString());
    return values;
}

/// The rows of each table of a copy that is whole.
Result<QMap<QString, qint64>> checkedRows(AdminConnection &admin)
{
    const auto integrity = column(admin, sessionText(u"integrity_check"_s, Dialect::Sqlite));
    if (!integrity)
        return std::unexpected(integrity.error());
    const auto orphans = column(admin, sessionText(u"foreign_key_check"_s, Dialect::Sqlite));
    if (!orphans)
        return std::unexpected(orphans.error());
    if (*integrity != QStringList{u"ok"_s} || !orphans->isEmpty())
        return failure(ErrorKind::Storage, sqliteOperation, u"storage_corrupt"_s);
    const auto tables = column(admin, admin.text(u"backup/tables"_s));
    if (!tables)
        return std::unexpected(tables.error());
    QMap<QString, qint64> rows;
    for (const QString &table : *tables) {
        const auto count =
            column(admin, sessionText(u"count_rows"_s, Dialect::Sqlite, {{u"TABLE"_s, table}}));
        if (!count)
            return std::unexpected(count.error());
        rows.insert(table, count->value(0).toLongLong());
    }
    return rows;
}

Result<QMap<QString, qint64>> rowsOfCopy(const QString &path)
{
    WorkspaceUrl url;
    url.path = QFileInfo(path).absoluteFilePath();
    auto admin = AdminConnection::openCurrent(url);
    return admin ? checkedRows(**admin) : std::unexpected(admin.error());
}

} // namespace

Result<BackupManifest> backUpSqlite(const WorkspaceUrl &url, const QString &path)
{
    auto admin = AdminConnection::openCurrent(url);
    if (!admin)
        return std::unexpected(admin.error());
    BackupManifest manifest{.dialect = Dialect::Sqlite,
                            .schema = Migrator::latest(Dialect::Sqlite),
                            .at = QDateTime::currentDateTimeUtc()};
    if (const auto copied = copyPages((*admin)->sqlite(), path); !copied)
        return std::unexpected(copied.error());
    const auto rows = rowsOfCopy(path);
    if (!rows) {
        removeCopy(path);
        return std::unexpected(rows.error());
    }
    manifest.rows = *rows;
    return manifest;
}

Result<void> restoreSqlite(const QString &path, const WorkspaceUrl &url, const BackupManifest &manifest)
{
    // A log that an earlier file of that name left behind would be written into this one.
    if (QFileInfo::exists(url.path) || QFileInfo::exists(url.path + u"-wal"_s))
        return failure(ErrorKind::Conflict, sqliteOperation, u"file_exists"_s);
    const QDir folder = QFileInfo(url.path).dir();
    if (!folder.exists() && QDir().mkpath(folder.path()))
        QFile::setPermissions(folder.path(), ownerOnly | QFile::ExeOwner);
    if (!QFile::copy(path, url.path) || !QFile::setPermissions(url.path, ownerOnly)) {
        removeCopy(url.path);
        return failure(ErrorKind::Storage, sqliteOperation, u"cannot_write"_s);
    }
    auto admin = AdminConnection::open(url);
    const auto rows = admin ? checkedRows(**admin) : std::unexpected(admin.error());
    if (!rows || *rows != manifest.rows) {
        if (admin)
            admin->reset();
        removeCopy(url.path);
        return rows ? failure(ErrorKind::Storage, sqliteOperation, u"restore_differs"_s)
                    : Result<void>(std::unexpected(rows.error()));
    }
    admin->reset();
    const auto migrated = migrateWorkspace(url, {});
    return migrated ? Result<void>() : std::unexpected(migrated.error());
}

} // namespace desk
