#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>
#include <thread>

#include "admin_connection.h"
#include "backup.h"
#include "postgres_cluster.h"
#include "sql_workspace_opener.h"
#include "test_desk.h"

using namespace desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

WorkspaceUrl administratorOf(TestDesk &desk)
{
    const auto url = WorkspaceUrl::parse(desk.url(u"alice"_s));
    return desk.dialect() == Dialect::Sqlite ? *url : PostgresCluster::shared()->admin(url->database);
}

/// An empty place of the same kind.
WorkspaceUrl newPlace(TestDesk &desk, const QTemporaryDir &folder, const QString &name)
{
    WorkspaceUrl url = administratorOf(desk);
    if (desk.dialect() == Dialect::Sqlite) {
        url.path = folder.filePath(name + u"/desk.db"_s);
    } else {
        url.database = name;
        desk.adminExec(u"DROP DATABASE IF EXISTS "_s + name);
        desk.adminExec(u"CREATE DATABASE "_s + name + u" TEMPLATE template0 ENCODING 'UTF8'"_s);
    }
    return url;
}

QString textOf(AdminConnection &admin, const QString &sql)
{
    QSqlQuery query(admin.database());
    return query.exec(sql) && query.next() ? query.value(0).toString() : QString();
}

} // namespace

class TstBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data() { TestDesk::backends(); }
    void comesBackAsItWas();
    void refusesWhatIsNotTheBackup_data() { TestDesk::backends(); }
    void refusesWhatIsNotTheBackup();
    void leavesNothingOfOneThatFailed_data() { TestDesk::backends(); }
    void leavesNothingOfOneThatFailed();
    void isConsistentWhileOthersWrite_data() { TestDesk::backends(); }
    void isConsistentWhileOthersWrite();
};

void TstBackup::comesBackAsItWas()
{
    QFETCH(QString, backend);
    const QTemporaryDir folder;
    TestDesk desk(backend);
    QVERIFY(desk.adminExec(
        u"INSERT INTO wallet.users (id, user_no, name, created_at) VALUES ('u1', 'U1', '王小明', %1)"_s.arg(
            desk.dialect() == Dialect::Postgres ? u"now()"_s : u"0"_s)));
    const QString file = folder.filePath(u"desk.backup"_s);
    const auto made = backUp(administratorOf(desk), {}, file);
    QVERIFY2(made, made ? "" : qPrintable(made.error().reason));
    for (const QString &path : {file, file + u".json"_s})
        QCOMPARE(QFile::permissions(path)
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    QVERIFY(!desk.adminValue(u"SELECT value FROM desk.settings WHERE key = 'last_backup'"_s)
                 .toString()
                 .isEmpty());
    QCOMPARE(desk.adminValue(u"SELECT count(*) FROM evidence.audit WHERE action = 'backup_made'"_s).toInt(),
             1);
    const auto again = backUp(administratorOf(desk), {}, file);
    QVERIFY(!again);
    QCOMPARE(again.error().reason, u"file_exists"_s);

    const WorkspaceUrl place = newPlace(desk, folder, u"restored"_s);
    if (desk.dialect() == Dialect::Postgres) {
        WorkspaceUrl asAlice = place;
        asAlice.user = u"alice"_s;
        QVERIFY(desk.adminExec(u"GRANT CONNECT ON DATABASE restored TO alice"_s));
        const auto refused = restoreBackup(file, asAlice, TestDesk::passwordOf(u"alice"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, u"not_owner"_s);
    }
    const auto restored = restoreBackup(file, place, {});
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().reason));
    QVERIFY(restored->missingLogins.isEmpty());
    QVERIFY(restored->rows == made->rows);
    auto admin = AdminConnection::openCurrent(place);
    QVERIFY2(admin, admin ? "" : qPrintable(admin.error().reason));
    const bool lite = desk.dialect() == Dialect::Sqlite;
    const QString told =
        u"SELECT count(*) FROM %1 WHERE action = 'backup_restored' AND detail LIKE 'sha256=%'"_s;
    QCOMPARE(textOf(**admin, told.arg(lite ? u"audit"_s : u"evidence.audit"_s)), u"1"_s);
    QCOMPARE(textOf(**admin, lite ? u"SELECT name FROM users"_s : u"SELECT name FROM wallet.users"_s),
             u"王小明"_s);
    if (!lite) {
        // The rights came back with it: staff sign in and reach functions, and nothing else.
        SqlWorkspaceOpener opener(true);
        const auto workspace = TestDesk::wait(
            opener.open(u"postgresql://alice@127.0.0.1:%1/restored"_s.arg(PostgresCluster::shared()->port()),
                        {}, TestDesk::passwordOf(u"alice"_s)));
        QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().reason));
        QVERIFY(TestDesk::wait((*workspace)->staff().self()));
        QCOMPARE(textOf(**admin, u"SELECT has_table_privilege('alice', 'wallet.users', 'SELECT')"_s),
                 u"false"_s);
        QCOMPARE(textOf(**admin, u"SELECT has_database_privilege('public', 'restored', 'TEMP')::text"_s),
                 u"false"_s);
    }
    if (lite) {
        QCOMPARE(QFile::permissions(QFileInfo(place.path).path())
                     & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
                 QFile::Permissions());
        WorkspaceUrl beside = place; // whose file went, and its log did not
        beside.path += u"2"_s;
        QFile log(beside.path + u"-wal"_s);
        QVERIFY(log.open(QIODevice::WriteOnly));
        const auto refused = restoreBackup(file, beside, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, u"file_exists"_s);
    }
    const auto taken = restoreBackup(file, place, {});
    QVERIFY(!taken);
    QCOMPARE(taken.error().reason, lite ? u"file_exists"_s : u"not_empty"_s);
}

