#include <QRandomGenerator>
#include <QTest>
#include <cmath>

#include "incident_statistic.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
const InstantRange window{noon.addSecs(-3600), noon};

AttemptTally well(const QString &key, qint64 payments)
{
    return {key, key, false, {}, {}, payments, payments};
}

AttemptTally failing(const QString &key, const QString &code, qint64 payments, qint64 customers = -1)
{
    return {key, key, true, u"unionpay"_s, code, payments, customers < 0 ? payments : customers};
}

/// P(X >= k) of a binomial, term by term.
double binomialTail(qint64 k, qint64 n, double p)
{
    double sum = 0;
    for (qint64 x = k; x <= n; ++x)
        sum +=
            std::exp(std::lgamma(double(n + 1)) - std::lgamma(double(x + 1)) - std::lgamma(double(n - x + 1))
                     + double(x) * std::log(p) + double(n - x) * std::log(1 - p));
    return sum;
}

} // namespace

class TestIncidentStatistic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tailOfALongPastIsTheBinomials()
    {
        for (const qint64 k : {1, 3, 10, 40}) {
            const double expected = binomialTail(k, 200, 0.05);
            const double tail = predictiveTail(k, 200, 0.05 * 1e9, 1e9, 0, 0);
            QVERIFY2(std::abs(tail - expected) <= 1e-4 * expected + 1e-12,
                     qPrintable(u"%1: %2, expected %3"_s.arg(k).arg(tail).arg(expected)));
        }
        QCOMPARE(predictiveTail(0, 10, 1, 10, 1, 10), 1.0);
        QCOMPARE(predictiveTail(11, 10, 1, 10, 1, 10), 0.0);
    }

    void tailLeavesNoMoreThanNone()
    {
        // P(X = 0) = B(a, n + b) / B(a, b) with a = 2, b = 38, n = 10: (38 * 39) / (48 * 49)
        const double none = 38.0 * 39.0 / (48.0 * 49.0);
        QVERIFY(std::abs(predictiveTail(1, 10, 2, 30, 0, 10) - (1 - none)) < 1e-9);
    }

    void aShortPastIsTrustedLess()
    {
        const double longPast = predictiveTail(8, 100, 100, 10000, 1, 100);
        const double shortPast = predictiveTail(8, 100, 1, 100, 1, 100);
        QVERIFY(longPast < shortPast);
    }

    void whatIsSuggested_data()
    {
        QTest::addColumn<QList<AttemptTally>>("now");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QList<AttemptTally> &now, const QStringList &found) {
            QTest::addRow("%s", name) << now << found;
        };
        row("nothing", {}, {});
        row("as usual", {well(u"a"_s, 98), failing(u"a"_s, u"91"_s, 2)}, {});
        row("far above", {well(u"a"_s, 70), failing(u"a"_s, u"91"_s, 30)}, {u"a 91"_s});
        row("too few to say", {well(u"a"_s, 2), failing(u"a"_s, u"91"_s, 4)}, {});
        row("one customer who tries again", {well(u"a"_s, 70), failing(u"a"_s, u"91"_s, 30, 1)}, {});
        row("less than three times", {well(u"b"_s, 3500), failing(u"b"_s, u"91"_s, 1500)}, {});
        row("another code", {well(u"a"_s, 70), failing(u"a"_s, u"05"_s, 30)}, {u"a 05"_s});
        row("no answer", {well(u"a"_s, 70), failing(u"a"_s, {}, 30)}, {u"a "_s});
        row("an entity without a past", {well(u"new"_s, 60), failing(u"new"_s, u"91"_s, 40)}, {u"new 91"_s});
        row("a new one that fails as others do", {well(u"new"_s, 95), failing(u"new"_s, u"91"_s, 5)}, {});
    }
    void whatIsSuggested()
    {
        QFETCH(QList<AttemptTally>, now);
        QFETCH(QStringList, found);
        const QList<AttemptTally> before{well(u"a"_s, 9800), failing(u"a"_s, u"91"_s, 200),
                                         well(u"b"_s, 8000), failing(u"b"_s, u"91"_s, 2000)};
        QStringList names;
        for (const IncidentSuggestion &one : unusual(InsightDimension::Channel, window, now, before)) {
            names << one.key + u' ' + one.responseCode;
            QVERIFY(one.share() > one.usualShare);
            QVERIFY(one.tail < 0.01);
        }
        QCOMPARE(names, found);
    }

    void falseAlarmsStayBelowTheirBound()
    {
        // 400 looks at 40 entities and 3 codes when nothing is wrong.
        QRandomGenerator random(11);
        const QStringList codes{u"51"_s, u"61"_s, u"91"_s};
        const double rates[] = {0.05, 0.01, 0.003};
        const auto draw = [&](int attempts, double factor) {
            QList<AttemptTally> all;
            for (int entity = 0; entity < 40; ++entity) {
                const QString key = QString::number(entity);
                qint64 failures[3] = {};
                qint64 fine = 0;
                for (int i = 0; i < attempts; ++i) {
                    const double at = random.generateDouble();
                    double edge = 0;
                    int code = 0;
                    for (; code < 3 && at >= (edge += rates[code] * factor); ++code) {
                    }
                    code < 3 ? ++failures[code] : ++fine;
                }
                all << well(key, fine);
                for (int code = 0; code < 3; ++code) {
                    if (failures[code] > 0)
                        all << failing(key, codes[code], failures[code]);
                }
            }
            return all;
        };
        const QList<AttemptTally> before = draw(3000, 1);
        int alarms = 0;
        for (int look = 0; look < 400; ++look)
            alarms += int(unusual(InsightDimension::Merchant, window, draw(60, 1), before).size());
        QVERIFY2(alarms <= 8, qPrintable(u"%1 false alarms"_s.arg(alarms))); // 4 are expected at most
        QVERIFY(!unusual(InsightDimension::Merchant, window, draw(60, 8), before).isEmpty());
    }

    void echoesAreLeftOut()
    {
        const auto one = [](InsightDimension dimension, const QString &key, qint64 failed, qint64 attempts,
                            const QString &code = u"91"_s) {
            IncidentSuggestion suggestion;
            suggestion.dimension = dimension;
            suggestion.key = key;
            suggestion.scheme = u"unionpay"_s;
            suggestion.responseCode = code;
            suggestion.failed = failed;
            suggestion.attempts = attempts;
            return suggestion;
        };
        using enum InsightDimension;
        QStringList names;
        for (const IncidentSuggestion &kept :
             withoutEchoes({one(Merchant, u"shop"_s, 8, 20), one(Issuer, u"bank"_s, 20, 60),
                            one(Channel, u"unionpay"_s, 40, 100), one(Channel, u"visa"_s, 13, 39),
                            one(Merchant, u"other"_s, 9, 10, u"05"_s), one(Merchant, u"worse"_s, 12, 12)}))
            names << kept.key;
        names.sort();
        QCOMPARE(names, QStringList({u"other"_s, u"unionpay"_s, u"visa"_s, u"worse"_s}));
    }
};

QTEST_GUILESS_MAIN(TestIncidentStatistic)
#include "tst_incident_statistic.moc"
