#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <optional>

#include "closed_set.h"
#include "facts.h"
#include "id.h"

namespace desk {

class Catalogue;
class Checklist;

enum class Verdict {
    Fail, ///< this is a cause
    Pass,
    Unknown, ///< could not be checked, and the evidence says why
    Ask,     ///< only the customer knows
    NotApplicable
};
template <>
inline constexpr auto closedSet<Verdict> =
    std::to_array<const char *>({"fail", "pass", "unknown", "ask", "not_applicable"});

enum class OutcomeClass { NotFailed, Definite, Retry, Later, QueryFirst };
template <>
inline constexpr auto closedSet<OutcomeClass> =
    std::to_array<const char *>({"not_failed", "definite", "retry", "later", "query_first"});

/// Text in the languages of the product: text stored as data, not as a translation of the program.
struct LocalText
{
    QString en;
    QString zhCN;

    /// The language of \a locale ("zh_CN", "zh-Hans", "en_US" …); English for any other.
    const QString &in(QStringView locale) const
    {
        return locale.startsWith(QLatin1StringView("zh")) ? zhCN : en;
    }
};

enum class QuestionType { Choice, Amount, Date, Text };
template <>
inline constexpr auto closedSet<QuestionType> =
    std::to_array<const char *>({"choice", "amount", "date", "text"});

/// What only the customer can answer. "Don't know" is always an answer: leave it out of the answers.
struct Question
{
    LocalText text;
    QuestionType type = QuestionType::Choice;
    QList<std::pair<QString, LocalText>> choices; ///< value and its label
};

/// One check's verdict with its evidence.
struct Finding
{
    QString check; ///< check id, e.g. "balance"
    LocalText title;
    Verdict verdict = Verdict::Unknown;
    QString cause;      ///< of the closed set of causes; empty unless verdict is Fail
    LocalText evidence; ///< the values compared, in units, with the instant in the account's zone
    QString source;     ///< tables that the evidence rests on: "account_entries, payments"
    LocalText advice;   ///< what to say to the customer, safe to say aloud; Ask: the question
    QString
        nextStep; ///< closed word: open_ticket, place_hold, check_channel, query_payment, verify … or empty
    bool disclose = true;    ///< false: the reason itself must not be told
    bool moneyTaken = false; ///< this cause means that money left although the order was not settled
    Question question;       ///< meaningful when verdict is Ask
};

/// The explanation of one payment.
struct Diagnosis
{
    OrderNo orderNo;
    OutcomeClass outcome = OutcomeClass::Definite;
    QString
        primaryCause; ///< cause of the deciding check, "unknown" when nothing explains it, "" if not failed
    QString primaryCheck;      ///< empty when none failed
    bool moneyTaken = false;   ///< money left but the order was not settled: straight into a complaint
    int queryAfterSeconds = 0; ///< QueryFirst: how long the scheme asks to wait before the query
    /// QueryFirst: what the waiting counts from (UTC ms): the time-out, else the payment itself.
    std::optional<qint64> queryFrom;
    QString locale;      ///< of the customer: the language of the reply; empty where it is not known
    bool refund = false; ///< the payment is a refund: its order number is the refund's number
    QString scheme;
    QString code;          ///< raw
    LocalText codeMeaning; ///< empty if the code is not in the catalogue
    bool codeKnown = false;
    QString checklistId;
    int checklistVersion = 0;
    QList<Finding> findings; ///< failing ones by rank, questions by what they decide, then the rest
    LocalText headline;      ///< one line: cause and the decisive figures
    LocalText reply; ///< what to say to the customer, composed from the verdict; nothing undisclosable

    /// The document of `walletdeskctl diagnose --json`; evidence in English.
    QJsonObject toJson() const;
    /// What a ticket freezes: toJson() with the code, the facts as read and the answers.
    QJsonObject toSnapshot(const PaymentFacts &facts, const QMap<QString, QString> &answers) const;
};

/// The customer's answers by check id: choice value, decimal amount, ISO date or text.
using Answers = QMap<QString, QString>;

/// Diagnoses one payment: verdicts, outcome, and all texts. Pure; thread-safe. \a facts as read from the
/// records or from a `--facts` document; what the catalogue knows of their code is filled in here.
Diagnosis diagnose(const Checklist &checklist, const Catalogue &catalogue, const PaymentFacts &facts,
                   const Answers &answers);

/// The cause's name for a headline, e.g. "insufficient_funds" → "Insufficient balance" / "余额不足".
LocalText causeName(const QString &cause);
/// The scheme as people call it: "iso8583" → "ISO 8583"; a word that is not known stays as it is.
LocalText schemeText(const QString &scheme);

} // namespace desk
