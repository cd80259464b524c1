#include <QTest>

#include "period.h"

using namespace desk;
using namespace Qt::StringLiterals;

class TstPeriod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("begin"); // empty: refused for its begin
        QTest::addColumn<QString>("end");   // empty: refused for its end
        const QByteArray shanghai = "Asia/Shanghai";
        QTest::newRow("instants") << u"2026-05-01T00:00:00Z"_s << u"2026-05-02T00:00:00+08:00"_s << shanghai
                                  << u"2026-05-01T00:00:00Z"_s << u"2026-05-01T16:00:00Z"_s;
        QTest::newRow("a day") << u"2026-05-01"_s << u"2026-05-01"_s << shanghai << u"2026-04-30T16:00:00Z"_s
                               << u"2026-05-01T16:00:00Z"_s;
        QTest::newRow("days and an instant")
            << u"2026-05-01"_s << u"2026-05-01T12:00:00Z"_s << QByteArray("UTC") << u"2026-05-01T00:00:00Z"_s
            << u"2026-05-01T12:00:00Z"_s;
        QTest::newRow("a day of 23 hours")
            << u"2026-03-29"_s << u"2026-03-29"_s << QByteArray("Europe/Berlin") << u"2026-03-28T23:00:00Z"_s
            << u"2026-03-29T22:00:00Z"_s;
        QTest::newRow("a day without midnight")
            << u"2018-11-04"_s << u"2018-11-04"_s << QByteArray("America/Sao_Paulo")
            << u"2018-11-04T03:00:00Z"_s << u"2018-11-05T02:00:00Z"_s;
        QTest::newRow("no offset") << u"2026-05-01T00:00:00"_s << u"2026-05-02"_s << shanghai << QString()
                                   << QString();
        QTest::newRow("no such day") << u"2026-02-30"_s << u"2026-05-02"_s << shanghai << QString()
                                     << QString();
        QTest::newRow("end before begin")
            << u"2026-05-02"_s << u"2026-05-01"_s << shanghai << u"refused"_s << QString();
        QTest::newRow("end is no time")
            << u"2026-05-02"_s << u"tomorrow"_s << shanghai << u"refused"_s << QString();
    }
    void reads()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QByteArray, zone);
        QFETCH(QString, begin);
        QFETCH(QString, end);
        const auto period = periodOf(from, to, QTimeZone(zone));
        if (end.isEmpty()) {
            QVERIFY(!period);
            QVERIFY(period.error() == (begin.isEmpty() ? PeriodError::From : PeriodError::To));
            return;
        }
        QVERIFY(period);
        QCOMPARE(period->from.toString(Qt::ISODate), begin);
        QCOMPARE(period->to.toString(Qt::ISODate), end);
    }
};

QTEST_GUILESS_MAIN(TstPeriod)
#include "tst_period.moc"
