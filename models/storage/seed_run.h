#pragma once

#include <functional>

#include "result.h"
#include "workspace_url.h"

namespace desk {

class AdminConnection;

struct SeedOptions
{
    qint64 users = 2'000;     ///< those with a story count too
    qint64 payments = 40'000; ///< those of the stories come on top
    quint64 seed = 1;         ///< the same seed and now make the same world, to the byte
    qint64 now = 0;           ///< UTC milliseconds, the world's present; 0: this hour
    std::function<void(qint64 done, qint64 total)> progress; ///< customers; may be empty
};

struct SeedReport
{
    qint64 users = 0;
    qint64 payments = 0;
    qint64 rows = 0; ///< of all tables
};

/// Fills an initialised workspace that has no customers yet with a demo world; docs/demo.md describes it.
/// Blocks. Conflict with reason already_seeded when there are customers. Memory does not grow with the world;
/// it is stored in one transaction, so that one that was broken off leaves nothing behind. Others who have
/// the workspace open wait; on SQLite, seeding is slower while anybody has.
Result<SeedReport> seedWorkspace(AdminConnection &connection, const SeedOptions &options);

/// The same on a workspace that it opens and closes.
Result<SeedReport> seedWorkspace(const WorkspaceUrl &url, const SeedOptions &options);

} // namespace desk
