#include "attacked_world.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// Money by way of refund requests, past the program. Besides AttackedWorld: the payments S1 and S4 (50.00
/// and 10,000.00) of U1, S2 of U2, S9 of the VIP U9, the transfer T1; alone one may have 20.00 approved, a
/// supervisor may approve 30.00. Waiting requests: rr-alice (25.00), rr-sue (25.00, sue's own), rr-big
/// (50.00), rr-bob (25.00, bob has left the desk since), and rr-old, which lapsed.
class TstRefundAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_world.reset(); }
    void refuses_data();
    void refuses();
    void undoesWithItsTransaction();
    void keepsTheLimitInSmallParts();
    void refusesTheSecondOfTwoAtOnce();
    void refusesTheSecondPartAtOnce();
    void stopsWhoWasDismissed();
    void showsNoQueueUnrecorded();
    void showsNoRowUnrecorded();
    void tellsTheCoreWhatIsApproved();

private:
    void paid(const QString &id, const QString &user, const QString &account, const QString &kind,
              qint64 minor);
    void verified(const QString &login, const QString &user);
    void forgetReadings();
    void waiting(const QString &id, const QString &login, const QString &payment, qint64 minor);
    static QString asking(const QString &order, qint64 minor, const QString &command = u"{cmd}"_s);
    QString opened(Intruder &who, const QString &user = u"U1"_s);
    static QString queue(const QString &reading, const QString &login = u"sue"_s,
                         const QString &limit = u"200"_s);
    qint64 count(const QString &condition);

    std::unique_ptr<AttackedWorld> m_world;
};

void TstRefundAttacks::paid(const QString &id, const QString &user, const QString &account,
                            const QString &kind, qint64 minor)
{
    QVERIFY(m_world->desk().adminExec(m_world->payment(id, user, account, kind, u"succeeded"_s)
                                          .replace(u"5000"_s, QString::number(minor))));
}

void TstRefundAttacks::verified(const QString &login, const QString &user)
{
    const QString contact = u"c-%1-%2"_s.arg(login, user);
    QVERIFY(m_world->desk().adminExec(
        u"INSERT INTO desk.contacts (id, channel, user_id, login, started_at) VALUES ('%1', 'call', '%2', "
        "'%3', now() - interval '1 hour') ON CONFLICT DO NOTHING;"
        "INSERT INTO desk.verifications (id, contact_id, user_id, login, question, passed, at) SELECT "
        "c.id || q, c.id, c.user_id, c.login, q, true, now() FROM desk.contacts AS c, "
        "unnest(ARRAY['sms_code', 'birth_date']) AS q WHERE c.login = '%3' AND c.user_id = '%2';"_s.arg(
            contact, user, login)));
}

void TstRefundAttacks::waiting(const QString &id, const QString &login, const QString &payment, qint64 minor)
{
    QVERIFY(m_world->desk().adminExec(
        u"INSERT INTO desk.refund_requests (id, payment_id, contact_id, amount_minor, currency, reason_code, "
        "note, requested_by) SELECT '%1', '%2', c.id, %3, 'CNY', 'other', 'for a reason', '%4' FROM "
        "desk.contacts AS c WHERE c.login = '%4' AND c.user_id = 'U-1' AND c.ended_at IS NULL"_s
            .arg(id, payment)
            .arg(minor)
            .arg(login)));
    QCOMPARE(count(u"id = '%1' AND state = 'waiting'"_s.arg(id)), 1);
}

