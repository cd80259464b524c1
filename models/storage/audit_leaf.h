#pragma once

#include <QString>

#include "result.h"

namespace desk {

class Connection;

/// The fields of one audit row. A null QString is NULL.
struct AuditFields
{
    qint64 atMs = 0; ///< UTC
    QString login;
    QString action;
    QString targetKind;
    QString targetId;
    QString commandId;
    QString detail;
    QString txid;
};

/// SHA-256 in hex over the fields in column order, each as its length in bytes, ':' and its UTF-8; NULL is
/// '-'. The same as evidence.leaf() on PostgreSQL.
QString auditLeaf(const AuditFields &fields);

/// SQLite: appends the row with its leaf. To be called inside the transaction of what it tells of.
Result<void> writeAudit(Connection &connection, const QString &operation, const AuditFields &fields);

} // namespace desk
