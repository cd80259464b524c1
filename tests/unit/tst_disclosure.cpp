#include <QRegularExpression>
#include <QTest>

#include "code_advice.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// Reasons that must never be told, as the catalogue's meanings word them.
const QRegularExpression &secretMeaning()
{
    static const QRegularExpression words(
        u"\\blost\\b|stolen|fraud|pick.?up|\\bretain|\\bcapture: retain|blocklist|blacklist|negative-list|"
        "挂失|被盗|欺诈|没收|黑名单"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words;
}

/// Words that no customer ever hears, whatever the code.
const QRegularExpression &forbidden()
{
    static const QRegularExpression words(u"stolen|\\blost\\b|fraud|pick.?up|blacklist|blocklist|negative.?"
                                          u"list|suspect(?!ed malfunction)|money.?launder|"
                                          "挂失|被盗|欺诈|没收|黑名单|可疑|作弊|洗钱|风险|风控"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return words;
}

/// A failed payment with \a code and little else on record.
PaymentFacts factsOf(const ResponseCode &code, const QString &status, const QString &funding)
{
    PaymentFacts facts;
    facts.orderNo = u"W1"_s;
    facts.currency = u"CNY"_s;
    facts.timeZone = u"Asia/Shanghai"_s;
    facts.set(u"kind", u"payment"_s);
    facts.set(u"status", status);
    facts.set(u"amount", qint64(5000));
    facts.set(u"created_at", qint64(1777615402000));
    facts.set(u"funding", funding);
    facts.set(u"overdue", true);
    facts.set(u"query_result", u"none"_s);
    facts.set(u"scheme", code.scheme);
    facts.set(u"response_code", code.code);
    return facts;
}

} // namespace

/// What must not be told is marked as such, and no text for the customer says it: over the whole catalogue.
class TstDisclosure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksEverySecretReason()
    {
        int marked = 0;
        for (const ResponseCode &code : Catalogue::builtIn().codes()) {
            const QString name = code.scheme + u' ' + code.code;
            const bool secret = secretMeaning().match(code.meaningEn).hasMatch()
                                || secretMeaning().match(code.meaningZh).hasMatch();
            QVERIFY2(!secret || !code.disclose, qPrintable(name));
            marked += code.disclose ? 0 : 1;
        }
        QVERIFY2(marked >= 35, qPrintable(QString::number(marked)));
        QVERIFY(!Checklist::builtIn()->undisclosedAdvice.en.isEmpty());
        QVERIFY(!Checklist::builtIn()->undisclosedAdvice.zhCN.isEmpty());
    }

    void saysNothingForbidden_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("funding");
        for (const char *status : {"failed", "unknown", "pending", "reversed"}) {
            for (const char *funding : {"balance", "card"})
                QTest::addRow("%s from %s", status, funding)
                    << QString::fromLatin1(status) << QString::fromLatin1(funding);
        }
    }

    /// 606 codes, both languages: headline, reply and the advice on every cause.
    void saysNothingForbidden()
    {
        QFETCH(QString, status);
        QFETCH(QString, funding);
        const auto &codes = Catalogue::builtIn().codes();
        QCOMPARE(codes.size(), size_t(606));
        for (const ResponseCode &code : codes) {
            const Diagnosis diagnosis =
                diagnose(*Checklist::builtIn(), Catalogue::builtIn(), factsOf(code, status, funding), {});
            QList<LocalText> spoken{diagnosis.reply, diagnosis.headline};
            for (const Finding &finding : diagnosis.findings) {
                if (finding.verdict == Verdict::Fail)
                    spoken.append(finding.advice);
            }
            for (const LocalText &text : std::as_const(spoken))
                check(code, text);
            if (QTest::currentTestFailed())
                return;
            QVERIFY(!diagnosis.reply.en.isEmpty() && !diagnosis.reply.zhCN.isEmpty());
            QVERIFY2(diagnosis.reply.en.contains(u"¥50.00"_s) && diagnosis.reply.zhCN.contains(u"¥50.00"_s),
                     qPrintable(diagnosis.reply.en));
            QVERIFY(diagnosis.reply.zhCN.contains(u"2026-05-01 14:03:22"_s));
        }
    }

    void theDictionarySaysNothingForbidden()
    {
        for (const ResponseCode &code : Catalogue::builtIn().codes()) {
            check(code, adviceOn(code, *Checklist::builtIn(), Catalogue::builtIn()).say);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void knowsWhereCodesClash()
    {
        const Catalogue &catalogue = Catalogue::builtIn();
        QVERIFY(catalogue.clashes(u"33"_s));
        QVERIFY(!catalogue.clashes(u"NOTENOUGH"_s));
        QVERIFY(!catalogue.clashes(u"no such code"_s));
        QVERIFY(!catalogue.find(u"iso8583", u"33")->source.isEmpty());
    }

    void advisesOnCodesAlone()
    {
        const auto advice = [](const char16_t *scheme, const char16_t *code) {
            const Catalogue &catalogue = Catalogue::builtIn();
            return adviceOn(*catalogue.find(scheme, code), *Checklist::builtIn(), catalogue);
        };
        QVERIFY(advice(u"unionpay", u"A6").moneyTaken);
        QCOMPARE(advice(u"iso8583", u"43").say.en, Checklist::builtIn()->undisclosedAdvice.en);
        const CodeAdvice system = advice(u"wechatpay_v2", u"SYSTEMERROR");
        QCOMPARE(system.outcome, OutcomeClass::QueryFirst);
        QCOMPARE(system.queryAfterSeconds, 5);
    }

private:
    static void check(const ResponseCode &code, const LocalText &text)
    {
        for (const QString &words : {text.en, text.zhCN}) {
            const QByteArray what = (code.scheme + u' ' + code.code + u": "_s + words).toUtf8();
            QVERIFY2(!forbidden().match(words).hasMatch(), what);
            if (code.disclose)
                continue;
            for (const QString &secret : {code.meaningEn, code.meaningZh, causeName(code.category).en,
                                          causeName(code.category).zhCN, code.category})
                QVERIFY2(code.category == u"unknown" || !words.contains(secret, Qt::CaseInsensitive), what);
        }
    }
};

QTEST_GUILESS_MAIN(TstDisclosure)
#include "tst_disclosure.moc"
