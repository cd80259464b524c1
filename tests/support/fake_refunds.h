#pragma once

#include <QHash>

#include "history_store.h"
#include "refund_store.h"

namespace desk {

class FakeDesk;

/// The refund requests of the fake workspace: what a test puts in, and what is asked of it.
class FakeRefunds final : public RefundStore
{
public:
    explicit FakeRefunds(FakeDesk &desk) : m_desk(desk) {}

    qint64 limitMinor = 5000;                      ///< of an agent, in every currency
    int holds = 0;                                 ///< standing on the customer
    bool verified = true;                          ///< the caller
    QList<WaitingRefund> open;                     ///< oldest first
    QHash<OrderNo, QList<RefundRequest>> requests; ///< newest first
    QString lastNote;                              ///< of the last decision

    Future<RefundStanding> standing(const OrderNo &order) override;
    Future<RefundAnswer> request(const CommandId &command, const RequestRefund &refund) override;
    Future<QList<RefundRequest>> ofPayment(const OrderNo &order) override;
    Future<Page<WaitingRefund>> waiting(const Cursor &after, int limit) override;
    Future<Decision> decide(const CommandId &command, const RefundRequestId &request, Decision decision,
                            const QString &note) override;
    Future<QDateTime> withdraw(const CommandId &command, const RefundRequestId &request) override;

private:
    RefundStanding standingOf(const PaymentRow &payment, const UserNo &user) const;

    FakeDesk &m_desk;
};

} // namespace desk
