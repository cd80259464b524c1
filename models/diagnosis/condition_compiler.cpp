#include "condition_compiler.h"

#include <QDateTime>
#include <QRegularExpression>

#include "money.h"

namespace desk {

/// One side of a comparison: signed facts of one type and unit.
struct ConditionCompiler::Operand
{
    std::vector<Term> terms;
    FactType type = FactType::Text;
    QString unit = {};
    bool isAnswer = false;
};

namespace {

std::unexpected<PlacedError> wrong(const JsonNode &node, const QString &reason)
{
    return std::unexpected(PlacedError{node.offset, reason});
}

std::optional<Op> opOf(QStringView key)
{
    static const QStringList names = {QStringLiteral("eq"), QStringLiteral("ne"), QStringLiteral("lt"),
                                      QStringLiteral("le"), QStringLiteral("gt"), QStringLiteral("ge"),
                                      QStringLiteral("in")};
    const qsizetype at = names.indexOf(key);
    return at < 0 ? std::nullopt : std::optional(Op(at));
}

/// "30s", "10min", "2h", "365d" in milliseconds.
std::optional<qint64> durationOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,9})(ms|s|min|h|d)$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QString unit = match.captured(2);
    const qint64 factor = unit == u"ms"    ? 1
                          : unit == u"s"   ? 1000
                          : unit == u"min" ? 60'000
                          : unit == u"h"   ? 3'600'000
                                           : 86'400'000;
    return match.captured(1).toLongLong() * factor;
}

bool isCalendarUnit(const QString &unit)
{
    return unit == u"month" || unit == u"date";
}

} // namespace

Compiled<Condition> ConditionCompiler::compile(const JsonNode &node, const AnswerSlot *answer)
{
    m_answer = answer;
    return compileNode(node);
}

Compiled<Condition> ConditionCompiler::compileNode(const JsonNode &node)
{
    if (!node.isObject() || node.keys.empty())
        return wrong(node, QStringLiteral("a condition is an object: all, any, not or a comparison"));
    const QString &first = node.keys.front();
    if (first != u"all" && first != u"any" && first != u"not")
        return compileComparison(node);
    if (node.keys.size() > 1)
        return std::unexpected(PlacedError{node.keyOffsets[1], QStringLiteral("%1 stands alone").arg(first)});
    const JsonNode &content = node.items.front();
    if (first != u"not")
        return compileList(content, first == u"all" ? Condition::Kind::All : Condition::Kind::Any);
    auto child = compileNode(content);
    if (!child)
        return child;
    Condition result{.kind = Condition::Kind::Not};
    result.children.push_back(*std::move(child));
    return result;
}

Compiled<Condition> ConditionCompiler::compileList(const JsonNode &list, Condition::Kind kind)
{
    if (!list.isArray() || list.items.empty())
        return wrong(list, QStringLiteral("a list of at least one condition expected"));
    Condition result{.kind = kind};
    for (const JsonNode &item : list.items) {
        auto child = compileNode(item);
        if (!child)
            return child;
        result.children.push_back(*std::move(child));
    }
    return result;
}

Compiled<Condition> ConditionCompiler::compileComparison(const JsonNode &node)
{
    QString opKey;
    const auto left = leftOperand(node, opKey);
    if (!left)
        return std::unexpected(left.error());
    const auto op = opOf(opKey);
    const JsonNode &value = *node.member(opKey);
    const bool ordered =
        left->type != FactType::Boolean && (left->type != FactType::Text || isCalendarUnit(left->unit));
    if (isOrdering(*op) && !ordered)
        return wrong(value, QStringLiteral("%1 has no order: use eq, ne or in").arg(left->unit));
    Comparison comparison{.op = *op, .type = left->type, .unit = left->unit};
    comparison.firstTerm = quint32(m_program.terms.size());
    comparison.leftTerms = quint16(left->terms.size());
    m_program.terms.insert(m_program.terms.end(), left->terms.begin(), left->terms.end());
    const auto added = *op == Op::In      ? addSet(comparison, *left, value)
                       : value.isObject() ? addRight(comparison, *left, value)
                                          : addConstant(comparison, *left, value);
    if (!added)
        return std::unexpected(added.error());
    const auto index = quint32(m_program.comparisons.size());
    m_program.comparisons.push_back(comparison);
    return Condition{.kind = Condition::Kind::Compare, .comparison = index};
}

