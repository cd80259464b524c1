#pragma once

#include "result.h"
#include "workspace_url.h"

namespace desk {

/// The demo workspace of this user: an SQLite file under QStandardPaths::AppDataLocation, made and seeded
/// when it is not there, its owner a supervisor. Blocks: some seconds the first time. One that was broken off
/// is begun anew.
Result<WorkspaceUrl> demoWorkspace();

} // namespace desk
