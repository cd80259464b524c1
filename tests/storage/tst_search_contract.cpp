#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include "search_indexer.h"
#include "test_desk.h"

using namespace desk;

namespace {

void fillWorld(TestDesk &desk)
{
    const QString users =
        u"INSERT INTO wallet.users (id, user_no, name, phone, phone_e164, email, id_number, status, "
        "created_at) VALUES (%1, %2)"_qs;
    const QString at =
        desk.dialect() == Dialect::Sqlite ? u"1750000000000"_qs : u"'2025-06-15 15:06:40+00'"_qs;
    const QStringList people = {
        u"'9223372036854775808','U10001','王小明','13812345678','+8613812345678','zhang.san@example.com',"
        "'11010119900307123X','active'"_qs,
        u"'u-b','U10002','单雄信','13912340007','+8613912340007','Shan_Xiong@example.com',"
        "'110101199003071234','active'"_qs,
        u"'u-c','U10003','María O''Neil','+442079460958','+442079460958','maria%_x@example.org',NULL,'closed'"_qs,
        u"'u-d','AB\\77','欧阳修','15012345678','+8615012345678',NULL,NULL,'active'"_qs,
    };
    for (const QString &person : people)
        QVERIFY(desk.adminExec(users.arg(person, at)));
    QVERIFY(desk.adminExec(u"INSERT INTO wallet.cards (id, user_id, issuer, last4, bound_at) VALUES "
                           "('c1', 'u-b', 'ICBC', '9911', %1)"_qs.arg(at)));
    QVERIFY(desk.adminExec(u"INSERT INTO wallet.accounts (id, user_id, currency) VALUES "
                           "('a1', 'u-b', 'KWD')"_qs));
    QVERIFY(desk.adminExec(
        u"INSERT INTO wallet.payments (id, order_no, merchant_order_no, channel_ref, user_id, account_id, "
        u"kind, "
        "amount_minor, currency, status, created_at, local_day) VALUES ('p1', 'WD2026-000123456789', "
        "'9223372036854775809', 'cHaN-77_x%%', 'u-b', 'a1', 'payment', 1234, 'KWD', 'failed', %1, 20250615)"_qs
            .replace(u"%%"_qs, u"%"_qs)
            .replace(u"%1"_qs, at)));
    QVERIFY(
        desk.adminExec(u"INSERT INTO desk.tickets (id, ticket_no, user_id, category, subject, created_by, "
                       "created_at, updated_by, updated_at) VALUES ('t1', 'T-2026-0042', 'u-d', 'refund', "
                       "'No refund', 'alice', %1, 'alice', %1)"_qs.arg(at)));
    QCOMPARE(SearchIndexer(desk.admin()).drain().value(), 4);
}

} // namespace

class TestSearchContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDesk::backends(); }

    void init()
    {
        QFETCH_GLOBAL(QString, backend);
        if (m_desk && m_backend == backend)
            return;
        m_workspace.reset();
        m_desk = std::make_unique<TestDesk>(backend);
        m_backend = backend;
        fillWorld(*m_desk);
        m_workspace = m_desk->workspaceOf(u"alice"_qs);
    }

    void cleanupTestCase()
    {
        m_workspace.reset();
        m_desk.reset();
    }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("match");
        QTest::addColumn<int>("quality");
        QTest::addColumn<QString>("number");
        const auto row = [](const QString &text, const char *match, int quality, const QString &number) {
            QTest::newRow(qPrintable(text)) << text << QString::fromLatin1(match) << quality << number;
        };
        row(u"13812345678"_qs, "phone", 0, u"U10001"_qs);
        row(u"+86 138 1234 5678"_qs, "phone", 0, u"U10001"_qs);
        row(u"008613812345678"_qs, "phone", 0, u"U10001"_qs);
        row(u"１３８１２３４５６７８"_qs, "phone", 0, u"U10001"_qs);
        row(u"1381"_qs, "phone", 1, u"U10001"_qs);
        row(u"0007"_qs, "phone", 2, u"U10002"_qs);
        row(u"020 7946 0958"_qs, "phone", 0, u"U10003"_qs);
        row(u"王"_qs, "name", 1, u"U10001"_qs);
        row(u"小明"_qs, "name", 2, u"U10001"_qs);
        row(u"wangxiaoming"_qs, "pinyin", 0, u"U10001"_qs);
        row(u"Xiao Ming"_qs, "pinyin", 2, u"U10001"_qs);
        row(u"wxm"_qs, "pinyin", 0, u"U10001"_qs);
        row(u"shanxiong"_qs, "pinyin", 1, u"U10002"_qs);
        row(u"ouyang"_qs, "pinyin", 1, u"AB\\77"_qs);
        row(u"maria oneil"_qs, "name", 0, u"U10003"_qs);
        row(u"O’NEIL"_qs, "name", 1, u"U10003"_qs);
        row(u"ZHANG.SAN@EXAMPLE.COM"_qs, "email", 0, u"U10001"_qs);
        row(u"xiong@"_qs, "email", 2, u"U10002"_qs);
        row(u"maria%_"_qs, "email", 1, u"U10003"_qs);
        row(u"u10002"_qs, "user_no", 0, u"U10002"_qs);
        row(u"10002"_qs, "user_no", 0, u"U10002"_qs);
        row(u"ab\\7"_qs, "user_no", 1, u"AB\\77"_qs);
        row(u"11010119900307123x"_qs, "id_number", 0, u"U10001"_qs);
        row(u"123X"_qs, "id_number", 2, u"U10001"_qs);
        row(u"9911"_qs, "card", 2, u"U10002"_qs);
        row(u"WD2026-000123456789"_qs, "order_no", 0, u"WD2026-000123456789"_qs);
        row(u"wd2026-0001"_qs, "order_no", 1, u"WD2026-000123456789"_qs);
        row(u"9223372036854775809"_qs, "merchant_order_no", 0, u"WD2026-000123456789"_qs);
        row(u"cHaN-77_x"_qs, "channel_ref", 1, u"WD2026-000123456789"_qs);
        row(u"T-2026-0042"_qs, "ticket_no", 0, u"T-2026-0042"_qs);
        row(u"订单WD2026-000123456789怎么失败了？"_qs, "order_no", 0, u"WD2026-000123456789"_qs);
    }

    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QString, match);
        QFETCH(int, quality);
        QFETCH(QString, number);
        const auto answer = m_desk->wait(m_workspace->search().search(text, {}));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().operation + u' ' + answer.error().reason));
        QVERIFY(!answer->hits.isEmpty());
        const SearchHit &hit = answer->hits.first();
        QCOMPARE(toText(hit.match), match);
        QCOMPARE(int(hit.quality), quality);
        const QString found = hit.type == SearchHitType::User      ? hit.userNo.value()
                              : hit.type == SearchHitType::Payment ? hit.orderNo.value()
                                                                   : hit.ticketNo.value();
        QCOMPARE(found, number);
        QCOMPARE(answer->hint, SearchHint::None);
    }

    void findsNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("tooShort");
        QTest::newRow("per cent") << u"%"_qs << true;
        QTest::newRow("underscores") << u"____"_qs << true;
        QTest::newRow("per cent after a name") << u"王%"_qs << false;
        QTest::newRow("underscore for a letter") << u"wd2026_"_qs << false;
        QTest::newRow("quote") << u"'; DROP TABLE users; --"_qs << false;
        QTest::newRow("backslash") << u"王\\"_qs << false;
        QTest::newRow("middle of a phone") << u"2345"_qs << false;
        QTest::newRow("unknown") << u"zzzzzz"_qs << false;
        QTest::newRow("three digits") << u"567"_qs << true;
    }

    void findsNothing()
    {
        QFETCH(QString, text);
        QFETCH(bool, tooShort);
        const auto answer = m_desk->wait(m_workspace->search().search(text, {}));
        QVERIFY(answer);
        QVERIFY(answer->hits.isEmpty());
        QCOMPARE(answer->hint, tooShort ? SearchHint::TooShort : SearchHint::NothingFound);
    }

    void answersMasked()
    {
        const auto answer = m_desk->wait(m_workspace->search().search(u"9911"_qs, {}));
        const SearchHit &hit = answer->hits.first();
        QCOMPARE(hit.name, u"**信"_qs);
        QCOMPARE(hit.phone, u"139****0007"_qs);
        QCOMPARE(hit.marked, u"**** 9911"_qs);
        QCOMPARE(hit.marked.mid(hit.markStart, hit.markLength), u"9911"_qs);
        const auto payment = m_desk->wait(m_workspace->search().search(u"WD2026-000123456789"_qs, {}));
        QCOMPARE(payment->hits.first().detail, u"1.234 KWD"_qs);
        QCOMPARE(payment->hits.first().status, u"failed"_qs);
        QCOMPARE(payment->hits.first().at.toMSecsSinceEpoch(), qint64(1'750'000'000'000));
    }

    void isBestFirstAndBounded()
    {
        const auto answer = m_desk->wait(m_workspace->search().search(u"5678"_qs, {}));
        QCOMPARE(answer->hits.size(), 2);
        for (int i = 1; i < answer->hits.size(); ++i)
            QVERIFY(answer->hits[i - 1].quality <= answer->hits[i].quality);
    }

    void followsChanges()
    {
        QVERIFY(m_desk->adminExec(u"UPDATE wallet.users SET name = '仇英' WHERE id = 'u-c'"_qs));
        QCOMPARE(SearchIndexer(m_desk->admin()).drain().value(), 1);
        QCOMPARE(m_desk->wait(m_workspace->search().search(u"qiuying"_qs, {}))->hits.size(), 1);
        QVERIFY(m_desk->wait(m_workspace->search().search(u"oneil"_qs, {}))->hits.isEmpty());
        QVERIFY(m_desk->adminExec(u"UPDATE wallet.users SET name = 'María O''Neil' WHERE id = 'u-c'"_qs));
        SearchIndexer indexer(m_desk->admin());
        QVERIFY(indexer.queueEverybody());
        QCOMPARE(indexer.drain().value(), 4);
        QCOMPARE(indexer.drain().value(), 0);
        QCOMPARE(m_desk->wait(m_workspace->search().search(u"oneil"_qs, {}))->hits.size(), 1);
    }

    void opensASessionOnRecord()
    {
        m_desk->wait(m_workspace->search().search(u"5678"_qs, {}));
        const QString sessions = u"SELECT count(*) FROM desk.search_sessions"_qs;
        const QString rows = u"SELECT count(*) FROM evidence.audit WHERE action = 'search_opened'"_qs;
        QCOMPARE(m_desk->adminValue(sessions).toInt(), 1);
        QCOMPARE(m_desk->adminValue(rows).toInt(), 1);
    }

    /// What psql could try with a person's own login.
    void refusesOtherSessions()
    {
        if (m_desk->dialect() == Dialect::Sqlite)
            QSKIP("one seat: the file's owner reads everything");
        m_desk->wait(m_workspace->search().search(u"5678"_qs, {}));
        const QString known =
            m_desk->adminValue(u"SELECT max(id) FROM desk.search_sessions WHERE login = 'alice'"_qs)
                .toString();
        const auto ask = [](QSqlQuery &query, const QString &session) {
            QString sql = u"SELECT count(*) FROM api.search_v1('%1', "_qs.arg(session);
            QStringList unset(24, u"NULL"_qs);
            return query.exec(sql + unset.join(u", ") + u')') ? QString()
                                                              : query.lastError().nativeErrorCode();
        };
        const auto begin = [this](const QString &login, QSqlDatabase &db) {
            const QUrl url(m_desk->url(login));
            db = QSqlDatabase::addDatabase(u"QPSQL"_qs, u"raw-"_qs + login);
            db.setHostName(url.host());
            db.setPort(url.port());
            db.setDatabaseName(url.path().mid(1));
            return db.open(login, TestDesk::passwordOf(login));
        };
        {
            QSqlDatabase alice;
            QSqlDatabase bob;
            QVERIFY(begin(u"alice"_qs, alice));
            QVERIFY(begin(u"bob"_qs, bob));
            QSqlQuery own(alice);
            QSqlQuery other(bob);
            QCOMPARE(ask(own, known), QString());
            QCOMPARE(ask(other, known), u"WD007"_qs);
            QCOMPARE(ask(own, u"no-such-session"_qs), u"WD007"_qs);
            // A session of one's own transaction would leave no trace after its rollback.
            QVERIFY(alice.transaction());
            QVERIFY(own.exec(
                u"SELECT api.open_search_v1('01890000-0000-7000-8000-0000000000aa')::jsonb ->> 'session'"_qs));
            QVERIFY(own.next());
            const QString fresh = own.value(0).toString();
            QVERIFY(!fresh.isEmpty());
            QCOMPARE(ask(own, fresh), u"WD008"_qs);
            QVERIFY(alice.rollback());
            // Rolling back does not give answers back.
            for (int i = 0; i < 301; ++i) {
                alice.transaction();
                ask(own, known);
                alice.rollback();
            }
            QCOMPARE(ask(own, known), u"WD005"_qs);
            QVERIFY(m_desk->adminExec(
                u"UPDATE desk.search_sessions SET opened_at = opened_at - interval '16 minutes', "
                "counted_from = counted_from + 1000"_qs));
            QCOMPARE(ask(own, known), u"WD009"_qs);
        }
        QSqlDatabase::removeDatabase(u"raw-alice"_qs);
        QSqlDatabase::removeDatabase(u"raw-bob"_qs);
        // The store opens another by itself.
        QCOMPARE(m_desk->wait(m_workspace->search().search(u"5678"_qs, {}))->hits.size(), 2);
    }

    void masksLikeTheProgram()
    {
        if (m_desk->dialect() == Dialect::Sqlite)
            QSKIP("SQLite calls the program's own functions; tst_masks tests these");
        QFile file(QStringLiteral(SOURCE_DIR "/tests/support/mask_cases.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine()).chopped(1);
            const QStringList cells = line.split(u',');
            QString value = cells[1];
            value.replace(u'\'', u"''"_qs);
            const QString sql = u"SELECT compat.mask_%1('%2')"_qs.arg(cells[0], value);
            QCOMPARE(m_desk->adminValue(sql).toString(), cells[2]);
        }
    }

private:
    std::unique_ptr<TestDesk> m_desk;
    std::shared_ptr<Workspace> m_workspace;
    QString m_backend;
};

QTEST_GUILESS_MAIN(TestSearchContract)
#include "tst_search_contract.moc"
