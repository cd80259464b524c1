#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "question_order.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// The built-in checklist with the last case of \a check changed, one that only an answer decides.
Checklist changed(const QString &check, const QJsonObject &changes, bool doubled = false)
{
    (void)Checklist::builtIn();
    QFile file(u":/walletdesk/checklists/builtin.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no checklist");
    QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray checks = document[u"checks"_s].toArray();
    for (qsizetype i = 0; i < checks.size(); ++i) {
        QJsonObject one = checks[i].toObject();
        if (one[u"id"_s] != check)
            continue;
        QJsonArray cases = one[u"cases"_s].toArray();
        qsizetype last = -1;
        for (qsizetype at = 0; at < cases.size(); ++at) {
            if (cases[at].toObject()[u"basis"_s] == u"customer"_s)
                last = at;
        }
        QJsonObject asked = cases[last].toObject();
        if (doubled) {
            QJsonObject other = asked;
            other[u"cause"_s] = u"order_state"_s;
            cases.append(other);
        }
        for (auto it = changes.begin(); it != changes.end(); ++it)
            asked[it.key()] = it.value();
        cases[last] = asked;
        one[u"cases"_s] = cases;
        checks[i] = one;
    }
    document[u"checks"_s] = checks;
    auto parsed = Checklist::parse(QJsonDocument(document).toJson());
    if (!parsed)
        qFatal("%d: %s", parsed.error().line, qUtf8Printable(parsed.error().reason));
    return *std::move(parsed);
}

/// A card payment that the issuer declined without a reason and whose connection may have broken.
PaymentFacts declined()
{
    PaymentFacts facts;
    facts.currency = u"CNY"_s;
    facts.set(u"kind", u"payment"_s);
    facts.set(u"status", u"failed"_s);
    facts.set(u"funding", u"card"_s);
    facts.set(u"amount", qint64(5000));
    facts.set(u"card_expires", u"2028-01"_s);
    facts.set(u"scheme", u"iso8583"_s);
    facts.set(u"response_code", u"05"_s);
    facts.set(u"query_result", u"none"_s);
    facts.set(u"sent", true);
    facts.set(u"answered", false);
    facts.set(u"timed_out", false);
    return facts;
}

QStringList asked(const Diagnosis &diagnosis)
{
    QStringList checks;
    for (const Finding &finding : diagnosis.findings) {
        if (finding.verdict == Verdict::Ask)
            checks.append(finding.check);
    }
    return checks;
}

} // namespace

class TstQuestionOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheRankOfTheCause()
    {
        const QStringList usual =
            asked(diagnose(*Checklist::builtIn(), Catalogue::builtIn(), declined(), {}));
        QVERIFY2(usual.size() >= 3, qPrintable(usual.join(u' ')));
        QVERIFY(usual.first() != u"network");
        const Checklist first = changed(u"network"_s, {{u"rank"_s, 190}});
        QCOMPARE(asked(diagnose(first, Catalogue::builtIn(), declined(), {})).first(), u"network"_s);
    }

    void whatDecidesMoreGoesFirst()
    {
        const Checklist two = changed(u"network"_s, {}, true);
        QCOMPARE(asked(diagnose(two, Catalogue::builtIn(), declined(), {})).first(), u"network"_s);
    }

    /// With a cause on record that no answer can beat, the order is the checklist's.
    void leavesTheRestInOrder()
    {
        PaymentFacts facts = declined();
        facts.set(u"card_status", u"restricted"_s);
        const Checklist two = changed(u"network"_s, {}, true);
        const Diagnosis diagnosis = diagnose(two, Catalogue::builtIn(), facts, {});
        QCOMPARE(diagnosis.primaryCheck, u"card_status"_s);
        QCOMPARE(asked(diagnosis).last(), u"network"_s);
    }

    void anAnswerIsJudgedAtOnce()
    {
        const Diagnosis dropped =
            diagnose(*Checklist::builtIn(), Catalogue::builtIn(), declined(), {{u"network"_s, u"dropped"_s}});
        QCOMPARE(dropped.primaryCause, u"network_timeout"_s);
        QVERIFY(!asked(dropped).contains(u"network"_s));
    }

    void failuresComeBeforeQuestions()
    {
        const Diagnosis diagnosis =
            diagnose(*Checklist::builtIn(), Catalogue::builtIn(), declined(), {{u"amount"_s, u"40.00"_s}});
        bool rest = false;
        for (const Finding &finding : diagnosis.findings) {
            QVERIFY(!rest || finding.verdict != Verdict::Fail);
            rest = rest || finding.verdict != Verdict::Fail;
        }
        QCOMPARE(diagnosis.findings.first().check, u"amount"_s);
    }
};

QTEST_GUILESS_MAIN(TstQuestionOrder)
#include "tst_question_order.moc"
