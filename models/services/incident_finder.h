#pragma once

#include "incident_statistic.h"

namespace desk {

/// Looks for response codes that come far more often than they used to: the last hour of every channel,
/// issuer and merchant against its own 28 days before. Reads counts day by day on the lane for mass work.
/// Thread-safe. May end before its answers arrive.
class IncidentFinder
{
public:
    static constexpr int windowMinutes = 60;
    static constexpr int baselineDays = 28;

    /// \a store must outlive the finder and its calls.
    explicit IncidentFinder(InsightStore &store, const IncidentRule &rule = {}) : m_store(store), m_rule(rule)
    {
    }

    /// What stands out in the hour that ends at \a at (UTC), the least likely first. Denied for everybody but
    /// supervisors; Cancelled once \a stop was asked for.
    Future<QList<IncidentSuggestion>> find(const QDateTime &at, std::stop_token stop) const;

private:
    InsightStore &m_store;
    IncidentRule m_rule;
};

} // namespace desk
