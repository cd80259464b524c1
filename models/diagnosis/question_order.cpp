#include "question_order.h"

#include <algorithm>
#include <set>

namespace desk {

namespace {

/// What an answer to one question could do.
struct Weight
{
    qsizetype verdicts = 0; ///< different (cause, outcome) pairs that it could make the diagnosis's own
    int rank = std::numeric_limits<int>::max();
};

Weight weightOf(const Checklist &checklist, const Evaluation &evaluation, const QString &category,
                const Frame &frame, int check, int rankToBeat)
{
    Weight weight;
    std::set<std::pair<QString, std::optional<OutcomeClass>>> verdicts;
    for (const CheckCase &one : checklist.checks[size_t(check)].cases) {
        if (checklist.program.evaluate(one.when, frame) != Truth::Unknown)
            continue;
        const bool possible =
            checklist.program.evaluateAssuming(one.when, frame, Truth::True) == Truth::True
            || checklist.program.evaluateAssuming(one.when, frame, Truth::False) == Truth::True;
        const int rank = effectiveRank(one, isBorneOut(one, category));
        if (!possible || rank >= rankToBeat)
            continue;
        verdicts.emplace(causeOf(one, evaluation), one.outcome);
        weight.rank = std::min(weight.rank, rank);
    }
    weight.verdicts = qsizetype(verdicts.size());
    return weight;
}

} // namespace

std::vector<int> questionOrder(const Checklist &checklist, const Evaluation &evaluation,
                               const PaymentFacts &facts, const Frame &frame)
{
    const auto *text = std::get_if<QString>(&facts.value(u"response_category"));
    const QString category = text ? *text : QString();
    int rankToBeat = std::numeric_limits<int>::max();
    if (!evaluation.failing.empty()) {
        const auto first = size_t(evaluation.failing.front());
        const CheckCase &leading = checklist.checks[first].cases[size_t(evaluation.checks[first].caseIndex)];
        rankToBeat = effectiveRank(leading, isBorneOut(leading, category));
    }
    std::vector<std::pair<int, Weight>> asking;
    for (size_t i = 0; i < checklist.checks.size(); ++i) {
        if (evaluation.checks[i].verdict == Verdict::Ask)
            asking.emplace_back(int(i), weightOf(checklist, evaluation, category, frame, int(i), rankToBeat));
    }
    std::ranges::stable_sort(asking, [](const auto &a, const auto &b) {
        return std::pair(-a.second.verdicts, a.second.rank) < std::pair(-b.second.verdicts, b.second.rank);
    });
    std::vector<int> order;
    for (const auto &[check, weight] : asking)
        order.push_back(check);
    return order;
}

} // namespace desk
