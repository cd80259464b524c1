#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "desk_screens.h"
#include "fake_desk.h"
#include "fake_keychain.h"
#include "seat.h"
#include "sql_workspace_opener.h"
#include "test_desk.h"
#include "theme.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// The seat at real databases: what a lock leaves of a person's sessions there, and what opens it again.
class TestLockedSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noSessionWhileLocked_data() { TestDesk::backends(); }
    void noSessionWhileLocked();
};

void TestLockedSessions::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    static Theme theme(*qApp);
}

void TestLockedSessions::noSessionWhileLocked()
{
    QFETCH(QString, backend);
    TestDesk desk(backend);
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"desk"_s));
    SqlWorkspaceOpener opener;
    FakeKeychain keychain;
    FakeClock clock;
    Seat seat(opener, preferences, keychain, clock, deskScreens);
    const auto sessions = [&] {
        if (desk.dialect() == Dialect::Sqlite)
            return seat.mainWindow() ? 1 : 0; // a file has no list of them
        return desk.adminValue(u"SELECT count(*) FROM pg_stat_activity WHERE usename = 'alice'"_s).toInt();
    };
    seat.showSignIn();
    seat.signInWindow()->setWorkspace(desk.url(u"alice"_s));
    seat.signInWindow()->findChild<QLineEdit *>(u"personField"_s)->setText(u"alice"_s);
    seat.signInWindow()
        ->findChild<QLineEdit *>(u"passwordField"_s)
        ->setText(TestDesk::passwordOf(u"alice"_s));
    seat.signInWindow()->signIn();
    QTRY_VERIFY_WITH_TIMEOUT(seat.mainWindow(), 60'000);
    seat.mainWindow()->showSection(Section::Tickets);
    QTRY_VERIFY(sessions() > 0);

    clock.advance(300);
    seat.idleWatch().check();
    QTRY_VERIFY(seat.lockWindow());
    QTRY_COMPARE(sessions(), 0);

    const auto unlock = [&](const QString &password) {
        auto *field = seat.lockWindow()->findChild<QLineEdit *>(u"lockPassword"_s);
        QTRY_VERIFY_WITH_TIMEOUT(field->isEnabled(), 60'000);
        field->setText(password);
        seat.lockWindow()->findChild<QPushButton *>(u"lockUnlock"_s)->click();
    };
    unlock(TestDesk::passwordOf(u"bob"_s));
    const auto *problem = seat.lockWindow()->findChild<QLabel *>(u"lockProblemTitle"_s);
    QTRY_VERIFY_WITH_TIMEOUT(problem->text().contains(u"wrong"_s), 60'000);
    QTRY_COMPARE(sessions(), 0);
    unlock(TestDesk::passwordOf(u"alice"_s));
    QTRY_VERIFY_WITH_TIMEOUT(seat.mainWindow() && !seat.lockWindow(), 60'000);
    QTRY_VERIFY(sessions() > 0);
    seat.signOut(true);
    QTRY_COMPARE(sessions(), 0);
}

QTEST_MAIN(TestLockedSessions)
#include "tst_locked_sessions.moc"
