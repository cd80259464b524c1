#include "facts.h"

#include <QDateTime>
#include <array>

#include "money.h"
#include "word_index.h"

namespace desk {

namespace {

using enum FactType;

constexpr auto table = std::to_array<FactInfo>({
    // the payment
    {"kind", Text, "word", "payments.kind", "kind", u"类型"},
    {"status", Text, "word", "payments.status", "status", u"状态"},
    {"amount", Money, "minor", "payments.amount_minor", "amount", u"金额"},
    {"fee", Money, "minor", "payments.fee_minor", "fee", u"手续费"},
    {"payment_currency", Text, "currency", "payments.currency", "payment currency", u"支付币种"},
    {"account_currency", Text, "currency", "accounts.currency", "account currency", u"账户币种"},
    {"created_at", Instant, "utc_ms", "payments.created_at", "created", u"创建时间"},
    {"completed_at", Instant, "utc_ms", "payments.completed_at", "completed", u"完成时间"},
    {"payment_month", Text, "month", "payments.local_day", "month of the payment", u"支付月份"},
    {"funding", Text, "word", "payments.funding", "funding", u"付款方式"},
    {"overdue", Boolean, "yes_no", "channels.time_out_s", "pending beyond the channel's time-out",
     u"处理中且已超过渠道时限"},
    {"query_result", Text, "word", "payment_queries.result", "query result", u"查询结果"},
    // the code; category and the like come from the catalogue
    {"scheme", Text, "word", "payments.scheme", "scheme", u"渠道体系"},
    {"response_code", Text, "code", "payments.response_code", "response code", u"返回码"},
    {"response_known", Boolean, "yes_no", "catalogue", "code in the catalogue", u"返回码已收录"},
    {"response_category", Text, "word", "catalogue.category", "the code says", u"返回码含义"},
    {"response_retryable", Text, "word", "catalogue.retryable", "retry according to the code",
     u"返回码的重试规则"},
    {"response_disclose", Boolean, "yes_no", "catalogue.disclose", "reason may be told", u"原因可告知"},
    // the balance
    {"balance_before", Money, "minor", "account_entries.balance_after_minor", "balance before",
     u"支付前余额"},
    {"reserved", Money, "minor", "accounts.reserved_minor", "reserved", u"预留金额", true},
    {"available", Money, "minor", "account_entries.balance_after_minor", "available", u"可用余额"},
    {"balance_part", Money, "minor", "payments.balance_part_minor", "to pay from the balance",
     u"需从余额支付"},
    // limits
    {"per_payment_limit", Money, "minor", "accounts.per_payment_limit_minor", "limit per payment",
     u"单笔限额", true},
    {"daily_limit", Money, "minor", "accounts.daily_limit_minor", "daily limit", u"日限额", true},
    {"monthly_limit", Money, "minor", "accounts.monthly_limit_minor", "monthly limit", u"月限额", true},
    {"spent_day", Money, "minor", "payments.local_day", "spent that day", u"当日已用"},
    {"spent_month", Money, "minor", "payments.local_day", "spent that month", u"当月已用"},
    // account, person, holds
    {"account_status", Text, "word", "accounts.status", "account", u"账户状态", true},
    {"user_status", Text, "word", "users.status", "customer", u"用户状态", true},
    {"kyc_level", Integer, "level", "users.kyc_level", "verification level", u"实名等级", true},
    {"hold_standing", Boolean, "yes_no", "holds", "hold standing", u"冻结生效中"},
    {"hold_scope", Text, "word", "holds.scope", "scope of the hold", u"冻结范围"},
    {"hold_reason", Text, "word", "holds.reason_code", "reason of the hold", u"冻结原因"},
    {"hold_placed_at", Instant, "utc_ms", "holds.placed_at", "hold placed", u"冻结时间"},
    {"failed_sign_ins", Integer, "count", "sign_ins.outcome", "failed sign-ins in the 30 minutes before",
     u"之前 30 分钟内登录失败次数"},
    // card
    {"card_status", Text, "word", "cards.status", "card", u"银行卡状态", true},
    {"card_expires", Text, "month", "cards.expires", "card expires", u"卡有效期至", true},
    {"card_bound", Boolean, "yes_no", "cards.bound_at", "card bound to the wallet", u"银行卡已绑定"},
    // merchant and payee
    {"merchant_status", Text, "word", "merchants.status", "merchant", u"商户状态", true},
    {"merchant_accepts_wallet", Boolean, "yes_no", "merchants.accepts_wallet", "merchant accepts the wallet",
     u"商户支持本钱包", true},
    {"merchant_accepts_method", Boolean, "yes_no", "merchants.accepted_methods",
     "merchant accepts this way of paying", u"商户支持该付款方式", true},
    {"payee_status", Text, "word", "users.status", "payee", u"收款方状态", true},
    // channel
    {"channel", Text, "name", "channels.name", "channel", u"渠道"},
    {"incident_severity", Text, "word", "channel_incidents.severity", "incident on the channel", u"渠道故障"},
    {"incident_started_at", Instant, "utc_ms", "channel_incidents.started_at", "incident began", u"故障开始"},
    {"channel_state", Text, "word", "channel_reports.state", "channel reported", u"渠道上报状态"},
    {"channel_reported_at", Instant, "utc_ms", "channel_reports.at", "reported", u"上报时间"},
    {"channel_time_out", Integer, "ms", "channels.time_out_s", "channel's time-out", u"渠道时限"},
    // risk and duplicates
    {"risk_decision", Text, "word", "payments.risk_decision", "risk decision", u"风控结论"},
    {"risk_score", Integer, "score", "payments.risk_score", "risk score", u"风险评分"},
    {"duplicates", Integer, "count", "payments", "equal orders in the 10 minutes before",
     u"之前 10 分钟内相同订单数"},
    {"duplicate_order_no", Text, "number", "payments.order_no", "equal order", u"相同订单号"},
    // timeline
    {"sent", Boolean, "yes_no", "payment_events", "sent to the channel", u"已发往渠道"},
    {"answered", Boolean, "yes_no", "payment_events", "channel answered", u"渠道已应答"},
    {"timed_out", Boolean, "yes_no", "payment_events", "timed out", u"超时"},
    {"captured", Boolean, "yes_no", "payment_events", "money captured", u"已扣款"},
    {"settled", Boolean, "yes_no", "payment_events", "settled", u"已结算"},
    {"closed", Boolean, "yes_no", "payment_events", "order closed", u"订单已关闭"},
    {"sent_at", Instant, "utc_ms", "payment_events.at", "sent", u"发送时间"},
    {"timed_out_at", Instant, "utc_ms", "payment_events.at", "timed out at", u"超时时间"},
    {"captured_at", Instant, "utc_ms", "payment_events.at", "captured at", u"扣款时间"},
    {"closed_at", Instant, "utc_ms", "payment_events.at", "closed at", u"关闭时间"},
    // refunds
    {"refund_requested", Boolean, "yes_no", "payment_events", "refund requested", u"已申请退款"},
    {"refund_accepted", Boolean, "yes_no", "payment_events", "refund accepted", u"退款已受理"},
    {"refund_settled", Boolean, "yes_no", "payment_events", "refund done", u"退款已到账"},
    {"refund_requested_at", Instant, "utc_ms", "payment_events.at", "refund requested at", u"申请退款时间"},
    {"refund_accepted_at", Instant, "utc_ms", "payment_events.at", "refund accepted at", u"退款受理时间"},
    {"original_status", Text, "word", "payments.status", "original payment", u"原支付状态"},
    {"original_amount", Money, "minor", "payments.amount_minor", "original amount", u"原支付金额"},
    {"original_created_at", Instant, "utc_ms", "payments.created_at", "original payment made", u"原支付时间"},
    {"refunded_before", Money, "minor", "payments.amount_minor", "refunded before", u"此前已退"},
});

WordIndex factNames()
{
    WordIndex names;
    for (const FactInfo &fact : table)
        names.insert(QString::fromLatin1(fact.name));
    return names;
}

QLatin1StringView typeName(FactType type)
{
    switch (type) {
    case Money:
        return QLatin1StringView("money");
    case Integer:
        return QLatin1StringView("integer");
    case Text:
        return QLatin1StringView("text");
    case Boolean:
        return QLatin1StringView("boolean");
    case Instant:
        return QLatin1StringView("instant");
    }
    return {};
}

std::optional<qint64> instantOf(const QJsonValue &value)
{
    if (value.isDouble()) {
        const qint64 ms = value.toInteger(-1);
        return ms >= 0 ? std::optional(ms) : std::nullopt;
    }
    const QString text = value.toString();
    const QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
    // Without an offset the text would be read in this machine's zone.
    if (!at.isValid() || at.timeSpec() == Qt::LocalTime)
        return {};
    return at.toMSecsSinceEpoch();
}

std::optional<qint64> integerOf(const QJsonValue &value)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(none);
    return number == none ? std::nullopt : std::optional(number);
}

std::optional<FactValue> valueOf(FactType type, const QJsonValue &value)
{
    switch (type) {
    case Money:
    case Integer:
        if (const auto number = integerOf(value))
            return FactValue(*number);
        return {};
    case Text:
        return value.isString() ? std::optional(FactValue(value.toString())) : std::nullopt;
    case Boolean:
        return value.isBool() ? std::optional(FactValue(value.toBool())) : std::nullopt;
    case Instant:
        if (const auto ms = instantOf(value))
            return FactValue(*ms);
        return {};
    }
    return {};
}

QString isoText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

/// True when \a key was a key of the document itself and not a fact; the reason goes to \a error.
bool readHead(PaymentFacts &facts, const QString &key, const QJsonValue &value, QString &error)
{
    QString *target = key == u"order_no"    ? &facts.orderNo
                      : key == u"currency"  ? &facts.currency
                      : key == u"time_zone" ? &facts.timeZone
                      : key == u"locale"    ? &facts.locale
                                            : nullptr;
    if (!target)
        return false;
    if (!value.isString())
        error = key + QLatin1StringView(": text expected");
    *target = value.toString();
    return true;
}

} // namespace