void TstRefundAttacks::initTestCase()
{
    m_world = std::make_unique<AttackedWorld>();
    paid(u"S1"_s, u"U-1"_s, u"A1"_s, u"payment"_s, 5000);
    paid(u"S4"_s, u"U-1"_s, u"A1"_s, u"payment"_s, 1000000);
    paid(u"S2"_s, u"U-2"_s, u"A2"_s, u"payment"_s, 5000);
    paid(u"S9"_s, u"U-9"_s, u"A9"_s, u"payment"_s, 5000);
    paid(u"T1"_s, u"U-1"_s, u"A1"_s, u"transfer_out"_s, 5000);
    for (const char *login : {"alice", "bob", "sue"})
        verified(QString::fromLatin1(login), u"U-1"_s);
    waiting(u"rr-alice"_s, u"alice"_s, u"P-S4"_s, 2500);
    waiting(u"rr-sue"_s, u"sue"_s, u"P-S4"_s, 2500);
    waiting(u"rr-big"_s, u"alice"_s, u"P-S4"_s, 5000);
    waiting(u"rr-bob"_s, u"bob"_s, u"P-S4"_s, 2500);
    waiting(u"rr-old"_s, u"alice"_s, u"P-S4"_s, 2500);
    m_world->desk().adminExec(
        u"INSERT INTO desk.refund_limits VALUES ('agent', 'CNY', 2000), ('supervisor', 'CNY', 3000);"
        "UPDATE desk.staff SET active = false WHERE login = 'bob';"
        "ALTER TABLE desk.refund_requests DISABLE TRIGGER change_refund_request;"
        "UPDATE desk.refund_requests SET requested_at = requested_at - interval '73 hours', lapses_at = "
        "lapses_at - interval '73 hours' WHERE id = 'rr-old';"
        "INSERT INTO desk.refund_readings (id, login, txid) VALUES ('rd-sue', 'sue', '1'), "
        "('rd-sam', 'sam', '1');"
        "INSERT INTO desk.refund_readings (id, login, opened_at, txid) VALUES "
        "('rd-old', 'sue', now() - interval '61 minutes', '1');"
        "ALTER TABLE desk.refund_requests ENABLE TRIGGER change_refund_request;"_s);
}

QString TstRefundAttacks::asking(const QString &order, qint64 minor, const QString &command)
{
    return u"SELECT api.request_refund_v1('%1', '%2', %3, 'CNY', 'for a good reason', 'other')"_s
        .arg(command, order)
        .arg(minor);
}

QString TstRefundAttacks::opened(Intruder &who, const QString &user)
{
    return who.state(AttackedWorld::filled(u"SELECT api.open_customer_v1('{cmd}', '%1')"_s.arg(user)));
}

/// Who waits, within the reading whose id is \a reading.
QString TstRefundAttacks::queue(const QString &reading, const QString &login, const QString &limit)
{
    return u"SELECT * FROM api.refunds_waiting_v1('%1', '%2', (extract(epoch FROM clock_timestamp()) * "
           u"1000)::bigint, NULL, NULL, %3)"_s.arg(reading, login, limit);
}

qint64 TstRefundAttacks::count(const QString &condition)
{
    return m_world->number(u"SELECT count(*) FROM desk.refund_requests WHERE "_s + condition);
}

