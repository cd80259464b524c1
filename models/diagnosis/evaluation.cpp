#include "evaluation.h"

#include <QDate>
#include <QRegularExpression>

#include "money.h"

namespace desk {

namespace {

/// The value of an answer as a cell; nothing when it does not parse as the question's type.
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

Cell cellOf(const FactValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return {.known = true, .number = *number};
    if (const auto *flag = std::get_if<bool>(&value))
        return {.known = true, .number = *flag ? 1 : 0};
    if (const auto *text = std::get_if<QString>(&value))
        return {.known = true, .text = *text};
    return {};
}

QString textFact(const PaymentFacts &facts, const char *name)
{
    const auto *text = std::get_if<QString>(&facts.value(QString::fromLatin1(name)));
    return text ? *text : QString();
}

std::optional<bool> flagFact(const PaymentFacts &facts, const char *name)
{
    const auto *flag = std::get_if<bool>(&facts.value(QString::fromLatin1(name)));
    return flag ? std::optional(*flag) : std::nullopt;
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

OutcomeClass outcomeOfCode(Retryable retryable)
{
    switch (retryable) {
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

/// What the code says about trying again; nothing without a catalogued code that names a failure.
std::optional<OutcomeClass> codeOutcome(const PaymentFacts &facts)
{
    const auto retryable = fromText<Retryable>(textFact(facts, "response_retryable"));
    return retryable ? std::optional(outcomeOfCode(*retryable)) : std::nullopt;
}

/// The outcome of a payment that failed, or is believed to have.
OutcomeClass failedOutcome(const Checklist &checklist, const Evaluation &evaluation,
                           const PaymentFacts &facts, bool queried)
{
    auto outcome = codeOutcome(facts);
    // A query that found "failed" is newer than a code that asked for one.
    if (outcome == OutcomeClass::QueryFirst && queried)
        return OutcomeClass::Retry;
    if (!outcome && !queried && flagFact(facts, "timed_out") == true && flagFact(facts, "answered") == false)
        return OutcomeClass::QueryFirst;
    if (!outcome && !evaluation.failing.empty()) {
        const auto first = size_t(evaluation.failing.front());
        outcome = checklist.checks[first].cases[size_t(evaluation.checks[first].caseIndex)].outcome;
    }
    return outcome.value_or(OutcomeClass::Definite);
}

OutcomeClass outcomeOf(const Checklist &checklist, const Evaluation &evaluation, const PaymentFacts &facts)
{
    const QString status = textFact(facts, "status");
    const QString queried = textFact(facts, "query_result");
    if (status == u"succeeded" || status == u"refunded" || status == u"partially_refunded")
        return OutcomeClass::NotFailed;
    if (queried == u"succeeded")
        return OutcomeClass::NotFailed;
    const bool queriedFailed = queried == u"failed";
    if (status == u"failed" || status == u"reversed" || queriedFailed)
        return failedOutcome(checklist, evaluation, facts, queriedFailed);
    if (status == u"pending") {
        const bool waits =
            flagFact(facts, "overdue") == false && codeOutcome(facts) != OutcomeClass::QueryFirst;
        return waits ? OutcomeClass::NotFailed : OutcomeClass::QueryFirst;
    }
    return OutcomeClass::QueryFirst;
}

/// Smaller is better: records that the code bears out, then by rank.
int effectiveRank(const Checklist &checklist, const Evaluation &evaluation, const QString &category,
                  int check)
{
    constexpr int borneOut = -1000;
    const CheckResult &result = evaluation.checks[size_t(check)];
    const CheckCase &failing = checklist.checks[size_t(check)].cases[size_t(result.caseIndex)];
    const bool agrees =
        failing.basis == Basis::Records && failing.cause == category && category != u"unknown";
    return failing.rank + (agrees || failing.moneyTaken ? borneOut : 0);
}

} // namespace

PaymentFacts withCatalogue(PaymentFacts facts, const Catalogue &catalogue)
{
    const auto fill = [&facts](const char *name, FactValue value) {
        const size_t slot = *factSlot(QString::fromLatin1(name));
        if (std::holds_alternative<std::monostate>(facts.values[slot]))
            facts.values[slot] = std::move(value);
    };
    const QString code = textFact(facts, "response_code");
    const ResponseCode *entry = catalogue.find(textFact(facts, "scheme"), code);
    if (code.isEmpty()) {
        fill("response_category", QStringLiteral("none"));
        return facts;
    }
    fill("response_known", entry != nullptr);
    if (!entry)
        return facts;
    fill("response_category", entry->approval ? QStringLiteral("none") : entry->category);
    fill("response_disclose", entry->disclose);
    if (!entry->approval)
        fill("response_retryable", toText(entry->retryable));
    return facts;
}

Frame frameOf(const PaymentFacts &facts, const Checklist &checklist, const Answers &answers)
{
    Frame frame;
    frame.currency = facts.currency;
    frame.cells.reserve(facts.values.size() + checklist.checks.size());
    for (const FactValue &value : facts.values)
        frame.cells.push_back(cellOf(value));
    for (const Check &check : checklist.checks) {
        const auto answer = answers.constFind(check.id);
        const bool given = check.question && answer != answers.cend();
        frame.cells.push_back(given ? answerCell(*check.question, *answer, facts.currency).value_or(Cell{})
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
    evaluation.code = catalogue.find(textFact(facts, "scheme"), textFact(facts, "response_code"));
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
    const QString category = textFact(facts, "response_category");
    std::ranges::stable_sort(evaluation.failing, {}, [&](int check) {
        return effectiveRank(checklist, evaluation, category, check);
    });
    evaluation.outcome = outcomeOf(checklist, evaluation, facts);
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
