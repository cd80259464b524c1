#pragma once

#include "history_store.h"
#include "row.h"

namespace desk {

/// One payment from the columns that the statements of history and the payments in flight share.
PaymentRow paymentRowOf(const Row &row);

} // namespace desk