void TstRefundAttacks::refuses_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("state");
    const QString open = u"SELECT api.open_customer_v1('{cmd}', 'U1');; "_s;
    const QString openOther = u"SELECT api.open_customer_v1('{cmd}', 'U2')"_s;
    const auto decided = [](const QString &request, const QString &decision = u"approved"_s,
                            const QString &note = u"looks right"_s) {
        return u"SELECT api.decide_refund_v1('{cmd}', '%1', '%2', '%3')"_s.arg(request, decision, note);
    };
    const auto row = [](const char *name, const QString &login, const QString &steps, const QString &state) {
        QTest::newRow(name) << login << steps << state;
    };
    const QString alice = u"alice"_s, sue = u"sue"_s, core = u"corebot"_s;
    row("a customer who is not opened", alice, asking(u"S2"_s, 1), u"WD007 customer_not_opened"_s);
    row("opened in the same transaction", alice, u"BEGIN;; "_s + openOther + u";; "_s + asking(u"S2"_s, 1),
        u"WD007 customer_not_opened"_s);
    row("an unverified caller", alice, openOther + u";; "_s + asking(u"S2"_s, 1), u"WD012 not_verified"_s);
    row("another's verification", u"sam"_s, open + asking(u"S1"_s, 1), u"WD012 not_verified"_s);
    row("a VIP customer", alice, asking(u"S9"_s, 1), u"WD007 vip_grant_needed"_s);
    row("no such payment", alice, asking(u"S0"_s, 1), u"WD006 unknown_payment"_s);
    row("a failed original", alice, open + asking(u"O1"_s, 1), u"WD013 not_refundable"_s);
    row("a pending original", alice, open + asking(u"O4"_s, 1), u"WD013 not_refundable"_s);
    row("a transfer", alice, open + asking(u"T1"_s, 1), u"WD013 not_refundable"_s);
    row("more than was paid", alice, open + asking(u"S1"_s, 5001), u"WD013 exceeds_paid"_s);
    row("with what waits", alice, open + asking(u"S4"_s, 1000000 - 2500 * 3 - 5000 + 1),
        u"WD013 exceeds_paid"_s);
    row("the most that fits", alice, open + asking(u"S1"_s, std::numeric_limits<qint64>::max()),
        u"WD013 exceeds_paid"_s);
    row("nothing", alice, open + asking(u"S1"_s, 0), u"WD003 amount_not_positive"_s);
    row("less than nothing", alice, open + asking(u"S1"_s, -4000), u"WD003 amount_not_positive"_s);
    row("another currency", alice, open + asking(u"S1"_s, 100).replace(u"CNY"_s, u"JPY"_s),
        u"WD003 currency_differs"_s);
    row("a currency of SQL", alice, open + asking(u"S1"_s, 100).replace(u"CNY"_s, u"x'' OR 1=1"_s),
        u"WD003 currency_differs"_s);
    row("a reason of one's own", alice, open + asking(u"S1"_s, 1).replace(u"'other'"_s, u"'because'"_s),
        u"WD003 invalid_reason"_s);
    row("a foreign command id", alice, open + asking(u"S1"_s, 1, u"00000000-0000-7000-8000-000000000001"_s),
        u"WD004 command_reused"_s);
    row("an agent decides", alice, decided(u"rr-sue"_s), u"42501"_s);
    row("an auditor decides", u"amy"_s, decided(u"rr-sue"_s), u"42501"_s);
    row("an auditor asks", u"amy"_s, asking(u"S1"_s, 1), u"42501"_s);
    row("security asks", u"sec"_s, asking(u"S1"_s, 1), u"42501"_s);
    row("one's own", sue, decided(u"rr-sue"_s), u"WD014 same_person"_s);
    row("one's own, to reject", sue, decided(u"rr-sue"_s, u"rejected"_s), u"WD014 same_person"_s);
    row("by one's second login", u"alice2"_s, decided(u"rr-alice"_s), u"WD014 same_person"_s);
    row("above the limit", sue, decided(u"rr-big"_s), u"WD017 above_limit"_s);
    row("a lapsed one", sue, decided(u"rr-old"_s), u"WD009 request_lapsed"_s);
    row("of who has left", sue, decided(u"rr-bob"_s), u"WD013 requester_inactive"_s);
    row("without a ground", sue, decided(u"rr-alice"_s, u"approved"_s, u"  "_s), u"WD003 missing_note"_s);
    row("a decision of one's own making", sue, decided(u"rr-alice"_s, u"settled"_s),
        u"WD003 invalid_decision"_s);
    row("an unknown request", sue, decided(u"rr-none"_s), u"WD006 unknown_request"_s);
    row("withdrawing another's", sue, u"SELECT api.withdraw_refund_v1('{cmd}', 'rr-alice')"_s,
        u"WD017 not_requester"_s);
    row("withdrawing a lapsed one", alice, u"SELECT api.withdraw_refund_v1('{cmd}', 'rr-old')"_s,
        u"WD009 request_lapsed"_s);
    row("reading without opening", u"sam"_s, u"SELECT * FROM api.refunds_of_payment_v1('S2', 'sam', 1)"_s,
        u"WD007 customer_not_opened"_s);
    row("its standing without opening", u"sam"_s, u"SELECT * FROM api.refund_standing_v1('S2', 'sam', 1)"_s,
        u"WD007 customer_not_opened"_s);
    row("the queue as an agent", alice, queue(u"rd-sue"_s, alice), u"42501"_s);
    row("the queue as an agent: opening it", alice, u"SELECT api.open_refunds_v1('{cmd}', 200, NULL, NULL)"_s,
        u"42501"_s);
    row("the queue as the core: opening it", core, u"SELECT api.open_refunds_v1('{cmd}', 200, NULL, NULL)"_s,
        u"42501"_s);
    row("the queue without a reading", sue, queue(u"none"_s), u"WD007 no_refund_reading"_s);
    row("the queue within another's reading", sue, queue(u"rd-sam"_s), u"WD007 no_refund_reading"_s);
    row("the queue within another's reading, as them", sue, queue(u"rd-sam"_s, u"sam"_s),
        u"WD017 other_login"_s);
    row("the queue an hour later", sue, queue(u"rd-old"_s), u"WD009 refund_reading_expired"_s);
    row("the queue in the opening's statement", sue,
        u"SELECT * FROM api.refunds_waiting_v1(api.open_refunds_v1('{cmd}', 200, NULL, NULL)::json ->> "
        u"'reading', 'sue', 1, NULL, NULL, 9)"_s,
        u"WD008 same_transaction"_s);
    row("opening all rows at once", sue, u"SELECT api.open_refunds_v1('{cmd}', 202, NULL, NULL)"_s,
        u"WD003 invalid_lim"_s);
    row("opening without a bound", sue, u"SELECT api.open_refunds_v1('{cmd}', NULL, NULL, NULL)"_s,
        u"WD003 missing_lim"_s);
    row("the queue with a zone", sue,
        u"SET TimeZone = 'Pacific/Kiritimati';; SET DateStyle = 'SQL, DMY';; "_s + queue(u"rd-old"_s),
        u"WD009 refund_reading_expired"_s);
    for (const char *limit : {"202", "9223372036854775807", "0", "-1"})
        row((QByteArray("the queue, rows: ") + limit).constData(), sue,
            queue(u"rd-sue"_s, sue, QString::fromLatin1(limit)), u"WD003 invalid_lim"_s);
    row("the queue, all rows", sue, queue(u"rd-sue"_s, sue, u"NULL"_s), u"WD003 missing_lim"_s);
    row("another isolation level", alice,
        open + u"SET default_transaction_isolation = 'repeatable read';; "_s + asking(u"S1"_s, 1),
        u"WD002 session_not_acceptable"_s);
    for (const QString &login : {alice, sue, core}) {
        const QByteArray who = login.toUtf8();
        const auto direct = [&](const char *name, const QString &sql) {
            row((QByteArray(name) + " as " + who).constData(), login, sql, u"42501"_s);
        };
        direct("approving by SQL", u"UPDATE desk.refund_requests SET state = 'approved'"_s);
        direct("asking by SQL", u"INSERT INTO desk.refund_requests (id) VALUES ('x')"_s);
        direct("removing", u"DELETE FROM desk.refund_requests"_s);
        direct("raising the limit", u"UPDATE desk.refund_limits SET limit_minor = 999999999"_s);
        direct("a limit of one's own", u"INSERT INTO desk.refund_limits VALUES ('agent', 'USD', 1)"_s);
        direct("the rules off", u"ALTER TABLE desk.refund_requests DISABLE TRIGGER ALL"_s);
        direct("the inner functions", u"SELECT desk.refund_limit('agent', 'CNY')"_s);
        direct("a reading of one's own",
               u"INSERT INTO desk.refund_readings (id, login) VALUES ('x', 'sue')"_s);
        direct("a reading removed", u"DELETE FROM desk.refund_readings"_s);
        direct("a row of the queue put into a reading",
               u"INSERT INTO desk.refunds_read (reading_id, request_id) VALUES ('rd-sue', 'rr-sue')"_s);
        direct("the evidence of a refund forged",
               u"INSERT INTO evidence.audit (action, target_kind, target_id) VALUES ('refund_settled', "
               u"'payment', 'P-S4')"_s);
        direct("the evidence's function", u"SELECT evidence.audit_settled_refund()"_s);
        direct("no evidence of refunds",
               u"ALTER TABLE desk.refund_requests DISABLE TRIGGER audit_settled_refund"_s);
    }
    const QString forged = u"UPDATE wallet.approved_refunds SET amount_minor = 1"_s;
    row("forging the core's list", alice, forged, u"42501"_s);
    row("forging the core's list as the core", core, forged,
        u"55000"_s); // PostgreSQL: it cannot be written to
    row("the core's list", alice, u"SELECT * FROM wallet.approved_refunds"_s, u"42501"_s);
    row("the core's list as a supervisor", sue, u"SELECT * FROM wallet.approved_refunds"_s, u"42501"_s);
}

