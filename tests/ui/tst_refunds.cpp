#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

#include "approvals_view.h"
#include "audit_words.h"
#include "chip.h"
#include "payment_detail_pane.h"
#include "refund_approvals.h"
#include "refund_dialog.h"
#include "refund_words.h"
#include "screen.h"

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

/// 80.00 CNY, succeeded; the fake desk's agents may have 50.00 approved alone.
const OrderNo paid(u"D00000002"_s);

WaitingRefund waiting(int number, const QDateTime &now)
{
    const Currency cny = *Currency::fromCode(u"CNY");
    WaitingRefund refund;
    refund.id = RefundRequestId(u"w%1"_s.arg(number));
    refund.orderNo = paid;
    refund.userNo = UserNo(u"U1000042"_s);
    refund.customer = u"***娜"_s;
    refund.counterparty = u"老王修车"_s;
    refund.paidAt = now.addSecs(-7500);
    refund.paid = {8000, cny};
    refund.refunded = {0, cny};
    refund.amount = {6000 + number, cny};
    refund.reason = RefundReason::WrongAmount;
    refund.note = u"charged for <b>two</b> tyres"_s;
    refund.requestedBy = u"李伟"_s;
    refund.requestedAt = now.addSecs(-600 + number);
    refund.lapsesAt = refund.requestedAt.addSecs(72 * 3600);
    refund.holds = 1;
    refund.anotherPerson = refund.requesterActive = true;
    refund.limit = {20000, cny};
    refund.granted = {0, cny};
    return refund;
}

} // namespace

class TestRefunds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void approvedAtOnceByKeyboard();
    void goesToASupervisor();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void takesAllThatIsLeft();
    void showsWhatTheLimitAllows();
    void keepsWhatWasTypedOnARefusal();
    void readsThePaymentAgain();
    void oneRequestForTwoClicks();
    void isAskedFromThePayment();
    void asksForNoRefundOfWhatHasNone_data();
    void asksForNoRefundOfWhatHasNone();
    void withdrawsFromThePayment();
    void supervisorsDecideByKeyboard();
    void saysWhyOneMayNotApprove_data();
    void saysWhyOneMayNotApprove();
    void readsFurtherPages();
    void keepsQuietWhileNoneWaits();
    void agentsDoNotAskForTheQueue();
    void wordsTheAudit();
    void everythingHasItsName();
};

void TestRefunds::approvedAtOnceByKeyboard()
{
    Screen screen;
    RefundDialog dialog(screen.context, paid);
    QVERIFY(showNow(dialog));
    QTRY_COMPARE(child<QLabel>(dialog, "refundFact0")->text(), u"¥80.00"_s);
    QSignalSpy changed(&screen.navigator, &Navigator::refundsChanged);
    typeInto(dialog, u"12.50"_s);
    QVERIFY(child<QLabel>(dialog, "refundOutcome")->text().contains(u"approved at once"_s));
    QCOMPARE(child<QPushButton>(dialog, "refundConfirm")->text(), u"Refund ¥12.50"_s);
    QVERIFY(!child<QPushButton>(dialog, "refundConfirm")->isEnabled());
    child<QPushButton>(dialog, "refundReason_duplicate_payment")->setFocus();
    QTest::keyClick(dialog.focusWidget(), Qt::Key_3);
    QCOMPARE(dialog.focusWidget(), child<QPlainTextEdit>(dialog, "refundNote"));
    typeInto(dialog, u"never came"_s);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(screen.desk.refundStore.requests.value(paid).size(), 1);
    const RefundRequest made = screen.desk.refundStore.requests.value(paid).first();
    QCOMPARE(made.amount.minor, 1250);
    QCOMPARE(made.reason, RefundReason::NotDelivered);
    QCOMPARE(made.note, u"never came"_s);
    QTRY_COMPARE(changed.count(), 1);
    QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
    QVERIFY(screen.navigator.asked.contains(
        u"message The refund of ¥12.50 is approved; the wallet carries it out."_s));
}

void TestRefunds::goesToASupervisor()
{
    Screen screen;
    RefundDialog dialog(screen.context, paid);
    QVERIFY(showNow(dialog));
    QTRY_COMPARE(child<QLabel>(dialog, "refundFact3")->text(), u"¥80.00"_s);
    typeInto(dialog, u"50.01"_s);
    QVERIFY(child<QLabel>(dialog, "refundOutcome")->text().contains(u"another person"_s));
    QCOMPARE(child<QPushButton>(dialog, "refundConfirm")->text(), u"Ask a supervisor for ¥50.01"_s);
    click(dialog, "refundReason_goodwill");
    typeInto(dialog, u"long-standing"_s);
    click(dialog, "refundConfirm");
    QTRY_VERIFY(screen.navigator.asked.contains(u"message The refund of ¥50.01 waits for a supervisor."_s));
    QCOMPARE(screen.desk.refundStore.requests.value(paid).first().state, RefundState::Waiting);
}

