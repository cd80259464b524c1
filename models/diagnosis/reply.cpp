#include "reply.h"

#include "wording.h"

namespace desk {

namespace {

LocalText operator+(const LocalText &a, const LocalText &b)
{
    const bool space = !a.en.isEmpty() && !b.en.isEmpty();
    return {a.en + (space ? QStringLiteral(" ") : QString()) + b.en, a.zhCN + b.zhCN};
}

/// "your payment of ¥50.00 on 2026-05-01 14:03:22", as far as it is known.
LocalText subject(const PaymentFacts &facts)
{
    const auto *amount = std::get_if<qint64>(&facts.value(u"amount"));
    const auto *created = std::get_if<qint64>(&facts.value(u"created_at"));
    const auto *kind = std::get_if<QString>(&facts.value(u"kind"));
    const LocalText word = wordText(kind ? *kind : QStringLiteral("payment"));
    LocalText text{QStringLiteral("Your ") + word.en, QStringLiteral("您")};
    if (created) {
        const QString at = timeText(*created, facts.timeZone);
        text.zhCN += u' ' + at + QStringLiteral(" 的");
    } else {
        text.zhCN += QStringLiteral("的");
    }
    if (amount) {
        const QString money = moneyText(*amount, facts.currency);
        text.en += QStringLiteral(" of ") + money;
        text.zhCN += u' ' + money + u' ';
    }
    if (created)
        text.en += QStringLiteral(" on ") + timeText(*created, facts.timeZone);
    text.zhCN += word.zhCN;
    return text;
}

LocalText whatNext(const Diagnosis &result)
{
    const bool explained = !result.primaryCheck.isEmpty();
    const QString seconds = QString::number(result.queryAfterSeconds);
    switch (result.outcome) {
    case OutcomeClass::QueryFirst:
        return {
            QStringLiteral("Please do not pay again yet: its result is not known. We ask the payment channel "
                           "(%1 seconds after the payment at the earliest) and tell you what it says.")
                .arg(seconds),
            QStringLiteral(
                "结果尚未确定，请先不要重复支付。我们会（最早在支付 %1 秒后）向支付渠道查询，再告诉您结果。")
                .arg(seconds)};
    case OutcomeClass::Retry:
        return explained ? LocalText{QStringLiteral("After that you can try again right away."),
                                     QStringLiteral("之后您可以立即重试。")}
                         : LocalText{QStringLiteral("You can try again right away."),
                                     QStringLiteral("您可以立即重试。")};
    case OutcomeClass::Later:
        // The advice on a cause says when: tomorrow, next month, when the channel is well again.
        return explained
                   ? LocalText()
                   : LocalText{QStringLiteral("Please try again later."), QStringLiteral("请稍后再试。")};
    case OutcomeClass::NotFailed:
    case OutcomeClass::Definite:
        break;
    }
    return {};
}

LocalText notFailedReply(const PaymentFacts &facts)
{
    const auto *status = std::get_if<QString>(&facts.value(u"status"));
    const auto *queried = std::get_if<QString>(&facts.value(u"query_result"));
    const LocalText what = subject(facts);
    if (status && *status == u"pending" && !(queried && *queried == u"succeeded"))
        return {
            what.en
                + QStringLiteral(" is still being processed. Please do not pay again; the result follows."),
            what.zhCN + QStringLiteral("仍在处理中，请不要重复支付，稍后会有结果。")};
    if (status && *status == u"refunded")
        return {what.en + QStringLiteral(" went through and was refunded."),
                what.zhCN + QStringLiteral("已成功，并已退款。")};
    if (status && *status == u"partially_refunded")
        return {what.en + QStringLiteral(" went through; a part of it was refunded."),
                what.zhCN + QStringLiteral("已成功，其中一部分已退款。")};
    return {what.en + QStringLiteral(" went through."), what.zhCN + QStringLiteral("已成功。")};
}

LocalText takenReply(const Diagnosis &result)
{
    if (result.primaryCause == u"refund_failed")
        return {QStringLiteral("has not arrived yet; we open a complaint for you."),
                QStringLiteral("尚未到账，我们会为您登记投诉并跟进。")};
    return {QStringLiteral("was debited, but the order was not settled. Please do not pay again; we open a "
                           "complaint for you."),
            QStringLiteral("已扣款，但订单未完成。请不要重复支付，我们会为您登记投诉并跟进。")};
}

} // namespace

LocalText composeReply(const Diagnosis &result, const PaymentFacts &facts)
{
    const Finding *primary = result.primaryCheck.isEmpty() ? nullptr : &result.findings.front();
    const LocalText advice = primary ? primary->advice : LocalText();
    const LocalText what = subject(facts);
    if (result.moneyTaken)
        return what + takenReply(result) + (primary && primary->moneyTaken ? advice : LocalText());
    if (result.outcome == OutcomeClass::NotFailed)
        return notFailedReply(facts);
    const bool open = result.outcome == OutcomeClass::QueryFirst;
    const LocalText verdict = open ? LocalText{what.en + QStringLiteral(" has no final result."),
                                               what.zhCN + QStringLiteral("暂无最终结果。")}
                                   : LocalText{what.en + QStringLiteral(" did not go through."),
                                               what.zhCN + QStringLiteral("未成功。")};
    const LocalText fallback{QStringLiteral("The records do not show why; we look into it."),
                             QStringLiteral("现有记录未显示原因，我们会进一步核实。")};
    // Advice on what to put right would invite a second payment while the first may still succeed.
    return verdict + (open ? LocalText() : primary ? advice : fallback) + whatNext(result);
}

LocalText composeHeadline(const Diagnosis &result, const LocalText &decisive)
{
    if (result.moneyTaken && result.primaryCause == u"refund_failed")
        return {QStringLiteral("Refund accepted, not arrived"), QStringLiteral("退款已受理，尚未到账")};
    if (result.moneyTaken)
        return {QStringLiteral("Money taken, order not settled"), QStringLiteral("已扣款，订单未完成")};
    if (result.outcome == OutcomeClass::NotFailed)
        return {QStringLiteral("Not failed"), QStringLiteral("未失败")};
    if (result.primaryCheck.isEmpty()) {
        const QString code =
            result.code.isEmpty() ? QString() : QStringLiteral(" (%1 %2)").arg(result.scheme, result.code);
        return {QStringLiteral("Cause not on record") + code, QStringLiteral("记录未显示原因") + code};
    }
    const Finding &primary = result.findings.front();
    if (!primary.disclose)
        return primary.advice;
    const LocalText cause = causeName(primary.cause);
    return {cause.en + QStringLiteral(": ") + decisive.en, cause.zhCN + QStringLiteral("：") + decisive.zhCN};
}

} // namespace desk
