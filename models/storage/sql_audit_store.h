#pragma once

#include <array>

#include "audit_store.h"
#include "kept_reading.h"

namespace desk {

/// The evidence over the executor, on both databases. \a executor outlives the store's calls.
class SqlAuditStore final : public AuditStore
{
public:
    explicit SqlAuditStore(Executor &executor) : m_executor(executor) {}

    Future<Page<AuditEntry>> entries(const AuditFilter &filter, const Cursor &after, int limit,
                                     std::stop_token stop) override;
    Future<QDateTime> beginAuditExport(const CommandId &command, const AuditFilter &filter) override;
    Future<QList<BrowsingAlert>> browsingAlerts(const QDateTime &now) override;
    Future<QList<AuditRow>> auditRows(AuditPurpose purpose, qint64 after, qint64 upto, int limit) override;
    Future<QList<Seal>> seals(AuditPurpose purpose, qint64 after, int limit) override;
    Future<SealState> sealState() override;
    Future<SealOutcome> seal() override;

private:
    /// The answer of \a ask within a reading: the one that is open, or a new one.
    template <class T>
    Future<T> within(AuditPurpose purpose, std::function<Future<T>(const QString &)> ask);

    Executor &m_executor;
    std::array<KeptReading, closedSet<AuditPurpose>.size()> m_readings; ///< by purpose
};

} // namespace desk
