#include "checklist_comparison.h"

#include <QPointer>
#include <algorithm>

#include "answer.h"
#include "batch_evaluator.h"

namespace desk {

/// Both versions over one page of facts. Used by one call at a time.
class ChecklistComparison::Pair
{
public:
    Pair(std::shared_ptr<const Checklist> before, std::shared_ptr<const Checklist> after,
         const Catalogue &catalogue)
        : m_before(std::move(before), catalogue), m_after(std::move(after), catalogue)
    {
    }

    QList<ChangedDiagnosis> compare(const QList<PaymentFacts> &facts)
    {
        const BatchVerdicts &before = m_before.evaluate(facts);
        const BatchVerdicts &after = m_after.evaluate(facts);
        QList<ChangedDiagnosis> changed;
        for (size_t i = 0; i < size_t(facts.size()); ++i) {
            if (before.outcome(i) != after.outcome(i) || before.primaryCause(i) != after.primaryCause(i))
                changed.append({OrderNo(facts[qsizetype(i)].orderNo), inShort(before, i), inShort(after, i)});
        }
        return changed;
    }

private:
    struct Side
    {
        Side(std::shared_ptr<const Checklist> checklist, const Catalogue &catalogue)
            : batch(checklist, catalogue), evaluator(checklist)
        {
        }

        const BatchVerdicts &evaluate(const QList<PaymentFacts> &facts)
        {
            batch.clear();
            for (const PaymentFacts &payment : facts)
                batch.append(payment);
            evaluator.evaluate(batch, verdicts);
            return verdicts;
        }

        FactBatch batch;
        BatchEvaluator evaluator;
        BatchVerdicts verdicts;
    };

    static DiagnosisInShort inShort(const BatchVerdicts &verdicts, size_t payment)
    {
        const int cause = verdicts.primaryCause(payment);
        return {verdicts.outcome(payment), cause < 0 ? QString() : causes()[size_t(cause)]};
    }

    Side m_before;
    Side m_after;
};

ChecklistComparison::ChecklistComparison(InsightStore &insights, DiagnosisStore &diagnosis,
                                         const Catalogue &catalogue, QObject *parent)
    : QObject(parent), m_insights(insights), m_diagnosis(diagnosis), m_catalogue(catalogue)
{
}

ChecklistComparison::~ChecklistComparison()
{
    stop();
}

Future<ComparisonReport> ChecklistComparison::compare(std::shared_ptr<const Checklist> before,
                                                      std::shared_ptr<const Checklist> after,
                                                      const InstantRange &range)
{
    stop();
    m_stop = std::stop_source();
    m_range = range;
    m_report = {};
    m_pair = std::make_shared<Pair>(std::move(before), std::move(after), m_catalogue);
    m_promise = std::make_unique<QPromise<Result<ComparisonReport>>>();
    m_promise->start();
    const auto future = m_promise->future();
    readPage({});
    return future;
}

void ChecklistComparison::stop()
{
    m_stop.request_stop();
    if (m_promise)
        finish(std::unexpected(Error{
            ErrorKind::Cancelled, QStringLiteral("compare_checklists"), QStringLiteral("stopped"), {}, {}}));
}

void ChecklistComparison::readPage(const Cursor &after)
{
    const auto stop = m_stop.get_token();
    onAnswer(this, m_insights.failedOrders(m_range, after, pageSize, stop),
             [this, stop](const Result<Page<FailedOrder>> &page) {
                 if (stop.stop_requested())
                     return;
                 page ? readFacts(*page) : finish(std::unexpected(page.error()));
             });
}

void ChecklistComparison::readFacts(const Page<FailedOrder> &page)
{
    const auto stop = m_stop.get_token();
    QList<OrderNo> orders;
    for (const FailedOrder &order : page.rows)
        orders.append(order.orderNo);
    struct Compared
    {
        qint64 payments = 0;
        QList<ChangedDiagnosis> changed;
    };
    const auto compared =
        m_diagnosis.facts(orders, stop)
            .then([pair = m_pair](const Result<QList<PaymentFacts>> &facts) -> Result<Compared> {
                if (!facts)
                    return std::unexpected(facts.error());
                return Compared{facts->size(), pair->compare(*facts)};
            });
    onAnswer(this, compared, [this, stop, page](const Result<Compared> &answer) {
        if (stop.stop_requested())
            return;
        answer ? take(page, answer->payments, answer->changed) : finish(std::unexpected(answer.error()));
    });
}

void ChecklistComparison::take(const Page<FailedOrder> &page, qint64 compared,
                               const QList<ChangedDiagnosis> &payments)
{
    m_report.compared += compared;
    m_report.changed += payments.size();
    if (!page.rows.isEmpty())
        m_report.upTo = page.rows.last().createdAt;
    for (const ChangedDiagnosis &payment : payments)
        tally(payment);
    std::ranges::stable_sort(m_report.shifts, std::greater<>(), &DiagnosisShift::count);
    // Whoever hears of it may stop it, or end this object.
    const QPointer<ChecklistComparison> self(this);
    const auto stop = m_stop.get_token();
    if (!payments.isEmpty())
        Q_EMIT changed(payments);
    if (self && !stop.stop_requested())
        Q_EMIT advanced(m_report);
    if (!self || stop.stop_requested())
        return;
    page.next.isEmpty() ? finish(m_report) : readPage(page.next);
}

void ChecklistComparison::tally(const ChangedDiagnosis &payment)
{
    auto shift = std::ranges::find_if(m_report.shifts, [&](const DiagnosisShift &one) {
        return one.before == payment.before && one.after == payment.after;
    });
    if (shift == m_report.shifts.end()) {
        m_report.shifts.append({payment.before, payment.after, 0, {}});
        shift = std::prev(m_report.shifts.end());
    }
    ++shift->count;
    if (shift->orders.size() < DiagnosisShift::mostOrders)
        shift->orders.append(payment.orderNo);
}

void ChecklistComparison::finish(Result<ComparisonReport> result)
{
    m_pair.reset();
    const auto promise = std::move(m_promise);
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace desk
