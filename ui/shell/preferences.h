#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "id.h"
#include "theme.h"

namespace desk {

/// What the program remembers between starts, in INI files of mode 0600 in folders of mode 0700. Nothing in
/// them is personal data of a customer and no password; what belongs to a person at a workspace lies in a
/// folder of its own, named by a digest, so that the next person at the seat sees nothing of it. GUI thread.
class Preferences
{
public:
    /// \a root: a folder of the user's own; it is made when something is kept first. Empty: keeps nothing.
    explicit Preferences(QString root) : m_root(std::move(root)) {}
    static QString standardRoot();

    QStringList recentWorkspaces() const; ///< newest first, without user names and passwords
    void addRecentWorkspace(const QString &url);
    QString language() const; ///< zh_CN, en or empty: as the system
    void setLanguage(const QString &language);
    ThemeMode theme() const;
    void setTheme(ThemeMode mode);

    /// The folder of (workspace, person); made with mode 0700. Empty when nothing can be kept.
    QString privateFolder(const QString &workspace, const Login &person) const;
    static QByteArray windowState(const QString &privateFolder);
    static void setWindowState(const QString &privateFolder, const QByteArray &state);
    /// After how many idle minutes the seat is locked; IdleWatch::usualMinutes unless chosen.
    static int lockMinutes(const QString &privateFolder);
    static void setLockMinutes(const QString &privateFolder, int minutes);

    /// \a url without user name and password.
    static QString withoutUser(const QString &url);
    /// The user name of \a url; empty when it has none. Works with several hosts, which QUrl refuses.
    static QString userOf(const QString &url);

private:
    QVariant value(const QString &key) const;
    void setValue(const QString &key, const QVariant &value);

    QString m_root;
};

} // namespace desk
