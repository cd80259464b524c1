#pragma once

#include "measure.h"

namespace desk::bench {

/// Writers on a throw-away PostgreSQL with real flushes, driven by pgbench: without audit, with audit and
/// sealing every second, and with one chain over all rows as the bad example. \a seconds for each of
/// \a rounds runs of each, in turns. Prints whether audit and sealing leave 80 % of the writers' pace.
bool benchEvidence(int seconds, int rounds, Report &report);

} // namespace desk::bench
