#include "approvals_view.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include "screen.h"

using namespace Qt::StringLiterals;
using namespace desk;

class TestApprovals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void approveWithANote();
    void rejectByKey();
    void samePersonIsToldWhy();
    void anAgentIsToldWhy();
    void conflictIsShownAndTheListReadAgain();
    void oneCommandForTwoClicks();
    void emptyAndErrorStates();
    void vipAccessIsDecidedBesideIt();
    void everythingHasItsName();
};

void TestApprovals::approveWithANote()
{
    Screen screen;
    ApprovalsView view(screen.context);
    QVERIFY(showNow(view));
    auto *approve = child<QPushButton>(view, "approve");
    QTRY_VERIFY(child<QLabel>(view, "requestFact4")->text().contains(u"号码核对有误"_s));
    QVERIFY(!approve->isEnabled());
    QTest::keyClicks(child<QPlainTextEdit>(view, "decisionNote"), u"checked with the log"_s);
    QVERIFY(approve->isEnabled());
    click(view, "approve");
    QTRY_COMPARE(screen.desk.requests.first().decision, Decision::Approved);
    QCOMPARE(screen.desk.requests.first().decisionNote, u"checked with the log"_s);
    QVERIFY(!screen.desk.holdList.first().standing);
    QTRY_COMPARE(child<QLabel>(view, "emptyTitle")->text(), u"No request waits for a decision."_s);
    QVERIFY(screen.navigator.asked.contains(u"message The hold is released."_s));
}

void TestApprovals::rejectByKey()
{
    Screen screen;
    ApprovalsView view(screen.context);
    QVERIFY(showNow(view));
    auto *note = child<QPlainTextEdit>(view, "decisionNote");
    QTRY_VERIFY(!note->isReadOnly());
    note->setFocus();
    QTest::keyClicks(note, u"keep until Monday, a"_s); // letters belong to the text
    QVERIFY(!screen.desk.requests.first().decision);
    child<QTableView>(view, "approvalTable")->setFocus();
    QTest::keyClick(view.focusWidget(), Qt::Key_K);
    QTRY_COMPARE(screen.desk.requests.first().decision, Decision::Rejected);
    QVERIFY(screen.desk.holdList.first().standing);
}

void TestApprovals::samePersonIsToldWhy()
{
    Screen screen;
    screen.desk.requests[0].mayDecide = false;
    ApprovalsView view(screen.context);
    QVERIFY(showNow(view));
    QTRY_VERIFY(child<QLabel>(view, "decisionBarred")->isVisible());
    QVERIFY(child<QLabel>(view, "decisionBarred")->text().contains(u"another supervisor must decide"_s));
    QVERIFY(!child<QPushButton>(view, "approve")->isEnabled());
    QVERIFY(!child<QPushButton>(view, "reject")->isEnabled());
}

void TestApprovals::anAgentIsToldWhy()
{
    Screen screen;
    screen.context.self.kinds = {StaffKind::Agent};
    screen.desk.requests[0].mayDecide = false;
    ApprovalsView view(screen.context);
    QVERIFY(showNow(view));
    QTRY_VERIFY(child<QLabel>(view, "decisionBarred")->text().contains(u"Only a supervisor"_s));
}

void TestApprovals::conflictIsShownAndTheListReadAgain()
{
    Screen screen;
    ApprovalsView view(screen.context);
    QVERIFY(showNow(view));
    QTest::keyClicks(child<QPlainTextEdit>(view, "decisionNote"), u"my reasons"_s);
    const auto reads = screen.desk.calls.count(u"openRequests"_s);
    screen.desk.mode = FakeMode::Conflict;
    click(view, "reject");
    const auto *status = child<QLabel>(*child<QWidget>(view, "releaseStatus"), "commandStatus");
    QTRY_VERIFY(status->text().contains(u"no longer in the state you saw"_s));
    QTRY_VERIFY(screen.desk.calls.count(u"openRequests"_s) > reads);
    QCOMPARE(child<QPlainTextEdit>(view, "decisionNote")->toPlainText(), u"my reasons"_s);
}

