#pragma once

#include <QObject>
#include <QVariantMap>

namespace desk {

/// Hears from the system that nobody sits at the screen any more: it is locked, another user's session comes
/// to the front, or the computer goes to sleep. On Linux over the session bus (freedesktop, GNOME, Cinnamon,
/// MATE screen savers) and logind on the system bus; where a bus or service is missing, and on other systems,
/// it stays silent. GUI thread.
class ScreenLock : public QObject
{
    Q_OBJECT

public:
    explicit ScreenLock(QObject *parent = nullptr);

Q_SIGNALS:
    void locked();

private Q_SLOTS:
    // By name: D-Bus connects to nothing else.
    void activeChanged(bool active);
    void sleepChanged(bool begins);
    void sessionChanged(const QString &interface, const QVariantMap &values, const QStringList &gone);

private:
    void followSession();
};

} // namespace desk