void TestRefunds::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<bool>("verified");
    QTest::addColumn<QString>("hint");
    QTest::newRow("nothing typed") << paid.value() << QString() << true << u"Type the amount."_s;
    QTest::newRow("no amount") << paid.value() << u"1,5"_s << true
                               << u"Not an amount in CNY: write it like 80.00."_s;
    QTest::newRow("nothing") << paid.value() << u"0"_s << true
                             << u"Not an amount in CNY: write it like 80.00."_s;
    QTest::newRow("too many decimals")
        << paid.value() << u"1.005"_s << true << u"Not an amount in CNY: write it like 80.00."_s;
    QTest::newRow("full-width digits")
        << paid.value() << u"１２"_s << true << u"Choose a reason: press 1 to 7."_s;
    QTest::newRow("more than is left")
        << paid.value() << u"80.01"_s << true << u"That is more than the ¥80.00 that are left."_s;
    QTest::newRow("no reason") << paid.value() << u"80"_s << true << u"Choose a reason: press 1 to 7."_s;
    QTest::newRow("not verified")
        << paid.value() << u"1"_s << false
        << u"The caller is not verified: close this and record two questions with F4."_s;
    QTest::newRow("a failed payment")
        << u"D00000001"_s << u"1"_s << true
        << u"This payment cannot be refunded: it did not succeed, or is refunded in full."_s;
}

void TestRefunds::saysWhatIsMissing()
{
    QFETCH(QString, order);
    QFETCH(QString, amount);
    QFETCH(bool, verified);
    QFETCH(QString, hint);
    Screen screen;
    screen.desk.refundStore.verified = verified;
    RefundDialog dialog(screen.context, OrderNo(order));
    QVERIFY(showNow(dialog));
    child<QLineEdit>(dialog, "refundAmount")->setText(amount);
    QTRY_COMPARE(child<QLabel>(dialog, "commandStatus")->text(), hint);
    QVERIFY(!child<QPushButton>(dialog, "refundConfirm")->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!screen.desk.calls.contains(u"requestRefund"_s));
}

void TestRefunds::takesAllThatIsLeft()
{
    Screen screen;
    RefundRequest before;
    before.amount = {3000, *Currency::fromCode(u"CNY")};
    before.state = RefundState::Approved;
    screen.desk.refundStore.requests[paid] = {before};
    RefundDialog dialog(screen.context, paid);
    QVERIFY(showNow(dialog));
    QTRY_COMPARE(child<QLabel>(dialog, "refundFact2")->text(), u"¥30.00"_s);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_A, Qt::AltModifier);
    QCOMPARE(child<QLineEdit>(dialog, "refundAmount")->text(), u"50.00"_s);
    QVERIFY(child<QLabel>(dialog, "refundOutcome")->text().contains(u"approved at once"_s));
}

void TestRefunds::showsWhatTheLimitAllows()
{
    Screen screen;
    screen.desk.refundStore.holds = 2;
    RefundRequest mine;
    mine.amount = {4500, *Currency::fromCode(u"CNY")};
    mine.mine = true;
    screen.desk.refundStore.requests[paid] = {mine};
    RefundDialog dialog(screen.context, paid);
    QVERIFY(showNow(dialog));
    QTRY_COMPARE(child<QLabel>(dialog, "refundFact4")->text(),
                 u"¥5.00 (limit ¥50.00, of it used for this payment or, within 24 hours, this customer: "
                 "¥45.00)"_s);
    QVERIFY(child<QLabel>(dialog, "refundHold")->isVisible());
    typeInto(dialog, u"5.01"_s);
    QVERIFY(child<QLabel>(dialog, "refundOutcome")->text().contains(u"Above your limit"_s));
    screen.desk.refundStore.limitMinor = 0;
    RefundDialog none(screen.context, paid);
    QVERIFY(showNow(none));
    QTRY_VERIFY(child<QLabel>(none, "refundFact4")->text().startsWith(u"Nothing"_s));
}

