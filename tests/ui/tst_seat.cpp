#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "banner.h"
#include "desk_screens.h"
#include "failed_payment.h"
#include "people.h"
#include "screen.h"
#include "search_box.h"
#include "seat.h"
#include "secret_clipboard.h"
#include "theme.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const UserNo customer(u"U1000042"_s);
const QString ticket = u"T-2026-000318"_s;

/// Every text that a screen reader can get at from \a object downwards.
void readAloud(QAccessibleInterface *object, QStringList &texts)
{
    if (!object)
        return;
    for (int kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        texts.append(object->text(QAccessible::Text(kind)));
    if (QAccessibleTextInterface *text = object->textInterface())
        texts.append(text->text(0, text->characterCount()));
    for (int i = 0; i < object->childCount(); ++i)
        readAloud(object->child(i), texts);
}

/// All that can be read of the program from outside: the accessibility tree, titles, the clipboard, and the
/// texts of every widget, hidden ones too.
QString outside()
{
    QStringList texts;
    readAloud(QAccessible::queryAccessibleInterface(qApp), texts);
    for (const QWidget *widget : QApplication::allWidgets()) {
        texts << widget->windowTitle() << widget->toolTip() << widget->accessibleName();
        for (const char *name : {"text", "plainText", "title"})
            texts << widget->property(name).toString();
    }
    texts << QGuiApplication::clipboard()->text();
    return texts.join(u'\n');
}

} // namespace

/// Who sits at the computer: locked and back, and one person after another.
class TestSeat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void idleLocks_data();
    void idleLocks();
    void aKeyAfterTheTimeDoesNothing();
    void aDayEndsWithTheLock();
    void timeIsTheChoiceOfEachPerson();
    void lockedShowsNothingOfCustomers();
    void theSessionEndsWithTheLock();
    void comesBackToTheSamePlace();
    void comesBackToTheOpenDialog();
    void locksAtOnceWhereverTheKeyIsPressed();
    void textOfAnotherDialogWaitsForIt();
    void wrongPasswordsAreToldAndSlowed();
    void staysLockedWhileNothingCanBeReached();
    void withoutAPasswordItSaysSo();
    void theNextPersonSeesNothing();
    void draftsBelongToTheirPerson();
    void withoutAKeychainDraftsAreNeverOnTheDisk();
    void lostStepsAreToldToTheirPersonAlone();
    void everyControlHasANameAndATip();

private:
    template <class W>
    W *find(const char *name) const
    {
        W *found = nullptr;
        for (QWidget *root : QApplication::topLevelWidgets()) {
            for (W *widget : root->findChildren<W *>(QString::fromLatin1(name)))
                found = widget->isVisible() ? widget : found;
        }
        return found;
    }
    void signIn(const QString &person, const QString &password);
    void unlock(const QString &password);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_seat->mainWindow(), Qt::Key(key), modifiers);
    }
    void lockNow()
    {
        press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(m_seat->lockWindow());
    }
    void openTheCustomer();
    void writeANote(const QString &text);

    FakeClock m_clock;
    FakeKeychain m_keychain;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TwoPeople> m_people;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Seat> m_seat;
};

void TestSeat::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    QAccessible::setActive(true);
    static Theme theme(*qApp);
    theme.setMode(ThemeMode::Light);
}

void TestSeat::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = {};
    m_people = std::make_unique<TwoPeople>();
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"desk"_s));
    m_seat = std::make_unique<Seat>(*m_people, *m_preferences, m_keychain, m_clock, deskScreens);
    m_seat->showSignIn();
    signIn(u"alice"_s, u"alice's"_s);
}

void TestSeat::cleanup()
{
    m_seat.reset();
}

void TestSeat::signIn(const QString &person, const QString &password)
{
    find<QComboBox>("workspaceField")->setEditText(u"postgresql://desk.example/walletdesk"_s);
    find<QLineEdit>("personField")->setText(person);
    find<QLineEdit>("passwordField")->setText(password);
    QTest::mouseClick(find<QPushButton>("signInButton"), Qt::LeftButton);
    QTRY_VERIFY(m_seat->mainWindow() && !m_seat->signInWindow());
    QVERIFY(showNow(*m_seat->mainWindow()));
}

void TestSeat::unlock(const QString &password)
{
    QVERIFY(showNow(*m_seat->lockWindow()));
    QTest::keyClicks(find<QLineEdit>("lockPassword"), password);
    QTest::keyClick(find<QLineEdit>("lockPassword"), Qt::Key_Return);
    QTRY_VERIFY(!m_seat->lockWindow());
    QVERIFY(showNow(*m_seat->mainWindow()));
}

