#include "checklist_reasons.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr const char *whole[] = {
    QT_TRANSLATE_NOOP("ChecklistReasons", "0 to 86400 seconds expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "2 to 16 facts expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "a NUL is not allowed"),
    QT_TRANSLATE_NOOP("ChecklistReasons",
                      "a comparison needs fact, sum or difference, and eq, ne, lt, le, gt, ge or in"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "a condition is an object: all, any, not or a comparison"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "a duration expected: 30s, 10min, 2h or 365d"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "a list of 1 to 50 cases expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "a list of 1 to 500 constants expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "a list of at least one condition expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "a list of at most 1,000 cases expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "a list of checks expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "a list of facts expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "a rank of 1 to 999 expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "a second comparison"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "a second left side"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "a text, a whole number, true, false or null expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "a version of 1 or more expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "a whole number expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "advice is missing"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "amount as decimal text and an ISO 4217 currency expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "an amount with its currency expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "an instant with its offset expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "an object expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "an object of more than 1,000 members"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "answers by check expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "at least two choices expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "choice, amount, date or text expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "choices belong to the type choice, and only there"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "fact, sum, difference or an amount expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "fail, pass, unknown, ask or not_applicable expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "in compares words or counts"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "larger than 1 MB"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "nested deeper than 64"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "no such fact"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "not a choice of the question"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "not an amount of this currency"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "not an outcome class"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "not one of the causes"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "not one of the causes, and not none"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "not one of the check ids"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "not one of the next steps"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "outcome, primary_cause or verdicts expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "records, code or customer expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "seconds by scheme or scheme/code, with a default, expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "text expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "the name of a fact expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "the number is too large"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "the placeholder names no fact"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "this check asks no question"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "this check was given before"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "this checklist has no such check"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "this fact must not be told"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "this key was given before"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "this name was given before"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "true or false expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "two facts expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "unknown key"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "verdicts by check expected"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "The document is empty."),
    QT_TRANSLATE_NOOP("ChecklistReasons", "The document root must not be followed by other values."),
    QT_TRANSLATE_NOOP("ChecklistReasons", "Invalid value."),
    QT_TRANSLATE_NOOP("ChecklistReasons", "Missing a name for object member."),
    QT_TRANSLATE_NOOP("ChecklistReasons", "Missing a colon after a name of object member."),
    QT_TRANSLATE_NOOP("ChecklistReasons", "Missing a comma or } after an object member."),
    QT_TRANSLATE_NOOP("ChecklistReasons", "Missing a comma or ] after an array element."),
    QT_TRANSLATE_NOOP("ChecklistReasons", "Missing a closing quotation mark in string."),
    QT_TRANSLATE_NOOP("ChecklistReasons", "Invalid escape character in string."),
    QT_TRANSLATE_NOOP("ChecklistReasons", "Invalid encoding in string."),
    QT_TRANSLATE_NOOP("ChecklistReasons", "The surrogate pair in string is invalid."),
    QT_TRANSLATE_NOOP("ChecklistReasons", "Incorrect hex digit after \\u escape in string."),
    QT_TRANSLATE_NOOP("ChecklistReasons", "Number too big to be stored in double."),
    QT_TRANSLATE_NOOP("ChecklistReasons", "Miss fraction part in number."),
    QT_TRANSLATE_NOOP("ChecklistReasons", "Miss exponent in number."),
};

/// Reasons that name what they are about.
constexpr const char *forms[] = {
    QT_TRANSLATE_NOOP("ChecklistReasons", "%1 and %2 do not mix"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "%1 cannot be added up"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "%1 does not compare with %2"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "%1 has no order: use eq, ne or in"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "%1 is missing"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "%1 stands alone"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "compares %1 with %2: a payment has one currency"),
    QT_TRANSLATE_NOOP("ChecklistReasons", "longer than %1 characters"),
};

QString said(const char *text)
{
    return QCoreApplication::translate("ChecklistReasons", text);
}

QRegularExpression patternOf(const char *form)
{
    QString pattern = QRegularExpression::escape(QString::fromLatin1(form));
    pattern.replace(u"\\%1"_s, u"(.+)"_s).replace(u"\\%2"_s, u"(.+)"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

} // namespace

QString reasonText(const QString &reason)
{
    for (const char *text : whole) {
        if (reason == QLatin1StringView(text))
            return said(text);
    }
    for (const char *form : forms) {
        const auto match = patternOf(form).match(reason);
        if (!match.hasMatch())
            continue;
        QString text = said(form).arg(match.captured(1));
        return match.lastCapturedIndex() > 1 ? text.arg(match.captured(2)) : text;
    }
    return reason;
}

} // namespace desk
