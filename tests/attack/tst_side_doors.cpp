#include <memory>

#include "attacked_world.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// Ways to what is guarded that go neither through the front nor around the functions: what an answer says on
/// its way to being undone, locks and cursors that are kept open, VIPs in lists, commands cut short.
class TstSideDoors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_world.reset(); }
    void keepsToItselfWhoseOrdersTheyAre();
    void keepsTheCodeOfAnUnopenedPayment();
    void keepsTheAmountOfAVipsPayment();
    void stopsWhoKeepsOthersFromSealing();
    void stopsTheCursorOfADismissedAgent();
    void stopsTheCursorOfAFormerSupervisor();
    void keepsACommandCutShortFromHalfItsWork();

private:
    QString command(Intruder &intruder, const QString &call)
    {
        return intruder.state(AttackedWorld::filled(u"SELECT api."_s + call));
    }
    qint64 rows(const QString &table) { return m_world->number(u"SELECT count(*) FROM "_s + table); }

    std::unique_ptr<AttackedWorld> m_world;
};

void TstSideDoors::initTestCase()
{
    m_world = std::make_unique<AttackedWorld>();
    QVERIFY(m_world->desk().adminExec(
        u"UPDATE wallet.payments SET scheme = 'iso8583', response_code = 'Z7' WHERE order_no IN ('O2', 'O9')"_s));
}

/// An opening that is taken back answers the same, whoever the orders belong to and whether they exist.
void TstSideDoors::keepsToItselfWhoseOrdersTheyAre()
{
    const qint64 before = rows(u"evidence.audit"_s);
    Intruder intruder(m_world->desk(), u"bob"_s);
    QStringList answers;
    for (const char *who : {"'U1', 'O1', NULL, NULL", "'U1', 'O2', NULL, NULL", "'U2', NULL, 'T-U1', NULL",
                            "NULL, NULL, NULL, '[\"O1\", \"O3\"]'", "NULL, NULL, NULL, '[\"O1\", \"O2\"]'",
                            "NULL, 'nothing', NULL, NULL"}) {
        QCOMPARE(intruder.state(u"BEGIN"_s), QString());
        QCOMPARE(command(intruder, u"open_records_v1('{cmd}', %1)"_s.arg(QLatin1StringView(who))), QString());
        answers.append(intruder.value());
        QCOMPARE(intruder.state(u"ROLLBACK"_s), QString());
    }
    answers.removeDuplicates();
    QCOMPARE(answers.size(), 1);
    QCOMPARE(rows(u"evidence.audit"_s), before);
}

void TstSideDoors::keepsTheCodeOfAnUnopenedPayment()
{
    const qint64 before = rows(u"desk.unknown_codes"_s);
    Intruder intruder(m_world->desk(), u"bob"_s);
    const QString collect = u"collect_unknown_code_v1('{cmd}', '%1')"_s;
    QCOMPARE(command(intruder, collect.arg(u"O2"_s)), u"WD007 customer_not_opened"_s);
    QCOMPARE(intruder.state(u"BEGIN"_s), QString());
    QCOMPARE(command(intruder, u"open_customer_v1('{cmd}', 'U2')"_s), QString());
    QCOMPARE(command(intruder, collect.arg(u"O2"_s)), u"WD007 customer_not_opened"_s);
    QCOMPARE(intruder.state(u"ROLLBACK"_s), QString());
    QCOMPARE(command(intruder, collect.arg(u"O9"_s)), u"WD007 vip_grant_needed"_s);
    QVERIFY(!intruder.heard().contains(u"Z7"));
    QCOMPARE(rows(u"desk.unknown_codes"_s), before);
    QCOMPARE(command(intruder, u"open_customer_v1('{cmd}', 'U2')"_s), QString());
    QCOMPARE(command(intruder, collect.arg(u"O2"_s)), QString()); // on record, it is told
    QVERIFY(intruder.value().contains(u"Z7"));
}

/// An order number finds its payment; what it cost, and when, is a VIP's record.
void TstSideDoors::keepsTheAmountOfAVipsPayment()
{
    const auto found = [this](const QString &order) {
        Intruder intruder(m_world->desk(), u"alice"_s);
        const QString state = intruder.state(
            u"SELECT to_jsonb(f) FROM api.search_v1('s-now', %1'%2', '%2' || chr(1114111)%3) AS f"_s.arg(
                u"NULL, "_s.repeated(18), order, u", NULL"_s.repeated(4)));
        return state.isEmpty() ? intruder.value() : state;
    };
    const QString ordinary = found(u"O2"_s);
    QVERIFY2(ordinary.contains(u"\"amount_minor\": 5000"), qPrintable(ordinary));
    const QString vip = found(u"O9"_s);
    QVERIFY2(vip.contains(u"\"order_no\": \"O9\"") && vip.contains(u"\"amount_minor\": null")
                 && vip.contains(u"\"currency\": null") && vip.contains(u"\"at\": null"),
             qPrintable(vip));
}

