#pragma once

#include <QList>

#include "money.h"
#include "result.h"
#include "sets.h"
#include "workspace_url.h"

namespace desk {

/// How much may be approved: kind Agent by whoever asks alone, kind Supervisor of what others ask for.
struct RefundLimit
{
    StaffKind kind = StaffKind::Agent;
    Money limit;
};

/// All that are set. The database's administrator's right (on SQLite the file's owner); it blocks.
Result<QList<RefundLimit>> refundLimits(const WorkspaceUrl &url);
/// Sets one and leaves its audit row; 0 means that a second person always decides. Invalid: invalid_kind for
/// another kind than the two, invalid_amount below 0.
Result<void> setRefundLimit(const WorkspaceUrl &url, const RefundLimit &limit);

} // namespace desk
