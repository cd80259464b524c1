#include "hold_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStackedWidget>

#include "hold_effects.h"
#include "release_dialog.h"
#include "screen.h"

using namespace Qt::StringLiterals;
using namespace desk;

class TestHoldDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReasonKeyAndEnterAreEnough();
    void mouseChoosesScopeAccountEndAndNote();
    void otherReasonNeedsANote();
    void inFlightFollowsTheScope();
    void placesBeforeAnythingIsRead();
    void oneCommandForADoubleClick();
    void unconfirmedIsAskedAgainWithTheSameId();
    void refusalIsWordedAndLetsGoOn();
    void scriptSpeaksTheCustomersLanguage();
    void releaseOfAStandingHold();
    void everythingHasItsName();

private:
    const UserNo m_na{u"U1000042"_s};
    const UserNo m_wei{u"U1000077"_s};
};

void TestHoldDialog::aReasonKeyAndEnterAreEnough()
{
    Screen screen;
    HoldDialog dialog(screen.context, m_na);
    QSignalSpy changed(&screen.navigator, &Navigator::holdsChanged);
    QVERIFY(showNow(dialog));
    auto *confirm = child<QPushButton>(dialog, "holdConfirm");
    QTRY_COMPARE(confirm->text(), u"Freeze outgoing payments of ***娜 now"_s);
    QVERIFY(!confirm->isEnabled());
    QTest::keyClick(dialog.focusWidget(), Qt::Key_1);
    QVERIFY(confirm->isEnabled());
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!dialog.placedHold().isEmpty());
    const Hold &hold = screen.desk.holdList.first();
    QCOMPARE(hold.id, dialog.placedHold());
    QCOMPARE(hold.userNo, m_na);
    QCOMPARE(hold.scope, HoldScope::Outgoing);
    QCOMPARE(hold.reason, HoldReason::AccountTakeover);
    QVERIFY(!hold.until.isValid());
    QCOMPARE(changed.size(), 1);
    QVERIFY(child<QLabel>(dialog, "holdDone")->text().contains(u"Outgoing payments of ***娜 are frozen."_s));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!dialog.isVisible());
}

void TestHoldDialog::mouseChoosesScopeAccountEndAndNote()
{
    Screen screen;
    HoldDialog dialog(screen.context, m_na);
    QVERIFY(showNow(dialog));
    auto *account = child<QComboBox>(dialog, "holdAccount");
    QTRY_COMPARE(account->count(), 2);
    click(dialog, "holdReason_lost_phone");
    child<QRadioButton>(dialog, "holdScope_withdrawals")->click();
    account->setCurrentIndex(1);
    child<QComboBox>(dialog, "holdEnd")->setCurrentIndex(1);
    child<QPlainTextEdit>(dialog, "holdNote")->setPlainText(u"phone stolen on the bus"_s);
    QTRY_COMPARE(child<QPushButton>(dialog, "holdConfirm")->text(),
                 u"Freeze withdrawals from this account of ***娜 now"_s);
    click(dialog, "holdConfirm");
    QTRY_VERIFY(!dialog.placedHold().isEmpty());
    const Hold &hold = screen.desk.holdList.first();
    QCOMPARE(hold.scope, HoldScope::Withdrawals);
    QCOMPARE(hold.accountId, AccountId(u"a42"_s));
    QCOMPARE(hold.reason, HoldReason::LostPhone);
    QCOMPARE(hold.note, u"phone stolen on the bus"_s);
    QCOMPARE(hold.until, screen.desk.clock.now().addDays(1));
}

void TestHoldDialog::otherReasonNeedsANote()
{
    Screen screen;
    HoldDialog dialog(screen.context, m_na);
    QVERIFY(showNow(dialog));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_7);
    auto *note = child<QPlainTextEdit>(dialog, "holdNote");
    QCOMPARE(dialog.focusWidget(), note);
    QVERIFY(!child<QPushButton>(dialog, "holdConfirm")->isEnabled());
    QTest::keyClicks(note, u"see mail 12"_s);
    QVERIFY(child<QPushButton>(dialog, "holdConfirm")->isEnabled());
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog.placedHold().isEmpty());
    QCOMPARE(screen.desk.holdList.first().note, u"see mail 12"_s);
}

void TestHoldDialog::inFlightFollowsTheScope()
{
    Screen screen;
    auto &payments = screen.desk.paymentsOf[m_na];
    payments[1].status = PaymentStatus::Pending;
    HoldDialog dialog(screen.context, m_na);
    QVERIFY(showNow(dialog));
    auto *text = child<QLabel>(dialog, "inFlightText");
    QTRY_COMPARE(text->text(), u"1 of 2 payments on the way will be stopped."_s);
    QCOMPARE(dialog.findChildren<QWidget *>(u"inFlightRow"_s).size(), 2);
    child<QRadioButton>(dialog, "holdScope_sign_in")->click();
    QTRY_VERIFY(text->text().contains(u"will not be stopped"_s));
    QVERIFY(!child<QComboBox>(dialog, "holdAccount")->isEnabled());
}