void TstBackup::refusesWhatIsNotTheBackup()
{
    QFETCH(QString, backend);
    const QTemporaryDir folder;
    TestDesk desk(backend);
    const QString file = folder.filePath(u"desk.backup"_s);
    QVERIFY(backUp(administratorOf(desk), {}, file));
    const WorkspaceUrl place = newPlace(desk, folder, u"refused"_s);
    const auto reason = [&] {
        const auto done = restoreBackup(file, place, {});
        return done ? QString() : done.error().reason;
    };
    WorkspaceUrl other;
    other.path = folder.filePath(u"other.db"_s);
    other.dialect = desk.dialect() == Dialect::Sqlite ? Dialect::Postgres : Dialect::Sqlite;
    const auto crossed = restoreBackup(file, other, {});
    QVERIFY(!crossed);
    QCOMPARE(crossed.error().reason, u"other_database"_s);

    // A manifest that says another number of rows: what comes back is not what was there.
    QFile manifest(file + u".json"_s);
    QVERIFY(manifest.open(QIODevice::ReadWrite));
    const QByteArray good = manifest.readAll();
    QJsonObject document = QJsonDocument::fromJson(good).object();
    QJsonObject rows = document.value(u"rows"_s).toObject();
    const QString table = desk.dialect() == Dialect::Sqlite ? u"staff"_s : u"desk.staff"_s;
    QVERIFY(rows.contains(table));
    rows.insert(table, 999);
    document.insert(u"rows"_s, rows);
    QVERIFY(manifest.resize(0) && manifest.seek(0));
    manifest.write(QJsonDocument(document).toJson());
    manifest.flush();
    QCOMPARE(reason(), u"restore_differs"_s);
    QVERIFY(manifest.resize(0) && manifest.seek(0));
    manifest.write(good);
    manifest.close();

    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.seek(damaged.size() / 2));
    damaged.write("damaged");
    damaged.close();
    QCOMPARE(reason(), u"backup_changed"_s);
    QVERIFY(QFile::remove(file + u".json"_s));
    QCOMPARE(reason(), u"manifest_missing"_s);
}

/// Room for 64 KiB: neither the file nor what the tools keep beside it stays.
void TstBackup::leavesNothingOfOneThatFailed()
{
    QFETCH(QString, backend);
    const QTemporaryDir folder;
    TestDesk desk(backend);
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit room{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &room), 0);
    const rlimit little{65536, room.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
    const auto failed = backUp(administratorOf(desk), {}, folder.filePath(u"desk.backup"_s));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &room), 0);
    std::signal(SIGXFSZ, before);
    QVERIFY(!failed);
    QCOMPARE(toText(failed.error().kind), toText(ErrorKind::Storage));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    QVERIFY(backUp(administratorOf(desk), {}, folder.filePath(u"desk.backup"_s)));
}

/// Each writer's transaction puts a customer and an account: a copy has both or neither.
void TstBackup::isConsistentWhileOthersWrite()
{
    QFETCH(QString, backend);
    const QTemporaryDir folder;
    TestDesk desk(backend);
    const bool lite = desk.dialect() == Dialect::Sqlite;
    std::atomic<int> written{0};
    const WorkspaceUrl url = administratorOf(desk);
    std::jthread writer([&](const std::stop_token &stop) {
        auto admin = AdminConnection::open(url);
        if (!admin)
            return;
        for (int i = 0; !stop.stop_requested(); ++i) {
            const QString insert =
                u"INSERT INTO %1users (id, user_no, name, created_at) VALUES ('u%2', 'U%2', 'Name', %3); "
                "INSERT INTO %1accounts (id, user_id, currency) VALUES ('a%2', 'u%2', 'CNY')"_s.arg(
                    lite ? u""_s : u"wallet."_s, QString::number(i), lite ? u"0"_s : u"now()"_s);
            if (!(*admin)->begin() || !(*admin)->connection().script(u"write"_s, insert)
                || !(*admin)->commit())
                return;
            ++written;
            // A moment in which others get the lock: SQLite gives it to whoever asks, not in turn.
            std::this_thread::sleep_for(2ms);
        }
    });
    QTRY_VERIFY_WITH_TIMEOUT(written > 20, 60'000);
    for (int round = 0; round < 3; ++round) {
        const QString file = folder.filePath(u"desk%1.backup"_s.arg(round));
        const auto made = backUp(url, {}, file);
        QVERIFY2(made, made ? "" : qPrintable(made.error().reason));
        const qint64 users = made->rows.value(lite ? u"users"_s : u"wallet.users"_s);
        QVERIFY(users > 20);
        QCOMPARE(made->rows.value(lite ? u"accounts"_s : u"wallet.accounts"_s), users);
        const auto restored = restoreBackup(file, newPlace(desk, folder, u"busy%1"_s.arg(round)), {});
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().reason));
    }
}

QTEST_GUILESS_MAIN(TstBackup)
#include "tst_backup.moc"
