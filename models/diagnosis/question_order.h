#pragma once

#include "evaluation.h"

namespace desk {

/// The checks that ask (indexes into \a checklist), the question that decides most first: how many different
/// causes and outcomes its answer could make the diagnosis's own; then the best rank among them; then the
/// checklist's order. A question whose answer could only add a contributing cause goes last.
std::vector<int> questionOrder(const Checklist &checklist, const Evaluation &evaluation,
                               const PaymentFacts &facts, const Frame &frame);

} // namespace desk
