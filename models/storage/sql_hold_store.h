#pragma once

#include "executor.h"
#include "hold_store.h"

namespace desk {

/// Holds over the executor, on both databases. \a executor outlives the store's calls.
class SqlHoldStore final : public HoldStore
{
public:
    explicit SqlHoldStore(Executor &executor) : m_executor(executor) {}

    Future<HoldId> place(const CommandId &command, const PlaceHold &hold) override;
    Future<QList<Hold>> holds(const UserNo &user) override;
    Future<QList<InFlight>> inFlight(const UserNo &user, HoldScope scope, const AccountId &account) override;
    Future<ReleaseRequestId> requestRelease(const CommandId &command, const HoldId &hold,
                                            ReleaseReason reason, const QString &note) override;
    Future<QList<ReleaseRequest>> openRequests() override;
    Future<Decision> decide(const CommandId &command, const ReleaseRequestId &request, Decision decision,
                            const QString &note) override;
    Future<QList<RingChoice>> ringChoices(const UserNo &user) override;
    Future<RingPreview> previewRing(const UserNo &user, RingLink link, const QString &linkId) override;
    Future<QList<RingMember>> ringMembers(const RingPreviewId &preview, HoldScope scope,
                                          const QDateTime &until) override;
    Future<QList<RingHold>> placeRing(const CommandId &command, const PlaceRingHold &hold) override;

private:
    Future<RingPreview> ringShown(const RingPreview &preview);

    Executor &m_executor;
};

} // namespace desk
