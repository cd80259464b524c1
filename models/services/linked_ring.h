#pragma once

#include <optional>

#include "customer_link.h"
#include "ring.h"

// From what a customer shares to the ring of those who share it.
namespace desk {

/// Whether a ring can be looked for by \a link: a device, a card, or a payee of the last 30 days. \a now:
/// UTC.
bool makesRing(const CustomerLink &link, const QDateTime &now);

/// Which of \a choices (of the same customer) is \a link, by index; none where it cannot be told for certain.
/// A link has no id: a device is known by when it was last seen, a card by when it was bound, a payee by when
/// they were last paid, each to the millisecond; the name decides between two of the same instant, or alone
/// where the instant differs, because it was seen or paid meanwhile.
std::optional<qsizetype> choiceOf(const CustomerLink &link, const QList<RingChoice> &choices);

} // namespace desk
