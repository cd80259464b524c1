#include "period.h"

#include <QRegularExpression>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

/// \a last: the day counts to its end.
std::optional<QDateTime> boundOf(const QString &text, const QTimeZone &zone, bool last)
{
    const QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s);
    return day.isValid() ? day.addDays(last ? 1 : 0).startOfDay(zone).toUTC() : parseInstant(text);
}

} // namespace

std::expected<InstantRange, PeriodError> periodOf(const QString &from, const QString &to,
                                                  const QTimeZone &zone)
{
    const auto begin = boundOf(from, zone, false);
    if (!begin)
        return std::unexpected(PeriodError::From);
    const auto end = boundOf(to, zone, true);
    if (!end || *end <= *begin)
        return std::unexpected(PeriodError::To);
    return InstantRange{*begin, *end};
}

std::optional<QDateTime> parseInstant(const QString &text)
{
    static const QRegularExpression zoned(u"T.*(Z|[+-]\\d\\d:?\\d\\d)$"_s);
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!instant.isValid() || !zoned.match(text).hasMatch())
        return {};
    return instant.toUTC();
}

} // namespace desk
