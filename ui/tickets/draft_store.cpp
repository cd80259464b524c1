#include "draft_store.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QString hashed(const QString &first, const QString &second)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(first.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(second.toUtf8());
    return QString::fromLatin1(hash.result().toHex().first(32));
}

bool makePrivateFolder(const QString &path)
{
    return QDir().mkpath(path) && QFile::setPermissions(path, ownerOnly | QFile::ExeOwner);
}

bool writePrivately(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly)
           && file.write(content) == content.size() && file.commit();
}

} // namespace

DraftStore::DraftStore(const QString &privateFolder)
    : m_folder(privateFolder.isEmpty() ? QString() : privateFolder + "/drafts"_L1)
{
    m_writer.setMaxThreadCount(1);
}

DraftStore::~DraftStore()
{
    flush();
}

QString DraftStore::fileOf(const QString &subject, const QString &kind) const
{
    return m_folder + u'/' + hashed(subject, kind) + ".json"_L1;
}

QString DraftStore::fileOf(const TicketNo &ticket, DraftKind kind) const
{
    return fileOf(ticket.value(), kind == DraftKind::Reply ? u"reply"_s : u"note"_s);
}

std::optional<Draft> DraftStore::load(const TicketNo &ticket, DraftKind kind) const
{
    return loadFile(fileOf(ticket, kind));
}

std::optional<Draft> DraftStore::load(const QString &subject) const
{
    return loadFile(fileOf(subject, u"text"_s));
}

void DraftStore::save(const TicketNo &ticket, DraftKind kind, const QString &text, const QDateTime &at)
{
    saveFile(fileOf(ticket, kind), ticket.value(), {text, at});
}

void DraftStore::save(const QString &subject, const QString &text, const QDateTime &at)
{
    saveFile(fileOf(subject, u"text"_s), subject, {text, at});
}

void DraftStore::remove(const TicketNo &ticket, DraftKind kind)
{
    removeFile(fileOf(ticket, kind));
}

void DraftStore::remove(const QString &subject)
{
    removeFile(fileOf(subject, u"text"_s));
}

std::optional<Draft> DraftStore::loadFile(const QString &path) const
{
    Draft draft;
    if (const auto it = m_pending.constFind(path); it != m_pending.cend()) {
        draft = *it;
    } else {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
        draft.text = content["text"_L1].toString();
        draft.savedAt = QDateTime::fromString(content["saved_at"_L1].toString(), Qt::ISODateWithMs);
    }
    return draft.text.isEmpty() ? std::nullopt : std::optional(draft);
}

void DraftStore::saveFile(const QString &path, const QString &subject, const Draft &draft)
{
    if (draft.text.isEmpty()) {
        removeFile(path);
        return;
    }
    m_pending[path] = draft;
    if (m_folder.isEmpty())
        return;
    const QJsonObject content{{u"subject"_s, subject},
                              {u"text"_s, draft.text},
                              {u"saved_at"_s, draft.savedAt.toUTC().toString(Qt::ISODateWithMs)}};
    m_writer.start([this, path, json = QJsonDocument(content).toJson(QJsonDocument::Compact)] {
        m_healthy = makePrivateFolder(m_folder) && writePrivately(path, json);
    });
}

void DraftStore::removeFile(const QString &path)
{
    m_pending[path] = {};
    if (!m_folder.isEmpty())
        m_writer.start([path] { QFile::remove(path); });
}

void DraftStore::flush()
{
    m_writer.waitForDone();
}

} // namespace desk
