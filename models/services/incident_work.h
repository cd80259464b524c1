#pragma once

#include "incident_store.h"

namespace desk {

/// What became of one ticket of an incident.
struct TicketResult
{
    TicketNo ticketNo;
    std::optional<Error> refused; ///< unset: done
};

/// The steps of an incident that go through all of its tickets: each by the rules of tickets, one refused
/// does not stop the others, and asking again (with the same command) does nothing twice. Thread-safe.
class IncidentWork
{
public:
    /// \a store must outlive the calls.
    explicit IncidentWork(IncidentStore &store) : m_store(store) {}

    /// Sends the one reply to every attached ticket that has not had it.
    Future<QList<TicketResult>> reply(const CommandId &command, const IncidentId &id,
                                      const QString &text) const;
    /// Ends the incident (unless it has ended) and resolves its attached tickets.
    Future<QList<TicketResult>> close(const CommandId &command, const IncidentId &id, Disposition disposition,
                                      const QString &note) const;

private:
    IncidentStore &m_store;
};

/// The id of the command that belongs to \a command and \a name (UUID, version 5): the same for the same.
CommandId childCommand(const CommandId &command, const QString &name);

} // namespace desk
