#include "sql_incident_store.h"

#include <QJsonArray>

#include "answers.h"
#include "keyset.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostIncidents = 200;
constexpr int mostTickets = 500;

Incident incidentOf(const Row &row)
{
    return {
        .id = row.id<IncidentId>("id"_L1),
        .declared = {.dimension = row.member<InsightDimension>("dimension"_L1),
                     .entity = row.text("entity"_L1),
                     .scheme = row.text("scheme"_L1),
                     .responseCode = row.text("code"_L1),
                     .startedAt = row.instant("started_at"_L1),
                     .note = row.text("note"_L1)},
        .label = row.text("label"_L1),
        .declaredBy = row.text("declared_by"_L1),
        .declaredAt = row.instant("declared_at"_L1),
        .announcement = {row.text("text_en"_L1), row.text("text_zh"_L1)},
        .announcedAt = row.instant("announced_at"_L1),
        .reply = row.text("reply"_L1),
        .repliedAt = row.instant("replied_at"_L1),
        .disposition = row.optionalMember<Disposition>("disposition"_L1),
        .closingNote = row.text("closing_note"_L1),
        .closedBy = row.text("closed_by"_L1),
        .closedAt = row.instant("closed_at"_L1),
        .tickets = int(row.integer("tickets"_L1)),
        .replied = int(row.integer("replied"_L1)),
        .settled = int(row.integer("settled"_L1)),
    };
}

IncidentTicket ticketOf(const Row &row)
{
    return {
        .ticketNo = row.id<TicketNo>("ticket_no"_L1),
        .userNo = row.id<UserNo>("user_no"_L1),
        .customer = row.text("customer"_L1),
        .subject = row.text("subject"_L1),
        .state = row.member<TicketState>("state"_L1),
        .attached = row.flag("attached"_L1),
        .repliedAt = row.instant("replied_at"_L1),
        .settledAt = row.instant("settled_at"_L1),
        .createdAt = row.instant("created_at"_L1),
    };
}

IncidentNotice noticeOf(const Row &row)
{
    return {row.id<IncidentId>("id"_L1),
            row.text("label"_L1),
            row.instant("started_at"_L1),
            {row.text("text_en"_L1), row.text("text_zh"_L1)}};
}

Future<QDateTime> answeredInstant(Future<QJsonObject> answer, QLatin1StringView key)
{
    return answered<QDateTime>(std::move(answer),
                               [key](const QJsonObject &object) { return instantOf(object[key]); });
}

} // namespace

Future<IncidentId> SqlIncidentStore::declareIncident(const CommandId &command,
                                                     const DeclareIncident &incident)
{
    return answeredId<IncidentId>(m_executor.command(u"declare_incident"_s, command,
                                                     {{u"dimension"_s, toText(incident.dimension)},
                                                      {u"entity"_s, orUnset(incident.entity)},
                                                      {u"scheme"_s, orUnset(incident.scheme)},
                                                      {u"code"_s, orUnset(incident.responseCode)},
                                                      {u"started_at"_s, incident.startedAt},
                                                      {u"note"_s, orUnset(incident.note)}}),
                                  "incident_id"_L1);
}

Future<Page<Incident>> SqlIncidentStore::incidents(bool openOnly, const Cursor &after, int limit)
{
    const int wanted = qBound(1, limit, mostIncidents);
    Params params{{u"lim"_s, wanted + 1}}; // one more tells whether anything follows
    if (openOnly)
        params[u"open"_s] = true;
    if (!addPosition(params, after))
        return refusedCursor<Incident>(u"incidents_page"_s);
    return m_executor.work<Page<Incident>>(u"incidents_page"_s, [params, wanted](Session &session) {
        return pageOf(session.list<Incident>(u"incidents_page"_s, params, incidentOf), wanted);
    });
}

Future<Incident> SqlIncidentStore::incident(const IncidentId &id)
{
    return m_executor.readOne<Incident>(u"incidents_page"_s, {{u"id"_s, id.value()}, {u"lim"_s, 1}},
                                        incidentOf);
}

Future<QList<IncidentTicket>> SqlIncidentStore::incidentTickets(const IncidentId &id)
{
    return m_executor.read<IncidentTicket>(u"incident_tickets"_s,
                                           {{u"id"_s, id.value()}, {u"lim"_s, mostTickets}}, ticketOf);
}

Future<int> SqlIncidentStore::attachTickets(const CommandId &command, const IncidentId &id,
                                            const std::optional<QList<TicketNo>> &tickets)
{
    Params params{{u"incident_id"_s, id.value()}};
    if (tickets) {
        QJsonArray numbers;
        for (const TicketNo &ticket : *tickets)
            numbers.append(ticket.value());
        params[u"tickets"_s] = QString::fromUtf8(QJsonDocument(numbers).toJson(QJsonDocument::Compact));
    }
    return answered<int>(m_executor.command(u"attach_incident_tickets"_s, command, params),
                         [](const QJsonObject &answer) { return answer["attached"_L1].toInt(); });
}

Future<QDateTime> SqlIncidentStore::announceIncident(const CommandId &command, const IncidentId &id,
                                                     const LocalText &text)
{
    return answeredInstant(m_executor.command(u"announce_incident"_s, command,
                                              {{u"incident_id"_s, id.value()},
                                               {u"text_en"_s, orUnset(text.en)},
                                               {u"text_zh"_s, orUnset(text.zhCN)}}),
                           "announced_at"_L1);
}

Future<QDateTime> SqlIncidentStore::setIncidentReply(const CommandId &command, const IncidentId &id,
                                                     const QString &text)
{
    return answeredInstant(m_executor.command(u"reply_incident"_s, command,
                                              {{u"incident_id"_s, id.value()}, {u"text"_s, orUnset(text)}}),
                           "replied_at"_L1);
}

Future<int> SqlIncidentStore::replyIncidentTicket(const CommandId &command, const IncidentId &id,
                                                  const TicketNo &ticket)
{
    return answered<int>(
        m_executor.command(u"reply_incident_ticket"_s, command,
                           {{u"incident_id"_s, id.value()}, {u"ticket_no"_s, ticket.value()}}),
        [](const QJsonObject &answer) { return answer["version"_L1].toInt(); });
}

Future<QDateTime> SqlIncidentStore::closeIncident(const CommandId &command, const IncidentId &id,
                                                  Disposition disposition, const QString &note)
{
    return answeredInstant(m_executor.command(u"close_incident"_s, command,
                                              {{u"incident_id"_s, id.value()},
                                               {u"disposition"_s, toText(disposition)},
                                               {u"note"_s, orUnset(note)}}),
                           "closed_at"_L1);
}

Future<TicketState> SqlIncidentStore::settleIncidentTicket(const CommandId &command, const IncidentId &id,
                                                           const TicketNo &ticket)
{
    return answered<TicketState>(
        m_executor.command(u"settle_incident_ticket"_s, command,
                           {{u"incident_id"_s, id.value()}, {u"ticket_no"_s, ticket.value()}}),
        [](const QJsonObject &answer) {
            return fromText<TicketState>(answer["from"_L1].toString()).value_or(TicketState::Open);
        });
}

Future<QList<IncidentNotice>> SqlIncidentStore::noticesOf(const UserNo &user)
{
    return m_executor.read<IncidentNotice>(u"incidents_of_user"_s, {{u"user_no"_s, user.value()}}, noticeOf);
}

} // namespace desk
