#include "evaluation.h"

#include <QDate>
#include <QRegularExpression>

#include "fact_slots.h"
#include "money.h"
#include "same_word.h"

namespace desk {

namespace {

QStringView textFact(const PaymentFacts &facts, size_t slot)
{
    const auto *text = std::get_if<QString>(&facts.values[slot]);
    return text ? QStringView(*text) : QStringView();
}

/// True when the fact is known and \a wanted.
bool isFlag(const PaymentFacts &facts, size_t slot, bool wanted)
{
    const auto *flag = std::get_if<bool>(&facts.values[slot]);
    return flag && *flag == wanted;
}

/// An answer is wanted when it alone could make one of the undecided cases true.
bool answerDecides(const Checklist &checklist, const Check &check, const Frame &frame)
{
    if (!check.question)
        return false;
    return std::ranges::any_of(check.cases, [&](const CheckCase &one) {
        return checklist.program.evaluate(one.when, frame) == Truth::Unknown
               && (checklist.program.evaluateAssuming(one.when, frame, Truth::True) == Truth::True
                   || checklist.program.evaluateAssuming(one.when, frame, Truth::False) == Truth::True);
    });
}

CheckResult evaluateCheck(const Checklist &checklist, const Check &check, Truth inScope, const Frame &frame)
{
    Truth applies = check.always ? Truth::True : inScope;
    if (check.applies)
        applies = applies & checklist.program.evaluate(*check.applies, frame);
    if (applies == Truth::False)
        return {.verdict = Verdict::NotApplicable};
    if (applies == Truth::Unknown)
        return {.verdict = Verdict::Unknown, .byApplies = true};
    bool open = false;
    for (size_t i = 0; i < check.cases.size(); ++i) {
        const Truth truth = checklist.program.evaluate(check.cases[i].when, frame);
        if (truth == Truth::True)
            return {.verdict = Verdict::Fail, .caseIndex = int(i)};
        open = open || truth == Truth::Unknown;
    }
    if (open && answerDecides(checklist, check, frame))
        return {.verdict = Verdict::Ask};
    if (check.undecided)
        open = open || checklist.program.evaluate(*check.undecided, frame) != Truth::False;
    return {.verdict = open ? Verdict::Unknown : Verdict::Pass};
}

OutcomeFacts outcomeFacts(const PaymentFacts &facts)
{
    const FactSlots &own = FactSlots::get();
    return {.status = statusOf(textFact(facts, own.status)),
            .query = queryOf(textFact(facts, own.queryResult)),
            .byCode = outcomeOfCode(textFact(facts, own.retryable)),
            .timedOut = isFlag(facts, own.timedOut, true) && isFlag(facts, own.answered, false),
            .withinTimeOut = isFlag(facts, own.overdue, false)};
}

/// The outcome of a payment that failed, or is believed to have.
OutcomeClass failedOutcome(const OutcomeFacts &facts, std::optional<OutcomeClass> byCase)
{
    const bool queried = facts.query == OutcomeFacts::Query::Failed;
    // A query that found "failed" is newer than a code that asked for one.
    if (facts.byCode == OutcomeClass::QueryFirst && queried)
        return OutcomeClass::Retry;
    if (!facts.byCode && !queried && facts.timedOut)
        return OutcomeClass::QueryFirst;
    return facts.byCode.value_or(byCase.value_or(OutcomeClass::Definite));
}

} // namespace

OutcomeFacts::Status statusOf(QStringView status)
{
    if (isSameWord(status, u"failed") || isSameWord(status, u"reversed"))
        return OutcomeFacts::Status::Failed;
    if (isSameWord(status, u"succeeded") || isSameWord(status, u"refunded")
        || isSameWord(status, u"partially_refunded"))
        return OutcomeFacts::Status::Succeeded;
    return isSameWord(status, u"pending") ? OutcomeFacts::Status::Pending : OutcomeFacts::Status::Other;
}

OutcomeFacts::Query queryOf(QStringView queryResult)
{
    return isSameWord(queryResult, u"succeeded") ? OutcomeFacts::Query::Succeeded
           : isSameWord(queryResult, u"failed")  ? OutcomeFacts::Query::Failed
                                                 : OutcomeFacts::Query::Other;
}

std::optional<OutcomeClass> outcomeOfCode(QStringView retryable)
{
    const auto word = fromText<Retryable>(retryable);
    if (!word)
        return {};
    switch (*word) {
    case Retryable::Yes:
        return OutcomeClass::Retry;
    case Retryable::Later:
        return OutcomeClass::Later;
    case Retryable::Query:
        return OutcomeClass::QueryFirst;
    case Retryable::No:
        break;
    }
    return OutcomeClass::Definite;
}

OutcomeClass outcomeOf(const OutcomeFacts &facts, std::optional<OutcomeClass> byCase)
{
    using Status = OutcomeFacts::Status;
    using Query = OutcomeFacts::Query;
    if (facts.status == Status::Succeeded || facts.query == Query::Succeeded)
        return OutcomeClass::NotFailed;
    if (facts.status == Status::Failed || facts.query == Query::Failed)
        return failedOutcome(facts, byCase);
    const bool waits =
        facts.status == Status::Pending && facts.withinTimeOut && facts.byCode != OutcomeClass::QueryFirst;
    return waits ? OutcomeClass::NotFailed : OutcomeClass::QueryFirst;
}

int effectiveRank(const CheckCase &failing, bool borneOut)
{
    return failing.rank - (borneOut || failing.moneyTaken ? 1000 : 0);
}

bool isBorneOut(const CheckCase &failing, QStringView category)
{
    return failing.basis == Basis::Records && !failing.cause.isEmpty() && isSameWord(failing.cause, category)
           && !isSameWord(category, u"unknown");
}

std::optional<Cell> answerCell(const Question &question, const QString &answer, const QString &currency)
{
    switch (question.type) {
    case QuestionType::Choice: {
        const auto same = [&](const auto &choice) {
            return choice.first == answer;
        };
        if (std::ranges::none_of(question.choices, same))
            return {};
        return Cell{.known = true, .text = answer};
    }
    case QuestionType::Amount: {
        const auto iso = Currency::fromCode(currency);
        const auto minor = iso ? parseDecimal(answer, *iso) : std::unexpected(DecimalError::NotDecimal);
        return minor ? std::optional(Cell{.known = true, .number = *minor}) : std::nullopt;
    }
    case QuestionType::Date:
        if (!QDate::fromString(answer, Qt::ISODate).isValid())
            return {};
        return Cell{.known = true, .text = answer};
    case QuestionType::Text:
        return answer.trimmed().isEmpty() ? std::nullopt : std::optional(Cell{.known = true, .text = answer});
    }
    return {};
}

PaymentFacts withCatalogue(PaymentFacts facts, const Catalogue &catalogue)
{
    const FactSlots &own = FactSlots::get();
    const auto fill = [&facts](size_t slot, FactValue value) {
        if (std::holds_alternative<std::monostate>(facts.values[slot]))
            facts.values[slot] = std::move(value);
    };
    const QStringView code = textFact(facts, own.code);
    if (code.isEmpty()) {
        fill(own.category, QStringLiteral("none"));
        return facts;
    }
    const ResponseCode *entry = catalogue.find(textFact(facts, own.scheme), code);
    fill(own.codeKnown, entry != nullptr);
    if (!entry)
        return facts;
    fill(own.category, entry->approval ? QStringLiteral("none") : entry->category);
    fill(own.disclose, entry->disclose);
    if (!entry->approval)
        fill(own.retryable, toText(entry->retryable));
    return facts;
}

Frame frameOf(const PaymentFacts &facts, const Checklist &checklist, const Answers &answers)
{
    Frame frame{.facts = facts.values, .currency = facts.currency};
    frame.compared.resize(qsizetype(checklist.program.comparisons.size()));
    if (answers.isEmpty())
        return frame;
    for (const Check &check : checklist.checks) {
        const auto answer = check.question ? answers.constFind(check.id) : answers.cend();
        frame.answers.push_back(answer != answers.cend()
                                    ? answerCell(*check.question, *answer, facts.currency).value_or(Cell{})
                                    : Cell{});
    }
    return frame;
}

std::optional<QString> refusedAnswer(const Checklist &checklist, const Answers &answers,
                                     const QString &currency)
{
    static const QRegularExpression cardNumber(QStringLiteral("(?:\\d[ -]?){13,19}"));
    for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
        const auto check = std::ranges::find(checklist.checks, it.key(), &Check::id);
        if (check == checklist.checks.end() || !check->question)
            return QStringLiteral("%1: this check asks no question").arg(it.key());
        if (check->question->type == QuestionType::Text && cardNumber.match(it.value()).hasMatch())
            return QStringLiteral("%1: a full card number must not be recorded").arg(it.key());
        if (!answerCell(*check->question, it.value(), currency))
            return QStringLiteral("%1: the answer must be of type %2")
                .arg(it.key(), toText(check->question->type));
    }
    return {};
}