Compiled<ConditionCompiler::Operand> ConditionCompiler::leftOperand(const JsonNode &node,
                                                                    QString &operandKey) const
{
    const JsonNode *form = nullptr;
    QString formKey;
    for (size_t i = 0; i < node.keys.size(); ++i) {
        const QString &key = node.keys[i];
        if (key == u"fact" || key == u"sum" || key == u"difference") {
            if (form)
                return std::unexpected(PlacedError{node.keyOffsets[i], QStringLiteral("a second left side")});
            form = &node.items[i];
            formKey = key;
        } else if (opOf(key)) {
            if (!operandKey.isEmpty())
                return std::unexpected(
                    PlacedError{node.keyOffsets[i], QStringLiteral("a second comparison")});
            operandKey = key;
        } else {
            return std::unexpected(PlacedError{node.keyOffsets[i], QStringLiteral("unknown key")});
        }
    }
    if (!form || operandKey.isEmpty())
        return wrong(
            node,
            QStringLiteral("a comparison needs fact, sum or difference, and eq, ne, lt, le, gt, ge or in"));
    return operandOf(formKey, *form);
}

Compiled<ConditionCompiler::Operand> ConditionCompiler::factOperand(const JsonNode &name) const
{
    if (!name.isText())
        return wrong(name, QStringLiteral("the name of a fact expected"));
    if (name.text == u"answer") {
        if (!m_answer)
            return wrong(name, QStringLiteral("this check asks no question"));
        Operand answer{.terms = {Term{m_answer->slot, false}}, .isAnswer = true};
        answer.type = m_answer->type == QuestionType::Amount ? FactType::Money : FactType::Text;
        answer.unit = m_answer->type == QuestionType::Amount ? QStringLiteral("minor")
                      : m_answer->type == QuestionType::Date ? QStringLiteral("date")
                                                             : QStringLiteral("word");
        return answer;
    }
    const auto slot = factSlot(name.text);
    if (!slot)
        return wrong(name, QStringLiteral("no such fact"));
    const FactInfo &info = factTable()[*slot];
    return Operand{
        .terms = {Term{quint16(*slot), false}}, .type = info.type, .unit = QString::fromLatin1(info.unit)};
}

Compiled<ConditionCompiler::Operand> ConditionCompiler::operandOf(QStringView form,
                                                                  const JsonNode &value) const
{
    if (form == u"fact")
        return factOperand(value);
    const bool difference = form == u"difference";
    if (!value.isArray() || value.items.size() < 2 || value.items.size() > (difference ? 2 : 16))
        return wrong(value, difference ? QStringLiteral("two facts expected")
                                       : QStringLiteral("2 to 16 facts expected"));
    Operand result;
    for (const JsonNode &item : value.items) {
        auto next = factOperand(item);
        if (!next)
            return next;
        const bool addable = next->type == FactType::Money || next->type == FactType::Integer
                             || (difference && next->type == FactType::Instant);
        if (!addable)
            return wrong(item, QStringLiteral("%1 cannot be added up").arg(next->unit));
        if (!result.terms.empty() && (next->type != result.type || next->unit != result.unit))
            return wrong(item, QStringLiteral("%1 and %2 do not mix").arg(result.unit, next->unit));
        next->terms.front().negative = difference && !result.terms.empty();
        result.type = next->type;
        result.unit = next->unit;
        result.terms.push_back(next->terms.front());
    }
    if (result.type == FactType::Instant) {
        result.type = FactType::Integer;
        result.unit = QStringLiteral("ms");
    }
    return result;
}

Compiled<void> ConditionCompiler::checkWord(const Operand &left, const JsonNode &word) const
{
    if (!word.isText())
        return wrong(word, QStringLiteral("text expected"));
    if (left.isAnswer && m_answer->type == QuestionType::Choice && !m_answer->choices.contains(word.text))
        return wrong(word, QStringLiteral("not a choice of the question"));
    return {};
}

