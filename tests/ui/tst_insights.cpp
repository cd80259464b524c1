#include "insights_view.h"

#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

#include "empty_state.h"
#include "failed_orders.h"
#include "incident_dialog.h"
#include "incident_notices.h"
#include "screen.h"

using namespace Qt::StringLiterals;
using namespace desk;

class TestInsights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void causesWithTheirFigures();
    void aCauseOpensItsChannelsAndPayments();
    void keysAloneReachAPayment();
    void anotherPeriod();
    void progressAndCancel();
    void emptyAndErrorStates_data();
    void emptyAndErrorStates();
    void everythingHasItsName();
    void whatStandsOutIsDeclared();
    void anIncidentFromItsTicketsToItsEnd();
    void everybodyReadsTheAnnouncement();
};

static QString spoken(const QListView &list, int row)
{
    return list.model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
}

void TestInsights::causesWithTheirFigures()
{
    Screen screen;
    addFailedMorning(screen.desk);
    InsightsView view(screen.context);
    QVERIFY(showNow(view));
    auto *causes = child<QListView>(view, "causeBars");
    QTRY_COMPARE(causes->model()->rowCount(), 2);
    QCOMPARE(spoken(*causes, 0),
             u"Insufficient balance: 30 payment(s), 75.0 % of all, 75.0 % with those above"_s);
    QCOMPARE(spoken(*causes, 1),
             u"Bank not reachable: 10 payment(s), 25.0 % of all, 100 % with those above"_s);
    const QString summary = child<QLabel>(view, "insightSummary")->text();
    QVERIFY2(summary.contains(u"40 failed payments worth ¥462.40"_s), qUtf8Printable(summary));
}

void TestInsights::aCauseOpensItsChannelsAndPayments()
{
    Screen screen;
    addFailedMorning(screen.desk);
    InsightsView view(screen.context);
    QVERIFY(showNow(view));
    auto *causes = child<QListView>(view, "causeBars");
    QTRY_COMPARE(causes->model()->rowCount(), 2);
    causes->setCurrentIndex(causes->model()->index(1, 0));
    auto *where = child<QListView>(view, "sliceBars");
    QCOMPARE(where->model()->rowCount(), 2);
    QCOMPARE(where->model()->index(0, 0).data().toString(), u"银联"_s);
    auto *table = child<QTableView>(view, "insightPayments");
    QTRY_COMPARE(table->model()->rowCount(), 10);
    where->setCurrentIndex(where->model()->index(1, 0)); // visa
    QTRY_COMPARE(table->model()->rowCount(), 2);
    child<QTabBar>(view, "insightDimensions")->setCurrentIndex(int(InsightDimension::Hour));
    QCOMPARE(where->model()->index(0, 0).data().toString(), u"00:00 – 00:59"_s);
    child<QTabBar>(view, "insightDimensions")->setCurrentIndex(int(InsightDimension::Merchant));
    QCOMPARE(where->model()->rowCount(), 3);
}

void TestInsights::keysAloneReachAPayment()
{
    Screen screen;
    addFailedMorning(screen.desk);
    InsightsView view(screen.context);
    QVERIFY(showNow(view));
    auto *causes = child<QListView>(view, "causeBars");
    QTRY_VERIFY(causes->hasFocus());
    QTest::keyClick(causes, Qt::Key_Down);
    auto *table = child<QTableView>(view, "insightPayments");
    QTRY_COMPARE(table->model()->rowCount(), 10);
    QTest::keyClick(causes, Qt::Key_Return);
    QVERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(screen.navigator.asked, QStringList(u"payment F00000056"_s));
}