void TestSeat::openTheCustomer()
{
    m_seat->mainWindow()->openCustomer(customer);
    QTRY_VERIFY(outside().contains(u"138"_s));
}

void TestSeat::writeANote(const QString &text)
{
    m_seat->mainWindow()->openTicket(TicketNo(ticket));
    QTRY_VERIFY(find<QPushButton>("composeNote"));
    QTest::mouseClick(find<QPushButton>("composeNote"), Qt::LeftButton);
    QTest::keyClicks(find<QPlainTextEdit>("noteText"), text);
}

void TestSeat::idleLocks_data()
{
    QTest::addColumn<bool>("talking");
    QTest::addColumn<int>("chosen");
    QTest::addColumn<int>("seconds");
    QTest::newRow("five minutes") << false << 0 << 300;
    QTest::newRow("fifteen while a contact is open") << true << 0 << 900;
    QTest::newRow("chosen") << false << 2 << 120;
    QTest::newRow("never longer than fifteen") << false << 60 << 900;
}

void TestSeat::idleLocks()
{
    QFETCH(bool, talking);
    QFETCH(int, chosen);
    QFETCH(int, seconds);
    if (talking) {
        m_people->newest.lock()->contacts().open(newCommandId(), customer, ContactChannel::Call);
        m_seat->mainWindow()->openCustomer(customer);
        QTRY_VERIFY(find<QPushButton>("contactEnd"));
    }
    if (chosen > 0)
        Q_EMIT m_seat->mainWindow()->lockMinutesChosen(chosen);
    press(Qt::Key_Shift);
    m_clock.advance(seconds - 1);
    m_seat->idleWatch().check();
    QTest::qWait(0);
    QVERIFY(m_seat->mainWindow() && !m_seat->lockWindow());
    m_clock.advance(1);
    m_seat->idleWatch().check();
    QTRY_VERIFY(m_seat->lockWindow() && m_seat->lockWindow()->isVisible());
    QVERIFY(!m_seat->mainWindow());
}

void TestSeat::aKeyAfterTheTimeDoesNothing()
{
    m_seat->mainWindow()->openCustomer(customer);
    m_clock.advance(299);
    press(Qt::Key_Shift); // somebody is there: the time begins anew
    m_clock.advance(299);
    m_seat->idleWatch().check();
    QTest::keyClicks(&m_seat->mainWindow()->searchBox(), u"1"_s);
    QCOMPARE(m_seat->mainWindow()->searchBox().text(), u"1"_s);
    m_clock.advance(300);
    QTest::keyClicks(&m_seat->mainWindow()->searchBox(), u"2"_s);
    QCOMPARE(m_seat->mainWindow()->searchBox().text(), u"1"_s);
    QTRY_VERIFY(m_seat->lockWindow());
}

/// However busy: twelve hours after signing in, and when the contact that is open then has ended.
void TestSeat::aDayEndsWithTheLock()
{
    m_people->newest.lock()->contacts().open(newCommandId(), customer, ContactChannel::Call);
    m_seat->mainWindow()->openCustomer(customer);
    QTRY_VERIFY(find<QPushButton>("contactEnd"));
    for (int minutes = 0; minutes < 12 * 60; minutes += 10) {
        m_clock.advance(600);
        press(Qt::Key_Shift);
        QVERIFY(m_seat->mainWindow());
    }
    m_seat->idleWatch().setTalking(false);
    m_seat->idleWatch().check();
    QTRY_VERIFY(m_seat->lockWindow());
}

void TestSeat::timeIsTheChoiceOfEachPerson()
{
    m_seat->mainWindow()->findChild<QAction *>(u"lockMinutes_10"_s)->trigger();
    QCOMPARE(m_seat->idleWatch().minutes(), 10);
    m_seat->signOut(true);
    signIn(u"bob"_s, u"bob's"_s);
    QCOMPARE(m_seat->idleWatch().minutes(), 5);
    QVERIFY(m_seat->mainWindow()->findChild<QAction *>(u"lockMinutes_5"_s)->isChecked());
    m_seat->signOut(true);
    signIn(u"alice"_s, u"alice's"_s);
    QCOMPARE(m_seat->idleWatch().minutes(), 10);
}

