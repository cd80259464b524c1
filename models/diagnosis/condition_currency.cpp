#include "condition_currency.h"

#include "json_reading.h"

namespace desk {

namespace {

/// The currency that a payment must have for the condition to hold (or, under `not`, to fail); empty: any.
Compiled<QString> currencyOf(const JsonNode &condition, bool positive);

QString ofComparison(const JsonNode &node, bool positive)
{
    const JsonNode *fact = node.member(u"fact");
    const JsonNode *equal = node.member(u"eq");
    if (positive && fact && equal && fact->text == u"payment_currency" && equal->isText())
        return equal->text;
    for (const JsonNode &operand : node.items) {
        if (const JsonNode *code = operand.member(u"currency"))
            return code->text;
    }
    return {};
}

/// All parts must hold: a payment has one currency.
Compiled<QString> ofAll(const JsonNode &list, bool positive)
{
    QString common;
    for (const JsonNode &part : list.items) {
        const auto one = currencyOf(part, positive);
        if (!one)
            return one;
        if (!common.isEmpty() && !one->isEmpty() && *one != common)
            return wrongAt(
                part, QStringLiteral("compares %1 with %2: a payment has one currency").arg(common, *one));
        if (common.isEmpty())
            common = *one;
    }
    return common;
}

/// One part is enough: only what all of them ask for is asked for.
Compiled<QString> ofAny(const JsonNode &list, bool positive)
{
    std::optional<QString> common;
    for (const JsonNode &part : list.items) {
        const auto one = currencyOf(part, positive);
        if (!one)
            return one;
        common = !common || *common == *one ? *one : QString();
    }
    return common.value_or(QString());
}

Compiled<QString> currencyOf(const JsonNode &condition, bool positive)
{
    if (const JsonNode *list = condition.member(u"all"))
        return positive ? ofAll(*list, true) : ofAny(*list, false);
    if (const JsonNode *list = condition.member(u"any"))
        return positive ? ofAny(*list, true) : ofAll(*list, false);
    if (const JsonNode *child = condition.member(u"not"))
        return currencyOf(*child, !positive);
    return ofComparison(condition, positive);
}

} // namespace

Compiled<void> oneCurrency(const JsonNode &condition)
{
    const auto good = currencyOf(condition, true);
    if (!good)
        return std::unexpected(good.error());
    return {};
}

} // namespace desk
