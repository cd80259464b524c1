#include <memory>

#include "attacked_world.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// The payment core against holds: what each scope stops, and that no payment gets past one that is being
/// placed.
class TstMoneyUnderHold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_world.reset(); }
    void letsThroughWhatTheScopeSays_data();
    void letsThroughWhatTheScopeSays();
    void refusesTheCapture_data();
    void refusesTheCapture();
    void letsWhatWasTakenBeforeBeRefunded();
    void refusesUntilTheHoldEnds();
    void refusesThePaymentBehindTheHold();
    void blocksOneAccountAlone();
    void endsWhoLeavesAHoldOpen();

private:
    QString payment(const QString &account, const QString &kind, const QString &status);

    std::unique_ptr<AttackedWorld> m_world;
    int m_number = 0;
};

namespace {

const QStringList scopes{u"outgoing"_s, u"withdrawals"_s, u"all"_s, u"sign_in"_s};

bool stops(const QString &scope, const QString &kind)
{
    if (scope == u"outgoing")
        return kind == u"payment" || kind == u"transfer_out" || kind == u"withdrawal";
    if (scope == u"withdrawals")
        return kind == u"withdrawal";
    return scope == u"all" && kind != u"refund" && kind != u"fee";
}

} // namespace

void TstMoneyUnderHold::initTestCase()
{
    m_world = std::make_unique<AttackedWorld>();
    for (const QString &scope : scopes) {
        m_world->desk().adminExec(
            u"INSERT INTO wallet.users (id, user_no, name, created_at) VALUES ('U-%1', 'N%1', 'N', now());"
            "INSERT INTO wallet.accounts (id, user_id, currency) VALUES ('A-%1', 'U-%1', 'CNY');"_s.arg(
                scope));
        m_world->desk().adminExec(m_world->payment(u"Q-"_s + scope, u"U-"_s + scope, u"A-"_s + scope,
                                                   u"withdrawal"_s, u"pending"_s));
        m_world->desk().adminExec(
            u"INSERT INTO desk.holds (id, user_id, scope, reason_code, placed_by, placed_at) "
            "VALUES ('H-%1', 'U-%1', '%1', 'lost_phone', 'alice', now())"_s.arg(scope));
    }
}

QString TstMoneyUnderHold::payment(const QString &account, const QString &kind, const QString &status)
{
    return m_world->payment(u"M%1"_s.arg(++m_number), u"U-"_s + account.sliced(2), account, kind, status);
}

void TstMoneyUnderHold::letsThroughWhatTheScopeSays_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("status");
    for (const QString &scope : scopes) {
        for (const char *kind :
             {"payment", "transfer_out", "transfer_in", "top_up", "withdrawal", "refund", "fee"}) {
            for (const char *status :
                 {"pending", "succeeded", "partially_refunded", "refunded", "reversed", "unknown", "failed"})
                QTest::addRow("%s %s %s", qPrintable(scope), kind, status)
                    << scope << QString::fromLatin1(kind) << QString::fromLatin1(status);
        }
    }
}

void TstMoneyUnderHold::letsThroughWhatTheScopeSays()
{
    QFETCH(const QString, scope);
    QFETCH(const QString, kind);
    QFETCH(const QString, status);
    Intruder core(m_world->desk(), u"corebot"_s);
    const bool stopped =
        stops(scope, kind) && !QStringList{u"failed"_s, u"reversed"_s, u"unknown"_s}.contains(status);
    const auto rows = u"SELECT count(*) FROM wallet.payments"_s;
    const qint64 before = m_world->number(rows);
    QCOMPARE(core.state(payment(u"A-"_s + scope, kind, status)), stopped ? u"WD010 under_hold"_s : QString());
    QCOMPARE(m_world->number(rows), before + (stopped ? 0 : 1));
}

