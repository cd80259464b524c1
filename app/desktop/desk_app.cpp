#include "desk_app.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWindow>
#include <cstdio>

#include "answer.h"
#include "catalogue.h"
#include "desk_screens.h"

using namespace Qt::StringLiterals;

namespace desk {

DeskApp::DeskApp(QApplication &application, Options options, Preferences preferences)
    : m_options(std::move(options)), m_preferences(std::move(preferences)), m_theme(application)
{
    m_theme.setMode(m_options.theme.value_or(m_preferences.theme()));
    m_language.install(m_options.language.isEmpty() ? m_preferences.language() : m_options.language);
}

DeskApp::~DeskApp()
{
    // Screens, then what they use.
    m_window.reset();
    m_diagnosis.reset();
}

void DeskApp::start()
{
    showSignIn();
    if (!m_options.workspace.isEmpty())
        m_signIn->setWorkspace(m_options.workspace);
    if (m_options.demo)
        m_signIn->openDemo();
}

void DeskApp::signInAsAsked()
{
    if (m_options.workspace.isEmpty())
        m_signIn->openDemo();
    else
        m_signIn->signIn();
}

void DeskApp::showSignIn(const TypedText &typed)
{
    m_signIn = std::make_unique<SignInWindow>(m_opener, m_preferences);
    connect(m_signIn.get(), &SignInWindow::signedIn, this, &DeskApp::enter);
    connect(m_signIn.get(), &SignInWindow::languageChosen, this, &DeskApp::chooseLanguage);
    if (m_options.size.isValid())
        m_signIn->resize(m_options.size);
    restoreTypedText(m_signIn.get(), typed);
    m_signIn->show();
}

void DeskApp::enter(std::shared_ptr<Workspace> workspace, const QString &url)
{
    m_workspace = std::move(workspace);
    onAnswer(this, m_workspace->staff().self(), [this, url](const Result<Staff> &self) {
        if (!self) {
            m_workspace.reset();
            m_signIn->showError(self.error());
            return;
        }
        m_self = *self;
        m_isDemo = url.isEmpty();
        m_privateFolder = m_preferences.privateFolder(url.isEmpty() ? u"demo"_s : url, m_self.login);
        m_diagnosis = std::make_unique<DiagnosisService>(m_workspace->diagnosis(), Catalogue::builtIn());
        showWindow({});
        m_signIn.reset();
    });
}

void DeskApp::showWindow(const OpenWork &work)
{
    auto window = std::make_unique<MainWindow>(*m_workspace, *m_diagnosis, m_clock, m_self, m_privateFolder,
                                               deskScreens());
    connect(window.get(), &MainWindow::languageChosen, this, &DeskApp::chooseLanguage);
    connect(window.get(), &MainWindow::themeChosen, this, &DeskApp::chooseTheme);
    connect(window.get(), &MainWindow::signOutAsked, this, &DeskApp::signOut, Qt::QueuedConnection);
    window->setChoices(m_language.code(), m_theme.mode());
    if (m_isDemo)
        window->nameDemo();
    if (m_window)
        window->setGeometry(m_window->geometry());
    else if (m_options.size.isValid())
        window->resize(m_options.size);
    window->restoreWork(work);
    window->show();
    m_window = std::move(window);
    if (!m_options.announce || m_announced)
        return;
    if (m_window->windowHandle()->isExposed())
        announce();
    else
        m_window->windowHandle()->installEventFilter(this);
}

void DeskApp::chooseLanguage(const QString &language)
{
    m_preferences.setLanguage(language);
    m_language.install(language);
    // A window keeps the texts that it was made with, so it is made again around the same work.
    if (m_window)
        showWindow(m_window->work());
    else
        showSignIn(m_signIn ? typedText(m_signIn.get()) : TypedText());
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

void DeskApp::chooseTheme(ThemeMode mode)
{
    m_preferences.setTheme(mode);
    m_theme.setMode(mode);
}

void DeskApp::signOut()
{
    showSignIn();
    m_window.reset();
    m_diagnosis.reset();
    m_workspace.reset();
    m_self = {};
    m_privateFolder.clear();
}

} // namespace desk