void TstRefundAttacks::refuses()
{
    QFETCH(const QString, login);
    QFETCH(const QString, steps);
    QFETCH(const QString, state);
    QStringList all = steps.split(u";; "_s);
    const QString last = all.takeLast();
    Intruder intruder(m_world->desk(), login);
    for (const QString &step : all)
        QCOMPARE(intruder.state(AttackedWorld::filled(step)), QString());
    const QString before = m_world->fingerprint();
    QCOMPARE(intruder.state(AttackedWorld::filled(last)), state);
    intruder.state(u"ROLLBACK"_s);
    QCOMPARE(m_world->fingerprint(), before);
    QCOMPARE(AttackedWorld::leakIn(intruder.heard()), QString());
}

void TstRefundAttacks::undoesWithItsTransaction()
{
    Intruder alice(m_world->desk(), u"alice"_s);
    QCOMPARE(opened(alice), QString());
    const QString before = m_world->fingerprint();
    QCOMPARE(alice.state(u"BEGIN"_s), QString());
    QCOMPARE(alice.state(AttackedWorld::filled(asking(u"S1"_s, 1))), QString());
    QCOMPARE(alice.state(u"ROLLBACK"_s), QString());
    QCOMPARE(m_world->fingerprint(), before);
    // A replay answers the first result and takes nothing twice.
    const QString once = asking(u"S1"_s, 100, newCommandId().value());
    QCOMPARE(alice.state(once), QString());
    const QString answer = alice.value();
    QCOMPARE(alice.state(once), QString());
    QCOMPARE(alice.value(), answer);
    QCOMPARE(count(u"payment_id = 'P-S1'"_s), 1);
}

