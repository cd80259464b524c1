#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <pwd.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

#include "admin_connection.h"
#include "error_map.h"
#include "executor.h"
#include "postgres_cluster.h"
#include "sign_in.h"
#include "sql_workspace_opener.h"
#include "test_desk.h"
#include "workspace_setup.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

struct Made
{
    Made()
    {
        url.path = folder.path() + u"/desk.db"_s;
        ok = initialiseSqlite(url, Login(u"root"_s)).has_value();
    }
    Error refusal() const
    {
        const auto done = signIn({url, Login(u"root"_s), {}, true});
        return done ? Error{} : done.error();
    }
    QTemporaryDir folder;
    WorkspaceUrl url;
    bool ok = false;
};

/// While it lives the kernel refuses any write past \a size of a file, as a full disk would.
struct FullDisk
{
    explicit FullDisk(qint64 size)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before);
        rlimit small = before;
        small.rlim_cur = rlim_t(size);
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

    rlimit before{};
};

/// While it lives the process is an ordinary user who owns \a files: root may write everywhere.
struct OrdinaryUser
{
    explicit OrdinaryUser(const QStringList &files)
    {
        const passwd *nobody = getpwnam("nobody");
        if (!root || !nobody)
            return;
        for (const QString &file : files) {
            if (::chown(file.toUtf8().constData(), nobody->pw_uid, nobody->pw_gid) != 0)
                return;
        }
        if (::seteuid(nobody->pw_uid) != 0)
            qWarning("root stays root");
    }
    ~OrdinaryUser()
    {
        if (root && ::seteuid(0) != 0)
            qFatal("root was not given back");
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

private:
    const bool root = geteuid() == 0;
};

} // namespace

