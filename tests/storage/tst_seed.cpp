#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "admin_connection.h"
#include "catalogue.h"
#include "diagnosis_service.h"
#include "seed_demo.h"
#include "seed_ring.h"
#include "seed_run.h"
#include "seed_stories.h"
#include "sql_workspace_opener.h"
#include "test_desk.h"

using namespace desk;
using namespace Qt::StringLiterals;

class TestSeed : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 present = 1'779'000'000'000; // 2026-05-17T06:40:00Z

    static SeedOptions small(quint64 seed)
    {
        SeedOptions options;
        options.users = 220;
        options.payments = 3000;
        options.seed = seed;
        options.now = present;
        return options;
    }

    /// Gathers every row as text.
    class Tape final : public SeedSink
    {
    public:
        void put(SeedTable table, std::initializer_list<QVariant> row) override
        {
            bytes += QByteArray::number(int(table));
            for (const QVariant &value : row)
                bytes += '|' + value.toString().toUtf8();
            bytes += '\n';
        }
        QByteArray bytes;
    };

    static QByteArray storyTape(quint64 seed)
    {
        Tape tape;
        SeedWorld world;
        world.seed = seed;
        world.now = present;
        world.sink = &tape;
        for (const SeedStory &story : seedStories())
            seedStory(world, story);
        seedFraudRing(world);
        return tape.bytes;
    }

