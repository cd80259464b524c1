#include "masks.h"

#include <QRegularExpression>

#include "text_fold.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QStringView trimmed(QStringView text)
{
    const auto blank = [](QChar c) {
        return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == QChar(0xA0) || c == QChar(0x3000);
    };
    while (!text.isEmpty() && blank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && blank(text.back()))
        text.chop(1);
    return text;
}

/// The code points of names in Han characters, given in ranges so that SQL has the same set.
bool isOfHanName(uint c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF)
           || (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3007 || c == 0x3005 || c == 0xB7 || c == 0x2022
           || c == 0x30FB;
}

QString stars(qsizetype count)
{
    return QString(count, u'*');
}

} // namespace

QString maskName(QStringView name)
{
    const QList<uint> points = trimmed(name).toUcs4();
    if (points.isEmpty())
        return {};
    if (points.size() == 1)
        return u"*"_s;
    if (std::all_of(points.begin(), points.end(), isOfHanName))
        return stars(points.size() - 1) + characterOf(points.last());
    return characterOf(points.first()) + u"***"_s;
}

QString maskPhone(QStringView phone)
{
    const QStringView text = trimmed(phone);
    if (text.isEmpty())
        return {};
    bool plus = text.startsWith(u'+');
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    const bool china = (digits.size() == 13 && digits.startsWith("861"_L1))
                       || (digits.size() == 15 && digits.startsWith("00861"_L1));
    if (china) {
        digits = digits.last(11);
        plus = false;
    }
    if (digits.size() < 8)
        return u"****"_s;
    if (digits.size() < 11)
        return u"****"_s + digits.last(4);
    return (plus ? u"+"_s + digits.first(2) : digits.first(3)) + u"****"_s + digits.last(4);
}

QString maskEmail(QStringView email)
{
    const QStringView text = trimmed(email);
    if (text.isEmpty())
        return {};
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 0)
        return u"***"_s;
    const QList<uint> local = text.first(at).toUcs4();
    const QString shown = local.size() < 2 ? QString() : characterOf(local.first());
    return shown + u"***"_s + text.sliced(at).toString();
}

QString maskIdNumber(QStringView idNumber)
{
    const QList<uint> points = trimmed(idNumber).toUcs4();
    if (points.size() < 6)
        return stars(points.size());
    return characterOf(points.first()) + stars(points.size() - 2) + characterOf(points.last());
}

QString maskCard(QStringView last4)
{
    const QStringView text = trimmed(last4);
    if (text.isEmpty())
        return {};
    const bool digits = text.size() == 4 && std::all_of(text.begin(), text.end(), [](QChar c) {
                            return c >= u'0' && c <= u'9';
                        });
    return digits ? u"**** "_s + text.toString() : u"****"_s;
}

QString maskIp(QStringView ip)
{
    static const QRegularExpression four(u"^([0-9]{1,3}\\.){3}(?=[0-9]{1,3}$)"_s);
    static const QRegularExpression six(u"^([0-9A-Fa-f]{1,4}:){2}(?=[0-9A-Fa-f:]*$)"_s);
    const QString text = trimmed(ip).toString();
    if (text.isEmpty())
        return {};
    if (const auto match = four.match(text); match.hasMatch())
        return match.captured() + u"***"_s;
    return six.match(text).captured() + u"****"_s;
}

} // namespace desk
