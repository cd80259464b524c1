#include "json.h"

namespace desk {

using namespace Qt::StringLiterals;

QJsonObject moneyJson(const Money &money)
{
    return {{u"amount"_s, money.toDecimal()}, {u"currency"_s, money.currency.code()}};
}

QJsonValue moneyJson(const std::optional<Money> &money)
{
    return money ? QJsonValue(moneyJson(*money)) : QJsonValue();
}

QJsonValue instantJson(const QDateTime &instant)
{
    return instant.isValid() ? QJsonValue(instant.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue textJson(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject listJson(const QJsonArray &results, const Cursor &next)
{
    return {{u"results"_s, results}, {u"next"_s, textJson(next)}};
}

} // namespace desk
