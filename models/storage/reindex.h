#pragma once

#include <functional>

#include "result.h"
#include "workspace_url.h"

namespace desk {

enum class ReindexScope {
    Everybody, ///< after a new version of the normaliser
    Changed    ///< only who is in the queue
};

/// Makes search keys on a workspace that it opens as the administrator. After each round \a told hears how
/// many people that were; while it answers true the next round follows. Blocks. Errors as
/// AdminConnection::open().
Result<void> reindex(const WorkspaceUrl &url, ReindexScope scope, const std::function<bool(qint64)> &told);

} // namespace desk
