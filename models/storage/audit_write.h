#pragma once

#include "evidence_hash.h"
#include "result.h"

namespace desk {

class Connection;

/// SQLite: appends the row with its leaf. To be called inside the transaction of what it tells of.
Result<void> writeAudit(Connection &connection, const QString &operation, const AuditFields &fields);

} // namespace desk
