#pragma once

#include <stop_token>

#include "evidence_hash.h"
#include "id.h"
#include "page.h"
#include "result.h"

namespace desk {

/// One row of the evidence with all that its leaf covers.
struct AuditRow
{
    qint64 id = 0;
    AuditFields fields;
    QString leaf;
};

/// One row of the evidence as people read it.
struct AuditEntry
{
    qint64 id = 0;
    QDateTime at; ///< UTC
    Login login;
    QString person; ///< whose login it is; empty for logins that are no staff (the administrator's)
    QString action; ///< closed word, e.g. "customer_opened"
    QString targetKind;
    QString targetId;
    UserNo userNo;      ///< the customer concerned; empty when none is
    TicketNo ticketNo;  ///< of a ticket
    QString targetName; ///< of a member of staff
    QString detail;     ///< "key=word …", never personal values
};

struct AuditFilter
{
    Login login;     ///< empty: everybody
    QString action;  ///< empty: all
    UserNo userNo;   ///< empty: all; else rows on the customer, their tickets, holds and payments
    QDateTime from;  ///< UTC, included; invalid: open
    QDateTime until; ///< UTC, not included; invalid: open
};

enum class AuditPurpose { Read, Verify, Export };
template <>
inline constexpr auto closedSet<AuditPurpose> = std::to_array<const char *>({"read", "verify", "export"});

/// What a call of seal() did.
struct SealOutcome
{
    qint64 number = 0;  ///< of the seal that was made; 0: none
    qint64 rows = 0;    ///< in it
    qint64 pending = 0; ///< rows that wait still (counted up to 1,000), for transactions that have not ended
};

struct SealState
{
    qint64 number = 0; ///< of the newest seal; 0: none yet
    qint64 series = 0;
    qint64 rows = 0; ///< in it
    QDateTime sealedAt;
    QString root;
    qint64 pending = 0; ///< rows without a seal, counted up to 100,000
    QDateTime pendingSince;
};

/// Somebody saw unusually much within an hour.
struct BrowsingAlert
{
    Login login;
    QString person;
    QString action; ///< customer_opened, search_opened or reveal_granted
    qint64 count = 0;
    QDateTime from;  ///< UTC, of the first of them
    QDateTime until; ///< UTC, of the last of them
};

/// The evidence of one workspace. Reading it leaves a row itself, once for each reading (an hour at most),
/// made by the store before the first page.
class AuditStore
{
public:
    virtual ~AuditStore() = default;

    /// Newest first. Supervisors and auditors.
    virtual Future<Page<AuditEntry>> entries(const AuditFilter &filter, const Cursor &after, int limit,
                                             std::stop_token stop) = 0;
    /// Leaves the row that an export takes; to be called before its first page.
    virtual Future<QDateTime> beginAuditExport(const CommandId &command, const AuditFilter &filter) = 0;
    /// Of the day before \a now.
    virtual Future<QList<BrowsingAlert>> browsingAlerts(const QDateTime &now) = 0;

    /// Rows with after < id <= upto by id, for checking and for evidence that leaves the database.
    virtual Future<QList<AuditRow>> auditRows(AuditPurpose purpose, qint64 after, qint64 upto, int limit) = 0;
    /// Seals above \a after by number.
    virtual Future<QList<Seal>> seals(AuditPurpose purpose, qint64 after, int limit) = 0;
    /// For everybody.
    virtual Future<SealState> sealState() = 0;
    /// Seals what is final and tells the root to the server's log. Everybody's desktop may; on PostgreSQL one
    /// at a time does, the others find nothing to do.
    virtual Future<SealOutcome> seal() = 0;
};

} // namespace desk
