#pragma once

#include <QDateTime>
#include <optional>

#include "history_store.h"
#include "id.h"
#include "result.h"
#include "ring.h"
#include "sets.h"

namespace desk {

struct Hold
{
    HoldId id;
    UserNo userNo;
    QString customer;    ///< masked name
    AccountId accountId; ///< empty: all accounts
    HoldScope scope = HoldScope::Outgoing;
    HoldReason reason = HoldReason::Other;
    QString note;
    QString source;   ///< agent, rule, import
    QString placedBy; ///< name of the person
    QDateTime placedAt;
    QDateTime until;    ///< invalid: open-ended
    QDateTime closedAt; ///< invalid while it was not closed
    QString closedBy;
    QString closeReason;           ///< released or lapsed
    bool standing = false;         ///< neither closed nor past its end, by the database's clock
    bool releaseRequested = false; ///< an undecided request that has not lapsed
};

struct PlaceHold
{
    UserNo user;
    AccountId account; ///< empty: all accounts
    HoldScope scope = HoldScope::Outgoing;
    HoldReason reason = HoldReason::AccountTakeover;
    QString note;    ///< at least 8 characters for HoldReason::Other
    QDateTime until; ///< UTC; invalid: open-ended
};

struct ReleaseRequest
{
    ReleaseRequestId id;
    Hold hold;
    QString requestedBy; ///< name of the person
    ReleaseReason reason = ReleaseReason::Other;
    QString note;
    QDateTime at;
    QDateTime lapsesAt;
    QString decidedBy;
    std::optional<Decision> decision;
    QString decisionNote;
    bool mayDecide = false; ///< the person asking is a supervisor who neither placed nor requested it
};

/// A payment in flight, and whether a hold of the asked scope will stop it.
struct InFlight
{
    PaymentRow payment;
    bool stopped = false;
};

/// Holds (freezes) and their release by a second person; the rules live in the database.
class HoldStore
{
public:
    virtual ~HoldStore() = default;
    /// Places the hold at once. Asking again with the same \a command changes nothing and answers the same.
    virtual Future<HoldId> place(const CommandId &command, const PlaceHold &hold) = 0;
    /// All holds of a customer, standing ones first, then the newest.
    virtual Future<QList<Hold>> holds(const UserNo &user) = 0;
    /// Pending payments of the customer (at most 50), judged against \a scope and \a account.
    virtual Future<QList<InFlight>> inFlight(const UserNo &user, HoldScope scope,
                                             const AccountId &account) = 0;
    /// \a note: at least 8 characters. Conflict when one is open or the hold is closed.
    virtual Future<ReleaseRequestId> requestRelease(const CommandId &command, const HoldId &hold,
                                                    ReleaseReason reason, const QString &note) = 0;
    /// Undecided requests, "placed in error" first, then the oldest; at most 200.
    virtual Future<QList<ReleaseRequest>> openRequests() = 0;
    /// Denied for the person who placed or requested it, and for anyone who is no supervisor.
    virtual Future<Decision> decide(const CommandId &command, const ReleaseRequestId &request,
                                    Decision decision, const QString &note) = 0;

    // Rings of customers; supervisors alone.
    /// What of the customer's others may have too, the most shared first.
    virtual Future<QList<RingChoice>> ringChoices(const UserNo &user) = 0;
    /// Counts the ring and puts that on record. \a linkId: of the customer's own, as in RingChoice. Invalid
    /// (ring_too_large) above ringLimit.
    virtual Future<RingPreview> previewRing(const UserNo &user, RingLink link, const QString &linkId) = 0;
    /// The customers whom the preview counted, the one it started from first; judged against a hold of
    /// \a scope until \a until (UTC; invalid: open-ended).
    virtual Future<QList<RingMember>> ringMembers(const RingPreviewId &preview, HoldScope scope,
                                                  const QDateTime &until) = 0;
    /// Freezes them all, each under a hold of their own, by one command; what became of each, by their ids.
    /// Conflict (ring_changed) when they are not the same customers any more: then nobody is.
    virtual Future<QList<RingHold>> placeRing(const CommandId &command, const PlaceRingHold &hold) = 0;
};

} // namespace desk