std::span<const FactInfo> factTable()
{
    return table;
}

std::optional<size_t> factSlot(QStringView name)
{
    static const WordIndex names = factNames();
    const quint32 number = names.find(name);
    return number == 0 ? std::nullopt : std::optional(size_t(number) - 1);
}

PaymentFacts::PaymentFacts() : values(table.size()), since(table.size()) {}

const FactValue &PaymentFacts::value(QStringView name) const
{
    const auto slot = factSlot(name);
    Q_ASSERT(slot);
    return values[*slot];
}

void PaymentFacts::set(QStringView name, FactValue value)
{
    const auto slot = factSlot(name);
    Q_ASSERT(slot);
    values[*slot] = std::move(value);
}

QJsonObject PaymentFacts::toJson() const
{
    QJsonObject document{{QStringLiteral("order_no"), orderNo}, {QStringLiteral("currency"), currency}};
    if (!timeZone.isEmpty())
        document.insert(QStringLiteral("time_zone"), timeZone);
    if (!locale.isEmpty())
        document.insert(QStringLiteral("locale"), locale);
    for (size_t slot = 0; slot < table.size(); ++slot) {
        const QString name = QString::fromLatin1(table[slot].name);
        const FactValue &fact = values[slot];
        if (const auto *number = std::get_if<qint64>(&fact)) {
            if (table[slot].type == Instant)
                document.insert(name, isoText(*number));
            else
                document.insert(name, *number);
        } else if (const auto *flag = std::get_if<bool>(&fact)) {
            document.insert(name, *flag);
        } else if (const auto *text = std::get_if<QString>(&fact)) {
            document.insert(name, *text);
        }
        if (since[slot])
            document.insert(name + QLatin1StringView("_at"), isoText(*since[slot]));
    }
    return document;
}

