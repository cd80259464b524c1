#include "draft_store.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include "sealed_box.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

/// The name of its file: tells nobody what it is about.
QString nameOf(const QString &subject, const QString &kind = u"text"_s)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(subject.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(kind.toUtf8());
    return QString::fromLatin1(hash.result().toHex().first(32));
}

QString nameOf(const TicketNo &ticket, DraftKind kind)
{
    return nameOf(ticket.value(), kind == DraftKind::Reply ? u"reply"_s : u"note"_s);
}

QString pathOf(const QString &folder, const QString &name)
{
    return folder + u'/' + name + ".draft"_L1;
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

std::optional<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

Draft draftOf(const QJsonObject &content)
{
    return {content["text"_L1].toString(),
            QDateTime::fromString(content["saved_at"_L1].toString(), Qt::ISODateWithMs)};
}

} // namespace

DraftStore::DraftStore(const QString &privateFolder, const QByteArray &key)
{
    m_writer.setMaxThreadCount(1);
    if (privateFolder.isEmpty())
        return;
    const QString folder = privateFolder + "/drafts"_L1;
    if (SealedBox::isKey(key)) {
        m_folder = folder;
        m_key = key;
    }
    adoptClearFiles(folder);
}

DraftStore::~DraftStore()
{
    flush();
}

void DraftStore::adoptClearFiles(const QString &folder)
{
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files)) {
        const auto content = contentOf(file.filePath());
        const Draft draft = draftOf(QJsonDocument::fromJson(content.value_or(QByteArray())).object());
        if (!draft.text.isEmpty())
            saveFile(file.completeBaseName(), draft);
        flush();
        if (m_healthy)
            QFile::remove(file.filePath());
    }
}

std::optional<Draft> DraftStore::load(const TicketNo &ticket, DraftKind kind) const
{
    return loadFile(nameOf(ticket, kind));
}

std::optional<Draft> DraftStore::load(const QString &subject) const
{
    return loadFile(nameOf(subject));
}

void DraftStore::save(const TicketNo &ticket, DraftKind kind, const QString &text, const QDateTime &at)
{
    saveFile(nameOf(ticket, kind), {text, at});
}

void DraftStore::save(const QString &subject, const QString &text, const QDateTime &at)
{
    saveFile(nameOf(subject), {text, at});
}

void DraftStore::remove(const TicketNo &ticket, DraftKind kind)
{
    removeFile(nameOf(ticket, kind));
}

void DraftStore::remove(const QString &subject)
{
    removeFile(nameOf(subject));
}

std::optional<Draft> DraftStore::loadFile(const QString &name) const
{
    Draft draft;
    if (const auto it = m_pending.constFind(name); it != m_pending.cend()) {
        draft = *it;
    } else if (isLasting()) {
        const auto clear = SealedBox::open(m_key, contentOf(pathOf(m_folder, name)).value_or(QByteArray()));
        const QJsonObject content = QJsonDocument::fromJson(clear.value_or(QByteArray())).object();
        // A file under another's name is not that other's draft.
        if (content["name"_L1].toString() == name)
            draft = draftOf(content);
    }
    return draft.text.isEmpty() ? std::nullopt : std::optional(draft);
}

void DraftStore::saveFile(const QString &name, const Draft &draft)
{
    if (draft.text.isEmpty()) {
        removeFile(name);
        return;
    }
    m_pending[name] = draft;
    if (!isLasting())
        return;
    const QJsonObject content{{u"name"_s, name},
                              {u"text"_s, draft.text},
                              {u"saved_at"_s, draft.savedAt.toUTC().toString(Qt::ISODateWithMs)}};
    m_writer.start([this, name, json = QJsonDocument(content).toJson(QJsonDocument::Compact)] {
        m_healthy = makePrivateFolder(m_folder)
                    && writePrivately(pathOf(m_folder, name), SealedBox::seal(m_key, json));
    });
}

void DraftStore::removeFile(const QString &name)
{
    m_pending[name] = {};
    if (isLasting())
        m_writer.start([path = pathOf(m_folder, name)] { QFile::remove(path); });
}

int DraftStore::fleeting() const
{
    return isLasting() ? 0 : int(std::ranges::count_if(m_pending, [](const Draft &draft) {
        return !draft.text.isEmpty();
    }));
}

void DraftStore::flush()
{
    m_writer.waitForDone();
}

} // namespace desk
