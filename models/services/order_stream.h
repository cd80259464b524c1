#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "batch_evaluator.h"
#include "diagnosis_store.h"
#include "mass_answer.h"

namespace desk {

/// Walks the failed payments of a period with the active checklist: pages of orders, their facts, their
/// diagnoses in short. Keeps itself alive until it has told its end. One walk an object.
class OrderStream : public std::enable_shared_from_this<OrderStream>
{
public:
    struct Sources
    {
        InsightStore &insights;
        DiagnosisStore &diagnosis;
        const Catalogue &catalogue;
        std::shared_ptr<const Checklist> builtIn;
    };
    struct Plan
    {
        InstantRange range;
        Cursor after;
        int batch = 500;
        /// Orders whose diagnosis is not wanted are not read further; empty: all.
        std::function<bool(const FailedOrder &)> wanted;
    };
    struct Visits
    {
        std::function<void(const Checklist &)> begun;
        /// The diagnoses of one page, and the cursor behind it (empty: the last one); false ends the walk.
        std::function<bool(const QList<DiagnosedOrder> &, const Page<FailedOrder> &)> page;
        std::function<void(Result<void>)> ended; ///< exactly once
    };

    OrderStream(Sources sources, Plan plan, Visits visits, std::stop_token stop);
    void start();

private:
    void nextPage(const Cursor &after);
    void readFacts(const Page<FailedOrder> &page);
    void diagnose(const Page<FailedOrder> &page, const QList<FailedOrder> &orders,
                  const QList<PaymentFacts> &facts);
    void end(Result<void> how);
    bool stopped();

    Sources m_sources;
    Plan m_plan;
    Visits m_visits;
    std::stop_token m_stop;
    std::shared_ptr<const Checklist> m_checklist;
    std::optional<FactBatch> m_batch; ///< filled again for every page
    std::optional<BatchEvaluator> m_evaluator;
    BatchVerdicts m_verdicts;
};

} // namespace desk
