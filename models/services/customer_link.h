#pragma once

#include <QDateTime>
#include <QString>

#include "closed_set.h"

namespace desk {

/// What several customers can have in common.
enum class LinkKind {
    Device, ///< one physical device, recognised by the wallet core
    Card,   ///< one physical bank card, bound by several
    Payee,  ///< they paid, or tried to pay, the same number
    Place   ///< they signed in from the same address within 90 days
};
template <>
inline constexpr auto closedSet<LinkKind> = std::to_array<const char *>({"device", "card", "payee", "place"});

/// Something that a customer shares with others: counts, and nothing of anybody else. Instants are UTC and
/// the customer's own, like the uses.
struct CustomerLink
{
    LinkKind kind = LinkKind::Device;
    QString value;       ///< masked; of a device its name; empty for a payee without a name
    int others = 0;      ///< other customers; counting stops at 200
    bool capped = false; ///< there may be more than were counted
    int held = 0;        ///< of those, how many stand under a hold
    QDateTime firstSeenAt;
    QDateTime lastSeenAt;
    int uses30d =
        0; ///< payments and successful sign-ins of the last 30 days; 500 of each at most are counted
    QString ringId = {}; ///< the customer's own, by which a ring is looked for (RingChoice::linkId); empty:
                         ///< none can be

    friend bool operator==(const CustomerLink &, const CustomerLink &) = default;
};

} // namespace desk
