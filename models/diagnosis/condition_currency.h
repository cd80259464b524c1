#pragma once

#include "condition_compiler.h"

namespace desk {

/// Refuses a condition, which must have compiled, whose parts can only hold together for a payment in two
/// currencies: amounts of different ones in the same `all`, or an amount beside another `payment_currency`.
/// Branches of an `any` may name a currency each.
Compiled<void> oneCurrency(const JsonNode &condition);

} // namespace desk
