#include "mass_diagnosis.h"

#include <QPromise>

#include "order_stream.h"

namespace desk {

namespace {

constexpr qint64 mostRead = 5000; ///< for one page of payments

int hourOf(const QDateTime &utc, const QTimeZone &zone)
{
    return utc.toTimeZone(zone).time().hour();
}

/// The key of \a order in a dimension.
QString keyOf(const FailedOrder &order, InsightDimension dimension, const QTimeZone &zone)
{
    switch (dimension) {
    case InsightDimension::Channel:
        return order.channel;
    case InsightDimension::Issuer:
        return order.issuer;
    case InsightDimension::Merchant:
        return order.merchantNo;
    case InsightDimension::Hour:
        break;
    }
    return QStringLiteral("%1").arg(hourOf(order.createdAt, zone), 2, 10, QLatin1Char('0'));
}

QString labelOf(const FailedOrder &order, InsightDimension dimension, const QString &key)
{
    if (dimension == InsightDimension::Channel && !order.channelName.isEmpty())
        return order.channelName;
    if (dimension == InsightDimension::Merchant && !order.merchant.isEmpty())
        return order.merchant;
    return key;
}

void count(MassAnswer &answer, const DiagnosedOrder &one, const QTimeZone &zone)
{
    const Money &amount = one.order.amount;
    answer.total.add(amount);
    answer.causes[one.cause].add(amount);
    answer.outcomes[size_t(one.outcome)].add(amount);
    for (size_t i = 0; i < answer.slices.size(); ++i) {
        const auto dimension = InsightDimension(i);
        const QString key = keyOf(one.order, dimension, zone);
        InsightSlice &slice = answer.slices[i][key];
        if (slice.tally.payments == 0)
            slice.label = labelOf(one.order, dimension, key);
        slice.tally.add(amount);
        ++slice.causes[one.cause];
    }
}

/// How much of the period lies before what follows \a page.
double shareDone(const InstantRange &range, const Page<FailedOrder> &page)
{
    const qint64 all = range.from.msecsTo(range.to);
    if (page.next.isEmpty() || page.rows.isEmpty() || all <= 0)
        return 1;
    return double(range.from.msecsTo(page.rows.last().createdAt)) / double(all);
}

template <class T>
struct Telling
{
    std::shared_ptr<QPromise<Result<T>>> promise = std::make_shared<QPromise<Result<T>>>();

    Telling() { promise->start(); }
    void operator()(Result<T> result) const
    {
        promise->addResult(std::move(result));
        promise->finish();
    }
};

} // namespace

MassDiagnosis::MassDiagnosis(InsightStore &insights, DiagnosisStore &diagnosis, const Catalogue &catalogue,
                             std::shared_ptr<const Checklist> builtIn)
    : m_insights(insights), m_diagnosis(diagnosis), m_catalogue(catalogue), m_builtIn(std::move(builtIn))
{
}

Future<MassAnswer> MassDiagnosis::run(const InstantRange &range, const QTimeZone &zone, std::stop_token stop,
                                      Progress progress) const
{
    const Telling<MassAnswer> tell;
    const auto answer = std::make_shared<MassAnswer>();
    answer->range = range;
    answer->zone = zone.id();
    OrderStream::Visits visits;
    visits.begun = [answer](const Checklist &checklist) {
        answer->checklistId = checklist.id;
        answer->checklistVersion = checklist.version;
    };
    visits.page = [answer, zone, progress](const QList<DiagnosedOrder> &orders,
                                           const Page<FailedOrder> &page) {
        for (const DiagnosedOrder &one : orders)
            count(*answer, one, zone);
        if (progress)
            progress({answer->total.payments, shareDone(answer->range, page)});
        return true;
    };
    visits.ended = [answer, tell](const Result<void> &how) {
        tell(how ? Result<MassAnswer>(*answer) : std::unexpected(how.error()));
    };
    std::make_shared<OrderStream>(OrderStream::Sources{m_insights, m_diagnosis, m_catalogue, m_builtIn},
                                  OrderStream::Plan{range, {}, batchSize, {}}, std::move(visits), stop)
        ->start();
    return tell.promise->future();
}

Future<Page<DiagnosedOrder>> MassDiagnosis::payments(const InstantRange &range, const QTimeZone &zone,
                                                     const MassFilter &filter, const Cursor &after, int limit,
                                                     std::stop_token stop) const
{
    const Telling<Page<DiagnosedOrder>> tell;
    struct Found
    {
        Page<DiagnosedOrder> page;
        qint64 read = 0;
    };
    const auto found = std::make_shared<Found>();
    const qsizetype wanted = qBound(1, limit, batchSize);
    OrderStream::Plan plan{range, after, batchSize, {}};
    if (filter.dimension)
        plan.wanted = [filter, zone](const FailedOrder &order) {
            return keyOf(order, *filter.dimension, zone) == filter.key;
        };
    OrderStream::Visits visits;
    visits.page = [found, filter, wanted](const QList<DiagnosedOrder> &orders,
                                          const Page<FailedOrder> &page) {
        found->read += page.rows.size();
        found->page.next = page.next;
        for (const DiagnosedOrder &one : orders) {
            if ((filter.cause && one.cause != *filter.cause)
                || (filter.outcome && one.outcome != *filter.outcome))
                continue;
            if (found->page.rows.size() == wanted) { // what follows is read again from here
                found->page.next = cursorAfter(found->page.rows.last().order);
                return false;
            }
            found->page.rows.append(one);
        }
        return found->page.rows.size() < wanted && found->read < mostRead;
    };
    visits.ended = [found, tell](const Result<void> &how) {
        tell(how ? Result<Page<DiagnosedOrder>>(found->page) : std::unexpected(how.error()));
    };
    std::make_shared<OrderStream>(OrderStream::Sources{m_insights, m_diagnosis, m_catalogue, m_builtIn},
                                  std::move(plan), std::move(visits), stop)
        ->start();
    return tell.promise->future();
}

} // namespace desk
