#include "audit_leaf.h"

#include <QCryptographicHash>

#include "connection.h"
#include "sql_text.h"

namespace desk {

using namespace Qt::StringLiterals;

QString auditLeaf(const AuditFields &fields)
{
    QByteArray bytes;
    for (const QString &field : {QString::number(fields.atMs), fields.login, fields.action, fields.targetKind,
                                 fields.targetId, fields.commandId, fields.detail, fields.txid}) {
        const QByteArray utf8 = field.toUtf8();
        bytes += field.isNull() ? QByteArray("-") : QByteArray::number(utf8.size()) + ':' + utf8;
    }
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<void> writeAudit(Connection &connection, const QString &operation, const AuditFields &fields)
{
    const auto query = connection.run(operation, sessionText(u"write_audit"_s, Dialect::Sqlite),
                                      {{u"at"_s, fields.atMs},
                                       {u"login"_s, fields.login},
                                       {u"action"_s, fields.action},
                                       {u"target_kind"_s, fields.targetKind},
                                       {u"target_id"_s, fields.targetId},
                                       {u"command_id"_s, fields.commandId},
                                       {u"detail"_s, fields.detail},
                                       {u"leaf"_s, auditLeaf(fields)}});
    if (!query)
        return std::unexpected(query.error());
    (*query)->finish();
    return {};
}

} // namespace desk
