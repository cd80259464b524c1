#pragma once

#include "condition.h"
#include "diagnosis.h"
#include "positioned_json.h"

namespace desk {

/// What is wrong in a document that parsed, at its offset.
struct PlacedError
{
    qsizetype offset = 0;
    QString reason;
};

template <class T>
using Compiled = std::expected<T, PlacedError>;

/// The customer's answer as conditions of one check see it, under the name "answer".
struct AnswerSlot
{
    quint16 slot = 0;
    QuestionType type = QuestionType::Choice;
    QStringList choices; ///< a Choice compares only with these
};

/// Compiles conditions of a checklist into \a program.
///   {"all": […]}  {"any": […]}  {"not": …}
///   {"fact": NAME | "sum": [NAME…] | "difference": [NAME, NAME], OP: OPERAND}
/// OP is eq, ne, lt, le, gt, ge or in; OPERAND is a constant of the fact's type, {"fact": NAME}, {"sum": …},
/// {"difference": …}, {"amount": "12.00", "currency": "CNY"}, or for `in` a list of constants. The difference
/// of two instants and facts in ms compare with durations: "30s", "10min", "2h", "365d".
class ConditionCompiler
{
public:
    explicit ConditionCompiler(Program &program) : m_program(program) {}

    /// \a answer is null in checks without a question.
    Compiled<Condition> compile(const JsonNode &node, const AnswerSlot *answer);

private:
    struct Operand;

    Compiled<Condition> compileNode(const JsonNode &node);
    Compiled<Condition> compileList(const JsonNode &list, Condition::Kind kind);
    Compiled<Condition> compileComparison(const JsonNode &node);
    Compiled<Operand> leftOperand(const JsonNode &node, QString &operandKey) const;
    Compiled<Operand> operandOf(QStringView form, const JsonNode &value) const;
    Compiled<Operand> factOperand(const JsonNode &name) const;
    Compiled<void> addConstant(Comparison &comparison, const Operand &left, const JsonNode &value);
    Compiled<void> addSet(Comparison &comparison, const Operand &left, const JsonNode &value);
    Compiled<void> addRight(Comparison &comparison, const Operand &left, const JsonNode &value);
    Compiled<void> checkWord(const Operand &left, const JsonNode &word) const;

    Program &m_program;
    const AnswerSlot *m_answer = nullptr;
};

} // namespace desk
