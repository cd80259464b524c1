#pragma once

#include "customer_store.h"
#include "executor.h"

namespace desk {

/// Customers over the executor, on both databases. \a executor outlives the store's calls.
class SqlCustomerStore final : public CustomerStore
{
public:
    explicit SqlCustomerStore(Executor &executor) : m_executor(executor) {}

    /// The command open_customer: the masked answer and its audit row are one transaction.
    Future<Customer> customer(const UserNo &user) override;
    Future<QList<Account>> accounts(const UserNo &user) override;
    Future<QList<Card>> cards(const UserNo &user) override;
    Future<QList<Device>> devices(const UserNo &user) override;
    Future<QList<SignIn>> signIns(const UserNo &user, int limit) override;
    Future<QList<CustomerLink>> links(const UserNo &user) override;

private:
    Executor &m_executor;
};

} // namespace desk
