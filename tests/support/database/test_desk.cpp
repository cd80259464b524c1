#include "test_desk.h"

#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <sodium.h>

#include "admin_connection.h"
#include "postgres_cluster.h"
#include "sql_text.h"
#include "sql_workspace_opener.h"
#include "verifier.h"
#include "workspace_setup.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Member
{
    QString login;
    QString kind;
};

const QList<Member> &members()
{
    static const QList<Member> all{{u"alice"_s, u"agent"_s},    {u"bob"_s, u"agent"_s},
                                   {u"sue"_s, u"supervisor"_s}, {u"sam"_s, u"supervisor"_s},
                                   {u"amy"_s, u"auditor"_s},    {u"sec"_s, u"security"_s}};
    return all;
}

[[noreturn]] void giveUp(const char *what, const Error &error)
{
    qFatal("%s: %s %s %s %s", what, qPrintable(toText(error.kind)), qPrintable(error.operation),
           qPrintable(error.reason), qPrintable(error.state));
}

/// Argon2id with the least work: tests prove the check, not its price.
QString cheapHash(const QString &password)
{
    char text[crypto_pwhash_STRBYTES];
    const QByteArray bytes = password.toUtf8();
    if (sodium_init() < 0
        || crypto_pwhash_str(text, bytes.constData(), size_t(bytes.size()), crypto_pwhash_OPSLIMIT_MIN,
                             crypto_pwhash_MEMLIMIT_MIN)
               != 0)
        qFatal("no memory for a hash");
    return QString::fromLatin1(text);
}

bool execAll(AdminConnection &admin, const QString &sql)
{
    const QString text = admin.dialect() == Dialect::Sqlite ? withoutSchemas(sql) : sql;
    const auto done = admin.connection().script(u"test"_s, text);
    if (!done) {
        QSqlQuery again(admin.database());
        again.exec(text);
        qWarning("admin: %s", qPrintable(again.lastError().text()));
    }
    return done.has_value();
}

std::unique_ptr<AdminConnection> openAdmin(const WorkspaceUrl &url)
{
    auto admin = AdminConnection::open(url);
    if (!admin)
        giveUp("admin", admin.error());
    return std::move(*admin);
}

/// The migrated file with its staff, made once for a program and copied for each desk.
const QString &sqliteTemplate()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        WorkspaceUrl url;
        url.path = folder.path() + u"/template.db"_s;
        if (const auto made = initialiseSqlite(url, Login(u"owner"_s)); !made)
            giveUp("init", made.error());
        const auto admin = openAdmin(url);
        for (const Member &member : members()) {
            execAll(*admin,
                    u"INSERT INTO desk.persons (id, employee_no, name) VALUES ('p-%1', 'E-%1', 'Person %1');"
                    "INSERT INTO desk.staff (login, person_id, team, password_hash, added_at) "
                    "VALUES ('%1', 'p-%1', 'desk', '%3', 0);"
                    "INSERT INTO desk.staff_kinds (login, kind) VALUES ('%1', '%2');"_s.arg(
                        member.login, member.kind, cheapHash(TestDesk::passwordOf(member.login))));
        }
        execAll(*admin, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        return url.path;
    }();
    return path;
}

const QString postgresTemplate = u"walletdesk_template"_s;

/// The migrated database with its staff, made once for a program and used as TEMPLATE of each desk's.
void makePostgresTemplate(PostgresCluster &cluster)
{
    static bool made = false;
    if (std::exchange(made, true))
        return;
    execAll(*openAdmin(cluster.admin(u"postgres"_s)), u"CREATE DATABASE "_s + postgresTemplate);
    const WorkspaceUrl url = cluster.admin(postgresTemplate);
    if (const auto done = initialisePostgres(url, {}, {}); !done)
        giveUp("init", done.error());
    const auto admin = openAdmin(url);
    for (const Member &member : members()) {
        execAll(
            *admin,
            u"SELECT api.provision_login(p_login => '%1', p_person_id => 'p-%1', p_employee_no => 'E-%1', "
            "p_name => 'Person %1', p_team => 'desk', p_kind => '%2', p_verifier => '%3', "
            "p_at => compat.now())"_s.arg(member.login, member.kind,
                                          scramVerifier(TestDesk::passwordOf(member.login))));
    }
}

} // namespace

void TestDesk::backends()
{
    QTest::addColumn<QString>("backend");
    QTest::newRow("sqlite") << u"sqlite"_s;
    QTest::newRow("postgres") << u"postgres"_s;
}

TestDesk::TestDesk(const QString &backend)
{
    QStandardPaths::setTestModeEnabled(true); // no outbox of a test among the person's own files
    if (backend == u"sqlite") {
        QTemporaryDir folder;
        folder.setAutoRemove(false);
        m_folder = folder.path();
        m_url.path = m_folder + u"/desk.db"_s;
        if (!QFile::copy(sqliteTemplate(), m_url.path))
            qFatal("no copy of the template");
        return;
    }
    PostgresCluster &cluster = *PostgresCluster::shared();
    makePostgresTemplate(cluster);
    static int number = 0;
    const QString name = u"desk%1"_s.arg(++number);
    execAll(*openAdmin(cluster.admin(u"postgres"_s)),
            u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(name, postgresTemplate));
    m_url = cluster.admin(name);
    // A database's own rights and settings are not copied from its template.
    adminExec(sqlFile(u"api/0002_database.sql"_s));
}

TestDesk::~TestDesk()
{
    m_admin.reset();
    if (!m_folder.isEmpty()) {
        QDir(m_folder).removeRecursively();
        return;
    }
    auto admin = AdminConnection::open(PostgresCluster::shared()->admin(u"postgres"_s));
    if (admin)
        execAll(**admin, u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(m_url.database));
}

QString TestDesk::url(const QString &login) const
{
    return dialect() == Dialect::Sqlite ? u"sqlite:"_s + m_url.path
                                        : PostgresCluster::shared()->url(login, m_url.database);
}

Result<std::shared_ptr<Workspace>> TestDesk::tryWorkspaceOf(const QString &login, const QString &password)
{
    return wait(SqlWorkspaceOpener().open(url(login), Login(login), password));
}

std::shared_ptr<Workspace> TestDesk::workspaceOf(const QString &login)
{
    const auto opened = tryWorkspaceOf(login, passwordOf(login));
    if (!opened)
        giveUp("sign in", opened.error());
    return *opened;
}

AdminConnection &TestDesk::admin()
{
    if (!m_admin)
        m_admin = openAdmin(m_url);
    return *m_admin;
}

bool TestDesk::adminExec(const QString &sql)
{
    return execAll(admin(), sql);
}

QVariant TestDesk::adminValue(const QString &sql)
{
    QSqlQuery query(admin().database());
    if (!query.exec(dialect() == Dialect::Sqlite ? withoutSchemas(sql) : sql) || !query.next()) {
        if (query.lastError().isValid())
            qWarning("admin: %s", qPrintable(query.lastError().text()));
        return {};
    }
    return query.value(0);
}

} // namespace desk