void TestInsights::anotherPeriod()
{
    Screen screen;
    addFailedMorning(screen.desk);
    InsightsView view(screen.context);
    QVERIFY(showNow(view));
    QTRY_COMPARE(child<QListView>(view, "causeBars")->model()->rowCount(), 2);
    QTest::keyClick(view.focusWidget(), Qt::Key_Y);
    QTRY_COMPARE(child<EmptyState>(view, "insightsEmpty")->title(), u"No payment failed in this period."_s);
    QVERIFY(!child<QWidget>(view, "periodFrom")->isVisible());
    QTest::keyClick(&view, Qt::Key_C);
    QVERIFY(child<QWidget>(view, "periodFrom")->isVisible());
    QTRY_COMPARE(child<QListView>(view, "causeBars")->model()->rowCount(), 2);
}

void TestInsights::progressAndCancel()
{
    Screen screen;
    addFailedMorning(screen.desk);
    screen.desk.mode = FakeMode::Slow;
    InsightsView view(screen.context);
    QVERIFY(showNow(view));
    QVERIFY(child<QProgressBar>(view, "insightProgress")->isVisible());
    click(view, "cancelInsights");
    QVERIFY(!child<QProgressBar>(view, "insightProgress")->isVisible());
    screen.desk.deliver();
    QTest::qWait(50);
    screen.desk.deliver();
    QCOMPARE(screen.desk.calls.count(u"failedOrders"_s), 0); // nothing runs on
    QCOMPARE(child<QListView>(view, "causeBars")->model()->rowCount(), 0);
}

void TestInsights::emptyAndErrorStates_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("title");
    QTest::addRow("empty") << int(FakeMode::Empty) << u"No payment failed in this period."_s;
    QTest::addRow("offline") << int(FakeMode::Offline) << u"The workspace cannot be reached."_s;
}

void TestInsights::emptyAndErrorStates()
{
    QFETCH(int, mode);
    QFETCH(QString, title);
    Screen screen;
    addFailedMorning(screen.desk);
    screen.desk.mode = FakeMode(mode);
    InsightsView view(screen.context);
    QVERIFY(showNow(view));
    QTRY_COMPARE(child<EmptyState>(view, "insightsEmpty")->title(), title);
    if (FakeMode(mode) != FakeMode::Offline)
        return;
    screen.desk.mode = FakeMode::Normal;
    click(*child<EmptyState>(view, "insightsEmpty"), "emptyAction");
    QTRY_COMPARE(child<QListView>(view, "causeBars")->model()->rowCount(), 2);
}

void TestInsights::everythingHasItsName()
{
    Screen screen;
    addFailedMorning(screen.desk);
    InsightsView view(screen.context);
    QVERIFY(showNow(view));
    QTRY_COMPARE(child<QListView>(view, "causeBars")->model()->rowCount(), 2);
    QCOMPARE(nameless(view), QStringList());
}

/// An hour in which a channel answers 91 to a third of its payments, after four weeks of peace.
static void addOutbreak(FakeDesk &desk)
{
    const int channel = int(InsightDimension::Channel);
    desk.talliesNow[channel] = {{u"unionpay"_s, u"银联"_s, false, {}, {}, 60, 60},
                                {u"unionpay"_s, u"银联"_s, true, u"unionpay"_s, u"91"_s, 30, 25}};
    desk.talliesBefore[channel] = {{u"unionpay"_s, u"银联"_s, false, {}, {}, 990, 900},
                                   {u"unionpay"_s, u"银联"_s, true, u"unionpay"_s, u"91"_s, 10, 10}};
}

void TestInsights::whatStandsOutIsDeclared()
{
    Screen screen;
    addOutbreak(screen.desk);
    InsightsView view(screen.context);
    QVERIFY(showNow(view));
    auto *list = child<QListWidget>(view, "incidentList");
    QTRY_COMPARE(list->count(), 1);
    const QString line = list->item(0)->text();
    QVERIFY2(line.contains(u"30 of 90 payments failed so (33.3 %, usually 1.0 %)"_s), qUtf8Printable(line));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(screen.desk.incidentList.size(), 1);
    QCOMPARE(screen.desk.incidentList.first().declared.responseCode, u"91"_s);
    QTRY_VERIFY(view.findChild<QDialog *>(u"incidentDialog"_s));
    QTRY_VERIFY(list->count() == 1 && list->item(0)->text().contains(u"open since"_s));
}

