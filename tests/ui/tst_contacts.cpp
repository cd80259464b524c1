#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>

#include "command_status.h"
#include "contact_bar.h"
#include "reveal_dialog.h"
#include "screen.h"
#include "secret_clipboard.h"
#include "tickets_view.h"
#include "verify_dialog.h"

using namespace Qt::StringLiterals;
using namespace desk;

class TestContacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallFromStartToEnd();
    void startFailsAndIsAskedAgain();
    void verifyByKeys();
    void threeFailuresLock();
    void verifyOffersToStart();
    void revealCountsDownAndHides();
    void revealIsGoneWhenTheWindowIsHidden();
    void revealIsRefusedUnverified();
    void clipboardIsCleared();
    void clipboardIsMarkedAndEmptyAtTheEnd();
    void maskedFieldsCopyMasked();
    void everythingHasItsName();

private:
    ContactId openVerified(Screen &screen, bool verified);
    const UserNo m_na{u"U1000042"_s};
};

ContactId TestContacts::openVerified(Screen &screen, bool verified)
{
    const ContactId id(u"contact-1"_s);
    Contact contact;
    contact.id = id;
    contact.startedAt = screen.desk.clock.now();
    screen.desk.contactList = {contact};
    screen.desk.contactUser.insert(id, m_na);
    if (verified)
        screen.desk.verifications[id] = {
            {VerificationQuestion::SmsCode, VerificationQuestion::IdLast4}, {}, true, false};
    return id;
}

void TestContacts::aCallFromStartToEnd()
{
    Screen screen;
    ContactBar bar(screen.context, m_na);
    QVERIFY(showNow(bar));
    QTRY_VERIFY(child<QPushButton>(bar, "contactStart_call")->isVisible());
    screen.desk.mode = FakeMode::Slow;
    click(bar, "contactStart_call");
    click(bar, "contactStart_call");
    screen.desk.mode = FakeMode::Normal;
    screen.desk.deliver();
    QTRY_VERIFY(bar.contact());
    QCOMPARE(screen.desk.contactList.size(), 1);
    QTRY_VERIFY(child<QLabel>(bar, "contactTime")->text().contains(u"00:00:00"_s));
    screen.desk.clock.advance(3725);
    QTRY_VERIFY(child<QLabel>(bar, "contactTime")->text().contains(u"01:02:05"_s));
    click(bar, "contactVerify");
    QCOMPARE(screen.navigator.asked, QStringList{u"verify U1000042"_s});
    click(bar, "contactEnd");
    child<QComboBox>(bar, "contactOutcome")->setCurrentIndex(1);
    QTest::keyClicks(child<QLineEdit>(bar, "contactNote"), u"paid again"_s);
    QTest::keyClick(child<QLineEdit>(bar, "contactNote"), Qt::Key_Return);
    QTRY_VERIFY(!bar.contact());
    QCOMPARE(screen.desk.contactList.first().outcome, u"resolved"_s);
    QCOMPARE(screen.desk.contactList.first().note, u"paid again"_s);
}

void TestContacts::startFailsAndIsAskedAgain()
{
    Screen screen;
    ContactBar bar(screen.context, m_na);
    QVERIFY(showNow(bar));
    screen.desk.failures[u"openContactNow"_s] = Error{ErrorKind::Timeout, {}, {}, {}, {}};
    QTRY_VERIFY(child<QPushButton>(bar, "contactStart_chat")->isVisible());
    click(bar, "contactStart_chat");
    QTRY_VERIFY(child<QPushButton>(bar, "askAgain")->isVisible());
    screen.desk.failures.clear();
    screen.desk.setLink(LinkState::Offline);
    screen.desk.setLink(LinkState::Connected);
    QTRY_VERIFY(bar.contact());
    QCOMPARE(bar.contact()->channel, ContactChannel::Chat);
    QCOMPARE(screen.desk.calls.count(u"openContactNow"_s), 2);
}

void TestContacts::verifyByKeys()
{
    Screen screen;
    openVerified(screen, false);
    VerifyDialog dialog(screen.context, m_na);
    QVERIFY(showNow(dialog));
    QTRY_VERIFY(child<QPushButton>(dialog, "verifyPassed_sms_code")->isVisible());
    QTest::keyClick(&dialog, Qt::Key_P);
    QTRY_COMPARE(dialog.verification().passed.size(), 1);
    QVERIFY(!dialog.verification().verified);
    QTest::keyClick(&dialog, Qt::Key_4);
    QTest::keyClick(&dialog, Qt::Key_P);
    QTRY_VERIFY(dialog.verification().verified);
    const QList expected{VerificationQuestion::SmsCode, VerificationQuestion::RecentPayment};
    QCOMPARE(dialog.verification().passed, expected);
    click(dialog, "verifyFailed_birth_date");
    QTRY_COMPARE(dialog.verification().failed, QList{VerificationQuestion::BirthDate});
}

void TestContacts::threeFailuresLock()
{
    Screen screen;
    openVerified(screen, false);
    VerifyDialog dialog(screen.context, m_na);
    QVERIFY(showNow(dialog));
    QTRY_VERIFY(child<QPushButton>(dialog, "verifyFailed_sms_code")->isVisible());
    for (int failures = 1; failures <= 3; ++failures) {
        QTest::keyClick(&dialog, Qt::Key_F);
        QTRY_COMPARE(int(dialog.verification().failed.size()), failures);
        QTRY_VERIFY(failures == 3 || child<QPushButton>(dialog, "verifyFailed_sms_code")->isEnabled());
    }
    QVERIFY(dialog.verification().locked);
    QTRY_VERIFY(child<QWidget>(dialog, "verifyLocked")->isVisible());
    QVERIFY(!child<QPushButton>(dialog, "verifyPassed_sms_code")->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_P);
    QCOMPARE(screen.desk.calls.count(u"verify"_s), 3);
}

