#pragma once

#include <QString>

#include "result.h"

namespace desk {

/// What happened, where, and what to do about it; without values, personal data or SQL.
QString wordedError(const Error &error);

} // namespace desk
