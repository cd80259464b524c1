#pragma once

#include <QDateTime>
#include <QList>

#include "id.h"
#include "sets.h"

namespace desk {

/// What ties the customers of a ring together.
enum class RingLink { Device, Card, Payee };
template <>
inline constexpr auto closedSet<RingLink> = std::to_array<const char *>({"device", "card", "payee"});

using RingPreviewId = Id<struct RingPreviewIdTag>;

constexpr int ringLimit = 200; ///< customers of a ring that can be shown and frozen

/// Something of a customer by which a ring may be found.
struct RingChoice
{
    RingLink link = RingLink::Device;
    QString linkId;  ///< of the device or card; of a payee: the number of the newest order to it
    QString label;   ///< name of the device, issuer and masked number of the card, masked name of the payee
    QDateTime at;    ///< UTC: last seen, bound, last paid
    int members = 1; ///< customers who have it, this one too; above ringLimit: more than that
};

/// The ring as it was counted, on record for 15 minutes: what is frozen is what was shown.
struct RingPreview
{
    RingPreviewId id;
    UserNo user; ///< from whom it was looked for
    RingLink link = RingLink::Device;
    QString linkId;
    QString ring; ///< digest of who belongs to it
    int members = 0;
};

struct RingMember
{
    UserNo user;
    QString name;   ///< masked; empty for a VIP, of whom nothing is shown
    QString phone;  ///< masked; empty for a VIP
    QString status; ///< active, frozen, closed; empty for a VIP
    bool vip = false;
    bool held = false;  ///< the asked hold would add nothing to those that stand
    bool start = false; ///< from whom the ring was looked for
};

struct PlaceRingHold
{
    RingPreview preview;
    HoldScope scope = HoldScope::Outgoing;
    HoldReason reason = HoldReason::FraudSuspected;
    QString note;    ///< at least 8 characters for HoldReason::Other
    QString basis;   ///< on what it rests, e.g. the number of a case; may be empty
    QDateTime until; ///< UTC; invalid: open-ended
};

/// What became of one customer of the ring.
enum class RingOutcome { Placed, AlreadyHeld, CustomerClosed };
template <>
inline constexpr auto closedSet<RingOutcome> =
    std::to_array<const char *>({"placed", "already_held", "customer_closed"});

struct RingHold
{
    UserNo user;
    RingOutcome outcome = RingOutcome::Placed;
    HoldId hold; ///< empty unless placed
};

} // namespace desk
