#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <set>

#include "catalogue.h"
#include "checklist.h"
#include "evaluation.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

PaymentFacts factsOf(const QJsonObject &document)
{
    auto facts = factsFromJson(document);
    if (!facts)
        qFatal("%s", qUtf8Printable(facts.error()));
    return *facts;
}

/// A failed payment in yuan in which every check can be made and nothing is wrong, with \a changes.
QJsonObject healthy(const QJsonObject &changes = {})
{
    QJsonObject facts{
        {u"order_no"_s, u"W1"_s},
        {u"currency"_s, u"CNY"_s},
        {u"time_zone"_s, u"Asia/Shanghai"_s},
        {u"kind"_s, u"payment"_s},
        {u"status"_s, u"failed"_s},
        {u"amount"_s, 5000},
        {u"fee"_s, 0},
        {u"payment_currency"_s, u"CNY"_s},
        {u"account_currency"_s, u"CNY"_s},
        {u"created_at"_s, u"2026-05-01T06:03:22.000Z"_s},
        {u"payment_month"_s, u"2026-05"_s},
        {u"funding"_s, u"balance"_s},
        {u"overdue"_s, false},
        {u"query_result"_s, u"none"_s},
        {u"scheme"_s, u"iso8583"_s},
        {u"response_code"_s, u"51"_s},
        {u"balance_before"_s, 100000},
        {u"reserved"_s, 0},
        {u"available"_s, 100000},
        {u"balance_part"_s, 5000},
        {u"per_payment_limit"_s, 500000},
        {u"daily_limit"_s, 1000000},
        {u"monthly_limit"_s, 5000000},
        {u"spent_day"_s, 0},
        {u"spent_month"_s, 0},
        {u"account_status"_s, u"active"_s},
        {u"user_status"_s, u"active"_s},
        {u"kyc_level"_s, 2},
        {u"hold_standing"_s, false},
        {u"failed_sign_ins"_s, 0},
        {u"card_status"_s, u"active"_s},
        {u"card_expires"_s, u"2028-01"_s},
        {u"card_bound"_s, true},
        {u"merchant_status"_s, u"active"_s},
        {u"merchant_accepts_wallet"_s, true},
        {u"merchant_accepts_method"_s, true},
        {u"payee_status"_s, u"active"_s},
        {u"channel"_s, u"UnionPay"_s},
        {u"incident_severity"_s, u"none"_s},
        {u"channel_state"_s, u"normal"_s},
        {u"channel_time_out"_s, 45000},
        {u"risk_decision"_s, u"pass"_s},
        {u"duplicates"_s, 0},
        {u"sent"_s, true},
        {u"answered"_s, true},
        {u"timed_out"_s, false},
        {u"captured"_s, false},
        {u"settled"_s, false},
        {u"closed"_s, false},
        {u"refund_requested"_s, false},
        {u"refund_accepted"_s, false},
        {u"refund_settled"_s, false},
    };
    for (auto it = changes.begin(); it != changes.end(); ++it)
        facts.insert(it.key(), it.value());
    return facts;
}

Diagnosis diagnosed(const QJsonObject &changes, const Answers &answers = {})
{
    return diagnose(*Checklist::builtIn(), Catalogue::builtIn(), factsOf(healthy(changes)), answers);
}

const Finding &finding(const Diagnosis &diagnosis, const QString &check)
{
    const auto found = std::ranges::find(diagnosis.findings, check, &Finding::check);
    if (found == diagnosis.findings.end())
        qFatal("no check %s", qUtf8Printable(check));
    return *found;
}

/// The answers that make the cases that ask the customer true.
Answers answersThatFail()
{
    return {{u"card_details"_s, u"2029-01-31"_s},
            {u"payee"_s, u"different"_s},
            {u"amount"_s, u"1.00"_s},
            {u"authentication"_s, u"failed"_s},
            {u"network"_s, u"dropped"_s}};
}

/// A payment and what one check says of it.
struct CheckRow
{
    QString check, verdict, cause;
    QJsonObject changes;
};

