#pragma once

#include <QWidget>
#include <functional>

#include "customer_store.h"
#include "hold_store.h"
#include "ticket_store.h"

// What the cards of the customer's left column show; each answers a widget without parent, or null when there
// is nothing to show.
namespace desk {

/// Balance, today's limit as a bar with its figures, the other limits; one block an account.
QWidget *accountsContent(const QList<Account> &accounts);
/// Bank cards with their state.
QWidget *cardsContent(const QList<Card> &cards);
/// The last sign-ins; devices that are new or not known are marked. \a now: UTC.
QWidget *signInsContent(const QList<Device> &devices, const QList<SignIn> &signIns, const QDateTime &now);
/// Standing holds only.
QWidget *holdsContent(const QList<Hold> &holds, const QDateTime &now);
/// Unsolved tickets; \a open is called with the one chosen.
QWidget *ticketsContent(const QList<TicketRow> &tickets, const std::function<void(const TicketNo &)> &open);

} // namespace desk
