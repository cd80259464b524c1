#pragma once

#include "vip_store.h"

namespace desk {

class FakeDesk;

/// The VIP grants of the fake workspace: what a test puts in, and what is asked of it.
class FakeVip final : public VipStore
{
public:
    explicit FakeVip(FakeDesk &desk) : m_desk(desk) {}

    QList<VipRequest> requests; ///< open ones, oldest first
    QList<UserNo> asked;        ///< customers for whom the person of the desk asked

    Future<VipRequestId> request(const CommandId &command, const UserNo &user, const QString &note) override;
    Future<QDateTime> decide(const CommandId &command, const VipRequestId &request, Decision decision,
                             const QString &note) override;
    Future<QDateTime> grant(const CommandId &command, const UserNo &user, const Login &login,
                            const QString &note) override;
    Future<QList<VipRequest>> openRequests() override;

private:
    FakeDesk &m_desk;
};

} // namespace desk
