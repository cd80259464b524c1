#include "tickets_view.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include "screen.h"
#include "ticket_list_model.h"

using namespace Qt::StringLiterals;
using namespace desk;

class TestTicketsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersChooseTheRows();
    void enterAndDoubleClickOpen();
    void pagesAreFetchedOnScrolling();
    void emptyAndErrorStates();
    void rowsStayOfflineAndSelectionSurvives();
    void everythingHasItsName();
};

void TestTicketsView::filtersChooseTheRows()
{
    Screen screen;
    screen.desk.ticketList[0].row.owner = screen.desk.me.login;
    TicketsView view(screen.context);
    QVERIFY(showNow(view));
    auto *table = child<QTableView>(view, "ticketTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    auto *scope = child<QComboBox>(view, "ticketScope");
    scope->setCurrentIndex(3);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(child<QLabel>(view, "ticketCount")->text(), u"2 ticket(s)"_s);
    scope->setCurrentIndex(2);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"T-2026-000201"_s);
    scope->setCurrentIndex(1);
    QTRY_COMPARE(table->model()->index(0, 0).data().toString(), u"T-2026-000318"_s);
    child<QComboBox>(view, "ticketStateFilter")->setCurrentIndex(1 + int(TicketState::Closed));
    QTRY_COMPARE(table->model()->rowCount(), 0);
    scope->setCurrentIndex(3);
    QTRY_COMPARE(table->model()->rowCount(), 1);
}

void TestTicketsView::enterAndDoubleClickOpen()
{
    Screen screen;
    TicketsView view(screen.context);
    QVERIFY(showNow(view));
    auto *table = child<QTableView>(view, "ticketTable");
    QTRY_VERIFY(table->currentIndex().isValid());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(screen.navigator.asked, QStringList{u"ticket T-2026-000318"_s});
    const QPoint place = table->visualRect(table->model()->index(0, 1)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
    QTRY_COMPARE(screen.navigator.asked.size(), 2);
}

void TestTicketsView::pagesAreFetchedOnScrolling()
{
    Screen screen;
    const TicketDetail first = screen.desk.ticketList.first();
    for (int i = 0; i < 250; ++i) {
        TicketDetail more = first;
        more.row.ticketNo = TicketNo(u"T-2025-%1"_s.arg(i, 6, 10, QChar(u'0')));
        screen.desk.ticketList.append(more);
    }
    TicketsView view(screen.context);
    view.resize(1000, 600);
    QVERIFY(showNow(view));
    auto *table = child<QTableView>(view, "ticketTable");
    QTRY_COMPARE(table->model()->rowCount(), TicketListModel::pageSize);
    table->scrollToBottom();
    QTRY_COMPARE(table->model()->rowCount(), 2 * TicketListModel::pageSize);
    table->scrollToBottom();
    QTRY_COMPARE(table->model()->rowCount(), 251);
}

void TestTicketsView::emptyAndErrorStates()
{
    Screen screen;
    screen.desk.mode = FakeMode::Empty;
    TicketsView view(screen.context);
    QVERIFY(showNow(view));
    QTRY_COMPARE(child<QLabel>(view, "emptyTitle")->text(), u"No ticket fits these filters."_s);
    screen.desk.mode = FakeMode::Denied;
    click(view, "refreshTickets");
    QTRY_COMPARE(child<QLabel>(view, "emptyTitle")->text(), u"You may not do this."_s);
    screen.desk.mode = FakeMode::Offline;
    QTest::keyClick(&view, Qt::Key_F5);
    QTRY_VERIFY(child<QPushButton>(view, "emptyAction")->isVisible());
    screen.desk.mode = FakeMode::Normal;
    click(view, "emptyAction");
    QTRY_VERIFY(child<QTableView>(view, "ticketTable")->isVisible());
}

void TestTicketsView::rowsStayOfflineAndSelectionSurvives()
{
    Screen screen;
    TicketsView view(screen.context);
    QVERIFY(showNow(view));
    child<QComboBox>(view, "ticketScope")->setCurrentIndex(3);
    auto *table = child<QTableView>(view, "ticketTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectRow(1);
    screen.desk.mode = FakeMode::Offline;
    view.reload();
    QTRY_VERIFY(child<QLabel>(view, "ticketCount")->text().startsWith(u"✕"_s));
    QCOMPARE(table->model()->rowCount(), 2);
    screen.desk.mode = FakeMode::Normal;
    Q_EMIT screen.navigator.ticketChanged(TicketNo(u"T-2026-000318"_s));
    QTRY_COMPARE(child<QLabel>(view, "ticketCount")->text(), u"2 ticket(s)"_s);
    QCOMPARE(table->currentIndex().row(), 1);
}

void TestTicketsView::everythingHasItsName()
{
    Screen screen;
    TicketsView view(screen.context);
    QVERIFY(showNow(view));
    QCOMPARE(nameless(view), QStringList());
}

QTEST_MAIN(TestTicketsView)
#include "tst_tickets_view.moc"
