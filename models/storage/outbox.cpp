#include "outbox.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace desk {

using namespace Qt::StringLiterals;

Outbox::Outbox(const QString &workspace, const Login &login)
{
    const QByteArray person = QCryptographicHash::hash(login.value().toUtf8(), QCryptographicHash::Sha256);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/outbox"_s;
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_path = folder + u'/' + workspace + u'-' + QString::fromLatin1(person.toHex().first(12)) + u".json"_s;
}

QList<Outbox::Entry> Outbox::entries() const
{
    const std::lock_guard lock(m_mutex);
    return load();
}

void Outbox::add(const Entry &entry)
{
    const std::lock_guard lock(m_mutex);
    store(load() << entry);
}

void Outbox::remove(const CommandId &id)
{
    const std::lock_guard lock(m_mutex);
    QList<Entry> entries = load();
    entries.removeIf([&](const Entry &entry) { return entry.id == id; });
    store(entries);
}

QList<Outbox::Entry> Outbox::load() const
{
    QFile file(m_path);
    QList<Entry> entries;
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject object = value.toObject();
        entries.append({CommandId(object[u"id"_s].toString()), object[u"name"_s].toString(),
                        QDateTime::fromString(object[u"at"_s].toString(), Qt::ISODateWithMs)});
    }
    return entries;
}

void Outbox::store(const QList<Entry> &entries) const
{
    if (entries.isEmpty()) {
        QFile::remove(m_path);
        return;
    }
    QJsonArray array;
    for (const Entry &entry : entries) {
        array.append(QJsonObject{{u"id"_s, entry.id.value()},
                                 {u"name"_s, entry.name},
                                 {u"at"_s, entry.at.toString(Qt::ISODateWithMs)}});
    }
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(array).toJson(QJsonDocument::Compact));
    file.commit();
}

} // namespace desk
