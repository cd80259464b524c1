#include "screen_lock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include "session_bus.h"

using namespace Qt::StringLiterals;

namespace desk {

static const QString login1 = u"org.freedesktop.login1"_s;

ScreenLock::ScreenLock(QObject *parent) : QObject(parent)
{
    if (hasSessionBus()) {
        QDBusConnection session = QDBusConnection::sessionBus();
        for (const QString &saver : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s,
                                     u"org.cinnamon.ScreenSaver"_s, u"org.mate.ScreenSaver"_s})
            session.connect({}, {}, saver, u"ActiveChanged"_s, this, SLOT(activeChanged(bool)));
    }
    if (QDBusConnection::systemBus().isConnected())
        followSession();
}

void ScreenLock::followSession()
{
    QDBusConnection system = QDBusConnection::systemBus();
    system.connect(login1, u"/org/freedesktop/login1"_s, login1 + u".Manager"_s, u"PrepareForSleep"_s, this,
                   SLOT(sleepChanged(bool)));
    QDBusMessage ask = QDBusMessage::createMethodCall(login1, u"/org/freedesktop/login1"_s,
                                                      login1 + u".Manager"_s, u"GetSession"_s);
    ask << qEnvironmentVariable("XDG_SESSION_ID", u"auto"_s);
    auto *watcher = new QDBusPendingCallWatcher(system.asyncCall(ask), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (reply.isError())
            return;
        QDBusConnection bus = QDBusConnection::systemBus();
        const QString path = reply.value().path();
        bus.connect(login1, path, login1 + u".Session"_s, u"Lock"_s, this, SIGNAL(locked()));
        bus.connect(login1, path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s, this,
                    SLOT(sessionChanged(QString, QVariantMap, QStringList)));
    });
}

void ScreenLock::activeChanged(bool active)
{
    if (active)
        Q_EMIT locked();
}

void ScreenLock::sleepChanged(bool begins)
{
    if (begins)
        Q_EMIT locked();
}

void ScreenLock::sessionChanged(const QString &, const QVariantMap &values, const QStringList &)
{
    // Another user's session is at the front, or the desktop says that it is locked.
    if (!values.value(u"Active"_s, true).toBool() || values.value(u"LockedHint"_s, false).toBool())
        Q_EMIT locked();
}

} // namespace desk
