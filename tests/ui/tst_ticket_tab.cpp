#include "ticket_tab.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "open_ticket_dialog.h"
#include "screen.h"

using namespace Qt::StringLiterals;
using namespace desk;

class TestTicketTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheComplaint();
    void replyByKeys();
    void noteIsMarkedAndSeparate();
    void oneCommandForTwoClicks();
    void conflictKeepsTheTextAndNamesTheChange();
    void draftsSurviveAndGoWhenSent();
    void offlineIsAskedAgainAndKeepsTheText();
    void assignAndChangeState();
    void resolvingWantsADisposition();
    void closedTicketTakesNoText();
    void anAuditorReads();
    void escalateByKey();
    void errorStateOffersToTryAgain();
    void openDialogPresetsFromTheDiagnosis();
    void openDialogSendsOneCommand();
    void everythingHasItsName();

private:
    static void type(TicketTab &tab, const char *edit, const QString &text)
    {
        child<QPlainTextEdit>(tab, edit)->setFocus();
        QTest::keyClicks(child<QPlainTextEdit>(tab, edit), text);
    }
    /// Somebody else adds a note: the version on screen is old now.
    static void otherPersonWrites(Screen &screen)
    {
        TicketDetail &ticket = screen.desk.ticketList[0];
        ticket.events.append({int(ticket.events.size()) + 1,
                              screen.desk.clock.now(),
                              u"李伟"_s,
                              TicketEventKind::Note,
                              u"called the bank"_s,
                              {},
                              {}});
        ticket.updatedBy = u"李伟"_s;
        ++ticket.row.version;
    }
    const TicketNo m_open{u"T-2026-000318"_s};
    const TicketNo m_closed{u"T-2026-000201"_s};
};

void TestTicketTab::showsTheComplaint()
{
    Screen screen;
    TicketTab tab(screen.context, m_open);
    QVERIFY(showNow(tab));
    QTRY_COMPARE(child<QLabel>(tab, "ticketSubject")->text(), u"退款未到账"_s);
    QCOMPARE(tab.windowTitle(), m_open.value());
    QCOMPARE(tab.findChildren<QWidget *>(u"snapshot"_s).size(), 1);
    QVERIFY(!child<QLabel>(tab, "snapshotDifference")->isVisible());
    QVERIFY(child<QWidget>(tab, "event_note"));
    click(tab, "openPayment");
    click(tab, "openCustomer");
    const QStringList asked{u"payment D00000006"_s, u"customer U1000042"_s};
    QCOMPARE(screen.navigator.asked, asked);

    screen.desk.paymentsOf[UserNo(u"U1000042"_s)][5].status = PaymentStatus::Succeeded;
    TicketTab later(screen.context, m_open);
    QVERIFY(showNow(later));
    QTRY_VERIFY(child<QLabel>(later, "snapshotDifference")->isVisible());
    QVERIFY(child<QLabel>(later, "snapshotDifference")->text().contains(u"now: Succeeded"_s));
}

