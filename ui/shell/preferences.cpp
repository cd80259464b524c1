#include "preferences.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

#include "idle_watch.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

bool makeFolder(const QString &path)
{
    return QDir().mkpath(path) && QFile::setPermissions(path, ownerOnly | QFile::ExeOwner);
}

QVariant read(const QString &folder, const QString &key)
{
    return folder.isEmpty() ? QVariant()
                            : QSettings(folder + u"/settings.ini"_s, QSettings::IniFormat).value(key);
}

void write(const QString &folder, const QString &key, const QVariant &value)
{
    if (folder.isEmpty() || !makeFolder(folder))
        return;
    const QString path = folder + u"/settings.ini"_s;
    QSettings settings(path, QSettings::IniFormat);
    settings.setValue(key, value);
    settings.sync();
    QFile::setPermissions(path, ownerOnly);
}

} // namespace

QString Preferences::standardRoot()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QVariant Preferences::value(const QString &key) const
{
    return read(m_root, key);
}

void Preferences::setValue(const QString &key, const QVariant &value)
{
    write(m_root, key, value);
}

QStringList Preferences::recentWorkspaces() const
{
    return value(u"workspaces"_s).toStringList();
}

void Preferences::addRecentWorkspace(const QString &url)
{
    QStringList list = recentWorkspaces();
    const QString plain = withoutUser(url);
    list.removeAll(plain);
    list.prepend(plain);
    setValue(u"workspaces"_s, QStringList(list.mid(0, 8)));
}

QString Preferences::language() const
{
    return value(u"language"_s).toString();
}

void Preferences::setLanguage(const QString &language)
{
    setValue(u"language"_s, language);
}

ThemeMode Preferences::theme() const
{
    return fromText<ThemeMode>(value(u"theme"_s).toString()).value_or(ThemeMode::System);
}

void Preferences::setTheme(ThemeMode mode)
{
    setValue(u"theme"_s, toText(mode));
}

QString Preferences::privateFolder(const QString &workspace, const Login &person) const
{
    if (m_root.isEmpty())
        return {};
    QCryptographicHash digest(QCryptographicHash::Sha256);
    digest.addData(withoutUser(workspace).toUtf8());
    digest.addData(QByteArrayView("\0", 1));
    digest.addData(person.value().toUtf8());
    const QString folder = m_root + u'/' + QString::fromLatin1(digest.result().toHex().left(32));
    return makeFolder(m_root) && makeFolder(folder) ? folder : QString();
}

QByteArray Preferences::windowState(const QString &privateFolder)
{
    return read(privateFolder, u"window"_s).toByteArray();
}

void Preferences::setWindowState(const QString &privateFolder, const QByteArray &state)
{
    write(privateFolder, u"window"_s, state);
}

int Preferences::lockMinutes(const QString &privateFolder)
{
    const int minutes = read(privateFolder, u"lock_minutes"_s).toInt();
    return minutes > 0 ? std::min(minutes, IdleWatch::mostMinutes) : IdleWatch::usualMinutes;
}

void Preferences::setLockMinutes(const QString &privateFolder, int minutes)
{
    write(privateFolder, u"lock_minutes"_s, minutes);
}

QString Preferences::withoutUser(const QString &url)
{
    static const QRegularExpression user(u"^([A-Za-z]+://)[^/@]*@"_s);
    return QString(url).replace(user, u"\\1"_s);
}

QString Preferences::userOf(const QString &url)
{
    static const QRegularExpression user(u"^[A-Za-z]+://([^/@:]*)[^/@]*@"_s);
    return QUrl::fromPercentEncoding(user.match(url).captured(1).toUtf8());
}

} // namespace desk