void TstRefundAttacks::keepsTheLimitInSmallParts()
{
    paid(u"S5"_s, u"U-2"_s, u"A2"_s, u"payment"_s, 5000);
    verified(u"alice"_s, u"U-2"_s);
    verified(u"alice2"_s, u"U-2"_s);
    Intruder alice(m_world->desk(), u"alice"_s);
    Intruder second(m_world->desk(), u"alice2"_s);
    QCOMPARE(opened(alice, u"U2"_s), QString());
    QCOMPARE(opened(second, u"U2"_s), QString());
    for (int part = 0; part < 4; ++part)
        QCOMPARE(alice.state(AttackedWorld::filled(asking(u"S5"_s, 500))), QString());
    const QString approved = u"requested_by LIKE 'alice%' AND payment_id IN ('P-S2', 'P-S5') AND state = "
                             "'approved'"_s;
    QCOMPARE(count(approved), 4);
    for (Intruder *one : {&alice, &second}) {
        for (const char *order : {"S5", "S2"})
            QCOMPARE(one->state(AttackedWorld::filled(asking(QString::fromLatin1(order), 1))), QString());
    }
    QCOMPARE(count(approved), 4); // the further ones wait for another person
}

/// Two agents ask for most of the same payment at the same moment, over and over: never both.
void TstRefundAttacks::refusesTheSecondOfTwoAtOnce()
{
    verified(u"sam"_s, u"U-1"_s);
    Intruder one(m_world->desk(), u"alice"_s);
    Intruder two(m_world->desk(), u"sam"_s);
    QCOMPARE(opened(one), QString());
    QCOMPARE(opened(two), QString());
    for (int round = 0; round < 40; ++round) {
        const QString order = u"W%1"_s.arg(round);
        paid(order, u"U-1"_s, u"A1"_s, u"payment"_s, 5000);
        one.send(AttackedWorld::filled(asking(order, 3000)));
        two.send(AttackedWorld::filled(asking(order, 3000)));
        QStringList ends{one.finish(), two.finish()};
        ends.sort();
        QCOMPARE(ends, (QStringList{QString(), u"WD013 exceeds_paid"_s}));
    }
    QCOMPARE(
        m_world->number(u"SELECT count(*) FROM (SELECT p.id FROM wallet.payments AS p JOIN "
                        "desk.refund_requests AS r ON r.payment_id = p.id WHERE r.state <> 'rejected' GROUP "
                        "BY p.id HAVING sum(r.amount_minor) > p.amount_minor) AS over_paid"_s),
        0);
}

/// One person under two logins asks for two parts of the limit at the same moment: one alone is approved.
void TstRefundAttacks::refusesTheSecondPartAtOnce()
{
    m_world->desk().adminExec(
        u"INSERT INTO wallet.users (id, user_no, name, created_at) SELECT 'V' || i, 'V' || i, 'V', now() "
        u"FROM "
        "generate_series(1, 20) AS i;"
        "INSERT INTO wallet.accounts (id, user_id, currency) SELECT 'V' || i, 'V' || i, 'CNY' FROM "
        "generate_series(1, 20) AS i;"_s);
    Intruder one(m_world->desk(), u"alice"_s);
    Intruder two(m_world->desk(), u"alice2"_s);
    for (int round = 1; round <= 20; ++round) {
        const QString user = u"V%1"_s.arg(round);
        for (const char *which : {"a", "b"})
            paid(user + QString::fromLatin1(which), user, user, u"payment"_s, 5000);
        verified(u"alice"_s, user);
        verified(u"alice2"_s, user);
        QCOMPARE(opened(one, user), QString());
        QCOMPARE(opened(two, user), QString());
        one.send(AttackedWorld::filled(asking(user + u'a', 1500)));
        two.send(AttackedWorld::filled(asking(user + u'b', 1500)));
        QCOMPARE(one.finish(), QString());
        QCOMPARE(two.finish(), QString());
        QCOMPARE(count(u"payment_id LIKE 'P-%1_' AND state = 'approved'"_s.arg(user)), 1);
        QCOMPARE(count(u"payment_id LIKE 'P-%1_' AND state = 'waiting'"_s.arg(user)), 1);
    }
}