/// Other ways for money to move on an account under a hold on what goes out.
void TstMoneyUnderHold::refusesTheCapture_data()
{
    QTest::addColumn<QString>("sql");
    const QString one = m_world->payment(u"X%1"_s, u"U-outgoing"_s, u"A-outgoing"_s, u"payment"_s, u"%2"_s);
    const auto insert = [&](const char *id, const char *status) {
        return one.arg(QString::fromLatin1(id), QString::fromLatin1(status));
    };
    QTest::newRow("capture")
        << u"UPDATE wallet.payments SET status = 'succeeded' WHERE order_no = 'Q-outgoing'"_s;
    QTest::newRow("capture of a failed one")
        << insert("1", "failed")
               + u"; UPDATE wallet.payments SET status = 'succeeded' WHERE order_no = 'X1'"_s;
    QTest::newRow("capture told as a refund of it")
        << u"UPDATE wallet.payments SET status = 'refunded' WHERE order_no = 'Q-outgoing'"_s;
    QTest::newRow("capture told as a refund of a part")
        << insert("8", "failed")
               + u"; UPDATE wallet.payments SET status = 'partially_refunded' WHERE order_no = 'X8'"_s;
    QTest::newRow("by way of an unknown outcome")
        << insert("9", "unknown")
               + u"; UPDATE wallet.payments SET status = 'partially_refunded' WHERE order_no = 'X9'"_s;
    QTest::newRow("two at once") << insert("2", "failed")
                                        .replace(u"VALUES"_s, u"VALUES ('P-Y', 'Y', 'U-outgoing', "
                                                              "'A-outgoing', 'payment', 1, 'CNY', "
                                                              "'succeeded', NULL, now(), 1),"_s);
    QTest::newRow("in a CTE") << u"WITH i AS (%1 RETURNING 1) SELECT * FROM i"_s.arg(
        insert("3", "succeeded"));
    QTest::newRow("on conflict") << insert("4", "failed")
                                            .replace(u"'X4'"_s, u"'Q-outgoing'"_s)
                                            .replace(u"'P-X4'"_s, u"'P-Q-outgoing'"_s)
                                        + u" ON CONFLICT (id) DO UPDATE SET status = 'succeeded'"_s;
    QTest::newRow("merge")
        << u"MERGE INTO wallet.payments AS p USING (SELECT 1) AS s ON p.order_no = 'Q-outgoing' "
           "WHEN MATCHED THEN UPDATE SET status = 'succeeded'"_s;
    QTest::newRow("prepared") << u"PREPARE p AS %1; EXECUTE p"_s.arg(insert("5", "succeeded"));
    QTest::newRow("in another zone") << u"SET TimeZone = 'Pacific/Kiritimati'; "_s + insert("6", "pending");
    QTest::newRow("without triggers it may not disable")
        << u"SET statement_timeout = 0; SET check_function_bodies = off; "_s + insert("7", "pending");
}

void TstMoneyUnderHold::refusesTheCapture()
{
    QFETCH(const QString, sql);
    Intruder core(m_world->desk(), u"corebot"_s);
    const QString moved =
        u"SELECT count(*) FROM wallet.payments WHERE user_id = 'U-outgoing' AND status IN ('pending', "
        "'succeeded', 'partially_refunded', 'refunded') AND kind = 'payment'"_s;
    QCOMPARE(core.state(sql), u"WD010 under_hold"_s);
    QCOMPARE(m_world->number(moved), 0);
}

void TstMoneyUnderHold::letsWhatWasTakenBeforeBeRefunded()
{
    m_world->desk().adminExec(
        m_world->payment(u"T-before"_s, u"U-outgoing"_s, u"A-outgoing"_s, u"payment"_s, u"succeeded"_s));
    Intruder core(m_world->desk(), u"corebot"_s);
    for (const char *status : {"partially_refunded", "refunded"})
        QCOMPARE(core.state(u"UPDATE wallet.payments SET status = '%1' WHERE order_no = 'T-before'"_s.arg(
                     QLatin1StringView(status))),
                 QString());
    m_world->desk().adminExec(u"DELETE FROM wallet.payments WHERE order_no = 'T-before'"_s);
}

