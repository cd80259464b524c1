#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

#include "admin_connection.h"
#include "migrator.h"
#include "postgres_cluster.h"
#include "sign_in.h"
#include "sql_text.h"
#include "test_desk.h"
#include "workspace_setup.h"

using namespace desk;
using namespace Qt::StringLiterals;

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isUpToDateAfterwards_data() { TestDesk::backends(); }
    void isUpToDateAfterwards()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        QVERIFY(Migrator(desk.admin().connection()).check());
        const auto again = Migrator(desk.admin().connection()).migrate(false);
        QVERIFY(again);
        QVERIFY(again->applied.isEmpty());
        QVERIFY(!again->apiRebuilt);
        QCOMPARE(again->from, again->to);
    }

    void refusesANewerSchema_data() { TestDesk::backends(); }
    void refusesANewerSchema()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        QVERIFY(desk.adminExec(u"INSERT INTO desk.schema_migrations (version, name, sha256) VALUES "
                               "(900, 'later', '%1')"_s.arg(QString(64, u'0'))));
        for (const auto &done : {Migrator(desk.admin().connection()).check(), migrated(desk)}) {
            QVERIFY(!done);
            QCOMPARE(done.error().kind, ErrorKind::Schema);
            QCOMPARE(done.error().reason, u"schema_newer"_s);
        }
        const auto opened = desk.tryWorkspaceOf(u"alice"_s, TestDesk::passwordOf(u"alice"_s));
        QVERIFY(!opened);
        QCOMPARE(opened.error().reason, u"schema_newer"_s);
    }

    void refusesAChangedMigration_data() { TestDesk::backends(); }
    void refusesAChangedMigration()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        QVERIFY(desk.adminExec(
            u"UPDATE desk.schema_migrations SET sha256 = '%1' WHERE version = 2"_s.arg(QString(64, u'0'))));
        const auto done = Migrator(desk.admin().connection()).check();
        QVERIFY(!done);
        QCOMPARE(done.error().reason, u"schema_changed"_s);
    }

    /// What another release's upgrade left half-way is not there: all of a migration is one transaction.
    void sqliteMigratesItselfAtOpen()
    {
        const QTemporaryDir folder;
        WorkspaceUrl url;
        url.path = folder.path() + u"/old.db"_s;
        QVERIFY(initialiseSqlite(url, Login(u"root"_s)));
        {
            auto admin = AdminConnection::open(url);
            QVERIFY(admin);
            QVERIFY((*admin)->connection().script(u"t"_s, undoNewest()));
            QCOMPARE(Migrator((*admin)->connection()).check().error().reason, u"schema_older"_s);
        }
        const auto signedIn = signIn({url, Login(u"root"_s), {}, false});
        QVERIFY2(signedIn, signedIn ? "" : qPrintable(signedIn.error().reason + signedIn.error().operation));
        auto admin = AdminConnection::open(url);
        QVERIFY(Migrator((*admin)->connection()).check());
    }

    void postgresIsMigratedByTheVerbAlone()
    {
        TestDesk desk(u"postgres"_s);
        // What a desktop sees whose release knows one migration more.
        QVERIFY(desk.adminExec(u"DELETE FROM desk.schema_migrations "
                               "WHERE version = (SELECT max(version) FROM desk.schema_migrations)"_s));
        const auto opened = desk.tryWorkspaceOf(u"alice"_s, TestDesk::passwordOf(u"alice"_s));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Schema);
        QCOMPARE(opened.error().reason, u"schema_older"_s);
    }

    void aSecondMigratorWaits()
    {
        PostgresCluster &cluster = *PostgresCluster::shared();
        auto root = AdminConnection::open(cluster.admin(u"postgres"_s));
        QVERIFY((*root)->connection().execute(u"t"_s, u"CREATE DATABASE twice"_s));
        Result<MigrationReport> reports[2];
        {
            std::jthread first([&] { reports[0] = initialisePostgres(cluster.admin(u"twice"_s), {}, {}); });
            std::jthread second([&] { reports[1] = initialisePostgres(cluster.admin(u"twice"_s), {}, {}); });
        }
        // One made it; the other waited and then found it made.
        QVERIFY(reports[0].has_value() != reports[1].has_value());
        const Result<MigrationReport> &late = reports[0] ? reports[1] : reports[0];
        QCOMPARE(late.error().reason, u"already_initialised"_s);
    }

    void hearsEveryStatementOfAScript_data() { TestDesk::backends(); }
    /// The driver answers for the first alone.
    void hearsEveryStatementOfAScript()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        Connection &connection = desk.admin().connection();
        QVERIFY(connection.script(u"t"_s, u"SELECT 1; SELECT 2; SELECT 3"_s));
        const auto done = connection.script(u"t"_s, u"SELECT 1; INSERT INTO nowhere VALUES (1); SELECT 3"_s);
        QVERIFY(!done);
        if (backend == u"postgres")
            QCOMPARE(done.error().state, u"42P01"_s);
    }

    /// Logins belong to the server: nothing is made for one that another workspace has, and its verifier is
    /// not logged.
    void initRefusesATakenLogin()
    {
        PostgresCluster &cluster = *PostgresCluster::shared();
        auto root = AdminConnection::open(cluster.admin(u"postgres"_s));
        QVERIFY((*root)->connection().execute(u"t"_s, u"CREATE DATABASE taken"_s));
        QVERIFY((*root)->connection().execute(u"t"_s, u"CREATE ROLE holder LOGIN"_s));
        SecurityOfficer officer{Login(u"holder"_s), u"S1"_s, u"Somebody"_s, u"first-password"_s};
        const auto refused = initialisePostgres(cluster.admin(u"taken"_s), {}, officer);
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, u"login_taken"_s);
        QCOMPARE(migrateWorkspace(cluster.admin(u"taken"_s), {}).error().reason, u"not_a_workspace"_s);
        // A server that logs every statement logs none of this.
        QVERIFY((*root)->connection().execute(u"t"_s, u"ALTER SYSTEM SET log_statement = 'all'"_s));
        QVERIFY((*root)->connection().execute(u"t"_s, u"SELECT pg_reload_conf()"_s));
        officer.login = Login(u"taken.officer"_s);
        const auto made = initialisePostgres(cluster.admin(u"taken"_s), {}, officer);
        QVERIFY((*root)->connection().execute(u"t"_s, u"ALTER SYSTEM RESET log_statement"_s));
        QVERIFY((*root)->connection().execute(u"t"_s, u"SELECT pg_reload_conf()"_s));
        QVERIFY(made);
        QVERIFY(cluster.log().contains(u"CREATE SCHEMA"_s)); // it did log
        QVERIFY(!cluster.log().contains(u"SCRAM-SHA-256$"_s));
    }

    void refusesWhatIsNoWorkspace_data() { TestDesk::backends(); }
    void refusesWhatIsNoWorkspace()
    {
        QFETCH(QString, backend);
        if (backend == u"sqlite") {
            const QTemporaryDir folder;
            WorkspaceUrl url;
            url.path = folder.path() + u"/other.db"_s;
            QFile file(url.path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("name,amount\n1,2\n");
            file.close();
            QCOMPARE(AdminConnection::open(url).error().reason, u"not_a_workspace"_s);
            return;
        }
        const WorkspaceUrl url = PostgresCluster::shared()->admin(u"postgres"_s);
        const auto done = migrateWorkspace(url, {});
        QVERIFY(!done);
        QCOMPARE(done.error().reason, u"not_a_workspace"_s);
    }

private:
    static Result<void> migrated(TestDesk &desk)
    {
        const auto done = Migrator(desk.admin().connection()).migrate(false);
        return done ? Result<void>() : std::unexpected(done.error());
    }

    /// Takes back what the newest migration of SQLite made, as if it had not been there yet.
    static QString undoNewest()
    {
        const QDir folder(u":/walletdesk/sql/schema/sqlite"_s);
        QFile file(folder.filePath(folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name).constLast()));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no migrations");
        static const QRegularExpression makes(
            u"^(?:CREATE (?:UNIQUE )?(TABLE|INDEX|TRIGGER|VIEW) (\\w+)|ALTER TABLE (\\w+) ADD COLUMN (\\w+))"_s,
            QRegularExpression::MultilineOption);
        QString undo;
        for (auto found = makes.globalMatch(withoutSchemas(QString::fromUtf8(file.readAll())));
             found.hasNext();) {
            const auto made = found.next();
            undo.prepend(made.hasCaptured(3)
                             ? u"ALTER TABLE %1 DROP COLUMN %2;"_s.arg(made.captured(3), made.captured(4))
                             : u"DROP %1 IF EXISTS %2;"_s.arg(made.captured(1), made.captured(2)));
        }
        return undo
               + u"DELETE FROM schema_migrations WHERE version = (SELECT max(version) FROM schema_migrations)"_s;
    }
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