void TestSeat::lockedShowsNothingOfCustomers()
{
    openTheCustomer();
    writeANote(u"saw the passport"_s);
    m_seat->mainWindow()->searchBox().setText(u"13800138000"_s);
    m_seat->mainWindow()->context().navigator.openHoldDialog(customer);
    SecretClipboard::ofProgram().copy(u"Wang Xiaona"_s);
    const QStringList marks{u"U1000042"_s, u"138"_s,  u"***娜"_s,     ticket,
                            u"passport"_s, u"Wang"_s, u"D00000001"_s, u"¥"_s};
    QTRY_VERIFY(find<QDialog>("holdDialog"));
    QVERIFY(outside().contains(u"U1000042"_s) && outside().contains(u"passport"_s));
    Q_EMIT m_seat->mainWindow()->lockAsked();
    QTRY_VERIFY(m_seat->lockWindow());
    const QString seen = outside();
    for (const QString &mark : marks)
        QVERIFY2(!seen.contains(mark), qPrintable(mark));
    QVERIFY(seen.contains(u"alice"_s)); // whose seat it is
    QCOMPARE(QApplication::topLevelWidgets().count(m_seat->lockWindow()), 1);
}

void TestSeat::theSessionEndsWithTheLock()
{
    QCOMPARE(m_people->open(), 1);
    lockNow();
    QCOMPARE(m_people->open(), 0);
    unlock(u"alice's"_s);
    QCOMPARE(m_people->open(), 1);
    QCOMPARE(m_people->opened, 2);
}

void TestSeat::comesBackToTheSamePlace()
{
    openTheCustomer();
    writeANote(u"half a sen"_s);
    m_seat->mainWindow()->searchBox().setText(u"138"_s);
    const OpenWork before = m_seat->mainWindow()->work();
    lockNow();
    unlock(u"alice's"_s);
    const OpenWork after = m_seat->mainWindow()->work();
    QCOMPARE(after.keys, before.keys);
    QCOMPARE(after.current, u"ticket:"_s + ticket);
    QCOMPARE(after.search, u"138"_s);
    QCOMPARE(after.recent.size(), 1);
    QTRY_VERIFY(find<QPlainTextEdit>("noteText"));
    QCOMPARE(find<QPlainTextEdit>("noteText")->toPlainText(), u"half a sen"_s);
}

void TestSeat::comesBackToTheOpenDialog()
{
    m_seat->mainWindow()->openCustomer(customer);
    m_seat->mainWindow()->context().navigator.openTicketDialog(customer, {OrderNo(u"D00000001"_s)}, {});
    QTRY_VERIFY(find<QPlainTextEdit>("newText"));
    find<QPlainTextEdit>("newText")->setPlainText(u"The coffee"_s);
    find<QLineEdit>("newSubject")->setText(u"Paid twice"_s);
    m_seat->lock();
    unlock(u"alice's"_s);
    QTRY_VERIFY(find<QPlainTextEdit>("newText"));
    QCOMPARE(find<QPlainTextEdit>("newText")->toPlainText(), u"The coffee"_s);
    QCOMPARE(find<QLineEdit>("newSubject")->text(), u"Paid twice"_s);
    QVERIFY(outside().contains(u"D00000001"_s));
}

/// A revealed field stands on the screen when somebody comes to the desk.
void TestSeat::locksAtOnceWhereverTheKeyIsPressed()
{
    openTheCustomer();
    m_seat->mainWindow()->context().navigator.openTicketDialog(customer, {}, {});
    QTRY_VERIFY(find<QPlainTextEdit>("newText"));
    auto *text = find<QPlainTextEdit>("newText");
    QVERIFY(showNow(*text->window()));
    text->setFocus();
    QTest::keyClick(text, Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m_seat->lockWindow());
    QVERIFY(!outside().contains(u"U1000042"_s));
    unlock(u"alice's"_s);
}

void TestSeat::textOfAnotherDialogWaitsForIt()
{
    const auto freeze = [](FakeDesk &desk) {
        PlaceHold hold;
        hold.user = customer;
        desk.place(newCommandId(), hold);
        desk.holdList.first().id = HoldId(u"h1"_s);
    };
    freeze(*m_people->newest.lock());
    m_people->prepare = freeze;
    m_seat->mainWindow()->openCustomer(customer);
    m_seat->mainWindow()->context().navigator.openHoldDialog(customer);
    QTRY_VERIFY(find<QPushButton>("requestRelease"));
    QTest::mouseClick(find<QPushButton>("requestRelease"), Qt::LeftButton);
    QTRY_VERIFY(find<QPlainTextEdit>("releaseNote"));
    find<QPlainTextEdit>("releaseNote")->setPlainText(u"Called back"_s);
    m_seat->lock();
    unlock(u"alice's"_s);
    QTRY_VERIFY(find<QPushButton>("requestRelease"));
    QVERIFY(!find<QPlainTextEdit>("releaseNote"));
    QTRY_VERIFY(find<Banner>("messageBanner"));
    QVERIFY(find<Banner>("messageBanner")->text().contains(u"“Request a release”"_s));
    QTest::mouseClick(find<QPushButton>("requestRelease"), Qt::LeftButton);
    QTRY_VERIFY(find<QPlainTextEdit>("releaseNote"));
    QCOMPARE(find<QPlainTextEdit>("releaseNote")->toPlainText(), u"Called back"_s);
}

