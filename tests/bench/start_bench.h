#pragma once

#include "measure.h"

namespace desk::bench {

/// From starting the process to a window that takes input, and the memory resident then: walletdesk on the
/// demo workspace beside an empty QMainWindow. Needs a display (a virtual one will do). False when one did
/// not start.
bool benchStart(const QString &binaries, Report &report);

} // namespace desk::bench
