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
/// Its ringId says so; where that is not among them any more, because they were paid once more meanwhile, the
/// name does if only one has it.
std::optional<qsizetype> choiceOf(const CustomerLink &link, const QList<RingChoice> &choices);

} // namespace desk
