#pragma once

#include "refund_store.h"
#include "words.h"

namespace desk {

// Refund requests in the language of the program.
QString wordOf(RefundReason value);
QString wordOf(RefundState value);
StatusWord statusOf(RefundState value);

} // namespace desk
