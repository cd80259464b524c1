#include "wording.h"

#include <QHash>
#include <QTimeZone>

#include "money.h"

namespace desk {

namespace {

struct Word
{
    const char *word;
    const char *en;
    const char16_t *zh;
};

constexpr Word words[] = {
    {"active", "active", u"正常"},
    {"frozen", "frozen", u"已冻结"},
    {"closed", "closed", u"已注销"},
    {"suspended", "suspended", u"已停用"},
    {"expired", "expired", u"已过期"},
    {"lost", "reported lost", u"已挂失"},
    {"stolen", "reported stolen", u"已报失窃"},
    {"restricted", "restricted", u"受限"},
    {"balance", "balance", u"余额"},
    {"card", "card", u"银行卡"},
    {"mixed", "balance and card", u"余额加银行卡"},
    {"pending", "pending", u"处理中"},
    {"succeeded", "succeeded", u"成功"},
    {"failed", "failed", u"失败"},
    {"reversed", "reversed", u"已冲正"},
    {"refunded", "refunded", u"已退款"},
    {"partially_refunded", "partially refunded", u"部分退款"},
    {"still_unknown", "still unknown", u"仍未知"},
    {"unknown", "unknown", u"未知"},
    {"none", "none", u"无"},
    {"outgoing", "outgoing payments", u"支出"},
    {"withdrawals", "withdrawals", u"提现"},
    {"all", "everything", u"全部"},
    {"sign_in", "sign-in", u"登录"},
    {"account_takeover", "account takeover", u"账户被盗用"},
    {"lost_phone", "lost phone", u"手机丢失"},
    {"lost_card", "lost card", u"银行卡丢失"},
    {"customer_request", "customer's request", u"客户要求"},
    {"fraud_suspected", "fraud suspected", u"疑似欺诈"},
    {"legal_order", "legal order", u"司法要求"},
    {"other", "other", u"其他"},
    {"normal", "normal", u"正常"},
    {"degraded", "degraded", u"性能下降"},
    {"partial", "partial outage", u"部分中断"},
    {"outage", "outage", u"中断"},
    {"down", "down", u"不可用"},
    {"maintenance", "maintenance", u"维护中"},
    {"pass", "passed", u"通过"},
    {"review", "under review", u"审核中"},
    {"decline", "declined", u"拒绝"},
    {"payment", "payment", u"支付"},
    {"transfer_out", "transfer out", u"转出"},
    {"transfer_in", "transfer in", u"转入"},
    {"top_up", "top-up", u"充值"},
    {"withdrawal", "withdrawal", u"提现"},
    {"refund", "refund", u"退款"},
    {"fee", "fee", u"手续费"},
};

QHash<QString, LocalText> wordTable()
{
    QHash<QString, LocalText> table;
    for (const Word &word : words)
        table.insert(QString::fromLatin1(word.word),
                     {QString::fromLatin1(word.en), QString::fromUtf16(word.zh)});
    return table;
}

QString same(const QString &symbol, const QString &decimal)
{
    return decimal.startsWith(u'-') ? QString(u'-' + symbol + decimal.sliced(1)) : QString(symbol + decimal);
}

LocalText both(const QString &text)
{
    return {text, text};
}

QString duration(qint64 ms)
{
    if (ms % 1000 != 0)
        return QString::number(ms) + QLatin1StringView(" ms");
    return QString::number(ms / 1000) + QLatin1StringView(" s");
}

QString filledOne(const QString &text, const PaymentFacts &facts, bool chinese)
{
    QString result;
    qsizetype at = 0;
    while (true) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            return result + text.sliced(at);
        result += QStringView(text).sliced(at, open - at);
        const auto slot = factSlot(QStringView(text).sliced(open + 1, close - open - 1));
        if (slot) {
            const LocalText value = valueText(*slot, facts);
            result += chinese ? value.zhCN : value.en;
        }
        at = close + 1;
    }
}

} // namespace

QString moneyText(qint64 minor, const QString &currency)
{
    const auto iso = Currency::fromCode(currency);
    if (!iso)
        return QString::number(minor) + QLatin1StringView(" minor units");
    const QString decimal = Money{minor, *iso}.toDecimal();
    if (currency == u"CNY")
        return same(QStringLiteral("¥"), decimal);
    if (currency == u"USD")
        return same(QStringLiteral("$"), decimal);
    if (currency == u"EUR")
        return same(QStringLiteral("€"), decimal);
    if (currency == u"GBP")
        return same(QStringLiteral("£"), decimal);
    return currency + u' ' + decimal;
}

QString timeText(qint64 ms, const QString &zone)
{
    // Making a zone reads its file; one payment's texts, and mostly the next one's, need the same.
    thread_local QString name;
    thread_local QTimeZone timeZone;
    if (zone != name) {
        name = zone;
        timeZone = QTimeZone(zone.toUtf8());
    }
    const bool known = !zone.isEmpty() && timeZone.isValid();
    const QDateTime at =
        known ? QDateTime::fromMSecsSinceEpoch(ms, timeZone) : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    const QString text = at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    return known ? text : text + QLatin1StringView(" UTC");
}

LocalText wordText(const QString &word)
{
    static const QHash<QString, LocalText> table = wordTable();
    const auto found = table.constFind(word);
    return found == table.cend() ? both(word) : *found;
}

LocalText labelText(size_t slot)
{
    const FactInfo &info = factTable()[slot];
    return {QString::fromLatin1(info.labelEn), QString::fromUtf16(info.labelZh)};
}

LocalText plainText(FactType type, const QString &unit, qint64 number, const PaymentFacts &facts)
{
    switch (type) {
    case FactType::Money:
        return both(moneyText(number, facts.currency));
    case FactType::Boolean:
        return number ? LocalText{QStringLiteral("yes"), QStringLiteral("是")}
                      : LocalText{QStringLiteral("no"), QStringLiteral("否")};
    case FactType::Instant:
        return both(timeText(number, facts.timeZone));
    case FactType::Integer:
        return both(unit == u"ms" ? duration(number) : QString::number(number));
    case FactType::Text:
        break;
    }
    return {};
}

LocalText valueText(size_t slot, const PaymentFacts &facts)
{
    const FactInfo &info = factTable()[slot];
    const FactValue &value = facts.values[slot];
    if (const auto *number = std::get_if<qint64>(&value))
        return plainText(info.type, QString::fromLatin1(info.unit), *number, facts);
    if (const auto *flag = std::get_if<bool>(&value))
        return plainText(FactType::Boolean, {}, *flag ? 1 : 0, facts);
    if (const auto *text = std::get_if<QString>(&value))
        return QLatin1StringView(info.unit) == QLatin1StringView("word") ? wordText(*text) : both(*text);
    return both(QStringLiteral("–"));
}

LocalText filled(const LocalText &text, const PaymentFacts &facts)
{
    return {filledOne(text.en, facts, false), filledOne(text.zhCN, facts, true)};
}

} // namespace desk
