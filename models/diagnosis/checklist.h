#pragma once

#include <QHash>
#include <memory>

#include "condition.h"
#include "diagnosis.h"
#include "positioned_json.h"

namespace desk {

/// What a case of a check rests on. Records whose cause is also the code's category go before all others.
enum class Basis {
    Records,
    Code,    ///< the response code's category alone
    Customer ///< the customer's answer
};
template <>
inline constexpr auto closedSet<Basis> = std::to_array<const char *>({"records", "code", "customer"});

/// One way in which a check fails: the condition that means "this is the cause".
struct CheckCase
{
    Condition when;
    QString cause; ///< empty: the category of the response code
    Basis basis = Basis::Records;
    int rank = 0;     ///< the smallest rank of the failing checks is the primary cause
    LocalText advice; ///< may hold {fact}: its value as of the payment; empty for the checklist's own
    QString nextStep; ///< closed word, or empty
    bool disclose = true;
    bool moneyTaken = false;
    std::optional<OutcomeClass> outcome; ///< when no catalogued code says whether to try again
    std::vector<quint16> shown;          ///< facts that the evidence states besides those compared
};

struct Check
{
    QString id;
    LocalText title;
    bool always = false; ///< also for payments that the checklist as a whole does not apply to
    std::optional<Condition> applies;
    std::optional<Condition> undecided; ///< true: the records cannot tell, unless a case is true
    std::vector<CheckCase> cases;
    std::optional<Question> question;
};

/// A test case that a checklist carries: facts and answers, and what must come out.
struct ChecklistTest
{
    QString name;
    PaymentFacts facts;
    QMap<QString, QString> answers; ///< by check id
    std::optional<OutcomeClass> outcome;
    std::optional<QString> primaryCause;         ///< empty: the payment did not fail
    QList<std::pair<QString, Verdict>> verdicts; ///< by check id; checks left out may say anything
    qsizetype offset = 0;                        ///< of the case in the document's UTF-8
};

/// A checklist, compiled. Immutable; may be shared between threads.
class Checklist
{
public:
    /// Compiles a document (see resources/checklists/checklist.schema.json). Refused with line, column and
    /// reason: what is not JSON, unknown keys, facts, checks, causes and steps, wrong types and units.
    static std::expected<Checklist, TextError> parse(const QByteArray &json);
    /// The checklist that ships with the program.
    static std::shared_ptr<const Checklist> builtIn();
    /// Its document.
    static QByteArray builtInJson();

    /// The JSON Schema of the documents, as published: it takes all that parse() takes.
    static QByteArray schema();

    /// The words of Finding::nextStep.
    static const QStringList &nextSteps();
    /// The check ids of the product.
    static const QStringList &checkIds();

    QString id;
    int version = 0;
    std::optional<Condition> applies;
    LocalText undisclosedAdvice;           ///< said where the reason must not be told
    QHash<QString, int> queryAfterSeconds; ///< by "scheme/code", "scheme" or "default"
    std::vector<Check> checks;
    std::vector<ChecklistTest> tests;
    Program program;
};

} // namespace desk
