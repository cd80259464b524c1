#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>
#include <QVarLengthArray>
#include <algorithm>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "facts.h"

namespace desk {

/// Kleene's three values. What could not be read is Unknown, never False.
enum class Truth : quint8 { False, Unknown, True };

constexpr Truth operator!(Truth a)
{
    return Truth(2 - int(a));
}
constexpr Truth operator&(Truth a, Truth b)
{
    return std::min(a, b);
}
constexpr Truth operator|(Truth a, Truth b)
{
    return std::max(a, b);
}

enum class Op : quint8 { Eq, Ne, Lt, Le, Gt, Ge, In };

constexpr bool isOrdering(Op op)
{
    return op != Op::Eq && op != Op::Ne && op != Op::In;
}

/// One fact's or answer's value in the form that conditions compare. Text points into the facts.
struct Cell
{
    bool known = false;
    qint64 number = 0; ///< money, count, instant; a Boolean is 0 or 1
    QStringView text = {};
};

/// The value of a fact; points into it.
inline Cell cellOf(const FactValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return {.known = true, .text = *text};
    if (const auto *number = std::get_if<qint64>(&value))
        return {.known = true, .number = *number};
    if (const auto *flag = std::get_if<bool>(&value))
        return {.known = true, .number = *flag ? 1 : 0};
    return {};
}

/// What a condition looks at: the slots of all facts, then one a check for the customer's answer. For one
/// program, and not for several threads at once: it remembers what the comparisons came to. Points into the
/// facts and answers, which must live on.
struct Frame
{
    std::span<const FactValue> facts;
    std::vector<Cell> answers = {}; ///< by check; none where no answer was given at all
    QStringView currency = {};      ///< of the Money facts

    Cell cell(size_t slot) const
    {
        if (slot < facts.size())
            return cellOf(facts[slot]);
        const size_t check = slot - facts.size();
        return check < answers.size() ? answers[check] : Cell{};
    }
    /// By comparison of the program: its value once it was made, else nothing.
    mutable QVarLengthArray<std::optional<Truth>, 128> compared = {};
};

/// A slot with the sign it has in a sum.
struct Term
{
    quint16 slot = 0;
    bool negative = false;

    bool operator==(const Term &) const = default;
};

/// A comparison of two sums of facts and constants of one type and unit.
struct Comparison
{
    Op op = Op::Eq;
    FactType type = FactType::Text;
    bool byMonth = false; ///< dates compared with a month: the day is left out
    quint32 firstTerm = 0;
    quint16 leftTerms = 0;
    quint16 rightTerms = 0;
    qint64 constant = 0; ///< right side where there are no terms and no words
    quint32 firstWord = 0;
    quint16 words = 0; ///< Text constants, or the set of `in`
    quint32 firstNumber = 0;
    quint16 numbers = 0;   ///< the set of `in` for counts
    QString currency = {}; ///< of a money constant; facts of another currency do not compare with it
    QString unit = {};
};

/// A compiled condition, or a part of one: the tree as it was written, at most 64 deep.
struct Condition
{
    enum class Kind : quint8 { Compare, All, Any, Not };
    Kind kind = Kind::Compare;
    quint32 comparison = 0; ///< index into Program::comparisons
    std::vector<Condition> children = {};
};

/// What the comparisons of all conditions of a checklist read, and their values. Immutable after compilation;
/// may be shared by threads.
class Program
{
public:
    /// No more is compared than decides it.
    Truth evaluate(const Condition &condition, const Frame &frame) const
    {
        return condition.kind == Condition::Kind::Compare ? compareOnce(condition.comparison, frame)
                                                          : combine(condition, frame);
    }
    /// As evaluate(), but each comparison with the customer's answer has the value \a answer.
    Truth evaluateAssuming(const Condition &condition, const Frame &frame, Truth answer) const;
    /// The value of one comparison, by its index; made once a frame.
    Truth compareOnce(quint32 comparison, const Frame &frame) const
    {
        std::optional<Truth> &known = frame.compared[comparison];
        if (!known)
            known = compare(comparisons[comparison], frame);
        return *known;
    }
    /// The value of one comparison.
    Truth compare(const Comparison &comparison, const Frame &frame) const;
    /// The value of a comparison of words with constants where the fact is \a word.
    Truth compareWord(const Comparison &comparison, QStringView word) const;
    bool readsAnswer(const Comparison &comparison) const;
    /// True when both compare the same facts in the same way, and so always have the same value.
    bool isSame(const Comparison &one, const Comparison &other) const;

    std::vector<Term> terms;
    std::vector<Comparison> comparisons;
    std::vector<QString> words;
    std::vector<qint64> numbers;

private:
    Truth combine(const Condition &condition, const Frame &frame) const;
};

} // namespace desk
