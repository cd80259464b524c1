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
    const auto row = [](const char *name, LinkKind kind, const char16_t *value, const char16_t *id,
                        int choice) {
        CustomerLink link = linkOf(kind, QString::fromUtf16(value), now, now);
        link.ringId = QString::fromUtf16(id);
        QTest::newRow(name) << link << choice;
    };
    row("of two devices of one name", LinkKind::Device, u"iPhone", u"d2", 1);
    row("a device that has another name too", LinkKind::Device, u"old name", u"d1", 0);
    row("of two of one name that are both gone: cannot be told", LinkKind::Device, u"iPhone", u"d9", -1);
    row("a card", LinkKind::Card, u"ICBC **** 1111", u"c1", 3);
    row("of two payees without a name", LinkKind::Payee, u"", u"o2", 5);
    row("the only payee of its name, paid meanwhile", LinkKind::Payee, u"*a", u"o9", 4);
    row("a payee with a device's id", LinkKind::Payee, u"iPhone", u"d1", -1);
    row("an address", LinkKind::Place, u"iPhone", u"", -1);
    row("nothing by an empty id", LinkKind::Device, u"nothing", u"", -1);
}

void TestLinkedRing::findsTheChoice()
{
    QFETCH(CustomerLink, link);
    const QList<RingChoice> choices{{RingLink::Device, u"d1"_s, u"iPhone"_s, now.addSecs(-3600), 4},
                                    {RingLink::Device, u"d2"_s, u"iPhone"_s, now.addDays(-1), 2},
                                    {RingLink::Device, u"d3"_s, u"Mate 60"_s, now.addDays(-2), 2},
                                    {RingLink::Card, u"c1"_s, u"ICBC **** 1111"_s, now.addDays(-365), 2},
                                    {RingLink::Payee, u"o1"_s, u"*a"_s, now.addDays(-1), 2},
                                    {RingLink::Payee, u"o2"_s, u""_s, now.addDays(-1), 2}};
    QTEST(int(choiceOf(link, choices).value_or(-1)), "choice");
    QVERIFY(!choiceOf(link, {}));
}

QTEST_GUILESS_MAIN(TestLinkedRing)
#include "tst_linked_ring.moc"
