#include "seat.h"

#include <QFileInfo>
#include <QToolTip>

#include "answer.h"
#include "catalogue.h"
#include "seal_keeper.h"
#include "sealed_box.h"
#include "secret_clipboard.h"

using namespace Qt::StringLiterals;

namespace desk {

Seat::Seat(WorkspaceOpener &opener, Preferences &preferences, SecretKeeper &secrets, const Clock &clock,
           std::function<Screens()> screens, QObject *parent)
    : QObject(parent)
    , m_opener(opener)
    , m_preferences(preferences)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_screens(std::move(screens))
    , m_idle(clock)
{
    // Queued: what was under way in the window ends before the window does.
    connect(&m_idle, &IdleWatch::idle, this, &Seat::lock, Qt::QueuedConnection);
    connect(&m_idle, &IdleWatch::lockWanted, this, &Seat::lock, Qt::QueuedConnection);
}

Seat::~Seat()
{
    closeDesk();
}

void Seat::showSignIn()
{
    m_signIn = std::make_unique<SignInWindow>(m_opener, m_preferences);
    connect(m_signIn.get(), &SignInWindow::signedIn, this, &Seat::enter);
    connect(m_signIn.get(), &SignInWindow::languageChosen, this, &Seat::languageChosen);
    if (m_size.isValid())
        m_signIn->resize(m_size);
    m_signIn->show();
}

void Seat::enter(std::shared_ptr<Workspace> workspace, const QString &url)
{
    m_workspace = std::move(workspace);
    onAnswer(this, m_workspace->staff().self(), [this, url](const Result<Staff> &self) {
        if (!self) {
            m_workspace.reset();
            m_signIn->showError(self.error());
            return;
        }
        m_sitting = {url, *self, m_preferences.privateFolder(url.isEmpty() ? u"demo"_s : url, self->login),
                     url.startsWith(u"postgresql:"_s) || m_signIn->usedPassword()};
        settle();
        openDrafts([this] {
            showWindow({});
            m_signIn.reset();
        });
    });
}

/// What goes with a workspace that was signed in to just now.
void Seat::settle()
{
    m_diagnosis = std::make_unique<DiagnosisService>(m_workspace->diagnosis(), Catalogue::builtIn());
    new SealKeeper(*m_workspace, m_workspace.get());
    m_idle.signedIn();
}

/// The key of the person's drafts lies in the system's keychain; without one drafts stay in memory.
void Seat::openDrafts(const std::function<void()> &then)
{
    const QString folder = m_sitting.privateFolder;
    const auto open = [this, folder, then](const QByteArray &key) {
        m_drafts = std::make_unique<DraftStore>(folder, key);
        then();
    };
    if (folder.isEmpty())
        return open({});
    const QString name = u"drafts-"_s + QFileInfo(folder).fileName();
    onAnswer(this, m_secrets.read(name), [this, name, open](const Result<QByteArray> &key) {
        if (key || key.error().kind != ErrorKind::NotFound)
            return open(key.value_or(QByteArray()));
        const QByteArray made = SealedBox::newKey();
        onAnswer(this, m_secrets.write(name, made),
                 [made, open](const Result<void> &kept) { open(kept ? made : QByteArray()); });
    });
}

void Seat::showWindow(const OpenWork &work)
{
    auto window = std::make_unique<MainWindow>(*m_workspace, *m_diagnosis, m_clock, m_sitting.person,
                                               m_sitting.privateFolder, *m_drafts, m_screens());
    connect(window.get(), &MainWindow::languageChosen, this, &Seat::languageChosen);
    connect(window.get(), &MainWindow::themeChosen, this, &Seat::themeChosen);
    // Queued: the window goes with it.
    connect(window.get(), &MainWindow::lockAsked, this, &Seat::lock, Qt::QueuedConnection);
    connect(window.get(), &MainWindow::signOutAsked, this, [this] { signOut(false); }, Qt::QueuedConnection);
    connect(window.get(), &MainWindow::switchAsked, this, [this] { signOut(true); }, Qt::QueuedConnection);
    connect(window.get(), &MainWindow::lockMinutesChosen, this, [this](int minutes) {
        Preferences::setLockMinutes(m_sitting.privateFolder, minutes);
        m_idle.setMinutes(minutes);
    });
    connect(&window->context().navigator, &Navigator::contactRead, this,
            [this](const UserNo &user, bool open) {
                if (open)
                    m_talkingTo.insert(user);
                else
                    m_talkingTo.remove(user);
                m_idle.setTalking(!m_talkingTo.isEmpty());
            });
    if (const QWidget *before = m_window ? static_cast<QWidget *>(m_window.get()) : m_lock.get())
        window->restoreGeometry(before->saveGeometry());
    else if (m_size.isValid())
        window->resize(m_size);
    if (m_sitting.url.isEmpty())
        window->nameDemo();
    m_idle.setMinutes(Preferences::lockMinutes(m_sitting.privateFolder));
    window->setLockMinutes(m_idle.minutes());
    Q_EMIT windowMade(window.get());
    window->restoreWork(work);
    window->show();
    m_window = std::move(window);
    m_lock.reset();
    m_idle.start();
    Q_EMIT windowShown(m_window.get());
}

void Seat::rebuild()
{
    if (m_window) {
        showWindow(m_window->work());
    } else if (m_signIn) {
        const TypedText typed = typedText(m_signIn.get());
        showSignIn();
        restoreTypedText(m_signIn.get(), typed);
    }
}

void Seat::lock()
{
    if (!m_window)
        return;
    m_idle.stop();
    m_work = m_window->work();
    SecretClipboard::ofProgram().clearAll();
    showLock();
    closeDesk();
}

void Seat::showLock()
{
    m_lock = std::make_unique<LockWindow>(
        m_clock, m_sitting.person.name,
        m_sitting.asksPassword ? LockWindow::Key::Password : LockWindow::Key::None, m_drafts->isLasting());
    connect(m_lock.get(), &LockWindow::unlockAsked, this, &Seat::unlock);
    connect(m_lock.get(), &LockWindow::switchAsked, this, [this] { signOut(true); }, Qt::QueuedConnection);
    m_lock->restoreGeometry(m_window->saveGeometry());
    m_lock->show();
}

void Seat::unlock(const QString &password)
{
    m_lock->setBusy(true);
    const auto opened = m_sitting.url.isEmpty()
                            ? m_opener.openDemo()
                            : m_opener.open(m_sitting.url, m_sitting.person.login, password);
    onAnswer(this, opened, [this, typed = !password.isEmpty()](const auto &workspace) {
        m_sitting.asksPassword = m_sitting.asksPassword || (workspace && typed);
        comeBack(workspace);
    });
}

void Seat::comeBack(const Result<std::shared_ptr<Workspace>> &workspace)
{
    if (!workspace) {
        m_lock->refuse(workspace.error());
        return;
    }
    m_workspace = *workspace;
    onAnswer(this, m_workspace->staff().self(), [this](const Result<Staff> &self) {
        if (!self || self->login != m_sitting.person.login) {
            m_workspace.reset();
            m_lock->refuse(self ? Error{ErrorKind::Denied, {}, u"wrong_password"_s, {}, {}} : self.error());
            return;
        }
        m_sitting.person = *self;
        settle();
        showWindow(std::exchange(m_work, {}));
    });
}

void Seat::signOut(bool sameWorkspace)
{
    m_idle.stop();
    m_work = {};
    SecretClipboard::ofProgram().clearAll();
    const QString workspace = sameWorkspace ? Preferences::withoutUser(m_sitting.url) : QString();
    showSignIn();
    if (!workspace.isEmpty())
        m_signIn->setWorkspace(workspace);
    closeDesk();
    m_lock.reset();
    m_drafts.reset();
    m_sitting = {};
    Q_EMIT left(workspace);
}

void Seat::closeDesk()
{
    QToolTip::hideText();
    // Screens, then what they use.
    m_window.reset();
    m_diagnosis.reset();
    m_workspace.reset();
    m_talkingTo.clear();
    m_idle.setTalking(false);
}

} // namespace desk
