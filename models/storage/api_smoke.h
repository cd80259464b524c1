#pragma once

#include "connection.h"
#include "statement.h"

namespace desk {

/// Argument sets that put each conditional line of \a statement on alone, all off and all on.
QList<Params> smokeParams(const Statement &statement);

/// PostgreSQL: plpgsql checks neither tables nor types when a function is made, so every read function is
/// called with each of smokeParams() inside a savepoint that is rolled back. To be called in the migrator's
/// transaction.
Result<void> smokeCallReads(Connection &connection);

} // namespace desk