/// The end of a hold is judged by the clock, not by when the transaction began.
void TstMoneyUnderHold::refusesUntilTheHoldEnds()
{
    m_world->desk().adminExec(
        u"INSERT INTO desk.holds (id, user_id, scope, reason_code, placed_by, placed_at, until) "
        "VALUES ('H-soon', 'U-sign_in', 'all', 'lost_phone', 'alice', now(), clock_timestamp() + "
        "interval '900 milliseconds')"_s);
    Intruder core(m_world->desk(), u"corebot"_s);
    QCOMPARE(core.state(payment(u"A-sign_in"_s, u"payment"_s, u"succeeded"_s)), u"WD010 under_hold"_s);
    QCOMPARE(core.state(u"BEGIN"_s), QString());
    QCOMPARE(core.state(u"SELECT now()"_s), QString());
    QTest::qSleep(1000);
    QCOMPARE(core.state(payment(u"A-sign_in"_s, u"payment"_s, u"succeeded"_s)), QString());
    QCOMPARE(core.state(u"COMMIT"_s), QString());
}

/// A hold and a payment at the same moment, over and over (300 rounds; WALLETDESK_RACE_ROUNDS says how many):
/// no payment is committed after its account's hold, at either isolation level, and the two never wait for
/// one another.
void TstMoneyUnderHold::refusesThePaymentBehindTheHold()
{
    const int rounds = qEnvironmentVariableIntValue("WALLETDESK_RACE_ROUNDS") > 0
                           ? qEnvironmentVariableIntValue("WALLETDESK_RACE_ROUNDS")
                           : 300;
    m_world->desk().adminExec(
        u"INSERT INTO wallet.users (id, user_no, name, created_at) SELECT 'R' || i, 'R' || i, 'R', now() "
        u"FROM "
        "generate_series(1, %1) AS i;"
        "INSERT INTO wallet.accounts (id, user_id, currency) SELECT 'R' || i, 'R' || i, 'CNY' FROM "
        "generate_series(1, %1) AS i;"_s.arg(rounds));
    constexpr size_t pairs = 4;
    std::vector<std::unique_ptr<Intruder>> cores, agents;
    for (size_t i = 0; i < pairs; ++i) {
        cores.push_back(std::make_unique<Intruder>(m_world->desk(), u"corebot"_s));
        agents.push_back(std::make_unique<Intruder>(m_world->desk(), i % 2 == 0 ? u"alice"_s : u"bob"_s));
    }
    QHash<QString, int> ends;
    for (int round = 0; round < rounds; round += int(pairs)) {
        for (size_t i = 0; i < pairs && round + int(i) < rounds; ++i) {
            const QString account = u"R%1"_s.arg(round + int(i) + 1);
            const QString pay = m_world->payment(account, account, account, u"payment"_s, u"succeeded"_s);
            const QString balance =
                u"UPDATE wallet.accounts SET balance_minor = balance_minor - 1 WHERE id = '%1'"_s.arg(
                    account);
            const int variant = round / int(pairs);
            const QString level = variant % 2 == 0 ? u"READ COMMITTED"_s : u"REPEATABLE READ"_s;
            const bool balanceFirst = variant % 4 >= 2;
            const QString moving =
                u"BEGIN ISOLATION LEVEL %1; SELECT 1 FROM wallet.accounts LIMIT 1; %2; %3; COMMIT"_s.arg(
                    level, balanceFirst ? balance : pay, balanceFirst ? pay : balance);
            const QString holding = AttackedWorld::filled(
                u"SELECT api.place_hold_v1('{cmd}', '%1', NULL, 'outgoing', 'fraud_suspected', NULL, NULL)"_s
                    .arg(account));
            const bool coreFirst = variant % 3 != 0;
            if (coreFirst)
                cores[i]->send(moving);
            agents[i]->send(holding);
            if (!coreFirst)
                cores[i]->send(moving);
        }
        for (size_t i = 0; i < pairs && round + int(i) < rounds; ++i) {
            QCOMPARE(agents[i]->finish(), QString());
            ++ends[cores[i]->finish()];
            cores[i]->state(u"ROLLBACK"_s);
            cores[i]->forget();
            agents[i]->forget();
        }
    }
    const qint64 behind = m_world->number(
        u"SELECT count(*) FROM wallet.payments AS p JOIN desk.holds AS h ON h.user_id = p.user_id "
        "WHERE p.id LIKE 'P-R%' AND pg_xact_commit_timestamp(p.xmin) > pg_xact_commit_timestamp(h.xmin)"_s);
    qInfo("%d rounds: %d payments before the hold, %d refused under it, %d at REPEATABLE READ told to try "
          "again, %lld "
          "behind it",
          rounds, ends.value(QString()), ends.value(u"WD010 under_hold"_s), ends.value(u"40001"_s), behind);
    QCOMPARE(behind, 0);
    QCOMPARE(ends.value(QString()) + ends.value(u"WD010 under_hold"_s) + ends.value(u"40001"_s), rounds);
    QVERIFY(ends.value(QString()) > 0 && ends.value(u"WD010 under_hold"_s) + ends.value(u"40001"_s) > 0);
}

