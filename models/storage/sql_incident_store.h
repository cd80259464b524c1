#pragma once

#include "executor.h"
#include "incident_store.h"

namespace desk {

/// Incidents over the executor, on both databases. \a executor outlives the store's calls.
class SqlIncidentStore final : public IncidentStore
{
public:
    explicit SqlIncidentStore(Executor &executor) : m_executor(executor) {}

    Future<IncidentId> declareIncident(const CommandId &command, const DeclareIncident &incident) override;
    Future<Page<Incident>> incidents(bool openOnly, const Cursor &after, int limit) override;
    Future<Incident> incident(const IncidentId &id) override;
    Future<QList<IncidentTicket>> incidentTickets(const IncidentId &id) override;
    Future<int> attachTickets(const CommandId &command, const IncidentId &id,
                              const std::optional<QList<TicketNo>> &tickets) override;
    Future<QDateTime> announceIncident(const CommandId &command, const IncidentId &id,
                                       const LocalText &text) override;
    Future<QDateTime> setIncidentReply(const CommandId &command, const IncidentId &id,
                                       const QString &text) override;
    Future<int> replyIncidentTicket(const CommandId &command, const IncidentId &id,
                                    const TicketNo &ticket) override;
    Future<QDateTime> closeIncident(const CommandId &command, const IncidentId &id, Disposition disposition,
                                    const QString &note) override;
    Future<TicketState> settleIncidentTicket(const CommandId &command, const IncidentId &id,
                                             const TicketNo &ticket) override;
    Future<QList<IncidentNotice>> noticesOf(const UserNo &user) override;

private:
    Executor &m_executor;
};

} // namespace desk
