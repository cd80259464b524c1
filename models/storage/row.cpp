#include "row.h"

#include <QSqlQuery>
#include <QTimeZone>

namespace desk {

QVariant Row::value(QLatin1StringView column) const
{
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i] == column)
            return m_query.value(i);
    }
    Q_ASSERT_X(false, "Row::value", column.data());
    return {};
}

QString Row::text(QLatin1StringView column) const
{
    return value(column).toString();
}

qint64 Row::integer(QLatin1StringView column) const
{
    return value(column).toLongLong();
}

std::optional<qint64> Row::optionalInteger(QLatin1StringView column) const
{
    const QVariant found = value(column);
    return found.isNull() ? std::optional<qint64>() : found.toLongLong();
}

bool Row::flag(QLatin1StringView column) const
{
    return value(column).toBool();
}

QDateTime Row::instant(QLatin1StringView column) const
{
    const QVariant found = value(column);
    return found.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(found.toLongLong(), Qt::UTC);
}

QJsonDocument Row::json(QLatin1StringView column) const
{
    return QJsonDocument::fromJson(text(column).toUtf8());
}

Money Row::money(QLatin1StringView minor, QLatin1StringView currency) const
{
    return {integer(minor), Currency::fromCode(text(currency)).value_or(Currency())};
}

std::optional<Money> Row::optionalMoney(QLatin1StringView minor, QLatin1StringView currency) const
{
    return isNull(minor) ? std::optional<Money>() : money(minor, currency);
}

} // namespace desk
