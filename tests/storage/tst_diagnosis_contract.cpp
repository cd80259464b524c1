#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

#include "diagnosis_service.h"
#include "test_desk.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

// 00:30 on the 2nd of May in Shanghai, while it is still the 1st in UTC.
const QDateTime noon(QDate(2024, 5, 1), QTime(16, 30), Qt::UTC);

/// A small world around one failed payment, made with SQL that both databases take.
class World
{
public:
    explicit World(const QString &backend) : m_desk(backend)
    {
        row(u"users"_s, u"id, user_no, name, status, kyc_level, created_at"_s,
            u"'u1','U1','王小明','active',2,%1"_s.arg(at(-100000)));
        row(u"users"_s, u"id, user_no, name, status, kyc_level, created_at"_s,
            u"'u2','U2','李雷','active',2,%1"_s.arg(at(-100000)));
        row(u"accounts"_s,
            u"id, user_id, currency, balance_minor, per_payment_limit_minor, daily_limit_minor, "
            "monthly_limit_minor"_s,
            u"'a1','u1','CNY',9000,50000,100000,500000"_s);
        row(u"cards"_s, u"id, user_id, issuer, last4, expires, status, bound_at"_s,
            u"'c1','u1','Bank','1234','2027-01','active',%1"_s.arg(at(-90000)));
        row(u"merchants"_s, u"id, merchant_no, name"_s, u"'m1','M1','Shop'"_s);
        row(u"channels"_s, u"code, name, time_out_s"_s, u"'ch','Channel',45"_s);
        row(u"channel_reports"_s, u"channel, at, state"_s, u"'ch',%1,'normal'"_s.arg(at(-60)));
    }

    TestDesk &desk() { return m_desk; }

    /// An instant \a seconds after noon, as SQL.
    QString at(double seconds) const
    {
        const QString ms = QString::number(noon.toMSecsSinceEpoch() + qint64(seconds * 1000));
        return m_desk.dialect() == Dialect::Postgres ? u"compat.from_ms(%1)"_s.arg(ms) : ms;
    }

    void row(const QString &table, const QString &columns, const QString &values)
    {
        const QString schema = table == u"holds" || table == u"payment_queries" ? u"desk"_s : u"wallet"_s;
        run(u"INSERT INTO %1.%2 (%3) VALUES (%4)"_s.arg(schema, table, columns, values));
    }

    void run(const QString &sql)
    {
        if (!m_desk.adminExec(sql))
            qFatal("the world cannot be made: %s", qUtf8Printable(sql));
    }

    /// A payment of the account by balance at the merchant, \a seconds after noon.
    void payment(const QString &id, double seconds, qint64 amount, const QString &status,
                 const QString &more = {}, const QString &values = {})
    {
        const QDateTime when = noon.addMSecs(qint64(seconds * 1000)).toTimeZone(QTimeZone("Asia/Shanghai"));
        row(u"payments"_s,
            u"id, order_no, user_id, account_id, kind, amount_minor, currency, status, created_at, local_day"_s
                + (more.isEmpty() ? u", merchant_id, channel"_s : more),
            u"'%1','O%1','u1','a1','%2',%3,'CNY','%4',%5,%6"_s
                    .arg(id, more.contains(u"original_id"_s) ? u"refund"_s : u"payment"_s)
                    .arg(amount)
                    .arg(status, at(seconds), when.toString(u"yyyyMMdd"_s))
                + (values.isEmpty() ? u",'m1','ch'"_s : values));
    }

    void entry(int seq, double seconds, qint64 delta, qint64 after, const QString &payment = {})
    {
        row(u"account_entries"_s, u"id, account_id, seq, at, delta_minor, balance_after_minor, payment_id"_s,
            u"'e%1','a1',%1,%2,%3,%4,%5"_s.arg(seq)
                .arg(at(seconds))
                .arg(delta)
                .arg(after)
                .arg(payment.isEmpty() ? u"NULL"_s : u"'%1'"_s.arg(payment)));
    }

    void event(const QString &payment, double seconds, const QString &kind)
    {
        row(u"payment_events"_s, u"id, payment_id, at, kind"_s,
            u"'v%1','%2',%3,'%4'"_s.arg(++m_ids).arg(payment, at(seconds), kind));
    }

