#pragma once

#include <QHash>
#include <QMap>
#include <array>

#include "diagnosis.h"
#include "insight_store.h"

namespace desk {

/// How many payments, and what they are worth.
struct PaymentTally
{
    qint64 payments = 0;
    QMap<QString, qint64> minor; ///< by ISO 4217 code; amounts of different currencies are never added

    void add(const Money &amount)
    {
        ++payments;
        minor[amount.currency.code()] += amount.minor;
    }
    friend bool operator==(const PaymentTally &, const PaymentTally &) = default;
};

/// The payments that share a channel, an issuer, a merchant or an hour.
struct InsightSlice
{
    QString label; ///< the channel's or merchant's name; else the key itself
    PaymentTally tally;
    QMap<QString, qint64> causes; ///< how many payments by cause

    friend bool operator==(const InsightSlice &, const InsightSlice &) = default;
};

/// What the failed payments of a period failed of: counts only, however many they were. Every payment is
/// counted once in the total, once among the causes, the outcomes and each dimension.
struct MassAnswer
{
    using Slices = QHash<QString, InsightSlice>;

    InstantRange range;
    QByteArray zone; ///< IANA, of the hours
    QString checklistId;
    int checklistVersion = 0; ///< 0: the built-in one
    PaymentTally total;
    QMap<QString, PaymentTally> causes; ///< by cause; "" for those that had not failed after all
    std::array<PaymentTally, closedSet<OutcomeClass>.size()> outcomes;
    std::array<Slices, closedSet<InsightDimension>.size()> slices;

    /// By channel code, issuer, merchant number, or hour of the zone ("00" … "23"); "" for those without one.
    const Slices &by(InsightDimension dimension) const { return slices[size_t(dimension)]; }
    const PaymentTally &of(OutcomeClass outcome) const { return outcomes[size_t(outcome)]; }

    friend bool operator==(const MassAnswer &, const MassAnswer &) = default;
};

/// A failed payment with its diagnosis in short.
struct DiagnosedOrder
{
    FailedOrder order;
    QString cause; ///< "" for one that had not failed after all
    OutcomeClass outcome = OutcomeClass::Definite;
};

/// The payments behind a bar; unset members do not filter. Keys as in MassAnswer.
struct MassFilter
{
    std::optional<QString> cause;
    std::optional<OutcomeClass> outcome;
    std::optional<InsightDimension> dimension;
    QString key; ///< of the dimension

    friend bool operator==(const MassFilter &, const MassFilter &) = default;
};

/// A line of a list of counts, largest first.
struct ParetoLine
{
    QString key;
    qint64 payments = 0;
    double share = 0;      ///< of all, 0 … 1
    double cumulative = 0; ///< with all larger ones, 0 … 1
};

/// \a counts largest first, equal ones by key.
QList<ParetoLine> paretoOf(const QList<std::pair<QString, qint64>> &counts);
QList<ParetoLine> paretoOfCauses(const MassAnswer &answer);
/// \a cause: only the payments of that cause. Hours stay in the order of the day.
QList<ParetoLine> paretoOf(const MassAnswer &answer, InsightDimension dimension,
                           const std::optional<QString> &cause = {});

} // namespace desk
