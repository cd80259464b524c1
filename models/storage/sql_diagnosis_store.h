#pragma once

#include "diagnosis_store.h"
#include "executor.h"

namespace desk {

/// Facts and checklists over the executor, on both databases. \a executor outlives the store's calls.
class SqlDiagnosisStore final : public DiagnosisStore
{
public:
    explicit SqlDiagnosisStore(Executor &executor) : m_executor(executor) {}

    Future<PaymentFacts> facts(const OrderNo &order) override;
    Future<QList<PaymentFacts>> facts(const QList<OrderNo> &orders, std::stop_token stop) override;
    Future<StoredChecklist> activeChecklist() override;

private:
    Executor &m_executor;
};

} // namespace desk
