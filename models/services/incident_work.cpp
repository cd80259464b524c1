#include "incident_work.h"

#include <QPromise>
#include <QUuid>
#include <functional>
#include <memory>

namespace desk {

namespace {

/// Asks one ticket after the other. Keeps itself alive until it has told.
class Round : public std::enable_shared_from_this<Round>
{
public:
    using Step = std::function<void(const TicketNo &, std::function<void(std::optional<Error>)>)>;

    explicit Round(Step step) : m_step(std::move(step)) { m_promise.start(); }
    Future<QList<TicketResult>> future() { return m_promise.future(); }

    void start(const QList<TicketNo> &tickets)
    {
        m_tickets = tickets;
        next();
    }

    void fail(const Error &error) { tell(std::unexpected(error)); }

private:
    void next()
    {
        if (m_results.size() == m_tickets.size())
            return tell(m_results);
        const TicketNo ticket = m_tickets[m_results.size()];
        m_step(ticket, [self = shared_from_this(), ticket](const std::optional<Error> &refused) {
            self->m_results.append({ticket, refused});
            self->next();
        });
    }

    void tell(Result<QList<TicketResult>> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
        m_step = {}; // it may hold this round
    }

    Step m_step;
    QList<TicketNo> m_tickets;
    QList<TicketResult> m_results;
    QPromise<Result<QList<TicketResult>>> m_promise;
};

template <class T>
void ask(const Future<T> &future, const std::function<void(std::optional<Error>)> &done)
{
    Future<T>(future).then(
        [done](const Result<T> &answer) { done(answer ? std::nullopt : std::optional(answer.error())); });
}

/// Reads the tickets of the incident and starts \a round with those that \a wanted wants.
void begin(IncidentStore &store, const IncidentId &id, const std::shared_ptr<Round> &round,
           const std::function<bool(const IncidentTicket &)> &wanted)
{
    store.incidentTickets(id).then([round, wanted](const Result<QList<IncidentTicket>> &tickets) {
        if (!tickets)
            return round->fail(tickets.error());
        QList<TicketNo> numbers;
        for (const IncidentTicket &ticket : *tickets) {
            if (ticket.attached && wanted(ticket))
                numbers.append(ticket.ticketNo);
        }
        round->start(numbers);
    });
}

} // namespace

CommandId childCommand(const CommandId &command, const QString &name)
{
    return CommandId(
        QUuid::createUuidV5(QUuid::fromString(command.value()), name).toString(QUuid::WithoutBraces));
}

Future<QList<TicketResult>> IncidentWork::reply(const CommandId &command, const IncidentId &id,
                                                const QString &text) const
{
    IncidentStore &store = m_store;
    const auto round =
        std::make_shared<Round>([&store, command, id](const TicketNo &ticket, const auto &done) {
            ask(store.replyIncidentTicket(childCommand(command, ticket.value()), id, ticket), done);
        });
    const auto future = round->future();
    store.setIncidentReply(command, id, text).then([&store, id, round](const Result<QDateTime> &set) {
        if (!set)
            return round->fail(set.error());
        begin(store, id, round, [](const IncidentTicket &ticket) { return !ticket.repliedAt.isValid(); });
    });
    return future;
}

Future<QList<TicketResult>> IncidentWork::close(const CommandId &command, const IncidentId &id,
                                                Disposition disposition, const QString &note) const
{
    IncidentStore &store = m_store;
    const auto round =
        std::make_shared<Round>([&store, command, id](const TicketNo &ticket, const auto &done) {
            ask(store.settleIncidentTicket(childCommand(command, ticket.value()), id, ticket), done);
        });
    const auto future = round->future();
    store.closeIncident(command, id, disposition, note)
        .then([&store, id, round](const Result<QDateTime> &closed) {
            // One that has ended already may have tickets left.
            if (!closed && closed.error().reason != QStringLiteral("incident_closed"))
                return round->fail(closed.error());
            begin(store, id, round, [](const IncidentTicket &ticket) { return !ticket.settledAt.isValid(); });
        });
    return future;
}

} // namespace desk