std::optional<QString> FactsBuilder::take(const QString &key, const QJsonValue &value)
{
    QString error;
    if (readHead(m_facts, key, value, error))
        return error.isEmpty() ? std::nullopt : std::optional(error);
    const auto slot = factSlot(key);
    const bool instantOfFact = !slot && key.endsWith(QLatin1StringView("_at"));
    const auto base = instantOfFact ? factSlot(QStringView(key).chopped(3)) : slot;
    if (!base || (instantOfFact && !table[*base].presentMayStand))
        return key + QLatin1StringView(": no such fact");
    if (value.isNull())
        return {};
    const auto fact = valueOf(instantOfFact ? Instant : table[*base].type, value);
    if (!fact)
        return key + QLatin1StringView(": ") + typeName(table[*base].type) + QLatin1StringView(" expected");
    if (instantOfFact)
        m_facts.since[*base] = std::get<qint64>(*fact);
    else
        m_facts.values[*base] = *fact;
    m_moneySeen = m_moneySeen || table[*base].type == FactType::Money;
    return {};
}

std::expected<PaymentFacts, QString> FactsBuilder::finish()
{
    if (m_moneySeen && !Currency::fromCode(m_facts.currency))
        return std::unexpected(QStringLiteral("currency: money facts need an ISO 4217 code"));
    return std::move(m_facts);
}

std::expected<PaymentFacts, QString> factsFromJson(const QJsonObject &document)
{
    FactsBuilder builder;
    for (auto it = document.begin(); it != document.end(); ++it) {
        if (const auto error = builder.take(it.key(), it.value()))
            return std::unexpected(*error);
    }
    return builder.finish();
}

QJsonArray factTableJson()
{
    QJsonArray list;
    for (const FactInfo &fact : table) {
        list.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(fact.name)},
                                {QStringLiteral("type"), typeName(fact.type)},
                                {QStringLiteral("unit"), QString::fromLatin1(fact.unit)},
                                {QStringLiteral("source"), QString::fromLatin1(fact.source)},
                                {QStringLiteral("label"),
                                 QJsonObject{{QStringLiteral("en"), QString::fromLatin1(fact.labelEn)},
                                             {QStringLiteral("zh_CN"), QString::fromUtf16(fact.labelZh)}}}});
    }
    return list;
}

} // namespace desk