void TestSeat::wrongPasswordsAreToldAndSlowed()
{
    lockNow();
    LockWindow *lock = m_seat->lockWindow();
    QVERIFY(showNow(*lock));
    auto *password = find<QLineEdit>("lockPassword");
    QTest::keyClick(password, Qt::Key_Return);
    QVERIFY(find<QLabel>("lockProblemTitle")->text().contains(u"missing"_s));
    int expected = 0;
    for (int wrong = 1; wrong <= 8; ++wrong) {
        const int before = m_people->opened;
        QTest::keyClicks(password, u"bob's"_s);
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_VERIFY(find<QLabel>("lockProblemTitle"));
        QTRY_VERIFY(find<QLabel>("lockProblemTitle")->text().contains(u"wrong"_s));
        QCOMPARE(m_people->opened, before);
        QVERIFY(password->text().isEmpty());
        expected = LockWindow::pauseAfter(wrong);
        QTRY_COMPARE(lock->waiting(), expected);
        QCOMPARE(password->isEnabled(), expected == 0);
        m_clock.advance(expected);
        lock->refresh();
        QTRY_VERIFY(password->isEnabled());
    }
    QCOMPARE(expected, 60);
    QVERIFY(LockWindow::pauseAfter(1000) == 60);
    unlock(u"alice's"_s);
}

void TestSeat::staysLockedWhileNothingCanBeReached()
{
    openTheCustomer();
    lockNow();
    m_people->reachable = false;
    QTest::keyClicks(find<QLineEdit>("lockPassword"), u"alice's"_s);
    QTest::mouseClick(find<QPushButton>("lockUnlock"), Qt::LeftButton);
    QTRY_VERIFY(find<QLabel>("lockProblemTitle"));
    QCOMPARE(m_seat->lockWindow()->waiting(), 0);
    m_people->reachable = true;
    unlock(u"alice's"_s);
    QCOMPARE(m_seat->mainWindow()->work().keys, QStringList{u"customer:U1000042"_s});
}

void TestSeat::withoutAPasswordItSaysSo()
{
    m_seat->signOut(false);
    m_people->passwords[u"alice"_s].clear();
    find<QComboBox>("workspaceField")->setEditText(u"sqlite:/tmp/desk.db"_s);
    find<QLineEdit>("personField")->setText(u"alice"_s);
    QTest::mouseClick(find<QPushButton>("signInButton"), Qt::LeftButton);
    QTRY_VERIFY(m_seat->mainWindow());
    QVERIFY(showNow(*m_seat->mainWindow()));
    lockNow();
    QVERIFY(find<QLabel>("lockAbout")->text().contains(u"no password"_s));
    QVERIFY(!find<QLineEdit>("lockPassword"));
    QTest::keyClick(find<QPushButton>("lockUnlock"), Qt::Key_Return);
    QTRY_VERIFY(m_seat->mainWindow());
    QVERIFY(showNow(*m_seat->mainWindow()));
    lockNow();
    m_people->passwords[u"alice"_s] = u"new"_s; // set meanwhile
    QTest::keyClick(find<QPushButton>("lockUnlock"), Qt::Key_Space);
    QTRY_VERIFY(find<QLineEdit>("lockPassword"));
    unlock(u"new"_s);
}

