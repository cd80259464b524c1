#include <QSqlQuery>
#include <QTest>

#include "admin_connection.h"
#include "contract_world.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime start(QDate(2026, 5, 1), QTime(4, 0), Qt::UTC);

/// What the plan of a statement says, as one text.
QString planOf(ContractWorld &world, const QString &sql)
{
    const QString explain = world.onPostgres() ? u"EXPLAIN "_s : u"EXPLAIN QUERY PLAN "_s;
    QStringList lines;
    QSqlQuery query(world.desk().admin().database());
    query.exec(explain + sql);
    while (query.next())
        lines << query.value(world.onPostgres() ? 0 : 3).toString();
    return lines.join(u'\n');
}

/// ContractWorld with a channel, a merchant, a card, and payments of U1 at seconds after the start.
class InsightWorld : public ContractWorld
{
public:
    explicit InsightWorld(const QString &backend) : ContractWorld(backend), m_postgres(backend == u"postgres")
    {
        put(u"INSERT INTO wallet.channels (code, name, time_out_s) VALUES ('ch', 'Channel', 60)"_s);
        put(u"INSERT INTO wallet.merchants (id, merchant_no, name) VALUES ('m1', 'M1', 'Shop')"_s);
        put(u"INSERT INTO wallet.cards (id, user_id, issuer, last4, bound_at) "
            "VALUES ('c1', 'U-1', 'Bank', '1234', %1)"_s.arg(at(-1000)));
    }

    void put(const QString &sql)
    {
        if (!desk().adminExec(sql))
            qFatal("the world cannot be made: %s", qUtf8Printable(sql));
    }

    QString at(int seconds) const
    {
        const QString ms = QString::number(start.addSecs(seconds).toMSecsSinceEpoch());
        return m_postgres ? u"compat.from_ms(%1)"_s.arg(ms) : ms;
    }

    void pay(const QString &id, int seconds, const QString &status, const QString &code = u"51"_s)
    {
        put(u"INSERT INTO wallet.payments (id, order_no, user_id, account_id, kind, amount_minor, currency, "
            "status, scheme, response_code, card_id, merchant_id, channel, created_at, local_day) VALUES "
            "('%1', 'N%1', 'U-1', 'A1', 'payment', 1000, 'CNY', '%2', 'unionpay', '%3', 'c1', 'm1', 'ch', "
            "%4, "
            "20260501)"_s.arg(id, status, code, at(seconds)));
    }

    InsightStore &insights(const QString &login) { return as(login).insights(); }
    InstantRange day() const { return {start, start.addDays(1)}; }

private:
    const bool m_postgres;
};

QStringList ordersOf(const Page<FailedOrder> &page)
{
    QStringList all;
    for (const FailedOrder &order : page.rows)
        all << order.orderNo.value();
    return all;
}

} // namespace

class TestInsightContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFailed_data() { TestDesk::backends(); }
    void whatFailed()
    {
        QFETCH(QString, backend);
        InsightWorld world(backend);
        world.pay(u"p1"_s, 0, u"failed"_s);
        world.pay(u"p2"_s, 0, u"failed"_s, u"91"_s);
        world.pay(u"p3"_s, 1, u"succeeded"_s);
        world.pay(u"p4"_s, 2, u"pending"_s);
        world.pay(u"p5"_s, 3, u"unknown"_s);
        world.pay(u"p6"_s, 86400, u"failed"_s);
        const auto all = TestDesk::wait(world.insights(u"sue"_s).failedOrders(world.day(), {}, 500, {}));
        QVERIFY(all);
        QCOMPARE(ordersOf(*all), QStringList({u"Np1"_s, u"Np2"_s, u"Np4"_s, u"Np5"_s}));
        QVERIFY(all->next.isEmpty());
        const FailedOrder &first = all->rows.first();
        QCOMPARE(first.createdAt, start);
        QCOMPARE(first.channelName, u"Channel"_s);
        QCOMPARE(first.issuer, u"Bank"_s);
        QCOMPARE(first.merchantNo, u"M1"_s);
        QCOMPARE(first.scheme + first.responseCode, u"unionpay51"_s);
        QCOMPARE(first.amount.toDecimal(), u"10.00"_s);
    }

    void pendingBeforeItsTimeOutIsNone_data() { TestDesk::backends(); }
    void pendingBeforeItsTimeOutIsNone()
    {
        QFETCH(QString, backend);
        ContractWorld world(backend);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto page = TestDesk::wait(
            world.as(u"sue"_s).insights().failedOrders({now.addSecs(-3600), now.addSecs(3600)}, {}, 500, {}));
        QVERIFY(page);
        QCOMPARE(ordersOf(*page), QStringList(u"O1"_s)); // O2, O3 and O4 were made just now
    }

    void pagesByKeyset_data() { TestDesk::backends(); }
    void pagesByKeyset()
    {
        QFETCH(QString, backend);
        InsightWorld world(backend);
        for (int i = 0; i < 7; ++i)
            world.pay(u"p%1"_s.arg(i), i / 3, u"failed"_s); // three at one instant
        QStringList seen;
        Cursor after;
        do {
            const auto page =
                TestDesk::wait(world.insights(u"sue"_s).failedOrders(world.day(), after, 2, {}));
            QVERIFY(page);
            seen += ordersOf(*page);
            after = page->next;
        } while (!after.isEmpty());
        QCOMPARE(seen.size(), 7);
        QVERIFY(std::is_sorted(seen.cbegin(), seen.cend()));
        REFUSED(TestDesk::wait(world.insights(u"sue"_s).failedOrders(world.day(), u"x"_s, 2, {})),
                ErrorKind::Invalid, u"cursor"_s);
    }

    void onlySupervisors_data() { TestDesk::backends(); }
    void onlySupervisors()
    {
        QFETCH(QString, backend);
        InsightWorld world(backend);
        for (const QString &login : {u"alice"_s, u"amy"_s}) {
            const auto refused = TestDesk::wait(world.insights(login).failedOrders(world.day(), {}, 2, {}));
            QVERIFY(!refused);
            QCOMPARE(toText(refused.error().kind), u"denied"_s);
        }
    }

    void anIndexServesThem_data() { TestDesk::backends(); }
    void anIndexServesThem()
    {
        QFETCH(QString, backend);
        InsightWorld world(backend);
        if (world.onPostgres()) // a small table is read whole
            world.put(u"SET enable_seqscan = off"_s);
        const QString plan = planOf(
            world, (world.onPostgres() ? u"SELECT id FROM wallet.payments"_s : u"SELECT id FROM payments"_s)
                       + u" WHERE status IN ('failed', 'unknown', 'pending') AND created_at >= %1 AND "
                         u"created_at < %2 "
                         "AND (created_at, id) > (%1, 'x') ORDER BY created_at, id LIMIT 500"_s.arg(
                             world.at(0), world.at(86400)));
        QVERIFY2(plan.contains(u"payments_unsettled_time"_s), qUtf8Printable(plan));
        QVERIFY2(!plan.contains(u"Sort"_s) && !plan.contains(u"TEMP B-TREE"_s), qUtf8Printable(plan));
    }
};

QTEST_GUILESS_MAIN(TestInsightContract)
#include "tst_insight_contract.moc"
