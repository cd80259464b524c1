#include <QSignalSpy>
#include <QTest>

#include "checklist_comparison.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 5, 1), QTime(4, 0), Qt::UTC);

/// Failed payments O0 … O(n-1), a minute apart; every third one had too little balance.
class FakeRecords final : public InsightStore, public DiagnosisStore
{
public:
    int payments = 0;
    int missing = -1; ///< whose facts are not there any more
    std::optional<Error> failure;
    QList<qsizetype> pages;

    Future<Page<FailedOrder>> failedOrders(const InstantRange &range, const Cursor &after, int limit,
                                           std::stop_token) override
    {
        Page<FailedOrder> page;
        int i = after.isEmpty() ? 0 : after.toInt();
        for (; i < payments && page.rows.size() < limit; ++i) {
            FailedOrder order;
            order.orderNo = OrderNo(u"O%1"_s.arg(i));
            order.createdAt = noon.addSecs(i * 60);
            if (order.createdAt >= range.from && order.createdAt < range.to)
                page.rows.append(order);
        }
        if (i < payments)
            page.next = QString::number(i);
        return QtFuture::makeReadyFuture(Result<Page<FailedOrder>>(page));
    }
    Future<QList<AttemptTally>> tallies(const InstantRange &, InsightDimension, std::stop_token) override
    {
        return {};
    }
    Future<QList<PaymentFacts>> facts(const QList<OrderNo> &orders, std::stop_token) override
    {
        pages.append(orders.size());
        if (failure)
            return QtFuture::makeReadyFuture(Result<QList<PaymentFacts>>(std::unexpected(*failure)));
        QList<PaymentFacts> all;
        for (const OrderNo &order : orders) {
            const int number = order.value().mid(1).toInt();
            if (number == missing)
                continue;
            PaymentFacts facts;
            facts.orderNo = order.value();
            facts.currency = u"CNY"_s;
            facts.set(u"kind", u"payment"_s);
            facts.set(u"status", u"failed"_s);
            facts.set(u"funding", u"balance"_s);
            facts.set(u"amount", qint64(5000));
            facts.set(u"fee", qint64(0));
            facts.set(u"balance_part", qint64(5000));
            facts.set(u"available", qint64(number % 3 == 0 ? 1000 : 90000));
            all.append(facts);
        }
        return QtFuture::makeReadyFuture(Result<QList<PaymentFacts>>(all));
    }
    Future<PaymentFacts> facts(const OrderNo &) override { return {}; }
    Future<StoredChecklist> activeChecklist() override { return {}; }
};

/// The built-in checklist, which does not look at the balance any more.
std::shared_ptr<const Checklist> withoutBalance()
{
    QByteArray json = Checklist::builtInJson();
    json.replace("{\"fact\": \"available\", \"lt\": {\"sum\": [\"balance_part\", \"fee\"]}}",
                 "{\"fact\": \"available\", \"lt\": {\"amount\": \"0.00\", \"currency\": \"CNY\"}}");
    auto parsed = Checklist::parse(json);
    return parsed ? std::make_shared<const Checklist>(*std::move(parsed)) : nullptr;
}

template <class T>
Result<T> wait(const Future<T> &future)
{
    (void)QTest::qWaitFor([&] { return future.isFinished(); }, 30000);
    return future.result();
}

} // namespace

class TestChecklistComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsWhatChanges();
    void keepsToThePeriod();
    void findsNothingBetweenEqualOnes();
    void tellsTheFailure();
    void stops();

private:
    const InstantRange m_day{noon, noon.addDays(10)};
};

void TestChecklistComparison::groupsWhatChanges()
{
    FakeRecords records;
    records.payments = 1203;
    records.missing = 3;
    ChecklistComparison comparison(records, records, Catalogue::builtIn());
    int told = 0;
    connect(&comparison, &ChecklistComparison::changed, this,
            [&told](const QList<ChangedDiagnosis> &payments) { told += int(payments.size()); });
    QSignalSpy advanced(&comparison, &ChecklistComparison::advanced);
    const auto report = wait(comparison.compare(Checklist::builtIn(), withoutBalance(), m_day));
    QVERIFY(report);
    QCOMPARE(report->compared, 1202);
    QCOMPARE(report->changed, 400); // every third of 1203, but the one that is gone
    QCOMPARE(told, 400);
    QCOMPARE(records.pages, (QList<qsizetype>{500, 500, 203}));
    QCOMPARE(advanced.size(), 3);
    QCOMPARE(report->upTo, noon.addSecs(1202 * 60));
    QCOMPARE(report->shifts.size(), 1);
    const DiagnosisShift &shift = report->shifts.first();
    QCOMPARE(shift.before.cause, u"insufficient_funds"_s);
    QCOMPARE(shift.before.outcome, OutcomeClass::Later);
    QCOMPARE(shift.after.cause, u"unknown"_s);
    QCOMPARE(shift.after.outcome, OutcomeClass::Definite);
    QCOMPARE(shift.count, 400);
    QCOMPARE(shift.orders.size(), DiagnosisShift::mostOrders);
    QCOMPARE(shift.orders.first(), OrderNo(u"O0"_s));
}

void TestChecklistComparison::keepsToThePeriod()
{
    FakeRecords records;
    records.payments = 30;
    ChecklistComparison comparison(records, records, Catalogue::builtIn());
    const auto report = wait(
        comparison.compare(Checklist::builtIn(), withoutBalance(), {noon.addSecs(600), noon.addSecs(1200)}));
    QCOMPARE(report->compared, 10);
}

void TestChecklistComparison::findsNothingBetweenEqualOnes()
{
    FakeRecords records;
    records.payments = 20;
    ChecklistComparison comparison(records, records, Catalogue::builtIn());
    const auto report = wait(comparison.compare(Checklist::builtIn(), Checklist::builtIn(), m_day));
    QCOMPARE(report->changed, 0);
    QVERIFY(report->shifts.isEmpty());
    records.payments = 0;
    QCOMPARE(wait(comparison.compare(Checklist::builtIn(), Checklist::builtIn(), m_day))->compared, 0);
}

void TestChecklistComparison::tellsTheFailure()
{
    FakeRecords records;
    records.payments = 20;
    records.failure = Error{ErrorKind::Timeout, {}, {}, {}, {}};
    ChecklistComparison comparison(records, records, Catalogue::builtIn());
    const auto report = wait(comparison.compare(Checklist::builtIn(), Checklist::builtIn(), m_day));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Timeout);
}

void TestChecklistComparison::stops()
{
    FakeRecords records;
    records.payments = 5000;
    ChecklistComparison comparison(records, records, Catalogue::builtIn());
    connect(&comparison, &ChecklistComparison::advanced, &comparison, [&] { comparison.stop(); });
    const auto report = wait(comparison.compare(Checklist::builtIn(), withoutBalance(), m_day));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
    QCOMPARE(records.pages.size(), 1);
    const auto again = comparison.compare(Checklist::builtIn(), withoutBalance(), m_day);
    const auto newest = comparison.compare(Checklist::builtIn(), Checklist::builtIn(), m_day);
    QCOMPARE(wait(again).error().kind, ErrorKind::Cancelled);
    QCOMPARE(wait(newest).error().kind, ErrorKind::Cancelled); // stopped after its first page
}

QTEST_GUILESS_MAIN(TestChecklistComparison)
#include "tst_checklist_comparison.moc"
