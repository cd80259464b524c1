#pragma once

#include "audit_store.h"

namespace desk {

class Connection;

/// SQLite: seals the rows without a seal when there are at least \a atLeast of them. To be called inside the
/// transaction of a writer.
Result<SealOutcome> sealSqliteRows(Connection &connection, qint64 atLeast);
/// The same in a transaction of its own.
Result<SealOutcome> sealSqlite(Connection &connection);

/// Rows of a seal while somebody works on.
inline constexpr qint64 sqliteSealRows = 1000;

} // namespace desk
