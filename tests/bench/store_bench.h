#pragma once

#include "measure.h"

namespace desk::bench {

/// Search, first history page and one diagnosis on a freshly seeded workspace of \a backend ("sqlite" or
/// "postgres"), each beside the same statement through the driver alone, on a connection of the same person.
///. False when something failed.
bool benchStores(const QString &backend, int users, int payments, Report &report);

} // namespace desk::bench