void TestRefunds::keepsWhatWasTypedOnARefusal()
{
    Screen screen;
    RefundDialog dialog(screen.context, paid);
    QVERIFY(showNow(dialog));
    typeInto(dialog, u"12.50"_s);
    click(dialog, "refundReason_other");
    typeInto(dialog, u"as agreed"_s);
    screen.desk.failures.insert(
        u"requestRefund"_s,
        Error{ErrorKind::Conflict, u"request_refund"_s, u"exceeds_paid"_s, u"WD013"_s, {}});
    click(dialog, "refundConfirm");
    QTRY_VERIFY(child<QLabel>(dialog, "commandStatus")->text().contains(u"more than is left"_s));
    QVERIFY(dialog.isVisible());
    QCOMPARE(child<QLineEdit>(dialog, "refundAmount")->text(), u"12.50"_s);
    QCOMPARE(child<QPlainTextEdit>(dialog, "refundNote")->toPlainText(), u"as agreed"_s);
}

void TestRefunds::readsThePaymentAgain()
{
    Screen screen;
    screen.desk.failures.insert(u"refundStanding"_s, Error{ErrorKind::Unavailable, {}, {}, {}, {}});
    RefundDialog dialog(screen.context, paid);
    QVERIFY(showNow(dialog));
    auto *again = child<QPushButton>(dialog, "refundReadAgain");
    QTRY_VERIFY(again->isVisible());
    typeInto(dialog, u"12.50"_s);
    QVERIFY(!child<QPushButton>(dialog, "refundConfirm")->isEnabled());
    screen.desk.failures.clear();
    again->click();
    QTRY_COMPARE(child<QLabel>(dialog, "refundFact0")->text(), u"¥80.00"_s);
    QVERIFY(!again->isVisible());
    QCOMPARE(child<QLineEdit>(dialog, "refundAmount")->text(), u"12.50"_s);
    QVERIFY(child<QLabel>(dialog, "refundOutcome")->text().contains(u"approved at once"_s));
}

void TestRefunds::oneRequestForTwoClicks()
{
    Screen screen;
    RefundDialog dialog(screen.context, paid);
    QVERIFY(showNow(dialog));
    typeInto(dialog, u"1"_s);
    click(dialog, "refundReason_other");
    typeInto(dialog, u"as agreed"_s);
    screen.desk.mode = FakeMode::Slow;
    click(dialog, "refundConfirm");
    click(dialog, "refundConfirm");
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(dialog.isVisible());
    QCOMPARE(screen.desk.calls.count(u"requestRefund"_s), 1);
    screen.desk.mode = FakeMode::Normal;
    screen.desk.deliver();
    QTRY_VERIFY(!dialog.isVisible());
}

void TestRefunds::isAskedFromThePayment()
{
    Screen screen;
    PaymentDetailPane pane(screen.context);
    QVERIFY(showNow(pane));
    pane.showPayment(paid);
    QTRY_VERIFY(pane.findChild<QPushButton *>(u"refundAsk"_s));
    auto *ask = child<QPushButton>(pane, "refundAsk");
    QTRY_VERIFY(ask->isVisible());
    QVERIFY(!ask->isEnabled());
    QVERIFY(ask->toolTip().contains(u"F4"_s));
    QTest::keyClick(&pane, Qt::Key_R);
    QVERIFY(screen.navigator.asked.isEmpty());
    pane.setVerified(true);
    QTest::keyClick(&pane, Qt::Key_R);
    QCOMPARE(screen.navigator.asked, QStringList{u"refund D00000002"_s});
}

void TestRefunds::asksForNoRefundOfWhatHasNone_data()
{
    QTest::addColumn<QString>("order");
    QTest::newRow("failed") << u"D00000001"_s;
    QTest::newRow("top-up") << u"D00000003"_s;
    QTest::newRow("refund") << u"D00000005"_s;
    QTest::newRow("refunded in full") << u"D00000006"_s;
    QTest::newRow("transfer") << u"D00000008"_s;
}

void TestRefunds::asksForNoRefundOfWhatHasNone()
{
    QFETCH(QString, order);
    Screen screen;
    PaymentDetailPane pane(screen.context);
    pane.setVerified(true);
    QVERIFY(showNow(pane));
    pane.showPayment(OrderNo(order));
    QTRY_VERIFY(pane.findChild<QLabel *>(u"paymentAmount"_s));
    const auto *section = pane.findChild<QWidget *>(u"refundSection"_s);
    QVERIFY(!section || !section->isVisible());
    QTest::keyClick(&pane, Qt::Key_R);
    QVERIFY(screen.navigator.asked.isEmpty());
}