void TstRefundAttacks::stopsWhoWasDismissed()
{
    Intruder alice(m_world->desk(), u"alice"_s);
    QCOMPARE(opened(alice), QString());
    QVERIFY(m_world->desk().adminExec(u"UPDATE desk.staff SET active = false WHERE login = 'alice'"_s));
    const QString before = m_world->fingerprint();
    QCOMPARE(alice.state(AttackedWorld::filled(asking(u"S1"_s, 1))), u"WD001 not_staff"_s);
    QCOMPARE(alice.state(AttackedWorld::filled(u"SELECT api.withdraw_refund_v1('{cmd}', 'rr-alice')"_s)),
             u"WD001 not_staff"_s);
    QCOMPARE(m_world->fingerprint(), before);
    QVERIFY(m_world->desk().adminExec(u"UPDATE desk.staff SET active = true WHERE login = 'alice'"_s));
}

/// Sue has not looked yet.
void TstRefundAttacks::forgetReadings()
{
    QVERIFY(m_world->desk().adminExec(
        u"SET session_replication_role = replica; DELETE FROM desk.refunds_read; DELETE FROM "
        u"desk.refund_readings WHERE login = 'sue'; RESET session_replication_role"_s));
}

/// Whoever looks at the queue leaves a row that no rollback takes away: nothing of it is told before.
void TstRefundAttacks::showsNoQueueUnrecorded()
{
    forgetReadings();
    Intruder sue(m_world->desk(), u"sue"_s);
    const QString before = m_world->fingerprint();
    QCOMPARE(sue.state(u"BEGIN"_s), QString());
    QCOMPARE(sue.state(AttackedWorld::filled(u"SELECT api.open_refunds_v1('{cmd}', 200, NULL, NULL)"_s)),
             QString());
    const QString reading = sue.value().section(u"\"reading\": \""_s, 1).section(u'"', 0, 0);
    QVERIFY(!reading.isEmpty());
    QCOMPARE(sue.state(u"SAVEPOINT s"_s), QString());
    QCOMPARE(sue.state(queue(reading)), u"WD008 same_transaction"_s);
    QCOMPARE(sue.state(u"ROLLBACK TO s"_s), QString());
    sue.state(u"ROLLBACK"_s);
    QCOMPARE(sue.state(queue(reading)), u"WD007 no_refund_reading"_s);
    QVERIFY(!sue.heard().contains(u"for a reason") && !sue.heard().contains(u"U1"));
    QCOMPARE(m_world->fingerprint(), before);
    const QString opened = u"SELECT count(*) FROM evidence.audit WHERE action = 'refunds_opened' AND login = "
                           "'sue' AND target_id = '%1'"_s;
    QCOMPARE(m_world->number(opened.arg(reading)), 0);
    QCOMPARE(sue.state(AttackedWorld::filled(u"SELECT api.open_refunds_v1('{cmd}', 200, NULL, NULL)"_s)),
             QString());
    const QString kept = sue.value().section(u"\"reading\": \""_s, 1).section(u'"', 0, 0);
    QCOMPARE(sue.state(queue(kept)), QString());
    QVERIFY(sue.heard().contains(u"for a reason"));
    QCOMPARE(AttackedWorld::leakIn(sue.heard()), QString());
    QCOMPARE(m_world->number(opened.arg(kept)), 1);
}

