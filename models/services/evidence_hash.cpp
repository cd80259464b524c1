#include "evidence_hash.h"

#include <QCryptographicHash>

namespace desk {

namespace {

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QByteArray field(qint64 number)
{
    return evidenceField(QString::number(number));
}

QByteArray field(std::optional<qint64> number)
{
    return evidenceField(number ? QString::number(*number) : QString());
}

} // namespace

QByteArray evidenceField(const QString &text)
{
    if (text.isNull())
        return "-";
    const QByteArray utf8 = text.toUtf8();
    return QByteArray::number(utf8.size()) + ':' + utf8;
}

QString auditLeaf(const AuditFields &fields)
{
    QByteArray bytes;
    for (const QString &text : {QString::number(fields.atMs), fields.login, fields.action, fields.targetKind,
                                fields.targetId, fields.commandId, fields.detail, fields.txid})
        bytes += evidenceField(text);
    return sha256(bytes);
}

QByteArray batchEntry(qint64 id, const QString &leaf)
{
    return field(id) + evidenceField(leaf);
}

QString sealRoot(const Seal &seal)
{
    return sha256(field(seal.number) + field(seal.series) + field(qint64(seal.opening))
                  + evidenceField(seal.cluster) + field(seal.timeline) + field(seal.at.toMSecsSinceEpoch())
                  + field(seal.windowFrom) + field(seal.windowTo) + field(seal.baseId)
                  + field(seal.coveredFrom) + field(seal.coveredTo) + field(seal.firstId) + field(seal.lastId)
                  + field(seal.rows) + evidenceField(seal.batch) + evidenceField(seal.previous));
}

} // namespace desk