Evaluation evaluate(const Checklist &checklist, const Catalogue &catalogue, const PaymentFacts &facts,
                    const Frame &frame)
{
    Evaluation evaluation;
    const FactSlots &own = FactSlots::get();
    evaluation.code = catalogue.find(textFact(facts, own.scheme), textFact(facts, own.code));
    const Truth inScope =
        checklist.applies ? checklist.program.evaluate(*checklist.applies, frame) : Truth::True;
    evaluation.checks.reserve(checklist.checks.size());
    for (size_t i = 0; i < checklist.checks.size(); ++i) {
        const Check &check = checklist.checks[i];
        evaluation.checks.push_back(evaluateCheck(checklist, check, inScope, frame));
        const CheckResult &result = evaluation.checks.back();
        if (result.verdict != Verdict::Fail)
            continue;
        evaluation.failing.push_back(int(i));
        evaluation.moneyTaken = evaluation.moneyTaken || check.cases[size_t(result.caseIndex)].moneyTaken;
    }
    const QStringView category = textFact(facts, own.category);
    const auto failingCase = [&](int check) -> const CheckCase & {
        return checklist.checks[size_t(check)].cases[size_t(evaluation.checks[size_t(check)].caseIndex)];
    };
    std::ranges::sort(evaluation.failing, {}, [&](int check) {
        return std::pair(effectiveRank(failingCase(check), isBorneOut(failingCase(check), category)), check);
    });
    evaluation.outcome = outcomeOf(
        outcomeFacts(facts),
        evaluation.failing.empty() ? std::nullopt : failingCase(evaluation.failing.front()).outcome);
    return evaluation;
}

QString causeOf(const CheckCase &failing, const Evaluation &evaluation)
{
    if (!failing.cause.isEmpty())
        return failing.cause;
    return evaluation.code ? evaluation.code->category : QStringLiteral("unknown");
}

bool mayDisclose(const CheckCase &failing, const Evaluation &evaluation)
{
    const bool codeForbids = evaluation.code && !evaluation.code->disclose
                             && (failing.basis == Basis::Code || failing.cause == evaluation.code->category);
    return failing.disclose && !codeForbids;
}

} // namespace desk