private Q_SLOTS:
    void sameSeedSameBytes()
    {
        const QByteArray first = storyTape(7);
        QVERIFY(first.size() > 10'000);
        QCOMPARE(storyTape(7), first);
        QVERIFY(storyTape(8) != first);
    }

    void world_data() { TestDesk::backends(); }

    /// Every reference, every sum and every state of the world.
    void world()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        const auto report = seedWorkspace(desk.admin(), small(1));
        QVERIFY2(report, report ? "" : qPrintable(report.error().operation + report.error().reason));
        const auto zero = [&desk](const QString &from) {
            return desk.adminValue(u"SELECT count(*) FROM "_s + from).toLongLong();
        };
        QCOMPARE(zero(u"wallet.users"_s), 220);
        QCOMPARE(zero(u"wallet.payments"_s), report->payments);
        QVERIFY(report->payments >= 3000);
        QCOMPARE(zero(u"wallet.account_entries WHERE balance_after_minor < 0"_s), 0);
        QCOMPARE(
            zero(u"wallet.account_entries AS e JOIN wallet.account_entries AS b ON b.account_id = "
                 u"e.account_id "
                 "AND b.seq = e.seq - 1 "
                 "WHERE e.balance_after_minor <> b.balance_after_minor + e.delta_minor OR e.at < b.at"_s),
            0);
        QCOMPARE(
            zero(
                u"wallet.accounts AS a WHERE a.balance_minor <> coalesce((SELECT e.balance_after_minor "
                "FROM wallet.account_entries AS e WHERE e.account_id = a.id ORDER BY e.seq DESC LIMIT 1), 0)"_s),
            0);
        for (const auto &[child, parent] : QList<std::pair<QString, QString>>{
                 {u"wallet.payments.account_id"_s, u"wallet.accounts.id"_s},
                 {u"wallet.payments.card_id"_s, u"wallet.cards.id"_s},
                 {u"wallet.payments.merchant_id"_s, u"wallet.merchants.id"_s},
                 {u"wallet.payments.channel"_s, u"wallet.channels.code"_s},
                 {u"wallet.payments.original_id"_s, u"wallet.payments.id"_s},
                 {u"wallet.payment_events.payment_id"_s, u"wallet.payments.id"_s},
                 {u"wallet.account_entries.payment_id"_s, u"wallet.payments.id"_s},
                 {u"desk.tickets.owner"_s, u"desk.staff.login"_s},
                 {u"desk.holds.user_id"_s, u"wallet.users.id"_s}}) {
            const QString column = child.section(u'.', 2);
            QCOMPARE(
                zero(
                    u"%1 AS c WHERE c.%2 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %3 AS p WHERE p.%4 = c.%2)"_s
                        .arg(child.section(u'.', 0, 1), column, parent.section(u'.', 0, 1),
                             parent.section(u'.', 2))),
                0);
        }
        QCOMPARE(desk.adminValue(u"SELECT count(DISTINCT state) FROM desk.tickets"_s).toInt(), 6);
        QCOMPARE(desk.adminValue(u"SELECT count(DISTINCT phone) FROM wallet.users"_s).toInt(), 220);
        QCOMPARE(zero(u"desk.release_requests WHERE decision IS NULL"_s), 1);
        QCOMPARE(zero(u"desk.search_queue"_s), 0);
        QVERIFY(zero(u"desk.search_keys WHERE kind = 'phone_tail' AND key LIKE '0008%'"_s) >= 1);
        // Things are their owner's alone, but for those of the one ring.
        for (const auto &[table, ring] :
             QList<std::pair<QString, int>>{{u"wallet.devices"_s, 8}, {u"wallet.cards"_s, 7}}) {
            const QString shared =
                u"(SELECT max(n) FROM (SELECT fingerprint, count(DISTINCT user_id) AS n FROM "
                "%1 GROUP BY fingerprint HAVING count(*) > 1) AS x) AS y"_s.arg(table);
            QCOMPARE(zero(table + u" WHERE fingerprint IS NULL"_s), 0);
            QCOMPARE(desk.adminValue(u"SELECT * FROM "_s + shared).toInt(), ring);
            QCOMPARE(zero(u"(SELECT fingerprint FROM %1 GROUP BY fingerprint HAVING count(*) > 1) AS x"_s.arg(
                         table)),
                     1);
        }
        QCOMPARE(desk.adminValue(
                         u"SELECT count(DISTINCT user_id) FROM wallet.payments WHERE payee_no = '%1'"_s.arg(
                             seedUserNo(seedRing().back().number)))
                     .toInt(),
                 7);
        QCOMPARE(zero(u"evidence.audit WHERE action = 'seeded'"_s), 1);

        const auto again = seedWorkspace(desk.admin(), small(1));
        QVERIFY(!again);
        QCOMPARE(again.error().reason, u"already_seeded"_s);
    }

    void refusesThePeoplesNumbers_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("staff");
        for (const QString &backend : {u"sqlite"_s, u"postgres"_s}) {
            QTest::addRow("%s, a number", qPrintable(backend)) << backend << u"E0003"_s << u"somebody"_s;
            QTest::addRow("%s, a login", qPrintable(backend)) << backend << u"X1"_s << u"demo.wu"_s;
        }
    }

    /// At the start, before the world is made.
    void refusesThePeoplesNumbers()
    {
        QFETCH(QString, backend);
        QFETCH(QString, person);
        QFETCH(QString, staff);
        TestDesk desk(backend);
        QVERIFY(desk.adminExec(
            u"INSERT INTO desk.persons (id, employee_no, name) VALUES ('p', '%1', 'P')"_s.arg(person)));
        QVERIFY(desk.adminExec(
            u"INSERT INTO desk.staff (login, person_id, added_at) VALUES ('%1', 'p', %2)"_s.arg(
                staff, backend == u"postgres" ? u"now()"_s : u"0"_s)));
        SeedOptions options = small(1);
        bool begun = false;
        options.progress = [&begun](qint64, qint64) {
            begun = true;
        };
        const auto report = seedWorkspace(desk.admin(), options);
        QVERIFY(!report);
        QCOMPARE(report.error().reason, u"demo_in_the_way"_s);
        QVERIFY(!begun);
    }

    void brokenOff_data() { TestDesk::backends(); }

    /// A world that cannot be finished leaves nothing behind, and the next one finds everything in its place:
    /// each index, key and trigger, and the connection's settings.
    void brokenOff()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        const bool isPostgres = backend == u"postgres";
        const QString rules =
            isPostgres ? u"SELECT md5(string_agg(d, ';' ORDER BY d)) FROM ("
                         "SELECT pg_get_indexdef(i.indexrelid) AS d FROM pg_index AS i "
                         "JOIN pg_class AS c ON c.oid = i.indrelid "
                         "WHERE c.relnamespace IN ('wallet'::regnamespace, 'desk'::regnamespace) UNION ALL "
                         "SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint "
                         "WHERE connamespace IN ('wallet'::regnamespace, 'desk'::regnamespace)) AS x"_s
                       : u"SELECT group_concat(type || name || sql, ';') FROM (SELECT * FROM sqlite_schema "
                         "WHERE type IN ('index', 'trigger') ORDER BY name)"_s;
        const QString before = desk.adminValue(rules).toString();
        QVERIFY(!before.isEmpty());
        QVERIFY(desk.adminExec(u"INSERT INTO wallet.merchants (id, merchant_no, name) "
                               "VALUES ('MC00000007', '1', 'in the way')"_s));

        const auto report = seedWorkspace(desk.admin(), small(1));
        QVERIFY(!report);
        QCOMPARE(report.error().reason, u"demo_in_the_way"_s);
        QCOMPARE(desk.adminValue(u"SELECT count(*) FROM wallet.users"_s).toInt(), 0);
        QCOMPARE(desk.adminValue(u"SELECT count(*) FROM desk.search_keys"_s).toInt(), 0);
        QCOMPARE(desk.adminValue(rules).toString(), before);

        QVERIFY(desk.adminExec(u"DELETE FROM wallet.merchants"_s));
        QVERIFY(seedWorkspace(desk.admin(), small(1)));
        QCOMPARE(desk.adminValue(u"SELECT count(*) FROM wallet.users"_s).toInt(), 220);
        QCOMPARE(desk.adminValue(rules).toString(), before);
        if (!isPostgres) {
            QCOMPARE(desk.adminValue(u"PRAGMA foreign_keys"_s).toInt(), 1);
            QCOMPARE(desk.adminValue(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
            QCOMPARE(desk.adminValue(u"PRAGMA cache_size"_s).toInt(), -2000);
            QVERIFY(!desk.adminExec(u"INSERT INTO wallet.cards (id, user_id, issuer, last4, bound_at) "
                                    "VALUES ('x', 'nobody', 'bank', '0000', 0)"_s));
        }
    }

    /// docs/demo.md promises these customers to newcomers.
    void guide()
    {
        QFile file(QStringLiteral(SOURCE_DIR "/docs/demo.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const SeedStory &story : seedStories()) {
            const QString number = QString::number(story.number).rightJustified(2, u'0');
            const QString row = u"| %1 | %2 | %3 | %4 | 90000000%5 | "_s.arg(
                QString::fromLatin1(story.cause), story.name.toString(), seedUserNo(story.number),
                seedStoryPhone(story).right(4), number);
            QVERIFY2(text.contains(row), qPrintable(row));
        }
        for (const SeedRingMember &member : seedRing()) {
            const QString row = u"| %1 | %2 | "_s.arg(member.name.toString(), seedUserNo(member.number));
            QVERIFY2(text.contains(row), qPrintable(row));
        }
    }

    /// Made at the first click, found at the next; the tour's customer is the only one whose phone ends in
    /// 8000.
    void demo()
    {
        QTemporaryDir home;
        QStandardPaths::setTestModeEnabled(false);
        qputenv("XDG_DATA_HOME", home.path().toUtf8());
        SqlWorkspaceOpener opener;
        const auto first = TestDesk::wait(opener.openDemo());
        QVERIFY2(first, first ? "" : qPrintable(first.error().operation + first.error().reason));
        const auto found = QDir(home.path()).entryList({u"*"_s}, QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(found.size(), 1);
        const auto again = TestDesk::wait(opener.openDemo());
        QVERIFY(again);
        const auto url = demoWorkspace();
        QVERIFY(url);
        QCOMPARE(QFile::permissions(url->path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        auto admin = AdminConnection::openCurrent(*url);
        QVERIFY(admin);
        QSqlQuery query((*admin)->database());
        QVERIFY(
            query.exec(u"SELECT (SELECT count(*) FROM users), "
                       "(SELECT count(*) FROM search_keys WHERE kind = 'phone_tail' AND key GLOB '0008*'), "
                       "(SELECT count(*) FROM staff_kinds WHERE kind = 'supervisor')"_s)
            && query.next());
        QCOMPARE(query.value(0).toInt(), 2000);
        QCOMPARE(query.value(1).toInt(), 1);
        QCOMPARE(query.value(2).toInt(), 2);
    }

    void stories_data() { TestDesk::backends(); }

    /// The newest payment that did not succeed has the promised cause.
    void stories()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        SeedOptions options = small(1);
        options.users = 0;
        options.payments = 0;
        QVERIFY(seedWorkspace(desk.admin(), options));
        QByteArray wrong;
        const auto workspace = desk.workspaceOf(u"sue"_s); // some of them are VIP
        DiagnosisService service(workspace->diagnosis(), Catalogue::builtIn());
        for (const SeedStory &story : seedStories()) {
            const QString order =
                desk.adminValue(
                        u"SELECT p.order_no FROM wallet.payments AS p WHERE p.user_id = '%1' "
                        "AND p.status IN ('failed', 'pending', 'unknown') "
                        "ORDER BY p.created_at DESC, p.id DESC LIMIT 1"_s.arg(seedUserId(story.number)))
                    .toString();
            QVERIFY2(order.endsWith(u"90000000"_s + QString::number(story.number).rightJustified(2, u'0')),
                     qPrintable(order));
            const auto diagnosis = TestDesk::wait(service.diagnose(OrderNo(order)));
            QVERIFY2(diagnosis, diagnosis ? "" : qPrintable(diagnosis.error().reason));
            const QByteArray told = seedUserNo(story.number).toLatin1();
            if (diagnosis->primaryCause != QLatin1StringView(story.cause)
                || diagnosis->primaryCheck != QLatin1StringView(story.check))
                wrong += told + ": " + diagnosis->primaryCause.toLatin1() + " by "
                         + diagnosis->primaryCheck.toLatin1() + "; ";
        }
        QCOMPARE(wrong, QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestSeed)
#include "tst_seed.moc"
