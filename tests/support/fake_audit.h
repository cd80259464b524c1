#pragma once

#include "audit_store.h"

namespace desk {

class FakeDesk;

/// The evidence of the fake workspace: what a test puts in, filtered and paged as the database would.
class FakeAudit final : public AuditStore
{
public:
    explicit FakeAudit(FakeDesk &desk) : m_desk(desk) {}

    QList<AuditEntry> rows; ///< newest first
    QList<BrowsingAlert> alerts;
    SealState state;
    int pagesAsked = 0;
    int sealsAsked = 0;
    SealOutcome outcome; ///< of the next seal()

    Future<Page<AuditEntry>> entries(const AuditFilter &filter, const Cursor &after, int limit,
                                     std::stop_token stop) override;
    Future<QDateTime> beginAuditExport(const CommandId &command, const AuditFilter &filter) override;
    Future<QList<BrowsingAlert>> browsingAlerts(const QDateTime &now) override;
    Future<QList<AuditRow>> auditRows(AuditPurpose purpose, qint64 after, qint64 upto, int limit) override;
    Future<QList<Seal>> seals(AuditPurpose purpose, qint64 after, int limit) override;
    Future<SealState> sealState() override;
    Future<SealOutcome> seal() override;

private:
    FakeDesk &m_desk;
};

} // namespace desk