    void change(const QString &entity, const QString &id, const QString &attribute, const QString &from,
                const QString &to, double seconds)
    {
        row(u"attribute_changes"_s, u"id, entity, entity_id, attribute, old_value, new_value, at"_s,
            u"'x%1','%2','%3','%4','%5','%6',%7"_s.arg(++m_ids).arg(entity, id, attribute, from, to,
                                                                    at(seconds)));
    }

    void hold(const QString &scope, const QString &reason, double from, const QString &until = u"NULL"_s)
    {
        row(u"holds"_s, u"id, user_id, scope, reason_code, note, placed_by, placed_at, until"_s,
            u"'h%1','u1','%2','%3','for the test','alice',%4,%5"_s.arg(++m_ids).arg(scope, reason, at(from),
                                                                                    until));
    }

    PaymentFacts facts(const QString &order)
    {
        if (!m_workspace)
            m_workspace = m_desk.workspaceOf(u"alice"_s);
        const auto facts = TestDesk::wait(m_workspace->diagnosis().facts(OrderNo(order)));
        if (!facts)
            qFatal("no facts: %s %s", qUtf8Printable(facts.error().reason),
                   qUtf8Printable(facts.error().state));
        return *facts;
    }

    QJsonValue fact(const QString &order, const QString &name) { return facts(order).toJson().value(name); }

    Workspace &workspace()
    {
        if (!m_workspace)
            m_workspace = m_desk.workspaceOf(u"alice"_s);
        return *m_workspace;
    }

    /// On connections that know no statement yet.
    Workspace &fresh()
    {
        m_workspace.reset();
        return workspace();
    }

private:
    TestDesk m_desk;
    std::shared_ptr<Workspace> m_workspace;
    int m_ids = 0;
};

} // namespace

class TestDiagnosisContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void balanceBefore_data() { TestDesk::backends(); }
    void balanceBefore()
    {
        QFETCH(QString, backend);
        World world(backend);
        // Three payments of one instant: the order is that of the ids, and of seq where there are entries.
        world.payment(u"p1"_s, 0, 1000, u"succeeded"_s);
        world.payment(u"p2"_s, 0, 5000, u"failed"_s);
        world.payment(u"p3"_s, 0, 2000, u"succeeded"_s);
        world.entry(1, -3600, 10000, 10000);
        world.entry(2, 0, -1000, 9000, u"p1"_s);
        world.entry(3, 0, -2000, 7000, u"p3"_s);
        QCOMPARE(world.fact(u"Op1"_s, u"balance_before"_s), 10000);
        QCOMPARE(world.fact(u"Op2"_s, u"balance_before"_s), 9000);
        QCOMPARE(world.fact(u"Op3"_s, u"balance_before"_s), 9000);
        QCOMPARE(world.fact(u"Op2"_s, u"available"_s), 9000);
        QCOMPARE(world.fact(u"Op2"_s, u"balance_part"_s), 5000);
        world.change(u"account"_s, u"a1"_s, u"reserved_minor"_s, u"500"_s, u"0"_s, 60);
        QCOMPARE(world.fact(u"Op2"_s, u"available"_s), 8500);
    }

    void balanceWithoutEntries_data() { TestDesk::backends(); }
    void balanceWithoutEntries()
    {
        QFETCH(QString, backend);
        World world(backend);
        world.payment(u"p2"_s, 0, 5000, u"failed"_s);
        QVERIFY(world.fact(u"Op2"_s, u"balance_before"_s).isUndefined());
        world.payment(u"p1"_s, -10, 1000, u"succeeded"_s, u", balance_after_minor"_s, u",4200"_s);
        QCOMPARE(world.fact(u"Op2"_s, u"balance_before"_s), 4200);
    }

    void spentInTheAccountsZone_data() { TestDesk::backends(); }
    void spentInTheAccountsZone()
    {
        QFETCH(QString, backend);
        World world(backend);
        world.payment(u"p0"_s, -3600, 100, u"succeeded"_s); // 23:30 the local day before
        world.payment(u"p1"_s, -60, 20, u"succeeded"_s);
        world.payment(u"p2"_s, -50, 3, u"pending"_s);
        world.payment(u"p3"_s, -40, 7000, u"failed"_s, u", completed_at"_s, u","_s + world.at(-39));
        world.payment(u"p4"_s, -30, 400, u"failed"_s, u", completed_at"_s, u","_s + world.at(5));
        world.payment(u"p5"_s, 0, 50000, u"failed"_s);
        world.payment(u"p6"_s, 1, 9999, u"succeeded"_s);
        world.payment(u"px"_s, -86400 * 3, 5000, u"succeeded"_s); // April
        QCOMPARE(world.fact(u"Op5"_s, u"spent_day"_s), 423);
        QCOMPARE(world.fact(u"Op5"_s, u"spent_month"_s), 523);
        QCOMPARE(world.fact(u"Op5"_s, u"payment_month"_s), u"2024-05"_s);
        QCOMPARE(world.fact(u"Op5"_s, u"time_zone"_s), u"Asia/Shanghai"_s);
        world.run(u"UPDATE wallet.accounts SET monthly_limit_minor = NULL"_s);
        QVERIFY(world.fact(u"Op5"_s, u"monthly_limit"_s).isUndefined());
    }

    void whatStoodThen_data() { TestDesk::backends(); }
    void whatStoodThen()
    {
        QFETCH(QString, backend);
        World world(backend);
        world.payment(u"p1"_s, 0, 5000, u"failed"_s, u", card_id, funding, merchant_id, channel"_s,
                      u",'c1','card','m1','ch'"_s);
        QCOMPARE(world.fact(u"Op1"_s, u"daily_limit"_s), 100000);
        QVERIFY(world.fact(u"Op1"_s, u"daily_limit_at"_s).isUndefined());
        world.change(u"account"_s, u"a1"_s, u"daily_limit"_s, u"500.00"_s, u"1000.00"_s, 3600);
        world.change(u"account"_s, u"a1"_s, u"status"_s, u"active"_s, u"frozen"_s, -60);
        world.change(u"account"_s, u"a1"_s, u"status"_s, u"frozen"_s, u"active"_s, 60);
        world.change(u"user"_s, u"u1"_s, u"kyc_level"_s, u"0"_s, u"2"_s, 60);
        world.change(u"card"_s, u"c1"_s, u"status"_s, u"active"_s, u"lost"_s, 60);
        world.change(u"card"_s, u"c1"_s, u"expires"_s, u"2026-04"_s, u"2027-01"_s, 60);
        world.change(u"merchant"_s, u"m1"_s, u"accepted_methods"_s, u"balance"_s, u"balance,card"_s, 60);
        world.row(u"channel_incidents"_s, u"id, channel, started_at, ended_at, severity, title"_s,
                  u"'i1','ch',%1,%2,'outage','x'"_s.arg(world.at(-10), world.at(10)));
        const QJsonObject facts = world.facts(u"Op1"_s).toJson();
        QCOMPARE(facts[u"daily_limit"_s], 50000);
        QVERIFY(facts.contains(u"daily_limit_at"_s));
        QCOMPARE(facts[u"account_status"_s], u"frozen"_s);
        QCOMPARE(facts[u"kyc_level"_s], 0);
        QCOMPARE(facts[u"card_status"_s], u"active"_s);
        QCOMPARE(facts[u"card_expires"_s], u"2026-04"_s);
        QCOMPARE(facts[u"card_bound"_s], true);
        QCOMPARE(facts[u"merchant_accepts_method"_s], false);
        QCOMPARE(facts[u"incident_severity"_s], u"outage"_s);
        QCOMPARE(facts[u"channel_state"_s], u"normal"_s);
        QCOMPARE(facts[u"channel_time_out"_s], 45000);
    }

    void holds_data() { TestDesk::backends(); }
    void holds()
    {
        QFETCH(QString, backend);
        World world(backend);
        world.payment(u"p1"_s, 0, 5000, u"failed"_s);
        world.hold(u"withdrawals"_s, u"lost_phone"_s, -60);
        world.hold(u"sign_in"_s, u"lost_phone"_s, -60);
        world.hold(u"outgoing"_s, u"lost_phone"_s, -60, world.at(-30));
        world.hold(u"outgoing"_s, u"lost_phone"_s, 60);
        QCOMPARE(world.fact(u"Op1"_s, u"hold_standing"_s), false);
        world.hold(u"outgoing"_s, u"legal_order"_s, -90);
        world.hold(u"all"_s, u"lost_phone"_s, -60);
        QCOMPARE(world.fact(u"Op1"_s, u"hold_standing"_s), true);
        QCOMPARE(world.fact(u"Op1"_s, u"hold_reason"_s), u"legal_order"_s);
    }

    void timelineAndDuplicates_data() { TestDesk::backends(); }
    void timelineAndDuplicates()
    {
        QFETCH(QString, backend);
        World world(backend);
        world.payment(u"p0"_s, -599, 5000, u"succeeded"_s);
        world.payment(u"p1"_s, -30, 5000, u"failed"_s);
        world.payment(u"p2"_s, 0, 5000, u"pending"_s);
        QVERIFY(world.fact(u"Op2"_s, u"sent"_s).isUndefined());
        world.event(u"p2"_s, 0, u"created"_s);
        world.event(u"p2"_s, 1, u"sent"_s);
        world.event(u"p2"_s, 46, u"timed_out"_s);
        const QJsonObject facts = world.facts(u"Op2"_s).toJson();
        QCOMPARE(facts[u"duplicates"_s], 1);
        QCOMPARE(facts[u"duplicate_order_no"_s], u"Op0"_s);
        QCOMPARE(facts[u"sent"_s], true);
        QCOMPARE(facts[u"timed_out"_s], true);
        QCOMPARE(facts[u"answered"_s], false);
        QCOMPARE(facts[u"overdue"_s], true);
        DiagnosisService service(world.workspace().diagnosis(), Catalogue::builtIn());
        const auto diagnosis = TestDesk::wait(service.diagnose(OrderNo(u"Op2"_s)));
        QVERIFY(diagnosis);
        QCOMPARE(diagnosis->outcome, OutcomeClass::QueryFirst);
        QCOMPARE(diagnosis->primaryCause, u"network_timeout"_s);
        QCOMPARE(diagnosis->queryAfterSeconds, 45);
    }

    void refunds_data() { TestDesk::backends(); }
    void refunds()
    {
        QFETCH(QString, backend);
        World world(backend);
        world.payment(u"p0"_s, -86400, 5000, u"refunded"_s);
        world.payment(u"r1"_s, -60, 3000, u"succeeded"_s, u", original_id"_s, u",'p0'"_s);
        world.payment(u"r2"_s, 0, 3000, u"failed"_s, u", original_id"_s, u",'p0'"_s);
        world.payment(u"r3"_s, 60, 2000, u"succeeded"_s, u", original_id"_s, u",'p0'"_s);
        const QJsonObject facts = world.facts(u"Or2"_s).toJson();
        QCOMPARE(facts[u"original_amount"_s], 5000);
        QCOMPARE(facts[u"original_status"_s], u"succeeded"_s);
        QCOMPARE(facts[u"refunded_before"_s], 3000);
        DiagnosisService service(world.workspace().diagnosis(), Catalogue::builtIn());
        const auto diagnosis = TestDesk::wait(service.diagnose(OrderNo(u"Or2"_s)));
        QCOMPARE(diagnosis->primaryCause, u"refund_failed"_s);
    }

    void laterEventsChangeNothing_data() { TestDesk::backends(); }
    void laterEventsChangeNothing()
    {
        QFETCH(QString, backend);
        World world(backend);
        world.entry(1, -3600, 10000, 10000);
        world.payment(u"p1"_s, -100, 5000, u"succeeded"_s);
        world.entry(2, -99, -5000, 5000, u"p1"_s);
        world.payment(u"p2"_s, -5, 5000, u"pending"_s);
        world.payment(u"p3"_s, 0, 5000, u"failed"_s, u", card_id, funding, merchant_id, channel, payee_no"_s,
                      u",'c1','mixed','m1','ch','U2'"_s);
        world.event(u"p3"_s, 0, u"created"_s);
        world.hold(u"outgoing"_s, u"lost_phone"_s, -50, world.at(600));
        world.row(u"channel_incidents"_s, u"id, channel, started_at, severity, title"_s,
                  u"'i1','ch',%1,'partial','x'"_s.arg(world.at(-10)));
        const std::vector<FactValue> before = world.facts(u"Op3"_s).values;
        const QList<std::function<void(int)>> events = later(world);
        QList<int> order;
        for (int i = 0; i < events.size(); ++i)
            order.append(i);
        QRandomGenerator random(5);
        std::shuffle(order.begin(), order.end(), random);
        const auto table = factTable();
        for (const int event : order) {
            events[event](event);
            const PaymentFacts after = world.facts(u"Op3"_s);
            for (size_t slot = 0; slot < table.size(); ++slot)
                QVERIFY2(after.values[slot] == before[slot], qPrintable(u"event %1, fact %2"_s.arg(event).arg(
                                                                 QLatin1StringView(table[slot].name))));
        }
    }

    void manyAtOnce_data() { TestDesk::backends(); }
    void manyAtOnce()
    {
        QFETCH(QString, backend);
        World world(backend);
        world.entry(1, -3600, 10000, 10000);
        world.payment(u"p1"_s, -100, 5000, u"succeeded"_s);
        world.entry(2, -99, -5000, 5000, u"p1"_s);
        world.payment(u"p2"_s, -90, 5000, u"pending"_s);
        world.payment(u"p3"_s, 0, 5000, u"failed"_s, u", card_id, funding, payee_no"_s,
                      u",'c1','mixed','U2'"_s);
        world.payment(u"p4"_s, 0, 5000, u"failed"_s);
        world.payment(u"r1"_s, 30, 3000, u"pending"_s, u", original_id"_s, u",'p1'"_s);
        world.payment(u"r2"_s, 40, 2000, u"failed"_s, u", original_id"_s, u",'p1'"_s);
        world.event(u"p1"_s, -100, u"created"_s);
        world.event(u"p1"_s, 35, u"refund_requested"_s);
        world.event(u"p2"_s, -89, u"sent"_s);
        world.hold(u"outgoing"_s, u"lost_phone"_s, -95, world.at(600));
        world.change(u"account"_s, u"a1"_s, u"daily_limit"_s, u"500.00"_s, u"1000.00"_s, -95);
        world.change(u"user"_s, u"u1"_s, u"kyc_level"_s, u"0"_s, u"2"_s, 10);
        world.change(u"user"_s, u"u2"_s, u"status"_s, u"frozen"_s, u"active"_s, 10);
        world.change(u"channel"_s, u"ch"_s, u"status"_s, u"down"_s, u"normal"_s, -95);
        world.row(u"channel_incidents"_s, u"id, channel, started_at, ended_at, severity, title"_s,
                  u"'i1','ch',%1,%2,'outage','x'"_s.arg(world.at(-95), world.at(-50)));
        QList<OrderNo> orders;
        for (const QString &id : {u"r2"_s, u"p3"_s, u"none"_s, u"p1"_s, u"p4"_s, u"p3"_s, u"p2"_s, u"r1"_s})
            orders.append(OrderNo(u'O' + id));
        const auto together = TestDesk::wait(world.workspace().diagnosis().facts(orders));
        QVERIFY(together);
        orders.removeAt(5);
        orders.removeAt(2);
        QCOMPARE(together->size(), orders.size());
        const auto table = factTable();
        for (qsizetype i = 0; i < orders.size(); ++i) {
            const PaymentFacts alone = world.facts(orders[i].value());
            QCOMPARE(together->at(i).orderNo, orders[i].value());
            QCOMPARE(together->at(i).currency, alone.currency);
            QCOMPARE(together->at(i).timeZone, alone.timeZone);
            for (size_t slot = 0; slot < table.size(); ++slot) {
                QVERIFY2(together->at(i).values[slot] == alone.values[slot], table[slot].name);
                QVERIFY2(together->at(i).since[slot] == alone.since[slot], table[slot].name);
            }
        }
        // With statistics the planner takes other ways, which must lead to the same facts.
        for (qint64 i = 0; i < 60; ++i)
            world.change(u"user"_s, u"u%1"_s.arg(i + 100), u"kyc_level"_s, u"1"_s, u"2"_s, -10);
        world.run(u"ANALYZE"_s);
        const auto analysed = TestDesk::wait(world.fresh().diagnosis().facts(orders));
        QVERIFY(analysed);
        QCOMPARE(analysed->size(), orders.size());
        for (qsizetype i = 0; i < orders.size(); ++i) {
            QVERIFY(analysed->at(i).values == together->at(i).values);
            QVERIFY(analysed->at(i).since == together->at(i).since);
        }
    }

    void notTooMany_data() { TestDesk::backends(); }
    void notTooMany()
    {
        QFETCH(QString, backend);
        World world(backend);
        world.payment(u"p1"_s, 0, 5000, u"failed"_s);
        QList<OrderNo> orders(DiagnosisStore::mostFacts - 1, OrderNo(u"none"_s));
        orders.append(OrderNo(u"Op1"_s));
        DiagnosisStore &store = world.workspace().diagnosis();
        QCOMPARE(TestDesk::wait(store.facts(orders))->size(), 1);
        QCOMPARE(TestDesk::wait(store.facts(QList<OrderNo>()))->size(), 0);
        orders.append(OrderNo(u"Op2"_s));
        const auto refused = TestDesk::wait(store.facts(orders));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QCOMPARE(refused.error().reason, u"too_many_orders"_s);
    }

    void unknownOrder_data() { TestDesk::backends(); }
    void unknownOrder()
    {
        QFETCH(QString, backend);
        World world(backend);
        DiagnosisService service(world.workspace().diagnosis(), Catalogue::builtIn());
        const auto diagnosis = TestDesk::wait(service.diagnose(OrderNo(u"none"_s)));
        QVERIFY(!diagnosis);
        QCOMPARE(diagnosis.error().kind, ErrorKind::NotFound);
        QVERIFY(!service.reevaluate(OrderNo(u"none"_s), {}));
    }

    void answersAndStoredChecklist_data() { TestDesk::backends(); }
    void answersAndStoredChecklist()
    {
        QFETCH(QString, backend);
        World world(backend);
        world.payment(u"p1"_s, 0, 5000, u"failed"_s, u", merchant_id, scheme, response_code"_s,
                      u",'m1','iso8583','05'"_s);
        DiagnosisService service(world.workspace().diagnosis(), Catalogue::builtIn());
        const OrderNo order(u"Op1"_s);
        const auto first = TestDesk::wait(service.diagnose(order));
        QCOMPARE(first->primaryCause, u"unknown"_s);
        QCOMPARE(first->checklistId, u"builtin"_s);
        const auto again = service.reevaluate(order, {{u"authentication"_s, u"failed"_s}});
        QVERIFY(again);
        QCOMPARE(again->primaryCause, u"auth_failed"_s);
        QVERIFY(service.snapshot(order, {})->value(u"facts"_s).toObject().contains(u"amount"_s));
        const auto refused = TestDesk::wait(service.diagnose(order, {{u"authentication"_s, u"perhaps"_s}}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);

        QFile file(QStringLiteral(SOURCE_DIR "/resources/checklists/builtin.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        text.replace(u"\"id\": \"builtin\""_s, u"\"id\": \"own\""_s).replace(u'\'', u"''"_s);
        // A desk of its own rules has no short way to an active version (tst_checklist_contract).
        world.run(world.desk().dialect() == Dialect::Postgres
                      ? u"ALTER TABLE desk.checklists DISABLE TRIGGER check_checklist"_s
                      : u"DROP TRIGGER checklists_check_insert"_s);
        world.run(u"INSERT INTO desk.checklists (id, version, state, content, content_sha256, created_at) "
                  "VALUES ('own', 7, 'active', '%1', 'x', %2)"_s.arg(text, world.at(0)));
        const auto stored = TestDesk::wait(service.diagnose(order));
        QVERIFY(stored);
        QCOMPARE(stored->checklistId, u"own"_s);
        QCOMPARE(stored->checklistVersion, 7);
    }

private:
    /// Things that happen after noon, each of which would change a fact that is read as of now.
    static QList<std::function<void(int)>> later(World &world)
    {
        const auto run = [&world](const QString &sql) {
            return [&world, sql](int) {
                world.run(sql);
            };
        };
        const QString wallet = u"UPDATE wallet."_s;
        return {
            [&world](int) { world.payment(u"q1"_s, 0.001, 5000, u"succeeded"_s); },
            // At the very instant: the order is that of the ids.
            [&world](int) { world.payment(u"q2"_s, 0, 5000, u"succeeded"_s); },
            [&world](int) { world.entry(3, 0, -5000, 0, u"q2"_s); },
            [&world](int) { world.entry(4, 1, -100, 4900); },
            [&world](int) { world.event(u"p1"_s, 5, u"refund_requested"_s); },
            [&world](int) { world.hold(u"all"_s, u"legal_order"_s, 1, world.at(700)); },
            run(u"UPDATE desk.holds SET closed_at = %1, close_reason = 'lapsed' WHERE until IS NOT NULL"_s
                    .arg(world.at(900))),
            run(wallet
                + u"payments SET status = 'failed', completed_at = %1 WHERE id = 'p2'"_s.arg(world.at(30))),
            run(wallet + u"payments SET status = 'refunded' WHERE id = 'p1'"_s),
            run(wallet + u"channel_incidents SET ended_at = %1 WHERE id = 'i1'"_s.arg(world.at(40))),
            run(wallet + u"cards SET unbound_at = %1 WHERE id = 'c1'"_s.arg(world.at(50))),
            [&world](int) {
                world.row(u"channel_incidents"_s, u"id, channel, started_at, severity, title"_s,
                          u"'i2','ch',%1,'outage','y'"_s.arg(world.at(20)));
            },
            [&world](int) {
                world.row(u"channel_reports"_s, u"channel, at, state"_s,
                          u"'ch',%1,'down'"_s.arg(world.at(2)));
            },
            [&world](int) {
                world.row(u"sign_ins"_s, u"id, user_id, at, outcome"_s,
                          u"'s1','u1',%1,'wrong_password'"_s.arg(world.at(3)));
            },
            changed(world, u"account"_s, u"accounts"_s, u"a1"_s, u"status"_s, u"active"_s, u"frozen"_s),
            changed(world, u"account"_s, u"accounts"_s, u"a1"_s, u"daily_limit_minor"_s, u"100000"_s, u"1"_s),
            changed(world, u"account"_s, u"accounts"_s, u"a1"_s, u"reserved_minor"_s, u"0"_s, u"77"_s),
            changed(world, u"user"_s, u"users"_s, u"u1"_s, u"kyc_level"_s, u"2"_s, u"0"_s),
            changed(world, u"user"_s, u"users"_s, u"u2"_s, u"status"_s, u"active"_s, u"closed"_s),
            changed(world, u"card"_s, u"cards"_s, u"c1"_s, u"status"_s, u"active"_s, u"stolen"_s),
            changed(world, u"card"_s, u"cards"_s, u"c1"_s, u"expires"_s, u"2027-01"_s, u"2020-01"_s),
            changed(world, u"merchant"_s, u"merchants"_s, u"m1"_s, u"status"_s, u"active"_s, u"closed"_s),
            changed(world, u"merchant"_s, u"merchants"_s, u"m1"_s, u"accepted_methods"_s, u"balance,card"_s,
                    u"x"_s),
        };
    }

    /// A change of the present value together with its record.
    static std::function<void(int)> changed(World &world, const QString &entity, const QString &table,
                                            const QString &id, const QString &attribute, const QString &from,
                                            const QString &to)
    {
        return [=, &world](int event) {
            world.change(entity, id, attribute, from, to, 10 + event);
            bool number = false;
            to.toLongLong(&number);
            world.run(u"UPDATE wallet.%1 SET %2 = %3 WHERE id = '%4'"_s.arg(
                table, attribute, number ? to : u"'%1'"_s.arg(to), id));
        };
    }
};

QTEST_GUILESS_MAIN(TestDiagnosisContract)
#include "tst_diagnosis_contract.moc"
