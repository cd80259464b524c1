#pragma once

#include <QJsonObject>

#include "row.h"
#include "session.h"
#include "ticket_store.h"

namespace desk {

/// The columns that tickets_page and ticket_head share.
TicketRow ticketRowOf(const Row &row);
/// Head, events, snapshots and diagnoses of one ticket; NotFound for an unknown number.
Result<TicketDetail> readTicket(Session &session, const TicketNo &ticket);
/// A snapshot as stored (minor units, UTC milliseconds) in the form it is shown in: money as
/// {"amount","currency"}, instants as ISO 8601.
QJsonObject snapshotForm(QJsonObject stored);

} // namespace desk
