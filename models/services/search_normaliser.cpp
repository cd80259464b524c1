#include "search_normaliser.h"

#include "han_reading.h"
#include "phone.h"
#include "text_fold.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

/// Longer keys are cut: what tells people apart stands before, and an index entry stays small.
constexpr qsizetype longestKey = 64;
constexpr int leastPhoneDigits = 4;
constexpr int leastUserNoDigits = 4; ///< fewer are never looked up

QString cut(QString key)
{
    if (key.size() > longestKey)
        key.truncate(key.at(longestKey - 1).isHighSurrogate() ? longestKey - 1 : longestKey);
    return key;
}

class Keys
{
public:
    void add(const char *kind, const QString &key)
    {
        const SearchKey entry{kind, cut(key)};
        if (!entry.key.isEmpty() && !m_keys.contains(entry))
            m_keys.append(entry);
    }

    QList<SearchKey> take() { return std::move(m_keys); }

private:
    QList<SearchKey> m_keys;
};

void addName(Keys &keys, const QString &name)
{
    const QString key = SearchNormaliser::nameKey(name);
    keys.add(keyKind::name, key);
    for (qsizetype i = 1; i < key.size(); ++i) {
        if (key.at(i).isLowSurrogate())
            continue;
        const QString part = key.sliced(i);
        // One letter alone is never looked up; one Han character is.
        if (part.size() > 1 || isHan(part.at(0).unicode()))
            keys.add(keyKind::namePart, part);
    }
    QStringList words = foldText(name).split(u' ', Qt::SkipEmptyParts);
    if (words.size() > 1 && words.size() < 5) {
        words.prepend(words.takeLast());
        keys.add(keyKind::name, foldName(words.join(QString())));
    }
}

void addReading(Keys &keys, QStringList syllables)
{
    QString initials;
    for (const QString &syllable : syllables)
        initials += syllable.at(0);
    for (qsizetype i = 0; i < syllables.size(); ++i) {
        keys.add(i == 0 ? keyKind::pinyin : keyKind::pinyinPart, syllables.sliced(i).join(QString()));
        if (initials.size() - i > 1)
            keys.add(i == 0 ? keyKind::initials : keyKind::initialsPart, initials.sliced(i));
    }
}

void addPinyin(Keys &keys, const QString &name)
{
    for (const QStringList &reading : readingsOfName(name)) {
        addReading(keys, reading);
        // 吕 is typed "lv" as well as "lu".
        QStringList plain = reading;
        plain.replaceInStrings(u"v"_s, u"u"_s);
        if (plain != reading)
            addReading(keys, plain);
    }
}

void addPhone(Keys &keys, const UserRecord &user)
{
    const QString e164 = user.phoneE164.isEmpty() ? phoneToE164(user.phone) : user.phoneE164;
    const QString international = digitsOf(e164);
    QString written = digitsOf(user.phone.normalized(QString::NormalizationForm_KC));
    if (written.startsWith("00"_L1) && !international.isEmpty())
        written.clear();
    while (written.startsWith(u'0'))
        written.remove(0, 1);
    const QString national = nationalDigits(e164);
    for (const QString &digits : {international, national, written}) {
        if (digits.size() >= leastPhoneDigits)
            keys.add(keyKind::phone, digits);
    }
    const QString whole = international.isEmpty() ? digitsOf(user.phone) : international;
    if (whole.size() >= leastPhoneDigits)
        keys.add(keyKind::phoneTail, reversedText(whole));
}

/// U1000042 is also found by what callers read out of it: 1000042.
void addUserNo(Keys &keys, const QString &number)
{
    keys.add(keyKind::userNo, number);
    const auto first = std::ranges::find_if(number, [](QChar c) { return c.isDigit(); });
    const QString digits = number.sliced(first - number.begin());
    const bool letters = std::all_of(number.begin(), first, [](QChar c) { return c.isLetter(); });
    if (letters && digits.size() >= leastUserNoDigits && digits.size() < number.size()
        && std::ranges::all_of(digits, [](QChar c) { return c.isDigit(); }))
        keys.add(keyKind::userNo, digits);
}

void addEmail(Keys &keys, const QString &email)
{
    const QString key = SearchNormaliser::emailKey(email);
    keys.add(keyKind::email, key);
    const qsizetype at = key.lastIndexOf(u'@');
    for (qsizetype i = 1; i < at; ++i) {
        const bool separator = QStringView(u"._-+").contains(key.at(i - 1));
        if (separator && !QStringView(u"._-+").contains(key.at(i)))
            keys.add(keyKind::emailPart, key.sliced(i));
    }
}

} // namespace

namespace SearchNormaliser {

QString nameKey(QStringView text)
{
    return cut(foldName(text));
}

QString emailKey(QStringView text)
{
    return cut(foldText(text).remove(u' '));
}

QString codeKey(QStringView text)
{
    return cut(foldText(text).remove(u' '));
}

QList<SearchKey> keysFor(const UserRecord &user)
{
    return keysOfName(user.name) + keysBesideName(user);
}

QList<SearchKey> keysOfName(const QString &name)
{
    Keys keys;
    addName(keys, name);
    addPinyin(keys, name);
    return keys.take();
}

QList<SearchKey> keysBesideName(const UserRecord &user)
{
    Keys keys;
    addPhone(keys, user);
    addEmail(keys, user.email);
    addUserNo(keys, codeKey(user.userNo));
    const QString id = codeKey(user.idNumber);
    keys.add(keyKind::idNumber, id);
    keys.add(keyKind::idTail, reversedText(id));
    for (const QString &last4 : user.cardLast4)
        keys.add(keyKind::card, digitsOf(last4));
    return keys.take();
}

} // namespace SearchNormaliser

} // namespace desk
