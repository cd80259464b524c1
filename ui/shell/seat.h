#pragma once

#include <QObject>
#include <QSet>
#include <QSize>
#include <functional>
#include <memory>

#include "diagnosis_service.h"
#include "draft_store.h"
#include "idle_watch.h"
#include "lock_window.h"
#include "main_window.h"
#include "secret_keeper.h"
#include "sign_in_window.h"

namespace desk {

/// Who sits at this computer: signed out (the sign-in window), at work (the main window) or away (the lock
/// window). It owns all that belongs to the person, and lets nothing of it over to the next. Locking ends the
/// window, its models and the sessions at the database; what was open and typed stays in memory until the
/// same person is back. GUI thread.
class Seat : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. \a screens: makes the screens of a new window.
    Seat(WorkspaceOpener &opener, Preferences &preferences, SecretKeeper &secrets, const Clock &clock,
         std::function<Screens()> screens, QObject *parent = nullptr);
    ~Seat() override;

    void showSignIn();
    /// Makes the present window again around the same work, in the language installed now.
    void rebuild();
    /// Nothing happens unless somebody is at work.
    void lock();
    /// The person leaves. \a sameWorkspace: the next one signs in to the same.
    void signOut(bool sameWorkspace);
    /// The size of windows that are made; invalid: as they were left.
    void setSize(const QSize &size) { m_size = size; }

    SignInWindow *signInWindow() const { return m_signIn.get(); }
    MainWindow *mainWindow() const { return m_window.get(); }
    LockWindow *lockWindow() const { return m_lock.get(); }
    IdleWatch &idleWatch() { return m_idle; }

Q_SIGNALS:
    void windowMade(desk::MainWindow *window); ///< before it is shown
    void windowShown(desk::MainWindow *window);
    /// The seat is empty again; \a workspace, without a user, is where the next person goes, or empty.
    void left(const QString &workspace);
    void languageChosen(const QString &language);
    void themeChosen(desk::ThemeMode mode);

private:
    /// Who signed in, where.
    struct Sitting
    {
        QString url; ///< empty: the demo
        Staff person;
        QString privateFolder;
        bool asksPassword = false;
    };
    void enter(std::shared_ptr<Workspace> workspace, const QString &url);
    void settle();
    void openDrafts(const std::function<void()> &then);
    void showWindow(const OpenWork &work);
    void showLock();
    void unlock(const QString &password);
    void comeBack(const Result<std::shared_ptr<Workspace>> &workspace);
    void closeDesk();

    WorkspaceOpener &m_opener;
    Preferences &m_preferences;
    SecretKeeper &m_secrets;
    const Clock &m_clock;
    const std::function<Screens()> m_screens;
    QSize m_size;
    IdleWatch m_idle;
    Sitting m_sitting;
    OpenWork m_work; ///< while away
    QSet<UserNo> m_talkingTo;
    std::unique_ptr<DraftStore> m_drafts;
    std::shared_ptr<Workspace> m_workspace;
    std::unique_ptr<DiagnosisService> m_diagnosis;
    std::unique_ptr<MainWindow> m_window; ///< goes before what it uses
    std::unique_ptr<LockWindow> m_lock;
    std::unique_ptr<SignInWindow> m_signIn;
};

} // namespace desk