/// Each thing that goes wrong outside the program has its own reason, and nothing is lost by it.
class TestFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("reason");
        QTest::newRow("password") << u"postgresql://a:secret@h/db"_s << u"password_in_url"_s;
        QTest::newRow("password option") << u"postgresql://a@h/db?password=x"_s << u"password_in_url"_s;
        QTest::newRow("scheme") << u"mysql://h/db"_s << u"unknown_scheme"_s;
        QTest::newRow("no path") << u"sqlite:"_s << u"path_missing"_s;
        QTest::newRow("no database") << u"postgresql://a@h"_s << u"database_missing"_s;
        QTest::newRow("option") << u"postgresql://a@h/db?options=-c%20x"_s << u"option_refused"_s;
        QTest::newRow("good") << u"postgresql://a%40b@h1,h2:5433/db?sslmode=verify-full"_s << QString();
        QTest::newRow("sqlite") << u"sqlite:/tmp/a%20b.db"_s << QString();
    }

    void urls()
    {
        QFETCH(QString, url);
        QFETCH(QString, reason);
        const auto parsed = WorkspaceUrl::parse(url);
        QCOMPARE(parsed ? QString() : parsed.error().reason, reason);
        if (!parsed || parsed->dialect == Dialect::Sqlite)
            return;
        QCOMPARE(parsed->user, u"a@b"_s);
        QCOMPARE(parsed->hosts, (QStringList{u"h1"_s, u"h2"_s}));
        QCOMPARE(parsed->displayName(), u"postgresql://a@b@h1,h2:5433/db"_s);
    }

    void serverDown()
    {
        const auto opened = TestDesk::wait(
            SqlWorkspaceOpener().open(u"postgresql://alice@127.0.0.1:1/desk"_s, Login(u"alice"_s), u"x"_s));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Unavailable);
        QCOMPARE(opened.error().reason, u"server_down"_s);
    }

    void databaseMissing()
    {
        PostgresCluster &cluster = *PostgresCluster::shared();
        const auto opened = AdminConnection::open(cluster.admin(u"nowhere"_s));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Schema);
        QCOMPARE(opened.error().reason, u"not_a_workspace"_s);
    }

    void fileMissing()
    {
        WorkspaceUrl url;
        url.path = u"/nowhere/at/all.db"_s;
        const Error error = signIn({url, {}, {}, true}).error();
        QCOMPARE(error.kind, ErrorKind::Schema);
        QCOMPARE(error.reason, u"file_missing"_s);
    }

    void corruptFile()
    {
        Made made;
        QVERIFY(made.ok);
        QFile file(made.url.path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(4096);
        file.write(QByteArray(40 * 4096, '\x5a'));
        file.close();
        const Error error = made.refusal();
        QCOMPARE(error.kind, ErrorKind::Storage);
        QCOMPARE(error.reason, u"storage_corrupt"_s);
    }

    void lockedFile()
    {
        TestDesk desk(u"sqlite"_s);
        QVERIFY(desk.adminExec(
            u"INSERT INTO users (id, user_no, name, created_at) VALUES ('u1', 'U1', 'Li', 0)"_s));
        const auto workspace = desk.workspaceOf(u"alice"_s);
        QVERIFY(desk.admin().begin());
        PlaceHold hold;
        hold.user = UserNo(u"U1"_s);
        hold.reason = HoldReason::LostPhone;
        const CommandId id = newCommandId();
        const auto refused = TestDesk::wait(workspace->holds().place(id, hold));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Busy);
        QCOMPARE(refused.error().reason, u"locked"_s);
        QVERIFY(desk.admin().rollback());
        QVERIFY(TestDesk::wait(workspace->holds().place(id, hold)));
    }

    void fullDisk()
    {
        TestDesk desk(u"sqlite"_s);
        QVERIFY(desk.adminExec(
            u"INSERT INTO users (id, user_no, name, created_at) VALUES ('u1', 'U1', 'Li', 0)"_s));
        const auto workspace = desk.workspaceOf(u"alice"_s);
        PlaceHold hold;
        hold.user = UserNo(u"U1"_s);
        hold.reason = HoldReason::LostPhone;
        hold.note = QString(200, u'n');
        QVERIFY(TestDesk::wait(workspace->holds().place(newCommandId(), hold)));
        const CommandId id = newCommandId();
        Result<HoldId> refused;
        {
            const FullDisk full(QFileInfo(WorkspaceUrl::parse(desk.url({}))->path + u"-wal"_s).size());
            refused = TestDesk::wait(workspace->holds().place(id, hold));
        }
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QVERIFY2(TestDesk::wait(workspace->holds().place(id, hold)), "works again when there is space");
        QCOMPARE(desk.adminValue(u"SELECT count(*) FROM holds"_s).toInt(), 2);
        QCOMPARE(desk.adminValue(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    }

    /// What SQLite answers on a file system without room, where it cannot even make the index of its log.
    void openingOnAFullDisk()
    {
        const Error error = sqliteError(u"open"_s, SQLITE_IOERR_SHMSIZE, {});
        QCOMPARE(error.kind, ErrorKind::Storage);
        QCOMPARE(error.reason, u"storage_full"_s);
        QCOMPARE(sqliteError(u"open"_s, SQLITE_IOERR_READ, {}).reason, u"storage_io"_s);
    }

    void readOnlyFolder()
    {
        Made made;
        QVERIFY(made.ok);
        Error error;
        {
            const OrdinaryUser user({made.url.path, made.folder.path()});
            QVERIFY(geteuid() != 0);
            QFile::setPermissions(made.url.path, QFile::ReadOwner);
            QFile::setPermissions(made.folder.path(), QFile::ReadOwner | QFile::ExeOwner);
            error = made.refusal();
            QFile::setPermissions(made.folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        QCOMPARE(error.kind, ErrorKind::Storage);
        QCOMPARE(error.reason, u"storage_read_only"_s);
    }

    void filesAreTheOwnersAlone()
    {
        Made made;
        WorkspaceUrl url;
        url.path = made.folder.path() + u"/new/desk.db"_s;
        QVERIFY(initialiseSqlite(url, Login(u"root"_s)));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                            | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(url.path) & others));
        QVERIFY(!(QFile::permissions(made.folder.path() + u"/new"_s) & others));
        QCOMPARE(initialiseSqlite(url, Login(u"root"_s)).error().reason, u"already_initialised"_s);
    }

    /// A server that hangs answers neither the call nor its cancel: the socket is cut and the call comes
    /// back.
    void hungServer()
    {
        PostgresCluster &cluster = *PostgresCluster::shared();
        TestDesk desk(u"postgres"_s);
        const auto workspace = desk.workspaceOf(u"alice"_s);
        QVERIFY(TestDesk::wait(workspace->staff().self()));
        const auto pids = desk.adminValue(u"SELECT string_agg(pid::text, ' ') FROM pg_stat_activity "
                                          "WHERE usename = 'alice'"_s)
                              .toString()
                              .split(u' ');
        QList<qint64> stopped{cluster.process()};
        for (const QString &pid : pids)
            stopped.append(pid.toLongLong());
        for (const qint64 pid : stopped)
            ::kill(pid_t(pid), SIGSTOP);
        std::stop_source source;
        const auto hanging = workspace->history().totals(UserNo(u"U1"_s), {}, source.get_token());
        QTest::qWait(200);
        source.request_stop();
        QElapsedTimer timer;
        timer.start();
        const auto done = TestDesk::wait(hanging);
        for (const qint64 pid : stopped)
            ::kill(pid_t(pid), SIGCONT);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Cancelled);
        QVERIFY(TestDesk::wait(workspace->staff().self()));
    }
};

QTEST_GUILESS_MAIN(TestFailures)
#include "tst_failures.moc"