/// An agent who leaves a hold uncommitted stops that account's payments and no others.
void TstMoneyUnderHold::blocksOneAccountAlone()
{
    Intruder agent(m_world->desk(), u"alice"_s);
    QCOMPARE(agent.state(u"BEGIN"_s), QString());
    QCOMPARE(
        agent.state(AttackedWorld::filled(
            u"SELECT api.place_hold_v1('{cmd}', 'U1', NULL, 'withdrawals', 'lost_phone', NULL, NULL)"_s)),
        QString());
    Intruder core(m_world->desk(), u"corebot"_s);
    // 2 s, without the core having set anything.
    QCOMPARE(core.state(m_world->payment(u"B1"_s, u"U-1"_s, u"A1"_s, u"payment"_s, u"succeeded"_s)),
             u"55P03"_s);
    QCOMPARE(core.state(m_world->payment(u"B2"_s, u"U-2"_s, u"A2"_s, u"payment"_s, u"succeeded"_s)),
             QString());
    QCOMPARE(agent.state(u"ROLLBACK"_s), QString());
    QCOMPARE(core.state(m_world->payment(u"B3"_s, u"U-1"_s, u"A1"_s, u"payment"_s, u"succeeded"_s)),
             QString());
}

/// The next sealing, by whomever, ends a session that keeps an account locked; who only reads may stay, and
/// so may the core.
void TstMoneyUnderHold::endsWhoLeavesAHoldOpen()
{
    const QString hold =
        u"SELECT api.place_hold_v1('{cmd}', 'U1', NULL, 'withdrawals', 'lost_phone', NULL, NULL)"_s;
    Intruder agent(m_world->desk(), u"alice"_s);
    Intruder other(m_world->desk(), u"bob"_s);
    const QString seal = u"SELECT * FROM api.seal_audit_v1()"_s;
    QCOMPARE(other.state(seal), QString()); // the first one waits for whoever writes
    QCOMPARE(agent.state(u"SET idle_in_transaction_session_timeout = 0"_s), QString());
    QCOMPARE(agent.state(u"BEGIN"_s), QString());
    QCOMPARE(agent.state(AttackedWorld::filled(hold)), QString());
    Intruder reader(m_world->desk(), u"sue"_s);
    QCOMPARE(reader.state(u"BEGIN"_s), QString());
    QCOMPARE(reader.state(u"SELECT 1"_s), QString());
    Intruder core(m_world->desk(), u"corebot"_s);
    QCOMPARE(core.state(u"BEGIN"_s), QString());
    QCOMPARE(core.state(m_world->payment(u"S2"_s, u"U-2"_s, u"A2"_s, u"payment"_s, u"succeeded"_s)),
             QString());
    QCOMPARE(other.state(seal), QString());
    QCOMPARE(agent.state(u"SELECT 1"_s), QString()); // not at once
    QTest::qWait(10'500);
    QCOMPARE(other.state(seal), QString());
    QVERIFY(!agent.state(u"SELECT 1"_s).isEmpty());
    QCOMPARE(reader.state(u"SELECT 1"_s), QString());
    QCOMPARE(core.state(u"COMMIT"_s), QString());
    QCOMPARE(core.state(m_world->payment(u"S1"_s, u"U-1"_s, u"A1"_s, u"payment"_s, u"succeeded"_s)),
             QString());
}

QTEST_GUILESS_MAIN(TstMoneyUnderHold)
#include "tst_money_under_hold.moc"
