#include "sql_ticket_store.h"

#include <QJsonArray>

#include "answers.h"
#include "keyset.h"
#include "ticket_rows.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QString jsonText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Params filterParams(const TicketFilter &filter)
{
    Params params{{u"owner"_s, orUnset(filter.owner.value())},
                  {u"user_no"_s, orUnset(filter.user.value())},
                  {u"order_no"_s, orUnset(filter.payment.value())}};
    if (filter.state)
        params[u"state"_s] = toText(*filter.state);
    if (filter.unsolvedOnly)
        params[u"unsolved"_s] = true;
    if (filter.unassigned)
        params[u"unassigned"_s] = true;
    if (filter.category)
        params[u"category"_s] = toText(*filter.category);
    if (filter.minLevel)
        params[u"min_level"_s] = *filter.minLevel;
    return params;
}

} // namespace

Future<TicketNo> SqlTicketStore::open(const CommandId &command, const OpenTicket &ticket)
{
    QJsonArray payments;
    for (const OrderNo &order : ticket.payments)
        payments.append(order.value());
    QJsonArray diagnoses;
    for (const QJsonObject &diagnosis : ticket.diagnoses)
        diagnoses.append(diagnosis);
    return answeredId<TicketNo>(m_executor.command(u"open_ticket"_s, command,
                                                   {{u"user_no"_s, ticket.user.value()},
                                                    {u"payments"_s, jsonText(payments)},
                                                    {u"category"_s, toText(ticket.category)},
                                                    {u"sub_category"_s, orUnset(ticket.subCategory)},
                                                    {u"subject"_s, orUnset(ticket.subject)},
                                                    {u"text"_s, orUnset(ticket.text)},
                                                    {u"channel"_s, toText(ticket.channel)},
                                                    {u"priority"_s, toText(ticket.priority)},
                                                    {u"diagnoses"_s, jsonText(diagnoses)}}),
                                "ticket_no"_L1);
}

Future<Page<TicketRow>> SqlTicketStore::list(const TicketFilter &filter, const Cursor &after, int limit,
                                             std::stop_token stop)
{
    const int rows = qBound(1, limit, 200);
    Params params = filterParams(filter);
    params[u"lim"_s] = rows + 1; // one more says whether something follows
    if (!addPosition(params, after))
        return refusedCursor<TicketRow>(u"tickets_page"_s);
    return m_executor.work<Page<TicketRow>>(
        u"tickets_page"_s,
        [params, rows](Session &session) -> Result<Page<TicketRow>> {
            Page<TicketRow> page;
            Cursor last;
            bool more = false;
            const auto done = session.rows(u"tickets_page"_s, params, [&](const Row &row) {
                more = page.rows.size() == rows;
                if (more)
                    return;
                page.rows.append(ticketRowOf(row));
                last = QString::number(page.rows.constLast().createdAt.toMSecsSinceEpoch()) + u':'
                       + row.text("id"_L1);
            });
            if (!done)
                return std::unexpected(done.error());
            if (more)
                page.next = last;
            return page;
        },
        stop);
}

Future<TicketDetail> SqlTicketStore::ticket(const TicketNo &ticket)
{
    return m_executor.work<TicketDetail>(u"ticket_head"_s,
                                         [ticket](Session &session) { return readTicket(session, ticket); });
}

Future<int> SqlTicketStore::change(const QString &name, const CommandId &command, const TicketNo &ticket,
                                   int version, Params params)
{
    params[u"ticket_no"_s] = ticket.value();
    if (version > 0)
        params[u"version"_s] = version;
    return answered<int>(m_executor.command(name, command, params),
                         [](const QJsonObject &answer) { return answer["version"_L1].toInt(); });
}

Future<int> SqlTicketStore::addNote(const CommandId &command, const TicketNo &ticket, int version,
                                    const QString &text)
{
    return change(u"add_ticket_note"_s, command, ticket, version, {{u"text"_s, orUnset(text)}});
}

Future<int> SqlTicketStore::addReply(const CommandId &command, const TicketNo &ticket, int version,
                                     const QString &text)
{
    return change(u"add_ticket_reply"_s, command, ticket, version, {{u"text"_s, orUnset(text)}});
}

Future<int> SqlTicketStore::assign(const CommandId &command, const TicketNo &ticket, int version,
                                   const Login &owner)
{
    return change(u"assign_ticket"_s, command, ticket, version, {{u"owner"_s, orUnset(owner.value())}});
}

Future<int> SqlTicketStore::setState(const CommandId &command, const TicketNo &ticket, int version,
                                     const StateChange &stateChange)
{
    Params params{{u"state"_s, toText(stateChange.state)}, {u"reason"_s, orUnset(stateChange.reason)}};
    if (stateChange.disposition)
        params[u"disposition"_s] = toText(*stateChange.disposition);
    return change(u"set_ticket_state"_s, command, ticket, version, params);
}

Future<int> SqlTicketStore::escalate(const CommandId &command, const TicketNo &ticket, int version,
                                     const QString &reason)
{
    return change(u"escalate_ticket"_s, command, ticket, version, {{u"reason"_s, orUnset(reason)}});
}

} // namespace desk
