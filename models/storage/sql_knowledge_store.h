#pragma once

#include "executor.h"
#include "knowledge_store.h"

namespace desk {

/// Queries, feedback and unknown codes over the executor, on both databases. \a executor outlives the store's
/// calls.
class SqlKnowledgeStore final : public KnowledgeStore
{
public:
    explicit SqlKnowledgeStore(Executor &executor) : m_executor(executor) {}

    Future<FollowUp> followUp(const OrderNo &order) override;
    Future<QDateTime> recordQuery(const CommandId &command, const OrderNo &order, QueryResult result,
                                  const QString &note) override;
    Future<bool> collectUnknownCode(const CommandId &command, const OrderNo &order) override;
    Future<QList<UnknownCode>> unknownCodes() override;
    Future<QDateTime> recordFeedback(const CommandId &command, const RecordFeedback &feedback) override;
    Future<QList<CheckAccuracy>> checkAccuracy() override;

private:
    Executor &m_executor;
};

} // namespace desk
