#pragma once

#include "measure.h"

namespace desk::bench {

/// Search, first history page, one diagnosis and the facts of 500 payments on a freshly seeded workspace of
/// \a backend ("sqlite" or "postgres"), each beside the same statement through the driver alone, on a
/// connection of the same person; the facts of one payment beside the same SQL unprepared, as the
/// administrator. False when something failed.
bool benchStores(const QString &backend, int users, int payments, Report &report);

/// The same reads on a workspace that exists. \a administrator is its URL as one who sees the tables, \a
/// login an agent whose password stands in WALLETDESK_PASSWORD. Nothing is written but search
/// sessions and which customers were opened.
bool benchWorkspace(const QString &administrator, const QString &login, Report &report);

} // namespace desk::bench
