#include <QTest>

#include "catalogue.h"
#include "checklist.h"

using namespace desk;

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
        {u"order_no"_qs, u"W1"_qs},
        {u"currency"_qs, u"CNY"_qs},
        {u"time_zone"_qs, u"Asia/Shanghai"_qs},
        {u"kind"_qs, u"payment"_qs},
        {u"status"_qs, u"failed"_qs},
        {u"amount"_qs, 5000},
        {u"fee"_qs, 0},
        {u"payment_currency"_qs, u"CNY"_qs},
        {u"account_currency"_qs, u"CNY"_qs},
        {u"created_at"_qs, u"2026-05-01T06:03:22.000Z"_qs},
        {u"payment_month"_qs, u"2026-05"_qs},
        {u"funding"_qs, u"balance"_qs},
        {u"overdue"_qs, false},
        {u"query_result"_qs, u"none"_qs},
        {u"scheme"_qs, u"iso8583"_qs},
        {u"response_code"_qs, u"51"_qs},
        {u"balance_before"_qs, 100000},
        {u"reserved"_qs, 0},
        {u"available"_qs, 100000},
        {u"balance_part"_qs, 5000},
        {u"per_payment_limit"_qs, 500000},
        {u"daily_limit"_qs, 1000000},
        {u"monthly_limit"_qs, 5000000},
        {u"spent_day"_qs, 0},
        {u"spent_month"_qs, 0},
        {u"account_status"_qs, u"active"_qs},
        {u"user_status"_qs, u"active"_qs},
        {u"kyc_level"_qs, 2},
        {u"hold_standing"_qs, false},
        {u"failed_sign_ins"_qs, 0},
        {u"card_status"_qs, u"active"_qs},
        {u"card_expires"_qs, u"2028-01"_qs},
        {u"card_bound"_qs, true},
        {u"merchant_status"_qs, u"active"_qs},
        {u"merchant_accepts_wallet"_qs, true},
        {u"merchant_accepts_method"_qs, true},
        {u"payee_status"_qs, u"active"_qs},
        {u"channel"_qs, u"UnionPay"_qs},
        {u"incident_severity"_qs, u"none"_qs},
        {u"channel_state"_qs, u"normal"_qs},
        {u"channel_time_out"_qs, 45000},
        {u"risk_decision"_qs, u"pass"_qs},
        {u"duplicates"_qs, 0},
        {u"sent"_qs, true},
        {u"answered"_qs, true},
        {u"timed_out"_qs, false},
        {u"captured"_qs, false},
        {u"settled"_qs, false},
        {u"closed"_qs, false},
        {u"refund_requested"_qs, false},
        {u"refund_accepted"_qs, false},
        {u"refund_settled"_qs, false},
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
    }

    void evidence()
    {
        const Diagnosis diagnosis = diagnosed({{u"available"_qs, 1200}});
        QCOMPARE(diagnosis.primaryCause, u"insufficient_funds"_qs);
        QCOMPARE(diagnosis.primaryCheck, u"balance"_qs);
        QVERIFY(finding(diagnosis, u"balance"_qs).evidence.en.contains(u"available ¥12.00 < "_qs));
    }
};

QTEST_APPLESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
