#include "search_query.h"

#include <QRegularExpression>

#include "search_normaliser.h"
#include "text_fold.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 2000; ///< of a paste; what follows is not read
constexpr qsizetype mostProbes = 4;
constexpr qsizetype longestPhone = 15; ///< digits, E.164

bool asciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Width folded, control characters gone, blanks single; case stays, for orders are kept in byte order.
QString plainText(const QString &text)
{
    QString plain = text.left(longestText).normalized(QString::NormalizationForm_KC);
    plain.removeIf([](QChar c) {
        return c.category() == QChar::Other_Format
               || (c.category() == QChar::Other_Control && c != u'\n' && c != u'\r' && c != u'\t');
    });
    for (QChar &c : plain) {
        if (c.category() == QChar::Number_DecimalDigit && c.unicode() > 0x7F)
            c = QChar(u'0' + c.digitValue());
        else if (c.unicode() >= 0x2010 && c.unicode() <= 0x2015)
            c = u'-';
    }
    return plain.simplified();
}

bool isNumber(const QString &text)
{
    static const QRegularExpression number(u"^[+(]?[0-9][0-9 ().-]*$"_s);
    return number.match(text).hasMatch();
}

bool isLongEnough(const QString &key)
{
    int letters = 0;
    int digits = 0;
    for (const uint c : key.toUcs4()) {
        if (isHan(c))
            return true;
        if (QChar::isLetter(c))
            ++letters;
        else if (QChar::isDigit(c))
            ++digits;
    }
    return letters >= 2 || digits >= 4 || (letters >= 1 && letters + digits >= 3);
}

QStringList codesOf(const QString &typed)
{
    static const QRegularExpression code(u"^[\\x{21}-\\x{7E}]{2,64}$"_s);
    QStringList codes;
    if (code.match(typed).hasMatch())
        codes = {typed, typed.toUpper(), typed.toLower()};
    codes.removeDuplicates();
    return codes;
}

SearchProbe numberProbe(const QString &text)
{
    const QString digits = digitsOf(text);
    const bool international = text.startsWith(u'+') || (text.startsWith("00"_L1) && digits.size() > 8);
    SearchProbe probe;
    QString phone = digits;
    while (phone.startsWith(u'0'))
        phone.remove(0, 1);
    if (phone.size() >= 3 && phone.size() <= longestPhone)
        probe.phone = phone;
    if (!international && digits.size() <= longestPhone)
        probe.phoneTail = reversedText(digits);
    if (digits.size() == 4) {
        probe.card = digits;
        probe.idTail = reversedText(digits);
    } else if (digits.size() >= 6 && !international) {
        probe.idNumber = digits;
    }
    if (!text.startsWith(u'+')) {
        probe.userNo = SearchNormaliser::codeKey(text);
        probe.codes = QStringList{QString(text).remove(u' '), digits};
        probe.codes.removeDuplicates();
    }
    return probe;
}

SearchProbe textProbe(const QString &text)
{
    static const QRegularExpression idTail(u"^[0-9]{3}[xX]$"_s);
    static const QRegularExpression idNumber(u"^[0-9]{6,17}[xX]$|^[A-Za-z]{1,2}[0-9]{5,}[A-Za-z0-9()]*$"_s);
    const bool oneWord = !text.contains(u' ');
    SearchProbe probe;
    if (text.contains(u'@')) {
        probe.email = SearchNormaliser::emailKey(text);
        return probe;
    }
    probe.name = SearchNormaliser::nameKey(text);
    const bool letters = std::all_of(probe.name.begin(), probe.name.end(), asciiLetter);
    if (letters)
        probe.pinyin = probe.name;
    if (!oneWord)
        return probe;
    probe.codes = codesOf(text);
    if (!probe.codes.isEmpty()) {
        probe.email = SearchNormaliser::emailKey(text);
        probe.userNo = SearchNormaliser::codeKey(text);
    }
    if (idTail.match(text).hasMatch())
        probe.idTail = reversedText(SearchNormaliser::codeKey(text));
    if (idNumber.match(text).hasMatch())
        probe.idNumber = SearchNormaliser::codeKey(text);
    return probe;
}

/// The numbers, orders and addresses within a line, in that order of trust: address, then as they stand.
QStringList foundIn(const QString &line)
{
    static const QRegularExpression address(u"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"_s);
    // A number as people write it (+86 138-1234-5678), else a code of six or more with a digit, else four
    // digits.
    static const QRegularExpression thing(
        u"(?<![A-Za-z0-9_-])\\+?[0-9]{2,4}(?:[ -][0-9]{3,4}){2,3}(?![A-Za-z0-9])"
        "|(?=[A-Za-z_-]*[0-9])[A-Za-z0-9][A-Za-z0-9_-]{4,62}[A-Za-z0-9]"
        "|(?<![A-Za-z0-9.:/-])\\+?[0-9]{4,}(?![A-Za-z0-9:/]|\\.[0-9])"
        "|(?<![0-9])[0-9]{3}[xX](?![A-Za-z0-9])"_s);
    QStringList found;
    QString rest = line;
    for (auto it = address.globalMatch(line); it.hasNext();) {
        const auto match = it.next();
        found += match.captured();
        rest.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u'\n'));
    }
    static const QRegularExpression date(u"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}$"_s);
    for (auto it = thing.globalMatch(rest); it.hasNext();) {
        const QString text = it.next().captured();
        if (!date.match(text).hasMatch())
            found += text;
    }
    found.removeDuplicates();
    return found;
}

bool isLine(const QString &text)
{
    static const QRegularExpression punctuation(u"[,;:!?，。；：！？、（）()#\"“”【】\\[\\]<>]"_s);
    const bool hasHan = [&] {
        const auto points = text.toUcs4();
        return std::any_of(points.begin(), points.end(), [](uint c) { return isHan(c); });
    }();
    const bool hasDigit = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    return text.contains(u' ') || text.contains(punctuation) || (hasHan && (hasDigit || text.contains(u'@')));
}

SearchProbe probeOf(const QString &text)
{
    return isNumber(text) ? numberProbe(text) : textProbe(text);
}

} // namespace

SearchQuery SearchQuery::parse(const QString &text)
{
    const QString plain = plainText(text);
    const auto accept = [](const QString &part) {
        return isNumber(part) ? digitsOf(part).size() >= 4 : isLongEnough(foldName(part));
    };
    SearchQuery query;
    if (!isNumber(plain) && isLine(plain)) {
        for (const QString &part : foundIn(plain)) {
            if (accept(part) && query.probes.size() < mostProbes)
                query.probes.append(probeOf(part));
        }
    }
    if (query.probes.isEmpty() && accept(plain))
        query.probes.append(probeOf(plain));
    if (query.probes.isEmpty())
        query.hint = SearchHint::TooShort;
    return query;
}

} // namespace desk
