#pragma once

#include <QStringList>

#include "connection.h"

namespace desk {

/// SQLite: reads the person's staff row again and answers the person's id when one of \a kinds is theirs.
/// Denied with not_staff or right_missing. (PostgreSQL checks inside its functions.)
Result<QString> checkStaff(Connection &connection, const QString &operation, const QStringList &kinds);

} // namespace desk