std::vector<CheckRow> checkRows()
{
    const QJsonValue null;
    std::vector<CheckRow> rows;
    const auto row = [&rows](const char *check, const char *verdict, const char *cause,
                             const QJsonObject &changes) {
        rows.push_back(
            {QString::fromLatin1(check), QString::fromLatin1(verdict), QString::fromLatin1(cause), changes});
    };
    const QJsonObject byCard{{u"funding"_s, u"card"_s}};
    const auto with = [](QJsonObject base, const QJsonObject &more) {
        for (auto it = more.begin(); it != more.end(); ++it)
            base.insert(it.key(), it.value());
        return base;
    };
    const auto code = [](const QString &scheme, const QString &one) {
        return QJsonObject{{u"scheme"_s, scheme}, {u"response_code"_s, one}};
    };
    const auto iso = [code](const QString &one) {
        return code(u"iso8583"_s, one);
    };
    const QJsonObject generic = iso(u"05"_s);
    const QJsonObject topUp{{u"kind"_s, u"top_up"_s}, {u"response_code"_s, u"05"_s}};
    const QJsonObject transfer{{u"kind"_s, u"transfer_out"_s}};

    row("balance", "fail", "insufficient_funds", {{u"available"_s, 4999}});
    row("balance", "fail", "insufficient_funds", {{u"available"_s, 5000}, {u"fee"_s, 1}});
    row("balance", "fail", "insufficient_funds",
        {{u"funding"_s, u"mixed"_s}, {u"balance_part"_s, 3000}, {u"available"_s, 2999}});
    row("balance", "pass", "", with(generic, {{u"available"_s, 5000}}));
    row("balance", "unknown", "", with(generic, {{u"available"_s, null}}));
    row("balance", "not_applicable", "", with(generic, byCard));

    row("limit_payment", "fail", "limit_exceeded", {{u"per_payment_limit"_s, 4999}});
    row("limit_payment", "pass", "", {{u"per_payment_limit"_s, 5000}});
    row("limit_payment", "unknown", "", {{u"per_payment_limit"_s, null}});
    row("limit_payment", "not_applicable", "", topUp);
    row("limit_day", "fail", "limit_exceeded", {{u"spent_day"_s, 995001}});
    row("limit_day", "pass", "", {{u"spent_day"_s, 995000}});
    row("limit_day", "unknown", "", {{u"spent_day"_s, null}});
    row("limit_day", "not_applicable", "", topUp);
    row("limit_month", "fail", "limit_exceeded", {{u"spent_month"_s, 4995001}});
    row("limit_month", "pass", "", {{u"spent_month"_s, 4995000}});
    row("limit_month", "unknown", "", {{u"monthly_limit"_s, null}});
    row("limit_month", "not_applicable", "", topUp);

    row("account_status", "fail", "account_abnormal", {{u"account_status"_s, u"frozen"_s}});
    row("account_status", "fail", "account_abnormal", {{u"user_status"_s, u"closed"_s}});
    row("account_status", "pass", "", {});
    row("account_status", "unknown", "", {{u"account_status"_s, null}});
    row("account_status", "not_applicable", "", {{u"status"_s, u"succeeded"_s}});
    row("hold", "fail", "account_abnormal",
        {{u"hold_standing"_s, true}, {u"hold_reason"_s, u"lost_phone"_s}});
    row("hold", "fail", "account_abnormal", {{u"hold_standing"_s, true}});
    row("hold", "pass", "", {});
    row("hold", "unknown", "", {{u"hold_standing"_s, null}});
    row("hold", "not_applicable", "", {{u"status"_s, u"succeeded"_s}});
    row("kyc", "fail", "account_abnormal", {{u"kyc_level"_s, 0}});
    row("kyc", "pass", "", {{u"kyc_level"_s, 1}});
    row("kyc", "unknown", "", {{u"kyc_level"_s, null}});
    row("kyc", "not_applicable", "", topUp);

    row("card_status", "fail", "card_blocked", with(byCard, {{u"card_status"_s, u"stolen"_s}}));
    row("card_status", "fail", "card_blocked", with(byCard, {{u"card_status"_s, u"restricted"_s}}));
    row("card_status", "fail", "card_invalid", with(byCard, {{u"card_expires"_s, u"2026-04"_s}}));
    row("card_status", "fail", "card_invalid", with(byCard, {{u"card_bound"_s, false}}));
    row("card_status", "pass", "", with(byCard, {{u"card_expires"_s, u"2026-05"_s}}));
    row("card_status", "unknown", "", with(byCard, {{u"card_expires"_s, null}}));
    row("card_status", "not_applicable", "", {});
    row("card_details", "fail", "card_invalid", with(byCard, iso(u"14"_s)));
    row("card_details", "pass", "", byCard);
    row("card_details", "ask", "", with(byCard, generic));
    row("card_details", "unknown", "", with(byCard, with(generic, {{u"card_expires"_s, null}})));
    row("card_details", "unknown", "", with(byCard, iso(u"~~"_s)));
    row("card_details", "not_applicable", "", {});

    row("payee", "fail", "payee_invalid", with(transfer, {{u"payee_status"_s, u"frozen"_s}}));
    row("payee", "fail", "payee_invalid", with(transfer, iso(u"A3"_s)));
    row("payee", "pass", "", transfer);
    row("payee", "ask", "", with(transfer, generic));
    row("payee", "unknown", "", with(transfer, {{u"payee_status"_s, null}}));
    row("payee", "not_applicable", "", {});
    row("amount", "fail", "amount_invalid", iso(u"13"_s));
    row("amount", "pass", "", {});
    row("amount", "ask", "", generic);
    row("amount", "unknown", "", with(generic, {{u"amount"_s, null}}));
    row("amount", "not_applicable", "", topUp);
    row("currency", "fail", "currency_unsupported", {{u"payment_currency"_s, u"USD"_s}});
    row("currency", "pass", "", {});
    row("currency", "unknown", "", {{u"account_currency"_s, null}});
    row("currency", "not_applicable", "", {{u"status"_s, u"refunded"_s}});

    row("merchant", "fail", "merchant_restricted", {{u"merchant_status"_s, u"suspended"_s}});
    row("merchant", "fail", "merchant_restricted", {{u"merchant_accepts_wallet"_s, false}});
    row("merchant", "fail", "merchant_restricted", {{u"merchant_accepts_method"_s, false}});
    row("merchant", "fail", "merchant_restricted", iso(u"57"_s));
    row("merchant", "pass", "", {});
    row("merchant", "unknown", "", {{u"merchant_status"_s, null}});
    row("merchant", "not_applicable", "", transfer);
    row("risk", "fail", "risk_review", {{u"risk_decision"_s, u"decline"_s}});
    row("risk", "fail", "risk_review", {{u"risk_decision"_s, u"review"_s}});
    row("risk", "fail", "risk_review", iso(u"59"_s));
    row("risk", "pass", "", {});
    row("risk", "unknown", "", {{u"risk_decision"_s, null}});
    row("risk", "not_applicable", "", {{u"status"_s, u"succeeded"_s}});
    row("authentication", "fail", "auth_failed", iso(u"55"_s));
    row("authentication", "fail", "auth_failed", {{u"failed_sign_ins"_s, 3}});
    row("authentication", "pass", "", {});
    row("authentication", "ask", "", generic);
    row("authentication", "unknown", "", {{u"failed_sign_ins"_s, null}});
    row("authentication", "not_applicable", "", {{u"status"_s, u"succeeded"_s}});
    row("issuer", "fail", "issuer_unavailable", with(byCard, iso(u"91"_s)));
    row("issuer", "pass", "", byCard);
    row("issuer", "unknown", "", with(byCard, generic));
    row("issuer", "not_applicable", "", {});
    row("channel", "fail", "channel_outage", {{u"incident_severity"_s, u"outage"_s}});
    row("channel", "fail", "channel_outage", {{u"channel_state"_s, u"maintenance"_s}});
    row("channel", "fail", "channel_outage", {{u"channel_state"_s, u"degraded"_s}});
    row("channel", "fail", "channel_outage", iso(u"96"_s));
    row("channel", "pass", "", {});
    row("channel", "unknown", "", {{u"channel_state"_s, null}});
    row("channel", "not_applicable", "", {{u"status"_s, u"succeeded"_s}});
    row("network", "fail", "network_timeout", {{u"timed_out"_s, true}, {u"answered"_s, false}});
    row("network", "fail", "network_timeout", {{u"status"_s, u"unknown"_s}, {u"answered"_s, false}});
    row("network", "fail", "network_timeout",
        {{u"status"_s, u"pending"_s}, {u"overdue"_s, true}, {u"answered"_s, false}});
    row("network", "fail", "network_timeout", iso(u"68"_s));
    row("network", "pass", "", {});
    row("network", "pass", "", {{u"status"_s, u"pending"_s}, {u"answered"_s, false}});
    row("network", "ask", "", with(generic, {{u"answered"_s, false}}));
    row("network", "unknown", "", {{u"timed_out"_s, true}, {u"answered"_s, null}});
    row("network", "not_applicable", "", {{u"status"_s, u"succeeded"_s}});

    row("duplicate", "fail", "duplicate_order", {{u"duplicates"_s, 1}, {u"duplicate_order_no"_s, u"W0"_s}});
    row("duplicate", "fail", "duplicate_order", iso(u"94"_s));
    row("duplicate", "pass", "", {});
    row("duplicate", "unknown", "", {{u"duplicates"_s, null}});
    row("duplicate", "not_applicable", "", {{u"status"_s, u"succeeded"_s}});
    row("order_state", "fail", "order_state", {{u"closed"_s, true}});
    row("order_state", "fail", "order_state", code(u"unionpay"_s, u"42"_s));
    row("order_state", "fail", "order_state", {{u"captured"_s, true}});
    row("order_state", "fail", "order_state", code(u"wechatpay_v2"_s, u"ORDERCLOSED"_s));
    row("order_state", "pass", "", {{u"status"_s, u"succeeded"_s}});
    row("order_state", "unknown", "", {{u"closed"_s, null}});
    const QJsonObject refund{{u"kind"_s, u"refund"_s},
                             {u"original_amount"_s, 9000},
                             {u"refunded_before"_s, 4000},
                             {u"original_status"_s, u"succeeded"_s},
                             {u"original_created_at"_s, u"2026-04-01T00:00:00.000Z"_s}};
    row("refund", "pass", "", refund);
    row("refund", "fail", "refund_failed", with(refund, {{u"refunded_before"_s, 4001}}));
    row("refund", "fail", "refund_failed",
        with(refund, {{u"original_created_at"_s, u"2025-05-01T06:03:21.000Z"_s}}));
    row("refund", "fail", "refund_failed", with(refund, {{u"original_status"_s, u"failed"_s}}));
    row("refund", "fail", "refund_failed", with(refund, {{u"refund_accepted"_s, true}}));
    row("refund", "fail", "refund_failed", with(refund, {{u"refund_requested"_s, true}}));
    row("refund", "fail", "refund_failed", with(refund, code(u"stripe"_s, u"charge_disputed"_s)));
    row("refund", "unknown", "", with(refund, {{u"original_amount"_s, null}}));
    row("refund", "not_applicable", "", {});
    row("response_code", "fail", "insufficient_funds", {});
    row("response_code", "fail", "limit_exceeded", code(u"unionpay"_s, u"33"_s));
    row("response_code", "unknown", "", generic);
    row("response_code", "unknown", "", iso(u"~~"_s));
    row("response_code", "not_applicable", "", iso(u"00"_s));
    row("response_code", "not_applicable", "", {{u"response_code"_s, null}});
    // Every case of every check has been true once, and every verdict given that a check can come to.
    row("card_details", "fail", "card_invalid", with(byCard, {{u"response_category"_s, u"card_invalid"_s}}));
    row("balance", "fail", "insufficient_funds", with(byCard, {}));
    row("channel", "fail", "channel_outage", {{u"incident_severity"_s, u"degraded"_s}});
    row("refund", "fail", "refund_failed",
        with(refund, {{u"refund_requested"_s, true}, {u"refund_accepted"_s, false}}));
    row("order_state", "fail", "order_state",
        {{u"closed"_s, true},
         {u"captured"_s, true},
         {u"closed_at"_s, u"2026-05-01T06:10:00.000Z"_s},
         {u"captured_at"_s, u"2026-05-01T06:10:01.000Z"_s}});
    row("response_code", "pass", "", {{u"response_category"_s, u"elsewhere"_s}});
    for (const QString &cause : causes()) {
        if (cause == u"unknown")
            continue;
        row("response_code", "fail", qPrintable(cause), {{u"response_category"_s, cause}});
    }
    return rows;
}

} // namespace

class TestDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversTheDesign()
    {
        QStringList ids;
        for (const Check &check : Checklist::builtIn()->checks)
            ids.append(check.id);
        QCOMPARE(ids, Checklist::checkIds());
        QCOMPARE(Catalogue::builtIn().codes().size(), size_t(606));
        std::set<QString> named;
        for (const Check &check : Checklist::builtIn()->checks) {
            for (const CheckCase &one : check.cases)
                named.insert(one.cause);
        }
        for (const QString &cause : causes()) {
            QVERIFY2(cause == u"unknown" || named.contains(cause), qPrintable(cause));
            QVERIFY(causeName(cause).zhCN != cause);
        }
    }

    void checks_data()
    {
        QTest::addColumn<QString>("check");
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("cause");

        int number = 0;
        for (const CheckRow &row : checkRows())
            QTest::addRow("%d %s %s %s", ++number, qPrintable(row.check), qPrintable(row.verdict),
                          qPrintable(row.cause))
                << row.check << row.changes << row.verdict << row.cause;
    }

    void checks()
    {
        QFETCH(QString, check);
        QFETCH(QJsonObject, changes);
        QFETCH(QString, verdict);
        QFETCH(QString, cause);
        const Diagnosis diagnosis = diagnosed(changes);
        const Finding &one = finding(diagnosis, check);
        QCOMPARE(toText(one.verdict), verdict);
        if (!cause.isEmpty() || one.verdict != Verdict::Fail)
            QCOMPARE(one.cause, cause);
        QVERIFY(!one.evidence.en.isEmpty());
        QVERIFY(!one.evidence.zhCN.isEmpty());
        QCOMPARE(one.advice.en.isEmpty(), one.verdict != Verdict::Fail && one.verdict != Verdict::Ask);
        QVERIFY(!one.advice.en.contains(u'{'));
    }

    /// No check, case, verdict or cause of the checklist is without a row above.
    void checksAreCovered()
    {
        const Checklist &list = *Checklist::builtIn();
        std::set<QString> verdicts;
        std::set<QString> cases;
        std::set<QString> named;
        for (const CheckRow &row : checkRows()) {
            verdicts.insert(row.check + u' ' + row.verdict);
            named.insert(row.cause);
            const PaymentFacts facts = withCatalogue(factsOf(healthy(row.changes)), Catalogue::builtIn());
            const Evaluation evaluation =
                evaluate(list, Catalogue::builtIn(), facts, frameOf(facts, list, answersThatFail()));
            for (size_t i = 0; i < list.checks.size(); ++i)
                cases.insert(list.checks[i].id + QString::number(evaluation.checks[i].caseIndex));
        }
        for (const Check &check : list.checks) {
            QStringList wanted{u"fail"_s, u"pass"_s, u"unknown"_s};
            if (!check.always || check.applies)
                wanted.append(u"not_applicable"_s);
            if (check.question)
                wanted.append(u"ask"_s);
            for (const QString &verdict : wanted)
                QVERIFY2(verdicts.contains(check.id + u' ' + verdict), qPrintable(check.id + u' ' + verdict));
            for (size_t i = 0; i < check.cases.size(); ++i)
                QVERIFY2(cases.contains(check.id + QString::number(i)),
                         qPrintable(u"%1, case %2"_s.arg(check.id).arg(i)));
        }
        for (const QString &cause : causes())
            QVERIFY2(cause == u"unknown" || named.contains(cause), qPrintable(cause));
    }

    void primary_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("cause");

        const QJsonObject shortOfMoney{{u"available"_s, 100}};
        const auto row = [](const char *name, const QJsonObject &changes, const char *check,
                            const char *cause) {
            QTest::newRow(name) << changes << QString::fromLatin1(check) << QString::fromLatin1(cause);
        };
        row("records before the code", {{u"available"_s, 100}, {u"response_code"_s, u"55"_s}}, "balance",
            "insufficient_funds");
        row("the record that the code bears out",
            {{u"available"_s, 100}, {u"spent_day"_s, 999999}, {u"response_code"_s, u"61"_s}}, "limit_day",
            "limit_exceeded");
        row("hold before balance",
            {{u"available"_s, 100}, {u"hold_standing"_s, true}, {u"response_code"_s, u"05"_s}}, "hold",
            "account_abnormal");
        row("the code before what merely surrounds", {{u"duplicates"_s, 1}, {u"response_code"_s, u"55"_s}},
            "authentication", "auth_failed");
        row("what surrounds where the code is silent", {{u"kyc_level"_s, 0}, {u"response_code"_s, u"05"_s}},
            "kyc", "account_abnormal");
        row("only the code", {{u"response_code"_s, u"61"_s}}, "response_code", "limit_exceeded");
        row("money taken before all",
            {{u"available"_s, 100}, {u"scheme"_s, u"unionpay"_s}, {u"response_code"_s, u"75"_s}},
            "order_state", "order_state");
        row("nothing explains it", {{u"response_code"_s, u"05"_s}}, "", "unknown");
        row("not in the catalogue", {{u"response_code"_s, u"~~"_s}}, "", "unknown");
        row("not failed", {{u"status"_s, u"succeeded"_s}, {u"response_code"_s, u"00"_s}}, "", "");
    }

    void primary()
    {
        QFETCH(QJsonObject, changes);
        QFETCH(QString, check);
        QFETCH(QString, cause);
        const Diagnosis diagnosis = diagnosed(changes);
        QCOMPARE(diagnosis.primaryCheck, check);
        QCOMPARE(diagnosis.primaryCause, cause);
        if (!check.isEmpty())
            QCOMPARE(diagnosis.findings.front().check, check);
    }

    void outcome_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<bool>("moneyTaken");
        QTest::addColumn<int>("wait");

        const QJsonValue null;
        const auto row = [](const char *name, const QJsonObject &changes, const char *outcome,
                            bool taken = false, int wait = 0) {
            QTest::newRow(name) << changes << QString::fromLatin1(outcome) << taken << wait;
        };
        const auto wechat = [](const QString &code) {
            return QJsonObject{{u"scheme"_s, u"wechatpay_v2"_s}, {u"response_code"_s, code}};
        };
        row("succeeded", {{u"status"_s, u"succeeded"_s}}, "not_failed");
        row("refunded", {{u"status"_s, u"refunded"_s}}, "not_failed");
        row("partially refunded", {{u"status"_s, u"partially_refunded"_s}}, "not_failed");
        row("no", {{u"response_code"_s, u"14"_s}}, "definite");
        row("yes", {{u"response_code"_s, u"55"_s}}, "retry");
        row("later", {{u"response_code"_s, u"91"_s}}, "later");
        row("query", {{u"response_code"_s, u"09"_s}}, "query_first", false, 45);
        row("system error", wechat(u"SYSTEMERROR"_s), "query_first", false, 5);
        row("user is paying", wechat(u"USERPAYING"_s), "query_first", false, 10);
        row("status unknown", {{u"status"_s, u"unknown"_s}}, "query_first", false, 45);
        row("pending in time", {{u"status"_s, u"pending"_s}, {u"response_code"_s, null}}, "not_failed");
        row("pending too long",
            {{u"status"_s, u"pending"_s}, {u"overdue"_s, true}, {u"response_code"_s, null}}, "query_first",
            false, 45);
        row("timed out", {{u"timed_out"_s, true}, {u"answered"_s, false}, {u"response_code"_s, null}},
            "query_first", false, 45);
        row("queried: failed",
            {{u"status"_s, u"unknown"_s}, {u"query_result"_s, u"failed"_s}, {u"response_code"_s, u"09"_s}},
            "retry");
        row("queried: succeeded", {{u"status"_s, u"unknown"_s}, {u"query_result"_s, u"succeeded"_s}},
            "not_failed");
        row("queried: still unknown", {{u"status"_s, u"unknown"_s}, {u"query_result"_s, u"still_unknown"_s}},
            "query_first", false, 45);
        row("no code, limit of the day", {{u"response_code"_s, null}, {u"spent_day"_s, 999999}}, "later");
        row("no code, nothing", {{u"response_code"_s, null}}, "definite");
        row("debited, posting failed", {{u"scheme"_s, u"unionpay"_s}, {u"response_code"_s, u"75"_s}},
            "query_first", true, 45);
        row("the same code elsewhere", {{u"response_code"_s, u"75"_s}}, "definite");
        row("paid after close",
            {{u"status"_s, u"succeeded"_s},
             {u"response_code"_s, null},
             {u"closed"_s, true},
             {u"captured"_s, true},
             {u"closed_at"_s, u"2026-05-01T06:10:00.000Z"_s},
             {u"captured_at"_s, u"2026-05-01T06:10:01.000Z"_s}},
            "not_failed", true);
        row("refund accepted, not done",
            {{u"kind"_s, u"refund"_s},
             {u"status"_s, u"pending"_s},
             {u"response_code"_s, null},
             {u"refund_accepted"_s, true}},
            "not_failed", true);
    }

    void outcome()
    {
        QFETCH(QJsonObject, changes);
        QFETCH(QString, outcome);
        QFETCH(bool, moneyTaken);
        QFETCH(int, wait);
        const Diagnosis diagnosis = diagnosed(changes);
        QCOMPARE(toText(diagnosis.outcome), outcome);
        QCOMPARE(diagnosis.moneyTaken, moneyTaken);
        QCOMPARE(diagnosis.queryAfterSeconds, wait);
        QVERIFY(!diagnosis.reply.en.isEmpty() && !diagnosis.reply.zhCN.isEmpty());
        QVERIFY(!diagnosis.headline.en.isEmpty() && !diagnosis.headline.zhCN.isEmpty());
    }

    void wholeCatalogue()
    {
        static const QRegularExpression secret(
            u"fraud|stolen|lost|blacklist|blocklist|risk|pick.?up|欺诈|被盗|挂失|黑名单|风险|风控"_s,
            QRegularExpression::CaseInsensitiveOption);
        for (const ResponseCode &code : Catalogue::builtIn().codes()) {
            const Diagnosis diagnosis =
                diagnosed({{u"scheme"_s, code.scheme}, {u"response_code"_s, code.code}});
            const QByteArray name = (code.scheme + u' ' + code.code).toUtf8();
            QVERIFY2(diagnosis.codeKnown, name);
            const QString cause = code.approval ? u"unknown"_s : code.category;
            QVERIFY2(diagnosis.primaryCause == cause || diagnosis.moneyTaken, name);
            const auto outcome =
                code.approval ? OutcomeClass::Definite : *outcomeOfCode(toText(code.retryable));
            QVERIFY2(diagnosis.outcome == outcome, name);
            for (const Finding &finding : diagnosis.findings) {
                const bool silent = !code.disclose && finding.verdict == Verdict::Fail;
                QVERIFY2(!silent || !secret.match(finding.advice.en + finding.advice.zhCN).hasMatch(), name);
                QVERIFY2(!silent || !finding.disclose, name);
            }
            for (const LocalText &text : {diagnosis.headline, diagnosis.reply}) {
                QVERIFY2(!text.en.isEmpty() && !text.zhCN.isEmpty(), name);
                if (!code.disclose) {
                    QVERIFY2(!secret.match(text.en).hasMatch() && !secret.match(text.zhCN).hasMatch(), name);
                    QVERIFY2(text.en.contains(u"contact your bank"_s) || code.category == u"unknown"
                                 || diagnosis.outcome == OutcomeClass::QueryFirst,
                             name);
                }
            }
        }
    }

    void disclosure()
    {
        const Diagnosis stolen = diagnosed(
            {{u"funding"_s, u"card"_s}, {u"card_status"_s, u"stolen"_s}, {u"response_code"_s, u"43"_s}});
        QCOMPARE(stolen.primaryCause, u"card_blocked"_s);
        QVERIFY(!stolen.findings.front().disclose);
        QVERIFY(!stolen.reply.en.contains(u"stolen"_s) && !stolen.headline.en.contains(u"stolen"_s));
        QVERIFY(stolen.reply.en.contains(u"contact your bank"_s));
        const Diagnosis order = diagnosed({{u"hold_standing"_s, true}, {u"hold_reason"_s, u"legal_order"_s}});
        QVERIFY(!order.findings.front().disclose);
        QVERIFY(!order.headline.en.contains(u"hold"_s) && !order.reply.en.contains(u"hold"_s));
        const Diagnosis phone = diagnosed({{u"hold_standing"_s, true}, {u"hold_reason"_s, u"lost_phone"_s}});
        QVERIFY(phone.findings.front().disclose);
    }

    void evidence()
    {
        const Diagnosis diagnosis = diagnosed({{u"available"_s, 1200}});
        QCOMPARE(diagnosis.headline.en,
                 u"Insufficient balance: available ¥12.00 < to pay from the balance ¥50.00"_s);
        QCOMPARE(diagnosis.headline.zhCN, u"余额不足：可用余额 ¥12.00 < 需从余额支付 ¥50.00"_s);
        QCOMPARE(finding(diagnosis, u"balance"_s).evidence.en,
                 u"available ¥12.00 < to pay from the balance ¥50.00 · 14:03:22"_s);
        QCOMPARE(finding(diagnosis, u"balance"_s).source, u"account_entries, payments"_s);
        QVERIFY(diagnosis.reply.en.contains(u"payment of ¥50.00 on 2026-05-01 14:03:22"_s));
        const QString limit = finding(diagnosis, u"limit_day"_s).evidence.en;
        QVERIFY2(limit.contains(u"amount ¥50.00 ≤ daily limit ¥10000.00"_s), qPrintable(limit));
        QVERIFY2(limit.endsWith(u"(as of now)"_s), qPrintable(limit));
        const Diagnosis recorded = diagnosed({{u"daily_limit_at"_s, u"2026-01-01T00:00:00.000Z"_s}});
        QVERIFY(!finding(recorded, u"limit_day"_s).evidence.en.contains(u"as of now"_s));
    }

    void replies()
    {
        const Diagnosis limit = diagnosed({{u"spent_day"_s, 999999}, {u"response_code"_s, u"61"_s}});
        QCOMPARE(limit.outcome, OutcomeClass::Later);
        QVERIFY(limit.reply.en.contains(u"try again tomorrow"_s) && !limit.reply.en.contains(u"later"_s));
        const Diagnosis unknown = diagnosed({{u"response_code"_s, u"05"_s}});
        QVERIFY(unknown.reply.en.endsWith(u"Please try again later."_s));
        const Diagnosis query = diagnosed({{u"status"_s, u"unknown"_s}, {u"response_code"_s, u"14"_s}});
        QVERIFY(query.reply.en.contains(u"do not pay again"_s));
        const Diagnosis taken = diagnosed({{u"scheme"_s, u"unionpay"_s}, {u"response_code"_s, u"A6"_s}});
        QVERIFY2(taken.reply.en.contains(u"14:03:22 was debited"_s), qPrintable(taken.reply.en));
        QCOMPARE(taken.headline.zhCN, u"已扣款，订单未完成"_s);
        const Diagnosis refund = diagnosed({{u"kind"_s, u"refund"_s},
                                            {u"status"_s, u"pending"_s},
                                            {u"response_code"_s, QJsonValue()},
                                            {u"refund_accepted"_s, true}});
        QVERIFY2(refund.reply.en.startsWith(u"Your refund of ¥50.00"_s), qPrintable(refund.reply.en));
        QVERIFY(refund.reply.en.contains(u"has not arrived yet"_s));
    }

    void answers()
    {
        const QJsonObject generic{{u"response_code"_s, u"05"_s}};
        QCOMPARE(diagnosed(generic).primaryCause, u"unknown"_s);
        const Diagnosis other = diagnosed(generic, {{u"amount"_s, u"500.00"_s}});
        QCOMPARE(other.primaryCause, u"amount_invalid"_s);
        QCOMPARE(finding(diagnosed(generic, {{u"amount"_s, u"50"_s}}), u"amount"_s).verdict, Verdict::Pass);
        const QJsonObject byCard{{u"response_code"_s, u"05"_s}, {u"funding"_s, u"card"_s}};
        QCOMPARE(diagnosed(byCard, {{u"card_details"_s, u"2029-01-31"_s}}).primaryCause, u"card_invalid"_s);
        QCOMPARE(
            finding(diagnosed(byCard, {{u"card_details"_s, u"2028-01-15"_s}}), u"card_details"_s).verdict,
            Verdict::Pass);
        QCOMPARE(diagnosed(generic, {{u"authentication"_s, u"failed"_s}}).primaryCause, u"auth_failed"_s);

        const Checklist &list = *Checklist::builtIn();
        QVERIFY(!refusedAnswer(list, {{u"amount"_s, u"50.00"_s}}, u"CNY"_s));
        QVERIFY(refusedAnswer(list, {{u"amount"_s, u"fifty"_s}}, u"CNY"_s));
        QVERIFY(refusedAnswer(list, {{u"balance"_s, u"1"_s}}, u"CNY"_s));
        QVERIFY(refusedAnswer(list, {{u"nothing"_s, u"1"_s}}, u"CNY"_s));
        QVERIFY(refusedAnswer(list, {{u"network"_s, u"carrier pigeon"_s}}, u"CNY"_s));
    }

    void factDocuments()
    {
        const PaymentFacts facts = factsOf(healthy());
        QCOMPARE(factsFromJson(facts.toJson())->toJson(), facts.toJson());
        QVERIFY(!factsFromJson({{u"balanse"_s, 1}}));
        QVERIFY(!factsFromJson({{u"currency"_s, u"CNY"_s}, {u"amount"_s, u"12"_s}}));
        QVERIFY(!factsFromJson({{u"currency"_s, u"CNY"_s}, {u"amount"_s, 1.5}}));
        QVERIFY(!factsFromJson({{u"amount"_s, 12}}));
        QVERIFY(!factsFromJson({{u"created_at"_s, u"2026-05-01T06:03:22"_s}}));
        const Diagnosis nothing = diagnose(*Checklist::builtIn(), Catalogue::builtIn(), {}, {});
        QCOMPARE(nothing.outcome, OutcomeClass::QueryFirst);
        const QStringList keys = nothing.toJson().keys();
        QCOMPARE(keys, (QStringList{u"checklist"_s, u"findings"_s, u"headline"_s, u"money_taken"_s,
                                    u"order_no"_s, u"outcome"_s, u"primary_cause"_s, u"query_after_seconds"_s,
                                    u"query_from"_s, u"reply"_s, u"reply_language"_s, u"reuse"_s}));
        const Diagnosis clear = diagnosed({});
        QVERIFY(!clear.toJson().contains(u"query_after_seconds"_s));
    }
};

QTEST_APPLESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
