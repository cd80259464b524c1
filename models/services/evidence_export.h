#pragma once

#include <QByteArray>

#include "audit_store.h"

// The lines of an export that docs/verify_evidence.py checks: JSON, one object a line, seals before rows.
namespace desk {

/// \a previous: the root before the first seal of a part; null for all of the evidence.
QByteArray evidenceHead(const QDateTime &now, bool whole, const QString &previous);
QByteArray evidenceLine(const Seal &seal);
QByteArray evidenceLine(const AuditRow &row);
QByteArray evidenceEnd(qint64 seals, qint64 rows);

} // namespace desk
