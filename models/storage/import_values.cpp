#include "import_values.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace desk {

namespace {

ImportValue refuse(const QString &reason)
{
    return std::unexpected(reason);
}

QString folded(QStringView text)
{
    return text.toString().normalized(QString::NormalizationForm_KC).trimmed();
}

bool hasControl(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

ImportValue flagOf(QStringView text)
{
    const QString word = folded(text).toLower();
    if (word == u"true" || word == u"yes" || word == u"1")
        return QVariant(true);
    if (word == u"false" || word == u"no" || word == u"0")
        return QVariant(false);
    return refuse(u"not_a_flag"_s);
}

ImportValue integerOf(QStringView text, const ImportColumn &column)
{
    bool ok = false;
    const QString plain = folded(text);
    const qint64 value = plain.startsWith(u'+') ? 0 : plain.toLongLong(&ok);
    if (!ok)
        return refuse(u"not_an_integer"_s);
    if (value < column.low || value > column.high)
        return refuse(u"out_of_range"_s);
    return QVariant(value);
}

ImportValue wordsOf(QStringView text, const ImportColumn &column)
{
    static const QRegularExpression separators(u"[;,，；]"_s);
    const QStringList known = QString::fromLatin1(column.words).split(u' ');
    QStringList found;
    for (const QString &part : text.toString().split(separators)) {
        if (!known.contains(part.trimmed()))
            return refuse(u"not_a_word"_s);
        found.append(part.trimmed());
    }
    found.removeDuplicates();
    return QVariant(found.join(u','));
}

/// UTC milliseconds of local time \a local (given as if it were UTC). Qt 6.4 promises nothing for ambiguous
/// and skipped times, so the offsets around the time decide.
qint64 fromLocal(qint64 local, const QTimeZone &zone)
{
    const auto offsetAt = [&zone](qint64 utc) {
        return qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC))) * 1000;
    };
    constexpr qint64 day = 86'400'000;
    const qint64 before = local - offsetAt(local - day);
    const qint64 after = local - offsetAt(local + day);
    const bool beforeHolds = before + offsetAt(before) == local;
    const bool afterHolds = after + offsetAt(after) == local;
    if (beforeHolds && afterHolds)
        return std::min(before, after);
    return afterHolds ? after : before;
}

bool matches(QStringView text, const QRegularExpression &pattern)
{
    return pattern.match(text.toString()).hasMatch();
}

} // namespace

ImportValue importMoney(QStringView text, ImportType type, const Currency &currency)
{
    const auto minor = parseDecimal(text, currency);
    if (!minor) {
        switch (minor.error()) {
        case DecimalError::TooManyDecimals:
            return refuse(u"surplus_decimals"_s);
        case DecimalError::TooLarge:
            return refuse(u"too_large"_s);
        case DecimalError::Empty:
        case DecimalError::NotDecimal:
            return refuse(u"not_a_decimal"_s);
        }
    }
    if (type != ImportType::Balance && *minor < 0)
        return refuse(u"negative"_s);
    if (type == ImportType::Positive && *minor == 0)
        return refuse(u"zero"_s);
    return QVariant(*minor);
}

ImportValue importInstant(QStringView text, const QTimeZone &zone)
{
    static const QRegularExpression pattern(
        u"^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)? ?(Z|[+-]\\d\\d(?::?\\d\\d)?)?$"_s);
    const QString plain = folded(text);
    const auto match = pattern.match(plain.toUpper());
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QString seconds = match.captured(3).isEmpty() ? u"00"_s : match.captured(3);
    const QTime time = QTime::fromString(match.captured(2) + u':' + seconds, Qt::ISODate);
    if (!match.hasMatch() || !date.isValid() || !time.isValid() || date.year() < 1900)
        return refuse(u"not_an_instant"_s);
    const int ms = match.captured(4).leftJustified(3, u'0').left(3).toInt();
    const qint64 local = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() + ms;
    QString offset = match.captured(5);
    if (offset == u"Z")
        return QVariant(local);
    if (offset.isEmpty()) {
        if (!zone.isValid())
            return refuse(u"no_offset"_s);
        return QVariant(fromLocal(local, zone));
    }
    const qint64 sign = offset[0] == u'-' ? -1 : 1;
    offset = offset.mid(1).remove(u':').leftJustified(4, u'0');
    const int hours = offset.left(2).toInt();
    const int minutes = offset.mid(2).toInt();
    if (hours > 14 || minutes > 59)
        return refuse(u"not_an_instant"_s);
    return QVariant(local - sign * (hours * 60 + minutes) * 60'000LL);
}

ImportValue importPlain(QStringView text, const ImportColumn &column)
{
    static const QRegularExpression month(u"^\\d{4}-(0[1-9]|1[0-2])$"_s);
    static const QRegularExpression lastFour(u"^[0-9]{4}$"_s);
    static const QRegularExpression e164(u"^\\+[1-9][0-9]{3,14}$"_s);
    const QString plain = text.trimmed().toString();
    switch (column.type) {
    case ImportType::Text:
        return text.contains(QChar::Null) ? refuse(u"control_character"_s) : ImportValue(text.toString());
    case ImportType::Id:
    case ImportType::Phone:
        return hasControl(plain) ? refuse(u"control_character"_s) : ImportValue(plain);
    case ImportType::Word:
        return QString::fromLatin1(column.words).split(u' ').contains(plain) ? ImportValue(plain)
                                                                             : refuse(u"not_a_word"_s);
    case ImportType::Words:
        return wordsOf(plain, column);
    case ImportType::Flag:
        return flagOf(plain);
    case ImportType::Integer:
        return integerOf(plain, column);
    case ImportType::Currency:
        return Currency::fromCode(plain) ? ImportValue(plain) : refuse(u"not_a_currency"_s);
    case ImportType::Zone:
        return zoneOf(plain).isValid() ? ImportValue(plain) : refuse(u"not_a_zone"_s);
    case ImportType::Month:
        return matches(plain, month) ? ImportValue(plain) : refuse(u"not_a_month"_s);
    case ImportType::LastFour:
        return matches(folded(plain), lastFour) ? ImportValue(folded(plain)) : refuse(u"not_four_digits"_s);
    case ImportType::E164:
        return matches(plain, e164) ? ImportValue(plain) : refuse(u"not_a_phone"_s);
    default:
        Q_UNREACHABLE();
    }
}

QTimeZone zoneOf(const QString &name)
{
    thread_local QHash<QString, QTimeZone> cache;
    const auto found = cache.constFind(name);
    if (found != cache.cend())
        return *found;
    const QByteArray id = name.toLatin1();
    const QTimeZone zone = QTimeZone::isTimeZoneIdAvailable(id) ? QTimeZone(id) : QTimeZone();
    if (zone.isValid())
        cache.insert(name, zone);
    return zone;
}

int localDayOf(qint64 instant, const QTimeZone &zone)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC);
    const QDate day = utc.addSecs(zone.offsetFromUtc(utc)).date();
    return day.year() * 10000 + day.month() * 100 + day.day();
}

} // namespace desk
