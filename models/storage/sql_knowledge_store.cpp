#include "sql_knowledge_store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "answers.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

PaymentQuery queryOf(const Row &row)
{
    return {.by = row.text("name"_L1),
            .at = row.instant("at"_L1),
            .result = row.member<QueryResult>("result"_L1),
            .note = row.text("note"_L1)};
}

CauseFeedback feedbackOf(const Row &row)
{
    return {.by = row.text("name"_L1),
            .at = row.instant("at"_L1),
            .shownCause = row.text("shown_cause"_L1),
            .cause = row.text("cause"_L1),
            .note = row.text("note"_L1)};
}

UnknownCode unknownCodeOf(const Row &row)
{
    return {.scheme = row.text("scheme"_L1),
            .code = row.text("code"_L1),
            .firstOrder = row.id<OrderNo>("first_order_no"_L1),
            .firstSeen = row.instant("first_seen_at"_L1)};
}

CheckAccuracy accuracyOf(const Row &row)
{
    return {.checklistId = row.text("checklist_id"_L1),
            .checklistVersion = int(row.integer("checklist_version"_L1)),
            .check = row.text("check_id"_L1),
            .judged = row.integer("judged"_L1),
            .right = row.integer("were_right"_L1),
            .led = row.integer("led"_L1),
            .confirmed = row.integer("confirmed"_L1)};
}

Future<QDateTime> answeredAt(Future<QJsonObject> future)
{
    return answered<QDateTime>(std::move(future),
                               [](const QJsonObject &answer) { return instantOf(answer["at"_L1]); });
}

} // namespace

Future<FollowUp> SqlKnowledgeStore::followUp(const OrderNo &order)
{
    return m_executor.work<FollowUp>(u"follow_up"_s, [order](Session &session) -> Result<FollowUp> {
        const Params params{{u"order_no"_s, order.value()}};
        auto queries = session.list<PaymentQuery>(u"payment_queries_of"_s, params, queryOf);
        if (!queries)
            return std::unexpected(queries.error());
        auto feedback = session.list<CauseFeedback>(u"cause_feedback_of"_s, params, feedbackOf);
        if (!feedback)
            return std::unexpected(feedback.error());
        return FollowUp{*std::move(queries), *std::move(feedback)};
    });
}

Future<QDateTime> SqlKnowledgeStore::recordQuery(const CommandId &command, const OrderNo &order,
                                                 QueryResult result, const QString &note)
{
    return answeredAt(m_executor.command(
        u"record_payment_query"_s, command,
        {{u"order_no"_s, order.value()}, {u"result"_s, toText(result)}, {u"note"_s, orUnset(note)}}));
}

Future<bool> SqlKnowledgeStore::collectUnknownCode(const CommandId &command, const OrderNo &order)
{
    return answered<bool>(
        m_executor.command(u"collect_unknown_code"_s, command, {{u"order_no"_s, order.value()}}),
        [](const QJsonObject &answer) { return answer["new"_L1].toInt() != 0; });
}

Future<QList<UnknownCode>> SqlKnowledgeStore::unknownCodes()
{
    return m_executor.read<UnknownCode>(u"unknown_codes"_s, {}, unknownCodeOf);
}

Future<QDateTime> SqlKnowledgeStore::recordFeedback(const CommandId &command, const RecordFeedback &feedback)
{
    QJsonArray checks;
    for (const CheckJudgement &one : feedback.checks)
        checks.append(
            QJsonObject{{u"check"_s, one.check}, {u"leading"_s, one.leading}, {u"right"_s, one.right}});
    return answeredAt(m_executor.command(
        u"record_cause_feedback"_s, command,
        {{u"order_no"_s, feedback.order.value()},
         {u"checklist_id"_s, feedback.checklistId},
         {u"checklist_version"_s, feedback.checklistVersion},
         {u"shown_cause"_s, feedback.shownCause},
         {u"cause"_s, feedback.cause},
         {u"checks"_s, QString::fromUtf8(QJsonDocument(checks).toJson(QJsonDocument::Compact))},
         {u"note"_s, orUnset(feedback.note)}}));
}

Future<QList<CheckAccuracy>> SqlKnowledgeStore::checkAccuracy()
{
    return m_executor.read<CheckAccuracy>(u"check_accuracy"_s, {}, accuracyOf);
}

} // namespace desk
