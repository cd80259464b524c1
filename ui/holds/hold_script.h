#pragma once

#include "diagnosis.h"
#include "sets.h"

namespace desk {

/// What the agent says to the customer about a hold of \a scope, in the customer's own language; \a hasEnd
/// when it ends by itself. Text of the desk, not of the program: it does not follow the program's language.
LocalText holdScript(HoldScope scope, bool hasEnd);

} // namespace desk