void TestTicketTab::replyByKeys()
{
    Screen screen;
    TicketTab tab(screen.context, m_open);
    QVERIFY(showNow(tab));
    tab.setFocus();
    QTest::keyClick(&tab, Qt::Key_R);
    auto *reply = child<QPlainTextEdit>(tab, "replyText");
    QTRY_COMPARE(tab.focusWidget(), reply);
    QVERIFY(!child<QPushButton>(tab, "sendReply")->isEnabled());
    QTest::keyClicks(reply, u"the refund is on its way"_s);
    QTest::keyClick(reply, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(screen.desk.ticketList[0].events.size(), 3);
    const TicketEvent &event = screen.desk.ticketList[0].events.last();
    QCOMPARE(event.kind, TicketEventKind::Reply);
    QCOMPARE(event.body, u"the refund is on its way"_s);
    QTRY_VERIFY(tab.findChild<QWidget *>(u"event_reply"_s));
    QVERIFY(reply->toPlainText().isEmpty());
    QCOMPARE(tab.ticket().row.version, 2);
}

void TestTicketTab::noteIsMarkedAndSeparate()
{
    Screen screen;
    TicketTab tab(screen.context, m_open);
    QVERIFY(showNow(tab));
    type(tab, "replyText", u"for the customer"_s);
    click(tab, "composeNote");
    QVERIFY(child<QLabel>(tab, "composeAudience")->text().contains(u"not visible to the customer"_s));
    QVERIFY(child<QPushButton>(tab, "sendNote")->isVisible());
    QVERIFY(!child<QPushButton>(tab, "sendReply")->isVisible());
    type(tab, "noteText", u"for us"_s);
    click(tab, "sendNote");
    QTRY_COMPARE(screen.desk.ticketList[0].events.size(), 3);
    QCOMPARE(screen.desk.ticketList[0].events.last().kind, TicketEventKind::Note);
    QCOMPARE(screen.desk.ticketList[0].events.last().body, u"for us"_s);
    QCOMPARE(child<QPlainTextEdit>(tab, "replyText")->toPlainText(), u"for the customer"_s);
}

void TestTicketTab::oneCommandForTwoClicks()
{
    Screen screen;
    TicketTab tab(screen.context, m_open);
    QVERIFY(showNow(tab));
    type(tab, "replyText", u"once"_s);
    screen.desk.mode = FakeMode::Slow;
    click(tab, "sendReply");
    click(tab, "sendReply");
    QTest::keyClick(child<QPlainTextEdit>(tab, "replyText"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(screen.desk.calls.count(u"addReply"_s), 1);
    QVERIFY(child<QPlainTextEdit>(tab, "replyText")->isReadOnly());
    screen.desk.mode = FakeMode::Normal;
    screen.desk.deliver();
    QTRY_VERIFY(child<QPlainTextEdit>(tab, "replyText")->toPlainText().isEmpty());
}

void TestTicketTab::conflictKeepsTheTextAndNamesTheChange()
{
    Screen screen;
    TicketTab tab(screen.context, m_open);
    QVERIFY(showNow(tab));
    type(tab, "replyText", u"my long answer"_s);
    otherPersonWrites(screen);
    click(tab, "sendReply");
    QTRY_VERIFY(child<QWidget>(tab, "ticketConflict")->isVisible());
    const QString text = child<QLabel>(tab, "conflictText")->text();
    QVERIFY(text.contains(u"李伟 wrote an internal note"_s));
    QCOMPARE(child<QPlainTextEdit>(tab, "replyText")->toPlainText(), u"my long answer"_s);
    QCOMPARE(screen.desk.ticketList[0].events.size(), 3);
    QCOMPARE(tab.ticket().row.version, 2);
    type(tab, "replyText", u"!"_s);
    QCOMPARE(child<QPlainTextEdit>(tab, "replyText")->toPlainText().size(), 15);

    otherPersonWrites(screen); // and faster once more
    click(tab, "sendAnyway");
    QTRY_COMPARE(tab.ticket().row.version, 3);
    QTRY_VERIFY(child<QWidget>(tab, "ticketConflict")->isVisible());
    click(tab, "sendAnyway");
    QTRY_COMPARE(screen.desk.ticketList[0].events.size(), 5);
    QVERIFY(screen.desk.ticketList[0].events.last().body.startsWith(u"my long answer"_s));
    QVERIFY(!child<QWidget>(tab, "ticketConflict")->isVisible());
}

void TestTicketTab::draftsSurviveAndGoWhenSent()
{
    Screen screen;
    {
        TicketTab tab(screen.context, m_open);
        type(tab, "replyText", u"half a sentence"_s);
        type(tab, "noteText", u"half a note"_s);
        QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>(tab, "draftState")->text().contains(u"saved"_s), 8000);
    }
    TicketTab tab(screen.context, m_open);
    QVERIFY(showNow(tab));
    QCOMPARE(child<QPlainTextEdit>(tab, "replyText")->toPlainText(), u"half a sentence"_s);
    QCOMPARE(child<QPlainTextEdit>(tab, "noteText")->toPlainText(), u"half a note"_s);
    click(tab, "composeReply");
    click(tab, "sendReply");
    QTRY_VERIFY(child<QPlainTextEdit>(tab, "replyText")->toPlainText().isEmpty());
    QTRY_VERIFY(!screen.drafts.load(m_open, DraftKind::Reply));
    QVERIFY(screen.drafts.load(m_open, DraftKind::Note));
    TicketTab other(screen.context, m_closed);
    QVERIFY(child<QPlainTextEdit>(other, "noteText")->toPlainText().isEmpty());
}

void TestTicketTab::offlineIsAskedAgainAndKeepsTheText()
{
    Screen screen;
    TicketTab tab(screen.context, m_open);
    QVERIFY(showNow(tab));
    type(tab, "replyText", u"kept"_s);
    screen.desk.mode = FakeMode::Offline;
    click(tab, "sendReply");
    QTRY_VERIFY(child<QPushButton>(tab, "askAgain")->isVisible());
    QCOMPARE(child<QPlainTextEdit>(tab, "replyText")->toPlainText(), u"kept"_s);
    screen.desk.mode = FakeMode::Normal;
    screen.desk.setLink(LinkState::Connected);
    QTRY_COMPARE(screen.desk.ticketList[0].events.size(), 3);
    QTRY_VERIFY(child<QPlainTextEdit>(tab, "replyText")->toPlainText().isEmpty());
}

void TestTicketTab::assignAndChangeState()
{
    Screen screen;
    TicketTab tab(screen.context, m_open);
    QVERIFY(showNow(tab));
    tab.setFocus();
    QTest::keyClick(&tab, Qt::Key_M);
    QTRY_COMPARE(tab.ticket().row.owner, screen.desk.me.login);
    QVERIFY(!child<QPushButton>(tab, "assignToMe")->isVisible());
    auto *people = child<QComboBox>(tab, "assignPerson");
    QCOMPARE(people->count(), 2);
    people->setCurrentIndex(1);
    click(tab, "assign");
    QTRY_COMPARE(child<QLabel>(tab, "ticketOwner")->text(), u"李伟"_s);
    auto *next = child<QComboBox>(tab, "nextState");
    QCOMPARE(next->count(), 3);
    click(tab, "changeState");
    QTRY_COMPARE(tab.ticket().row.state, TicketState::PendingCustomer);
    QTRY_COMPARE(next->count(), 2);
    QTRY_VERIFY(tab.findChild<QWidget *>(u"event_state"_s));
}

void TestTicketTab::resolvingWantsADisposition()
{
    Screen screen;
    TicketTab tab(screen.context, m_open);
    QVERIFY(showNow(tab));
    auto *next = child<QComboBox>(tab, "nextState");
    QTRY_COMPARE(next->count(), 3);
    next->setCurrentIndex(2);
    QVERIFY(!child<QPushButton>(tab, "changeState")->isEnabled());
    auto *disposition = child<QComboBox>(tab, "disposition");
    QVERIFY(disposition->isVisible());
    disposition->setCurrentIndex(2);
    click(tab, "changeState");
    QTRY_COMPARE(tab.ticket().row.state, TicketState::Resolved);
    QCOMPARE(tab.ticket().disposition, Disposition::Refunded);
}

void TestTicketTab::closedTicketTakesNoText()
{
    Screen screen;
    TicketTab tab(screen.context, m_closed);
    QVERIFY(showNow(tab));
    QTRY_VERIFY(child<QPlainTextEdit>(tab, "replyText")->isReadOnly());
    QCOMPARE(child<QComboBox>(tab, "nextState")->count(), 1);
    QVERIFY(!child<QPushButton>(tab, "changeState")->isEnabled());
    QTest::keyClicks(child<QLineEdit>(tab, "stateReason"), u"customer objects"_s);
    click(tab, "changeState");
    QTRY_COMPARE(tab.ticket().row.state, TicketState::Open);

    Screen agent;
    agent.context.self.kinds = {StaffKind::Agent};
    TicketTab seen(agent.context, m_closed);
    QVERIFY(showNow(seen));
    QTRY_COMPARE(seen.ticket().row.state, TicketState::Closed);
    QVERIFY(!child<QPushButton>(seen, "changeState")->isVisible());
}

/// What the database would refuse them is not there.
void TestTicketTab::anAuditorReads()
{
    Screen screen;
    screen.context.self.kinds = {StaffKind::Auditor};
    TicketTab tab(screen.context, m_open);
    QVERIFY(showNow(tab));
    QTRY_VERIFY(child<QWidget>(tab, "ticketThread")->isVisible());
    for (const char *step : {"replyText", "sendReply", "composeNote", "assignToMe", "assignPerson", "assign",
                             "nextState", "changeState", "escalate"})
        QVERIFY2(!child<QWidget>(tab, step)->isVisible(), step);
    QVERIFY(!tab.findChild<QWidget *>(u"openPayment"_s));
    QCOMPARE(screen.desk.calls.count(u"detail"_s), 0);
    tab.setFocus();
    QTest::keyClick(&tab, Qt::Key_R);
    QTest::keyClick(&tab, Qt::Key_E);
    QVERIFY(!child<QWidget>(tab, "escalateReason")->isVisible());
    click(tab, "openCustomer");
    QCOMPARE(screen.navigator.asked.size(), 1); // the window leads them to the customer's evidence
}

void TestTicketTab::escalateByKey()
{
    Screen screen;
    TicketTab tab(screen.context, m_open);
    QVERIFY(showNow(tab));
    tab.setFocus();
    QTest::keyClick(&tab, Qt::Key_E);
    auto *reason = child<QLineEdit>(tab, "escalateReason");
    QTRY_COMPARE(tab.focusWidget(), reason);
    QTest::keyClicks(reason, u"short"_s);
    QVERIFY(!child<QPushButton>(tab, "escalateNow")->isEnabled());
    QTest::keyClicks(reason, u" of money"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_COMPARE(tab.ticket().row.level, 2);
    QVERIFY(!reason->isVisible());
}

void TestTicketTab::errorStateOffersToTryAgain()
{
    Screen screen;
    screen.desk.mode = FakeMode::Offline;
    TicketTab tab(screen.context, m_open);
    QVERIFY(showNow(tab));
    QTRY_VERIFY(child<QPushButton>(tab, "emptyAction")->isVisible());
    screen.desk.mode = FakeMode::Normal;
    click(tab, "emptyAction");
    QTRY_COMPARE(child<QLabel>(tab, "ticketSubject")->text(), u"退款未到账"_s);
}

void TestTicketTab::openDialogPresetsFromTheDiagnosis()
{
    Screen screen;
    const QJsonObject document{{u"order_no"_s, u"D00000001"_s},
                               {u"outcome"_s, u"definite"_s},
                               {u"primary_cause"_s, u"limit_exceeded"_s}};
    OpenTicketDialog dialog(screen.context, UserNo(u"U1000042"_s), {OrderNo(u"D00000001"_s)}, {document});
    QVERIFY(showNow(dialog));
    QCOMPARE(child<QComboBox>(dialog, "newCategory")->currentData().toInt(), int(TicketCategory::Limit));
    QTRY_VERIFY(child<QLineEdit>(dialog, "newSubject")->text().contains(u"街角咖啡"_s));
    QTRY_VERIFY(child<QLabel>(dialog, "attachedPayment")->text().contains(u"50.00"_s));
    QVERIFY(child<QLabel>(dialog, "attachedDiagnosis")->text().contains(u"D00000001"_s));
    QCOMPARE(dialog.focusWidget(), child<QPlainTextEdit>(dialog, "newText"));
    QTest::keyClicks(dialog.focusWidget(), u"says it is the third time"_s);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog.ticketNo().isEmpty());
    QCOMPARE(screen.navigator.asked, QStringList{u"ticket "_s + dialog.ticketNo().value()});
    const TicketDetail &ticket = screen.desk.ticketList.first();
    QCOMPARE(ticket.events.first().body, u"says it is the third time"_s);
    QCOMPARE(ticket.diagnoses.size(), 1);
    QCOMPARE(ticket.snapshots.size(), 1);
}

void TestTicketTab::openDialogSendsOneCommand()
{
    Screen screen;
    OpenTicketDialog dialog(screen.context, UserNo(u"U1000042"_s), {}, {});
    QVERIFY(showNow(dialog));
    auto *open = child<QPushButton>(dialog, "openTicket");
    QVERIFY(!open->isEnabled());
    QTest::keyClicks(child<QLineEdit>(dialog, "newSubject"), u"cannot sign in"_s);
    screen.desk.mode = FakeMode::Slow;
    click(dialog, "openTicket");
    click(dialog, "openTicket");
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(dialog.isVisible());
    screen.desk.deliver();
    QTRY_VERIFY(!dialog.ticketNo().isEmpty());
    QCOMPARE(screen.desk.calls.count(u"openTicket"_s), 1);
}

void TestTicketTab::everythingHasItsName()
{
    Screen screen;
    TicketTab tab(screen.context, m_open);
    OpenTicketDialog dialog(screen.context, UserNo(u"U1000042"_s), {}, {});
    QVERIFY(showNow(tab));
    QTRY_COMPARE(tab.ticket().row.ticketNo, m_open);
    QCOMPARE(nameless(tab) + nameless(dialog), QStringList());
}

QTEST_MAIN(TestTicketTab)
#include "tst_ticket_tab.moc"
