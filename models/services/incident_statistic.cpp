#include "incident_statistic.h"

#include <QHash>
#include <algorithm>
#include <cmath>

namespace desk {

namespace {

using CodeKey = std::pair<QString, QString>; ///< scheme and code

struct Counts
{
    qint64 failed = 0;
    qint64 customers = 0;
};

struct Entity
{
    QString label;
    qint64 attempts = 0;
    QHash<CodeKey, Counts> codes;
};

struct Census
{
    QHash<QString, Entity> entities;
    QHash<CodeKey, qint64> codes; ///< over all entities
    qint64 attempts = 0;
};

Census censusOf(const QList<AttemptTally> &tallies)
{
    Census census;
    for (const AttemptTally &tally : tallies) {
        Entity &entity = census.entities[tally.key];
        entity.label = tally.label;
        entity.attempts += tally.payments;
        census.attempts += tally.payments;
        if (!tally.failed)
            continue;
        const CodeKey code(tally.scheme, tally.responseCode);
        entity.codes[code].failed += tally.payments;
        entity.codes[code].customers += tally.customers;
        census.codes[code] += tally.payments;
    }
    return census;
}

/// How many (entity, code) there are to look at.
qint64 pairsOf(const Census &now, const Census &before)
{
    qint64 pairs = 0;
    for (auto it = now.entities.cbegin(); it != now.entities.cend(); ++it) {
        const auto known = before.entities.constFind(it.key());
        pairs += it->codes.size();
        if (known == before.entities.cend())
            continue;
        for (auto code = known->codes.cbegin(); code != known->codes.cend(); ++code)
            pairs += it->codes.contains(code.key()) ? 0 : 1;
    }
    return std::max<qint64>(1, pairs);
}

double logBeta(double a, double b)
{
    return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b);
}

} // namespace

double predictiveTail(qint64 failed, qint64 attempts, double hits, double trials, double priorHits,
                      double priorTrials)
{
    if (failed <= 0)
        return 1;
    if (failed > attempts)
        return 0;
    const double alpha = hits + priorHits;
    const double beta = (trials - hits) + (priorTrials - priorHits);
    const auto n = double(attempts);
    auto x = double(failed);
    const double chosen = std::lgamma(n + 1) - std::lgamma(x + 1) - std::lgamma(n - x + 1);
    double term = std::exp(chosen + logBeta(x + alpha, n - x + beta) - logBeta(alpha, beta));
    double sum = 0;
    for (; x <= n && term > sum * 1e-12; ++x) {
        sum += term;
        term *= (n - x) / (x + 1) * (x + alpha) / (n - x - 1 + beta);
    }
    return std::min(1.0, sum);
}

QList<IncidentSuggestion> unusual(InsightDimension dimension, const InstantRange &window,
                                  const QList<AttemptTally> &now, const QList<AttemptTally> &before,
                                  const IncidentRule &rule)
{
    const Census present = censusOf(now);
    const Census past = censusOf(before);
    const double most = rule.falseAlarms / double(pairsOf(present, past));
    QList<IncidentSuggestion> found;
    for (auto it = present.entities.cbegin(); it != present.entities.cend(); ++it) {
        const Entity known = past.entities.value(it.key());
        for (auto code = it->codes.cbegin(); code != it->codes.cend(); ++code) {
            const auto hits = double(known.codes.value(code.key()).failed);
            const auto trials = double(known.attempts);
            // What other entities see of this code stands in where an entity has little past of its own.
            const double others = (double(past.codes.value(code.key())) + 0.5) / (double(past.attempts) + 1);
            const double priorHits = others * rule.priorAttempts;
            const double usual = (hits + priorHits) / (trials + rule.priorAttempts);
            const double share = double(code->failed) / double(it->attempts);
            if (code->failed < rule.leastFailed || code->customers < rule.leastCustomers
                || share < rule.leastRatio * usual)
                continue;
            const double tail =
                predictiveTail(code->failed, it->attempts, hits, trials, priorHits, rule.priorAttempts);
            if (tail <= most)
                found.append({dimension, it.key(), it->label, code.key().first, code.key().second, window,
                              code->failed, it->attempts, code->customers, usual, tail});
        }
    }
    std::sort(found.begin(), found.end(), [](const IncidentSuggestion &a, const IncidentSuggestion &b) {
        return a.tail != b.tail ? a.tail < b.tail : a.key < b.key;
    });
    return found;
}

QList<IncidentSuggestion> withoutEchoes(QList<IncidentSuggestion> suggestions)
{
    std::stable_sort(suggestions.begin(), suggestions.end(),
                     [](const IncidentSuggestion &a, const IncidentSuggestion &b) {
                         return a.failed != b.failed ? a.failed > b.failed : a.dimension < b.dimension;
                     });
    QList<IncidentSuggestion> kept;
    for (const IncidentSuggestion &one : std::as_const(suggestions)) {
        const bool echo = std::any_of(kept.cbegin(), kept.cend(), [&](const IncidentSuggestion &first) {
            return first.scheme == one.scheme && first.responseCode == one.responseCode
                   && first.dimension != one.dimension && one.failed <= first.failed
                   && one.share() <= 1.5 * first.share();
        });
        if (!echo)
            kept.append(one);
    }
    std::stable_sort(kept.begin(), kept.end(), [](const IncidentSuggestion &a, const IncidentSuggestion &b) {
        return a.tail < b.tail;
    });
    return kept;
}

} // namespace desk
