#include "linked_ring.h"

namespace desk {

namespace {

constexpr qint64 payeeSeconds = 30LL * 24 * 60 * 60; ///< as ring_links has it

std::optional<RingLink> ringLinkOf(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Device:
        return RingLink::Device;
    case LinkKind::Card:
        return RingLink::Card;
    case LinkKind::Payee:
        return RingLink::Payee;
    case LinkKind::Place:
        break;
    }
    return {};
}

/// The only one of \a choices that passes.
template <class Passes>
std::optional<qsizetype> onlyOne(const QList<RingChoice> &choices, Passes passes)
{
    std::optional<qsizetype> found;
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (!passes(choices[i]))
            continue;
        if (found)
            return {};
        found = i;
    }
    return found;
}

} // namespace

bool makesRing(const CustomerLink &link, const QDateTime &now)
{
    return ringLinkOf(link.kind)
           && (link.kind != LinkKind::Payee || link.lastSeenAt.secsTo(now) < payeeSeconds);
}

std::optional<qsizetype> choiceOf(const CustomerLink &link, const QList<RingChoice> &choices)
{
    const auto kind = ringLinkOf(link.kind);
    if (!kind)
        return {};
    if (const auto found = onlyOne(choices, [&](const RingChoice &one) {
            return one.link == *kind && !link.ringId.isEmpty() && one.linkId == link.ringId;
        }))
        return found;
    return onlyOne(choices,
                   [&](const RingChoice &one) { return one.link == *kind && one.label == link.value; });
}

} // namespace desk
