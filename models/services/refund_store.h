#pragma once

#include <QDateTime>
#include <algorithm>

#include "id.h"
#include "money.h"
#include "page.h"
#include "result.h"
#include "sets.h"

namespace desk {

using RefundRequestId = Id<struct RefundRequestIdTag>;

enum class RefundReason {
    DuplicatePayment,
    WrongAmount,
    NotDelivered,
    Cancelled,
    NotAuthorised,
    Goodwill,
    Other
};
template <>
inline constexpr auto closedSet<RefundReason> =
    std::to_array<const char *>({"duplicate_payment", "wrong_amount", "not_delivered", "cancelled",
                                 "not_authorised", "goodwill", "other"});

/// Lapsed is a waiting request past its time.
enum class RefundState { Waiting, Approved, Rejected, Withdrawn, Settled, Lapsed };
template <>
inline constexpr auto closedSet<RefundState> =
    std::to_array<const char *>({"waiting", "approved", "rejected", "withdrawn", "settled", "lapsed"});

/// What of a payment can still be refunded, and what the person asking may have approved without a second
/// one. All in the payment's currency.
struct RefundStanding
{
    OrderNo orderNo;
    UserNo userNo;
    PaymentKind kind = PaymentKind::Payment;
    PaymentStatus status = PaymentStatus::Pending;
    Money paid;
    Money refunded;        ///< refunds in the core's records that did not fail
    Money underway;        ///< approved or waiting requests
    Money limit;           ///< of an agent; 0 where none is set
    Money used;            ///< of it by this person: on this payment, or for the customer within 24 hours
    int holds = 0;         ///< standing on the customer; they do not stop a refund
    bool verified = false; ///< the caller, in an open contact of this person

    bool isRefundable() const
    {
        return kind == PaymentKind::Payment
               && (status == PaymentStatus::Succeeded || status == PaymentStatus::PartiallyRefunded);
    }
    Money remaining() const { return {paid.minor - refunded.minor - underway.minor, paid.currency}; }
    /// What may still be approved at once.
    Money free() const { return {std::max<qint64>(0, limit.minor - used.minor), limit.currency}; }
};

struct RequestRefund
{
    OrderNo order;
    Money amount;
    RefundReason reason = RefundReason::Other;
    QString note; ///< at least 8 characters
};

/// What became of a request at once.
struct RefundAnswer
{
    RefundRequestId id;
    RefundState state = RefundState::Waiting; ///< Approved or Waiting
    QDateTime lapsesAt;                       ///< when it ends without a decision
};

/// A request of one payment. Instants are UTC, people are named.
struct RefundRequest
{
    RefundRequestId id;
    Money amount;
    RefundReason reason = RefundReason::Other;
    QString note;
    QString requestedBy;
    QDateTime requestedAt;
    QDateTime lapsesAt;
    RefundState state = RefundState::Waiting;
    QString decidedBy; ///< empty where the limit approved it
    QDateTime decidedAt;
    QString decisionNote;
    OrderNo refundOrderNo; ///< the refund that settled it
    QDateTime settledAt;
    bool mine = false; ///< of the person asking, under whichever login
};

/// A request that waits for a second person, masked, with what that person needs to decide.
struct WaitingRefund
{
    RefundRequestId id;
    OrderNo orderNo;
    UserNo userNo;
    QString customer;     ///< masked
    QString counterparty; ///< merchant's name or masked payee
    QDateTime paidAt;
    Money paid;
    Money refunded;
    Money amount;
    RefundReason reason = RefundReason::Other;
    QString note;
    QString requestedBy;
    QDateTime requestedAt;
    QDateTime lapsesAt;
    int holds = 0;
    bool anotherPerson = false;   ///< who reads is a supervisor and did not ask for it
    bool requesterActive = false; ///< a request of somebody who left can only be rejected
    Money limit;                  ///< of the supervisor who reads
    Money granted;                ///< of it used already for this payment or customer

    bool isWithinLimit() const { return amount.minor <= limit.minor - granted.minor; }
};

inline Cursor cursorAfter(const WaitingRefund &row)
{
    return QString::number(row.requestedAt.toMSecsSinceEpoch()) + u':' + row.id.value();
}

/// Refunds that support asks for. The desk moves no money: the wallet's core reads what is approved and
/// carries it out. The rules live in the database.
class RefundStore
{
public:
    virtual ~RefundStore() = default;
    virtual Future<RefundStanding> standing(const OrderNo &order) = 0;
    /// Denied: not_verified, verification_locked. Conflict: not_refundable, exceeds_paid. Within the agent's
    /// limit it is approved at once, above it another person decides within 72 hours.
    virtual Future<RefundAnswer> request(const CommandId &command, const RequestRefund &refund) = 0;
    /// All requests of a payment, newest first.
    virtual Future<QList<RefundRequest>> ofPayment(const OrderNo &order) = 0;
    /// Oldest first, at most \a limit (1…200) after \a after. For supervisors and auditors.
    virtual Future<Page<WaitingRefund>> waiting(const Cursor &after, int limit) = 0;
    /// Denied for who asked for it, for anyone who is no supervisor, and above the supervisor's own limit.
    virtual Future<Decision> decide(const CommandId &command, const RefundRequestId &request,
                                    Decision decision, const QString &note) = 0;
    /// Takes one's own waiting request back; answers when.
    virtual Future<QDateTime> withdraw(const CommandId &command, const RefundRequestId &request) = 0;
};

} // namespace desk
