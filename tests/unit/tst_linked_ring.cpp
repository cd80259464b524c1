#include "linked_ring.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(6, 5), Qt::UTC);

CustomerLink linkOf(LinkKind kind, const QString &value, const QDateTime &first, const QDateTime &last)
{
    return {kind, value, 3, false, 0, first, last, 1};
}

} // namespace

class TestLinkedRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatMakesARing_data();
    void saysWhatMakesARing();
    void findsTheChoice_data();
    void findsTheChoice();
};

void TestLinkedRing::saysWhatMakesARing_data()
{
    QTest::addColumn<CustomerLink>("link");
    QTest::addColumn<bool>("makes");
    const QDateTime month = now.addDays(-30);
    const auto row = [](const char *name, LinkKind kind, const QDateTime &last, bool makes) {
        QTest::newRow(name) << linkOf(kind, u"x"_s, last, last) << makes;
    };
    row("a device, however old", LinkKind::Device, now.addYears(-1), true);
    row("a card, however old", LinkKind::Card, now.addYears(-1), true);
    row("a payee of today", LinkKind::Payee, now, true);
    row("a payee of nearly a month ago", LinkKind::Payee, month.addSecs(1), true);
    row("a payee of a month ago", LinkKind::Payee, month, false);
    row("an address", LinkKind::Place, now, false);
}

void TestLinkedRing::saysWhatMakesARing()
{
    QFETCH(CustomerLink, link);
    QTEST(makesRing(link, now), "makes");
}

void TestLinkedRing::findsTheChoice_data()
{
    QTest::addColumn<CustomerLink>("link");
    QTest::addColumn<int>("choice");
    const QDateTime hour = now.addSecs(-3600);
    const QDateTime day = now.addDays(-1);
    const QDateTime year = now.addDays(-365);
    QTest::newRow("of two devices of one name by when it was seen")
        << linkOf(LinkKind::Device, u"iPhone"_s, year, day) << 1;
    QTest::newRow("a device that has another name too")
        << linkOf(LinkKind::Device, u"old name"_s, year, hour) << 0;
    QTest::newRow("of two of one name that was seen meanwhile: cannot be told")
        << linkOf(LinkKind::Device, u"iPhone"_s, year, now) << -1;
    QTest::newRow("the only one of its name, seen meanwhile")
        << linkOf(LinkKind::Device, u"Mate 60"_s, year, now) << 2;
    QTest::newRow("a card by when it was bound")
        << linkOf(LinkKind::Card, u"ICBC **** 1111"_s, year, now) << 3;
    QTest::newRow("of two payees of one instant by the name")
        << linkOf(LinkKind::Payee, u"*b"_s, year, day) << 5;
    QTest::newRow("a payee like a device") << linkOf(LinkKind::Payee, u"iPhone"_s, year, hour) << -1;
    QTest::newRow("an address") << linkOf(LinkKind::Place, u"iPhone"_s, hour, hour) << -1;
}

void TestLinkedRing::findsTheChoice()
{
    QFETCH(CustomerLink, link);
    const QList<RingChoice> choices{{RingLink::Device, u"d1"_s, u"iPhone"_s, now.addSecs(-3600), 4},
                                    {RingLink::Device, u"d2"_s, u"iPhone"_s, now.addDays(-1), 2},
                                    {RingLink::Device, u"d3"_s, u"Mate 60"_s, now.addDays(-2), 2},
                                    {RingLink::Card, u"c1"_s, u"ICBC **** 1111"_s, now.addDays(-365), 2},
                                    {RingLink::Payee, u"o1"_s, u"*a"_s, now.addDays(-1), 2},
                                    {RingLink::Payee, u"o2"_s, u"*b"_s, now.addDays(-1), 2}};
    QTEST(int(choiceOf(link, choices).value_or(-1)), "choice");
    QVERIFY(!choiceOf(link, {}));
}

QTEST_GUILESS_MAIN(TestLinkedRing)
#include "tst_linked_ring.moc"
