#include "fake_audit.h"

#include "fake_answer.h"

namespace desk {

Future<Page<AuditEntry>> FakeAudit::entries(const AuditFilter &filter, const Cursor &after, int limit,
                                            std::stop_token)
{
    ++pagesAsked;
    return m_desk.answer<Page<AuditEntry>>("auditEntries", [=, this] {
        Page<AuditEntry> page;
        if (m_desk.mode == FakeMode::Empty)
            return page;
        const qint64 below = after.isEmpty() ? std::numeric_limits<qint64>::max() : after.toLongLong();
        for (const AuditEntry &row : rows) {
            const bool fits = row.id < below && (filter.login.isEmpty() || row.login == filter.login)
                              && (filter.action.isEmpty() || row.action == filter.action)
                              && (filter.userNo.isEmpty() || row.userNo == filter.userNo)
                              && (!filter.from.isValid() || row.at >= filter.from)
                              && (!filter.until.isValid() || row.at < filter.until);
            if (!fits)
                continue;
            if (page.rows.size() == limit) {
                page.next = QString::number(page.rows.last().id);
                break;
            }
            page.rows.append(row);
        }
        return page;
    });
}

Future<QDateTime> FakeAudit::beginAuditExport(const CommandId &, const AuditFilter &)
{
    return m_desk.answer<QDateTime>("beginAuditExport", [this] { return m_desk.clock.now(); }, true);
}

Future<QList<BrowsingAlert>> FakeAudit::browsingAlerts(const QDateTime &)
{
    return m_desk.answer<QList<BrowsingAlert>>("browsingAlerts", [this] { return alerts; });
}

Future<QList<AuditRow>> FakeAudit::auditRows(AuditPurpose, qint64, qint64, int)
{
    return m_desk.answer<QList<AuditRow>>("auditRows", [] { return QList<AuditRow>(); });
}

Future<QList<Seal>> FakeAudit::seals(AuditPurpose, qint64, int)
{
    return m_desk.answer<QList<Seal>>("seals", [] { return QList<Seal>(); });
}

Future<SealState> FakeAudit::sealState()
{
    return m_desk.answer<SealState>("sealState", [this] { return state; });
}

Future<SealOutcome> FakeAudit::seal()
{
    ++sealsAsked;
    return m_desk.answer<SealOutcome>("seal", [this] { return outcome; });
}

} // namespace desk
