#include "desk_app.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWindow>
#include <cstdio>

#include "desk_screens.h"

using namespace Qt::StringLiterals;

namespace desk {

static constexpr int linkPauseMs = 2000;

DeskApp::DeskApp(QApplication &application, Options options, Preferences preferences)
    : m_options(std::move(options))
    , m_preferences(std::move(preferences))
    , m_theme(application)
    , m_seat(m_opener, m_preferences, m_keychain, m_clock, deskScreens)
    , m_ticket(m_options.ticket)
{
    m_theme.setMode(m_options.theme.value_or(m_preferences.theme()));
    m_language.install(m_options.language.isEmpty() ? m_preferences.language() : m_options.language);
    m_seat.setSize(m_options.size);
    connect(&m_seat, &Seat::languageChosen, this, &DeskApp::chooseLanguage);
    connect(&m_seat, &Seat::themeChosen, this, &DeskApp::chooseTheme);
    connect(&m_seat, &Seat::windowMade, this,
            [this](MainWindow *window) { window->setChoices(m_language.code(), m_theme.mode()); });
    connect(&m_seat, &Seat::windowShown, this, &DeskApp::windowShown);
    connect(&m_seat, &Seat::left, this, &DeskApp::startAnew);
    connect(&m_screenLock, &ScreenLock::locked, &m_seat, &Seat::lock);
}

void DeskApp::start()
{
    m_seat.showSignIn();
    if (!m_options.workspace.isEmpty())
        signInWindow()->setWorkspace(m_options.workspace);
    if (m_options.demo)
        signInWindow()->openDemo();
}

void DeskApp::listen(const QString &name)
{
    m_instance = std::make_unique<SingleInstance>(name);
    connect(m_instance.get(), &SingleInstance::asked, this, &DeskApp::comeForward);
    m_instance->listen(); // another program of this user may have the name already: it answers then
}

void DeskApp::comeForward(const TicketNo &ticket)
{
    // Each ticket that is opened counts as looked at: a flood of links is not followed.
    if (m_linked.isValid() && !m_linked.hasExpired(linkPauseMs))
        return;
    m_linked.start();
    m_ticket = ticket;
    MainWindow *atWork = mainWindow();
    QWidget *front = atWork;
    for (QWidget *other :
         {static_cast<QWidget *>(m_seat.lockWindow()), static_cast<QWidget *>(signInWindow())}) {
        if (!front)
            front = other;
    }
    if (!front)
        return;
    front->setWindowState(front->windowState() & ~Qt::WindowMinimized);
    front->raise();
    front->activateWindow();
    if (atWork)
        openLinked(*atWork);
}

void DeskApp::openLinked(MainWindow &window)
{
    if (const TicketNo ticket = std::exchange(m_ticket, {}); !ticket.value().isEmpty())
        window.openTicket(ticket);
}

void DeskApp::signInAsAsked()
{
    if (m_options.workspace.isEmpty())
        signInWindow()->openDemo();
    else
        signInWindow()->signIn();
}

void DeskApp::windowShown(MainWindow *window)
{
    openLinked(*window);
    if (!m_options.announce || m_announced)
        return;
    if (window->windowHandle()->isExposed())
        announce();
    else
        window->windowHandle()->installEventFilter(this);
}

void DeskApp::chooseLanguage(const QString &language)
{
    m_preferences.setLanguage(language);
    m_language.install(language);
    // A window keeps the texts that it was made with.
    m_seat.rebuild();
}

bool DeskApp::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Expose) {
        watched->removeEventFilter(this);
        announce();
    }
    return QObject::eventFilter(watched, event);
}

void DeskApp::announce()
{
    if (std::exchange(m_announced, true))
        return;
    // Behind the painting that is under way and all that was posted before.
    QTimer::singleShot(0, this, [] {
        std::puts("interactive");
        std::fflush(stdout);
    });
}

/// What the person before left in the memory of this process (copies of the password among it) ends with it.
void DeskApp::startAnew(const QString &workspace)
{
    signInWindow()->hide();
    m_anew = {u"--lang"_s, m_language.code(), u"--theme"_s, toText(m_theme.mode())};
    if (m_options.size.isValid())
        m_anew += {u"--size"_s, u"%1x%2"_s.arg(m_options.size.width()).arg(m_options.size.height())};
    if (!workspace.isEmpty())
        m_anew += {u"--workspace"_s, workspace};
    QCoreApplication::exit(Anew);
}

void DeskApp::chooseTheme(ThemeMode mode)
{
    m_preferences.setTheme(mode);
    m_theme.setMode(mode);
}

} // namespace desk
