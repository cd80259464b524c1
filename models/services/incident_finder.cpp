#include "incident_finder.h"

#include <QPromise>

namespace desk {

namespace {

/// One look: reads the windows one after the other, then judges. Keeps itself alive until it has told.
class Look : public std::enable_shared_from_this<Look>
{
public:
    Look(InsightStore &store, const IncidentRule &rule, const QDateTime &at, std::stop_token stop)
        : m_store(store)
        , m_rule(rule)
        , m_window{at.addSecs(-60 * IncidentFinder::windowMinutes), at}
        , m_stop(std::move(stop))
    {
        m_promise.start();
    }

    Future<QList<IncidentSuggestion>> start()
    {
        const auto future = m_promise.future();
        read();
        return future;
    }

private:
    /// Step 0 is the window itself, step n the n-th day before it.
    InstantRange range() const
    {
        if (m_step == 0)
            return m_window;
        return {m_window.from.addDays(-m_step), m_window.from.addDays(1 - m_step)};
    }

    void read()
    {
        if (m_stop.stop_requested())
            return tell(
                std::unexpected(Error{ErrorKind::Cancelled, QStringLiteral("payment_tallies"), {}, {}, {}}));
        m_store.tallies(range(), m_dimension, m_stop)
            .then([self = shared_from_this()](const Result<QList<AttemptTally>> &tallies) {
                if (!tallies)
                    return self->tell(std::unexpected(tallies.error()));
                self->take(*tallies);
            });
    }

    void take(const QList<AttemptTally> &tallies)
    {
        if (m_step == 0)
            m_now = tallies;
        else
            add(tallies);
        // Nothing happened in the window: its past does not matter.
        if (++m_step <= IncidentFinder::baselineDays && !m_now.isEmpty())
            return read();
        m_found += unusual(m_dimension, m_window, m_now, m_before.values(), m_rule);
        m_step = 0;
        m_before.clear();
        if (m_dimension == InsightDimension::Merchant)
            return tell(withoutEchoes(m_found));
        m_dimension = InsightDimension(int(m_dimension) + 1);
        read();
    }

    void add(const QList<AttemptTally> &tallies)
    {
        for (const AttemptTally &tally : tallies) {
            const QStringList key{tally.key, tally.failed ? QStringLiteral("failed") : QString(),
                                  tally.scheme, tally.responseCode};
            AttemptTally &sum = m_before[key];
            const qint64 before = sum.payments;
            sum = tally;
            sum.payments += before;
        }
    }

    void tell(Result<QList<IncidentSuggestion>> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    InsightStore &m_store;
    IncidentRule m_rule;
    InstantRange m_window;
    std::stop_token m_stop;
    QPromise<Result<QList<IncidentSuggestion>>> m_promise;
    InsightDimension m_dimension = InsightDimension::Channel;
    int m_step = 0;
    QList<AttemptTally> m_now;
    QHash<QStringList, AttemptTally> m_before;
    QList<IncidentSuggestion> m_found;
};

} // namespace

Future<QList<IncidentSuggestion>> IncidentFinder::find(const QDateTime &at, std::stop_token stop) const
{
    return std::make_shared<Look>(m_store, m_rule, at, std::move(stop))->start();
}

} // namespace desk
