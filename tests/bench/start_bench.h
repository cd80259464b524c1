#pragma once

#include "measure.h"

namespace desk::bench {

/// From starting the process to a window that takes input, and the memory resident then: walletdesk on the
/// demo workspace beside an empty QMainWindow. Needs a display (a virtual one will do). False when one did
/// not start.
bool benchStart(const QString &binaries, Report &report);

/// From the facts of a payment at hand to their diagnosis on the screen: judged, worded, laid out and
/// painted, beside painting the same panel once more; at most one frame of a screen with 60 a second. Needs a
/// display.
bool benchPaint(const QString &binaries, Report &report);

} // namespace desk::bench