void TestApprovals::oneCommandForTwoClicks()
{
    Screen screen;
    ApprovalsView view(screen.context);
    QVERIFY(showNow(view));
    QTest::keyClicks(child<QPlainTextEdit>(view, "decisionNote"), u"my reasons"_s);
    screen.desk.mode = FakeMode::Slow;
    click(view, "approve");
    click(view, "approve");
    click(view, "reject");
    QCOMPARE(screen.desk.calls.count(u"decide"_s), 1);
    screen.desk.mode = FakeMode::Normal;
    screen.desk.deliver();
    QTRY_COMPARE(screen.desk.requests.first().decision, Decision::Approved);
}

void TestApprovals::emptyAndErrorStates()
{
    Screen screen;
    screen.desk.mode = FakeMode::Empty;
    ApprovalsView view(screen.context);
    QVERIFY(showNow(view));
    QTRY_COMPARE(child<QLabel>(view, "emptyTitle")->text(), u"No request waits for a decision."_s);
    screen.desk.mode = FakeMode::Offline;
    click(view, "refreshApprovals");
    QTRY_VERIFY(child<QPushButton>(view, "emptyAction")->isVisible());
    screen.desk.mode = FakeMode::Normal;
    click(view, "emptyAction");
    QTRY_VERIFY(child<QTableView>(view, "approvalTable")->isVisible());
}

/// Requests to look at VIP customers stand above the list, with one decision each; one's own is barred.
void TestApprovals::vipAccessIsDecidedBesideIt()
{
    Screen screen;
    VipRequest request{.id = VipRequestId(u"v1"_s),
                       .userNo = UserNo(u"U10086"_s),
                       .customer = u"**明"_s,
                       .requestedBy = u"Bob"_s,
                       .note = u"calls about a <b>refund</b>"_s,
                       .at = screen.desk.clock.now(),
                       .lapsesAt = screen.desk.clock.now().addDays(1),
                       .mayDecide = true};
    VipRequest own = request;
    own.id = VipRequestId(u"v2"_s);
    own.userNo = UserNo(u"U10087"_s);
    own.mayDecide = false;
    screen.desk.vipStore.requests = {request, own};
    ApprovalsView view(screen.context);
    QVERIFY(showNow(view));
    QTRY_VERIFY(child<QWidget>(view, "vipRequests")->isVisible());
    QVERIFY(!child<QPushButton>(view, "vip_approved_U10087")->isEnabled());
    // One's own has no key; the oldest that may be decided has both, and they are to be seen on it.
    QVERIFY(child<QPushButton>(view, "vip_approved_U10086")->toolTip().contains(u"(L)"_s));
    QVERIFY(!child<QPushButton>(view, "vip_rejected_U10087")->toolTip().contains(u"(X)"_s));
    screen.desk.vipStore.requests = {own, request};
    view.reload();
    QTRY_VERIFY(child<QPushButton>(view, "vip_rejected_U10086")->toolTip().contains(u"(X)"_s));
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_L);
    QTRY_COMPARE(screen.desk.vipStore.requests.size(), 1);
    QCOMPARE(screen.desk.vipStore.requests.first().id, own.id);
    QTRY_VERIFY(screen.navigator.asked.join(u'|').contains(u"They may look until"_s));
    screen.desk.vipStore.requests.clear();
    view.reload();
    QTRY_VERIFY(!child<QWidget>(view, "vipRequests")->isVisible());
}

void TestApprovals::everythingHasItsName()
{
    Screen screen;
    ApprovalsView view(screen.context);
    QVERIFY(showNow(view));
    QCOMPARE(nameless(view), QStringList());
}

QTEST_MAIN(TestApprovals)
#include "tst_approvals.moc"
