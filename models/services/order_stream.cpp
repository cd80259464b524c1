#include "order_stream.h"

namespace desk {

namespace {

std::unexpected<Error> failed(ErrorKind kind, const QString &reason = {})
{
    return std::unexpected(Error{kind, QStringLiteral("mass_diagnosis"), reason, {}, {}});
}

} // namespace

OrderStream::OrderStream(Sources sources, Plan plan, Visits visits, std::stop_token stop)
    : m_sources(std::move(sources))
    , m_plan(std::move(plan))
    , m_visits(std::move(visits))
    , m_stop(std::move(stop))
{
}

void OrderStream::start()
{
    m_sources.diagnosis.activeChecklist().then(
        [self = shared_from_this()](const Result<StoredChecklist> &stored) {
            if (!stored && stored.error().kind != ErrorKind::NotFound)
                return self->end(std::unexpected(stored.error()));
            self->m_checklist = self->m_sources.builtIn;
            if (stored) {
                auto parsed = Checklist::parse(stored->json);
                if (!parsed)
                    return self->end(failed(ErrorKind::Schema, QStringLiteral("checklist")));
                parsed->version = stored->version;
                self->m_checklist = std::make_shared<const Checklist>(*std::move(parsed));
            }
            self->m_batch.emplace(self->m_checklist, self->m_sources.catalogue);
            self->m_evaluator.emplace(self->m_checklist);
            if (self->m_visits.begun)
                self->m_visits.begun(*self->m_checklist);
            self->nextPage(self->m_plan.after);
        });
}

bool OrderStream::stopped()
{
    if (!m_stop.stop_requested())
        return false;
    end(failed(ErrorKind::Cancelled));
    return true;
}

void OrderStream::nextPage(const Cursor &after)
{
    if (stopped())
        return;
    m_sources.insights.failedOrders(m_plan.range, after, m_plan.batch, m_stop)
        .then([self = shared_from_this()](const Result<Page<FailedOrder>> &page) {
            if (!page)
                return self->end(std::unexpected(page.error()));
            self->readFacts(*page);
        });
}

void OrderStream::readFacts(const Page<FailedOrder> &page)
{
    if (stopped())
        return;
    QList<FailedOrder> orders;
    QList<OrderNo> numbers;
    for (const FailedOrder &order : page.rows) {
        if (m_plan.wanted && !m_plan.wanted(order))
            continue;
        orders.append(order);
        numbers.append(order.orderNo);
    }
    if (orders.isEmpty())
        return diagnose(page, {}, {});
    m_sources.diagnosis.facts(numbers, m_stop)
        .then([self = shared_from_this(), page, orders](const Result<QList<PaymentFacts>> &facts) {
            if (!facts)
                return self->end(std::unexpected(facts.error()));
            self->diagnose(page, orders, *facts);
        });
}

void OrderStream::diagnose(const Page<FailedOrder> &page, const QList<FailedOrder> &orders,
                           const QList<PaymentFacts> &facts)
{
    if (stopped())
        return;
    QHash<QString, const PaymentFacts *> byNumber;
    for (const PaymentFacts &one : facts)
        byNumber.insert(one.orderNo, &one);
    QList<DiagnosedOrder> diagnosed;
    diagnosed.reserve(orders.size());
    m_batch->clear();
    for (const FailedOrder &order : orders) {
        if (const PaymentFacts *one = byNumber.value(order.orderNo.value())) {
            m_batch->append(*one);
            diagnosed.append({order, {}, OutcomeClass::Definite});
        }
    }
    m_evaluator->evaluate(*m_batch, m_verdicts);
    for (size_t i = 0; i < m_verdicts.size(); ++i) {
        const int cause = m_verdicts.primaryCause(i);
        diagnosed[qsizetype(i)].outcome = m_verdicts.outcome(i);
        diagnosed[qsizetype(i)].cause = cause < 0 ? QString() : causes()[size_t(cause)];
    }
    if (!m_visits.page(diagnosed, page) || page.next.isEmpty())
        return end({});
    nextPage(page.next);
}

void OrderStream::end(Result<void> how)
{
    // The visits hold what the walk was for; they go once it is told.
    const Visits visits = std::exchange(m_visits, {});
    visits.ended(std::move(how));
}

} // namespace desk