void TestSeat::theNextPersonSeesNothing()
{
    openTheCustomer();
    writeANote(u"saw the passport"_s);
    m_seat->mainWindow()->searchBox().setText(u"13800138000"_s);
    SecretClipboard::ofProgram().copy(u"Wang Xiaona"_s);
    QSignalSpy left(m_seat.get(), &Seat::left);
    m_seat->mainWindow()->findChild<QAction *>(u"switchPerson"_s)->trigger();
    QTRY_VERIFY(m_seat->signInWindow());
    QCOMPARE(left.value(0), QVariantList{u"postgresql://desk.example/walletdesk"_s});
    QCOMPARE(m_people->open(), 0);
    QCOMPARE(find<QComboBox>("workspaceField")->currentText(), u"postgresql://desk.example/walletdesk"_s);
    signIn(u"bob"_s, u"bob's"_s);
    QVERIFY(m_seat->mainWindow()->work().keys.isEmpty());
    QVERIFY(m_seat->mainWindow()->work().recent.isEmpty());
    QVERIFY(m_seat->mainWindow()->searchBox().text().isEmpty());
    QString seen = outside();
    for (const QString &mark : {u"U1000042"_s, u"138"_s, u"passport"_s, u"Wang"_s, u"alice"_s})
        QVERIFY2(!seen.contains(mark), qPrintable(mark));
    m_seat->mainWindow()->openTicket(TicketNo(ticket));
    QTRY_VERIFY(m_seat->mainWindow()->findChild<QPlainTextEdit *>(u"noteText"_s));
    QVERIFY(m_seat->mainWindow()->findChild<QPlainTextEdit *>(u"noteText"_s)->toPlainText().isEmpty());
    // The same from the lock, where the person before did not sign out.
    lockNow();
    QTest::mouseClick(find<QPushButton>("lockSwitch"), Qt::LeftButton);
    QTRY_VERIFY(m_seat->signInWindow() && !m_seat->lockWindow());
    signIn(u"alice"_s, u"alice's"_s);
    QVERIFY(m_seat->mainWindow()->work().keys.isEmpty());
}

void TestSeat::draftsBelongToTheirPerson()
{
    writeANote(u"alice wrote this"_s);
    m_seat->signOut(true);
    QCOMPARE(m_keychain.kept.size(), 1);
    signIn(u"bob"_s, u"bob's"_s);
    QCOMPARE(m_keychain.kept.size(), 2);
    writeANote(u"and bob that"_s);
    m_seat->signOut(true);
    signIn(u"alice"_s, u"alice's"_s);
    QCOMPARE(m_keychain.kept.size(), 2);
    m_seat->mainWindow()->openTicket(TicketNo(ticket));
    QTRY_VERIFY(find<QPlainTextEdit>("noteText"));
    QCOMPARE(find<QPlainTextEdit>("noteText")->toPlainText(), u"alice wrote this"_s);
}

void TestSeat::withoutAKeychainDraftsAreNeverOnTheDisk()
{
    m_seat->signOut(true);
    m_keychain.there = false;
    signIn(u"alice"_s, u"alice's"_s);
    writeANote(u"alice wrote this"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("draftState")->text().contains(u"no keychain"_s), 8000);
    QVERIFY(QDir(m_folder->path()).exists(u"desk"_s));
    lockNow();
    unlock(u"alice's"_s); // a lock keeps it
    QTRY_VERIFY(find<QPlainTextEdit>("noteText"));
    QCOMPARE(find<QPlainTextEdit>("noteText")->toPlainText(), u"alice wrote this"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_seat->mainWindow()->work().keys.isEmpty(), 1000);
    QAction *leave = m_seat->mainWindow()->findChild<QAction *>(u"signOut"_s);
    leave->trigger();
    auto *box = m_seat->mainWindow()->findChild<QMessageBox *>(u"unconfirmedBox"_s);
    QVERIFY(box && box->informativeText().contains(u"no keychain"_s));
    QTest::mouseClick(box->buttons().constLast(), Qt::LeftButton);
    QTRY_VERIFY(m_seat->signInWindow() || !find<QMessageBox>("unconfirmedBox"));
    for (QDirIterator it(m_folder->path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("alice"));
        QVERIFY(!it.fileName().endsWith(u".draft"_s));
    }
}

void TestSeat::lostStepsAreToldToTheirPersonAlone()
{
    m_people->lost[u"alice"_s] = {
        {{newCommandId(), u"place_hold"_s, m_clock.now().addSecs(-60)}, CommandOutcome::NotDone}};
    const auto told = [this] {
        const auto *line = m_seat->mainWindow()->findChild<Banner *>(u"lostCommand"_s);
        return line && line->text().contains(u"Placing a hold"_s);
    };
    m_seat->signOut(true);
    signIn(u"bob"_s, u"bob's"_s);
    QTest::qWait(50);
    QVERIFY(!told());
    m_seat->signOut(true);
    signIn(u"alice"_s, u"alice's"_s);
    QTRY_VERIFY(told());
    lockNow();
    unlock(u"alice's"_s);
    QTRY_VERIFY(told());
}

void TestSeat::everyControlHasANameAndATip()
{
    lockNow();
    for (const QWidget *widget : m_seat->lockWindow()->findChildren<QWidget *>()) {
        if (!widget->inherits("QAbstractButton") && !widget->inherits("QLineEdit"))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(nameless(*m_seat->lockWindow()).isEmpty());
}

QTEST_MAIN(TestSeat)
#include "tst_seat.moc"
