#include "mass_answer.h"

#include <algorithm>

namespace desk {

namespace {

QList<ParetoLine> withShares(QList<ParetoLine> lines)
{
    qint64 all = 0;
    for (const ParetoLine &line : std::as_const(lines))
        all += line.payments;
    qint64 sum = 0;
    for (ParetoLine &line : lines) {
        sum += line.payments;
        line.share = all > 0 ? double(line.payments) / double(all) : 0;
        line.cumulative = all > 0 ? double(sum) / double(all) : 0;
    }
    return lines;
}

} // namespace

QList<ParetoLine> paretoOf(const QList<std::pair<QString, qint64>> &counts)
{
    QList<ParetoLine> lines;
    for (const auto &[key, payments] : counts) {
        if (payments > 0)
            lines.append({key, payments, 0, 0});
    }
    std::sort(lines.begin(), lines.end(), [](const ParetoLine &a, const ParetoLine &b) {
        return a.payments != b.payments ? a.payments > b.payments : a.key < b.key;
    });
    return withShares(std::move(lines));
}

QList<ParetoLine> paretoOfCauses(const MassAnswer &answer)
{
    QList<std::pair<QString, qint64>> counts;
    for (auto it = answer.causes.cbegin(); it != answer.causes.cend(); ++it)
        counts.append({it.key(), it->payments});
    return paretoOf(counts);
}

QList<ParetoLine> paretoOf(const MassAnswer &answer, InsightDimension dimension,
                           const std::optional<QString> &cause)
{
    QList<std::pair<QString, qint64>> counts;
    const MassAnswer::Slices &slices = answer.by(dimension);
    for (auto it = slices.cbegin(); it != slices.cend(); ++it)
        counts.append({it.key(), cause ? it->causes.value(*cause) : it->tally.payments});
    QList<ParetoLine> lines = paretoOf(counts);
    if (dimension != InsightDimension::Hour)
        return lines;
    std::sort(lines.begin(), lines.end(),
              [](const ParetoLine &a, const ParetoLine &b) { return a.key < b.key; });
    return withShares(std::move(lines));
}

} // namespace desk
