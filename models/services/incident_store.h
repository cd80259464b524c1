#pragma once

#include <QDateTime>
#include <optional>

#include "diagnosis.h"
#include "id.h"
#include "insight_store.h"
#include "page.h"
#include "result.h"
#include "sets.h"

namespace desk {

/// What a supervisor declares: one response code from one channel, issuer or merchant, since an instant.
struct DeclareIncident
{
    InsightDimension dimension = InsightDimension::Channel; ///< never Hour
    QString entity;                                         ///< channel code, issuer, or merchant number
    QString scheme;                                         ///< empty: no answer came
    QString responseCode;                                   ///< empty: no answer came
    QDateTime startedAt;                                    ///< UTC, not in the future
    QString note;
};

struct Incident
{
    IncidentId id;
    DeclareIncident declared;
    QString label; ///< name of the channel or merchant
    QString declaredBy;
    QDateTime declaredAt;
    LocalText announcement;
    QDateTime announcedAt; ///< invalid: not announced
    QString reply;
    QDateTime repliedAt; ///< invalid: no reply yet
    std::optional<Disposition> disposition;
    QString closingNote;
    QString closedBy;
    QDateTime closedAt; ///< invalid: open
    int tickets = 0;    ///< attached
    int replied = 0;    ///< of them, answered
    int settled = 0;    ///< of them, resolved with the incident

    bool isOpen() const { return !closedAt.isValid(); }
};

/// A ticket of an incident, or one that could be attached to it.
struct IncidentTicket
{
    TicketNo ticketNo;
    UserNo userNo;
    QString customer; ///< masked name
    QString subject;
    TicketState state = TicketState::New;
    bool attached = false;
    QDateTime repliedAt; ///< invalid: the incident's reply was not sent to it
    QDateTime settledAt; ///< invalid: not resolved with the incident
    QDateTime createdAt;
};

/// What everybody at a desk is told about an open incident.
struct IncidentNotice
{
    IncidentId id;
    QString label;
    QDateTime startedAt;
    LocalText text;
};

/// Incidents that supervisors declare, and what follows from them. The rules live in the database: one open
/// incident for an entity and code, one announcement, one reply to each ticket, one closing.
class IncidentStore
{
public:
    virtual ~IncidentStore() = default;
    /// Conflict (incident_stands) while one stands for the same entity and code; NotFound (unknown_entity).
    virtual Future<IncidentId> declareIncident(const CommandId &command, const DeclareIncident &incident) = 0;
    /// The newest first, at most \a limit (1…200) after \a after.
    virtual Future<Page<Incident>> incidents(bool openOnly, const Cursor &after, int limit) = 0;
    virtual Future<Incident> incident(const IncidentId &id) = 0;
    /// Attached tickets and unsolved ones about a payment that falls in it, the newest first; at most 500.
    virtual Future<QList<IncidentTicket>> incidentTickets(const IncidentId &id) = 0;
    /// Attaches those of \a tickets that fall in it, or all that do; answers how many were added.
    virtual Future<int> attachTickets(const CommandId &command, const IncidentId &id,
                                      const std::optional<QList<TicketNo>> &tickets) = 0;
    /// What everybody is shown while it is open, in both languages, at most 500 characters each; another one
    /// takes its place.
    virtual Future<QDateTime> announceIncident(const CommandId &command, const IncidentId &id,
                                               const LocalText &text) = 0;
    /// The one reply to all customers. Conflict (incident_replied) when another one was given.
    virtual Future<QDateTime> setIncidentReply(const CommandId &command, const IncidentId &id,
                                               const QString &text) = 0;
    /// Sends it to an attached ticket, by the rules of tickets; answers the ticket's version.
    virtual Future<int> replyIncidentTicket(const CommandId &command, const IncidentId &id,
                                            const TicketNo &ticket) = 0;
    virtual Future<QDateTime> closeIncident(const CommandId &command, const IncidentId &id,
                                            Disposition disposition, const QString &note) = 0;
    /// Resolves an attached ticket of a closed incident with its disposition; one that is resolved already
    /// stays as it is. Answers the state that it had.
    virtual Future<TicketState> settleIncidentTicket(const CommandId &command, const IncidentId &id,
                                                     const TicketNo &ticket) = 0;
    /// The announced open incidents that a payment of the customer fell in.
    virtual Future<QList<IncidentNotice>> noticesOf(const UserNo &user) = 0;
};

inline Cursor cursorAfter(const Incident &incident)
{
    return QString::number(incident.declaredAt.toMSecsSinceEpoch()) + u':' + incident.id.value();
}

} // namespace desk
