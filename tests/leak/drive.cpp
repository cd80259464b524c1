#include "drive.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <csignal>
#include <cstdio>

#include "clean_log.h"
#include "desk_screens.h"
#include "fake_keychain.h"
#include "process_guard.h"
#include "search_box.h"
#include "search_results.h"
#include "seat.h"
#include "sql_workspace_opener.h"
#include "system_keychain.h"
#include "theme.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int patienceMs = 60'000;

struct Stuck
{
    const char *step;
};

void need(const char *step, const std::function<bool()> &condition)
{
    if (!QTest::qWaitFor(condition, patienceMs))
        throw Stuck{step};
}

template <class W>
W *visible(const char *name)
{
    for (const QWidget *root : QApplication::topLevelWidgets()) {
        for (W *widget : root->findChildren<W *>(QString::fromLatin1(name))) {
            if (widget->isVisible() && widget->isEnabled())
                return widget;
        }
    }
    return nullptr;
}

template <class W = QWidget>
W *await(const char *name)
{
    need(name, [name] { return visible<W>(name) != nullptr; });
    return visible<W>(name);
}

void click(const char *name)
{
    await<QAbstractButton>(name)->click();
}

void type(QWidget *where, const char *text)
{
    where->setFocus();
    QTest::keyClicks(where, QString::fromUtf8(text));
}

/// Says what the system, and whoever looks at its task bar, is told of each window: it is searched too.
class Titles final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget->isWindow()
            && (event->type() == QEvent::Show || event->type() == QEvent::WindowTitleChange))
            std::printf("window: %s\n", qPrintable(widget->windowTitle()));
        return QObject::eventFilter(watched, event);
    }
};

class Drive
{
public:
    Drive(QString url, SecretKeeper &secrets)
        : m_url(std::move(url))
        , m_preferences(Preferences::standardRoot())
        , m_seat(m_opener, m_preferences, secrets, m_clock, deskScreens)
    {
    }

    void go()
    {
        signIn();
        findTheCustomer();
        revealAndCopy();
        complain();
        lockAndComeBack();
        m_preferences.setTheme(ThemeMode::Dark);
        m_preferences.setLanguage(u"en"_s);
        Q_EMIT m_seat.mainWindow()->lockMinutesChosen(10);
    }

private:
    MainWindow &window() { return *m_seat.mainWindow(); }

    void signIn()
    {
        m_seat.showSignIn();
        await<QComboBox>("workspaceField")->setEditText(m_url);
        type(await("passwordField"), Marks::password);
        click("signInButton");
        need("window", [this] { return m_seat.mainWindow() && !m_seat.signInWindow(); });
    }

    void findTheCustomer()
    {
        SearchBox &box = window().searchBox();
        type(&box, Marks::phone);
        need("search", [&] { return box.results().firstHit() >= 0; });
        QTest::keyClick(&box, Qt::Key_Return);
        await("historyTable");
        m_user = UserNo(window().work().keys.value(0).section(u':', 1));
    }

    void revealAndCopy()
    {
        click("contactStart_call");
        await("contactEnd");
        for (const VerificationQuestion question :
             {VerificationQuestion::SmsCode, VerificationQuestion::IdLast4}) {
            ContactStore &contacts = window().context().workspace.contacts();
            const auto contact = contacts.openContact(m_user);
            need("contact", [&] { return contact.isFinished(); });
            const auto passed = contacts.verify(newCommandId(), contact.result()->id, question, true);
            need("verification", [&] { return passed.isFinished() && passed.result(); });
        }
        window().context().navigator.openRevealDialog(m_user, RevealField::Email);
        click("revealReason_call_back");
        click("revealShow");
        need("value", [] {
            const auto *value = visible<QLabel>("revealValue");
            return value && value->text() == QString::fromUtf8(Marks::email);
        });
        click("revealCopy");
        click("revealHide");
    }

    void complain()
    {
        window().context().navigator.openTicketDialog(m_user, {}, {});
        await<QLineEdit>("newSubject")->setText(u"A complaint"_s);
        type(await("newText"), Marks::note);
        click("openTicket");
        click("composeNote");
        auto *note = await<QPlainTextEdit>("noteText");
        type(note, Marks::draft);
        type(note, Marks::card);
        need("draft", [] {
            const auto *state = visible<QLabel>("draftState");
            return state && !state->text().isEmpty();
        });
        window().context().navigator.openHoldDialog(m_user);
        type(await("holdNote"), Marks::note);
    }

    void lockAndComeBack()
    {
        Q_EMIT window().lockAsked();
        type(await("lockPassword"), "Uvularia");
        click("lockUnlock");
        await("lockProblem");
        type(await("lockPassword"), Marks::password);
        click("lockUnlock");
        need("unlocked", [this] { return m_seat.mainWindow() != nullptr; });
        await("holdDialog");
    }

    QString m_url;
    UserNo m_user;
    SystemClock m_clock;
    SqlWorkspaceOpener m_opener;
    Preferences m_preferences;
    Seat m_seat;
};

} // namespace

int driveAndCrash(const QString &url, bool withKeychain)
{
    QCoreApplication::setOrganizationName(u"WalletDesk"_s);
    QCoreApplication::setApplicationName(u"walletdesk"_s);
    QLocale::setDefault(QLocale(u"en_US"_s));
    std::setvbuf(stdout, nullptr, _IOLBF, 0); // what was said stays said in a crash
    Theme theme(*qApp);
    qApp->installEventFilter(new Titles(qApp));
    FakeKeychain keychain;
    SystemKeychain none; // this process is given no session bus
    try {
        Drive drive(url, withKeychain ? static_cast<SecretKeeper &>(keychain) : none);
        drive.go();
        std::signal(SIGSEGV, SIG_DFL);
        std::raise(SIGSEGV); // in the midst of it all
    } catch (const Stuck &stuck) {
        std::fprintf(stderr, "drive: stuck at %s\n", stuck.step);
    }
    return 1;
}

} // namespace desk
