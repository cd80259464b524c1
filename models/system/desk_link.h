#pragma once

#include <QStringView>

#include "id.h"

namespace desk {

/// The ticket that a link opens: `walletdesk://ticket/T-2026-000318`, to the letter. Nothing for anything
/// else: a link comes from mails and web pages, so it is not taken apart as an address, where query, user,
/// other case or an encoding could hide something. It only opens; it never acts.
std::optional<TicketNo> ticketOfLink(QStringView link);

/// True for a ticket's number as the desk writes it: T-YYYY- and six to nine digits.
bool isTicketNumber(QStringView number);

} // namespace desk
