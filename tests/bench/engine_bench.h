#pragma once

#include "measure.h"

namespace desk::bench {

/// The rule engine over \a payments facts in memory, beside a function written by hand and the engines of
/// other makers that are installed in \a peers (tests/bench/peers with its node_modules). False when two
/// engines do not agree on every verdict; engines that are not there are named and left out.
bool benchEngine(const QString &peers, size_t payments, Report &report);

} // namespace desk::bench