void TestContacts::verifyOffersToStart()
{
    Screen screen;
    VerifyDialog dialog(screen.context, m_na);
    QVERIFY(showNow(dialog));
    QTRY_VERIFY(child<QPushButton>(dialog, "verifyStart_call")->isVisible());
    click(dialog, "verifyStart_call");
    QTRY_VERIFY(child<QPushButton>(dialog, "verifyPassed_sms_code")->isVisible());
    QCOMPARE(screen.desk.contactList.size(), 1);
}

void TestContacts::revealCountsDownAndHides()
{
    Screen screen;
    openVerified(screen, true);
    RevealDialog dialog(screen.context, m_na, RevealField::Phone);
    QVERIFY(showNow(dialog));
    QVERIFY(!child<QPushButton>(dialog, "revealShow")->isEnabled());
    QTest::keyClick(dialog.focusWidget(), Qt::Key_1);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(dialog.isShown());
    QCOMPARE(child<QLabel>(dialog, "revealValue")->text(), u"13800008000"_s);
    QVERIFY(child<QLabel>(dialog, "revealLeft")->text().contains(u"2:00"_s));
    // Not on record, not on the clipboard.
    screen.desk.failures[u"recordCopy"_s] = Error{ErrorKind::Denied, {}, u"grant_expired"_s, {}, {}};
    QTest::keyClick(&dialog, Qt::Key_C);
    QTRY_VERIFY(child<CommandStatus>(dialog, "copyStatus")->text().startsWith(u"✕"));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"8000"_s));
    screen.desk.failures.clear();
    QTest::keyClick(&dialog, Qt::Key_C);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"13800008000"_s);
    screen.desk.clock.advance(75);
    QTRY_VERIFY(child<QLabel>(dialog, "revealLeft")->text().contains(u"0:45"_s));
    screen.desk.clock.advance(45);
    QTRY_VERIFY(!dialog.isShown());
    QVERIFY(!child<QLabel>(dialog, "revealValue")->text().contains(u"8000"_s));
    QVERIFY(!child<QPushButton>(dialog, "revealCopy")->isEnabled());
}

void TestContacts::revealIsGoneWhenTheWindowIsHidden()
{
    Screen screen;
    openVerified(screen, true);
    RevealDialog dialog(screen.context, m_na, RevealField::Phone);
    QVERIFY(showNow(dialog));
    click(dialog, "revealReason_case_work");
    click(dialog, "revealShow");
    QTRY_VERIFY(dialog.isShown());
    dialog.hide();
    QVERIFY(!dialog.isShown());
    QVERIFY(!child<QLabel>(dialog, "revealValue")->text().contains(u"8000"_s));
}

void TestContacts::revealIsRefusedUnverified()
{
    Screen screen;
    RevealDialog dialog(screen.context, m_na, RevealField::Email);
    QVERIFY(showNow(dialog));
    click(dialog, "revealReason_call_back");
    click(dialog, "revealShow");
    QTRY_VERIFY(
        child<CommandStatus>(dialog, "revealStatus")->text().contains(u"The caller is not verified."_s));
    QVERIFY(!dialog.isShown());
}

void TestContacts::clipboardIsCleared()
{
    using namespace std::chrono_literals;
    QClipboard *clipboard = QGuiApplication::clipboard();
    SecretClipboard secret(nullptr, 20ms);
    QCOMPARE(SecretClipboard::defaultLife, 30s);
    secret.copy(u"13800008000"_s);
    QCOMPARE(clipboard->text(), u"13800008000"_s);
    QTRY_COMPARE(clipboard->text(), QString());
    secret.copy(u"13800008000"_s);
    clipboard->setText(u"my own"_s);
    secret.clear();
    QCOMPARE(clipboard->text(), u"my own"_s);
}

void TestContacts::clipboardIsMarkedAndEmptyAtTheEnd()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    SecretClipboard secret;
    secret.copy(u"13800008000"_s);
    // What clipboard managers leave out of their history.
    QCOMPARE(clipboard->mimeData()->data(u"x-kde-passwordManagerHint"_s), "secret"_qba);
    QMetaObject::invokeMethod(qApp, "aboutToQuit");
    QVERIFY(clipboard->text().isEmpty());
    secret.copy(u"13800008000"_s);
    clipboard->setText(u"from another program"_s);
    QMetaObject::invokeMethod(qApp, "aboutToQuit");
    QCOMPARE(clipboard->text(), u"from another program"_s);
    secret.copy(u"13800008000"_s);
    secret.clearAll();
    QVERIFY(clipboard->text().isEmpty());
}

void TestContacts::maskedFieldsCopyMasked()
{
    Screen screen;
    TicketsView view(screen.context);
    QVERIFY(showNow(view));
    auto *table = child<QTableView>(view, "ticketTable");
    QTRY_VERIFY(table->currentIndex().isValid());
    QStringList copied;
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        table->setCurrentIndex(table->model()->index(0, column));
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        copied.append(QGuiApplication::clipboard()->text());
    }
    QVERIFY2(copied.contains(screen.desk.ticketList[0].row.customer), qPrintable(copied.join(u'|')));
    QVERIFY(copied.join(u' ').contains(u'*'));
}

void TestContacts::everythingHasItsName()
{
    Screen screen;
    openVerified(screen, true);
    ContactBar bar(screen.context, m_na);
    VerifyDialog verify(screen.context, m_na);
    RevealDialog reveal(screen.context, m_na, RevealField::Phone);
    QCOMPARE(nameless(bar) + nameless(verify) + nameless(reveal), QStringList());
}

QTEST_MAIN(TestContacts)
#include "tst_contacts.moc"
