#pragma once

#include "executor.h"
#include "refund_store.h"

namespace desk {

/// Refund requests over the executor, on both databases. \a executor outlives the store's calls.
class SqlRefundStore final : public RefundStore
{
public:
    explicit SqlRefundStore(Executor &executor) : m_executor(executor) {}

    Future<RefundStanding> standing(const OrderNo &order) override;
    Future<RefundAnswer> request(const CommandId &command, const RequestRefund &refund) override;
    Future<QList<RefundRequest>> ofPayment(const OrderNo &order) override;
    Future<Page<WaitingRefund>> waiting(const Cursor &after, int limit) override;
    Future<Decision> decide(const CommandId &command, const RefundRequestId &request, Decision decision,
                            const QString &note) override;
    Future<QDateTime> withdraw(const CommandId &command, const RefundRequestId &request) override;

private:
    Params asReader() const;

    Executor &m_executor;
};

} // namespace desk
