#include "ticket_rows.h"

#include "answers.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

TicketEvent eventOf(const Row &row)
{
    return {.seq = int(row.integer("seq"_L1)),
            .at = row.instant("at"_L1),
            .person = row.text("person"_L1),
            .kind = row.member<TicketEventKind>("kind"_L1),
            .body = row.text("body"_L1),
            .from = row.text("from_value"_L1),
            .to = row.text("to_value"_L1)};
}

TicketSnapshot snapshotOf(const Row &row)
{
    return {.orderNo = row.id<OrderNo>("order_no"_L1),
            .takenAt = row.instant("taken_at"_L1),
            .content = snapshotForm(row.json("content"_L1).object())};
}

TicketDiagnosis diagnosisOf(const Row &row)
{
    return {.orderNo = row.id<OrderNo>("order_no"_L1),
            .outcome = row.text("outcome"_L1),
            .primaryCause = row.text("primary_cause"_L1),
            .at = row.instant("at"_L1),
            .content = row.json("content"_L1).object()};
}

TicketDetail headOf(const Row &row)
{
    return {.row = ticketRowOf(row),
            .subCategory = row.text("sub_category"_L1),
            .channel = row.member<ContactChannel>("channel"_L1),
            .disposition = row.optionalMember<Disposition>("disposition"_L1),
            .createdBy = row.text("created_by"_L1),
            .updatedBy = row.text("updated_by"_L1),
            .events = {},
            .snapshots = {},
            .diagnoses = {}};
}

} // namespace

TicketRow ticketRowOf(const Row &row)
{
    return {.ticketNo = row.id<TicketNo>("ticket_no"_L1),
            .userNo = row.id<UserNo>("user_no"_L1),
            .customer = row.text("customer"_L1),
            .subject = row.text("subject"_L1),
            .category = row.member<TicketCategory>("category"_L1),
            .priority = row.member<TicketPriority>("priority"_L1),
            .state = row.member<TicketState>("state"_L1),
            .owner = row.id<Login>("owner"_L1),
            .ownerName = row.text("owner_name"_L1),
            .team = row.text("team"_L1),
            .level = int(row.integer("level"_L1)),
            .amountAtRisk = row.optionalMoney("amount_at_risk_minor"_L1, "currency"_L1),
            .version = int(row.integer("version"_L1)),
            .createdAt = row.instant("created_at"_L1),
            .updatedAt = row.instant("updated_at"_L1)};
}

Result<TicketDetail> readTicket(Session &session, const TicketNo &ticket)
{
    const Params params{{u"ticket_no"_s, ticket.value()}};
    auto detail = session.one<TicketDetail>(u"ticket_head"_s, params, headOf);
    if (!detail)
        return detail;
    auto events = session.list<TicketEvent>(u"ticket_events"_s, params, eventOf);
    if (!events)
        return std::unexpected(events.error());
    auto snapshots = session.list<TicketSnapshot>(u"ticket_snapshots"_s, params, snapshotOf);
    if (!snapshots)
        return std::unexpected(snapshots.error());
    auto diagnoses = session.list<TicketDiagnosis>(u"ticket_diagnoses"_s, params, diagnosisOf);
    if (!diagnoses)
        return std::unexpected(diagnoses.error());
    detail->events = std::move(*events);
    detail->snapshots = std::move(*snapshots);
    detail->diagnoses = std::move(*diagnoses);
    return detail;
}

QJsonObject snapshotForm(QJsonObject stored)
{
    const auto currency = Currency::fromCode(stored["currency"_L1].toString());
    for (const auto key : {"amount"_L1, "fee"_L1, "balance_part"_L1, "balance_after"_L1}) {
        const QJsonValue minor = stored.take(QString(key) + u"_minor"_s);
        if (minor.isDouble() && currency)
            stored[key] = QJsonObject{{u"amount"_s, Money{minor.toInteger(), *currency}.toDecimal()},
                                      {u"currency"_s, currency->code()}};
    }
    for (const auto key : {"created_at"_L1, "completed_at"_L1}) {
        const QDateTime at = instantOf(stored[key]);
        stored[key] = at.isValid() ? QJsonValue(at.toString(Qt::ISODateWithMs)) : QJsonValue();
    }
    return stored;
}

} // namespace desk
