#pragma once

#include "executor.h"
#include "ticket_store.h"

namespace desk {

/// Complaint tickets over the executor. \a executor outlives the store's calls.
class SqlTicketStore final : public TicketStore
{
public:
    explicit SqlTicketStore(Executor &executor) : m_executor(executor) {}

    Future<TicketNo> open(const CommandId &command, const OpenTicket &ticket) override;
    Future<Page<TicketRow>> list(const TicketFilter &filter, const Cursor &after, int limit,
                                 std::stop_token stop) override;
    Future<TicketDetail> ticket(const TicketNo &ticket) override;
    Future<int> addNote(const CommandId &command, const TicketNo &ticket, int version,
                        const QString &text) override;
    Future<int> addReply(const CommandId &command, const TicketNo &ticket, int version,
                         const QString &text) override;
    Future<int> assign(const CommandId &command, const TicketNo &ticket, int version,
                       const Login &owner) override;
    Future<int> setState(const CommandId &command, const TicketNo &ticket, int version,
                         const StateChange &change) override;
    Future<int> escalate(const CommandId &command, const TicketNo &ticket, int version,
                         const QString &reason) override;

private:
    /// A command against one version of a ticket; answers the new version.
    Future<int> change(const QString &name, const CommandId &command, const TicketNo &ticket, int version,
                       Params params);

    Executor &m_executor;
};

} // namespace desk
