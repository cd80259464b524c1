#include "workspace_setup.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

#include "admin_connection.h"
#include "audit_write.h"
#include "doctor.h"
#include "error_map.h"
#include "migrator.h"
#include "verifier.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

const QString operation = u"init"_s;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

Result<void> makeFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists())
        return info.size() == 0 ? Result<void>()
                                : failure(ErrorKind::Conflict, operation, u"already_initialised"_s);
    if (!info.dir().exists()) {
        if (!QDir().mkpath(info.path()))
            return failure(ErrorKind::Storage, operation, u"storage_read_only"_s);
        QFile::setPermissions(info.path(), ownerOnly | QFile::ExeOwner);
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(ErrorKind::Storage, operation, u"storage_read_only"_s);
    file.setPermissions(ownerOnly);
    return {};
}

Result<void> runWith(const AdminConnection &admin, const QString &name, const QVariantList &values)
{
    QSqlQuery query = admin.prepared(name);
    for (const QVariant &value : values)
        query.addBindValue(value);
    return admin.run(query, operation);
}

Result<void> addOwner(AdminConnection &admin, const Login &owner)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QString person = newUuid();
    Result<void> done = runWith(admin, u"setup_person"_s, {person, owner.value(), owner.value()});
    if (done)
        done = runWith(admin, u"setup_staff"_s, {owner.value(), person, now});
    for (const char *kind : {"agent", "supervisor", "security"}) {
        if (done)
            done = runWith(admin, u"setup_kind"_s, {owner.value(), QString::fromLatin1(kind)});
    }
    if (done)
        done = runWith(admin, u"setup_owner"_s, {owner.value()});
    if (!done)
        return done;
    return writeAudit(admin.connection(), operation,
                      {now, owner.value(), u"workspace_made"_s, u"staff"_s, owner.value(), {}, u""_s, {}});
}

/// Before anything is made: logins belong to the server, so another workspace may have it.
Result<void> checkFree(const AdminConnection &admin, const Login &login)
{
    QSqlQuery query = admin.prepared(u"setup_login_taken"_s);
    query.addBindValue(login.value());
    if (const auto asked = admin.run(query, operation); !asked)
        return asked;
    if (query.next() && query.value(0).toBool())
        return failure(ErrorKind::Conflict, operation, u"login_taken"_s);
    return {};
}

Result<void> addOfficer(AdminConnection &admin, const SecurityOfficer &officer)
{
    if (officer.login.isEmpty())
        return {};
    if (const auto quiet = admin.script(u"setup_quiet"_s); !quiet)
        return quiet;
    const auto added = runWith(admin, u"setup_officer"_s,
                               {officer.login.value(), newUuid(), officer.employeeNo, officer.name,
                                scramVerifier(officer.password)});
    if (!added)
        return added;
    return runWith(admin, u"setup_audit"_s, {officer.login.value()});
}

Result<void> inTransaction(AdminConnection &admin, const std::function<Result<void>()> &work)
{
    if (const auto begun = admin.begin(); !begun)
        return begun;
    auto done = work();
    if (done)
        return admin.commit();
    (void)admin.rollback();
    return done;
}

} // namespace

Login systemLogin()
{
#ifdef Q_OS_UNIX
    if (const passwd *entry = getpwuid(geteuid()))
        return Login(QString::fromLocal8Bit(entry->pw_name));
#endif
    return Login(qEnvironmentVariable("USERNAME", u"owner"_s));
}

Result<MigrationReport> initialiseSqlite(const WorkspaceUrl &url, const Login &owner)
{
    if (const auto made = makeFile(url.path); !made)
        return std::unexpected(made.error());
    auto admin = AdminConnection::open(url, {}, true);
    if (!admin)
        return std::unexpected(admin.error());
    auto report = Migrator((*admin)->connection()).migrate(true);
    if (!report)
        return report;
    if (report->from != 0)
        return failure(ErrorKind::Conflict, operation, u"already_initialised"_s);
    const auto owned = inTransaction(**admin, [&] { return addOwner(**admin, owner); });
    return owned ? report : std::unexpected(owned.error());
}

Result<MigrationReport> initialisePostgres(const WorkspaceUrl &url, const QString &password,
                                           const SecurityOfficer &officer)
{
    const bool incomplete =
        officer.employeeNo.isEmpty() || officer.name.isEmpty() || officer.password.isEmpty();
    if (!officer.login.isEmpty() && incomplete)
        return failure(ErrorKind::Invalid, operation, u"officer_incomplete"_s);
    auto admin = AdminConnection::open(url, password);
    if (!admin)
        return std::unexpected(admin.error());
    if (const auto isFree = checkFree(**admin, officer.login); !isFree)
        return std::unexpected(isFree.error());
    auto report = Migrator((*admin)->connection()).migrate(true);
    if (!report)
        return std::unexpected(AdminConnection::asOwner(report.error()));
    const auto added = inTransaction(**admin, [&] {
        const auto done = addOfficer(**admin, officer);
        return done ? rememberGrants(**admin) : done;
    });
    if (!added)
        return std::unexpected(added.error());
    if (report->from != 0 && officer.login.isEmpty())
        return failure(ErrorKind::Conflict, operation, u"already_initialised"_s);
    return report;
}

Result<MigrationReport> migrateWorkspace(const WorkspaceUrl &url, const QString &password)
{
    auto admin = AdminConnection::open(url, password);
    if (!admin)
        return std::unexpected(admin.error());
    const auto report = Migrator((*admin)->connection()).migrate(false);
    if (!report)
        return std::unexpected(AdminConnection::asOwner(report.error()));
    const auto remembered = rememberGrants(**admin);
    return remembered ? report : std::unexpected(remembered.error());
}

} // namespace desk
