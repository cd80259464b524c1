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

namespace {

std::unique_ptr<QLockFile> lockOf(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + u".lock"_s);
    lock->setStaleLockTime(0); // only its process's end makes it stale, however long that runs
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

QList<SentCommand> read(const QString &path)
{
    QFile file(path);
    QList<SentCommand> entries;
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject object = value.toObject();
        entries.append({CommandId(object[u"id"_s].toString()), object[u"name"_s].toString(),
                        QDateTime::fromString(object[u"at"_s].toString(), Qt::ISODateWithMs)});
    }
    return entries;
}

bool contains(const QList<SentCommand> &entries, const CommandId &id)
{
    return std::ranges::find(entries, id, &SentCommand::id) != entries.end();
}

} // namespace

Outbox::Outbox(const QString &workspace, const Login &login)
    : m_folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/outbox"_s)
{
    const QByteArray person = QCryptographicHash::hash(login.value().toUtf8(), QCryptographicHash::Sha256);
    m_prefix = workspace + u'-' + QString::fromLatin1(person.toHex().first(12));
    m_path = m_folder + u'/' + m_prefix + u'-' + newUuid() + u".json"_s;
}

QList<SentCommand> Outbox::entries() const
{
    const std::lock_guard lock(m_mutex);
    return m_entries;
}

bool Outbox::add(const SentCommand &entry)
{
    const std::lock_guard files(m_fileMutex);
    {
        const std::lock_guard lock(m_mutex);
        if (contains(m_entries, entry.id))
            return false;
        m_entries.append(entry);
    }
    store();
    return true;
}

void Outbox::remove(const CommandId &id)
{
    const std::lock_guard files(m_fileMutex);
    {
        const std::lock_guard lock(m_mutex);
        const auto same = [&](const SentCommand &entry) {
            return entry.id == id;
        };
        if (m_entries.removeIf(same) + m_adopted.removeIf(same) == 0)
            return;
    }
    store();
}

QList<SentCommand> Outbox::adopt()
{
    const std::lock_guard files(m_fileMutex);
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({m_prefix + u"*.json"_s}, QDir::Files)) {
        const QString path = file.filePath();
        const auto owner = path == m_path ? nullptr : lockOf(path);
        if (!owner)
            continue;
        {
            const std::lock_guard lock(m_mutex);
            for (const SentCommand &entry : read(path)) {
                if (!contains(m_adopted, entry.id))
                    m_adopted.append(entry);
            }
        }
        if (store())
            QFile::remove(path);
    }
    const std::lock_guard lock(m_mutex);
    std::ranges::sort(m_adopted, {}, &SentCommand::at);
    return m_adopted;
}

bool Outbox::lock()
{
    if (!m_lock) {
        QDir().mkpath(m_folder);
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_lock = lockOf(m_path);
    }
    return m_lock != nullptr;
}

bool Outbox::store()
{
    QJsonArray array;
    {
        const std::lock_guard lock(m_mutex);
        for (const SentCommand &entry : m_entries + m_adopted) {
            array.append(QJsonObject{{u"id"_s, entry.id.value()},
                                     {u"name"_s, entry.name},
                                     {u"at"_s, entry.at.toString(Qt::ISODateWithMs)}});
        }
    }
    if (array.isEmpty())
        return !QFile::exists(m_path) || QFile::remove(m_path);
    QSaveFile file;
    file.setFileName(m_path);
    if (!lock() || !file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(array).toJson(QJsonDocument::Compact));
    return file.commit();
}

} // namespace desk
