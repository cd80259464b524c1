#include "fake_answer.h"

namespace desk {

namespace {

Incident *found(QList<Incident> &incidents, const IncidentId &id)
{
    const auto it = std::find_if(incidents.begin(), incidents.end(),
                                 [&](const Incident &incident) { return incident.id == id; });
    return it == incidents.end() ? nullptr : &*it;
}

} // namespace

Future<QList<AttemptTally>> FakeDesk::tallies(const InstantRange &window, InsightDimension dimension,
                                              std::stop_token)
{
    return answer<QList<AttemptTally>>("tallies", [=, this]() -> Result<QList<AttemptTally>> {
        if (mode == FakeMode::Empty)
            return QList<AttemptTally>();
        // The hour that ends now is the window, everything longer belongs to the past.
        return window.from.secsTo(window.to) <= 3600 ? talliesNow.value(int(dimension))
                                                     : talliesBefore.value(int(dimension));
    });
}

Future<IncidentId> FakeDesk::declareIncident(const CommandId &, const DeclareIncident &declared)
{
    return answer<IncidentId>(
        "declareIncident",
        [=, this]() -> Result<IncidentId> {
            for (const Incident &standing : std::as_const(incidentList)) {
                if (standing.isOpen() && standing.declared.dimension == declared.dimension
                    && standing.declared.entity == declared.entity
                    && standing.declared.scheme == declared.scheme
                    && standing.declared.responseCode == declared.responseCode)
                    return failure(ErrorKind::Conflict, "declareIncident", "incident_stands");
            }
            Incident made;
            made.id = IncidentId(QStringLiteral("i%1").arg(incidentList.size() + 1));
            made.declared = declared;
            made.label = declared.entity;
            made.declaredBy = me.name;
            made.declaredAt = clock.now();
            incidentList.prepend(made);
            return made.id;
        },
        true);
}

Future<Page<Incident>> FakeDesk::incidents(bool openOnly, const Cursor &, int)
{
    return answer<Page<Incident>>("incidents", [=, this]() -> Result<Page<Incident>> {
        Page<Incident> page;
        for (const Incident &incident : std::as_const(incidentList)) {
            if (!openOnly || incident.isOpen())
                page.rows.append(incident);
        }
        return page;
    });
}

Future<Incident> FakeDesk::incident(const IncidentId &id)
{
    return answer<Incident>("incident", [=, this]() -> Result<Incident> {
        const Incident *incident = found(incidentList, id);
        return incident ? Result<Incident>(*incident) : failure(ErrorKind::NotFound, "incident");
    });
}

Future<QList<IncidentTicket>> FakeDesk::incidentTickets(const IncidentId &id)
{
    return answer<QList<IncidentTicket>>(
        "incidentTickets", [=, this]() -> Result<QList<IncidentTicket>> { return ticketsOf.value(id); });
}

Future<int> FakeDesk::attachTickets(const CommandId &, const IncidentId &id,
                                    const std::optional<QList<TicketNo>> &tickets)
{
    return answer<int>(
        "attachTickets",
        [=, this]() -> Result<int> {
            int added = 0;
            for (IncidentTicket &ticket : ticketsOf[id]) {
                if (ticket.attached || (tickets && !tickets->contains(ticket.ticketNo)))
                    continue;
                ticket.attached = true;
                ++added;
            }
            if (Incident *incident = found(incidentList, id))
                incident->tickets += added;
            return added;
        },
        true);
}

Future<QDateTime> FakeDesk::announceIncident(const CommandId &, const IncidentId &id, const LocalText &text)
{
    return answer<QDateTime>(
        "announceIncident",
        [=, this]() -> Result<QDateTime> {
            Incident *incident = found(incidentList, id);
            if (!incident)
                return failure(ErrorKind::NotFound, "announceIncident");
            incident->announcement = text;
            incident->announcedAt = clock.now();
            return incident->announcedAt;
        },
        true);
}

Future<QDateTime> FakeDesk::setIncidentReply(const CommandId &, const IncidentId &id, const QString &text)
{
    return answer<QDateTime>(
        "setIncidentReply",
        [=, this]() -> Result<QDateTime> {
            Incident *incident = found(incidentList, id);
            if (!incident)
                return failure(ErrorKind::NotFound, "setIncidentReply");
            if (!incident->reply.isEmpty() && incident->reply != text)
                return failure(ErrorKind::Conflict, "setIncidentReply", "incident_replied");
            incident->reply = text;
            incident->repliedAt = clock.now();
            return incident->repliedAt;
        },
        true);
}

Future<int> FakeDesk::replyIncidentTicket(const CommandId &, const IncidentId &id, const TicketNo &ticket)
{
    return answer<int>(
        "replyIncidentTicket",
        [=, this]() -> Result<int> {
            for (IncidentTicket &one : ticketsOf[id]) {
                if (one.ticketNo != ticket || !one.attached)
                    continue;
                if (one.state == TicketState::Closed)
                    return failure(ErrorKind::Conflict, "replyIncidentTicket", "ticket_closed");
                one.repliedAt = clock.now();
                ++found(incidentList, id)->replied;
                return 2;
            }
            return failure(ErrorKind::NotFound, "replyIncidentTicket", "not_attached");
        },
        true);
}

Future<QDateTime> FakeDesk::closeIncident(const CommandId &, const IncidentId &id, Disposition disposition,
                                          const QString &note)
{
    return answer<QDateTime>(
        "closeIncident",
        [=, this]() -> Result<QDateTime> {
            Incident *incident = found(incidentList, id);
            if (!incident || !incident->isOpen())
                return failure(ErrorKind::Conflict, "closeIncident", "incident_closed");
            incident->disposition = disposition;
            incident->closingNote = note;
            incident->closedBy = me.name;
            incident->closedAt = clock.now();
            return incident->closedAt;
        },
        true);
}

Future<TicketState> FakeDesk::settleIncidentTicket(const CommandId &, const IncidentId &id,
                                                   const TicketNo &ticket)
{
    return answer<TicketState>(
        "settleIncidentTicket",
        [=, this]() -> Result<TicketState> {
            for (IncidentTicket &one : ticketsOf[id]) {
                if (one.ticketNo != ticket || !one.attached)
                    continue;
                one.settledAt = clock.now();
                ++found(incidentList, id)->settled;
                return std::exchange(one.state, TicketState::Resolved);
            }
            return failure(ErrorKind::NotFound, "settleIncidentTicket", "not_attached");
        },
        true);
}

Future<QList<IncidentNotice>> FakeDesk::noticesOf(const UserNo &user)
{
    return answer<QList<IncidentNotice>>(
        "noticesOf", [=, this]() -> Result<QList<IncidentNotice>> { return notices.value(user); });
}

} // namespace desk
