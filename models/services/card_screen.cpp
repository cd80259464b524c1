#include "card_screen.h"

#include <QDate>
#include <optional>

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr qsizetype fewest = 13;
constexpr qsizetype most = 19;
constexpr qsizetype shown = 4;

/// Digits that stand together.
struct Group
{
    qsizetype at = 0;
    qsizetype length = 0;
    QString digits; ///< ASCII
};

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

bool isSeparator(QChar c)
{
    return c == u' ' || c == u'-' || c == u'.' || c == u'\u00A0' || c == u'\u3000' || c == u'\u2010'
           || c == u'\u2011' || c == u'\u2012' || c == u'\u2013' || c == u'\uFF0D' || c == u'\u202F';
}

/// How many Latin letters stand right before (\a step -1) or behind \a from.
int lettersAt(QStringView text, qsizetype from, int step)
{
    int count = 0;
    for (qsizetype i = from; i >= 0 && i < text.size() && isLetter(text[i]); i += step)
        ++count;
    return count;
}

/// One or two letters belong to the number ("D0001"); a word before it does not ("card4111…").
bool isPartOfWord(QStringView text, const Group &first, const Group &last)
{
    const int before = lettersAt(text, first.at - 1, -1);
    const int behind = lettersAt(text, last.at + last.length, 1);
    return (before > 0 && before < 3) || (behind > 0 && behind < 3);
}

bool passesLuhn(QStringView digits)
{
    int sum = 0;
    bool twice = false;
    for (qsizetype i = digits.size() - 1; i >= 0; --i, twice = !twice) {
        const int digit = digits[i].digitValue() * (twice ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

bool isDate(QStringView yyyymmdd)
{
    const int year = yyyymmdd.first(4).toInt();
    return year >= 1900 && year < 2100
           && QDate::isValid(year, yyyymmdd.sliced(4, 2).toInt(), yyyymmdd.sliced(6, 2).toInt());
}

/// GB 11643: 17 digits with a date of birth and a check digit.
bool isCitizenId(QStringView digits)
{
    if (digits.size() != 18 || !isDate(digits.sliced(6, 8)))
        return false;
    int sum = 0;
    int weight = 1;
    for (qsizetype i = 17; i >= 0; --i, weight = weight * 2 % 11)
        sum += digits[i].digitValue() * weight;
    return sum % 11 == 1;
}

bool isMobile(const Group &group)
{
    return group.digits.size() == 11 && group.digits[0] == u'1' && group.digits[1] > u'2';
}

bool isSomethingElse(const QString &digits, const QStringList &known)
{
    return known.contains(digits) || isCitizenId(digits)
           || (digits.startsWith(u"20") && isDate(QStringView(digits).first(8)))
           || (digits.size() == 16 && digits.startsWith(u"2088"))
           || (digits.size() == 19 && digits.startsWith(u"89")) || digits[0] == u'0'; // and zeros of a form
}

/// The runs of groups with one separator between, in the order of \a text.
QList<QList<Group>> runsOf(QStringView text)
{
    QList<QList<Group>> runs;
    qsizetype end = -2; // of the group before
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].digitValue() < 0) {
            ++i;
            continue;
        }
        Group group{i, 0, {}};
        for (; i < text.size() && text[i].digitValue() >= 0; ++i)
            group.digits += QChar(u'0' + text[i].digitValue());
        group.length = i - group.at;
        if (group.at == end + 1 && isSeparator(text[end]))
            runs.last().append(group);
        else
            runs.append(QList<Group>{group});
        end = i;
    }
    return runs;
}

/// The longest number that begins with group \a first of \a run; how many groups it takes.
std::optional<qsizetype> cardFrom(QStringView text, const QList<Group> &run, qsizetype first,
                                  const QStringList &known)
{
    std::optional<qsizetype> found;
    QString digits;
    for (qsizetype i = first; i < run.size(); ++i) {
        if (i > first && (isMobile(run[i]) || isMobile(run[first])))
            break;
        if (i > first + 1 && text[run[i].at - 1] != text[run[first + 1].at - 1])
            break; // a number has one kind of separator
        digits += run[i].digits;
        if (digits.size() > most)
            break;
        if (digits.size() >= fewest && passesLuhn(digits) && !isSomethingElse(digits, known)
            && !isPartOfWord(text, run[first], run[i]))
            found = i - first + 1;
    }
    return found;
}

} // namespace

QList<CardNumber> findCardNumbers(QStringView text, const QStringList &known)
{
    QList<CardNumber> numbers;
    for (const QList<Group> &run : runsOf(text)) {
        for (qsizetype first = 0; first < run.size();) {
            const auto groups = cardFrom(text, run, first, known);
            if (!groups) {
                ++first;
                continue;
            }
            QString digits;
            for (qsizetype i = first; i < first + *groups; ++i)
                digits += run[i].digits;
            const Group &last = run[first + *groups - 1];
            numbers.append({run[first].at, last.at + last.length - run[first].at, digits.last(shown)});
            first += *groups;
        }
    }
    return numbers;
}

QString maskCardNumbers(const QString &text, const QList<CardNumber> &numbers)
{
    QString masked = text;
    for (const CardNumber &number : numbers) {
        qsizetype left = shown;
        for (qsizetype i = number.at + number.length - 1; i >= number.at; --i) {
            if (masked[i].digitValue() >= 0 && left-- <= 0)
                masked[i] = u'*';
        }
    }
    return masked;
}

} // namespace desk
