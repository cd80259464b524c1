#include "ticket_rules.h"

namespace desk {

QList<TicketState> nextStates(TicketState from, bool supervisor)
{
    using enum TicketState;
    switch (from) {
    case New:
        return {Open};
    case Open:
        return {PendingCustomer, PendingThirdParty, Resolved};
    case PendingCustomer:
    case PendingThirdParty:
        return {Open, Resolved};
    case Resolved:
        return {Open, Closed};
    case Closed:
        return supervisor ? QList{Open} : QList<TicketState>();
    }
    return {};
}

} // namespace desk