/// Whoever seals holds a lock until their transaction ends. One who leaves it open without a row written is
/// ended too by the next one who seals, after the same 10 s.
void TstSideDoors::stopsWhoKeepsOthersFromSealing()
{
    const QString seal = u"SELECT number FROM api.seal_audit_v1()"_s;
    Intruder bob(m_world->desk(), u"bob"_s);
    QCOMPARE(bob.state(seal), QString());
    Intruder alice(m_world->desk(), u"alice"_s);
    QCOMPARE(alice.state(u"SET idle_in_transaction_session_timeout = 0"_s), QString());
    QCOMPARE(alice.state(u"BEGIN"_s), QString());
    QCOMPARE(alice.state(seal), QString());
    const qint64 sealed = rows(u"evidence.seals"_s);
    QCOMPARE(command(bob, u"open_search_v1('{cmd}')"_s), QString());
    QCOMPARE(bob.state(seal), QString());
    QCOMPARE(rows(u"evidence.seals"_s), sealed);
    QTest::qWait(10'500);
    QTRY_VERIFY(bob.state(seal).isEmpty() && rows(u"evidence.seals"_s) > sealed);
    QCOMPARE(alice.state(u"SELECT 1"_s), u"gone"_s);
}

/// A cursor keeps the snapshot of when it was declared; what its calls may is asked anew at each of them.
void TstSideDoors::stopsTheCursorOfADismissedAgent()
{
    QVERIFY(m_world->desk().adminExec(
        u"INSERT INTO desk.openings (id, login, user_id, txid) VALUES ('o-bob', 'bob', 'U-1', '1')"_s));
    Intruder bob(m_world->desk(), u"bob"_s);
    QCOMPARE(bob.state(u"BEGIN; DECLARE c CURSOR FOR SELECT a.* FROM generate_series(1, 9) AS i, LATERAL "
                       "api.customer_accounts_v1('U1', i) AS a; FETCH 1 FROM c"_s),
             QString());
    QVERIFY(m_world->desk().adminExec(u"UPDATE desk.staff SET active = false WHERE login = 'bob'"_s));
    bob.forget();
    QCOMPARE(bob.state(u"FETCH 1 FROM c"_s), u"WD001 not_staff"_s);
    QVERIFY(m_world->desk().adminExec(u"UPDATE desk.staff SET active = true WHERE login = 'bob'"_s));
}

void TstSideDoors::stopsTheCursorOfAFormerSupervisor()
{
    QVERIFY(m_world->desk().adminExec(
        u"INSERT INTO desk.staff_kinds (login, kind) VALUES ('sam', 'agent');"
        "INSERT INTO desk.openings (id, login, user_id, txid) VALUES ('o-sam', 'sam', 'U-9', '1'), "
        "('o-sam1', 'sam', NULL, '1')"_s));
    Intruder sam(m_world->desk(), u"sam"_s);
    QCOMPARE(sam.state(u"BEGIN; DECLARE c CURSOR FOR SELECT a.* FROM generate_series(1, 9) AS i, LATERAL "
                       "api.customer_accounts_v1('U9', i) AS a; FETCH 1 FROM c; DECLARE d CURSOR FOR SELECT "
                       "f.* FROM generate_series(1, 9) AS i, LATERAL api.payment_facts_v1('[\"O2\"]', i) AS "
                       "f; FETCH 1 FROM d"_s),
             QString());
    QVERIFY(m_world->desk().adminExec(
        u"DELETE FROM desk.staff_kinds WHERE login = 'sam' AND kind = 'supervisor'"_s));
    sam.forget();
    QCOMPARE(sam.state(u"SAVEPOINT s; FETCH 1 FROM c"_s), u"WD007 vip_grant_needed"_s);
    QCOMPARE(sam.state(u"ROLLBACK TO s; FETCH 1 FROM d"_s), u"WD007 customer_not_opened"_s);
    QCOMPARE(AttackedWorld::leakIn(sam.heard()), QString());
    QVERIFY(m_world->desk().adminExec(
        u"INSERT INTO desk.staff_kinds (login, kind) VALUES ('sam', 'supervisor'); DELETE FROM "
        "desk.staff_kinds WHERE login = 'sam' AND kind = 'agent'"_s));
}

/// A statement that is timed out leaves all of its rows or none, wherever it was.
void TstSideDoors::keepsACommandCutShortFromHalfItsWork()
{
    const QString all =
        u"SELECT (SELECT count(*) FROM desk.holds WHERE placed_by = 'bob') - (SELECT count(*) "
        "FROM evidence.audit WHERE login = 'bob' AND action = 'hold_placed')"_s;
    const qint64 before = m_world->number(all);
    Intruder bob(m_world->desk(), u"bob"_s);
    QCOMPARE(bob.state(u"SET statement_timeout = '1ms'"_s), QString());
    int cut = 0;
    for (int i = 0; i < 200; ++i) {
        const QString state =
            command(bob, u"place_hold_v1('{cmd}', 'U2', NULL, 'sign_in', 'lost_phone', NULL, NULL)"_s);
        QVERIFY2(state.isEmpty() || state == u"57014", qPrintable(state));
        cut += state.isEmpty() ? 0 : 1;
    }
    QVERIFY(cut > 0);
    QCOMPARE(m_world->number(all), before);
    QCOMPARE(AttackedWorld::leakIn(bob.heard()), QString());
}

QTEST_GUILESS_MAIN(TstSideDoors)
#include "tst_side_doors.moc"
