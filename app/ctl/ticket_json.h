#pragma once

#include "json.h"
#include "ticket_store.h"

namespace desk {

QJsonObject ticketJson(const TicketRow &row);
QJsonObject ticketJson(const TicketDetail &detail);

} // namespace desk
