#pragma once

#include <QList>

#include "result.h"
#include "workspace_url.h"

namespace desk {

enum class Health { Good, Warn, Bad };
template <>
inline constexpr auto closedSet<Health> = std::to_array<const char *>({"good", "warn", "bad"});

/// One thing that was looked at: a closed word, how it is, and what was found (versions, logins, counts;
/// never anything about customers).
struct HealthCheck
{
    QString name;
    Health health = Health::Good;
    QString figure;
};

/// Looks a workspace over as its administrator: versions, durability, roles, rights against those that the
/// last migration left, clocks, disk, seals, backups, queues; on SQLite the file's integrity and rights.
/// Changes nothing. \a password as for AdminConnection. Errors: those of opening. Blocks; the integrity of an
/// SQLite file takes seconds a gigabyte.
Result<QList<HealthCheck>> examine(const WorkspaceUrl &url, const QString &password);

class AdminConnection;
/// PostgreSQL: keeps the digest of all rights as they are now, which a migration has just made; examine()
/// compares with it. Nothing on SQLite.
Result<void> rememberGrants(AdminConnection &admin);

} // namespace desk
