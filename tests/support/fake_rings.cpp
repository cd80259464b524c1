#include "fake_answer.h"

// The fake workspace's rings of customers.
namespace desk {

using namespace Qt::StringLiterals;

Future<QList<RingChoice>> FakeDesk::ringChoices(const UserNo &)
{
    return answer<QList<RingChoice>>("ringChoices", [this] { return ringChoiceList; });
}

Future<RingPreview> FakeDesk::previewRing(const UserNo &user, RingLink link, const QString &linkId)
{
    return answer<RingPreview>("previewRing", [=, this] {
        return RingPreview{.id = RingPreviewId(toText(link) + u' ' + linkId),
                           .user = user,
                           .link = link,
                           .linkId = linkId,
                           .ring = u"ring"_s,
                           .members = int(ringMemberList.size())};
    });
}

Future<QList<RingMember>> FakeDesk::ringMembers(const RingPreviewId &, HoldScope, const QDateTime &)
{
    return answer<QList<RingMember>>("ringMembers", [this] { return ringMemberList; });
}

Future<QList<RingHold>> FakeDesk::placeRing(const CommandId &command, const PlaceRingHold &hold)
{
    return answer<QList<RingHold>>(
        "placeRing",
        [=, this] {
            ringsPlaced.append(hold);
            QList<RingHold> results;
            for (const RingMember &member : ringMemberList) {
                const RingOutcome outcome = member.status == u"closed" ? RingOutcome::CustomerClosed
                                            : member.held              ? RingOutcome::AlreadyHeld
                                                                       : RingOutcome::Placed;
                const bool placed = outcome == RingOutcome::Placed;
                results.append({member.user, outcome,
                                placed ? HoldId(command.value() + member.user.value()) : HoldId()});
            }
            return results;
        },
        true);
}

} // namespace desk
