#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSqlError>

#include "admin_connection.h"
#include "backup_file.h"
#include "error_map.h"
#include "migrator.h"
#include "postgres_options.h"
#include "sql_text.h"
#include "workspace_setup.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
const QString postgresOperation = u"backup"_s;

/// Runs one of the server's own tools; \a reason where it does not succeed. What it says may hold rows: it is
/// not kept.
Result<void> runTool(const QString &program, const QStringList &arguments, const WorkspaceUrl &url,
                     const QString &password, const QString &reason)
{
    QProcess process;
    process.setProcessEnvironment(toolEnvironment(url, password));
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForStarted())
        return failure(ErrorKind::Unavailable, postgresOperation, u"dump_tool_missing"_s);
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failure(ErrorKind::Storage, postgresOperation, reason);
    return {};
}

Result<QMap<QString, qint64>> rowsOf(AdminConnection &admin)
{
    QSqlQuery query = admin.prepared(u"backup/tables"_s);
    if (const auto done = admin.run(query, postgresOperation); !done)
        return std::unexpected(done.error());
    QMap<QString, qint64> rows;
    while (query.next())
        rows.insert(query.value(0).toString(), query.value(1).toLongLong());
    return rows;
}

Result<QString> firstValue(AdminConnection &admin, const QString &name)
{
    QSqlQuery query = admin.prepared(name);
    if (const auto done = admin.run(query, postgresOperation); !done)
        return std::unexpected(done.error());
    return query.next() ? query.value(0).toString() : QString();
}

/// Roles and rights that belong to the cluster and the database, which no archive of one database holds.
Result<void> prepareCluster(AdminConnection &admin)
{
    if (const auto begun = admin.begin(); !begun)
        return begun;
    auto done = admin.connection().script(postgresOperation, sqlFile(u"schema/postgres/0000_roles.sql"_s));
    if (done)
        done = admin.script(u"backup/away"_s);
    if (done)
        return admin.commit();
    (void)admin.rollback();
    return done;
}

} // namespace

Result<BackupManifest> backUpPostgres(const WorkspaceUrl &url, const QString &password, const QString &path)
{
    auto admin = AdminConnection::openCurrent(url, password);
    if (!admin)
        return std::unexpected(admin.error());
    // One snapshot for the archive and for what it is compared with.
    const QString begin = sessionText(u"begin_snapshot"_s, Dialect::Postgres);
    if (const auto begun = (*admin)->connection().execute(postgresOperation, begin); !begun)
        return std::unexpected(begun.error());
    const auto snapshot = firstValue(**admin, u"backup/snapshot"_s);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    const auto rows = rowsOf(**admin);
    if (!rows)
        return std::unexpected(rows.error());
    BackupManifest manifest{.dialect = Dialect::Postgres,
                            .schema = Migrator::latest(Dialect::Postgres),
                            .at = QDateTime::currentDateTimeUtc()};
    manifest.rows = *rows;
    QFile file(path); // made before it is filled, so that nobody else can read it at any time
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || !file.setPermissions(ownerOnly))
        return failure(ErrorKind::Storage, postgresOperation, u"cannot_write"_s);
    file.close();
    const auto dumped =
        runTool(u"pg_dump"_s,
                {u"--format=custom"_s, u"--no-password"_s, u"--snapshot="_s + *snapshot, u"--file="_s + path},
                url, password, u"dump_failed"_s);
    (void)(*admin)->rollback();
    return dumped ? Result<BackupManifest>(manifest) : std::unexpected(dumped.error());
}

Result<void> restorePostgres(const QString &path, const WorkspaceUrl &url, const QString &password,
                             BackupManifest &manifest)
{
    auto admin = AdminConnection::open(url, password);
    if (!admin)
        return std::unexpected(admin.error());
    const auto superuser = firstValue(**admin, u"backup/superuser"_s);
    if (!superuser)
        return std::unexpected(superuser.error());
    if (*superuser != u"on")
        return failure(ErrorKind::Denied, postgresOperation, u"not_owner"_s);
    const auto schemas = firstValue(**admin, u"backup/empty"_s);
    if (!schemas)
        return std::unexpected(schemas.error());
    if (schemas->toInt() > 0)
        return failure(ErrorKind::Conflict, postgresOperation, u"not_empty"_s);
    if (const auto prepared = prepareCluster(**admin); !prepared)
        return prepared;
    const auto restored = runTool(u"pg_restore"_s,
                                  {u"--no-password"_s, u"--single-transaction"_s, u"--exit-on-error"_s,
                                   u"--dbname="_s + url.database, path},
                                  url, password, u"restore_failed"_s);
    if (!restored)
        return restored;
    const auto rows = rowsOf(**admin);
    if (!rows)
        return std::unexpected(rows.error());
    if (*rows != manifest.rows)
        return failure(ErrorKind::Storage, postgresOperation, u"restore_differs"_s);
    QSqlQuery missing = (*admin)->prepared(u"backup/missing_logins"_s);
    if (const auto done = (*admin)->run(missing, postgresOperation); !done)
        return done;
    while (missing.next())
        manifest.missingLogins.append(missing.value(0).toString());
    const auto migrated = migrateWorkspace(url, password);
    return migrated ? Result<void>() : std::unexpected(migrated.error());
}

} // namespace desk
