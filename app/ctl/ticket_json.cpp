#include "ticket_json.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QJsonArray eventsJson(const QList<TicketEvent> &events)
{
    QJsonArray all;
    for (const TicketEvent &event : events)
        all.append(QJsonObject{{u"seq"_s, event.seq},
                               {u"at"_s, instantJson(event.at)},
                               {u"person"_s, event.person},
                               {u"kind"_s, toText(event.kind)},
                               {u"body"_s, event.body},
                               {u"from"_s, textJson(event.from)},
                               {u"to"_s, textJson(event.to)}});
    return all;
}

QJsonArray snapshotsJson(const QList<TicketSnapshot> &snapshots)
{
    QJsonArray all;
    for (const TicketSnapshot &snapshot : snapshots)
        all.append(QJsonObject{{u"order_no"_s, snapshot.orderNo.value()},
                               {u"taken_at"_s, instantJson(snapshot.takenAt)},
                               {u"content"_s, snapshot.content}});
    return all;
}

QJsonArray diagnosesJson(const QList<TicketDiagnosis> &diagnoses)
{
    QJsonArray all;
    for (const TicketDiagnosis &diagnosis : diagnoses)
        all.append(QJsonObject{{u"order_no"_s, diagnosis.orderNo.value()},
                               {u"outcome"_s, diagnosis.outcome},
                               {u"primary_cause"_s, diagnosis.primaryCause},
                               {u"at"_s, instantJson(diagnosis.at)},
                               {u"content"_s, diagnosis.content}});
    return all;
}

} // namespace

QJsonObject ticketJson(const TicketRow &row)
{
    return {{u"ticket_no"_s, row.ticketNo.value()},
            {u"user_no"_s, row.userNo.value()},
            {u"customer"_s, row.customer},
            {u"subject"_s, row.subject},
            {u"category"_s, toText(row.category)},
            {u"priority"_s, toText(row.priority)},
            {u"state"_s, toText(row.state)},
            {u"owner"_s, textJson(row.owner.value())},
            {u"owner_name"_s, textJson(row.ownerName)},
            {u"team"_s, row.team},
            {u"level"_s, row.level},
            {u"amount_at_risk"_s, moneyJson(row.amountAtRisk)},
            {u"version"_s, row.version},
            {u"created_at"_s, instantJson(row.createdAt)},
            {u"updated_at"_s, instantJson(row.updatedAt)}};
}

QJsonObject ticketJson(const TicketDetail &detail)
{
    QJsonObject object = ticketJson(detail.row);
    QJsonArray payments;
    for (const TicketSnapshot &snapshot : detail.snapshots)
        payments.append(snapshot.orderNo.value());
    object[u"sub_category"_s] = textJson(detail.subCategory);
    object[u"channel"_s] = toText(detail.channel);
    object[u"disposition"_s] = detail.disposition ? QJsonValue(toText(*detail.disposition)) : QJsonValue();
    object[u"created_by"_s] = detail.createdBy;
    object[u"updated_by"_s] = detail.updatedBy;
    object[u"payments"_s] = payments;
    object[u"events"_s] = eventsJson(detail.events);
    object[u"snapshots"_s] = snapshotsJson(detail.snapshots);
    object[u"diagnoses"_s] = diagnosesJson(detail.diagnoses);
    return object;
}

} // namespace desk
