#pragma once

#include <QPointer>
#include <QWidget>
#include <memory>

#include "preferences.h"
#include "workspace.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace desk {

class Panel;

/// Workspace, person, password, or one click into the demo. What went wrong is said in place; what was typed
/// stays.
class SignInWindow : public QWidget
{
    Q_OBJECT

public:
    SignInWindow(WorkspaceOpener &opener, Preferences &preferences, QWidget *parent = nullptr);

    void setWorkspace(const QString &url);
    void signIn();
    void openDemo();
    void showError(const Error &error);
    QString errorTitle() const; ///< empty while there is none
    bool usedPassword() const;

Q_SIGNALS:
    /// \a url as it was opened, without password; empty for the demo.
    void signedIn(std::shared_ptr<desk::Workspace> workspace, const QString &url);
    void languageChosen(const QString &language);

private:
    QWidget *makeForm();
    void setBusy(bool busy);
    void showProblem(const QString &title, const QString &advice);
    void finish(const Result<std::shared_ptr<Workspace>> &opened, const QString &url);
    /// What is wrong with the fields, or nothing.
    QString missing() const;
    /// The address with the person as its user, for PostgreSQL.
    QString addressed() const;

    WorkspaceOpener &m_opener;
    Preferences &m_preferences;
    QComboBox *m_workspace;
    QLineEdit *m_person;
    QLineEdit *m_password;
    QPushButton *m_signIn;
    QPushButton *m_demo;
    QProgressBar *m_progress;
    QPointer<QWidget> m_typedIn; ///< where the keyboard was when the attempt began
    Panel *m_error;
    QLabel *m_errorTitle;
    QLabel *m_errorAdvice;
};

} // namespace desk
