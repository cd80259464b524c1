#pragma once

#include <QDateTime>
#include <stop_token>

#include "id.h"
#include "money.h"
#include "page.h"
#include "result.h"
#include "sets.h"

namespace desk {

/// A period, UTC.
struct InstantRange
{
    QDateTime from; ///< inclusive
    QDateTime to;   ///< exclusive

    friend bool operator==(const InstantRange &, const InstantRange &) = default;
};

/// A payment that failed, whose outcome is unknown, or that hangs beyond its channel's time-out; what mass
/// work needs of it, and nothing of the customer.
struct FailedOrder
{
    PaymentId id;
    OrderNo orderNo;
    PaymentStatus status = PaymentStatus::Failed;
    Money amount;
    QDateTime createdAt;
    QString channel;     ///< code; empty: none
    QString channelName; ///< empty: none
    QString scheme;
    QString responseCode; ///< raw; empty: none came
    QString issuer;       ///< of the card; empty: no card
    QString merchantNo;   ///< empty: no merchant
    QString merchant;     ///< its name
};

/// The cursor that stands on a row: what follows it is newer.
inline Cursor cursorAfter(const FailedOrder &order)
{
    return QString::number(order.createdAt.toMSecsSinceEpoch()) + u':' + order.id.value();
}

/// Payments of one channel, issuer or merchant that ended alike: with one response code, or well.
struct AttemptTally
{
    QString key;          ///< channel code, issuer, or merchant number
    QString label;        ///< its name
    bool failed = false;  ///< failed, unknown, or pending beyond the time-out
    QString scheme;       ///< of a failure
    QString responseCode; ///< of a failure; empty: no answer came
    qint64 payments = 0;
    qint64 customers = 0; ///< how many different ones
};

/// By what the failed payments of a period are told apart besides their cause.
enum class InsightDimension { Channel, Issuer, Merchant, Hour };
template <>
inline constexpr auto closedSet<InsightDimension> =
    std::to_array<const char *>({"channel", "issuer", "merchant", "hour"});

/// What supervisors ask about many payments at once. Denied for everybody else. The answers come from a lane
/// of their own, so that nobody at a desk waits for them.
class InsightStore
{
public:
    virtual ~InsightStore() = default;
    /// Oldest first by (created_at, id), at most \a limit (1…500) after \a after. Whether a pending payment
    /// is overdue is judged at the instant of asking.
    virtual Future<Page<FailedOrder>> failedOrders(const InstantRange &range, const Cursor &after, int limit,
                                                   std::stop_token stop) = 0;
    /// How the payments of a window ended, by channel, issuer or merchant (never by hour). Those that hang
    /// within their time-out count neither way. Reads all payments of the window: ask for a day at most.
    virtual Future<QList<AttemptTally>> tallies(const InstantRange &window, InsightDimension dimension,
                                                std::stop_token stop) = 0;
};

} // namespace desk