void TestInsights::anIncidentFromItsTicketsToItsEnd()
{
    Screen screen;
    Incident incident;
    incident.id = IncidentId(u"i1"_s);
    incident.label = u"银联"_s;
    incident.declared = {InsightDimension::Channel,
                         u"unionpay"_s,
                         u"unionpay"_s,
                         u"91"_s,
                         screen.desk.clock.now().addSecs(-1800),
                         {}};
    screen.desk.incidentList = {incident};
    for (const QString &number : {u"T-1"_s, u"T-2"_s}) {
        IncidentTicket ticket;
        ticket.ticketNo = TicketNo(number);
        ticket.state = number == u"T-2"_s ? TicketState::Closed : TicketState::New;
        screen.desk.ticketsOf[incident.id].append(ticket);
    }
    IncidentDialog dialog(screen.context, incident.id);
    QVERIFY(showNow(dialog));
    auto *steps = child<QTabBar>(dialog, "incidentSteps");
    auto *results = child<QLabel>(dialog, "incidentResults");
    QCOMPARE(child<QListWidget>(dialog, "incidentTickets")->count(), 2);
    click(dialog, "attachAll");
    QTRY_COMPARE(results->text(), u"✓ 2 ticket(s) attached."_s);
    steps->setCurrentIndex(IncidentDialog::Announcement);
    QVERIFY(child<QPlainTextEdit>(dialog, "announcementZh")->toPlainText().contains(u"银联"_s));
    click(dialog, "announceIncident");
    QTRY_COMPARE(results->text(), u"✓ Announced to everybody."_s);
    steps->setCurrentIndex(IncidentDialog::Reply);
    QVERIFY(!child<QPushButton>(dialog, "sendIncidentReply")->isEnabled());
    child<QPlainTextEdit>(dialog, "incidentReply")->setPlainText(u"It works again."_s);
    click(dialog, "sendIncidentReply");
    QTRY_VERIFY2(results->text().startsWith(u"✓ 1 ticket(s) answered.\n✕ T-2: "_s),
                 qUtf8Printable(results->text()));
    steps->setCurrentIndex(IncidentDialog::Close);
    QVERIFY(!child<QPushButton>(dialog, "closeIncident")->isEnabled());
    child<QPlainTextEdit>(dialog, "incidentNote")->setPlainText(u"A line was down."_s);
    click(dialog, "closeIncident");
    QTRY_COMPARE(results->text(), u"✓ The incident is closed; 2 ticket(s) settled."_s);
    QVERIFY(!screen.desk.incidentList.first().isOpen());
    QCOMPARE(nameless(dialog), QStringList());
}

void TestInsights::everybodyReadsTheAnnouncement()
{
    Screen screen;
    Incident incident;
    incident.id = IncidentId(u"i1"_s);
    incident.declared.startedAt = screen.desk.clock.now();
    incident.announcement = {u"Payments by UnionPay are disturbed."_s, u"银联支付异常。"_s};
    screen.desk.incidentList = {incident};
    IncidentNotices notices(screen.desk, screen.navigator, screen.desk.clock);
    QVERIFY(notices.isHidden()); // not announced yet
    screen.desk.incidentList.first().announcedAt = screen.desk.clock.now();
    Q_EMIT screen.navigator.incidentsChanged();
    QTRY_VERIFY(
        child<QLabel>(notices, "bannerText")->text().contains(u"Payments by UnionPay are disturbed."_s));
    screen.desk.incidentList.clear();
    Q_EMIT screen.navigator.incidentsChanged();
    QTRY_VERIFY(notices.isHidden());
}

QTEST_MAIN(TestInsights)
#include "tst_insights.moc"
