#include "condition.h"

#include <compare>

#include "same_word.h"

namespace desk {

namespace {

Truth truthOf(bool value)
{
    return value ? Truth::True : Truth::False;
}

Truth decide(Op op, std::strong_ordering order)
{
    switch (op) {
    case Op::Eq:
    case Op::In:
        return truthOf(order == 0);
    case Op::Ne:
        return truthOf(order != 0);
    case Op::Lt:
        return truthOf(order < 0);
    case Op::Le:
        return truthOf(order <= 0);
    case Op::Gt:
        return truthOf(order > 0);
    case Op::Ge:
        return truthOf(order >= 0);
    }
    return Truth::Unknown;
}

/// The sum of the terms; nothing when one is unknown or the sum does not fit.
std::optional<qint64> sum(std::span<const Term> terms, const Frame &frame)
{
    qint64 total = 0;
    for (const Term &term : terms) {
        const Cell cell = frame.cell(term.slot);
        if (!cell.known)
            return {};
        const bool overflow = term.negative ? __builtin_sub_overflow(total, cell.number, &total)
                                            : __builtin_add_overflow(total, cell.number, &total);
        if (overflow)
            return {};
    }
    return total;
}

/// Words are equal or not far more often than they are ordered.
Truth decideText(Op op, QStringView a, QStringView b)
{
    return isOrdering(op) ? decide(op, a.compare(b) <=> 0) : truthOf(isSameWord(a, b) == (op != Op::Ne));
}

QStringView cut(QStringView text, bool byMonth)
{
    return byMonth ? text.left(7) : text;
}

Truth compareText(const Program &program, const Comparison &comparison, const Frame &frame)
{
    const Cell left = frame.cell(program.terms[comparison.firstTerm].slot);
    if (!left.known)
        return Truth::Unknown;
    const QStringView text = cut(left.text, comparison.byMonth);
    if (comparison.rightTerms > 0) {
        const Cell right = frame.cell(program.terms[comparison.firstTerm + 1].slot);
        if (!right.known)
            return Truth::Unknown;
        return decideText(comparison.op, text, cut(right.text, comparison.byMonth));
    }
    return program.compareWord(comparison, text);
}

/// True when only the customer's answer can be missing in \a comparison.
bool othersKnown(const Program &program, const Comparison &comparison, const Frame &frame)
{
    const auto all = std::span(program.terms)
                         .subspan(comparison.firstTerm, size_t(comparison.leftTerms) + comparison.rightTerms);
    return std::ranges::all_of(all, [&frame](const Term &term) {
        return term.slot >= factTable().size() || frame.cell(term.slot).known;
    });
}

/// The value of all, any or not by those of its parts: no more of them are asked for than decide it.
template <class ValueOf>
Truth combined(const Condition &condition, ValueOf valueOf)
{
    if (condition.kind == Condition::Kind::Not)
        return !valueOf(condition.children.front());
    const bool all = condition.kind == Condition::Kind::All;
    const Truth decided = all ? Truth::False : Truth::True;
    Truth result = !decided;
    for (const Condition &child : condition.children) {
        const Truth value = valueOf(child);
        if (value == decided)
            return decided;
        result = all ? result & value : result | value;
    }
    return result;
}

} // namespace

Truth Program::compare(const Comparison &comparison, const Frame &frame) const
{
    if (comparison.type == FactType::Text)
        return compareText(*this, comparison, frame);
    const auto all = std::span(terms).subspan(comparison.firstTerm);
    const auto left = sum(all.first(comparison.leftTerms), frame);
    if (!left)
        return Truth::Unknown;
    if (comparison.op == Op::In) {
        const auto set = std::span(numbers).subspan(comparison.firstNumber, comparison.numbers);
        return truthOf(std::ranges::find(set, *left) != set.end());
    }
    if (comparison.rightTerms > 0) {
        const auto right = sum(all.subspan(comparison.leftTerms, comparison.rightTerms), frame);
        return right ? decide(comparison.op, *left <=> *right) : Truth::Unknown;
    }
    if (!comparison.currency.isEmpty() && comparison.currency != frame.currency)
        return Truth::Unknown;
    return decide(comparison.op, *left <=> comparison.constant);
}

Truth Program::compareWord(const Comparison &comparison, QStringView word) const
{
    const auto constants = std::span(words).subspan(comparison.firstWord, comparison.words);
    if (comparison.op == Op::In)
        return truthOf(
            std::ranges::any_of(constants, [word](const QString &one) { return isSameWord(word, one); }));
    return decideText(comparison.op, word, constants.front());
}

bool Program::readsAnswer(const Comparison &comparison) const
{
    const auto all =
        std::span(terms).subspan(comparison.firstTerm, size_t(comparison.leftTerms) + comparison.rightTerms);
    return std::ranges::any_of(all, [](const Term &term) { return term.slot >= factTable().size(); });
}

bool Program::isSame(const Comparison &one, const Comparison &other) const
{
    const auto termsOf = [this](const Comparison &of) {
        return std::span(terms).subspan(of.firstTerm, size_t(of.leftTerms) + of.rightTerms);
    };
    const auto wordsOf = [this](const Comparison &of) {
        return std::span(words).subspan(of.firstWord, of.words);
    };
    const auto numbersOf = [this](const Comparison &of) {
        return std::span(numbers).subspan(of.firstNumber, of.numbers);
    };
    return one.op == other.op && one.type == other.type && one.byMonth == other.byMonth
           && one.leftTerms == other.leftTerms && one.rightTerms == other.rightTerms
           && one.constant == other.constant && one.currency == other.currency
           && std::ranges::equal(termsOf(one), termsOf(other))
           && std::ranges::equal(wordsOf(one), wordsOf(other))
           && std::ranges::equal(numbersOf(one), numbersOf(other));
}

Truth Program::combine(const Condition &condition, const Frame &frame) const
{
    return combined(condition, [&](const Condition &child) { return evaluate(child, frame); });
}

Truth Program::evaluateAssuming(const Condition &condition, const Frame &frame, Truth answer) const
{
    if (condition.kind != Condition::Kind::Compare)
        return combined(condition,
                        [&](const Condition &child) { return evaluateAssuming(child, frame, answer); });
    const Comparison &comparison = comparisons[condition.comparison];
    const bool assumed = readsAnswer(comparison) && othersKnown(*this, comparison, frame);
    return assumed ? answer : compareOnce(condition.comparison, frame);
}

} // namespace desk
