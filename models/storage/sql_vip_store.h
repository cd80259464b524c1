#pragma once

#include "executor.h"
#include "vip_store.h"

namespace desk {

/// Grants for VIP customers over the executor, on both databases. \a executor outlives the store's calls.
class SqlVipStore final : public VipStore
{
public:
    explicit SqlVipStore(Executor &executor) : m_executor(executor) {}

    Future<VipRequestId> request(const CommandId &command, const UserNo &user, const QString &note) override;
    Future<QDateTime> decide(const CommandId &command, const VipRequestId &request, Decision decision,
                             const QString &note) override;
    Future<QDateTime> grant(const CommandId &command, const UserNo &user, const Login &login,
                            const QString &note) override;
    Future<QList<VipRequest>> openRequests() override;

private:
    Executor &m_executor;
};

} // namespace desk
