#pragma once

#include <QDateTime>

#include "id.h"
#include "result.h"
#include "sets.h"

namespace desk {

using VipRequestId = Id<struct VipRequestIdTag>;

/// Somebody's wish to look at a VIP customer's records. Instants are UTC.
struct VipRequest
{
    VipRequestId id;
    UserNo userNo;
    QString customer; ///< masked
    QString requestedBy;
    QString note;
    QDateTime at;
    QDateTime lapsesAt;
    bool mayDecide = false; ///< a supervisor, and another person than who asked
};

/// Who may look at the records of customers marked VIP: supervisors and auditors, and whom a supervisor let,
/// for 8 hours. Without it every read of such records is Denied with the reason vip_grant_needed.
class VipStore
{
public:
    virtual ~VipStore() = default;
    /// Asks for oneself. Conflict: no_grant_needed, request_open. \a note: 8 characters at least.
    virtual Future<VipRequestId> request(const CommandId &command, const UserNo &user,
                                         const QString &note) = 0;
    /// Answers until when the grant lasts; invalid for a rejection.
    virtual Future<QDateTime> decide(const CommandId &command, const VipRequestId &request, Decision decision,
                                     const QString &note) = 0;
    /// Lets \a login without a request; a supervisor's right, not for oneself.
    virtual Future<QDateTime> grant(const CommandId &command, const UserNo &user, const Login &login,
                                    const QString &note) = 0;
    /// The open requests of the last 24 hours, oldest first.
    virtual Future<QList<VipRequest>> openRequests() = 0;
};

} // namespace desk
