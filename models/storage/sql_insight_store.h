#pragma once

#include "executor.h"
#include "insight_store.h"

namespace desk {

/// Mass reads over the executor's lane for them, on both databases. \a executor outlives the store's calls.
class SqlInsightStore final : public InsightStore
{
public:
    explicit SqlInsightStore(Executor &executor) : m_executor(executor) {}

    Future<Page<FailedOrder>> failedOrders(const InstantRange &range, const Cursor &after, int limit,
                                           std::stop_token stop) override;
    Future<QList<AttemptTally>> tallies(const InstantRange &window, InsightDimension dimension,
                                        std::stop_token stop) override;

private:
    Executor &m_executor;
};

} // namespace desk
