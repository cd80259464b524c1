#include "diagnosis.h"

#include <QHash>
#include <QJsonArray>

#include "evidence.h"
#include "question_order.h"
#include "reply.h"
#include "wording.h"

namespace desk {

namespace {

QJsonObject localJson(const LocalText &text)
{
    return {{QStringLiteral("en"), text.en}, {QStringLiteral("zh_CN"), text.zhCN}};
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString textOf(const FactValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

int waitOf(const Checklist &checklist, const Diagnosis &result, const PaymentFacts &facts)
{
    const auto &seconds = checklist.queryAfterSeconds;
    const auto byCode = seconds.constFind(result.scheme + u'/' + result.code);
    if (byCode != seconds.cend())
        return *byCode;
    const auto byScheme = seconds.constFind(result.scheme);
    if (byScheme != seconds.cend())
        return *byScheme;
    const auto *timeOut = std::get_if<qint64>(&facts.value(u"channel_time_out"));
    return timeOut ? int(*timeOut / 1000) : seconds.value(QStringLiteral("default"));
}

QString instantText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

/// The instant that the waiting time counts from; the payment's where no time-out is on record.
std::optional<qint64> queryStart(const PaymentFacts &facts)
{
    for (const QStringView name : {u"timed_out_at", u"created_at"}) {
        if (const auto *at = std::get_if<qint64>(&facts.value(name)))
            return *at;
    }
    return {};
}

LocalText adviceOf(const Checklist &checklist, const CheckCase &failing, const Finding &finding,
                   const PaymentFacts &facts)
{
    // Words written for a case that may be told would give the reason away.
    const bool own = finding.disclose || !failing.disclose;
    return own && !failing.advice.en.isEmpty() ? filled(failing.advice, facts) : checklist.undisclosedAdvice;
}

Finding findingOf(const Checklist &checklist, const PaymentFacts &facts, const Evaluation &evaluation,
                  const EvidenceWriter &writer, size_t index)
{
    const Check &check = checklist.checks[index];
    const CheckResult &result = evaluation.checks[index];
    Finding finding;
    finding.check = check.id;
    finding.title = check.title;
    finding.verdict = result.verdict;
    finding.evidence = writer.evidence(index);
    finding.source = writer.source(index);
    if (check.question)
        finding.question = *check.question;
    if (result.verdict == Verdict::Ask)
        finding.advice = finding.question.text;
    if (result.verdict != Verdict::Fail)
        return finding;
    const CheckCase &failing = check.cases[size_t(result.caseIndex)];
    finding.cause = causeOf(failing, evaluation);
    finding.disclose = mayDisclose(failing, evaluation);
    finding.advice = adviceOf(checklist, failing, finding, facts);
    finding.nextStep = failing.nextStep;
    finding.moneyTaken = failing.moneyTaken;
    return finding;
}

void addFindings(Diagnosis &result, const Checklist &checklist, const PaymentFacts &facts,
                 const Evaluation &evaluation, const Frame &frame, const EvidenceWriter &writer)
{
    for (const int check : evaluation.failing)
        result.findings.append(findingOf(checklist, facts, evaluation, writer, size_t(check)));
    for (const int check : questionOrder(checklist, evaluation, facts, frame))
        result.findings.append(findingOf(checklist, facts, evaluation, writer, size_t(check)));
    for (size_t i = 0; i < checklist.checks.size(); ++i) {
        if (evaluation.checks[i].verdict != Verdict::Fail && evaluation.checks[i].verdict != Verdict::Ask)
            result.findings.append(findingOf(checklist, facts, evaluation, writer, i));
    }
}

} // namespace

Diagnosis diagnose(const Checklist &checklist, const Catalogue &catalogue, const PaymentFacts &facts,
                   const Answers &answers)
{
    const PaymentFacts complete = withCatalogue(facts, catalogue);
    const Frame frame = frameOf(complete, checklist, answers);
    const Evaluation evaluation = evaluate(checklist, catalogue, complete, frame);
    const EvidenceWriter writer(checklist, complete, frame, evaluation);

    Diagnosis result;
    result.orderNo = OrderNo(facts.orderNo);
    result.outcome = evaluation.outcome;
    result.moneyTaken = evaluation.moneyTaken;
    result.scheme = textOf(complete.value(u"scheme"));
    result.code = textOf(complete.value(u"response_code"));
    result.codeKnown = evaluation.code != nullptr;
    if (evaluation.code)
        result.codeMeaning = {evaluation.code->meaningEn, evaluation.code->meaningZh};
    result.checklistId = checklist.id;
    result.checklistVersion = checklist.version;
    result.locale = complete.locale;
    result.refund = textOf(complete.value(u"kind")) == u"refund";
    if (result.outcome == OutcomeClass::QueryFirst) {
        result.queryAfterSeconds = waitOf(checklist, result, complete);
        result.queryFrom = queryStart(complete);
    }
    addFindings(result, checklist, complete, evaluation, frame, writer);
    LocalText decisive;
    const bool failed = result.outcome != OutcomeClass::NotFailed || result.moneyTaken;
    if (failed && !evaluation.failing.empty()) {
        result.primaryCheck = result.findings.front().check;
        result.primaryCause = result.findings.front().cause;
        decisive = writer.decisive(size_t(evaluation.failing.front()));
    } else if (failed) {
        result.primaryCause = QStringLiteral("unknown");
    }
    result.headline = composeHeadline(result, decisive);
    result.reply = composeReply(result, complete);
    return result;
}

QJsonObject Diagnosis::toJson() const
{
    QJsonArray list;
    for (const Finding &finding : findings) {
        list.append(QJsonObject{{QStringLiteral("check"), finding.check},
                                {QStringLiteral("verdict"), toText(finding.verdict)},
                                {QStringLiteral("cause"), orNull(finding.cause)},
                                {QStringLiteral("evidence"), finding.evidence.en},
                                {QStringLiteral("source"), finding.source},
                                {QStringLiteral("advice"), localJson(finding.advice)},
                                {QStringLiteral("disclose"), finding.disclose}});
    }
    QJsonObject document{
        {QStringLiteral("order_no"), orderNo.value()},
        {QStringLiteral("outcome"), toText(outcome)},
        {QStringLiteral("primary_cause"), orNull(primaryCause)},
        {QStringLiteral("checklist"),
         QJsonObject{{QStringLiteral("id"), checklistId}, {QStringLiteral("version"), checklistVersion}}},
        {QStringLiteral("money_taken"), moneyTaken},
        {QStringLiteral("headline"), localJson(headline)},
        {QStringLiteral("reply"), localJson(reply)},
        {QStringLiteral("reply_language"), orNull(locale)},
        {QStringLiteral("findings"), list}};
    if (outcome == OutcomeClass::QueryFirst) {
        document.insert(QStringLiteral("query_after_seconds"), queryAfterSeconds);
        document.insert(QStringLiteral("query_from"),
                        queryFrom ? QJsonValue(instantText(*queryFrom)) : QJsonValue());
        document.insert(QStringLiteral("reuse"),
                        QJsonObject{{QStringLiteral("kind"),
                                     refund ? QStringLiteral("refund_no") : QStringLiteral("order_no")},
                                    {QStringLiteral("number"), orderNo.value()}});
    }
    return document;
}

QJsonObject Diagnosis::toSnapshot(const PaymentFacts &facts, const Answers &answers) const
{
    QJsonObject given;
    for (auto it = answers.cbegin(); it != answers.cend(); ++it)
        given.insert(it.key(), it.value());
    QJsonObject document = toJson();
    document.insert(QStringLiteral("query_after_seconds"), queryAfterSeconds);
    document.insert(QStringLiteral("scheme"), orNull(scheme));
    document.insert(QStringLiteral("code"), orNull(code));
    document.insert(QStringLiteral("facts"), facts.toJson());
    document.insert(QStringLiteral("answers"), given);
    return document;
}

LocalText schemeText(const QString &scheme)
{
    const auto same = [](const QString &name) {
        return LocalText{name, name};
    };
    static const QHash<QString, LocalText> names = {
        {QStringLiteral("iso8583"), same(QStringLiteral("ISO 8583"))},
        {QStringLiteral("unionpay"), {QStringLiteral("UnionPay"), QStringLiteral("银联")}},
        {QStringLiteral("wechatpay_v2"), {QStringLiteral("WeChat Pay v2"), QStringLiteral("微信支付 v2")}},
        {QStringLiteral("wechatpay_v3"), {QStringLiteral("WeChat Pay v3"), QStringLiteral("微信支付 v3")}},
        {QStringLiteral("alipay"), {QStringLiteral("Alipay"), QStringLiteral("支付宝")}},
        {QStringLiteral("stripe"), same(QStringLiteral("Stripe"))},
        {QStringLiteral("adyen"), same(QStringLiteral("Adyen"))}};
    return names.value(scheme, same(scheme));
}

LocalText causeName(const QString &cause)
{
    static const QHash<QString, LocalText> names = {
        {QStringLiteral("insufficient_funds"),
         {QStringLiteral("Insufficient balance"), QStringLiteral("余额不足")}},
        {QStringLiteral("limit_exceeded"), {QStringLiteral("Limit exceeded"), QStringLiteral("超出限额")}},
        {QStringLiteral("account_abnormal"),
         {QStringLiteral("Account not usable"), QStringLiteral("账户状态异常")}},
        {QStringLiteral("card_blocked"), {QStringLiteral("Card blocked"), QStringLiteral("银行卡不可用")}},
        {QStringLiteral("card_invalid"),
         {QStringLiteral("Card details invalid"), QStringLiteral("银行卡信息有误")}},
        {QStringLiteral("payee_invalid"),
         {QStringLiteral("Payee cannot be paid"), QStringLiteral("收款方有误")}},
        {QStringLiteral("amount_invalid"), {QStringLiteral("Amount not valid"), QStringLiteral("金额有误")}},
        {QStringLiteral("currency_unsupported"),
         {QStringLiteral("Currency not supported"), QStringLiteral("币种不支持")}},
        {QStringLiteral("merchant_restricted"),
         {QStringLiteral("Merchant does not accept this payment"), QStringLiteral("商户不支持该支付")}},
        {QStringLiteral("risk_review"), {QStringLiteral("Security review"), QStringLiteral("安全审核")}},
        {QStringLiteral("auth_failed"),
         {QStringLiteral("Authentication failed"), QStringLiteral("身份验证未通过")}},
        {QStringLiteral("issuer_unavailable"),
         {QStringLiteral("Bank not reachable"), QStringLiteral("发卡行暂不可用")}},
        {QStringLiteral("channel_outage"),
         {QStringLiteral("Channel disturbed"), QStringLiteral("支付渠道故障")}},
        {QStringLiteral("network_timeout"),
         {QStringLiteral("Network or time-out"), QStringLiteral("网络超时")}},
        {QStringLiteral("duplicate_order"), {QStringLiteral("Duplicate order"), QStringLiteral("重复订单")}},
        {QStringLiteral("order_state"),
         {QStringLiteral("Order closed or in another state"), QStringLiteral("订单状态不符")}},
        {QStringLiteral("refund_failed"),
         {QStringLiteral("Refund late or refused"), QStringLiteral("退款未完成")}},
        {QStringLiteral("unknown"), {QStringLiteral("Cause unknown"), QStringLiteral("原因未知")}},
    };
    return names.value(cause, LocalText{cause, cause});
}

} // namespace desk
