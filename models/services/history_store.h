#pragma once

#include <QDateTime>
#include <optional>
#include <stop_token>

#include "id.h"
#include "money.h"
#include "page.h"
#include "result.h"
#include "sets.h"

namespace desk {

/// What of a customer's history is wanted; unset members do not filter. Instants are UTC.
struct HistoryFilter
{
    QDateTime from; ///< inclusive
    QDateTime to;   ///< exclusive
    std::optional<PaymentStatus> status;
    std::optional<PaymentKind> kind;
    std::optional<Currency> currency;
    std::optional<qint64> minMinor; ///< inclusive, minor units of each payment's own currency
    std::optional<qint64> maxMinor;
    QString text; ///< part of the counterparty's name, or an order, merchant order or channel reference

    friend bool operator==(const HistoryFilter &, const HistoryFilter &) = default;
};

/// One row of the history.
struct PaymentRow
{
    PaymentId id;
    OrderNo orderNo;
    PaymentKind kind = PaymentKind::Payment;
    PaymentStatus status = PaymentStatus::Pending;
    Money amount; ///< always positive; direction follows from kind
    Money fee;
    QString counterparty; ///< merchant's name, masked payee, or issuer with the card's last four
    QString scheme;
    QString responseCode;
    QDateTime createdAt;
    std::optional<Money> balanceAfter;
};

/// Sums of the filtered rows in one currency.
struct CurrencyTotal
{
    Money in;            ///< succeeded kinds that bring money
    Money out;           ///< succeeded kinds that take money, fees included
    int count = 0;       ///< counted up to 10,000
    bool capped = false; ///< true when there are more rows than were summed
};

struct PaymentEvent
{
    QDateTime at;
    QString kind; ///< closed set of payment_events.kind
    QString detail;
};

/// Everything the detail pane shows of one payment.
struct PaymentDetail
{
    PaymentRow row;
    UserNo userNo;
    QString merchantOrderNo;
    QString channelRef;
    QString channel; ///< its name
    QString funding; ///< balance, card, mixed
    QString card;    ///< masked
    QString merchantNo;
    QString device;
    QString riskDecision; ///< pass, review, decline or empty
    std::optional<int> riskScore;
    QDateTime completedAt;
    QString timeZone;             ///< of the account, IANA
    QList<PaymentEvent> timeline; ///< oldest first
    QList<PaymentRow> relatives;  ///< the original of a refund, the refunds of an original
};

class HistoryStore
{
public:
    virtual ~HistoryStore() = default;
    /// Newest first by (created_at, id), at most \a limit (1…500) rows after \a after.
    virtual Future<Page<PaymentRow>> page(const UserNo &user, const HistoryFilter &filter,
                                          const Cursor &after, int limit, std::stop_token stop) = 0;
    /// The rows just newer than \a before, for scrolling back up; rows newest first, next = the newest row's
    /// cursor.
    virtual Future<Page<PaymentRow>> pageBefore(const UserNo &user, const HistoryFilter &filter,
                                                const Cursor &before, int limit, std::stop_token stop) = 0;
    virtual Future<QList<CurrencyTotal>> totals(const UserNo &user, const HistoryFilter &filter,
                                                std::stop_token stop) = 0;
    virtual Future<PaymentDetail> detail(const OrderNo &order) = 0;
    /// The newest failed, unknown or overdue payment of the last 90 days; NotFound when there is none.
    virtual Future<PaymentRow> latestFailure(const UserNo &user) = 0;
    /// Puts on record that the history is about to be exported; answers when (UTC). Denied with reason
    /// not_verified unless the person has an open contact with the customer in which the caller is verified.
    virtual Future<QDateTime> beginExport(const CommandId &command, const UserNo &user,
                                          const HistoryFilter &filter) = 0;
};

/// The cursor that stands on a row: what follows it is older.
inline Cursor cursorOf(const PaymentRow &row)
{
    return QString::number(row.createdAt.toMSecsSinceEpoch()) + u':' + row.id.value();
}

} // namespace desk
