#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <memory>

#include "clock.h"
#include "language.h"
#include "options.h"
#include "preferences.h"
#include "screen_lock.h"
#include "seat.h"
#include "single_instance.h"
#include "sql_workspace_opener.h"
#include "system_keychain.h"
#include "theme.h"

namespace desk {

/// The composition root: makes the parts and hands each what it needs. Its seat has the windows.
class DeskApp : public QObject
{
    Q_OBJECT

public:
    DeskApp(QApplication &application, Options options, Preferences preferences);

    /// Shows the sign-in window, and goes on by itself where the options say so.
    void start();
    /// Comes to the front when the program is started once more; \a name is of the socket.
    void listen(const QString &name);
    /// Signs in to the workspace of the options without a password, or else to the demo.
    void signInAsAsked();
    /// How to start the program anew once it ended with the exit code Anew.
    QStringList argumentsAnew() const { return m_anew; }
    static constexpr int Anew = 64;
    SignInWindow *signInWindow() const { return m_seat.signInWindow(); }
    MainWindow *mainWindow() const { return m_seat.mainWindow(); }
    const QString &language() const { return m_language.code(); }
    const Theme &theme() const { return m_theme; }

protected:
    /// Sees when the first window can be used.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void windowShown(MainWindow *window);
    void comeForward(const TicketNo &ticket);
    void openLinked(MainWindow &window);
    void announce();
    void chooseLanguage(const QString &language);
    void chooseTheme(ThemeMode mode);
    void startAnew(const QString &workspace);

    Options m_options;
    Preferences m_preferences;
    Theme m_theme;
    Language m_language;
    SystemClock m_clock;
    SqlWorkspaceOpener m_opener;
    SystemKeychain m_keychain;
    Seat m_seat;
    ScreenLock m_screenLock;
    QStringList m_anew;
    std::unique_ptr<SingleInstance> m_instance;
    QElapsedTimer m_linked; ///< since the last link
    TicketNo m_ticket;      ///< of a link, to be opened once somebody is at work
    bool m_announced = false;
};

} // namespace desk
