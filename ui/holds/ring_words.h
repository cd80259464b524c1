#pragma once

#include <QString>

#include "ring.h"

namespace desk {

/// The words of the screens, in the program's language.
QString wordOf(RingLink value);
QString wordOf(RingOutcome value);

} // namespace desk
