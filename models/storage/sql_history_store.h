#pragma once

#include "executor.h"
#include "history_store.h"

namespace desk {

/// The payment history over the executor, on both databases. \a executor outlives the store's calls.
class SqlHistoryStore final : public HistoryStore
{
public:
    explicit SqlHistoryStore(Executor &executor) : m_executor(executor) {}

    Future<Page<PaymentRow>> page(const UserNo &user, const HistoryFilter &filter, const Cursor &after,
                                  int limit, std::stop_token stop) override;
    Future<Page<PaymentRow>> pageBefore(const UserNo &user, const HistoryFilter &filter, const Cursor &before,
                                        int limit, std::stop_token stop) override;
    Future<QList<CurrencyTotal>> totals(const UserNo &user, const HistoryFilter &filter,
                                        std::stop_token stop) override;
    Future<PaymentDetail> detail(const OrderNo &order) override;
    Future<PaymentRow> latestFailure(const UserNo &user) override;
    Future<QDateTime> beginExport(const CommandId &command, const UserNo &user,
                                  const HistoryFilter &filter) override;

private:
    Future<Page<PaymentRow>> read(const UserNo &user, const HistoryFilter &filter, const Cursor &from,
                                  int limit, bool older, std::stop_token stop);

    Executor &m_executor;
};

} // namespace desk