void TestRefunds::withdrawsFromThePayment()
{
    Screen screen;
    RefundRequest mine;
    mine.id = RefundRequestId(u"r1"_s);
    mine.amount = {6000, *Currency::fromCode(u"CNY")};
    mine.requestedBy = u"陈敏"_s;
    mine.note = u"<i>charged</i> twice"_s;
    mine.requestedAt = screen.desk.clock.now();
    mine.lapsesAt = mine.requestedAt.addDays(3);
    mine.mine = true;
    RefundRequest done = mine;
    done.id = RefundRequestId(u"r2"_s);
    done.state = RefundState::Settled;
    done.mine = false;
    done.decidedBy = u"李伟"_s;
    done.decisionNote = u"seen"_s;
    done.refundOrderNo = OrderNo(u"D9"_s);
    screen.desk.refundStore.requests[paid] = {mine, done};
    PaymentDetailPane pane(screen.context);
    QVERIFY(showNow(pane));
    pane.showPayment(paid);
    QTRY_VERIFY(pane.findChild<Chip *>(u"refundState_r1"_s));
    QCOMPARE(child<Chip>(pane, "refundState_r1")->status(), statusOf(RefundState::Waiting));
    QCOMPARE(child<Chip>(pane, "refundState_r2")->status(), statusOf(RefundState::Settled));
    QVERIFY(!pane.findChild<QPushButton *>(u"refundWithdraw_r2"_s));
    click(pane, "refundWithdraw_r1");
    QTRY_COMPARE(screen.desk.refundStore.requests.value(paid).first().state, RefundState::Withdrawn);
    QTRY_COMPARE(child<Chip>(pane, "refundState_r1")->status(), statusOf(RefundState::Withdrawn));
    QVERIFY(!pane.findChild<QPushButton *>(u"refundWithdraw_r1"_s));
}

void TestRefunds::supervisorsDecideByKeyboard()
{
    Screen screen;
    const QDateTime now = screen.desk.clock.now();
    screen.desk.refundStore.open = {waiting(1, now), waiting(2, now)};
    ApprovalsView view(screen.context);
    QVERIFY(showNow(view));
    auto *table = child<QTableWidget>(view, "refundTable");
    QTRY_COMPARE(table->rowCount(), 2);
    QVERIFY(child<QLabel>(view, "refundRequestFact1")->text().contains(u"charged for <b>two</b> tyres"_s));
    QVERIFY(child<QLabel>(view, "refundRequestFact0")->text().contains(u"■ 1 hold"_s));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Y); // no note yet
    QVERIFY(!screen.desk.calls.contains(u"decideRefund"_s));
    auto *note = child<QPlainTextEdit>(view, "refundDecisionNote");
    note->setFocus();
    QTest::keyClicks(note, u"yes, seen in the till"_s);
    QVERIFY(!screen.desk.calls.contains(u"decideRefund"_s)); // letters belong to the text
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Y);
    QTRY_COMPARE(screen.desk.refundStore.open.size(), 1);
    QCOMPARE(screen.desk.refundStore.open.first().id, RefundRequestId(u"w1"_s));
    QCOMPARE(screen.desk.refundStore.lastNote, u"yes, seen in the till"_s);
    QTRY_COMPARE(table->rowCount(), 1);
    QVERIFY(note->toPlainText().isEmpty());
    QTest::keyClicks(note, u"no receipt"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_N);
    QTRY_VERIFY(screen.desk.refundStore.open.isEmpty());
    QTRY_VERIFY(!child<QWidget>(view, "refundApprovals")->isVisible());
    QVERIFY(screen.navigator.asked.contains(u"message The refund is rejected; nothing is paid back."_s));
}

void TestRefunds::saysWhyOneMayNotApprove_data()
{
    QTest::addColumn<bool>("another");
    QTest::addColumn<bool>("active");
    QTest::addColumn<qint64>("granted");
    QTest::addColumn<QString>("why");
    QTest::addColumn<bool>("mayReject");
    QTest::newRow("one's own") << false << true << 0LL << u"another supervisor must decide"_s << false;
    QTest::newRow("of who left") << true << false << 0LL << u"has left the desk"_s << true;
    QTest::newRow("above the limit") << true << true << 14000LL << u"Above your limit"_s << true;
}

