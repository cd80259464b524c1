#pragma once

#include "result.h"

namespace desk {

constexpr int leastServerVersion = 150000; ///< PostgreSQL 15, as libpq and server_version_num count

/// Whether a PostgreSQL server of \a version (150019 for 15.19, 90624 for 9.6.24) can hold a shared desk.
/// Schema, server_too_old: what was found stands in Error::state ("14.9"), which names a release and nobody's
/// data.
Result<void> checkServerVersion(int version);

} // namespace desk