/// Nothing of the queue is told but what the reading has on record, each with a row that no rollback takes
/// away.
void TstRefundAttacks::showsNoRowUnrecorded()
{
    Intruder sue(m_world->desk(), u"sue"_s);
    const auto reading = [&sue](const QString &rows) {
        const QString sql = u"SELECT api.open_refunds_v1('{cmd}', %1, NULL, NULL)"_s.arg(rows);
        const QString refused = sue.state(AttackedWorld::filled(sql));
        return refused + sue.value().section(u"\"reading\": \""_s, 1).section(u'"', 0, 0);
    };
    const auto shown = [&sue](const QString &id) {
        sue.state(u"SELECT count(*) FROM ("_s + queue(id) + u") AS q"_s);
        return sue.value().toInt();
    };
    const auto recorded = [this] {
        return m_world->number(
            u"SELECT count(*) FROM evidence.audit WHERE action = 'refund_shown' AND login = 'sue'"_s);
    };
    const int waiting = int(count(u"state = 'waiting' AND lapses_at > clock_timestamp()"_s));
    QVERIFY(waiting > 2);
    forgetReadings();
    const qint64 before = recorded();
    const QString first = reading(u"1"_s);
    QCOMPARE(shown(first), 1);
    QCOMPARE(recorded(), before + 1);
    QCOMPARE(sue.state(u"BEGIN"_s), QString());
    QCOMPARE(reading(u"200"_s), first); // the look that is on record goes on
    QCOMPARE(sue.state(u"SAVEPOINT s"_s), QString());
    QCOMPARE(sue.state(queue(first)), u"WD008 same_transaction"_s);
    sue.state(u"ROLLBACK"_s);
    QCOMPARE(shown(first), 1);
    QCOMPARE(recorded(), before + 1);
    QCOMPARE(reading(u"200"_s), first);
    QCOMPARE(shown(first), waiting);
    QCOMPARE(recorded(), before + waiting);
    QCOMPARE(reading(u"200"_s), first);
    QCOMPARE(recorded(), before + waiting);
}

/// The core's role reads what is approved and nothing of who asked; its refund settles the request once.
void TstRefundAttacks::tellsTheCoreWhatIsApproved()
{
    Intruder sue(m_world->desk(), u"sue"_s);
    QCOMPARE(sue.state(AttackedWorld::filled(
                 u"SELECT api.decide_refund_v1('{cmd}', 'rr-alice', 'approved', 'checked the till')"_s)),
             QString());
    Intruder core(m_world->desk(), u"corebot"_s);
    QCOMPARE(core.state(u"SELECT original_id || ' ' || amount_minor || ' ' || currency FROM "
                        "wallet.approved_refunds WHERE request_id = 'rr-alice'"_s),
             QString());
    QCOMPARE(core.value(), u"P-S4 2500 CNY"_s);
    QCOMPARE(core.state(u"SELECT note FROM wallet.approved_refunds"_s), u"42703"_s);
    const QString refund =
        u"INSERT INTO wallet.payments (id, order_no, user_id, account_id, kind, amount_minor, currency, "
        "status, created_at, local_day, original_id) VALUES ('P-%1', '%1', 'U-1', 'A1', 'refund', 2500, "
        "'CNY', 'succeeded', now(), 20261122, 'P-S4')"_s;
    const QString settled =
        u"SELECT count(*) FROM evidence.audit WHERE action = 'refund_settled' AND login = 'corebot' AND "
        "target_id = 'P-S4' AND detail = 'request=rr-alice amount=2500:CNY refund=P-RF1'"_s;
    QCOMPARE(core.state(u"BEGIN; "_s + refund.arg(u"RF1"_s) + u"; ROLLBACK"_s), QString());
    QCOMPARE(m_world->number(settled), 0);
    QCOMPARE(core.state(refund.arg(u"RF1"_s)), QString());
    QCOMPARE(m_world->number(settled), 1);
    QCOMPARE(count(u"id = 'rr-alice' AND state = 'settled' AND refund_payment_id = 'P-RF1'"_s), 1);
    QCOMPARE(core.state(refund.arg(u"RF2"_s)), QString());
    QCOMPARE(count(u"state = 'settled'"_s), 1);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM evidence.audit WHERE action = 'refund_settled'"_s), 1);
    QCOMPARE(sue.state(AttackedWorld::filled(
                 u"SELECT api.decide_refund_v1('{cmd}', 'rr-alice', 'rejected', 'changed my mind')"_s)),
             u"WD013 request_decided"_s);
}

QTEST_GUILESS_MAIN(TstRefundAttacks)
#include "tst_refund_attacks.moc"
