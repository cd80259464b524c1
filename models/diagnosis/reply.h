#pragma once

#include "evaluation.h"

namespace desk {

/// What to say to the customer about the whole payment: what happened to it, why (where that may be told)
/// and what to do, with amounts and local times. \a result has its findings, outcome and waiting time.
LocalText composeReply(const Diagnosis &result, const PaymentFacts &facts);

/// One line for the agent; nothing in it that must not be told, because it is read aloud. \a decisive are the
/// figures of the primary finding.
LocalText composeHeadline(const Diagnosis &result, const LocalText &decisive);

} // namespace desk
