#pragma once

#include <QList>

#include "sets.h"

namespace desk {

/// The states that a person may set on a ticket in \a from. The database decides (see the rules of the
/// schema); screens use this to offer nothing that it would refuse.
QList<TicketState> nextStates(TicketState from, bool supervisor);

/// A ticket that still needs somebody: new, open or pending.
constexpr bool isUnsolved(TicketState state)
{
    return state != TicketState::Resolved && state != TicketState::Closed;
}

} // namespace desk
