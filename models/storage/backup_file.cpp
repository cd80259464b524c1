#include "backup_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include "admin_connection.h"
#include "error_map.h"
#include "import_audit.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

const QString backupOperation = u"backup"_s;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QString wordOf(Dialect dialect)
{
    return dialect == Dialect::Sqlite ? u"sqlite"_s : u"postgresql"_s;
}

std::optional<BackupManifest> parsed(const QByteArray &text)
{
    const QJsonObject document = QJsonDocument::fromJson(text).object();
    BackupManifest manifest;
    const QString database = document.value(u"database"_s).toString();
    manifest.dialect = database == u"sqlite" ? Dialect::Sqlite : Dialect::Postgres;
    manifest.schema = document.value(u"schema"_s).toInt();
    manifest.at = QDateTime::fromString(document.value(u"at"_s).toString(), Qt::ISODateWithMs);
    manifest.bytes = document.value(u"bytes"_s).toInteger();
    manifest.sha256 = document.value(u"sha256"_s).toString();
    const QJsonObject rows = document.value(u"rows"_s).toObject();
    for (auto it = rows.begin(); it != rows.end(); ++it)
        manifest.rows.insert(it.key(), it.value().toInteger());
    const bool known = database == wordOf(manifest.dialect);
    if (!known || manifest.sha256.size() != 64 || manifest.rows.isEmpty() || !manifest.at.isValid())
        return {};
    return manifest;
}

} // namespace

QString manifestPath(const QString &path)
{
    return path + u".json"_s;
}

QString sha256OfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

Result<void> refuseExisting(const QString &path)
{
    if (QFileInfo::exists(path) || QFileInfo::exists(manifestPath(path)))
        return failure(ErrorKind::Conflict, backupOperation, u"file_exists"_s);
    return {};
}

Result<void> writeManifest(const QString &path, BackupManifest &manifest)
{
    manifest.bytes = QFileInfo(path).size();
    manifest.sha256 = sha256OfFile(path);
    QJsonObject rows;
    for (auto it = manifest.rows.cbegin(); it != manifest.rows.cend(); ++it)
        rows.insert(it.key(), it.value());
    const QJsonObject document{{u"database"_s, wordOf(manifest.dialect)},
                               {u"schema"_s, manifest.schema},
                               {u"at"_s, manifest.at.toString(Qt::ISODateWithMs)},
                               {u"bytes"_s, manifest.bytes},
                               {u"sha256"_s, manifest.sha256},
                               {u"rows"_s, rows}};
    QFile file(manifestPath(path));
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
                         && file.setPermissions(ownerOnly) && file.write(QJsonDocument(document).toJson()) > 0
                         && file.flush();
    if (written && !manifest.sha256.isEmpty())
        return {};
    if (file.isOpen())
        file.remove();
    return failure(ErrorKind::Storage, backupOperation, u"cannot_write"_s);
}

Result<BackupManifest> provenManifest(const QString &path)
{
    QFile file(manifestPath(path));
    if (!QFileInfo::exists(path) || !file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Invalid, backupOperation, u"manifest_missing"_s);
    const auto manifest = parsed(file.readAll());
    if (!manifest)
        return failure(ErrorKind::Invalid, backupOperation, u"manifest_invalid"_s);
    if (sha256OfFile(path) != manifest->sha256)
        return failure(ErrorKind::Invalid, backupOperation, u"backup_changed"_s);
    return *manifest;
}

namespace {

/// What \a more does and the audit row of it, in one transaction.
Result<void> onRecord(AdminConnection &admin, const QString &action, const BackupManifest &manifest,
                      const std::function<Result<void>()> &more)
{
    if (const auto done = admin.begin(); !done)
        return done;
    auto done = more();
    if (done)
        done =
            auditAdministration(admin, action, u"workspace"_s, u"backup"_s, u"sha256="_s + manifest.sha256);
    if (done)
        return admin.commit();
    (void)admin.rollback();
    return done;
}

} // namespace

Result<void> rememberBackup(AdminConnection &admin, const BackupManifest &manifest)
{
    QSqlQuery query = admin.prepared(u"backup/remember"_s);
    query.bindValue(u":value"_s, manifest.at.toString(Qt::ISODateWithMs));
    return onRecord(admin, u"backup_made"_s, manifest, [&] { return admin.run(query, backupOperation); });
}

Result<BackupManifest> backUp(const WorkspaceUrl &url, const QString &password, const QString &path)
{
    if (const auto free = refuseExisting(path); !free)
        return std::unexpected(free.error());
    auto manifest =
        url.dialect == Dialect::Sqlite ? backUpSqlite(url, path) : backUpPostgres(url, password, path);
    if (!manifest) {
        QFile::remove(path);
        return manifest;
    }
    if (const auto written = writeManifest(path, *manifest); !written) {
        QFile::remove(path);
        return std::unexpected(written.error());
    }
    auto admin = AdminConnection::openCurrent(url, password);
    if (!admin)
        return std::unexpected(admin.error());
    if (const auto remembered = rememberBackup(**admin, *manifest); !remembered)
        return std::unexpected(remembered.error());
    return manifest;
}

Result<BackupManifest> restoreBackup(const QString &path, const WorkspaceUrl &url, const QString &password)
{
    auto manifest = provenManifest(path);
    if (!manifest)
        return manifest;
    if (manifest->dialect != url.dialect)
        return failure(ErrorKind::Invalid, backupOperation, u"other_database"_s);
    const auto done = url.dialect == Dialect::Sqlite ? restoreSqlite(path, url, *manifest)
                                                     : restorePostgres(path, url, password, *manifest);
    if (!done)
        return std::unexpected(done.error());
    auto admin = AdminConnection::openCurrent(url, password);
    if (!admin)
        return std::unexpected(admin.error());
    const auto told = onRecord(**admin, u"backup_restored"_s, *manifest, [] { return Result<void>(); });
    return told ? manifest : std::unexpected(told.error());
}

} // namespace desk
