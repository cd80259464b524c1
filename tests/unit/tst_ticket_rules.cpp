#include "ticket_rules.h"

#include <QTest>

using namespace desk;
using enum TicketState;

class TestTicketRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nextStates_data();
    void nextStates();
};

void TestTicketRules::nextStates_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<bool>("supervisor");
    QTest::addColumn<QList<int>>("expected");
    const auto row = [](const char *name, TicketState from, bool supervisor,
                        const QList<TicketState> &expected) {
        QList<int> numbers;
        for (const TicketState state : expected)
            numbers << int(state);
        QTest::newRow(name) << int(from) << supervisor << numbers;
    };
    row("new", New, false, {Open});
    row("open", Open, false, {PendingCustomer, PendingThirdParty, Resolved});
    row("pending customer", PendingCustomer, false, {Open, Resolved});
    row("pending third party", PendingThirdParty, true, {Open, Resolved});
    row("resolved", Resolved, false, {Open, Closed});
    row("closed, agent", Closed, false, {});
    row("closed, supervisor", Closed, true, {Open});
}

void TestTicketRules::nextStates()
{
    QFETCH(int, from);
    QFETCH(bool, supervisor);
    QFETCH(QList<int>, expected);
    QList<int> numbers;
    for (const TicketState state : desk::nextStates(TicketState(from), supervisor))
        numbers << int(state);
    QCOMPARE(numbers, expected);
}

QTEST_GUILESS_MAIN(TestTicketRules)
#include "tst_ticket_rules.moc"
