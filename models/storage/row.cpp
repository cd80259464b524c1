#include "row.h"

#include <QSqlQuery>
#include <QTimeZone>
#include <algorithm>

namespace desk {

Row::Row(const QSqlQuery &query, const QStringList &columns) : m_query(query)
{
    m_columns.reserve(size_t(columns.size()));
    for (int i = 0; i < columns.size(); ++i)
        m_columns.emplace_back(columns[i].toLatin1(), i);
    std::ranges::sort(m_columns);
}

QVariant Row::value(QLatin1StringView column) const
{
    const auto found = std::ranges::lower_bound(
        m_columns, column, {}, [](const auto &known) { return QLatin1StringView(known.first); });
    if (found != m_columns.end() && QLatin1StringView(found->first) == column)
        return m_query.value(found->second);
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
