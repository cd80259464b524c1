#pragma once

#include <QList>
#include <QString>

#include "insight_store.h"

namespace desk {

/// A response code that comes far more often from one entity than it used to.
struct IncidentSuggestion
{
    InsightDimension dimension = InsightDimension::Channel; ///< never Hour
    QString key;
    QString label;
    QString scheme;
    QString responseCode;
    InstantRange window;   ///< in which it was seen
    qint64 failed = 0;     ///< with this code, in the window
    qint64 attempts = 0;   ///< of the entity, in the window
    qint64 customers = 0;  ///< concerned, in the window
    double usualShare = 0; ///< of this code among the entity's attempts before
    double tail = 1;       ///< probability of so many failures or more if nothing had changed

    double share() const { return attempts > 0 ? double(failed) / double(attempts) : 0; }
};

/// What counts as an incident; see "Incidents found by themselves" in docs/diagnosis.md.
struct IncidentRule
{
    qint64 leastFailed = 5;
    qint64 leastCustomers = 3;
    double leastRatio = 3;     ///< of the share in the window to the usual one
    double falseAlarms = 0.01; ///< expected for one look over everything, when nothing is wrong
    double priorAttempts =
        100; ///< how many attempts the rate over all entities weighs against an entity's own
};

/// P(X >= failed) for X of `attempts` payments, where the rate is known from `hits` of `trials` before, with
/// a Beta prior of \a priorHits hits among \a priorTrials: the tail of a beta-binomial distribution.
double predictiveTail(qint64 failed, qint64 attempts, double hits, double trials, double priorHits,
                      double priorTrials);

/// Every (entity, code) of one dimension whose failures in the window its own baseline does not explain, the
/// least likely first. Bonferroni over all that were looked at. Pure.
QList<IncidentSuggestion> unusual(InsightDimension dimension, const InstantRange &window,
                                  const QList<AttemptTally> &now, const QList<AttemptTally> &before,
                                  const IncidentRule &rule = {});

/// Of suggestions about one code in several dimensions those that stand for the others: the same code by
/// another dimension, on no more payments and with no more than 1.5 times the share, is the same incident
/// seen again.
QList<IncidentSuggestion> withoutEchoes(QList<IncidentSuggestion> suggestions);

} // namespace desk