void TestHoldDialog::placesBeforeAnythingIsRead()
{
    Screen screen;
    screen.desk.mode = FakeMode::Slow;
    HoldDialog dialog(screen.context, m_na);
    QVERIFY(showNow(dialog));
    QCOMPARE(child<QPushButton>(dialog, "holdConfirm")->text(),
             u"Freeze outgoing payments of U1000042 now"_s);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_2);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QCOMPARE(screen.desk.calls.count(u"place"_s), 1);
    QVERIFY(child<QLabel>(dialog, "commandStatus")->text().contains(u"Sending"_s));
    screen.desk.setLink(LinkState::Unconfirmed);
    QVERIFY(child<QLabel>(dialog, "commandStatus")->text().contains(u"Unconfirmed"_s));
    screen.desk.deliver();
    QTRY_VERIFY(!dialog.placedHold().isEmpty());
}

void TestHoldDialog::oneCommandForADoubleClick()
{
    Screen screen;
    screen.desk.mode = FakeMode::Slow;
    HoldDialog dialog(screen.context, m_na);
    QVERIFY(showNow(dialog));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_1);
    auto *confirm = child<QPushButton>(dialog, "holdConfirm");
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(dialog.isVisible());
    screen.desk.deliver();
    QTRY_VERIFY(!dialog.placedHold().isEmpty());
    QCOMPARE(screen.desk.calls.count(u"place"_s), 1);
}

void TestHoldDialog::unconfirmedIsAskedAgainWithTheSameId()
{
    Screen screen;
    HoldDialog dialog(screen.context, m_na);
    QVERIFY(showNow(dialog));
    QTRY_COMPARE(child<QComboBox>(dialog, "holdAccount")->count(), 2);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_1);
    screen.desk.mode = FakeMode::Offline;
    QTest::keyClick(&dialog, Qt::Key_Return);
    auto *again = child<QPushButton>(dialog, "askAgain");
    QTRY_VERIFY(again->isVisible());
    QVERIFY(!child<QPushButton>(dialog, "holdConfirm")->isEnabled());
    QVERIFY(!child<QLabel>(dialog, "commandStatus")->text().contains(u"fail"_s));
    screen.desk.mode = FakeMode::Normal;
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_VERIFY(!dialog.placedHold().isEmpty());
    QCOMPARE(screen.desk.calls.count(u"place"_s), 2);
}

void TestHoldDialog::refusalIsWordedAndLetsGoOn()
{
    Screen screen;
    HoldDialog dialog(screen.context, m_na);
    QVERIFY(showNow(dialog));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_1);
    screen.desk.mode = FakeMode::Denied;
    QTest::keyClick(&dialog, Qt::Key_Return);
    auto *status = child<QLabel>(dialog, "commandStatus");
    QTRY_VERIFY(status->text().contains(u"You may not do this."_s));
    QVERIFY(child<QPushButton>(dialog, "holdConfirm")->isEnabled());
    screen.desk.mode = FakeMode::Normal;
    click(dialog, "holdConfirm");
    QTRY_VERIFY(!dialog.placedHold().isEmpty());
}

void TestHoldDialog::scriptSpeaksTheCustomersLanguage()
{
    Screen screen;
    HoldDialog chinese(screen.context, m_na);
    QTRY_VERIFY(child<QLabel>(chinese, "holdScript")->text().contains(u"付款、转账和提现"_s));
    HoldDialog english(screen.context, m_wei);
    QTRY_VERIFY(
        child<QLabel>(english, "holdScript")->text().contains(u"payments, transfers and withdrawals"_s));
}

void TestHoldDialog::releaseOfAStandingHold()
{
    Screen screen;
    screen.desk.holdList[0].releaseRequested = false;
    HoldDialog dialog(screen.context, m_wei);
    QVERIFY(showNow(dialog));
    QTRY_VERIFY(dialog.findChild<QPushButton *>(u"requestRelease"_s));
    click(dialog, "requestRelease");
    auto *release = child<ReleaseDialog>(dialog, "releaseDialog");
    QVERIFY(showNow(*release));
    QTest::keyClick(release->focusWidget(), Qt::Key_1);
    auto *note = child<QPlainTextEdit>(*release, "releaseNote");
    QCOMPARE(release->focusWidget(), note);
    QTest::keyClicks(note, u"short"_s);
    QVERIFY(!child<QPushButton>(*release, "releaseConfirm")->isEnabled());
    QTest::keyClicks(note, u" no more"_s);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(screen.desk.requests.size(), 2);
    QCOMPARE(screen.desk.requests.last().reason, ReleaseReason::PlacedInError);
    QCOMPARE(screen.desk.requests.last().note, u"short no more"_s);
    QTRY_VERIFY(!dialog.findChild<QPushButton *>(u"requestRelease"_s));
}

void TestHoldDialog::everythingHasItsName()
{
    Screen screen;
    HoldDialog dialog(screen.context, m_wei);
    ReleaseDialog release(screen.context, screen.desk.holdList.first());
    QCoreApplication::processEvents();
    QCOMPARE(nameless(dialog), QStringList());
    QCOMPARE(nameless(release), QStringList());
}

QTEST_MAIN(TestHoldDialog)
#include "tst_hold_dialog.moc"
