#pragma once

#include "result.h"

namespace desk {

/// The records of a VIP customer that this person has not been let into (any more). That is no failure: a
/// screen says calmly what is locked, once, and where to ask.
inline bool isVipLocked(const Error &error)
{
    return error.reason == QLatin1StringView("vip_grant_needed");
}

} // namespace desk
