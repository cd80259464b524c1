#pragma once

#include <QObject>
#include <memory>

#include "clock.h"
#include "diagnosis_service.h"
#include "language.h"
#include "main_window.h"
#include "options.h"
#include "preferences.h"
#include "sign_in_window.h"
#include "sql_workspace_opener.h"
#include "theme.h"

namespace desk {

/// The composition root: makes the parts, hands each what it needs, and holds the sign-in window or the main
/// window of whoever signed in.
class DeskApp : public QObject
{
    Q_OBJECT

public:
    DeskApp(QApplication &application, Options options, Preferences preferences);
    ~DeskApp() override;

    /// Shows the sign-in window, and goes on by itself where the options say so.
    void start();
    /// Signs in to the workspace of the options without a password, or else to the demo.
    void signInAsAsked();
    SignInWindow *signInWindow() const { return m_signIn.get(); }
    MainWindow *mainWindow() const { return m_window.get(); }
    const QString &language() const { return m_language.code(); }
    const Theme &theme() const { return m_theme; }

protected:
    /// Sees when the first window can be used.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showSignIn(const TypedText &typed = {});
    void enter(std::shared_ptr<Workspace> workspace, const QString &url);
    void showWindow(const OpenWork &work);
    void announce();
    void chooseLanguage(const QString &language);
    void chooseTheme(ThemeMode mode);
    void signOut();

    Options m_options;
    Preferences m_preferences;
    Theme m_theme;
    Language m_language;
    SystemClock m_clock;
    SqlWorkspaceOpener m_opener;
    std::unique_ptr<SignInWindow> m_signIn;
    std::shared_ptr<Workspace> m_workspace;
    std::unique_ptr<DiagnosisService> m_diagnosis;
    std::unique_ptr<MainWindow> m_window;
    Staff m_self;
    QString m_privateFolder;
    bool m_isDemo = false;
    bool m_announced = false;
};

} // namespace desk
