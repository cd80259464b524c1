#include <QRandomGenerator>
#include <QTest>

#include "mass_diagnosis.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime start(QDate(2026, 5, 1), QTime(16, 0), Qt::UTC);
const QTimeZone shanghai("Asia/Shanghai");

template <class T>
Future<T> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

/// Failed payments in memory, and how often each store was asked.
class World final : public InsightStore, public DiagnosisStore
{
public:
    QList<FailedOrder> orders; ///< oldest first
    QHash<QString, PaymentFacts> known;
    std::optional<Error> failure; ///< of reading facts
    int pages = 0;
    int batches = 0;
    qsizetype largest = 0;

    /// \a count payments a minute apart, of several channels, issuers, merchants, currencies and codes.
    void fill(int count)
    {
        QRandomGenerator random(7);
        const QStringList codes{u"51"_s, u"91"_s, u"61"_s, u"00"_s, u"nonsense"_s, QString()};
        const auto one = [&](const QStringList &list) {
            return list[random.bounded(list.size())];
        };
        for (int i = 0; i < count; ++i) {
            const QString number = u"N%1"_s.arg(i, 6, 10, QLatin1Char('0'));
            FailedOrder order;
            order.id = PaymentId(number);
            order.orderNo = OrderNo(number);
            order.amount = {random.bounded(1, 100000), *Currency::fromCode(one({u"CNY"_s, u"USD"_s}))};
            order.createdAt = start.addSecs(60 * i);
            order.channel = one({u"unionpay"_s, u"visa"_s, QString()});
            order.channelName = order.channel.toUpper();
            order.scheme = u"iso8583"_s;
            order.responseCode = one(codes);
            order.issuer = one({u"ICBC"_s, u"BOC"_s, QString()});
            order.merchantNo = one({u"M1"_s, u"M2"_s, u"M3"_s, QString()});
            orders.append(order);
            PaymentFacts facts;
            facts.orderNo = number;
            facts.currency = order.amount.currency.code();
            facts.timeZone = u"Asia/Shanghai"_s;
            facts.set(u"status"_s, one({u"failed"_s, u"unknown"_s}));
            facts.set(u"kind"_s, u"payment"_s);
            facts.set(u"amount"_s, order.amount.minor);
            facts.set(u"scheme"_s, order.scheme);
            if (!order.responseCode.isEmpty())
                facts.set(u"response_code"_s, order.responseCode);
            known.insert(number, facts);
        }
    }

    Future<Page<FailedOrder>> failedOrders(const InstantRange &range, const Cursor &after, int limit,
                                           std::stop_token stop) override
    {
        ++pages;
        if (stop.stop_requested())
            return ready<Page<FailedOrder>>(std::unexpected(Error{ErrorKind::Cancelled}));
        Page<FailedOrder> page;
        bool reached = after.isEmpty();
        for (const FailedOrder &order : orders) {
            if (reached && order.createdAt >= range.from && order.createdAt < range.to) {
                if (page.rows.size() == limit) {
                    page.next = cursorAfter(page.rows.last());
                    break;
                }
                page.rows.append(order);
            }
            reached = reached || cursorAfter(order) == after;
        }
        return ready<Page<FailedOrder>>(page);
    }

    Future<QList<PaymentFacts>> facts(const QList<OrderNo> &numbers, std::stop_token) override
    {
        ++batches;
        largest = std::max(largest, numbers.size());
        if (failure)
            return ready<QList<PaymentFacts>>(std::unexpected(*failure));
        QList<PaymentFacts> all;
        for (auto it = numbers.crbegin(); it != numbers.crend(); ++it) { // in an order of its own
            if (const auto found = known.constFind(it->value()); found != known.cend())
                all.append(*found);
        }
        return ready<QList<PaymentFacts>>(all);
    }

    Future<QList<AttemptTally>> tallies(const InstantRange &, InsightDimension, std::stop_token) override
    {
        return ready<QList<AttemptTally>>(QList<AttemptTally>());
    }
    Future<PaymentFacts> facts(const OrderNo &) override
    {
        return ready<PaymentFacts>(std::unexpected(Error{ErrorKind::NotFound}));
    }
    Future<StoredChecklist> activeChecklist() override
    {
        return ready<StoredChecklist>(std::unexpected(Error{ErrorKind::NotFound}));
    }
};

template <class Tallies>
void addAll(PaymentTally *sum, const Tallies &tallies)
{
    for (const PaymentTally &tally : tallies) {
        sum->payments += tally.payments;
        for (auto it = tally.minor.cbegin(); it != tally.minor.cend(); ++it)
            sum->minor[it.key()] += it.value();
    }
}

InstantRange always()
{
    return {start.addDays(-1), start.addYears(1)};
}

} // namespace

class TestMassDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDimensionSumsToTheTotal_data()
    {
        QTest::addColumn<int>("payments");
        for (const int payments : {0, 1, 499, 500, 501, 2750})
            QTest::addRow("%d payments", payments) << payments;
    }
    void everyDimensionSumsToTheTotal()
    {
        QFETCH(int, payments);
        World world;
        world.fill(payments);
        const MassDiagnosis mass(world, world, Catalogue::builtIn());
        const auto answer = mass.run(always(), shanghai, {}).result();
        QVERIFY(answer);
        QCOMPARE(answer->total.payments, payments);
        PaymentTally causes;
        addAll(&causes, answer->causes);
        QCOMPARE(causes, answer->total);
        PaymentTally outcomes;
        addAll(&outcomes, answer->outcomes);
        QCOMPARE(outcomes, answer->total);
        for (const MassAnswer::Slices &slices : answer->slices) {
            PaymentTally sum;
            QMap<QString, qint64> byCause;
            for (const InsightSlice &slice : slices) {
                addAll(&sum, QList<PaymentTally>{slice.tally});
                for (auto it = slice.causes.cbegin(); it != slice.causes.cend(); ++it)
                    byCause[it.key()] += it.value();
            }
            QCOMPARE(sum, answer->total);
            for (auto it = answer->causes.cbegin(); it != answer->causes.cend(); ++it)
                QCOMPARE(byCause.value(it.key()), it->payments);
        }
        QVERIFY(world.largest <= MassDiagnosis::batchSize);
    }

    void saysTheSameAsOneDiagnosis()
    {
        World world;
        world.fill(200);
        const MassDiagnosis mass(world, world, Catalogue::builtIn());
        const auto page = mass.payments(always(), shanghai, {}, {}, 500, {}).result();
        QVERIFY(page);
        QCOMPARE(page->rows.size(), 200);
        for (const DiagnosedOrder &one : page->rows) {
            const Diagnosis alone = diagnose(*Checklist::builtIn(), Catalogue::builtIn(),
                                             world.known[one.order.orderNo.value()], {});
            QCOMPARE(one.cause, alone.primaryCause);
            QCOMPARE(toText(one.outcome), toText(alone.outcome));
        }
    }

    void everyBarOpensItsPayments()
    {
        World world;
        world.fill(1300);
        const MassDiagnosis mass(world, world, Catalogue::builtIn());
        const auto answer = mass.run(always(), shanghai, {}).result();
        QVERIFY(answer);
        const auto counted = [&](const MassFilter &filter) {
            qint64 seen = 0;
            Cursor after;
            do {
                const auto page = mass.payments(always(), shanghai, filter, after, 37, {}).result();
                if (!page || page->rows.size() > 37)
                    return qint64(-1);
                seen += page->rows.size();
                after = page->next;
            } while (!after.isEmpty());
            return seen;
        };
        for (auto it = answer->causes.cbegin(); it != answer->causes.cend(); ++it)
            QCOMPARE(counted({it.key(), {}, {}, {}}), it->payments);
        for (size_t i = 0; i < answer->outcomes.size(); ++i)
            QCOMPARE(counted({{}, OutcomeClass(i), {}, {}}), answer->outcomes[i].payments);
        for (size_t i = 0; i < answer->slices.size(); ++i) {
            const auto &slices = answer->slices[i];
            for (auto it = slices.cbegin(); it != slices.cend(); ++it)
                QCOMPARE(counted({{}, {}, InsightDimension(i), it.key()}), it->tally.payments);
        }
    }

    void hoursAreThoseOfTheZone()
    {
        World world;
        world.fill(1); // 16:00 UTC
        const MassDiagnosis mass(world, world, Catalogue::builtIn());
        const auto hours = [&](const QTimeZone &zone) {
            return mass.run(always(), zone, {}).result()->by(InsightDimension::Hour).keys();
        };
        QCOMPARE(hours(QTimeZone::utc()), QStringList(u"16"_s));
        QCOMPARE(hours(shanghai), QStringList(u"00"_s));
    }

    void progressGrowsToTheEnd()
    {
        World world;
        world.fill(1200);
        const MassDiagnosis mass(world, world, Catalogue::builtIn());
        QList<MassProgress> told;
        QVERIFY(mass.run({start, start.addSecs(60 * 1200)}, shanghai, {},
                         [&](const MassProgress &progress) { told.append(progress); })
                    .result());
        QCOMPARE(told.size(), 3);
        QCOMPARE(told[0].payments, 500);
        QVERIFY(told[0].share > 0.41 && told[0].share < 0.42);
        QCOMPARE(told[2].payments, 1200);
        QCOMPARE(told[2].share, 1.0);
    }

    void cancellingLeavesNothingRunning()
    {
        World world;
        world.fill(3000);
        const MassDiagnosis mass(world, world, Catalogue::builtIn());
        std::stop_source stop;
        const auto answer = mass.run(always(), shanghai, stop.get_token(),
                                     [&](const MassProgress &progress) {
                                         if (progress.payments >= 1000)
                                             stop.request_stop();
                                     })
                                .result();
        QVERIFY(!answer);
        QCOMPARE(toText(answer.error().kind), u"cancelled"_s);
        QCOMPARE(world.pages, 2);
        QCOMPARE(world.batches, 2);
    }

    void errorsEndIt()
    {
        World world;
        world.fill(600);
        world.failure = Error{ErrorKind::Unavailable};
        const MassDiagnosis mass(world, world, Catalogue::builtIn());
        const auto answer = mass.run(always(), shanghai, {}).result();
        QVERIFY(!answer);
        QCOMPARE(toText(answer.error().kind), u"unavailable"_s);
        QCOMPARE(world.batches, 1);
    }

    void pareto()
    {
        const auto lines = paretoOf({{u"a"_s, 10}, {u"b"_s, 70}, {u"c"_s, 0}, {u"d"_s, 10}, {u"e"_s, 10}});
        QStringList keys;
        for (const ParetoLine &line : lines)
            keys << line.key;
        QCOMPARE(keys, QStringList({u"b"_s, u"a"_s, u"d"_s, u"e"_s}));
        QCOMPARE(lines[0].share, 0.7);
        QCOMPARE(lines[1].cumulative, 0.8);
        QCOMPARE(lines[3].cumulative, 1.0);
        QVERIFY(paretoOf({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMassDiagnosis)
#include "tst_mass_diagnosis.moc"
