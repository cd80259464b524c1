#pragma once

#include <QVarLengthArray>
#include <optional>

#include "catalogue.h"
#include "checklist.h"

namespace desk {

/// One check's verdict without any text.
struct CheckResult
{
    Verdict verdict = Verdict::Unknown;
    int caseIndex = -1;     ///< the case that is true; -1 unless verdict is Fail
    bool byApplies = false; ///< Unknown because it could not be told whether the check applies
};

/// The verdicts of one payment, without any text; explanations are made from it on demand.
struct Evaluation
{
    std::vector<CheckResult> checks; ///< one a check of the checklist
    QVarLengthArray<int, 8> failing; ///< indexes of failing checks, the primary one first
    OutcomeClass outcome = OutcomeClass::Definite;
    bool moneyTaken = false;
    const ResponseCode *code = nullptr; ///< null: no code, or not in the catalogue
};

/// What the outcome of a payment follows from, the failing checks aside.
struct OutcomeFacts
{
    enum class Status : quint8 { Other, Succeeded, Failed, Pending };
    enum class Query : quint8 { Other, Succeeded, Failed };
    Status status = Status::Other;
    Query query = Query::Other;
    std::optional<OutcomeClass> byCode; ///< what the code says about trying again
    bool timedOut = false;              ///< and nothing was answered
    bool withinTimeOut = false;         ///< of the channel: pending is no failure yet
};

OutcomeFacts::Status statusOf(QStringView status);
OutcomeFacts::Query queryOf(QStringView queryResult);
/// Nothing for a word that is none of Retryable.
std::optional<OutcomeClass> outcomeOfCode(QStringView retryable);
/// \a byCase: what the deciding case says; it counts where no code says it.
OutcomeClass outcomeOf(const OutcomeFacts &facts, std::optional<OutcomeClass> byCase);

/// Smaller is better: what took money and records that the code's \a category bears out, then by rank.
int effectiveRank(const CheckCase &failing, bool borneOut);
/// True when \a failing rests on records and is what the code's \a category says.
bool isBorneOut(const CheckCase &failing, QStringView category);

/// The value of an answer as conditions see it; nothing when it does not parse as the question's type. Points
/// into \a answer.
std::optional<Cell> answerCell(const Question &question, const QString &answer, const QString &currency);

/// \a facts with what the catalogue knows of its response code filled in (unless given).
PaymentFacts withCatalogue(PaymentFacts facts, const Catalogue &catalogue);

/// The cells that conditions read. Points into \a facts, \a answers and \a checklist, which must live on.
/// An answer that does not parse as the question's type counts as not given.
Frame frameOf(const PaymentFacts &facts, const Checklist &checklist, const Answers &answers);

/// Why an answer cannot be taken: an unknown check, a check without a question, a value of another type, or a
/// text with a number that could be a full card number. Nothing when all are good.
std::optional<QString> refusedAnswer(const Checklist &checklist, const Answers &answers,
                                     const QString &currency);

/// \a facts must have gone through withCatalogue().
Evaluation evaluate(const Checklist &checklist, const Catalogue &catalogue, const PaymentFacts &facts,
                    const Frame &frame);

/// The cause of a failing check: the case's own, or the category of the code.
QString causeOf(const CheckCase &failing, const Evaluation &evaluation);

/// False where the reason must not be told: the case says so, or the code's reason is the one it rests on.
bool mayDisclose(const CheckCase &failing, const Evaluation &evaluation);

} // namespace desk
