#pragma once

#include <QDateTime>
#include <stop_token>

#include "id.h"
#include "result.h"
#include "sets.h"

namespace desk {

enum class SearchHitType { User, Payment, Ticket };
template <>
inline constexpr auto closedSet<SearchHitType> = std::to_array<const char *>({"user", "payment", "ticket"});

/// By which identifier a hit was found; groups the list.
enum class SearchMatch {
    Phone,
    Name,
    Pinyin,
    Email,
    User,
    IdNumber,
    CardNumber,
    Order,
    MerchantOrder,
    ChannelRef,
    Ticket
};
template <>
inline constexpr auto closedSet<SearchMatch> =
    std::to_array<const char *>({"phone", "name", "pinyin", "email", "user_no", "id_number", "card",
                                 "order_no", "merchant_order_no", "channel_ref", "ticket_no"});

/// 0 exact, 1 prefix, 2 suffix or inner part: the order of the list.
enum class MatchQuality { Exact, Prefix, Part };

struct SearchHit
{
    SearchHitType type = SearchHitType::User;
    SearchMatch match = SearchMatch::Name;
    MatchQuality quality = MatchQuality::Exact;
    UserNo userNo;
    OrderNo orderNo;    ///< of a payment
    TicketNo ticketNo;  ///< of a ticket
    QString name;       ///< masked
    QString phone;      ///< masked
    QString status;     ///< of the user, payment or ticket
    QString detail;     ///< payment: decimal amount and currency; ticket: its subject; user: empty
    QDateTime at;       ///< UTC; payment or ticket: when it was made
    QString marked;     ///< the shown text in which the match lies (masked), empty if the mask hides it
    int markStart = -1; ///< the matched characters within marked, only ever ones the mask shows
    int markLength = 0;
};

enum class SearchHint { None, TooShort, NothingFound };

struct SearchAnswer
{
    QList<SearchHit> hits; ///< at most 20, best first
    SearchHint hint = SearchHint::None;
};

/// Finds customers, payments and tickets by anything a caller can read out (design, section 5).
class SearchStore
{
public:
    virtual ~SearchStore() = default;
    /// \a text as typed or pasted. A newer call overtakes the running one through \a stop (Cancelled).
    virtual Future<SearchAnswer> search(const QString &text, std::stop_token stop) = 0;
};

} // namespace desk
