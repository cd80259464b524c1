#include "fake_answer.h"

namespace desk {

Future<FollowUp> FakeDesk::followUp(const OrderNo &order)
{
    return answer<FollowUp>("followUp", [=, this] { return followUps.value(order); });
}

Future<QDateTime> FakeDesk::recordQuery(const CommandId &, const OrderNo &order, QueryResult result,
                                        const QString &note)
{
    return answer<QDateTime>(
        "recordQuery",
        [=, this] {
            followUps[order].queries.prepend({me.name, clock.now(), result, note});
            if (const auto facts = factsOf.find(order); facts != factsOf.end())
                facts->set(u"query_result", toText(result));
            return clock.now();
        },
        true);
}

Future<bool> FakeDesk::collectUnknownCode(const CommandId &, const OrderNo &order)
{
    return answer<bool>(
        "collectUnknownCode",
        [=, this] {
            const bool known = collected.contains(order);
            collected.insert(order);
            return !known;
        },
        true);
}

Future<QList<UnknownCode>> FakeDesk::unknownCodes()
{
    return answer<QList<UnknownCode>>(
        "unknownCodes", [this] { return mode == FakeMode::Empty ? QList<UnknownCode>() : unknownCodeList; });
}

Future<QDateTime> FakeDesk::recordFeedback(const CommandId &, const RecordFeedback &feedback)
{
    return answer<QDateTime>(
        "recordFeedback",
        [=, this] {
            feedbackGiven.append(feedback);
            followUps[feedback.order].feedback.prepend(
                {me.name, clock.now(), feedback.shownCause, feedback.cause, feedback.note});
            return clock.now();
        },
        true);
}

Future<QList<CheckAccuracy>> FakeDesk::checkAccuracy()
{
    return answer<QList<CheckAccuracy>>(
        "checkAccuracy", [this] { return mode == FakeMode::Empty ? QList<CheckAccuracy>() : accuracyList; });
}

} // namespace desk