Compiled<void> ConditionCompiler::addSet(Comparison &comparison, const Operand &left, const JsonNode &value)
{
    if (!value.isArray() || value.items.empty() || value.items.size() > 500)
        return wrong(value, QStringLiteral("a list of 1 to 500 constants expected"));
    comparison.firstWord = quint32(m_program.words.size());
    comparison.firstNumber = quint32(m_program.numbers.size());
    for (const JsonNode &item : value.items) {
        if (left.type == FactType::Text) {
            if (const auto good = checkWord(left, item); !good)
                return good;
            m_program.words.push_back(item.text);
            ++comparison.words;
        } else if (left.type == FactType::Integer && item.type == JsonNode::Type::Integer) {
            m_program.numbers.push_back(item.integer);
            ++comparison.numbers;
        } else {
            return wrong(item, QStringLiteral("in compares words or counts"));
        }
    }
    return {};
}

Compiled<void> ConditionCompiler::addConstant(Comparison &comparison, const Operand &left,
                                              const JsonNode &value)
{
    switch (left.type) {
    case FactType::Text:
        if (const auto good = checkWord(left, value); !good)
            return good;
        comparison.firstWord = quint32(m_program.words.size());
        comparison.words = 1;
        m_program.words.push_back(value.text);
        return {};
    case FactType::Boolean:
        if (value.type != JsonNode::Type::Boolean)
            return wrong(value, QStringLiteral("true or false expected"));
        comparison.constant = value.boolean ? 1 : 0;
        return {};
    case FactType::Integer:
        if (left.unit == u"ms") {
            const auto duration = value.isText() ? durationOf(value.text) : std::nullopt;
            if (!duration)
                return wrong(value, QStringLiteral("a duration expected: 30s, 10min, 2h or 365d"));
            comparison.constant = *duration;
            return {};
        }
        if (value.type != JsonNode::Type::Integer)
            return wrong(value, QStringLiteral("a whole number expected"));
        comparison.constant = value.integer;
        return {};
    case FactType::Instant: {
        const QDateTime at = QDateTime::fromString(value.text, Qt::ISODateWithMs);
        if (!value.isText() || !at.isValid() || at.timeSpec() == Qt::LocalTime)
            return wrong(value, QStringLiteral("an instant with its offset expected"));
        comparison.constant = at.toMSecsSinceEpoch();
        return {};
    }
    case FactType::Money:
        break;
    }
    return wrong(value, QStringLiteral("an amount with its currency expected"));
}

Compiled<void> ConditionCompiler::addRight(Comparison &comparison, const Operand &left, const JsonNode &value)
{
    const JsonNode *amount = value.member(u"amount");
    const JsonNode *code = value.member(u"currency");
    if (amount || code) {
        const auto currency = code && code->isText() ? Currency::fromCode(code->text) : std::nullopt;
        if (!currency || !amount || !amount->isText() || value.keys.size() != 2)
            return wrong(value, QStringLiteral("amount as decimal text and an ISO 4217 currency expected"));
        const auto minor = parseDecimal(amount->text, *currency);
        if (!minor)
            return wrong(*amount, QStringLiteral("not an amount of this currency"));
        if (left.type != FactType::Money)
            return wrong(value, QStringLiteral("%1 does not compare with money").arg(left.unit));
        comparison.constant = *minor;
        comparison.currency = currency->code();
        return {};
    }
    if (value.keys.size() != 1
        || (value.keys[0] != u"fact" && value.keys[0] != u"sum" && value.keys[0] != u"difference"))
        return wrong(value, QStringLiteral("fact, sum, difference or an amount expected"));
    const auto right = operandOf(value.keys[0], value.items[0]);
    if (!right)
        return std::unexpected(right.error());
    const bool months = isCalendarUnit(left.unit) && isCalendarUnit(right->unit);
    if (left.type != right->type || (left.unit != right->unit && !months))
        return wrong(value, QStringLiteral("%1 does not compare with %2").arg(left.unit, right->unit));
    comparison.byMonth = months && left.unit != right->unit;
    comparison.rightTerms = quint16(right->terms.size());
    m_program.terms.insert(m_program.terms.end(), right->terms.begin(), right->terms.end());
    return {};
}

} // namespace desk
