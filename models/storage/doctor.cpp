#include "doctor.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>

#include "admin_connection.h"
#include "migrator.h"
#include "sql_text.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

const QString doctorOperation = u"doctor"_s;
constexpr qint64 skewLimitMs = 2000;
constexpr qint64 freeLimit = qint64(1) << 30; ///< bytes
constexpr qint64 megabyte = 1'000'000;
constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

HealthCheck diskOf(const QString &folder)
{
    const QStorageInfo disk(folder);
    const qint64 free = disk.bytesAvailable();
    const bool scarce = free < freeLimit || free * 20 < disk.bytesTotal();
    return {u"disk"_s, scarce ? Health::Warn : Health::Good, u"%1 MB"_s.arg(free / megabyte)};
}

Result<void> addChecks(AdminConnection &admin, QList<HealthCheck> &checks)
{
    QSqlQuery query = admin.prepared(u"doctor/checks"_s);
    if (const auto done = admin.run(query, doctorOperation); !done)
        return done;
    while (query.next())
        checks.append({query.value(1).toString(),
                       fromText<Health>(query.value(2).toString()).value_or(Health::Bad),
                       query.value(3).toString()});
    return {};
}

Result<QString> grantsDigest(AdminConnection &admin)
{
    if (const auto done = admin.script(u"doctor/grants_begin"_s); !done)
        return std::unexpected(done.error());
    QSqlQuery query = admin.prepared(u"doctor/grants"_s);
    if (const auto done = admin.run(query, doctorOperation); !done)
        return std::unexpected(done.error());
    const QString digest = query.next() ? query.value(0).toString() : QString();
    const auto done = admin.script(u"doctor/grants_end"_s);
    return done ? Result<QString>(digest) : std::unexpected(done.error());
}

Result<void> addPostgres(AdminConnection &admin, bool isHere, QList<HealthCheck> &checks)
{
    const auto digest = grantsDigest(admin);
    if (!digest)
        return std::unexpected(digest.error());
    QSqlQuery facts = admin.prepared(u"doctor/facts"_s);
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    if (const auto done = admin.run(facts, doctorOperation); !done)
        return done;
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    if (!facts.next())
        return {};
    // The server looked at its clock somewhere between the two.
    const qint64 skew = facts.value(0).toLongLong() - (before + after) / 2;
    const bool together = std::abs(skew) <= skewLimitMs + (after - before) / 2;
    checks.append({u"clock"_s, together ? Health::Good : Health::Warn, u"%1 ms"_s.arg(skew)});
    const QString known = facts.value(2).toString();
    checks.append({u"grants"_s,
                   known == *digest  ? Health::Good
                   : known.isEmpty() ? Health::Warn
                                     : Health::Bad,
                   *digest});
    const QString data = facts.value(1).toString();
    if (isHere && QFileInfo(data).isDir())
        checks.append(diskOf(data));
    else
        checks.append({u"disk"_s, Health::Warn, QString()});
    return {};
}

HealthCheck sqliteCheck(AdminConnection &admin, const QString &name)
{
    QSqlQuery query(admin.database());
    if (!query.exec(sessionText(name, Dialect::Sqlite)))
        return {name, Health::Bad, query.lastError().nativeErrorCode()};
    // integrity_check answers "ok", foreign_key_check nothing; whatever else they say may name rows.
    const bool fine = query.next() ? query.value(0).toString() == u"ok" : name == u"foreign_key_check";
    return {name, fine ? Health::Good : Health::Bad, QString()};
}

void addSqlite(AdminConnection &admin, const QString &path, QList<HealthCheck> &checks)
{
    checks.append(sqliteCheck(admin, u"integrity_check"_s));
    checks.append(sqliteCheck(admin, u"foreign_key_check"_s));
    const QFileInfo file(path);
    const bool own = !(file.permissions() & others);
    checks.append({u"file_mode"_s, own ? Health::Good : Health::Bad,
                   u"0%1"_s.arg(int(file.permissions() & 0xfff), 0, 16)});
    checks.append(diskOf(file.path()));
}

} // namespace

Result<QList<HealthCheck>> examine(const WorkspaceUrl &url, const QString &password)
{
    auto admin = AdminConnection::openCurrent(url, password);
    if (!admin)
        return std::unexpected(admin.error());
    QList<HealthCheck> checks{{u"schema"_s, Health::Good, QString::number(Migrator::latest(url.dialect))}};
    const QStringList lowered = url.loweredProtection();
    if (!lowered.isEmpty())
        checks.append({u"connection"_s, Health::Warn, lowered.join(u", ")});
    if (const auto done = addChecks(**admin, checks); !done)
        return std::unexpected(AdminConnection::asOwner(done.error()));
    if (url.dialect == Dialect::Sqlite) {
        addSqlite(**admin, url.path, checks);
        return checks;
    }
    const auto done = addPostgres(**admin, !url.isRemote(), checks);
    return done ? Result<QList<HealthCheck>>(checks)
                : std::unexpected(AdminConnection::asOwner(done.error()));
}

Result<void> rememberGrants(AdminConnection &admin)
{
    if (admin.dialect() == Dialect::Sqlite)
        return {};
    const auto digest = grantsDigest(admin);
    if (!digest)
        return std::unexpected(digest.error());
    QSqlQuery query = admin.prepared(u"doctor/remember_grants"_s);
    query.bindValue(u":value"_s, *digest);
    return admin.run(query, doctorOperation);
}

} // namespace desk