void TestRefunds::saysWhyOneMayNotApprove()
{
    QFETCH(bool, another);
    QFETCH(bool, active);
    QFETCH(qint64, granted);
    QFETCH(QString, why);
    QFETCH(bool, mayReject);
    Screen screen;
    WaitingRefund refund = waiting(1, screen.desk.clock.now());
    refund.anotherPerson = another;
    refund.requesterActive = active;
    refund.granted.minor = granted;
    screen.desk.refundStore.open = {refund};
    RefundApprovals panel(screen.context);
    panel.reload();
    QVERIFY(showNow(panel));
    QTRY_VERIFY(child<QLabel>(panel, "refundBarred")->text().contains(why));
    child<QPlainTextEdit>(panel, "refundDecisionNote")->setPlainText(u"seen"_s);
    QVERIFY(!child<QPushButton>(panel, "refundApprove")->isEnabled());
    QCOMPARE(child<QPushButton>(panel, "refundReject")->isEnabled(), mayReject);
}

void TestRefunds::readsFurtherPages()
{
    Screen screen;
    for (int i = 0; i < RefundApprovals::pageSize + 7; ++i)
        screen.desk.refundStore.open.append(waiting(i, screen.desk.clock.now()));
    RefundApprovals panel(screen.context);
    panel.reload();
    QVERIFY(showNow(panel));
    auto *table = child<QTableWidget>(panel, "refundTable");
    QTRY_COMPARE(table->rowCount(), RefundApprovals::pageSize);
    QVERIFY(child<QPushButton>(panel, "refundsMore")->isVisible());
    click(panel, "refundsMore");
    QTRY_COMPARE(table->rowCount(), RefundApprovals::pageSize + 7);
    QVERIFY(!child<QPushButton>(panel, "refundsMore")->isVisible());
}

void TestRefunds::keepsQuietWhileNoneWaits()
{
    Screen screen;
    ApprovalsView view(screen.context);
    QVERIFY(showNow(view));
    QTRY_VERIFY(screen.desk.calls.contains(u"waitingRefunds"_s));
    QVERIFY(!child<QWidget>(view, "refundApprovals")->isVisible());
    screen.desk.failures.insert(u"waitingRefunds"_s, Error{ErrorKind::Unavailable, {}, {}, {}, {}});
    click(view, "refreshApprovals");
    QTRY_VERIFY(child<QWidget>(view, "refundApprovals")->isVisible()); // an error is not "none"
    QVERIFY(child<QLabel>(view, "refundsUnread")->isVisible());
    QVERIFY(!child<QPushButton>(view, "refundApprove")->isVisible()); // nor something to decide on
    screen.desk.failures.clear();
    screen.desk.refundStore.open = {waiting(1, screen.desk.clock.now())};
    click(view, "refreshApprovals");
    QTRY_VERIFY(child<QPushButton>(view, "refundApprove")->isVisible());
    QVERIFY(!child<QLabel>(view, "refundsUnread")->isVisible());
    // The head counts what waits on the whole screen: this refund and the fake world's release.
    QTRY_COMPARE(child<QLabel>(view, "approvalCount")->text(), u"2 request(s) wait for a decision"_s);
}

void TestRefunds::agentsDoNotAskForTheQueue()
{
    Screen screen;
    screen.context.self.kinds = {StaffKind::Agent};
    ApprovalsView view(screen.context);
    QVERIFY(showNow(view));
    QVERIFY(!screen.desk.calls.contains(u"waitingRefunds"_s));
}

void TestRefunds::wordsTheAudit()
{
    AuditEntry entry;
    entry.action = u"refund_requested"_s;
    entry.detail = u"request=x amount=123450:CNY reason=not_delivered state=waiting"_s;
    QCOMPARE(AuditWords::action(entry.action), u"Refund requested"_s);
    QCOMPARE(AuditWords::detail(entry),
             u"Amount: ¥1,234.50 · Reason: Not delivered · State: Waits for a supervisor"_s);
    entry.action = u"refund_limit_set"_s;
    entry.detail = u"kind=agent amount=5000:CNY"_s;
    QCOMPARE(AuditWords::detail(entry), u"Kind: Agent · Amount: ¥50.00"_s);
}

void TestRefunds::everythingHasItsName()
{
    Screen screen;
    screen.desk.refundStore.open = {waiting(1, screen.desk.clock.now())};
    RefundDialog dialog(screen.context, paid);
    QVERIFY(showNow(dialog));
    QCOMPARE(nameless(dialog), QStringList());
    ApprovalsView view(screen.context);
    QVERIFY(showNow(view));
    QCOMPARE(nameless(view), QStringList());
    PaymentDetailPane pane(screen.context);
    QVERIFY(showNow(pane));
    pane.showPayment(paid);
    QTRY_VERIFY(pane.findChild<QPushButton *>(u"refundAsk"_s));
    QCOMPARE(nameless(pane), QStringList());
}

QTEST_MAIN(TestRefunds)
#include "tst_refunds.moc"
